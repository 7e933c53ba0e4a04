"""Taking a consent back, and what the record system must be told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desk.errors import Conflict, UserError
from desk.register import use_cases
from desk.register.commands import Withdraw
from desk.register.ids import new_id


def test_a_withdrawal_keeps_the_numbers_it_stops(desk: Any) -> None:
    saved = desk.save()
    gone = desk.withdraw(saved, channel="phone")

    card = desk.card(saved.person.id)
    assert card.holding == "withdrawn"
    assert card.current == gone.answer
    assert gone.answer.by_whom == "patient"
    assert gone.answer.channel == "phone"
    assert gone.answer.recipients == saved.answer.recipients
    assert gone.answer.carry_over == "to_carry_over"
    assert [one.kind for one in card.history] == ["withdrawn", "given"]


def test_withdrawing_twice_is_withdrawing_once(desk: Any) -> None:
    saved = desk.save()
    command = Withdraw(new_id(), saved.person.id, saved.person.seq, "patient", "visit")
    first = desk.run(use_cases.withdraw, command)
    again = desk.run(use_cases.withdraw, command)
    assert again.repeated
    assert again.answer == first.answer


def test_there_must_be_a_yes_to_withdraw(desk: Any) -> None:
    saved = desk.save(desk.no())
    with pytest.raises(UserError) as caught:
        desk.withdraw(saved)
    assert caught.value.code == "nothing_to_withdraw"


def test_a_newer_answer_is_a_conflict(desk: Any) -> None:
    saved = desk.save()
    desk.save(desk.yes_to("+46701740606", desk.again(saved)))
    with pytest.raises(Conflict) as caught:
        desk.withdraw(saved)
    assert caught.value.code == "answer_conflict"
    assert desk.card(saved.person.id).holding == "yes"


def test_carrying_over_says_who_and_when_and_can_be_taken_back(desk: Any) -> None:
    saved = desk.save()
    assert desk.run(use_cases.to_carry_over)[0].answer.id == saved.answer.id

    desk.clock.forward(minutes=3)
    done = desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    assert done.carry_over == "carried_over"
    assert done.carried_by == "Sara Ek"
    assert done.carried_at == desk.clock.now()
    assert desk.run(use_cases.to_carry_over) == ()
    assert desk.run(use_cases.mark_carried_over, saved.answer.id, True) == done
    assert len(desk.card(saved.person.id).history) == 2

    undone = desk.run(use_cases.mark_carried_over, saved.answer.id, False)
    assert undone.carry_over == "to_carry_over"
    assert undone.carried_by is None
    assert len(desk.run(use_cases.to_carry_over)) == 1


def test_what_was_overtaken_needs_no_carrying_over(desk: Any) -> None:
    first = desk.save()
    second = desk.save(desk.yes_to("+46701740606", desk.again(first)))
    assert [one.answer.id for one in desk.run(use_cases.to_carry_over)] == [second.answer.id]
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.mark_carried_over, first.answer.id, True)
    assert caught.value.code == "nothing_to_carry_over"
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.mark_carried_over, new_id(), True)
    assert caught.value.code == "answer_unknown"


def test_withdrawals_come_first_then_new_numbers_then_the_oldest(desk: Any) -> None:
    def patient(place: int) -> Any:
        return desk.draft(desk.patient(f"1977010123{place:02d}", surname=f"Ek{place}"))

    old = desk.save(desk.yes(patient(1)))
    newer = desk.save(desk.yes(patient(2)))
    changed = desk.save(desk.yes(patient(3)))
    taken_back = desk.save(desk.yes(patient(4)))
    refused = desk.save(desk.yes(patient(5)))
    changed = desk.save(desk.yes_to("+46701740606", desk.again(changed)))
    taken_back = desk.withdraw(taken_back)
    refused = desk.save(desk.no(desk.again(refused)))

    order = [one.answer.id for one in desk.run(use_cases.to_carry_over)]
    wanted = [taken_back, refused, changed, old, newer]
    assert order == [one.answer.id for one in wanted]


def test_a_protected_person_is_masked_in_the_list(desk: Any) -> None:
    desk.save(desk.yes(desk.draft(desk.patient(protected=True))))
    (line,) = desk.run(use_cases.to_carry_over)
    assert line.person.masked
    assert line.answer.recipients == ()
    assert line.answer.sample_text == ""


def test_a_command_id_is_never_used_for_another_thing(desk: Any) -> None:
    saved = desk.save()
    command = replace(desk.yes(), draft=desk.draft(desk.patient("197701022381")))
    desk.save(command)
    with pytest.raises(Conflict) as caught:
        desk.run(
            lambda access, work: work.journal.write(
                "message_entered", access, command_id=command.draft.command_id
            )
        )
    assert caught.value.code == "command_repeated"
    assert desk.card(saved.person.id).holding == "yes"
