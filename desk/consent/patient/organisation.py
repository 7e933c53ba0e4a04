"""Checks an organisation number (facts.md §6)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from desk.consent.patient.luhn import check_digit
from desk.consent.problem import Problem

_TYPED: Final = re.compile(r"([0-9]*)(-?)([0-9]*)\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class OrganisationCheck:
    """What an organisation number turned out to be. `canonical`: ten digits, None when not ok."""

    value: str = field(repr=False)
    ok: bool
    canonical: str | None = field(repr=False)
    problems: tuple[Problem, ...]


def check_organisation(value: str) -> OrganisationCheck:
    """Judges ten digits, with or without the hyphen, a leading 16 allowed.

    A sole trader's personnummer is none, and gives `organisation_is_person`: whoever allows those
    asks `check_identity` too. Blanks around the number are for the caller to remove.
    """
    if not value.strip():
        return _refused(value, Problem("organisation_missing"))
    typed = _TYPED.match(value)
    if typed is None:
        return _refused(value, Problem("organisation_characters"))
    before, separator, after = typed.groups()
    number = before + after
    prefixed = number.startswith("16") and (len(before) == 8 if separator else len(number) > 10)
    whole = 12 if prefixed else 10
    if not prefixed and len(number) == 12 and number[:2] in ("18", "19", "20"):
        return _refused(value, Problem("organisation_is_person"))
    if len(number) < whole:
        return _refused(value, Problem("organisation_too_short", missing=whole - len(number)))
    if len(number) > whole:
        return _refused(value, Problem("organisation_too_long"))
    if separator and len(before) != whole - 4:
        return _refused(value, Problem("organisation_shape"))
    return _judged(value, number[-10:])


def _judged(value: str, number: str) -> OrganisationCheck:
    if number[2] < "2":
        return _refused(value, Problem("organisation_is_person"))
    if check_digit(int(digit) for digit in number[:9]) != int(number[9]):
        return _refused(value, Problem("organisation_check_digit"))
    return OrganisationCheck(value, True, number, ())


def _refused(value: str, problem: Problem) -> OrganisationCheck:
    return OrganisationCheck(value, False, None, (problem,))
