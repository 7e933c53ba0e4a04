"""Names, birth dates, protection and further identity numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk.errors import Conflict, Refused, UserError
from desk.register import use_cases
from desk.register.commands import AddIdentity, ChangePerson
from desk.register.ids import new_id

SECOND = "197701022381"
REASON = "Patienten står här"


@pytest.fixture(autouse=True)
def sound(desk: Any) -> Iterator[None]:
    yield
    result = desk.run(use_cases.verify)
    assert result.ok, result.problems


def changing(saved: Any, **changes: Any) -> ChangePerson:
    command = ChangePerson(saved.person.id, "Anna", "Öberg-Lind", date(1977, 1, 1), False)
    return replace(command, **changes)


def code_of(desk: Any, job: Any, *given: Any, access: Any = None) -> str:
    with pytest.raises(UserError) as caught:
        desk.run(job, *given, access=access)
    return caught.value.code


def test_a_new_name_is_found_and_the_former_is_not(desk: Any) -> None:
    saved = desk.save()
    changed = desk.run(use_cases.change_person, changing(saved, surname="Ek Holm"))
    assert changed.surname == "Ek Holm"
    assert changed.seq == saved.person.seq
    assert len(desk.run(use_cases.find_people, "holm").hits) == 1
    assert desk.run(use_cases.find_people, "öberg").hits == ()


def test_a_birth_date_is_learnt_and_can_be_unknown(desk: Any) -> None:
    saved = desk.save()
    for born in (None, date(1976, 5, 4)):
        assert (
            desk.run(use_cases.change_person, changing(saved, birth_date=born)).birth_date == born
        )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"given_name": ""}, "name_missing"),
        ({"surname": " "}, "name_missing"),
        ({"surname": "A\nB"}, "text_not_allowed"),
        ({"birth_date": date(2027, 1, 1)}, "birth_date_in_future"),
        ({"person_id": new_id()}, "person_unknown"),
    ],
)
def test_what_is_no_change(desk: Any, change: dict[str, Any], code: str) -> None:
    assert code_of(desk, use_cases.change_person, changing(desk.save(), **change)) == code


def test_anybody_protects_and_a_manager_lifts_it_with_a_reason(desk: Any) -> None:
    saved = desk.save()
    receptionist = desk.colleague()
    masked = desk.run(use_cases.change_person, changing(saved, protected=True), access=receptionist)
    assert masked.masked
    lift = changing(saved)
    assert code_of(desk, use_cases.change_person, lift) == "person_masked"
    opened = replace(receptionist, reason=REASON)
    assert code_of(desk, use_cases.change_person, lift, access=opened) == "role_missing"
    opened = desk.because(REASON)
    assert code_of(desk, use_cases.change_person, lift, access=opened) == "why_missing"
    lift = replace(lift, reason="Skyddet har upphört")
    assert not desk.run(use_cases.change_person, lift, access=opened).protected
    assert desk.card(saved.person.id).person.given_name == "Anna"


def test_a_second_identity_number_finds_the_same_person(desk: Any) -> None:
    saved = desk.save()
    command = AddIdentity(saved.person.id, "personnummer", SECOND)
    shown = desk.run(use_cases.add_identity, command)
    assert [one.value for one in shown.identities] == ["197701012382", SECOND]
    (hit,) = desk.run(use_cases.find_people, SECOND).hits
    assert hit.person.id == saved.person.id
    assert desk.run(use_cases.add_identity, command) == shown


def test_a_number_that_is_somebody_elses_is_a_conflict(desk: Any) -> None:
    first, second = desk.save(), desk.save(desk.yes(desk.draft(desk.patient(SECOND))))
    with pytest.raises(Conflict) as caught:
        desk.run(use_cases.add_identity, AddIdentity(first.person.id, "personnummer", SECOND))
    assert caught.value.code == "identity_known"
    assert caught.value.values == {"person_id": second.person.id}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"value": ""}, "identity_missing"),
        ({"value": "197701022380"}, "identity_not_valid"),
        ({"type": "samordningsnummer"}, "identity_not_valid"),
    ],
)
def test_what_is_no_identity_number(desk: Any, change: dict[str, Any], code: str) -> None:
    command = AddIdentity(desk.save().person.id, "personnummer", SECOND)
    assert code_of(desk, use_cases.add_identity, replace(command, **change)) == code


def test_a_number_that_fits_no_rule_is_kept_with_a_reason(desk: Any) -> None:
    saved = desk.save()
    command = AddIdentity(
        saved.person.id, "reservnummer", "19770101M999", "vgr", "Står på remissen"
    )
    assert desk.run(use_cases.add_identity, command).identities[1].value == "19770101M999"


def test_a_protected_persons_numbers_are_never_linked(desk: Any) -> None:
    saved = desk.save(desk.yes(desk.draft(desk.patient(protected=True))))
    command = AddIdentity(saved.person.id, "personnummer", SECOND)
    assert code_of(desk, use_cases.add_identity, command) == "person_masked"
    with pytest.raises(Refused) as caught:
        desk.run(use_cases.add_identity, command, access=desk.because(REASON))
    assert caught.value.code == "protected_never_joined"


def test_a_walk_parked_before_somebody_was_protected_names_nobody(desk: Any) -> None:
    saved = desk.save()
    desk.run(use_cases.keep_draft, desk.again(saved, parked=True))
    (shown,) = desk.run(use_cases.open_drafts)
    assert shown.display_name == "Anna Öberg-Lind"
    assert shown.identity == "197701012382"
    assert shown.person_id == saved.person.id
    desk.run(use_cases.change_person, changing(saved, protected=True))
    (shown,) = desk.run(use_cases.open_drafts)
    assert (shown.display_name, shown.identity, shown.person_id) == ("", "", None)
