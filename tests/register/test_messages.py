"""The unit's texts: versions with days, confirmed by a manager, never with an error."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desk.errors import UserError
from desk.register import use_cases

OTHER = "Hej {given_name}. Din tid är {date} kl. {time}."


def states(desk: Any) -> list[tuple[int, str]]:
    return [(one.number, one.state) for one in desk.run(use_cases.message_versions)]


def test_a_text_nobody_confirmed_leaves_the_confirmed_one_in_force(desk: Any) -> None:
    before = desk.run(use_cases.unit).message
    versions = desk.run(use_cases.enter_message, desk.new_message(OTHER), desk.judge)
    assert [(one.number, one.state) for one in versions] == [(2, "not_confirmed"), (1, "in_force")]
    assert desk.run(use_cases.unit).message == before
    desk.save()


def test_confirming_is_an_act_that_keeps_who_and_when(desk: Any) -> None:
    desk.run(use_cases.enter_message, desk.new_message(OTHER), desk.judge)
    desk.clock.forward(hours=2)
    unit = desk.run(use_cases.confirm_message, desk.new_message(OTHER), desk.judge)
    assert unit.message.template == OTHER
    assert unit.message.confirmed_at == desk.clock.now()
    assert unit.message.confirmed_by == "Sara Ek"
    assert states(desk) == [(2, "in_force"), (1, "former")]
    (latest, first) = desk.run(use_cases.message_versions)
    assert latest.entered_at < latest.confirmed_at == desk.clock.now()
    assert first.template == desk.yes().template
    assert desk.run(use_cases.verify).ok


def test_the_same_text_is_entered_once(desk: Any) -> None:
    for _ in range(2):
        desk.run(use_cases.enter_message, desk.new_message(OTHER), desk.judge)
    assert len(states(desk)) == 2


def test_the_text_in_force_can_be_confirmed_anew(desk: Any) -> None:
    desk.clock.forward(days=40)
    unit = desk.run(use_cases.confirm_message, desk.new_message(), desk.judge)
    assert unit.message.confirmed_at == desk.clock.now()
    assert states(desk) == [(1, "in_force")]


def test_a_text_takes_over_on_its_day_with_its_sender_and_display(desk: Any) -> None:
    later = desk.clock.today() + timedelta(days=10)
    new = desk.new_message(OTHER, sender="Nytt", display="provider", active_from=later)
    now = desk.run(use_cases.confirm_message, new, desk.judge)
    assert (now.sender, now.display, now.message.template) == (
        "Ekhaga",
        "unit",
        desk.yes().template,
    )
    assert states(desk) == [(2, "coming"), (1, "in_force")]
    desk.clock.forward(days=10)
    then = desk.run(use_cases.unit)
    assert (then.sender, then.display, then.message.template) == ("Nytt", "provider", OTHER)
    assert states(desk) == [(2, "in_force"), (1, "former")]


def test_of_two_texts_the_one_whose_day_came_last_is_sent(desk: Any) -> None:
    later = desk.clock.today() + timedelta(days=10)
    desk.run(use_cases.confirm_message, desk.new_message(OTHER, active_from=later), desk.judge)
    desk.clock.forward(days=1)
    third = "Hej. Din tid är {date} kl. {time}."
    desk.run(use_cases.confirm_message, desk.new_message(third), desk.judge)
    assert desk.run(use_cases.unit).message.template == third
    desk.clock.forward(days=9)
    assert desk.run(use_cases.unit).message.template == OTHER


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"template": "  "}, "message_missing", "message"),
        ({"template": "a" * 301}, "message_too_long", "message"),
        ({"template": "Blodprov {date}."}, "message_has_error", "message"),
        ({"template": "Svara på detta sms. {date}"}, "message_has_error", "message"),
        ({"template": "{datum}"}, "message_has_error", "message"),
        ({"sender": "Ekhagas vårdcentral"}, "message_has_error", "message"),
        ({"sender": "Hudkliniken"}, "message_has_error", "message"),
        ({"display": "somebody"}, "display_not_allowed", "display"),
    ],
)
def test_nothing_with_an_error_is_ever_confirmed(
    desk: Any, changes: dict[str, str], code: str, field: str
) -> None:
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.confirm_message, desk.new_message(**changes), desk.judge)
    assert (caught.value.code, caught.value.field) == (code, field)
    assert states(desk) == [(1, "in_force")]


def test_a_text_does_not_begin_in_the_past(desk: Any) -> None:
    early = desk.new_message(OTHER, active_from=desk.clock.today() - timedelta(days=1))
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.confirm_message, early, desk.judge)
    assert caught.value.code == "message_from_past"


def test_an_error_may_wait_in_a_text_that_nobody_confirmed(desk: Any) -> None:
    versions = desk.run(use_cases.enter_message, desk.new_message("Blodprov {date}"), desk.judge)
    assert versions[0].state == "not_confirmed"


def revealing(desk: Any) -> Any:
    """The unit has a name that reveals, which its message does not show."""
    none = desk.new_message(OTHER, display="none")
    unit = desk.run(use_cases.confirm_message, none, desk.judge)
    named = replace(unit, name="Hudmottagningen Ekhaga", send_days_before=2)
    return desk.run(use_cases.change_unit, named, "", desk.judge)


def test_a_name_that_reveals_stands_only_when_a_manager_has_said_why(desk: Any) -> None:
    revealing(desk)
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.confirm_message, desk.new_message(), desk.judge)
    assert caught.value.code == "message_has_error"
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.decide_name, " ", desk.judge)
    assert (caught.value.code, caught.value.field) == ("reason_missing", "name_reason")
    unit = desk.run(use_cases.decide_name, "Det står på dörren.", desk.judge)
    assert unit.name_decided
    assert (unit.name_reason, unit.name_decider) == ("Det står på dörren.", "Sara Ek")
    assert desk.run(use_cases.confirm_message, desk.new_message(), desk.judge).message.confirmed_at
    assert desk.run(use_cases.verify).ok


@pytest.mark.parametrize("name", ["Diabetesmottagningen", "Dialysen", "Ungdomsmottagningen"])
def test_no_decision_makes_a_condition_lawful(desk: Any, name: str) -> None:
    unit = revealing(desk)
    named = replace(unit, name=name)
    if any(one.code == "names_condition" for one in desk.judge.in_name(name)):
        desk.run(use_cases.change_unit, named, "", desk.judge)
        with pytest.raises(UserError) as caught:
            desk.run(use_cases.decide_name, "Därför.", desk.judge)
        assert caught.value.code == "name_not_to_decide"


def test_a_neutral_name_needs_no_decision(desk: Any) -> None:
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.decide_name, "Därför.", desk.judge)
    assert caught.value.code == "name_not_to_decide"
