"""A quarter of a year on the wall's calendar: what the caregiver is billed by (facts.md §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

MONTHS = 3


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """`number` is 1 to 4. Raises ValueError for another number or a year outside the calendar."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.number <= 4 or not 1 < self.year < 9999:
            raise ValueError("no such quarter")

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter in which a day lies."""
        return cls(day.year, (day.month - 1) // MONTHS + 1)

    def months(self) -> tuple[date, ...]:
        """The first days of its three months, and the first day after it."""
        first = MONTHS * (self.number - 1) + 1
        inside = tuple(date(self.year, first + place, 1) for place in range(MONTHS))
        return (*inside, self.after().first())

    def first(self) -> date:
        """Its first day."""
        return date(self.year, MONTHS * (self.number - 1) + 1, 1)

    def after(self) -> Quarter:
        """The quarter that follows."""
        if self.number == 4:
            return Quarter(self.year + 1, 1)
        return Quarter(self.year, self.number + 1)

    def before(self) -> Quarter:
        """The quarter before."""
        if self.number == 1:
            return Quarter(self.year - 1, 4)
        return Quarter(self.year, self.number - 1)
