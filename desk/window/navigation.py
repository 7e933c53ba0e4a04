"""Where one can go: every room in one table, in the order of the left column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desk.window.words import tr

DESK, UNIT, FOOT = 0, 1, 2
MANAGER_ROLES = frozenset({"manager", "administrator"})
DESK_ROLES = frozenset({"receptionist", "manager"})


@dataclass(frozen=True, slots=True)
class Place:
    """A room to go to. `managers`: shown to those alone who manage the unit; `patients`: to those
    alone who see patients.

    `key` is left empty for Ctrl and its number in the list, which has nine at most; the use cases
    enforce the roles.
    """

    room: str
    icon: str
    name: str
    group: int
    managers: bool = False
    key: str = ""
    patients: bool = False


def all_places() -> tuple[Place, ...]:
    """Every room of this version. A new room is one line here and its maker in unit/rooms.py."""
    return (
        Place("home", "home", tr("Home"), DESK),
        Place("ask_again", "again", tr("Ask again"), DESK, patients=True),
        Place("visits", "calendar", tr("Visits today"), DESK, patients=True),
        Place("carry_over", "transfer", tr("To carry over"), DESK, patients=True),
        Place("papers", "print", tr("Papers"), DESK, key="Ctrl+B", patients=True),
        Place("blankets", "inbox", tr("Blankets out"), DESK, key="Ctrl+Shift+B", patients=True),
        Place("message", "message", tr("Message"), UNIT, managers=True),
        Place("plan", "clock", tr("Plan"), UNIT, key="Ctrl+Shift+P", patients=True),
        Place("report", "chart", tr("Quarterly report"), UNIT, managers=True, key="Ctrl+Shift+R"),
        Place("application", "send", tr("Application"), UNIT, managers=True),
        Place("journal", "list", tr("Access log"), UNIT, managers=True, key="Ctrl+J"),
        Place("backup", "save", tr("Backup"), UNIT, managers=True, key="Ctrl+Shift+S"),
        Place("settings", "sliders", tr("Settings"), UNIT),
        Place("keys", "keyboard", tr("All keys"), FOOT, key="F1"),
    )


def places_for(roles: Iterable[str]) -> tuple[Place, ...]:
    """The rooms shown to somebody with these roles, each with its key in the list's order."""
    own = set(roles)
    manages, sees = bool(MANAGER_ROLES & own), sees_patients(own)
    shown = [
        place
        for place in all_places()
        if (manages or not place.managers) and (sees or not place.patients)
    ]
    keyed, number = [], 0
    for place in shown:
        key = place.key
        if not key:
            number += 1
            key = f"Ctrl+{number}"
        keyed.append(replace(place, key=key))
    return tuple(keyed)


def sees_patients(roles: Iterable[str]) -> bool:
    """Whether somebody with these roles works with patients; the use cases enforce it."""
    return bool(DESK_ROLES & set(roles))


def key_of(room: str, roles: Iterable[str]) -> str:
    """The key that goes to a room; "" for one that is not shown."""
    return next((place.key for place in places_for(roles) if place.room == room), "")


def grouped(places: Iterable[Place]) -> list[list[tuple[str, str, str, str]]]:
    """The rooms in their three groups, as the left column takes them."""
    groups: list[list[tuple[str, str, str, str]]] = [[], [], []]
    for place in places:
        groups[place.group].append((place.room, place.icon, place.name, place.key))
    return groups
