"""Who was told less than the message now shows comes up to be asked anew."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desk.register import use_cases

PROVIDER = "Hej {given_name}, du har en tid {date} kl. {time} hos Region Exempel."
UNIT = "Hej Anna, du har en tid fredag 1 december kl. 09.30 hos Hälsocentralen Ekhaga."


def told(desk: Any, display: str, sample: str = UNIT) -> Any:
    """A yes told with a message of that display."""
    message = desk.new_message(display=display)
    desk.run(use_cases.confirm_message, message, desk.judge)
    return desk.save(replace(desk.yes(), sample_text=sample))


@pytest.mark.parametrize(
    ("before", "now", "again"),
    [
        ("none", "provider", True),
        ("none", "unit", True),
        ("provider", "unit", True),
        ("unit", "provider", False),
        ("unit", "unit", False),
        ("provider", "none", False),
    ],
)
def test_more_of_the_place_is_asked_anew(desk: Any, before: str, now: str, again: bool) -> None:
    sample = UNIT if before == "unit" else UNIT.replace("Hälsocentralen Ekhaga", "Region Exempel")
    if (before, now) == ("unit", "provider"):
        sample += " Region Exempel"
    saved = told(desk, before, sample)
    assert desk.run(use_cases.told_less) == ()
    new = desk.new_message(display=now)
    assert desk.run(use_cases.count_told_less, new) == int(again)
    desk.run(use_cases.confirm_message, new, desk.judge)
    found = desk.run(use_cases.told_less)
    assert [hit.person.id for hit in found] == ([saved.person.id] if again else [])
    assert desk.card(saved.person.id).ask_reason == ("told_less" if again else "")


def test_another_name_than_the_one_told_is_asked_anew(desk: Any) -> None:
    saved = told(desk, "unit")
    assert desk.run(use_cases.count_told_less, None) == 0
    unit = replace(desk.run(use_cases.unit), name="Hälsocentralen Björkbacken", send_days_before=2)
    desk.run(use_cases.change_unit, unit, "", desk.judge)
    assert desk.run(use_cases.count_told_less, None) == 1
    assert desk.card(saved.person.id).ask_reason == "told_less"


def test_a_new_yes_is_told_what_is_shown(desk: Any) -> None:
    saved = told(desk, "none")
    desk.run(use_cases.confirm_message, desk.new_message(), desk.judge)
    assert desk.run(use_cases.count_told_less, None) == 1
    desk.save(replace(desk.yes(desk.again(saved)), sample_text=UNIT))
    assert desk.run(use_cases.count_told_less, None) == 0
    assert desk.card(saved.person.id).ask_reason == ""


def test_a_no_and_what_was_taken_back_are_not_asked_anew(desk: Any) -> None:
    saved = told(desk, "none")
    desk.withdraw(saved)
    desk.save(desk.no(desk.draft(desk.patient("197801012381"))))
    desk.run(use_cases.confirm_message, desk.new_message(), desk.judge)
    assert desk.run(use_cases.told_less) == ()


def test_a_yes_that_never_shows_a_place_is_left_alone(desk: Any) -> None:
    desk.run(use_cases.confirm_message, desk.new_message(display="none"), desk.judge)
    desk.save(desk.yes(rules={"place": "omit"}))
    desk.run(use_cases.confirm_message, desk.new_message(), desk.judge)
    assert desk.run(use_cases.told_less) == ()
