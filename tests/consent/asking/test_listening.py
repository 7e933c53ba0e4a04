"""The one who decides is told, by name; where it is open, the user chooses."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from random_drafts import POINTS

from desk.consent.asking import PATIENT, Standing, choosing, refusing, removing, stand, telling
from desk.consent.authority.facts import UnitSettings
from desk.consent.draft import Draft, DraftAssessment, DraftPatient, DraftRepresentative
from desk.content.profiles import load_profiles

PROFILES = load_profiles()
TODAY = date(2026, 11, 20)
ADULT, CHILD, TEENAGER = date(1971, 4, 2), date(2016, 3, 1), date(2010, 6, 15)


def walk(birth: date, *others: DraftRepresentative, **answers: Any) -> Draft:
    patient = DraftPatient(None, "personnummer", "x", "", "Anna", "Berg", birth)
    return Draft("walk", "unit", patient=patient, representatives=others, **answers)


def one(role: Any, key: str = "r1", **known: Any) -> DraftRepresentative:
    return DraftRepresentative(key, role, "Karin", "Berg", **known)


def standing(draft: Draft, profile: str = "vgr") -> Standing:
    return stand(draft, PROFILES[profile], UnitSettings(), TODAY, POINTS)


def told(draft: Draft, profile: str = "vgr") -> tuple[str, str]:
    addressee = standing(draft, profile).addressee
    return addressee.kind, addressee.key


@pytest.mark.parametrize(
    ("draft", "profile", "expected"),
    [
        (walk(ADULT), "vgr", ("patient", PATIENT)),
        (walk(ADULT, one("relative")), "vgr", ("patient", PATIENT)),
        (walk(ADULT, one("god_man", covers_person=True)), "vgr", ("patient", PATIENT)),
        (walk(ADULT, one("god_man"), can_consent=False), "vgr", ("god_man", "r1")),
        (walk(ADULT, can_consent=False), "vgr", ("patient", PATIENT)),
        (walk(ADULT, one("forvaltare")), "vgr", ("forvaltare", "r1")),
        (walk(ADULT, one("forvaltare"), listener=PATIENT), "vgr", ("patient", PATIENT)),
        (walk(ADULT, one("forvaltare", covers_person=False)), "vgr", ("patient", PATIENT)),
        (walk(ADULT, one("forvaltare", until="2020-01-01")), "vgr", ("patient", PATIENT)),
        (walk(CHILD), "vgr", ("guardian", "")),
        (walk(CHILD, one("guardian"), one("guardian", "r2")), "vgr", ("guardian", "r1")),
        (
            walk(CHILD, one("guardian"), one("guardian", "r2"), listener="r2"),
            "vgr",
            ("guardian", "r2"),
        ),
        (walk(TEENAGER), "vgr", ("patient", PATIENT)),
        (walk(TEENAGER, can_consent=False), "vgr", ("guardian", "")),
        (walk(TEENAGER), "vas", ("guardian", "")),
        (walk(TEENAGER), "stockholm-takecare", ("patient", PATIENT)),
        (walk(CHILD), "stockholm-takecare", ("guardian", "")),
        (walk(CHILD, listener=PATIENT), "stockholm-takecare", ("patient", PATIENT)),
        (
            walk(TEENAGER, assessments=(DraftAssessment("minor", "Bedömt"),)),
            "stockholm-takecare",
            ("guardian", ""),
        ),
        (
            walk(CHILD, one("guardian"), assessments=(DraftAssessment("mature_minor", "Bedömt"),)),
            "stockholm-takecare",
            ("patient", PATIENT),
        ),
    ],
)
def test_who_is_told(draft: Draft, profile: str, expected: tuple[str, str]) -> None:
    assert told(draft, profile) == expected


def test_a_choice_writes_down_whoever_is_not_known_yet() -> None:
    draft = walk(ADULT)
    kinds = [choice.kind for choice in standing(draft).listeners]
    assert kinds == ["patient", "forvaltare", "god_man"]
    for choice in standing(draft).listeners:
        chosen = draft.with_(**choosing(draft, choice, standing(draft).decider))
        assert told(chosen)[0] == choice.kind
        back = standing(chosen)
        patient = next((other for other in back.listeners if other.kind == "patient"), None)
        assert patient is not None
        assert told(chosen.with_(**choosing(chosen, patient, back.decider)))[0] == "patient"


def test_a_child_of_age_who_cannot_take_a_stand_and_back() -> None:
    draft = walk(TEENAGER)
    guardian = standing(draft).listeners[1]
    chosen = draft.with_(**choosing(draft, guardian, standing(draft).decider))
    assert not chosen.can_consent
    assert told(chosen) == ("guardian", "r1")
    child = standing(chosen).listeners[0]
    assert told(chosen.with_(**choosing(chosen, child, standing(chosen).decider)))[0] == "patient"


def say(draft: Draft, points: tuple[str, ...] = POINTS) -> Draft:
    listener = standing(draft).addressee
    return draft.with_(**telling(draft, listener, points, "all_at_once", 20, POINTS))


def test_who_heard_the_words_stays_informed_when_others_are_told() -> None:
    first = say(walk(ADULT))
    assert standing(first).informed
    other = first.with_(representatives=(one("forvaltare", covers_person=True),))
    assert not standing(other).informed
    assert standing(other).told == ()
    second = say(other)
    assert standing(second).informed
    assert second.patient_informed
    assert standing(second).case.patient.informed
    assert standing(second.with_(told=POINTS[:1])).told == POINTS[:1]


def test_a_guardian_nobody_wrote_down_is_when_told() -> None:
    draft = say(walk(CHILD))
    assert [person.role for person in draft.representatives] == ["guardian"]
    assert standing(draft).informed
    gone = draft.with_(**removing(draft, draft.heard_by))
    assert gone.told == ()
    assert not standing(gone).informed


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("birth", [ADULT, CHILD, TEENAGER])
def test_an_early_no_is_a_no(birth: date, profile: str) -> None:
    draft = walk(birth)
    refused = draft.with_(**refusing(draft, standing(draft, profile).addressee))
    assert standing(draft, profile).outcome is None
    assert standing(refused, profile).outcome is False


def test_a_forvaltare_whose_mandate_nobody_has_seen_may_refuse() -> None:
    draft = walk(ADULT, one("forvaltare"))
    assert standing(draft.with_(**refusing(draft, standing(draft).addressee))).outcome is False


@pytest.mark.parametrize(
    ("draft", "profile", "until", "each_visit"),
    [
        (walk(ADULT), "vgr", None, False),
        (walk(TEENAGER), "vgr", None, False),
        (walk(CHILD), "vgr", date(2029, 2, 28), False),
        (walk(CHILD, one("guardian")), "vgr", date(2029, 2, 28), False),
        (walk(TEENAGER, can_consent=False), "vgr", date(2028, 6, 15), True),
        (walk(CHILD, one("guardian")), "vas", date(2034, 2, 28), False),
        (walk(TEENAGER), "stockholm-takecare", None, False),
        (walk(CHILD), "stockholm-takecare", date(2034, 2, 28), False),
        (walk(ADULT, one("forvaltare", until="2027-03-31")), "vgr", date(2027, 3, 31), False),
        (
            walk(ADULT, one("god_man", until="2027-03-31"), can_consent=False),
            "vgr",
            date(2027, 3, 31),
            False,
        ),
    ],
)
def test_the_words_know_how_long_a_yes_could_hold(
    draft: Draft, profile: str, until: date | None, each_visit: bool
) -> None:
    found = standing(draft, profile)
    assert (found.told_until, found.told_each_visit) == (until, each_visit)
