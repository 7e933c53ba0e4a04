"""Visits are erased when their time is out, and the register still verifies."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from desk.errors import UserError
from desk.register import use_cases
from desk.register.ids import new_id
from desk.register.visit_retention import AT_ONCE, SHORTEST
from desk.register.visit_views import AddVisit

NINE = datetime(2026, 11, 20, 9, 30)


def test_old_visits_go_with_their_marks_and_the_chain_stays_whole(desk: Any) -> None:
    person = desk.save().person.id
    starts = tuple(NINE + timedelta(days=day) for day in range(AT_ONCE + 5))
    desk.run(use_cases.add_visit, AddVisit(new_id(), (person,), starts))
    desk.run(use_cases.keep_visits_for, SHORTEST)
    assert desk.run(use_cases.visit_days) == SHORTEST
    assert desk.run(use_cases.erase_old_visits) == 0
    desk.clock.forward(days=SHORTEST + AT_ONCE + 2)
    assert desk.run(use_cases.erase_old_visits) == AT_ONCE
    assert desk.run(use_cases.erase_old_visits) == 2
    assert desk.run(use_cases.erase_old_visits) == 0
    assert len(desk.run(use_cases.visits_of_person, person)) == 3
    result = desk.run(use_cases.verify)
    assert result.ok, result.problems


def test_a_row_taken_away_by_hand_is_still_missed(desk: Any) -> None:
    person = desk.save().person.id
    desk.run(use_cases.add_visit, AddVisit(new_id(), (person,), (NINE,)))
    desk.connection.rollback()
    desk.connection.exec_driver_sql("DELETE FROM visit")
    desk.connection.commit()
    assert {one.code for one in desk.run(use_cases.verify).problems} == {"seal_without_row"}


def test_they_are_kept_for_a_quarter_at_least(desk: Any) -> None:
    with pytest.raises(UserError, match="retention_too_short"):
        desk.run(use_cases.keep_visits_for, SHORTEST - 1)
