"""Where an application stands."""

from datetime import date, timedelta

import pytest

from desk.activation.state import Progress, reach, reopen
from desk.errors import UserError

DAY = date(2026, 11, 21)


def test_it_goes_step_by_step() -> None:
    progress = Progress(DAY)
    assert progress.state == "draft"
    for days, state in enumerate(("signed", "sent", "active"), start=1):
        assert progress.following == state
        progress = reach(progress, state, DAY + timedelta(days))
        assert progress.state == state
        assert progress.day(state) == DAY + timedelta(days)
    assert progress.following is None


def test_no_step_is_left_out() -> None:
    with pytest.raises(UserError) as told:
        reach(Progress(DAY), "sent", DAY)
    assert told.value.code == "application_order"


def test_no_step_lies_before_the_one_before() -> None:
    with pytest.raises(UserError) as told:
        reach(Progress(DAY), "signed", DAY - timedelta(1))
    assert told.value.code == "application_day"


def test_a_change_makes_it_a_draft_again() -> None:
    signed = reach(Progress(DAY), "signed", DAY)
    assert reopen(signed, DAY + timedelta(1)) == Progress(DAY + timedelta(1))
