"""Two people with one name are told apart; one person with two numbers is joined, and parted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk.errors import Conflict, Refused, UserError
from desk.register import use_cases
from desk.register.commands import Undo
from desk.register.ids import new_id

SECOND = "197701022381"
WHY = "Har fått personnummer"


@pytest.fixture(autouse=True)
def sound(desk: Any) -> Iterator[None]:
    yield
    result = desk.run(use_cases.verify)
    assert result.ok, result.problems


@pytest.fixture
def pair(desk: Any) -> tuple[Any, Any]:
    """One person twice: with another number, former name and phone."""
    first = desk.save()
    desk.clock.forward(hours=1)
    walk = desk.draft(desk.patient(SECOND, surname="Flick"), number="070-174 06 31")
    return first, desk.save(desk.yes(walk))


def join(desk: Any, keep: Any, other: Any, why: str = WHY) -> None:
    desk.run(use_cases.join_people, keep.person.id, other.person.id, why)


def part(desk: Any, other: Any) -> None:
    desk.run(use_cases.part_people, other.person.id, "Var två personer")


def found(desk: Any, query: str) -> list[str]:
    return [hit.person.id for hit in desk.run(use_cases.find_people, query).hits]


def code_of(desk: Any, job: Any, *given: Any) -> str:
    with pytest.raises(UserError) as caught:
        desk.run(job, *given)
    return caught.value.code


def test_joined_both_numbers_names_and_phones_find_the_one(desk: Any, pair: Any) -> None:
    first, second = pair
    join(desk, first, second)
    one = [first.person.id]
    for query in ("19770101", SECOND, "öberg", "flick", "070-174 06 31", "anna"):
        assert found(desk, query) == one
    (hit,) = desk.run(use_cases.find_people, "flick").hits
    assert [number.value for number in hit.person.identities] == ["197701012382", SECOND]
    assert hit.person.surname == "Öberg-Lind"
    assert desk.run(use_cases.same_number, "+46701740631", None)[0].person.id == one[0]
    assert desk.run(use_cases.same_number, "+46701740631", second.person.id) == ()
    recent = desk.run(use_cases.recent_people)
    desk.card(second.person.id)
    recent = desk.run(use_cases.recent_people)
    assert [hit.person.id for hit in recent] == one


def test_the_latest_statement_of_both_holds_and_both_histories_are_seen(
    desk: Any, pair: Any
) -> None:
    first, second = pair
    join(desk, first, second)
    for person_id in (first.person.id, second.person.id):
        card = desk.card(person_id)
        assert card.person.id == first.person.id
        assert card.current.id == second.answer.id
        kinds = [(one.kind, one.correction) for one in card.history]
        assert kinds[-2:] == [("given", None), ("given", None)]
        assert set(kinds[:-2]) == {("corrected", "joined")}
    (trace,) = card.joined
    assert trace.person_id == second.person.id
    assert trace.surname == "Flick"
    assert [one.value for one in trace.identities] == [SECOND]
    assert (trace.by, trace.reason) == ("Sara Ek", WHY)
    assert (trace.at - desk.clock.now()).total_seconds() < 1


def test_the_record_system_is_told_where_the_two_differ(desk: Any, pair: Any) -> None:
    first, second = pair
    for saved in pair:
        desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    join(desk, first, second)
    (line,) = desk.run(use_cases.to_carry_over)
    assert line.person.id == first.person.id
    assert len(line.person.identities) == 2
    marked = desk.run(use_cases.mark_carried_over, line.answer.id, True)
    assert marked.carry_over == "carried_over"
    assert desk.run(use_cases.to_carry_over) == ()


def test_with_the_same_number_nothing_is_to_be_told(desk: Any) -> None:
    first = desk.save()
    second = desk.save(desk.yes(desk.draft(desk.patient(SECOND))))
    for saved in (first, second):
        desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    join(desk, first, second)
    assert desk.run(use_cases.to_carry_over) == ()


def test_what_is_said_afterwards_stands_on_the_one_card(desk: Any, pair: Any) -> None:
    first, second = pair
    join(desk, first, second)
    card = desk.card(first.person.id)
    assert code_of(desk, use_cases.withdraw, withdrawing(first, first.person.seq)) == (
        "answer_conflict"
    )
    desk.run(use_cases.withdraw, withdrawing(first, card.person.seq))
    assert desk.card(second.person.id).holding == "withdrawn"
    again = desk.save(
        desk.yes(desk.again(replace(first, person=desk.card(first.person.id).person)))
    )
    assert again.person.id == first.person.id
    assert desk.card(second.person.id).holding == "yes"


def withdrawing(saved: Any, seq: int) -> Any:
    from desk.register.commands import Withdraw

    return Withdraw(new_id(), saved.person.id, seq, "patient", "visit")


def test_a_walk_begun_on_the_other_one_is_saved_on_the_one_card(desk: Any, pair: Any) -> None:
    first, second = pair
    walk = desk.again(second)
    join(desk, first, second)
    with pytest.raises(Conflict):
        desk.save(desk.yes(walk))
    seen = replace(walk.patient, seen_seq=desk.card(first.person.id).person.seq)
    saved = desk.save(desk.yes(walk.with_(patient=seen)))
    assert saved.person.id == first.person.id


def test_a_wrong_joining_is_parted_with_each_ones_own(desk: Any, pair: Any) -> None:
    first, second = pair
    for saved in pair:
        desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    join(desk, first, second)
    part(desk, second)

    one, other = desk.card(first.person.id), desk.card(second.person.id)
    assert (one.person.id, other.person.id) == (first.person.id, second.person.id)
    assert one.current.id == first.answer.id
    assert other.current.id == second.answer.id
    assert [number.value for number in one.person.identities] == ["197701012382"]
    assert [number.value for number in other.person.identities] == [SECOND]
    assert one.joined == ()
    for card in (one, other):
        assert {each.correction for each in card.history} == {None, "joined", "parted"}
        assert card.current.carry_over == "carried_over"
        assert card.current.carried_by == "Sara Ek"
    assert desk.run(use_cases.to_carry_over) == ()
    assert found(desk, "flick") == [second.person.id]
    assert found(desk, "öberg") == [first.person.id]
    assert found(desk, "070-174 06 31") == [second.person.id]


def test_what_was_said_while_joined_stays_with_its_answer_and_is_told_anew(
    desk: Any, pair: Any
) -> None:
    first, second = pair
    for saved in pair:
        desk.run(use_cases.mark_carried_over, saved.answer.id, True)
    join(desk, first, second)
    desk.run(use_cases.withdraw, withdrawing(first, desk.card(first.person.id).person.seq))
    desk.run(use_cases.mark_carried_over, desk.run(use_cases.to_carry_over)[0].answer.id, True)
    part(desk, second)
    assert desk.card(second.person.id).holding == "withdrawn"
    assert desk.card(first.person.id).holding == "yes"
    assert {line.person.id for line in desk.run(use_cases.to_carry_over)} == {
        first.person.id,
        second.person.id,
    }


def test_joining_again_after_parting(desk: Any, pair: Any) -> None:
    first, second = pair
    join(desk, first, second)
    part(desk, second)
    join(desk, second, first)
    assert found(desk, "anna") == [second.person.id]
    part(desk, first)
    assert sorted(found(desk, "anna")) == sorted([first.person.id, second.person.id])


def test_three_become_one_and_one_leaves(desk: Any, pair: Any) -> None:
    first, second = pair
    third = desk.save(desk.yes(desk.draft(desk.patient("197701032380"), number="070-174 06 32")))
    join(desk, first, second)
    join(desk, first, third)
    assert desk.card(second.person.id).current.id == third.answer.id
    assert len(desk.card(first.person.id).joined) == 2
    part(desk, third)
    assert desk.card(first.person.id).current.id == second.answer.id
    assert desk.card(third.person.id).current.id == third.answer.id


def test_what_cannot_be_joined(desk: Any, pair: Any) -> None:
    first, second = pair
    third = desk.save(desk.yes(desk.draft(desk.patient("197701032380"))))
    job = use_cases.join_people
    assert code_of(desk, job, first.person.id, second.person.id, "  ") == "why_missing"
    assert code_of(desk, job, first.person.id, first.person.id, WHY) == "joined_already"
    join(desk, first, second)
    assert code_of(desk, job, first.person.id, second.person.id, WHY) == "joined_already"
    assert code_of(desk, job, third.person.id, second.person.id, WHY) == "joined_has_others"
    assert code_of(desk, use_cases.part_people, first.person.id, WHY) == "not_joined"
    assert code_of(desk, use_cases.part_people, new_id(), WHY) == "not_joined"
    assert code_of(desk, use_cases.part_people, second.person.id, "") == "why_missing"


def test_a_protected_identity_is_never_joined(desk: Any) -> None:
    open_, hidden = (
        desk.save(),
        desk.save(desk.yes(desk.draft(desk.patient(SECOND, protected=True)))),
    )
    for access in (None, desk.because("Patienten står här")):
        for one, other in ((open_, hidden), (hidden, open_)):
            with pytest.raises(Refused) as caught:
                desk.run(use_cases.join_people, one.person.id, other.person.id, WHY, access=access)
            assert caught.value.code == "protected_never_joined"


def test_a_joining_is_journalled_for_both(desk: Any, pair: Any) -> None:
    first, second = pair
    join(desk, first, second)
    part(desk, second)
    raw = desk.bare()
    rows = raw.execute(
        "SELECT action, hex(person_id) FROM journal WHERE action LIKE 'person_%' ORDER BY number"
    ).fetchall()
    raw.close()
    ids = [one.person.id.replace("-", "").upper() for one in (first, second)]
    assert rows == [
        ("person_joined", ids[0]),
        ("person_joined", ids[1]),
        ("person_parted", ids[0]),
        ("person_parted", ids[1]),
    ]


def test_an_answer_of_the_other_one_can_be_undone_on_the_one_card(desk: Any, pair: Any) -> None:
    first, second = pair
    join(desk, first, second)
    desk.run(use_cases.undo, Undo(new_id(), second.answer.id, ""))
    card = desk.card(first.person.id)
    assert card.current.id == first.answer.id
    assert card.history[0].correction == "entered_by_mistake"


def test_a_clock_that_goes_back_does_not_turn_the_order(desk: Any, pair: Any) -> None:
    first, second = pair
    join(desk, first, second)
    desk.clock.forward(hours=-5)
    card = desk.card(first.person.id)
    desk.run(use_cases.withdraw, withdrawing(first, card.person.seq))
    assert desk.card(first.person.id).holding == "withdrawn"


def test_units_that_know_the_other_one_know_the_one_until_they_are_parted(
    desk: Any, pair: Any
) -> None:
    first, second = pair

    def elsewhere(access: Any, work: Any) -> Any:
        made = use_cases.create_unit(desk.new_unit(name="Filialen"), desk.judge, access, work)
        return replace(access, unit_id=made.id)

    away = desk.run(elsewhere)

    def units(person_id: str) -> Any:
        return desk.run(lambda access, work: work.people.units(person_id))

    def meet(access: Any, work: Any) -> None:
        work.people.join_unit(second.person.id, away.unit_id)
        work.journal.write("person_changed", access, person_id=second.person.id)
        work.commit()

    desk.run(meet)
    join(desk, first, second)
    assert units(first.person.id) == {desk.access.unit_id, away.unit_id}
    part(desk, second)
    assert units(first.person.id) == {desk.access.unit_id}
    assert units(second.person.id) == {desk.access.unit_id, away.unit_id}


def test_people_of_one_name_and_birth_date_are_proposed(desk: Any) -> None:
    first = desk.save()
    same = desk.save(desk.yes(desk.draft(desk.patient(SECOND))))
    desk.save(desk.yes(desk.draft(desk.patient("197701032380", birth_date=date(1977, 1, 3)))))
    desk.save(desk.yes(desk.draft(desk.patient("197701042389", protected=True))))
    proposed = desk.run(use_cases.same_name, first.person.id)
    assert [hit.person.id for hit in proposed] == [same.person.id]
    assert [number.value for number in proposed[0].person.identities] == [SECOND]
    join(desk, first, same)
    assert desk.run(use_cases.same_name, first.person.id) == ()
