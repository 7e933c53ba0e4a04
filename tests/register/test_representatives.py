"""Guardians, god men and mandates are kept on the card, known parents are offered again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.commands import EndRepresentative, KeepRepresentative, LookAtMandate
from desk.register.ids import new_id

SECOND = "197701022381"


@pytest.fixture(autouse=True)
def sound(desk: Any) -> Iterator[None]:
    yield
    result = desk.run(use_cases.verify)
    assert result.ok, result.problems


def guardian(saved: Any, **changes: Any) -> KeepRepresentative:
    command = KeepRepresentative(
        None, saved.person.id, "guardian", "Karin", "Ek", "+46701740640", date(2020, 1, 1)
    )
    return replace(command, **changes)


def code_of(desk: Any, job: Any, *given: Any, access: Any = None) -> str:
    with pytest.raises(UserError) as caught:
        desk.run(job, *given, access=access)
    return caught.value.code


def test_a_representative_is_written_changed_and_ended(desk: Any) -> None:
    saved = desk.save()
    made = desk.run(use_cases.keep_representative, guardian(saved))
    assert desk.card(saved.person.id).representatives == (made,)
    assert made.mandate is None

    changed = guardian(saved, representative_id=made.id, mobile=None, surname="Ek-Alm")
    assert desk.run(use_cases.keep_representative, changed).surname == "Ek-Alm"
    ended = desk.run(use_cases.end_representative, EndRepresentative(made.id, date(2026, 11, 20)))
    assert ended.ended == date(2026, 11, 20)
    other = desk.run(use_cases.keep_representative, guardian(saved, given_name="Bo"))
    shown = desk.run(use_cases.representatives_of, saved.person.id)
    assert [one.id for one in shown] == [other.id, made.id]


def test_each_look_at_a_mandate_tells_who_looked(desk: Any) -> None:
    saved = desk.save()
    made = desk.run(use_cases.keep_representative, guardian(saved, role="god_man"))
    look = LookAtMandate(made.id, True, date(2027, 3, 31))
    seen = desk.run(use_cases.look_at_mandate, look)
    assert seen.mandate.checked_by == "Sara Ek"
    assert seen.mandate.checked_at == desk.clock.now()
    desk.run(use_cases.look_at_mandate, replace(look, covers_person=False, until=None))
    (now,) = desk.run(use_cases.representatives_of, saved.person.id)
    assert (now.mandate.covers_person, now.mandate.until) == (False, None)
    parent = desk.run(use_cases.keep_representative, guardian(saved))
    assert code_of(desk, use_cases.look_at_mandate, replace(look, representative_id=parent.id)) == (
        "mandate_not_for_role"
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"given_name": " "}, "name_missing"),
        ({"surname": ""}, "name_missing"),
        ({"surname": "\x00"}, "text_not_allowed"),
        ({"mobile": "070-174 06 40"}, "number_not_mobile"),
        ({"representative_id": new_id()}, "representative_unknown"),
        ({"person_id": new_id()}, "person_unknown"),
    ],
)
def test_what_is_no_representative(desk: Any, change: dict[str, Any], code: str) -> None:
    saved = desk.save()
    assert code_of(desk, use_cases.keep_representative, guardian(saved, **change)) == code


def test_nobody_is_shown_or_changed_for_a_masked_person(desk: Any) -> None:
    saved = desk.save(desk.yes(desk.draft(desk.patient(protected=True))))
    assert code_of(desk, use_cases.keep_representative, guardian(saved)) == "person_masked"
    opened = desk.because("Patienten står här")
    made = desk.run(use_cases.keep_representative, guardian(saved), access=opened)
    assert desk.run(use_cases.representatives_of, saved.person.id) == ()
    assert desk.card(saved.person.id).representatives == ()
    assert desk.card(saved.person.id, "Ringer").representatives == (made,)
    end = EndRepresentative(made.id, date(2026, 11, 20))
    with pytest.raises(Refused):
        desk.run(use_cases.end_representative, end)


def test_a_parent_known_from_a_sibling_is_offered(desk: Any) -> None:
    anna = desk.save()
    bo = desk.save(desk.yes(desk.draft(desk.patient(SECOND, given_name="Bo"))))
    hidden = desk.save(desk.yes(desk.draft(desk.patient("197701032380", protected=True))))
    made = desk.run(use_cases.keep_representative, guardian(anna))
    opened = desk.because("Patienten står här")
    desk.run(use_cases.keep_representative, guardian(hidden), access=opened)

    def known(mobile: Any, given: str, surname: str, child: Any = bo) -> Any:
        return desk.run(use_cases.known_guardians, child.person.id, mobile, given, surname)

    for offered in (known("+46701740640", "", ""), known(None, "Karin", "Ek")):
        (one,) = offered
        assert one.representative_id == made.id
        assert one.children == ("Anna Öberg-Lind",)
    assert known("+46701740640", "", "")[0].same_mobile
    assert not known(None, "Karin", "Ek")[0].same_mobile
    assert known(None, "", "") == ()
    assert known(None, "Karin", "Berg") == ()
    assert known("+46701740640", "", "", anna) == ()
    desk.run(use_cases.end_representative, EndRepresentative(made.id, date(2026, 11, 20)))
    assert known("+46701740640", "", "") == ()


def test_a_walk_writes_its_representatives_and_their_mandates_once(desk: Any) -> None:
    first = desk.save(desk.yes_until(date(2027, 3, 31)))
    (made,) = desk.card(first.person.id).representatives
    assert (made.role, made.mobile) == ("god_man", "+46701740609")
    assert made.mandate.until == date(2027, 3, 31)
    received = {one.role: one.representative_id for one in first.answer.recipients}
    assert received == {"patient": None, "god_man": made.id}

    desk.clock.forward(days=3)
    again = desk.yes_until(date(2027, 3, 31))
    walk = again.draft.with_(patient=desk.known(first))
    desk.save(replace(again, draft=walk))
    (same,) = desk.card(first.person.id).representatives
    assert same == made

    later = desk.yes_until(date(2028, 3, 31)).draft.representatives
    seq = desk.card(first.person.id).person.seq
    walk = desk.draft(desk.known(first, seen_seq=seq), representatives=later)
    desk.save(desk.yes(walk))
    (renewed,) = desk.card(first.person.id).representatives
    assert renewed.id == made.id
    assert renewed.mandate.until == date(2028, 3, 31)
    assert renewed.mandate.checked_at == desk.clock.now()
