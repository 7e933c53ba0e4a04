"""The quarterly report of a unit: its answers, its messages, and what they cost at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desk.consent.profile import Profile
from desk.register.access import Access
from desk.register.clock import local_midnight
from desk.register.permission import MANAGERS, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.quarter import Quarter
from desk.register.report_sent import SentCounts

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
    planned. `days_decided`: without a decision on when messages go none can be counted.
    """

    unit_name: str
    provider: str
    quarter: Quarter
    made_on: date
    lines: tuple[ReportLine, ...]
    price_ore: int | None
    days_decided: bool = True

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
    quarter: Quarter,
    profile: Profile,
    sent: SentCounts | None,
    access: Access,
    uow: UnitOfWork,
) -> QuarterReport:
    """The report of the access's unit. Writes the look into the journal; names no patient.

    `sent` are the messages that `sent_of_quarter` gave, its pages added up; None where nobody has
    decided how long before a visit a message goes.
    """
    require(access, uow, MANAGERS)
    unit = unit_of(access, uow)
    months = quarter.months()
    answers = uow.answers.count_kinds(unit.id, [local_midnight(day) for day in months])
    parts = _by_month(sent or SentCounts(), months)
    lines = tuple(
        _line(months[place], months[place + 1], answers[place], parts[place]) for place in range(3)
    )
    uow.journal.write(
        "report_looked_at", access, details={"year": quarter.year, "quarter": quarter.number}
    )
    uow.commit()
    return QuarterReport(
        unit_name=unit.name,
        provider=unit.provider,
        quarter=quarter,
        made_on=uow.today(),
        lines=lines,
        price_ore=profile.price_ore_highest,
        days_decided=sent is not None,
    )


def _line(first: date, until: date, answers: Mapping[str, int], parts: Counter[int]) -> ReportLine:
    return ReportLine(
        first,
        until,
        answers.get("given", 0),
        answers.get("refused", 0),
        answers.get("withdrawn", 0),
        parts.total(),
        sum(each * count for each, count in parts.items()),
    )


def _by_month(sent: SentCounts, months: Sequence[date]) -> list[Counter[int]]:
    """For each month how many messages have so many parts."""
    found: list[Counter[int]] = [Counter() for _month in months[1:]]
    for (day, parts), count in sent.items():
        for place in range(len(found)):
            if months[place] <= day < months[place + 1]:
                found[place][parts] += count
    return found
