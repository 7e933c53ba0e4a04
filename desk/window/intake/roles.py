"""The roles' names in the window, and how a person with a role is spoken of."""

from __future__ import annotations

from desk.consent.asking import PATIENT, Addressee
from desk.consent.draft import Role
from desk.window.intake.view import WalkView
from desk.window.words import tr


def role_name(role: str) -> str:
    """The role as it stands after a name: “Karin, vårdnadshavare”."""
    return {
        "patient": tr("patient"),
        "guardian": tr("guardian"),
        "god_man": tr("god man"),
        "forvaltare": tr("förvaltare"),
        "relative": tr("relative"),
    }[role]


def the_role(role: str) -> str:
    """The role where there is no name: “vårdnadshavaren”."""
    return {
        "patient": tr("the patient"),
        "guardian": tr("the guardian"),
        "god_man": tr("the god man"),
        "forvaltare": tr("the förvaltare"),
        "relative": tr("the relative"),
    }[role]


def new_role(role: Role) -> str:
    """The heading of somebody not named yet."""
    return {
        "guardian": tr("New guardian"),
        "god_man": tr("New god man"),
        "forvaltare": tr("New förvaltare"),
        "relative": tr("New relative"),
    }[role]


def called(view: WalkView, key: str) -> str:
    """The first name of the patient or a representative, or the role while there is no name."""
    name = view.name_of(key)
    if name or key == PATIENT:
        return name or the_role("patient")
    one = view.representative(key)
    return the_role(one.role if one is not None else "patient")


def listener_called(view: WalkView, listener: Addressee) -> str:
    """How the one who is told is spoken of."""
    if listener.key:
        return called(view, listener.key)
    return the_role(listener.kind)


def listed(names: list[str]) -> str:
    """“Elsa”, “Elsa och Karin”, “Elsa, Karin och Johan”."""
    if len(names) < 2:
        return "".join(names)
    return tr("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
