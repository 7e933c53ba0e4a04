"""The quarterly report: what counts as an answer, where a quarter ends, who may see it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from desk.content.profiles import load_profiles
from desk.errors import Refused
from desk.register import use_cases
from desk.register.commands import Undo
from desk.register.ids import new_id
from desk.register.quarter import Quarter
from desk.register.report import QuarterReport

NOW = Quarter(2026, 4)


def report_of(desk: Any, quarter: Quarter = NOW, profile: str = "vgr") -> QuarterReport:
    made = desk.run(use_cases.quarterly_report, quarter, load_profiles()[profile])
    assert isinstance(made, QuarterReport)
    return made


def counts(report: QuarterReport) -> list[tuple[int, int, int]]:
    return [(line.given, line.refused, line.withdrawn) for line in report.lines]


def test_a_quarter_knows_its_months_and_its_neighbours() -> None:
    assert Quarter.of(date(2026, 11, 20)) == NOW
    assert NOW.months() == (
        date(2026, 10, 1),
        date(2026, 11, 1),
        date(2026, 12, 1),
        date(2027, 1, 1),
    )
    assert NOW.after() == Quarter(2027, 1)
    assert NOW.after().before() == NOW
    with pytest.raises(ValueError, match="quarter"):
        Quarter(2026, 5)


def test_answers_are_counted_by_kind_and_month(desk: Any) -> None:
    yes = desk.save()
    desk.save(desk.no(desk.draft(desk.patient("197701022392"))))
    desk.clock.forward(days=15)
    desk.withdraw(yes)
    report = report_of(desk)
    assert counts(report) == [(0, 0, 0), (1, 1, 0), (0, 0, 1)]
    total = report.total
    assert (total.given, total.refused, total.withdrawn) == (1, 1, 1)
    assert report.to_date


def test_a_mistake_is_neither_an_answer_nor_a_withdrawal(desk: Any) -> None:
    saved = desk.save()
    undone = desk.run(use_cases.undo, Undo(new_id(), saved.answer.id, ""))
    again = desk.save(desk.yes(desk.again(undone)))
    gone = desk.withdraw(again)
    desk.run(use_cases.undo, Undo(new_id(), gone.answer.id, ""))
    assert counts(report_of(desk))[1] == (1, 0, 0)


def test_a_month_ends_at_midnight_in_sweden(desk: Any) -> None:
    desk.clock.instant = datetime(2026, 11, 30, 22, 59, tzinfo=UTC)
    desk.save()
    desk.clock.instant = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
    desk.save(desk.yes(desk.draft(desk.patient("197701022392"))))
    assert [given for given, _no, _back in counts(report_of(desk))] == [0, 1, 1]


def test_the_invoice_rests_on_the_highest_price_where_there_is_one(desk: Any) -> None:
    priced = report_of(desk, profile="stockholm-takecare")
    assert priced.price_ore == 40
    assert priced.highest_ore(priced.total) == 0
    assert report_of(desk).highest_ore(report_of(desk).total) is None


def test_each_look_is_journalled_and_receptionists_have_none(desk: Any) -> None:
    report_of(desk)
    with desk.register.unit_of_work(desk.connection) as work:
        entry = work.log.entries((work.log.head().number,))[0]
    assert (entry.action, dict(entry.details)) == (
        "report_looked_at",
        {"year": 2026, "quarter": 4},
    )
    with pytest.raises(Refused, match="role_missing"):
        desk.run(
            use_cases.quarterly_report,
            NOW,
            load_profiles()["vgr"],
            access=desk.colleague("receptionist"),
        )
