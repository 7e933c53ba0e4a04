"""A walk begins with what is known of the person, and a correction with all that was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any

import pytest
from random_cases import random_case
from random_drafts import POINTS, draft_of_case

from desk.consent.asking import Standing, facts_data, stand
from desk.consent.authority.facts import UnitSettings
from desk.consent.draft import Draft, DraftRepresentative, Step
from desk.consent.flow import following, is_done
from desk.content.profiles import load_profiles
from desk.register.views import (
    AnswerView,
    CardView,
    IdentityView,
    MandateView,
    PersonView,
    RecipientView,
    RepresentativeView,
)
from desk.window.intake.opening import (
    as_typed,
    card_draft,
    correcting_draft,
    known_people,
    with_listener,
)

PROFILES = load_profiles()
VGR = PROFILES["vgr"]
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
PERSON = PersonView(
    "person",
    "Anna",
    "Öberg-Lind",
    (IdentityView("personnummer", "", "197701012382"),),
    date(1977, 1, 1),
    False,
    seq=3,
)


def known(role: str, **changes: Any) -> RepresentativeView:
    one = RepresentativeView(f"id-{role}", role, "Karin", "Ek", "+46701740606", None, None, None)
    return replace(one, **changes)


def people(*known_ones: RepresentativeView, birth: date | None = date(1977, 1, 1)) -> list[str]:
    found = known_people(known_ones, birth, VGR, UnitSettings(), TODAY)
    return [one.role for one in found]


def test_only_those_whose_role_is_for_the_age_are_offered() -> None:
    everybody = [known(role) for role in ("guardian", "god_man", "forvaltare", "relative")]
    assert people(*everybody) == ["god_man", "forvaltare", "relative"]
    assert people(*everybody, birth=date(2016, 1, 1)) == ["guardian"]
    assert people(*everybody, birth=None) == []
    assert people(known("relative", ended=TODAY)) == []
    assert people(known("relative", ended=date(2026, 11, 21))) == ["relative"]
    assert people(known("framtidsfullmakt")) == []


def test_the_last_number_is_offered_to_be_read_back_and_the_mandate_stands() -> None:
    look = MandateView(True, date(2027, 3, 31), NOW, "Sara Ek")
    (god_man,) = known_people(
        [known("god_man", mandate=look)], date(1977, 1, 1), VGR, UnitSettings(), TODAY
    )
    assert god_man.number == "070-174 06 06"
    assert not god_man.number_confirmed
    assert not god_man.informed
    assert (god_man.covers_person, god_man.until) == (True, "2027-03-31")
    assert god_man.representative_id == "id-god_man"


def answer_of(draft: Draft, standing: Standing, profile: str) -> AnswerView:
    """The answer that a walk would have become."""
    by_key = {one.key: one for one in draft.representatives}
    recipients = tuple(
        RecipientView(
            role=one.role,
            name="Anna Öberg-Lind" if key == "patient" else "Karin Nyström",
            mobile=one.mobile,
            whose="own",
            whose_name="",
            confirmed=True,
            until=one.until,
            ask_again=one.ask_again,
            representative_id=f"id-{key}" if key in by_key else None,
        )
        for key, one in zip(standing.receiving, standing.decision.recipients, strict=True)
    )
    return AnswerView(
        id="answer",
        seq=3,
        kind="given",
        at=NOW,
        user_name="Sara Ek",
        unit_name="Ekhaga",
        channel="phone",
        decided_by=standing.decision.decided_by,
        by_whom="patient",
        recipients=recipients,
        until=standing.decision.until,
        ask_again=standing.decision.ask_again,
        language="en",
        script_version="2",
        script_text="Told.",
        told_how="all_at_once",
        told_seconds=31,
        sample_text="Hej Anna.",
        mobile_before=None,
        carry_over="to_carry_over",
        carried_at=None,
        carried_by=None,
        told=POINTS,
        told_to=draft.told_to,
        assessments=tuple((one.code, one.reason) for one in draft.assessments),
        facts=facts_data(standing.case, profile),
    )


def told(draft: Draft, standing: Standing) -> Draft:
    """The draft with the words told to whoever decides."""
    listener = standing.addressee
    return draft.with_(
        told=POINTS,
        told_how="all_at_once",
        told_to="patient" if listener.kind == "patient" else "representative",
        heard_by="" if listener.kind == "patient" else listener.key,
    )


def given(seed: int) -> tuple[Draft, Standing, str, UnitSettings, date] | None:
    """A random walk that ends in a yes."""
    from desk.consent.authority.case import read_case
    from desk.consent.reading import Facts

    data = random_case(Random(seed))
    facts = Facts(data)
    name = facts.text("profile")
    case = read_case(facts, PROFILES[name])
    draft = draft_of_case(data)
    draft = told(draft, stand(draft, PROFILES[name], case.unit, case.date, POINTS))
    standing = stand(draft, PROFILES[name], case.unit, case.date, POINTS)
    return (draft, standing, name, case.unit, case.date) if standing.decision.allowed else None


def test_a_correction_keeps_all_that_was_told_and_answered() -> None:
    corrected = 0
    for seed in range(1500):
        walk = given(seed)
        if walk is None:
            continue
        draft, before, name, unit, today = walk
        assert draft.patient is not None
        person = replace(
            PERSON,
            birth_date=draft.patient.birth_date,
            protected=draft.patient.protected,
            identities=(IdentityView(draft.patient.identity_type, "", draft.patient.identity),),
        )
        answer = answer_of(draft, before, name)
        start = Draft("new", "unit")
        again = correcting_draft(start, answer, person, "wrong_number", None, ())
        again = with_listener(again, PROFILES[name], unit, today, POINTS)
        after = stand(again, PROFILES[name], unit, today, POINTS)
        assert after.decision == before.decision, seed
        assert after.informed == before.informed, seed
        assert again.step is Step.NUMBER
        assert again.corrects == "answer"
        assert not again.number_confirmed
        assert not any(one.number_confirmed for one in again.representatives)
        corrected += 1
    assert corrected > 50


def test_the_wrong_patient_is_chosen_anew_and_then_everything_is_checked() -> None:
    draft = Draft("walk", "unit", answer=True, number="0701740605")
    draft = draft.with_(patient=card_draft(draft, card(), VGR, UnitSettings(), TODAY).patient)
    draft = told(draft, stand(draft, VGR, UnitSettings(), TODAY, POINTS))
    before = stand(draft, VGR, UnitSettings(), TODAY, POINTS)
    again = correcting_draft(
        Draft("new", "unit"), answer_of(draft, before, "vgr"), PERSON, "wrong_patient", None, ()
    )
    assert again.step is Step.PATIENT
    assert again.patient is None
    assert (again.language, again.channel, again.told_seconds) == ("en", "phone", 31)
    right = again.with_(patient=draft.patient)
    standing = stand(right, VGR, UnitSettings(), TODAY, POINTS)
    assert is_done(right, Step.NUMBER, standing)
    assert following(right, standing) is Step.MESSAGE
    assert draft.patient is not None
    child = replace(draft.patient, birth_date=date(2018, 1, 1))
    other = again.with_(patient=child)
    assert following(other, stand(other, VGR, UnitSettings(), TODAY, POINTS)) is Step.INFORMATION


def card(**changes: Any) -> CardView:
    return replace(CardView(PERSON, "yes", None, None, ()), **changes)


def test_a_card_opens_a_walk_with_people_and_numbers_and_no_answers() -> None:
    own = RecipientView("patient", "Anna", "+46701740605", "own", "", True, None, "never")
    other = replace(own, role="relative", mobile="+46701740606")
    draft = Draft("walk", "unit")
    standing = stand(draft, VGR, UnitSettings(), TODAY, POINTS)
    current = replace(answer_of(draft, standing, "vgr"), recipients=(own, other))
    shown = card(current=current, representatives=(known("relative"),))
    opened = card_draft(draft, shown, VGR, UnitSettings(), TODAY)
    assert opened.number == "070-174 06 05"
    assert [one.number for one in opened.representatives] == ["070-174 06 06"]
    assert opened.answer is None
    assert opened.patient is not None
    assert opened.patient.seen_seq == 3
    assert opened.step is Step.INFORMATION


@pytest.mark.parametrize(("e164", "typed"), [("+46701740605", "070-174 06 05"), (None, "")])
def test_a_number_is_offered_as_one_would_type_it(e164: str | None, typed: str) -> None:
    assert as_typed(e164) == typed


def test_an_answer_without_facts_can_be_put_right_too() -> None:
    guardian = RecipientView(
        "guardian", "Karin Nyström", "+46701740606", "own", "", True, None, "never", "id-1"
    )
    draft = Draft("walk", "unit")
    standing = stand(draft, VGR, UnitSettings(), TODAY, POINTS)
    old = replace(
        answer_of(draft, standing, "vgr"),
        facts=None,
        recipients=(guardian,),
        assessments=(("minor", "Bedömt"),),
        told_to="representative",
    )
    child = replace(PERSON, birth_date=date(2018, 1, 1))
    again = correcting_draft(Draft("new", "unit"), old, child, "wrong_number", None, ())
    again = with_listener(again, VGR, UnitSettings(), TODAY, POINTS)
    (one,) = again.representatives
    assert isinstance(one, DraftRepresentative)
    assert (one.given_name, one.surname) == ("Karin", "Nyström")
    assert stand(again, VGR, UnitSettings(), TODAY, POINTS).decision.allowed
