"""Every action of the journal is told in words, with what its details say."""

from __future__ import annotations

from typing import get_args

import pytest
from bench import Bench

from desk.register.journal_actions import Action
from desk.register.journal_kinds import KINDS
from desk.window.journal.sentences import (
    kind_names,
    persons_named,
    sentence,
    texts_quoted,
    verdict_names,
)


def test_every_action_has_its_sentence_and_every_kind_its_name(bench: Bench) -> None:
    told = {action: sentence(action, {}) for action in get_args(Action)}
    assert [action for action, words in told.items() if "no words" in words] == []
    assert kind_names().keys() == KINDS.keys()
    assert sentence("something_newer", {}).endswith("no words for")
    del bench


@pytest.mark.parametrize(
    ("action", "details", "words"),
    [
        ("people_searched", {"shown": 1}, "Searched, 1 patient shown"),
        ("people_searched", {"shown": 3, "wide": 1}, "Searched, 3 patients shown, at every unit"),
        ("person_looked_at", {"masked": 1}, "Came to a patient with protected identity"),
        ("list_shown", {"list": "carry_over", "shown": 2}, "To carry over, 2 patients shown"),
        ("list_shown", {"list": "unheard_of", "shown": 1}, "Looked at a list, 1 patient shown"),
        ("answer_saved", {"kind": "refused"}, "Saved a no"),
        ("paper_made", {"paper": "receipt", "how": "printed"}, "Printed a receipt"),
        ("register_verified", {"problems": 0, "broken": 1}, "something is wrong"),
        ("backup_made", {"kind": "daily"}, "(the day's)"),
        ("signed_in", {"wrong": 2}, "after 2 wrong passwords"),
        ("signed_in", {"clock_behind": 90}, "clock stood before"),
        ("language_switched", {"language": "ar", "on": 0}, "Turned off"),
        ("spot_check_noted", {"entry": 7, "verdict": "to_ask"}, "line 7"),
        ("log_damaged", {"lost": 3}, "at least 3 changes"),
    ],
)
def test_what_the_details_say_is_told(
    bench: Bench, action: str, details: dict[str, str | int], words: str
) -> None:
    assert words in sentence(action, details)
    del bench


def test_names_are_few_and_texts_are_quoted(bench: Bench) -> None:
    assert persons_named([]) == ""
    assert texts_quoted(["anna\nwhy"]) == "“anna · why”"
    assert set(verdict_names()) == {"in_order", "to_ask", "not_in_order"}
    del bench
