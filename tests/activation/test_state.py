"""Where an application stands."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.activation.state import (
    STATES,
    Progress,
    State,
    Step,
    check_step,
    history_of,
    progress_of,
)
from desk.errors import UserError

DAY = date(2026, 11, 21)
DRAFT = Step("draft", DAY)
SIGNED = Step("signed", DAY + timedelta(1))
SENT = Step("sent", DAY + timedelta(2))
ACTIVE = Step("active", DAY + timedelta(3))
LATER = DAY + timedelta(30)


def refusal(progress: Progress, state: State, on: date, note: str = "", today: date = LATER) -> str:
    with pytest.raises(UserError) as told:
        check_step(progress, state, on, note, today)
    return told.value.code


def test_it_goes_step_by_step() -> None:
    steps: tuple[Step, ...] = (DRAFT,)
    for step in (SIGNED, SENT, ACTIVE):
        progress = progress_of(steps)
        assert progress.following == step.state
        check_step(progress, step.state, step.on, "", LATER)
        steps = (*steps, step)
    progress = progress_of(steps)
    assert progress.state == "active"
    assert progress.following is None
    assert [step.on for step in progress.reached] == [step.on for step in steps]


def test_what_is_signed_is_frozen() -> None:
    assert not progress_of(()).is_frozen
    assert not progress_of((DRAFT,)).is_frozen
    assert progress_of((DRAFT, SIGNED)).is_frozen
    assert progress_of((DRAFT, SIGNED, SENT, ACTIVE)).is_frozen


def test_no_step_is_left_out_or_repeated() -> None:
    assert refusal(progress_of((DRAFT,)), "sent", DAY) == "application_order"
    assert refusal(progress_of((DRAFT,)), "draft", DAY) == "application_order"
    assert refusal(progress_of((DRAFT, SIGNED, SENT)), "draft", DAY, "why") == "application_order"


def test_no_step_lies_before_the_one_before_or_in_the_future() -> None:
    progress = progress_of((DRAFT, SIGNED))
    assert refusal(progress, "sent", DAY) == "application_day"
    check_step(progress, "sent", SIGNED.on, "", SIGNED.on)
    assert refusal(progress, "sent", LATER, today=DAY) == "application_future"


def test_a_step_back_says_why() -> None:
    progress = progress_of((DRAFT, SIGNED, SENT))
    assert refusal(progress, "signed", SIGNED.on, "  ") == "application_reason"
    check_step(progress, "signed", SIGNED.on, "not sent yet", LATER)


def test_a_step_back_leaves_the_state_before_as_it_was() -> None:
    signed = Step("signed", SIGNED.on, by="Ingrid Holm")
    back = Step("signed", SIGNED.on, by="Omar Said", note="not sent yet")
    progress = progress_of((DRAFT, signed, SENT, back))
    assert progress.state == "signed"
    assert progress.step("signed") == signed
    assert progress.step("sent") is None


def test_a_step_back_can_put_its_day_right() -> None:
    back = Step("signed", DAY, note="the day was wrong")
    progress = progress_of((DRAFT, SIGNED, SENT, back))
    assert progress.step("signed") == back


def test_a_new_application_begins_anew_and_a_correction_does_not() -> None:
    new = Step("draft", LATER)
    back = Step("draft", DAY, note="signed by mistake")
    assert progress_of((DRAFT, SIGNED, SENT, new)).reached == (new,)
    assert progress_of((DRAFT, SIGNED, back)).reached == (DRAFT,)
    kinds = [kind for kind, _step in history_of((DRAFT, SIGNED, back, SIGNED, new))]
    assert kinds == ["begun", "reached", "corrected", "reached", "begun"]


@given(st.lists(st.tuples(st.sampled_from(STATES), st.integers(0, 9), st.sampled_from(("", "x")))))
def test_whatever_is_tried_the_days_stay_in_order(tried: list[tuple[State, int, str]]) -> None:
    steps: list[Step] = [DRAFT]
    for state, days, note in tried:
        progress = progress_of(steps)
        on = DAY + timedelta(days)
        try:
            check_step(progress, state, on, note, LATER)
        except UserError:
            continue
        steps.append(Step(state, on, note=note))
    progress = progress_of(steps)
    assert [step.state for step in progress.reached] == list(STATES[: len(progress.reached)])
    days_on = [step.on for step in progress.reached]
    assert days_on == sorted(days_on)
    assert len(history_of(steps)) == len(steps)
