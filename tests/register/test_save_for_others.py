"""Saving a yes that somebody else gave or shares: proof for each, and never what rules forbid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from random_cases import random_case
from random_drafts import draft_of_case

from desk.consent.asking import stand
from desk.consent.authority.decide import decide
from desk.consent.authority.facts import UnitSettings
from desk.consent.draft import Draft, DraftAssessment, DraftPatient, DraftRepresentative
from desk.content.profiles import load_profiles
from desk.errors import Conflict, UserError
from desk.register import use_cases
from desk.register.commands import SaveAnswer
from desk.register.ids import new_id
from desk.register.representatives import representatives_of
from desk.register.unit_views import ReceptionView

POINTS = ("what", "text")
CHILD = "201301012389"


def child(desk: Any, **answers: Any) -> Draft:
    """A thirteen-year-old's yes, whose mother gets the messages too."""
    mother = DraftRepresentative(
        "r1",
        "guardian",
        "Karin",
        "Nyström",
        informed=True,
        patient_approves=True,
        number="070-174 06 15",
        number_confirmed=True,
    )
    patient = DraftPatient(None, "personnummer", CHILD, "", "Elsa", "Nyström", date(2013, 1, 1))
    draft = desk.draft(
        patient,
        representatives=(mother,),
        assessments=(DraftAssessment("minor", "Vill sköta sina tider själv"),),
    )
    return draft.with_(**answers)


def test_each_recipient_is_kept_with_name_limit_and_whether_to_ask_again(desk: Any) -> None:
    answer = desk.save(desk.yes(child(desk))).answer
    own, mother = answer.recipients
    assert (own.role, own.name, own.mobile) == ("patient", "Elsa Nyström", "+46701740605")
    assert (mother.role, mother.name, mother.mobile) == (
        "guardian",
        "Karin Nyström",
        "+46701740615",
    )
    assert own.until is None
    assert mother.until == date(2031, 1, 1)
    assert (own.ask_again, mother.ask_again) == ("never", "each_visit")
    assert own.confirmed
    assert mother.confirmed
    assert answer.assessments == (("minor", "Vill sköta sina tider själv"),)
    assert answer.decided_by == "patient"
    assert answer.told_to == "patient"


def test_the_facts_are_kept_so_that_the_decision_can_be_made_again(desk: Any) -> None:
    from desk.consent.authority.case import read_case
    from desk.consent.reading import Facts

    answer = desk.save(desk.yes(child(desk))).answer
    facts = Facts(dict(answer.facts))
    profile = load_profiles()[facts.text("profile")]
    again = decide(read_case(facts, profile), profile)
    assert again.allowed
    assert [one.mobile for one in again.recipients] == [one.mobile for one in answer.recipients]
    assert again.until == answer.until


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("answer_not_allowed", {"assessments": ()}),
        ("assessment_reason_missing", {"assessments": (DraftAssessment("minor", " "),)}),
        ("reason_too_long", {"assessments": (DraftAssessment("minor", "x" * 301),)}),
        ("number_not_confirmed", {"number_confirmed": False}),
        ("answer_missing", {"answer": None}),
        ("not_informed", {"told_to": "representative", "heard_by": "r1"}),
    ],
)
def test_what_lacks_proof_is_not_saved(desk: Any, code: str, changes: dict[str, Any]) -> None:
    with pytest.raises(UserError) as caught:
        desk.save(desk.yes(child(desk, **changes)))
    assert caught.value.code == code
    assert desk.run(use_cases.find_people, "Nyström").hits == ()


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("number_not_confirmed", {"number_confirmed": False}),
        ("name_missing", {"given_name": " "}),
        ("text_not_allowed", {"given_name": "Ka\nrin"}),
        ("answer_not_allowed", {"number": "08-465 004 10"}),
    ],
)
def test_a_representative_is_named_and_the_number_read_back(
    desk: Any, code: str, changes: dict[str, Any]
) -> None:
    draft = child(desk)
    mother = replace(draft.representatives[0], **changes)
    wrong = draft.with_(representatives=(mother,))
    if code == "answer_not_allowed":
        code = "number_not_mobile"
    with pytest.raises(UserError) as caught:
        desk.save(desk.yes(wrong))
    assert caught.value.code == code


def test_a_guardians_yes_and_a_guardians_no(desk: Any) -> None:
    father = DraftRepresentative(
        "r1", "guardian", "Omar", "Said", consents=True, number="0701740616", number_confirmed=True
    )
    patient = DraftPatient(None, "personnummer", CHILD, "", "Elsa", "Said", date(2020, 1, 1))
    draft = desk.draft(
        patient,
        answer=None,
        number="",
        whose=None,
        told_to="representative",
        heard_by="r1",
        representatives=(father,),
        assessments=(DraftAssessment("minor", "Familjen vill ha påminnelser"),),
    )
    saved = desk.save(desk.yes(draft))
    assert (saved.answer.decided_by, saved.answer.by_whom) == ("guardian", "guardian")
    assert [one.name for one in saved.answer.recipients] == ["Omar Said"]
    assert saved.answer.until == date(2032, 12, 31)
    assert saved.answer.told_to == "representative"
    again = desk.yes(draft).draft.with_(
        command_id="a" * 32,
        patient=replace(patient, person_id=saved.person.id, seen_seq=saved.person.seq),
        representatives=(replace(father, consents=False),),
        assessments=(),
    )
    refused = desk.save(desk.yes(again))
    assert refused.answer.kind == "refused"
    assert (refused.answer.decided_by, refused.answer.by_whom) == ("guardian", "guardian")
    assert refused.answer.carry_over == "to_carry_over"


def test_representatives_and_looks_at_mandates_are_kept_with_the_answer(desk: Any) -> None:
    saved = desk.save(desk.yes_until(date(2027, 3, 31)))
    (known,) = desk.run(representatives_of, saved.person.id)
    assert (known.role, known.given_name, known.mobile) == ("god_man", "Karin", "+46701740609")
    assert known.mandate.covers_person
    assert known.mandate.until == date(2027, 3, 31)
    assert saved.answer.recipients[1].representative_id == known.id
    again = desk.yes_until(date(2027, 3, 31)).draft
    god_man = replace(again.representatives[0], representative_id=known.id, number="0701740608")
    draft = again.with_(patient=desk.known(saved), representatives=(god_man,))
    second = desk.save(desk.yes(draft))
    (same,) = desk.run(representatives_of, saved.person.id)
    assert same.id == known.id
    assert same.mobile == "+46701740608"
    assert second.answer.mobile_before == "+46701740609"
    assert desk.run(use_cases.verify).ok


def test_nobody_without_a_name_is_kept(desk: Any) -> None:
    father = DraftRepresentative("r1", "guardian", consents=False)
    patient = DraftPatient(None, "personnummer", CHILD, "", "Elsa", "Said", date(2020, 1, 1))
    draft = desk.draft(patient, answer=None, number="", representatives=(father,))
    saved = desk.save(desk.yes(draft))
    assert saved.answer.kind == "refused"
    assert desk.run(representatives_of, saved.person.id) == ()


def test_an_answer_for_the_wrong_patient_is_moved_to_the_right_one(desk: Any) -> None:
    wrong = desk.save()
    right = desk.patient("197801012381", given_name="Berit", birth_date=date(1978, 1, 1))
    draft = desk.draft(right, corrects=wrong.answer.id, correction="wrong_patient")
    draft = draft.with_(correction_reason="Två med samma namn")
    saved = desk.save(desk.yes(draft))
    assert saved.answer.moved_from == wrong.answer.id
    assert desk.card(saved.person.id).holding == "yes"
    card = desk.card(wrong.person.id)
    assert card.holding == "none"
    assert [one.kind for one in card.history] == ["corrected", "given"]
    assert card.history[0].correction == "wrong_patient"
    assert card.history[0].reason == "Två med samma namn"
    assert desk.run(use_cases.verify).ok


def test_a_wrong_number_is_put_right_in_one_act(desk: Any) -> None:
    wrong = desk.save()
    draft = desk.again(wrong, number="070-174 06 07", corrects=wrong.answer.id)
    saved = desk.save(desk.yes(draft.with_(correction="wrong_number")))
    card = desk.card(saved.person.id)
    assert [one.kind for one in card.history] == ["given", "corrected", "given"]
    assert [one.mobile for one in card.current.recipients] == ["+46701740607"]
    assert card.history[2].corrected == "wrong_number"
    twice = desk.save(desk.yes(draft))
    assert twice.repeated


def test_a_person_changed_by_a_colleague_is_a_conflict(desk: Any) -> None:
    saved = desk.save()
    for changes in ({"birth_date": date(1978, 1, 1)}, {"protected": True}):
        with pytest.raises(Conflict) as caught:
            desk.save(desk.yes(desk.draft(desk.known(saved, **changes))))
        assert caught.value.code == "person_changed"
    other = desk.draft(desk.known(saved).__class__(**_fields(desk.known(saved), "197801012381")))
    with pytest.raises(Conflict):
        desk.save(desk.yes(other))


def _fields(patient: DraftPatient, identity: str) -> dict[str, Any]:
    return {name: getattr(patient, name) for name in patient.__slots__ if name != "identity"} | {
        "identity": identity
    }


def test_the_units_own_ages_hold_whatever_the_walk_believed(desk: Any) -> None:
    unit = desk.run(use_cases.unit)
    command = desk.yes(
        desk.draft(desk.patient(birth_date=date(2010, 1, 1))).with_(
            assessments=(DraftAssessment("minor", "Bedömt"),)
        )
    )
    changed = replace(unit, own_number_from=17, send_days_before=2)
    desk.run(keep_unit, changed)
    with pytest.raises(UserError) as caught:
        desk.save(command)
    assert caught.value.code == "answer_missing"


def test_a_receptions_own_ages_hold_for_a_visit_there(desk: Any) -> None:
    unit = desk.run(use_cases.unit)
    young = ReceptionView(new_id(), "Ungdomsmottagningen", True, None, 16)
    desk.run(keep_unit, replace(unit, receptions=(young,)))
    thirteen = child(desk)
    desk.save(desk.yes(thirteen))
    there = child(desk, command_id=new_id(), reception=young.id)
    again = there.with_(patient=replace(there.patient, identity="201401012396"))
    with pytest.raises(UserError) as caught:
        desk.save(desk.yes(again))
    assert caught.value.code == "answer_missing"


def keep_unit(unit: Any, access: Any, work: Any) -> None:
    """What a manager does meanwhile."""
    work.units.change(unit)
    work.journal.write("unit_changed", access)
    work.commit()


def test_a_day_that_changes_the_decision_is_told(desk: Any) -> None:
    draft = child(desk)
    command = desk.yes(draft)
    desk.clock.forward(days=5 * 366)
    with pytest.raises(Conflict) as caught:
        desk.save(command)
    assert caught.value.code == "decision_changed"


def test_no_yes_is_saved_that_the_rules_do_not_allow(desk: Any) -> None:
    """Random facts, every proof given: what is saved as a yes is allowed, and the rest is not."""
    profiles = load_profiles()
    saved = refused = 0
    unit = desk.run(use_cases.unit)
    settings = UnitSettings(unit.minor_until, unit.own_number_from, unit.protected_identity)
    for seed in range(250):
        random = Random(seed)
        data = random_case(random)
        born = data["patient"]["birth_date"]
        if born is not None and born > desk.clock.today().isoformat():
            continue
        profile = profiles[data["profile"]]._replace(name="vgr")
        draft = told(draft_of_case(data), desk, seed)
        if random.random() < 0.7:
            standing = stand(draft, profile, settings, desk.clock.today(), POINTS)
            heard = standing.addressee
            draft = draft.with_(
                told_to="patient" if heard.kind == "patient" else "representative",
                heard_by=heard.key if heard.kind != "patient" else "",
            )
        standing = stand(draft, profile, settings, desk.clock.today(), POINTS)
        forged = standing.decision._replace(allowed=True, problems=())
        yes = desk.yes()
        protected = data["patient"]["protected_identity"]
        command = SaveAnswer(
            draft=draft,
            profile=profile,
            points=POINTS,
            decision=random.choice((standing.decision, forged)),
            script_version="1",
            script_text=yes.script_text,
            template=profile.texts["reminder"].protected if protected else yes.template,
            sample_text=yes.sample_text,
        )
        try:
            answer = desk.save(command).answer
        except UserError:
            refused += 1
            continue
        decision = decide(standing.case, profile)
        if answer.kind == "given":
            saved += 1
            assert decision.allowed, seed
            assert standing.informed, seed
            assert [one.mobile for one in answer.recipients] == [
                one.mobile for one in decision.recipients
            ]
            assert all(one.confirmed and one.name for one in answer.recipients)
            assert all(reason for _, reason in answer.assessments)
        else:
            assert answer.recipients == ()
    assert saved > 20
    assert refused > 20
    assert desk.run(use_cases.verify).ok


def told(draft: Draft, desk: Any, seed: int) -> Draft:
    """The draft of a new person at the desk's unit, told and with every number read back."""
    assert draft.patient is not None
    identity = f"{seed:012d}"
    return draft.with_(
        command_id=f"{seed:032x}",
        unit_id=desk.access.unit_id,
        patient=replace(draft.patient, identity=identity),
        told=POINTS,
        told_how="all_at_once",
        number_confirmed=True,
        whose="own",
        representatives=tuple(one.with_(number_confirmed=True) for one in draft.representatives),
    )
