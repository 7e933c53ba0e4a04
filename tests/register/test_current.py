"""What holds, derived from events: by examples and for any history."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desk.register.current import derive, holding_of, views
from desk.register.records import AnswerRecord

START = datetime(2026, 11, 20, 8, tzinfo=UTC)


def event(seq: int, kind: Any, **changes: Any) -> AnswerRecord:
    made = AnswerRecord(
        id=f"answer-{seq}",
        person_id="person",
        unit_id="unit",
        unit_name="Enheten",
        user_id="user",
        user_name="Sara Ek",
        scope="unit:unit",
        seq=seq,
        kind=kind,
        at=START + timedelta(minutes=seq),
        channel="visit",
        carry_over="to_carry_over",
        profile="vgr",
    )
    return replace(made, **changes)


def carried(seq: int, concerns: int, done: bool = True, **changes: Any) -> AnswerRecord:
    return event(
        seq, "carried_over", concerns=concerns, carried=done, carry_over="not_needed", **changes
    )


def test_the_latest_statement_holds() -> None:
    (now,) = derive([event(1, "given"), event(2, "withdrawn")])
    assert now.seq == 2
    assert holding_of(now, START.date()) == "withdrawn"


def test_each_scope_has_its_own() -> None:
    events = [event(1, "given"), event(2, "refused", scope="clinic:a")]
    assert {one.scope: one.kind for one in derive(events)} == {
        "unit:unit": "given",
        "clinic:a": "refused",
    }


def test_a_correction_brings_back_what_held_before() -> None:
    events = [
        event(1, "given"),
        carried(2, 1),
        event(3, "refused"),
        event(4, "corrected", concerns=3),
    ]
    (now,) = derive(events)
    assert now.seq == 1
    assert now.carry_over == "to_carry_over"


def test_a_correction_of_the_only_answer_leaves_nothing_that_holds() -> None:
    (now,) = derive([event(1, "given"), event(2, "corrected", concerns=1)])
    assert now.kind == "corrected"
    assert holding_of(now, START.date()) == "none"


def test_a_later_carrying_over_counts() -> None:
    (now,) = derive([event(1, "given"), carried(2, 1), carried(3, 1, done=False)])
    assert now.carry_over == "to_carry_over"
    assert now.carried_by is None


kinds = st.sampled_from(["given", "refused", "withdrawn", "number_changed", "confirmed"])
marks = st.tuples(st.sampled_from(["carried_over", "corrected"]), st.integers(1, 12), st.booleans())
scopes = st.sampled_from(["unit:unit", "clinic:a"])


@st.composite
def histories(draw: st.DrawFn) -> list[AnswerRecord]:
    made: list[AnswerRecord] = []
    for seq in range(1, draw(st.integers(0, 12)) + 1):
        what = draw(st.one_of(kinds, marks))
        scope = draw(scopes)
        if isinstance(what, str):
            made.append(event(seq, what, scope=scope))
        elif what[0] == "corrected":
            made.append(event(seq, "corrected", concerns=what[1], scope=scope))
        else:
            made.append(carried(seq, what[1], what[2], scope=scope))
    return made


@given(histories())
def test_any_history_derives_to_one_standing_a_scope(events: list[AnswerRecord]) -> None:
    now = derive(events)
    assert len({one.scope for one in now}) == len(now)
    by_id = {one.id: one for one in events}
    for one in now:
        source = by_id[one.answer_id]
        assert (source.scope, source.seq, source.kind) == (one.scope, one.seq, one.kind)
        assert source.kind != "carried_over"


@given(histories())
def test_deriving_again_after_each_event_is_deriving_at_the_end(events: list[AnswerRecord]) -> None:
    shown = views(events)
    assert [one.seq for one in shown] == [one.seq for one in reversed(events)]
    states = {one.id: one.carry_over for one in shown}
    for one in derive(events):
        assert states[one.answer_id] == one.carry_over


@given(histories())
def test_scopes_do_not_disturb_each_other(events: list[AnswerRecord]) -> None:
    together = set(derive(events))
    apart = set()
    for scope in ("unit:unit", "clinic:a"):
        apart |= set(derive([one for one in events if one.scope == scope]))
    assert together == apart
