"""The card's one line: what holds, and what happens next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from bench import Bench

from desk.register.views import RepresentativeView
from desk.window.card.standing import Status, status
from desk.window.formats import Formats

TODAY = date(2026, 11, 20)
Make = Callable[..., Any]


@pytest.fixture
def say(bench: Bench) -> Callable[[Any], Status]:
    """A card's status, in English."""
    context = bench.context()
    return lambda card: status(card, context, Formats("en"), TODAY)


def test_a_yes_without_an_end(say: Make, card: Make, answer: Make) -> None:
    told = say(card(answer()))
    assert told.kind == "ok"
    assert told.title == "Yes to text messages. Holds until further notice."


def test_a_number_that_nobody_has_read_back_comes_first(
    say: Make, card: Make, answer: Make, recipient: Make
) -> None:
    told = say(card(answer(recipients=(recipient(confirmed=False),)), ask_reason="told_less"))
    assert told.kind == "warn"
    assert told.next_line == "The number is not confirmed. Read it to Anna."


def test_who_was_told_less_is_asked_anew(say: Make, card: Make, answer: Make) -> None:
    told = say(card(answer(), ask_reason="told_less"))
    assert told.kind == "warn"
    assert "more than Anna was told" in told.next_line


@pytest.mark.parametrize(
    ("days", "kind", "words"),
    [(-1, "warn", "mandate ended on"), (20, "warn", "mandate ends on"), (60, "ok", "taken back")],
)
def test_a_mandate_that_runs_out_is_said_in_time(
    say: Make,
    card: Make,
    answer: Make,
    recipient: Make,
    god_man: Callable[[date], RepresentativeView],
    days: int,
    kind: str,
    words: str,
) -> None:
    receives = recipient("+46701740630", role="god_man", representative_id="who-1")
    who = god_man(TODAY + timedelta(days=days))
    told = say(card(answer(recipients=(receives,)), representatives=(who,)))
    assert told.kind == kind
    assert words in told.next_line


def test_a_yes_that_ended_with_an_age_says_which(say: Make, card: Make, answer: Make) -> None:
    shown = card(answer(until=date(2025, 12, 31)), holding="ended")
    child = replace(shown.person, birth_date=date(2008, 1, 1))
    assert say(replace(shown, person=child)).title == "The yes ended when Anna turned 18."
    assert say(shown).title == "The yes ended on 31 December 2025."
    assert say(shown).kind == "error"


def test_a_withdrawal_says_that_the_record_system_sends(
    say: Make, card: Make, answer: Make
) -> None:
    waiting = answer(kind="withdrawn", carry_over="to_carry_over")
    assert say(card(waiting, holding="withdrawn")).next_line == (
        "TakeCare sends until the mark there is gone."
    )
    done = answer(kind="withdrawn", carry_over="carried_over")
    assert say(card(done, holding="withdrawn")).next_line == ""


def test_a_shut_card_says_nothing_else(say: Make, card: Make) -> None:
    told = say(card(holding="protected"))
    assert (told.kind, told.title) == ("lock", "Protected identity")
