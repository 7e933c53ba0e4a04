"""How long each kind is kept, and the day's round."""

from __future__ import annotations

from typing import Any

from desk.register import use_cases


def test_the_log_and_the_answers_are_kept_for_five_years_at_least(desk: Any) -> None:
    kept = desk.run(use_cases.retention_times)
    assert kept.journal >= 1827
    assert kept.answer >= 1827
    assert kept.draft == 7


def test_the_days_round_erases_old_drafts_and_the_register_still_verifies(desk: Any) -> None:
    desk.run(use_cases.keep_draft, desk.draft(desk.patient()))
    assert not desk.run(use_cases.erase_what_is_old)
    assert len(desk.run(use_cases.open_drafts)) == 1
    desk.clock.forward(days=8)
    assert not desk.run(use_cases.erase_what_is_old)
    assert desk.run(use_cases.open_drafts) == ()
    assert desk.run(use_cases.verify).ok
