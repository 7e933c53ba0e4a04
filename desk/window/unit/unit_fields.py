"""The fields of the unit's page, and what is written in them as settings; nothing typed is lost."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from desk.consent.profile import Profile
from desk.register.ask_reasons import DAYS_OF_MANDATE
from desk.register.unit_views import ReceptionView, UnitView
from desk.window.theme import Theme
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.words import tr

NUMBERS = (
    "send_days_before",
    "minor_until",
    "own_number_from",
    "confirm_after_days",
    "mandate_days",
)
CLOCKS = ("quiet_from", "quiet_until")
UNREADABLE = -1
"""A number that is none: the check of the settings then says what is wanted."""


def number_of(typed: str) -> int | None:
    """A whole number as typed, None for nothing, UNREADABLE for what is no number."""
    text = typed.strip()
    if not text:
        return None
    return int(text) if re.fullmatch(r"[0-9]{1,5}", text) else UNREADABLE


def clock_of(typed: str) -> str | None:
    """A time of day as typed, HH:MM; what is none stays as it is, None for nothing."""
    found = re.fullmatch(r"([0-9]{1,2})[.:]([0-9]{2})", typed.strip())
    return f"{int(found[1]):02d}:{found[2]}" if found else typed.strip() or None


def unit_rows(theme: Theme, profile: Profile) -> dict[str, FieldRow]:
    """A row for each setting that the profile leaves to the unit."""
    rules = profile.rules
    own = tr("The profile's is {age}.")
    words = [
        ("name", tr("The unit's name"), tr("As the patients know it.")),
        ("short_name", tr("Short name"), tr("Stands at the top of the program.")),
        ("clinic", tr("Clinic (optional)"), tr("The larger whole, if there is one.")),
        ("provider", tr("Care provider"), tr("The region or the company.")),
        ("phone", tr("Phone"), tr("Where the patient calls.")),
        (
            "turn_to",
            tr("Where to turn"),
            tr("To change the number or take a yes back: a phone or a place."),
        ),
        ("check_in", tr("Check-in link (optional)"), tr("Where patients check in themselves.")),
        (
            "minor_until",
            tr("Minor until (age)"),
            own.format(age=rules.minor_until),
        ),
        (
            "own_number_from",
            tr("Own number from (age)"),
            own.format(age=rules.own_number_from),
        ),
        (
            "send_days_before",
            tr("Days before the visit"),
            tr("When your system sends the message."),
        ),
        (
            "quiet_from",
            tr("Quiet from (optional)"),
            tr("From then on nothing is sent, like 21.00."),
        ),
        ("quiet_until", tr("Quiet until (optional)"), tr("Files of the plan keep to it.")),
        (
            "confirm_after_days",
            tr("Confirm the number after (days)"),
            tr("Then the number is asked for again. Empty: never."),
        ),
        (
            "mandate_days",
            tr("Tell of a mandate's end before (days)"),
            tr("Then it stands on the list Ask again. Empty: {days}.").format(days=DAYS_OF_MANDATE),
        ),
    ]
    rows = {}
    for name, label, help_text in words:
        if name == "own_number_from" and rules.minors == "guardians":
            continue
        if name == "send_days_before" and profile.message.send_days_before is not None:
            continue
        field = TextField(theme, height=44)
        field.setMaxLength(200)
        rows[name] = FieldRow(theme, label, field, help_text=help_text, bold=False)
    return rows


def show_in(rows: dict[str, FieldRow], unit: UnitView) -> None:
    """Writes the settings into their fields."""
    for name, row in rows.items():
        value = getattr(unit, name)
        shown = "" if value is None else str(value)
        row.set_text(shown.replace(":", ".") if name in CLOCKS else shown)


def read_from(rows: dict[str, FieldRow], unit: UnitView, profile: Profile) -> UnitView:
    """The unit with what stands in the fields."""
    changes: dict[str, Any] = {}
    for name, row in rows.items():
        if name in NUMBERS:
            changes[name] = number_of(row.text())
        elif name in CLOCKS:
            changes[name] = clock_of(row.text())
        else:
            changes[name] = row.text().strip()
    return with_fitting_age(replace(unit, **changes), profile)


def with_fitting_age(unit: UnitView, profile: Profile) -> UnitView:
    """Where the age of an own number plays no part, it follows along below the other."""
    if profile.rules.minors != "guardians":
        return unit
    until = profile.rules.minor_until if unit.minor_until is None else unit.minor_until
    own = min(profile.rules.own_number_from, until) if until > 0 else None
    return replace(unit, own_number_from=own if unit.minor_until is not None else None)


class ReceptionRow:
    """The fields of one reception: its name, its ages where they differ, and whether it sends."""

    def __init__(self, theme: Theme, profile: Profile, one: ReceptionView, number: int) -> None:
        self.id = one.id
        self._profile = profile
        spoken = tr("Reception {number}").format(number=number)
        self.rows: dict[str, FieldRow] = {}
        words = [("name", tr("Reception"), one.name), ("minor_until", tr("Minor until (age)"), "")]
        if profile.rules.minors != "guardians":
            words.append(("own_number_from", tr("Own number from (age)"), ""))
        for name, label, value in words:
            field = TextField(theme, height=44)
            field.setMaxLength(200)
            row = FieldRow(theme, label, field, bold=False)
            # Which of several it belongs to is seen by its place; it is said as well.
            field.setAccessibleName(f"{spoken}: {label}")
            age = getattr(one, name)
            row.set_text(value or ("" if age is None else str(age)))
            self.rows[name] = row
        self.active = CheckCard(theme, tr("Sends messages"))
        self.active.setAccessibleName(f"{spoken}: {tr('Sends messages')}")
        self.active.setChecked(one.active)

    def view(self) -> ReceptionView:
        """The reception with what stands in its fields."""
        until = number_of(self.rows["minor_until"].text())
        own = None
        if "own_number_from" in self.rows:
            own = number_of(self.rows["own_number_from"].text())
        elif until is not None:
            own = min(self._profile.rules.own_number_from, max(until, 0))
        return ReceptionView(
            self.id, self.rows["name"].text().strip(), self.active.isChecked(), until, own
        )
