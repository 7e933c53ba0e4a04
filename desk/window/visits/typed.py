"""What is typed of a booking: its days, its time and its staff, as values or as problems."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

_APART: Final = re.compile(r"[,;\s]+")
_TIME: Final = re.compile(r"(\d{1,2})[.:]?(\d{2})\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class TypedTimes:
    """The occasions; what cannot be read of them stands in `bad_day` or `bad_time`."""

    starts: tuple[datetime, ...] = ()
    bad_day: str = ""
    bad_time: bool = False


def read_times(days: str, clock: str) -> TypedTimes:
    """One or several days, apart by commas or blanks, at one time: “09.30”, “0930” or “9:30”."""
    parts = [part for part in _APART.split(days.strip()) if part]
    found = []
    for part in parts:
        try:
            found.append(date.fromisoformat(part))
        except ValueError:
            return TypedTimes(bad_day=part)
    moment = read_clock(clock)
    if moment is None:
        return TypedTimes(bad_time=True)
    return TypedTimes(tuple(datetime.combine(day, moment) for day in dict.fromkeys(found)))


def read_clock(text: str) -> time | None:
    """A time of day, None for what is none."""
    match = _TIME.match(text.strip())
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_staff(text: str) -> tuple[str, ...]:
    """Names apart by commas."""
    return tuple(dict.fromkeys(name for part in text.split(",") if (name := part.strip())))
