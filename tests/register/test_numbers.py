"""Changing, confirming and removing the numbers of a yes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk.errors import Conflict, Refused, UserError
from desk.register import use_cases
from desk.register.commands import ChangeNumber, ConfirmNumber, RemoveRecipient
from desk.register.ids import new_id

NEW = "+46701740620"


@pytest.fixture(autouse=True)
def sound(desk: Any) -> Iterator[None]:
    yield
    result = desk.run(use_cases.verify)
    assert result.ok, result.problems


def changing(saved: Any, **changes: Any) -> ChangeNumber:
    person = saved.person
    command = ChangeNumber(new_id(), person.id, person.seq, 0, NEW, True, "patient", "phone")
    return replace(command, **changes)


def confirming(saved: Any, **changes: Any) -> ConfirmNumber:
    person = saved.person
    return replace(ConfirmNumber(new_id(), person.id, person.seq, "patient", "visit"), **changes)


def removing(saved: Any, **changes: Any) -> RemoveRecipient:
    person = saved.person
    command = RemoveRecipient(new_id(), person.id, person.seq, 1, "god_man", "phone")
    return replace(command, **changes)


def both(desk: Any) -> Any:
    """A yes that the patient and a god man receive."""
    return desk.save(desk.yes_until(date(2027, 3, 31)))


def refused(desk: Any, job: Any, command: Any) -> str:
    with pytest.raises(UserError) as caught:
        desk.run(job, command)
    return caught.value.code


def test_a_new_number_takes_the_place_of_one_and_leaves_the_others(desk: Any) -> None:
    saved = both(desk)
    desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    done = desk.run(use_cases.change_number, changing(saved, sample_text="Hej Anna!"))

    answer = done.answer
    assert answer.kind == "number_changed"
    assert [one.mobile for one in answer.recipients] == [NEW, "+46701740609"]
    assert answer.recipients[1] == saved.answer.recipients[1]
    assert answer.mobile_before == "+46701740605"
    assert answer.carry_over == "to_carry_over"
    assert answer.sample_text == "Hej Anna!"
    assert answer.script_text == saved.answer.script_text
    assert answer.decided_by == saved.answer.decided_by
    assert (answer.by_whom, answer.channel) == ("patient", "phone")
    assert desk.card(saved.person.id).holding == "yes"
    (line,) = desk.run(use_cases.to_carry_over)
    assert line.answer.mobile_before == "+46701740605"
    assert line.at == answer.at
    assert desk.run(use_cases.same_number, NEW, None)[0].person.id == saved.person.id
    assert desk.run(use_cases.same_number, "+46701740605", None) == ()


def test_the_registers_own_number_of_a_representative_follows(desk: Any) -> None:
    saved = both(desk)
    command = changing(saved, position=1, by_whom="god_man")
    desk.run(use_cases.change_number, command)
    (who,) = desk.card(saved.person.id).representatives
    assert who.mobile == NEW


def test_changing_twice_is_changing_once(desk: Any) -> None:
    command = changing(desk.save())
    first = desk.run(use_cases.change_number, command)
    again = desk.run(use_cases.change_number, command)
    assert again.repeated
    assert again.answer == first.answer


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"mobile": "0701740620"}, "number_not_mobile"),
        ({"confirmed": False}, "number_not_confirmed"),
        ({"mobile": "+46701740605"}, "number_same"),
        ({"position": 2}, "nothing_to_change"),
        ({"position": -1}, "nothing_to_change"),
        ({"by_whom": "god_man"}, "change_not_yours"),
        ({"expected_seq": 7}, "answer_conflict"),
        ({"person_id": new_id()}, "person_unknown"),
    ],
)
def test_what_is_no_change_changes_nothing(desk: Any, change: dict[str, Any], code: str) -> None:
    saved = both(desk)
    assert refused(desk, use_cases.change_number, changing(saved, **change)) == code
    assert desk.card(saved.person.id).current.recipients == saved.answer.recipients


def test_there_must_be_a_yes_that_holds(desk: Any) -> None:
    """It has ended when every part of it has."""
    both_of_them = both(desk)
    saved = desk.run(
        use_cases.remove_recipient, removing(both_of_them, position=0, by_whom="patient")
    )
    desk.clock.forward(days=200)
    assert desk.card(saved.person.id).holding == "ended"
    assert refused(desk, use_cases.change_number, changing(saved)) == "nothing_to_change"
    assert refused(desk, use_cases.confirm_number, confirming(saved)) == "nothing_to_confirm"
    gone = desk.withdraw(saved)
    assert refused(desk, use_cases.change_number, changing(gone)) == "nothing_to_change"
    assert refused(desk, use_cases.confirm_number, confirming(gone)) == "nothing_to_confirm"


def test_a_confirmation_changes_nothing_the_record_system_knows(desk: Any) -> None:
    saved = desk.save()
    desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    done = desk.run(use_cases.confirm_number, confirming(saved))
    assert done.answer.kind == "confirmed"
    assert done.answer.carry_over == "carried_over"
    assert done.answer.carried_by == "Sara Ek"
    assert desk.run(use_cases.to_carry_over) == ()
    assert desk.card(saved.person.id).holding == "yes"


def test_a_confirmation_hides_nothing_that_waits(desk: Any) -> None:
    saved = desk.save()
    changed = desk.run(use_cases.change_number, changing(saved))
    done = desk.run(use_cases.confirm_number, confirming(changed))
    (line,) = desk.run(use_cases.to_carry_over)
    assert line.answer.id == done.answer.id
    assert line.answer.mobile_before == "+46701740605"

    marked = desk.run(use_cases.mark_carried_over, done.answer.id, True)
    assert marked.carry_over == "carried_over"
    assert desk.run(use_cases.to_carry_over) == ()


def test_a_mark_taken_back_shows_through_a_later_confirmation(desk: Any) -> None:
    saved = desk.save()
    desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    done = desk.run(use_cases.confirm_number, confirming(saved))
    desk.run(use_cases.mark_carried_over, saved.answer.id, False)
    (line,) = desk.run(use_cases.to_carry_over)
    assert line.answer.id == done.answer.id


def test_a_mark_taken_back_shows_through_a_later_yes_that_rested_on_it(desk: Any) -> None:
    saved = desk.save()
    desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    again = desk.save(desk.yes(desk.again(saved)))
    assert again.answer.carry_over == "not_needed"
    desk.run(use_cases.mark_carried_over, saved.answer.id, False)
    (line,) = desk.run(use_cases.to_carry_over)
    assert line.answer.id == again.answer.id


def test_a_representative_removes_their_own_number_and_the_yes_stays(desk: Any) -> None:
    saved = both(desk)
    done = desk.run(use_cases.remove_recipient, removing(saved))
    assert done.answer.kind == "number_changed"
    assert [one.role for one in done.answer.recipients] == ["patient"]
    assert done.answer.mobile_before == "+46701740609"
    assert done.answer.until is None
    card = desk.card(saved.person.id)
    assert card.holding == "yes"
    (line,) = desk.run(use_cases.to_carry_over)
    assert line.answer.kind == "number_changed"


def test_the_last_number_removed_ends_the_consent(desk: Any) -> None:
    saved = desk.save()
    done = desk.run(use_cases.remove_recipient, removing(saved, position=0, by_whom="patient"))
    assert done.answer.kind == "withdrawn"
    assert done.answer.recipients == saved.answer.recipients
    assert desk.card(saved.person.id).holding == "withdrawn"


def test_nobody_removes_anothers_number(desk: Any) -> None:
    saved = both(desk)
    command = removing(saved, position=0)
    assert refused(desk, use_cases.remove_recipient, command) == "withdraw_not_yours"
    assert refused(desk, use_cases.remove_recipient, replace(command, position=5)) == (
        "nothing_to_withdraw"
    )


def test_who_may_withdraw_stands_on_the_card(desk: Any) -> None:
    saved = both(desk)
    assert desk.card(saved.person.id).may_withdraw == ("patient",)
    with pytest.raises(Refused) as caught:
        desk.withdraw(saved, by_whom="god_man")
    assert caught.value.code == "withdraw_not_yours"
    gone = desk.withdraw(saved)
    assert desk.card(saved.person.id).may_withdraw == ()
    assert gone.answer.by_whom == "patient"


def test_a_colleague_was_faster(desk: Any) -> None:
    saved = desk.save()
    desk.run(use_cases.change_number, changing(saved))
    for job, command in (
        (use_cases.change_number, changing(saved)),
        (use_cases.confirm_number, confirming(saved)),
        (use_cases.remove_recipient, removing(saved)),
    ):
        with pytest.raises(Conflict):
            desk.run(job, command)


def test_what_was_marked_today_can_be_found_and_undone(desk: Any) -> None:
    first = desk.save()
    desk.run(use_cases.mark_carried_over, first.answer.id, True)
    desk.clock.forward(days=1)
    second = desk.save(desk.yes(desk.draft(desk.patient("197701022381"))))
    assert desk.run(use_cases.carried_today) == ()
    desk.run(use_cases.mark_carried_over, second.answer.id, True)
    (line,) = desk.run(use_cases.carried_today)
    assert line.answer.id == second.answer.id
    assert line.at == desk.clock.now()
    desk.run(use_cases.mark_carried_over, second.answer.id, False)
    assert desk.run(use_cases.carried_today) == ()


def test_a_protected_person_is_masked_among_those_marked(desk: Any) -> None:
    saved = desk.save(desk.yes(desk.draft(desk.patient(protected=True))))
    desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    (line,) = desk.run(use_cases.carried_today)
    assert line.person.masked
    assert line.answer.recipients == ()
    assert line.answer.facts is None


def test_a_yes_goes_on_when_only_one_part_of_it_has_ended(desk: Any) -> None:
    """The top level's last day is the earliest one (rules.md); whoever is left out ends nothing."""
    saved = both(desk)
    desk.clock.forward(days=140)
    person_id = saved.person.id

    card = desk.run(use_cases.open_card, person_id)
    (hit,) = desk.run(use_cases.find_people, "197701012382").hits
    assert (card.holding, hit.holding) == ("yes", "yes")

    again = replace(saved, person=card.person)
    assert refused(desk, use_cases.change_number, changing(again, position=1)) == (
        "nothing_to_change"
    )
    changed = desk.run(use_cases.change_number, changing(again))
    assert [one.mobile for one in changed.answer.recipients] == [NEW, "+46701740609"]
    desk.run(use_cases.confirm_number, confirming(changed))
