"""Saving a walk: complete or not at all, once, and never over a colleague's answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk.errors import Conflict, Refused, UserError
from desk.register import use_cases
from desk.register.ids import new_id


def test_a_yes_holds_everything_that_proves_it(desk: Any) -> None:
    saved = desk.save()

    card = desk.card(saved.person.id)
    assert card.holding == "yes"
    answer = card.current
    assert answer == saved.answer
    assert answer.script_text == "Du kan få en påminnelse på sms."
    assert answer.sample_text.startswith("Hej Anna")
    assert answer.user_name == "Sara Ek"
    assert answer.unit_name == "Hälsocentralen Ekhaga"
    assert answer.told_how == "point_by_point"
    assert answer.told_seconds == 40
    (recipient,) = answer.recipients
    assert recipient.mobile == "+46701740605"
    assert recipient.name == "Anna Öberg-Lind"
    assert recipient.confirmed


def test_saving_twice_is_saving_once(desk: Any) -> None:
    command = desk.yes()
    first = desk.save(command)
    second = desk.save(command)

    assert second.repeated
    assert second.answer == first.answer
    assert second.person == first.person
    assert len(desk.card(first.person.id).history) == 1


def test_a_no_is_kept_and_needs_no_carrying_over(desk: Any) -> None:
    saved = desk.save(desk.no())

    assert saved.answer.kind == "refused"
    assert saved.answer.carry_over == "not_needed"
    assert desk.card(saved.person.id).holding == "no"


def test_a_no_after_a_yes_must_be_carried_over(desk: Any) -> None:
    first = desk.save()
    second = desk.save(desk.no(desk.again(first)))

    assert second.answer.carry_over == "to_carry_over"


def test_the_same_yes_again_needs_no_carrying_over_once_the_first_is(desk: Any) -> None:
    first = desk.save()
    desk.run(use_cases.mark_carried_over, first.answer.id, True)
    assert desk.save(desk.yes(desk.again(first))).answer.carry_over == "not_needed"


def test_a_yes_asked_at_each_visit_is_carried_over_each_time(desk: Any) -> None:
    first = desk.save()
    desk.run(use_cases.mark_carried_over, first.answer.id, True)
    command = desk.yes_to("+46701740605", desk.again(first), ask_at_each_visit=True)
    assert desk.save(command).answer.carry_over == "to_carry_over"


def test_a_new_number_tells_the_one_before(desk: Any) -> None:
    first = desk.save()
    second = desk.save(desk.yes_to("+46701740606", desk.again(first)))
    assert second.answer.mobile_before == "+46701740605"
    assert second.answer.carry_over == "to_carry_over"


def test_a_new_person_and_the_answer_are_written_together_or_not_at_all(desk: Any) -> None:
    draft = desk.draft(desk.patient(given_name=" "))
    with pytest.raises(UserError) as caught:
        desk.save(desk.yes(draft))
    assert caught.value.code == "name_missing"
    assert desk.run(use_cases.find_people, "Öberg").hits == ()


def test_a_known_identity_names_the_person_to_open(desk: Any) -> None:
    first = desk.save()
    with pytest.raises(Conflict) as caught:
        desk.save(desk.yes(desk.draft(desk.patient(given_name="Annika"))))
    assert caught.value.code == "identity_known"
    assert caught.value.values["person_id"] == first.person.id


def test_the_draft_goes_with_the_answer(desk: Any) -> None:
    command = desk.yes()
    desk.run(use_cases.keep_draft, command.draft)
    desk.save(command)

    assert desk.run(use_cases.open_drafts) == ()
    desk.run(use_cases.keep_draft, command.draft)
    assert desk.run(use_cases.open_drafts) == ()


def test_a_colleagues_newer_answer_is_a_conflict_and_the_draft_stays(desk: Any) -> None:
    first = desk.save()
    mine = desk.again(first)
    desk.run(use_cases.keep_draft, mine)
    desk.save(desk.no(desk.again(first)))

    with pytest.raises(Conflict) as caught:
        desk.save(desk.yes(mine))
    assert caught.value.code == "answer_conflict"
    assert [one.command_id for one in desk.run(use_cases.open_drafts)] == [mine.command_id]
    assert desk.run(use_cases.load_draft, mine.command_id) == mine


def test_carrying_over_is_no_conflict(desk: Any) -> None:
    first = desk.save()
    mine = desk.again(first)
    desk.run(use_cases.mark_carried_over, first.answer.id, True)
    assert desk.save(desk.yes(mine)).answer.seq == 3


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("decision_changed", lambda one: replace(one, decision=_another(one.decision))),
        ("decision_changed", lambda one: replace(one, profile=one.profile._replace(name="vas"))),
        ("message_not_confirmed", lambda one: replace(one, template="Hej {given_name}")),
        ("message_missing", lambda one: replace(one, sample_text=" ")),
        ("not_informed", lambda one: replace(one, script_text="")),
        ("not_informed", lambda one: replace(one, draft=one.draft.with_(told=()))),
        ("not_informed", lambda one: replace(one, draft=one.draft.with_(told_how=None))),
        ("number_missing", lambda one: _draft(one, number=" ")),
        ("number_not_confirmed", lambda one: _draft(one, number_confirmed=False)),
        ("answer_missing", lambda one: _draft(one, answer=None)),
        ("patient_missing", lambda one: _draft(one, patient=None)),
        ("unit_not_yours", lambda one: _draft(one, unit_id=new_id())),
    ],
)
def test_what_is_no_complete_yes_is_refused(desk: Any, code: str, change: Any) -> None:
    with pytest.raises(UserError) as caught:
        desk.save(change(desk.yes()))
    assert caught.value.code == code
    assert desk.run(use_cases.find_people, "Öberg").hits == ()


@pytest.mark.parametrize("number", ["08-465 004 10", "+46", "+0701740605", "+46701740605x"])
def test_a_number_that_is_no_mobile_is_refused(desk: Any, number: str) -> None:
    with pytest.raises(UserError) as caught:
        desk.save(desk.yes_to(number))
    assert caught.value.code == "number_not_mobile"


def test_an_unconfirmed_message_lets_no_yes_through(desk: Any) -> None:
    new = desk.new_unit(template_confirmed=False)
    unit = desk.run(use_cases.create_unit, new, desk.judge)
    there = replace(desk.access, unit_id=unit.id)
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.save_answer, desk.yes(desk.draft(unit_id=unit.id)), access=there)
    assert caught.value.code == "message_not_confirmed"
    desk.run(use_cases.confirm_message, desk.new_message(), desk.judge, access=there)
    desk.run(use_cases.save_answer, desk.yes(desk.draft(unit_id=unit.id)), access=there)


def test_a_user_without_a_role_at_the_unit_is_refused(desk: Any) -> None:
    stranger = replace(desk.access, user_id=new_id())
    with pytest.raises(Refused):
        desk.run(use_cases.save_answer, desk.yes(), access=stranger)


def _another(decision: Any) -> Any:
    return decision._replace(until=date(2026, 12, 1))


def _draft(command: Any, **changes: Any) -> Any:
    return replace(command, draft=command.draft.with_(**changes))
