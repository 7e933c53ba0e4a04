"""Checks an identity number: personnummer, samordningsnummer or reservnummer (facts.md §6)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from desk.consent.patient.luhn import check_digit
from desk.consent.problem import Problem

IdentityType = Literal["personnummer", "samordningsnummer", "reservnummer"]

_TYPED: Final = re.compile(r"([0-9A-Za-z]*)([-+]?)([0-9A-Za-z]*)\Z", re.ASCII)
_VGR: Final = re.compile(r"(?:18|19|20)[0-9]{6}[KMX][0-9]{3}\Z")
_NATIONAL: Final = re.compile(r"(?:00|2[2-9]|[3-9][0-9])[0-9]{6}(?=.*[A-Z])[A-Z0-9]{3}[0-9]\Z")
_UNVERIFIED: Final = re.compile(r"(?:18|19|20)[0-9]{6}(?=.*[A-Z])[A-Z0-9]{4}\Z")
_CENTURIES: Final = ("18", "19", "20")
_VGR_LETTERS: Final = {"K": 5, "M": 7, "X": 8}


@dataclass(frozen=True, slots=True)
class IdentityCheck:
    """What an identity number turned out to be.

    `type` is what it looks like, also when it is wrong; None when it looks like nothing.
    `canonical`: twelve characters without a hyphen, None when not ok. `birth_date` None means that
    the number tells none. `issuer` of a reservnummer: stockholm, vgr or national, None when its
    issuer cannot be told. `problems` is empty, or `unverified_reserve_number` alone, when ok.
    """

    value: str = field(repr=False)
    ok: bool
    type: IdentityType | None
    canonical: str | None = field(repr=False)
    birth_date: date | None = field(repr=False)
    issuer: str | None
    problems: tuple[Problem, ...]


def check_identity(
    value: str, today: date, is_mobile: Callable[[str], bool] | None = None
) -> IdentityCheck:
    """Judges a number as typed, pasted or scanned; blanks around it are for the caller to remove.

    `today` settles the century of ten digits and what lies in the future. `is_mobile` says whether
    ten digits from 07 are a mobile number (`desk.consent.number.mobile.is_mobile`: number and
    patient stand alone, so it is passed in); without it all of them are taken for one, never
    guessed to be a person. Source: facts.md §6; rules.md, preview, `check identity`.
    """
    checked = _judged(value, today, is_mobile)
    if not checked.ok and is_mobile and value[:1] in ("0", "+") and is_mobile(value):
        return _refused(value, None, Problem("looks_like_mobile"))
    return checked


def _judged(value: str, today: date, is_mobile: Callable[[str], bool] | None) -> IdentityCheck:
    if not value.strip():
        return _refused(value, None, Problem("identity_missing"))
    typed = _TYPED.match(value)
    if typed is None:
        return _refused(value, None, Problem("identity_characters"))
    before, separator, after = (part.upper() for part in typed.groups())
    number = before + after
    if (number.isdigit() and len(number) == 10) and (not separator or len(before) == 6):
        if number.startswith("07") and not separator and (is_mobile is None or is_mobile(number)):
            return _refused(value, None, Problem("looks_like_mobile"))
        return _ten_digits(value, number, separator, today)
    if len(number) == 12 and (not separator or len(before) == 8):
        if not number.isdigit() or number.startswith("99"):
            return _reserve(value, number, separator, today)
        return _twelve_digits(value, number, separator, today)
    return _refused(value, None, _length(number, separator, before))


def _length(number: str, separator: str, before: str) -> Problem:
    """What is wrong with something that is neither ten nor twelve characters, or split wrongly."""
    place = len(before)
    if separator and (place not in (6, 8) or (place == 6 and not number.isdigit())):
        return Problem("identity_shape")
    if separator:
        whole = 12 if place == 8 else 10
    else:
        long = len(number) > 10 or number.startswith((*_CENTURIES, "99")) or not number.isdigit()
        whole = 12 if long else 10
    if len(number) < whole:
        return Problem("identity_too_short", missing=whole - len(number))
    return Problem("identity_too_long")


def _ten_digits(value: str, number: str, separator: str, today: date) -> IdentityCheck:
    """Ten digits: `+` says that the hundredth year has begun (from 1 January of that year)."""
    year = today.year - (today.year - int(number[:2])) % 100
    if separator == "+":
        year -= 100
    if year < 1800:
        return _refused(value, None, Problem("identity_century"))
    checked = _person(value, f"{year:04d}{number[2:]}", today)
    dateless = any(problem.code == "identity_date" for problem in checked.problems)
    if dateless and not separator and number.startswith(_CENTURIES):
        # The first ten of twelve, while they are being typed.
        return _refused(value, None, Problem("identity_too_short", missing=2))
    return checked


def _twelve_digits(value: str, number: str, separator: str, today: date) -> IdentityCheck:
    if not number.startswith(_CENTURIES):
        return _refused(value, None, Problem("identity_century"))
    if separator == "+" and int(number[:4]) > today.year - 100:
        return _refused(value, None, Problem("identity_plus"))
    return _person(value, number, today)


def _person(value: str, number: str, today: date) -> IdentityCheck:
    """A personnummer, or a samordningsnummer: day part 60 to 91, month 00 to 12.

    The tax agency's own test numbers hold impossible dates; such a number tells no birth date.
    """
    year, month, day = int(number[:4]), int(number[4:6]), int(number[6:8])
    coordination = 60 <= day <= 91 and month <= 12
    kind: IdentityType = "samordningsnummer" if coordination else "personnummer"
    birth = _date(year, month, day - 60 if coordination else day)
    problems = []
    if birth is None and not coordination:
        problems.append(Problem("identity_date"))
    if (birth is not None and birth > today) or (birth is None and year > today.year):
        problems.append(Problem("identity_future"))
    if not _holds(int(digit) for digit in number[2:]):
        problems.append(Problem("identity_check_digit"))
    if problems:
        return _refused(value, kind, *problems)
    return IdentityCheck(value, True, kind, number, birth, None, ())


def _reserve(value: str, number: str, separator: str, today: date) -> IdentityCheck:
    """A reservnummer of Stockholm, VGR or the national series, or one whose rule is unknown."""
    if separator == "+":
        return _refused(value, None, Problem("identity_shape"))
    birth: date | None = None
    if number.isdigit():
        if number[2:4] not in _CENTURIES:
            return _refused(value, None, Problem("identity_shape"))
        issuer, holds = "stockholm", _holds(int(digit) for digit in number[4:])
    elif _VGR.match(number):
        issuer = "vgr"
        holds = _holds(_VGR_LETTERS.get(sign) or int(sign) for sign in number[2:])
        birth = _date(int(number[:4]), int(number[4:6]), int(number[6:8]))
    elif _NATIONAL.match(number):
        issuer = "national"
        holds = _holds(int(sign) if sign.isdigit() else ord(sign) for sign in number)
        birth = _national_birth(number, today)
    elif _UNVERIFIED.match(number):
        warning = Problem("unverified_reserve_number")
        return IdentityCheck(value, True, "reservnummer", number, None, None, (warning,))
    else:
        return _refused(value, None, Problem("identity_shape"))
    problems = []
    if birth is not None and birth > today:
        problems.append(Problem("identity_future"))
    if not holds:
        problems.append(Problem("identity_reserve_check"))
    if problems:
        return _refused(value, "reservnummer", *problems)
    return IdentityCheck(value, True, "reservnummer", number, birth, issuer, ())


def _national_birth(number: str, today: date) -> date | None:
    """The birth date of a national reserve number, None where its date part is none.

    Its first two digits are the century plus a multiple of three, so 22, 25, 28 … are the 1900s
    and 23, 26, 29 … the 2000s; 00 has a running number where the date would stand.
    """
    series = int(number[:2])
    if series == 0 or series % 3 == 0:
        return None
    century = 1900 if series % 3 == 1 else 2000
    return _date(century + int(number[2:4]), int(number[4:6]), int(number[6:8]))


def _holds(values: Iterable[int]) -> bool:
    """Whether the last value is the check digit of those before it."""
    *before, last = values
    return check_digit(before) == last


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _refused(value: str, kind: IdentityType | None, *problems: Problem) -> IdentityCheck:
    return IdentityCheck(value, False, kind, None, None, None, problems)
