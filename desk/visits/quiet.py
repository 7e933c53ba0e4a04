"""The hours in which a unit sends nothing, and where a message goes that would go in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From a time of day until another, the first included; over midnight where it is the later.

    Two equal times are no hours at all.
    """

    start: time
    until: time

    def holds(self, moment: datetime) -> bool:
        """Whether nothing is sent at a local wall time."""
        clock = moment.time()
        if self.start <= self.until:
            return self.start <= clock < self.until
        return clock >= self.start or clock < self.until

    def moved(self, moment: datetime) -> datetime:
        """When a message goes instead: on the same day, so that no rule of days changes.

        The evening's go just before the quiet begins, the night's and the day's when it ends.
        """
        if not self.holds(moment):
            return moment
        if self.start > self.until and moment.time() >= self.start:
            return datetime.combine(moment.date(), self.start) - _MINUTE
        return datetime.combine(moment.date(), self.until)


def read_clock(text: str) -> time:
    """A time of day, HH:MM. Raises ValueError."""
    if len(text) != len("21:00") or text[2] != ":":
        raise ValueError("no time of day")
    return time(int(text[:2]), int(text[3:]))
