"""Papers to be signed: printed with a reference, found again, registered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from desk.consent.record.reference import check_reference, new_reference, printed_reference
from desk.errors import UserError
from desk.register import use_cases
from desk.register.commands import MakeBlanket
from desk.register.ids import new_id


@pytest.fixture(autouse=True)
def sound(desk: Any) -> Iterator[None]:
    yield
    result = desk.run(use_cases.verify)
    assert result.ok, result.problems


def code_of(desk: Any, job: Any, *given: Any) -> str:
    with pytest.raises(UserError) as caught:
        desk.run(job, *given)
    return caught.value.code


def up_to(most: int) -> Any:
    """The list with so many of those that wait for somebody."""
    return lambda access, uow: use_cases.blankets_out(access, uow, most)


def test_a_paper_is_found_by_its_code_and_registered(desk: Any) -> None:
    saved = desk.save()
    made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv", answer_id=saved.answer.id))
    assert check_reference(made.reference) == made.reference
    assert [one.id for one in desk.run(use_cases.blankets_out)] == [made.id]

    scanned = desk.run(use_cases.blanket_by_reference, printed_reference(made.reference).lower())
    assert scanned.answer_id == saved.answer.id
    assert scanned.person.given_name == "Anna"
    done = desk.run(
        use_cases.register_signed, made.reference, date(2026, 11, 20), "Pärm 3, hylla 2"
    )
    assert done.signed_on == date(2026, 11, 20)
    assert done.kept_where == "Pärm 3, hylla 2"
    assert (done.registered_by, done.registered_at) == ("Sara Ek", desk.clock.now())
    assert desk.run(use_cases.blankets_out) == ()
    assert [one.id for one in desk.run(use_cases.blankets_of, saved.person.id)] == [made.id]


def test_a_walks_paper_belongs_to_the_answer_once_it_is_saved(desk: Any) -> None:
    walk = desk.draft()
    made = desk.run(
        use_cases.make_blanket, MakeBlanket("consent", "sv", draft_command_id=walk.command_id)
    )
    found = desk.run(use_cases.blanket_by_reference, made.reference)
    assert (found.person, found.answer_id) == (None, None)
    assert found.draft_command_id == walk.command_id
    saved = desk.save(desk.yes(walk))
    found = desk.run(use_cases.blanket_by_reference, made.reference)
    assert found.answer_id == saved.answer.id
    assert found.person.id == saved.person.id
    desk.run(use_cases.register_signed, made.reference, date(2026, 11, 20), "Pärm 3")
    assert [one.id for one in desk.run(use_cases.blankets_of, saved.person.id)] == [made.id]


def test_a_paper_is_found_through_a_french_keyboard(desk: Any) -> None:
    french = str.maketrans("AQZWM1234567890", "QAWZ?&é\"'(-è_çà")
    for _ in range(20):
        made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
        found = desk.run(use_cases.blanket_by_reference, made.reference.translate(french))
        assert found.id == made.id


def test_a_blank_paper_is_nobodys(desk: Any) -> None:
    made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "en"))
    assert desk.run(use_cases.blanket_by_reference, made.reference).person is None


def test_a_blank_paper_belongs_to_the_last_walk_that_takes_it_until_one_is_saved(desk: Any) -> None:
    made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
    desk.run(use_cases.take_to_walk, made.reference, "gone")
    walk = desk.draft()
    taken = desk.run(use_cases.take_to_walk, made.reference, walk.command_id)
    assert taken.draft_command_id == walk.command_id
    saved = desk.save(desk.yes(walk))
    left = desk.run(use_cases.take_to_walk, made.reference, "another")
    assert (left.person.id, left.draft_command_id) == (saved.person.id, walk.command_id)


def test_a_protected_person_is_masked_on_the_list_of_papers(desk: Any) -> None:
    saved = desk.save(desk.yes(desk.draft(desk.patient(protected=True))))
    desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv", answer_id=saved.answer.id))
    (line,) = desk.run(use_cases.blankets_out)
    assert line.person.masked
    assert line.answer_id is None
    assert desk.run(use_cases.blankets_of, saved.person.id) == ()
    opened = desk.because("Patienten står här")
    assert len(desk.run(use_cases.blankets_of, saved.person.id, access=opened)) == 1


def test_what_is_no_paper(desk: Any) -> None:
    unknown = new_reference(bytes(range(10)))
    assert code_of(desk, use_cases.blanket_by_reference, unknown) == "reference_unknown"
    assert code_of(desk, use_cases.blanket_by_reference, unknown[:-1]) == "reference_not_valid"
    assert code_of(desk, use_cases.blanket_by_reference, "") == "reference_not_valid"
    nobody = MakeBlanket("consent", "sv", person_id=new_id())
    assert code_of(desk, use_cases.make_blanket, nobody) == "person_unknown"
    nothing = MakeBlanket("consent", "sv", answer_id=new_id())
    assert code_of(desk, use_cases.make_blanket, nothing) == "answer_unknown"
    made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
    late = (made.reference, date(2026, 11, 21), "Pärm 3")
    assert code_of(desk, use_cases.register_signed, *late) == "signed_in_future"
    early = (made.reference, date(2026, 11, 19), "Pärm 3")
    assert code_of(desk, use_cases.register_signed, *early) == "signed_before_printed"
    code = (made.reference, date(2026, 11, 20), unknown.lower())
    assert code_of(desk, use_cases.register_signed, *code) == "kept_where_is_code"
    nowhere = (made.reference, date(2026, 11, 20), " ")
    assert code_of(desk, use_cases.register_signed, *nowhere) == "kept_where_missing"


def test_a_paper_that_will_not_come_back_is_thrown_away_and_kept_after_all(desk: Any) -> None:
    saved = desk.save()
    made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv", answer_id=saved.answer.id))
    desk.run(use_cases.throw_away, [made.reference])
    assert desk.run(use_cases.blankets_out) == ()
    [gone] = desk.run(use_cases.blankets_of, saved.person.id)
    assert gone.thrown_away
    assert (gone.registered_by, gone.signed_on) == ("Sara Ek", None)
    desk.run(use_cases.wait_again, [made.reference])
    assert [one.id for one in desk.run(use_cases.blankets_out)] == [made.id]


def test_a_signed_paper_is_not_thrown_away(desk: Any) -> None:
    made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
    desk.run(use_cases.register_signed, made.reference, date(2026, 11, 20), "Pärm 3")
    desk.run(use_cases.throw_away, [made.reference])
    desk.run(use_cases.wait_again, [made.reference])
    found = desk.run(use_cases.blanket_by_reference, made.reference)
    assert not found.thrown_away
    assert (found.signed_on, found.kept_where) == (date(2026, 11, 20), "Pärm 3")


def test_a_thrown_away_paper_that_comes_back_signed_is_registered(desk: Any) -> None:
    made = desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
    desk.run(use_cases.throw_away, [made.reference])
    done = desk.run(use_cases.register_signed, made.reference, date(2026, 11, 20), "Pärm 3")
    assert not done.thrown_away


def test_the_oldest_that_waits_is_found_behind_any_number_of_blank_ones(desk: Any) -> None:
    saved = desk.save()
    mine = MakeBlanket("consent", "sv", answer_id=saved.answer.id)
    first = desk.run(use_cases.make_blanket, mine)
    for _ in range(5):
        desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
    second = desk.run(use_cases.make_blanket, mine)
    shown = desk.run(up_to(1))
    assert [one.id for one in shown if one.person is not None] == [first.id]
    assert len([one for one in shown if one.person is None]) == 5
    counted = desk.run(use_cases.count_out)
    assert (counted.count, counted.oldest) == (2, first.made_at)
    more = desk.run(up_to(2))
    assert [one.id for one in more if one.person is not None] == [second.id, first.id]


def test_a_pile_of_any_size_is_thrown_away_whole(desk: Any) -> None:
    for _ in range(3):
        desk.run(use_cases.make_blanket, MakeBlanket("consent", "sv"))
    blank = desk.run(up_to(0))
    desk.run(use_cases.throw_away, [one.reference for one in blank])
    assert desk.run(use_cases.blankets_out) == ()
    assert desk.run(use_cases.count_out).count == 0
