"""Putting right what was just saved: it never looks like a withdrawal, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.commands import ChangeNumber, ConfirmNumber, Undo
from desk.register.ids import new_id

OTHER = "197701022381"


@pytest.fixture(autouse=True)
def sound(desk: Any) -> Iterator[None]:
    yield
    result = desk.run(use_cases.verify)
    assert result.ok, result.problems


def undo(desk: Any, saved: Any, access: Any = None, **changes: Any) -> Any:
    command = Undo(new_id(), saved.answer.id, "Fel knapp")
    return desk.run(use_cases.undo, replace(command, **changes), access=access)


def waiting(desk: Any) -> list[str]:
    return [line.answer.id for line in desk.run(use_cases.to_carry_over)]


def mark(desk: Any, saved: Any) -> None:
    desk.run(use_cases.mark_carried_over, saved.answer.id, True)


def test_an_only_answer_undone_leaves_nothing_that_holds(desk: Any) -> None:
    saved = desk.save()
    done = undo(desk, saved)
    card = desk.card(saved.person.id)
    assert card.holding == "none"
    assert done.answer.kind == "corrected"
    assert done.answer.reason == "Fel knapp"
    assert [one.kind for one in card.history] == ["corrected", "given"]
    assert card.history[1].corrected == "entered_by_mistake"
    assert card.history[0].correction == "entered_by_mistake"
    assert card.history[0].corrects == saved.answer.seq
    assert waiting(desk) == []
    assert desk.run(use_cases.find_people, "anna").hits[0].holding == "none"
    assert desk.run(use_cases.same_number, "+46701740605", None) == ()


def test_a_mistake_the_record_system_was_told_of_is_told_anew(desk: Any) -> None:
    saved = desk.save()
    mark(desk, saved)
    done = undo(desk, saved)
    assert waiting(desk) == [done.answer.id]


def test_a_withdrawal_by_mistake_brings_back_the_yes_as_it_was_known(desk: Any) -> None:
    saved = desk.save()
    mark(desk, saved)
    gone = desk.withdraw(saved)
    undo(desk, gone)
    card = desk.card(saved.person.id)
    assert card.holding == "yes"
    assert card.current.id == saved.answer.id
    assert card.current.carry_over == "carried_over"
    assert card.current.carried_by == "Sara Ek"
    assert waiting(desk) == []


def test_a_withdrawal_that_was_carried_over_is_told_anew_when_undone(desk: Any) -> None:
    saved = desk.save()
    mark(desk, saved)
    gone = desk.withdraw(saved)
    mark(desk, gone)
    undo(desk, gone)
    assert waiting(desk) == [saved.answer.id]


def test_what_waited_before_the_mistake_waits_again(desk: Any) -> None:
    saved = desk.save()
    undo(desk, desk.withdraw(saved))
    assert waiting(desk) == [saved.answer.id]


def test_a_number_changed_or_confirmed_by_mistake_is_undone(desk: Any) -> None:
    saved = desk.save()
    mark(desk, saved)
    person = saved.person
    change = ChangeNumber(
        new_id(), person.id, person.seq, 0, "+46701740620", True, "patient", "visit"
    )
    changed = desk.run(use_cases.change_number, change)
    undo(desk, changed)
    assert desk.card(person.id).current.recipients == saved.answer.recipients
    assert waiting(desk) == []

    seq = desk.card(person.id).person.seq
    confirmed = desk.run(
        use_cases.confirm_number, ConfirmNumber(new_id(), person.id, seq, "patient", "visit")
    )
    undo(desk, confirmed)
    assert desk.card(person.id).current.id == saved.answer.id
    assert waiting(desk) == []


def test_a_confirmation_that_was_carried_over_and_undone_leaves_the_yes_known(desk: Any) -> None:
    saved = desk.save()
    person = saved.person
    confirmed = desk.run(
        use_cases.confirm_number, ConfirmNumber(new_id(), person.id, person.seq, "patient", "visit")
    )
    mark(desk, confirmed)
    undo(desk, confirmed)
    assert desk.card(person.id).current.carry_over == "carried_over"
    assert waiting(desk) == []


def test_undoing_twice_is_undoing_once(desk: Any) -> None:
    command = Undo(new_id(), desk.save().answer.id, "")
    first = desk.run(use_cases.undo, command)
    again = desk.run(use_cases.undo, command)
    assert again.repeated
    assert again.answer == first.answer
    assert first.answer.reason is None


def test_ten_minutes_and_no_longer(desk: Any) -> None:
    saved = desk.save()
    until = desk.card(saved.person.id).undo_until
    desk.clock.forward(minutes=10)
    assert until == desk.clock.now()
    assert desk.card(saved.person.id).undo_until == until
    desk.clock.forward(seconds=1)
    assert desk.card(saved.person.id).undo_until is None
    with pytest.raises(UserError) as caught:
        undo(desk, saved)
    assert caught.value.code == "undo_too_late"


def test_the_user_who_saved_it_or_a_manager(desk: Any) -> None:
    receptionist = desk.colleague()
    saved = desk.save()
    assert desk.run(use_cases.open_card, saved.person.id, access=receptionist).undo_until is None
    with pytest.raises(Refused) as caught:
        undo(desk, saved, access=receptionist)
    assert caught.value.code == "undo_not_yours"

    theirs = desk.run(
        use_cases.save_answer, desk.yes(desk.draft(desk.patient(OTHER))), access=receptionist
    )
    assert undo(desk, theirs).answer.user_name == "Sara Ek"


def test_only_what_stands_can_be_undone(desk: Any) -> None:
    saved = desk.save()
    gone = desk.withdraw(saved)
    done = undo(desk, gone)
    for other in (gone, done):
        with pytest.raises(UserError) as caught:
            undo(desk, other)
        assert caught.value.code == "undo_overtaken"
    undo(desk, saved)
    with pytest.raises(UserError) as caught:
        undo(desk, saved)
    assert caught.value.code == "undo_overtaken"
    with pytest.raises(UserError) as caught:
        undo(desk, replace(saved, answer=replace(saved.answer, id=new_id())))
    assert caught.value.code == "answer_unknown"


def test_the_answer_of_the_wrong_patient_moves_and_names_nobody(desk: Any) -> None:
    wrong = desk.save()
    mark(desk, wrong)
    right = desk.patient(OTHER, given_name="Berit", surname="Rätt")
    walk = desk.draft(right, corrects=wrong.answer.id, correction="wrong_patient")
    desk.clock.forward(minutes=15)
    moved = desk.save(desk.yes(walk))

    old, new = desk.card(wrong.person.id), desk.card(moved.person.id)
    assert old.holding == "none"
    assert [one.kind for one in old.history] == ["corrected", "carried_over", "given"]
    assert old.history[-1].corrected == "wrong_patient"
    assert new.holding == "yes"
    assert new.current.moved_from == wrong.answer.id
    assert "Berit" not in str([vars_of(one) for one in old.history])
    assert "Öberg" not in str([vars_of(one) for one in new.history])
    assert {line.person.id for line in desk.run(use_cases.to_carry_over)} == {
        wrong.person.id,
        moved.person.id,
    }
    assert desk.save(desk.yes(walk)).repeated


def vars_of(answer: Any) -> list[Any]:
    names = [[one.name, one.whose_name] for one in answer.recipients]
    return [getattr(answer, name) for name in ("reason", "facts", "assessments")] + names


def test_a_wrong_number_is_put_right_in_one_go(desk: Any) -> None:
    first = desk.save()
    mark(desk, first)
    wrong = desk.save(desk.yes_to("070-174 06 77", desk.again(first)))
    walk = desk.again(wrong, corrects=wrong.answer.id, correction="wrong_number")
    right = desk.save(desk.yes(walk))

    card = desk.card(first.person.id)
    assert card.current.id == right.answer.id
    assert [one.kind for one in card.history][:3] == ["given", "corrected", "given"]
    assert card.history[2].corrected == "wrong_number"
    # The wrong number was never carried over: the record system has the right one already.
    assert waiting(desk) == []


def test_a_walk_that_corrects_must_not_take_too_long(desk: Any) -> None:
    wrong = desk.save()
    desk.clock.forward(minutes=21)
    walk = desk.draft(desk.patient(OTHER), corrects=wrong.answer.id, correction="wrong_patient")
    with pytest.raises(UserError) as caught:
        desk.save(desk.yes(walk))
    assert caught.value.code == "undo_too_late"
    assert desk.card(wrong.person.id).holding == "yes"
    assert desk.run(use_cases.find_people, OTHER).hits == ()


def test_what_a_yes_until_a_day_left_is_counted_again(desk: Any) -> None:
    first = desk.save(desk.yes_until(date(2027, 3, 31)))
    mistaken = desk.save(desk.no(desk.again(first)))
    undo(desk, mistaken)
    card = desk.card(first.person.id)
    assert card.holding == "yes"
    assert card.current.until == date(2027, 3, 31)
