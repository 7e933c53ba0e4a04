"""The quarterly report: what counts as an answer, where a quarter ends, who may see it."""

from __future__ import annotations

from dataclasses import replace
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
from desk.register.report_sent import SentQuery
from desk.register.visit_views import AddVisit

NOW = Quarter(2026, 4)


def report_of(desk: Any, quarter: Quarter = NOW, profile: str = "vgr") -> QuarterReport:
    query = SentQuery(quarter, load_profiles()[profile])
    page = desk.run(use_cases.sent_of_quarter, query)
    sent = page.sent if page.decided else None
    made = desk.run(use_cases.quarterly_report, quarter, query.profile, sent)
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
    desk.save(desk.no(desk.draft(desk.patient("197701022399"))))
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
    desk.save(desk.yes(desk.draft(desk.patient("197701022399"))))
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
            (),
            access=desk.colleague("receptionist"),
        )


def send_one_day_before(desk: Any) -> None:
    """The unit decides."""

    def change(access: Any, work: Any) -> None:
        work.units.change(replace(work.units.get(access.unit_id), send_days_before=1))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(change)


def book(desk: Any, person_id: str, *days: tuple[int, int, int]) -> None:
    starts = tuple(datetime(*day, 9, 30) for day in days)
    desk.run(use_cases.add_visit, AddVisit(new_id(), (person_id,), starts))


def messages(desk: Any) -> list[int]:
    return [line.messages for line in report_of(desk).lines]


def test_messages_count_on_the_day_they_go_by_what_had_been_said_then(desk: Any) -> None:
    send_one_day_before(desk)
    saved = desk.save()
    dates = ((2026, 11, 25), (2026, 12, 1), (2026, 12, 10), (2027, 1, 1), (2027, 1, 2))
    book(desk, saved.person.id, *dates)
    # The visit of 1 December is told of in November, that of 2 January next year.
    assert messages(desk) == [0, 2, 2]
    total = report_of(desk).total
    assert total.parts == total.messages
    desk.clock.forward(days=15)
    desk.withdraw(saved)
    assert messages(desk) == [0, 2, 0]


def test_a_yes_for_one_visit_is_counted_for_that_visit_alone(desk: Any) -> None:
    send_one_day_before(desk)
    saved = desk.save(desk.yes(rules={"ask_at_each_visit": True}))
    book(desk, saved.person.id, (2026, 11, 27), (2026, 12, 10))
    assert messages(desk) == [0, 1, 0]
    desk.clock.forward(days=7)
    # Asked again at the first visit: it was told of by the earlier yes, and the new one is for it.
    desk.save(desk.yes(desk.again(saved), {"ask_at_each_visit": True}))
    assert messages(desk) == [0, 1, 0]
    desk.clock.forward(days=1)
    card = desk.card(saved.person.id)
    again = desk.draft(desk.known(saved, seen_seq=card.person.seq))
    desk.save(desk.yes(again, {"ask_at_each_visit": True}))
    assert messages(desk) == [0, 1, 1]


def test_without_a_decision_on_the_days_no_message_is_counted(desk: Any) -> None:
    assert not report_of(desk).days_decided
