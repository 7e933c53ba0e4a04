"""Dates, times and words as Swedish systems write them, turned into what a booking holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from desk.visits.incoming import Field

ZONE: Final = ZoneInfo("Europe/Stockholm")
_MONTHS: Final = (
    "januari februari mars april maj juni juli augusti september oktober november december".split()
)
_ENGLISH: Final = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAY: Final = re.compile(
    r"(?:mån|tis|ons|tors?|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)[a-zåäö]*\.?,? +", re.IGNORECASE
)
_SOLID: Final = re.compile(r"(\d{4})(\d{2})(\d{2})\Z", re.ASCII)
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\Z", re.ASCII)
_SHORT: Final = re.compile(r"(\d{2})(-?)(\d{2})\2(\d{2})\Z", re.ASCII)
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/. -](\d{4})\Z", re.ASCII)
_SPOKEN: Final = re.compile(r"(?:den )?(\d{1,2})\.?:?[ea]? ([a-zåäö]{3,9})\.? (\d{4})\Z")
_CLOCK: Final = re.compile(
    r"(?:kl(?:ockan)?\.? *)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\Z", re.ASCII
)
_SOLID_CLOCK: Final = re.compile(r"(?:kl\.? *)?(\d{2})(\d{2})\Z", re.ASCII)
_RANGE: Final = re.compile(r" *[-–—] *(?:kl\.? *)?\d{1,2}[:.]?\d{2}\Z")
_ISO: Final = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})\Z", re.ASCII
)


def read_date(text: str) -> date | None:
    """A date as 2026-12-01, 20261201, 261201, 1/12 2026, 1.12.2026, 1 dec 2026; None for others.

    Of two numbers before the year the first is the day, as in Sweden.
    """
    tidy = _WEEKDAY.sub("", " ".join(text.casefold().split()), count=1)
    if found := _SOLID.match(tidy) or _YEAR_FIRST.match(tidy):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _SHORT.match(tidy):
        return _date(2000 + int(found[1]), int(found[3]), int(found[4]))
    if found := _DAY_FIRST.match(tidy):
        return _date(int(found[3]), int(found[2]), int(found[1]))
    if found := _SPOKEN.match(tidy):
        month = _month(found[2])
        return _date(int(found[3]), month, int(found[1])) if month else None
    return None


def _month(word: str) -> int:
    for names in (_MONTHS, _ENGLISH):
        for number, name in enumerate(names, 1):
            if word == name or (len(word) <= 4 and word[:3] == name[:3] and name.startswith(word)):
                return number
    return 9 if word == "sept" else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_time(text: str) -> time | None:
    """A clock time as 09:30, 9.30, 0930, kl 9.30, 09:30–10:00 (its beginning); None for others."""
    tidy = _RANGE.sub("", " ".join(text.casefold().split()))
    found = _CLOCK.match(tidy) or _SOLID_CLOCK.match(tidy)
    if not found:
        return None
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        return None


def read_start(text: str) -> datetime | None:
    """A date and a clock time in one, as local wall time; an offset is turned into it."""
    tidy = " ".join(text.split())
    if _ISO.match(tidy):
        return at_the_wall(tidy)
    for separator in ("T", ", ", " "):
        for place in _places(tidy, separator):
            day = read_date(tidy[:place])
            clock = read_time(tidy[place + len(separator) :])
            if day is not None and clock is not None:
                return datetime.combine(day, clock)
    return None


def _places(text: str, separator: str) -> list[int]:
    return [place for place in range(len(text)) if text.startswith(separator, place)][:12]


def at_the_wall(text: str) -> datetime | None:
    """An ISO instant with its offset as local wall time, to the minute; None for anything else."""
    try:
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None:
            return None
        local = instant.astimezone(ZONE)
    except (ValueError, OverflowError):
        return None
    return local.replace(tzinfo=None, second=0, microsecond=0)


def exists(start: datetime) -> bool:
    """Whether the wall's clock ever shows this: an hour is left out when summer time begins."""
    there = start.replace(tzinfo=ZONE)
    return there.astimezone(UTC).astimezone(ZONE).replace(tzinfo=None) == start


_WORDS: Final[Mapping[Field, Mapping[str, str]]] = {
    "contact_type": {
        "visit": "besök, mottagningsbesök, mottagning, fysiskt, fysiskt besök, nybesök, återbesök,"
        " på mottagningen, enskilt besök, gruppbesök, teambesök, öppenvårdsbesök, visit, in person,"
        " on site, face-to-face",
        "video": "video, videobesök, videosamtal, digitalt, digitalt besök, videomöte, video visit,"
        " virtual, online",
        "phone": "telefon, telefonbesök, telefonkontakt, telefonsamtal, telefontid, tel, tele,"
        " distanskontakt via telefon, phone, telephone, phone call",
    },
    "source": {
        "staff": "personal, mottagningen, receptionen, vården, kliniken, internt, staff, desk,"
        " clinic, ordinarie, vanlig, individuell, serie, seriebokning, team, teambokning",
        "1177": "1177, webb, webbtidbok, webbtidbokning, 1177 vårdguiden, e-tjänst, e-tjänster,"
        " via 1177, patienten, web, patient",
        "quick": "snabboka, snabbokning, snabb, snabbokad, quick, quick booking, drop-in, dropin",
        "group": "grupp, gruppbokning, group, group booking",
    },
    "status": {
        "booked": "bokad, bokat, aktiv, kallad, bekräftad, ankomstregistrerad, ankommen, anlänt,"
        " genomförd, utförd, planerad, booked, active, confirmed, arrived, fulfilled, uteblev,"
        " utebliven, uteblivit, noshow, no-show, checked-in",
        "cancelled": "avbokad, avbokat, avbokning, makulerad, inställd, återbud, struken,"
        " cancelled, canceled, annullerad, entered-in-error",
        "moved": "ombokad, ombokat, ombokning, flyttad, moved, rebooked, rescheduled",
    },
    "mark": {
        "yes": "ja, j, x, 1, true, sant, på, on, yes, y, sms, ✓, påslagen, vald",
        "no": "nej, n, 0, false, falskt, av, off, no, ej, ej sms, -, avslagen",
    },
    "protected": {
        "yes": "ja, j, x, 1, true, sant, yes, y, skyddad, sekretess, sekretessmarkering,"
        " sekretessmarkerad, skyddad folkbokföring, skyddad identitet, skyddade personuppgifter, s",
        "no": "nej, n, 0, false, falskt, no, -, ej skyddad",
    },
}
_CODES: Final[Mapping[Field, Mapping[str, str]]] = {
    field: {word.strip(): code for code, words in codes.items() for word in words.split(",")}
    for field, codes in _WORDS.items()
}


def code_of(field: Field, word: str, own: Mapping[str, str]) -> str | None:
    """The code that a word stands for, by the unit's own words first; None for an unknown word."""
    tidy = " ".join(word.casefold().split())
    return own.get(tidy) or _CODES[field].get(tidy)
