"""What a unit may decide for itself within its profile, and what is wrong with what it wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desk.consent.profile import Profile
from desk.errors import UserError
from desk.register.text import one_line
from desk.register.unit_views import ReceptionView, UnitView

OF_AGE: Final = 18
"""From this birthday nobody decides in a person's place as a guardian (föräldrabalken 9 kap.)."""

LONGEST_LINE: Final = 100
MOST_DAYS_BEFORE: Final = 60
DAYS_TO_CONFIRM: Final = 365
"""After how long a new unit has a number read back anew; it may set another time, or none."""

DAYS_SET: Final = {"confirm_after_days": (30, 3650), "mandate_days": (1, 365)}
"""The least and the most of the times in days that a unit may set for asking again."""

LINES: Final = (
    "name",
    "short_name",
    "clinic",
    "profile",
    "provider",
    "sender",
    "phone",
    "turn_to",
    "check_in",
)
_REQUIRED: Final = ("name", "short_name", "provider", "phone", "turn_to")
_PHONE: Final = re.compile(r"\+?[0-9 ()./–-]+\Z")
_CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z", re.ASCII)
_LINK: Final = re.compile(r"(https?://)?[\w-]+(\.[\w-]+)+([/?#]\S*)?\Z")


def is_phone(typed: str) -> bool:
    """Whether it looks like a phone number with its area code."""
    digits = sum(sign.isdigit() for sign in typed)
    return bool(_PHONE.match(typed.strip())) and 6 <= digits <= 15


def oldest_minor(profile: Profile) -> int:
    """The highest age that `minor_until` may have."""
    return max(OF_AGE, profile.rules.minor_until)


def wrong_settings(unit: UnitView, profile: Profile) -> tuple[UserError, ...]:
    """Everything that is wrong with a unit's settings, each at its field, in the page's order.

    A reception's fields are `receptions.<place>.<name>`, counted from 0.
    """
    return (
        *_lines(unit),
        *_times(unit, profile),
        *_ages(unit, profile),
        *_receptions(unit, profile),
    )


def _lines(unit: UnitView) -> Iterator[UserError]:
    for name in LINES:
        value = getattr(unit, name)
        try:
            line = one_line(value, name)
        except UserError as error:
            yield error
            continue
        if name in _REQUIRED and not line:
            yield UserError(f"unit_{name}_missing", field=name)
        elif len(line) > LONGEST_LINE:
            yield UserError("line_too_long", field=name, values={"count": str(LONGEST_LINE)})
        elif name == "phone" and not is_phone(line):
            yield UserError("unit_phone_wrong", field=name)
        elif name == "check_in" and line and not _LINK.match(line):
            yield UserError("unit_check_in_wrong", field=name)


def _times(unit: UnitView, profile: Profile) -> Iterator[UserError]:
    days = unit.send_days_before
    if profile.message.send_days_before is not None:
        if days is not None:
            yield UserError("unit_days_fixed", field="send_days_before")
    elif days is None or not 0 <= days <= MOST_DAYS_BEFORE:
        yield UserError(
            "unit_days_wrong", field="send_days_before", values={"count": str(MOST_DAYS_BEFORE)}
        )
    quiet = {"quiet_from": unit.quiet_from, "quiet_until": unit.quiet_until}
    if any(quiet.values()):
        for name, clock in quiet.items():
            if clock is None or not _CLOCK.match(clock):
                yield UserError("unit_quiet_wrong", field=name)
    for field, (low, high) in DAYS_SET.items():
        set_here = getattr(unit, field)
        if set_here is not None and not low <= set_here <= high:
            values = {"low": str(low), "high": str(high)}
            yield UserError("unit_confirm_days_wrong", field=field, values=values)
    if profile.rules.protected_identity == "forbid" and unit.protected_identity != "forbid":
        yield UserError("unit_policy_fixed", field="protected_identity")


def _ages(unit: UnitView, profile: Profile) -> Iterator[UserError]:
    yield from _ages_of(unit.minor_until, unit.own_number_from, profile, "")


def _ages_of(
    minor_until: int | None, own_number_from: int | None, profile: Profile, path: str
) -> Iterator[UserError]:
    """Ages that are given; None is the profile's own."""
    highest = oldest_minor(profile)
    until = profile.rules.minor_until if minor_until is None else minor_until
    own = profile.rules.own_number_from if own_number_from is None else own_number_from
    if not 1 <= until <= highest:
        yield UserError(
            "unit_minor_until_wrong", field=f"{path}minor_until", values={"high": str(highest)}
        )
    elif not 0 <= own <= until:
        field = "minor_until" if own_number_from is None else "own_number_from"
        yield UserError("unit_ages_order", field=f"{path}{field}", values={"until": str(until)})


def _receptions(unit: UnitView, profile: Profile) -> Iterator[UserError]:
    names: set[str] = set()
    for place, one in enumerate(unit.receptions):
        path = f"receptions.{place}."
        try:
            name = one_line(one.name, f"{path}name")
        except UserError as error:
            yield error
            continue
        if not name:
            yield UserError("reception_name_missing", field=f"{path}name")
        elif len(name) > LONGEST_LINE:
            yield UserError(
                "line_too_long", field=f"{path}name", values={"count": str(LONGEST_LINE)}
            )
        elif name.casefold() in names:
            yield UserError("reception_name_twice", field=f"{path}name")
        names.add(name.casefold())
        yield from _reception_ages(one, unit, profile, path)


def _reception_ages(
    one: ReceptionView, unit: UnitView, profile: Profile, path: str
) -> Iterator[UserError]:
    """A reception's ages; what it leaves open is the unit's."""
    if one.minor_until is None and one.own_number_from is None:
        return
    until = unit.minor_until if one.minor_until is None else one.minor_until
    own = unit.own_number_from if one.own_number_from is None else one.own_number_from
    for error in _ages_of(until, own, profile, path):
        if error.code == "unit_ages_order" and one.own_number_from is None:
            yield UserError(error.code, field=f"{path}minor_until", values=error.values)
        else:
            yield error
