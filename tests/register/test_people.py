"""Finding people: by number and name, masked where protected, within reach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.commands import RemoveRecipient
from desk.register.ids import new_id

REASON = "Patienten ringer själv."


def names(result: Any) -> list[str]:
    return [f"{hit.person.given_name} {hit.person.surname}" for hit in result.hits]


@pytest.fixture
def many(desk: Any) -> Any:
    people = [
        ("197701022381", "Anna", "Berg"),
        ("197701032380", "Anna Karin", "Bergström"),
        ("197701042389", "Bo", "Berg"),
        ("197701052388", "Berg", "Annasson"),
        ("197701062387", "Åke", "von Öst"),
        ("197701072386", "José", "Berg-Lind"),
        ("197701082385", "Jürgen", "Müller"),
    ]
    for place, (identity, given, surname) in enumerate(people):
        patient = desk.patient(identity, given_name=given, surname=surname)
        desk.save(desk.yes_to(f"+4670174061{place}", desk.draft(patient)))
    return desk


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Berg", ["Anna Berg", "Bo Berg", "José Berg-Lind", "Berg Annasson"]),
        ("bergs", ["Anna Karin Bergström"]),
        ("anna berg", ["Anna Berg"]),
        ("berg, anna", ["Anna Berg"]),
        ("BERG A", ["Anna Berg"]),
        ("ann bergst", ["Anna Karin Bergström"]),
        ("bergst karin", ["Anna Karin Bergström"]),
        ("lind", ["José Berg-Lind"]),
        ("jose", ["José Berg-Lind"]),
        ("josé lind", ["José Berg-Lind"]),
        ("åke", ["Åke von Öst"]),
        ("ake", []),
        ("öst", ["Åke von Öst"]),
        ("von öst", ["Åke von Öst"]),
        ("muller", ["Jürgen Müller"]),
        ("müll", ["Jürgen Müller"]),
        ("19770102", ["Anna Berg"]),
        ("770102-2381", ["Anna Berg"]),
        ("7701022381", ["Anna Berg"]),
        ("19770102-2381", ["Anna Berg"]),
        ("070-174 06 10", ["Anna Berg"]),
        ("0701740610", ["Anna Berg"]),
        ("+46 70 174 06 10", ["Anna Berg"]),
        ("0046701740610", ["Anna Berg"]),
        ("07017406119", []),
        ("12", []),
        ("", []),
        ("  ", []),
        ("-", []),
        ("%", []),
        ("'; DROP TABLE person; --", []),
    ],
)
def test_search(many: Any, query: str, found: list[str]) -> None:
    assert names(many.run(use_cases.find_people, query)) == found


def test_two_beginnings_find_in_either_order(many: Any) -> None:
    for query in ("an bergst", "bergst an"):
        assert names(many.run(use_cases.find_people, query)) == ["Anna Karin Bergström"]


def test_swedish_letters_sort_after_z(desk: Any) -> None:
    for place, surname in enumerate(["Öst", "Zed", "Åst", "Äst", "Ast"]):
        patient = desk.patient(f"19770101238{place}", given_name="Kim", surname=surname)
        desk.save(desk.yes_to(f"+4670174062{place}", desk.draft(patient)))
    found = names(desk.run(use_cases.find_people, "kim"))
    assert found == ["Kim Ast", "Kim Zed", "Kim Åst", "Kim Äst", "Kim Öst"]


def test_twenty_are_shown_and_more_is_told(desk: Any) -> None:
    for place in range(22):
        patient = desk.patient(f"1977010123{place:02d}", surname="Ek")
        desk.save(desk.yes_to(f"+467017406{place:02d}", desk.draft(patient)))
    result = desk.run(use_cases.find_people, "ek")
    assert len(result.hits) == 20
    assert result.more


def test_what_holds_stands_beside_the_name(desk: Any) -> None:
    both = desk.save(desk.yes_until(date(2026, 11, 25)))
    person = both.person
    own = RemoveRecipient(new_id(), person.id, person.seq, 0, "patient", "phone")
    saved = desk.run(use_cases.remove_recipient, own)
    assert desk.run(use_cases.find_people, "anna").hits[0].holding == "yes"
    desk.clock.forward(days=5)
    assert desk.run(use_cases.find_people, "anna").hits[0].holding == "yes"
    desk.clock.forward(days=1)
    assert desk.run(use_cases.find_people, "anna").hits[0].holding == "ended"
    desk.withdraw(saved)
    assert desk.run(use_cases.find_people, "anna").hits[0].holding == "withdrawn"


def test_a_protected_person_is_masked_until_a_reason_is_given(desk: Any) -> None:
    desk.save(desk.yes(desk.draft(desk.patient(protected=True))))
    (hit,) = desk.run(use_cases.find_people, "197701012382").hits
    assert hit.holding == "protected"
    assert hit.person.masked
    assert hit.person.given_name == ""
    assert hit.person.surname == ""
    assert hit.person.identities == ()
    assert hit.person.birth_date is None

    access = desk.because(REASON)
    (hit,) = desk.run(use_cases.find_people, "197701012382", access=access).hits
    assert hit.person.given_name == "Anna"
    assert hit.holding == "yes"


def test_a_protected_persons_card_opens_with_a_reason_only(desk: Any) -> None:
    saved = desk.save(desk.yes(desk.draft(desk.patient(protected=True))))
    card = desk.card(saved.person.id)
    assert card.person.masked
    assert card.history == ()
    assert card.current is None

    card = desk.card(saved.person.id, REASON)
    assert card.person.given_name == "Anna"
    assert card.current is not None


def test_who_else_has_the_number_never_names_a_protected_person(desk: Any) -> None:
    first = desk.save()
    hidden = desk.patient("197701022381", protected=True)
    desk.save(desk.yes(desk.draft(hidden)))
    other = desk.patient("197701032380", given_name="Lars")
    second = desk.save(desk.yes(desk.draft(other)))

    found = desk.run(use_cases.same_number, "+46701740605", second.person.id)
    assert [hit.person.id for hit in found] == [first.person.id]
    access = desk.because(REASON)
    found = desk.run(use_cases.same_number, "+46701740605", second.person.id, access=access)
    assert [hit.person.id for hit in found] == [first.person.id]


def test_a_withdrawn_number_is_nobodys(desk: Any) -> None:
    desk.withdraw(desk.save())
    assert desk.run(use_cases.same_number, "+46701740605", None) == ()


@pytest.fixture
def elsewhere(desk: Any) -> Any:
    """Somebody else's unit in the same register, with a patient of its own."""
    from desk.register.records import UserRecord

    new = desk.new_unit(name="Annan mottagning", short_name="Annan", clinic="Annan")

    def other(access: Any, work: Any) -> Any:
        user = UserRecord(work.new_id(), "Omar Said")
        work.users.add(user)
        work.users.grant(user.id, access.unit_id, frozenset({"administrator"}))
        work.journal.write("user_added", access)
        work.commit()
        return replace(access, user_id=user.id, user_name=user.name)

    colleague = desk.run(other)
    unit = desk.run(use_cases.create_unit, new, desk.judge, access=colleague)
    return replace(colleague, unit_id=unit.id)


def test_search_reaches_the_users_units_and_wider_with_a_reason(desk: Any, elsewhere: Any) -> None:
    draft = desk.draft().with_(unit_id=elsewhere.unit_id)
    saved = desk.run(use_cases.save_answer, desk.yes(draft), access=elsewhere)

    for query in ("öberg", "anna öb", "an ö", "lind", "19770101", "0701740605"):
        own = desk.run(use_cases.find_people, query)
        assert own.hits == ()
        assert own.wider
        wide = desk.run(use_cases.find_people, query, access=desk.because(REASON))
        assert not wide.wider
        assert [hit.person.id for hit in wide.hits] == [saved.person.id]
    with pytest.raises(Refused) as caught:
        desk.card(saved.person.id)
    assert caught.value.code == "person_elsewhere"
    assert desk.card(saved.person.id, REASON).person.given_name == "Anna"
    assert desk.run(use_cases.same_number, "+46701740605", None) == ()


def test_a_search_at_every_unit_needs_a_reason_and_is_journalled(desk: Any, elsewhere: Any) -> None:
    draft = desk.draft().with_(unit_id=elsewhere.unit_id)
    desk.run(use_cases.save_answer, desk.yes(draft), access=elsewhere)
    with pytest.raises(UserError, match="why_missing"):
        desk.run(use_cases.find_everywhere, "öberg")
    found = desk.run(use_cases.find_everywhere, "öberg", access=desk.because(REASON))
    assert [hit.person.surname for hit in found.hits] == ["Öberg-Lind"]
    assert desk.run(use_cases.verify).ok


def test_a_number_that_another_unit_has_is_told_and_no_more(desk: Any, elsewhere: Any) -> None:
    draft = desk.draft().with_(unit_id=elsewhere.unit_id)
    desk.run(use_cases.save_answer, desk.yes(draft), access=elsewhere)
    assert desk.run(use_cases.is_known, desk.patient()) is True
    assert desk.run(use_cases.is_known, desk.patient("197701022381")) is False


def test_the_last_ten_are_this_users_latest_first(desk: Any) -> None:
    ids = []
    for place in range(12):
        patient = desk.patient(f"1977010123{place:02d}", surname=f"Ek{place}")
        ids.append(desk.save(desk.yes_to(f"+467017406{place:02d}", desk.draft(patient))).person.id)
    for person_id in [*ids, ids[3]]:
        desk.clock.forward(minutes=1)
        desk.card(person_id)
    recent = desk.run(use_cases.recent_people)
    wanted = [ids[3], *(one for one in reversed(ids) if one != ids[3])][:10]
    assert [hit.person.id for hit in recent] == wanted
    assert recent[0].seen_at == desk.clock.now()


def test_a_changed_name_is_found_and_the_former_is_not(desk: Any) -> None:
    saved = desk.save()

    def marry(access: Any, work: Any) -> None:
        person = work.people.get(saved.person.id)
        work.people.change(replace(person, surname="Ek-Holm", protected=False))
        work.journal.write("person_changed", access, person_id=person.id)
        work.commit()

    desk.run(marry)
    assert names(desk.run(use_cases.find_people, "holm")) == ["Anna Ek-Holm"]
    assert desk.run(use_cases.find_people, "öberg").hits == ()
    assert desk.run(use_cases.verify).ok
