"""Reads a day as people write it; nothing is guessed, so a year must be there."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = tuple(
    tuple(names.split())
    for names in (
        "januari februari mars april maj juni juli augusti september oktober november december",
        "january february march april may june july august september october november december",
    )
)
_DAYS_AGO: Final = {"idag": 0, "i dag": 0, "today": 0, "igår": 1, "i går": 1, "yesterday": 1}
_DASH: Final = re.compile(r"[\u2010-\u2015\u2212]")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/. ]?(\d\d?)[-/. ]?(\d\d?)\Z", re.ASCII)
_SOLID: Final = re.compile(r"(\d{4}|\d\d)(\d\d)(\d\d)\Z", re.ASCII)
_DAY_FIRST: Final = re.compile(r"(\d\d?)[/. ] ?(\d\d?)[-/. ] ?(\d{4})\Z", re.ASCII)
_WORDS: Final = re.compile(
    r"(?:\w+dag,? +)?(?:den +)?(\d\d?):?[ea]?\.? +([a-zåäö]{3,9})\.?,? +(\d{4})\Z"
)
_CENTURY: Final = 2000


def read_day(text: str, today: date) -> date | None:
    """The day somebody wrote, None when it is none or could be two.

    20261120 261120 2026-11-20 2026/11/20 20/11 2026 20.11.2026 “20 nov 2026” “idag” “igår”. Two
    digits of a year are this century's: papers are not older than that.
    """
    plain = " ".join(_DASH.sub("-", text).casefold().split())
    if plain in _DAYS_AGO:
        return today - timedelta(days=_DAYS_AGO[plain])
    if found := _SOLID.match(plain):
        year = int(found[1])
        return _day(year if len(found[1]) == 4 else _CENTURY + year, int(found[2]), int(found[3]))
    if found := _YEAR_FIRST.match(plain):
        separated = not plain.isdigit()
        return _day(int(found[1]), int(found[2]), int(found[3])) if separated else None
    if found := _DAY_FIRST.match(plain):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _WORDS.match(plain):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    return None


def _month(word: str) -> int:
    """A month by the start of its name in Swedish or English, 0 for none."""
    for names in _MONTHS:
        for number, name in enumerate(names, start=1):
            if name.startswith(word):
                return number
    return 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
