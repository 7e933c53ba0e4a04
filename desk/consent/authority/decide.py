"""Who may consent and to whom the reminder goes: the rules, in their order (rules.md)."""

from __future__ import annotations

from datetime import date
from typing import Final

from desk.consent.authority.facts import (
    AskAgain,
    Case,
    Decision,
    GivenNumber,
    Mandate,
    Note,
    Patient,
    Recipient,
    Representative,
    UnitSettings,
    given_number,
)
from desk.consent.authority.weighing import Weighing, not_a_yes
from desk.consent.patient.age import birthday, day_before, has_reached
from desk.consent.profile import Profile

__all__ = [
    "Case",
    "Decision",
    "GivenNumber",
    "Mandate",
    "Note",
    "Patient",
    "Recipient",
    "Representative",
    "UnitSettings",
    "decide",
    "given_number",
    "weigh",
]

_RULE_OF_MINORS: Final = {"by_age": 9, "guardians": 10, "maturity": 11}


def decide(case: Case, profile: Profile) -> Decision:
    """The decision on a case: the same facts always give the same one.

    Every problem that holds is listed, and a note for everyone left out, each by its code alone.
    """
    return weigh(case, profile).decision()


def weigh(case: Case, profile: Profile) -> Weighing:
    """The rules' sheet on a case before any number is looked at: who decides, who may receive."""
    weighing = Weighing(case, profile.rules)
    birth = case.patient.birth_date
    if birth is None:
        weighing.problem(3, "birth_date_unknown")
    elif case.date < (adult_on := birthday(birth, weighing.minor_until)):
        _minor(weighing, birth, adult_on)
    else:
        _adult(weighing)
    _protected_identity(weighing)
    return weighing


def _adult(weighing: Weighing) -> None:
    """Rules 4 to 8, and who does not belong beside an adult (15)."""
    patient, representatives = weighing.case.patient, weighing.case.representatives
    acting: list[int] = []
    deciding: int | None = None
    for index, one in enumerate(representatives):
        if one.role == "guardian":
            weighing.note(15, "role_not_applicable", index)
        elif one.role != "relative" and _mandate_holds(weighing, index, one):
            acting.append(index)
            if one.role == "forvaltare" and deciding is None:
                deciding = index
    if deciding is not None:
        _leave_out(weighing, "god_man", "relative")
        _forvaltare_decides(weighing, acting, deciding)
    elif patient.can_consent:
        _adult_decides(weighing, acting)
    elif acting:
        _leave_out(weighing, "relative")
        _staff_decide(weighing, acting)
    else:
        weighing.problem(4, "no_one_may_decide")


def _mandate_holds(weighing: Weighing, index: int, one: Representative) -> bool:
    """Rule 6: the appointment covers the person and has not ended; its last day still counts."""
    codes = []
    mandate = one.mandate
    if mandate.covers_person is None:
        codes.append("mandate_unchecked")
    elif not mandate.covers_person:
        codes.append("mandate_excludes_person")
    if mandate.until is not None and mandate.until < weighing.case.date:
        codes.append("mandate_expired")
    for code in codes:
        weighing.note(6, code, index)
    return not codes


def _adult_decides(weighing: Weighing, acting: list[int]) -> None:
    """Rules 1, 5 and 7: the patient, a god man, and relatives the patient approves of."""
    _patient_decides(weighing)
    for index, one in enumerate(weighing.case.representatives):
        if one.role == "relative":
            approved = one.patient_approves is True
            if not approved:
                weighing.note(5, "relative_not_approved", index)
            if _receives(weighing, index, one) and approved:
                weighing.add(index, None)
        elif index in acting:
            approved = one.patient_approves is not False
            if not approved:
                weighing.note(7, "god_man_not_approved", index)
            if _receives(weighing, index, one) and approved:
                weighing.add(index, one.mandate.until)


def _staff_decide(weighing: Weighing, acting: list[int]) -> None:
    """Rule 7: the patient cannot take a stand, and only the god man receives."""
    weighing.decided_by = "staff"
    weighing.need(7, "patient_cannot_consent")
    for index in acting:
        one = weighing.case.representatives[index]
        if _receives(weighing, index, one):
            weighing.add(index, one.mandate.until)


def _forvaltare_decides(weighing: Weighing, acting: list[int], deciding: int) -> None:
    """Rule 8: the first that qualifies decides; the patient's own phone only on their own yes."""
    weighing.decided_by = "forvaltare"
    representatives, patient = weighing.case.representatives, weighing.case.patient
    for code in not_a_yes(representatives[deciding]):
        weighing.problem(1, code, deciding)
    for index in acting:
        one = representatives[index]
        if one.role == "forvaltare" and (index == deciding or _receives(weighing, index, one)):
            weighing.add(index, one.mandate.until)
    if patient.can_consent and patient.informed and patient.consents:
        weighing.add_patient()


def _minor(weighing: Weighing, birth: date, adult_on: date) -> None:
    """Rules 9 to 11: one of three ways to handle minors; the first two keys hold in all of them."""
    rules, case = weighing.rules, weighing.case
    _leave_out(weighing, "god_man", "forvaltare", "relative")
    if rules.reserve_number_bars_minors and case.patient.id_type == "reservnummer":
        weighing.problem(10, "reserve_number_minor")
    mature = rules.minors == "maturity" and "mature_minor" in case.assessments
    if rules.minor_assessment and not mature:
        weighing.need(_RULE_OF_MINORS[rules.minors], "minor")
    if mature:
        _child_decides(weighing, adult_on)
    elif rules.minors == "maturity":
        of_age = has_reached(birth, weighing.own_number_from, case.date)
        _guardians_approved(weighing, of_age)
        _guardians_decide(weighing, day_before(adult_on))
    elif rules.minors == "guardians":
        _guardians_decide(weighing, day_before(adult_on))
        _two_guardians_and_child(weighing, day_before(adult_on))
    else:
        _minor_by_age(weighing, birth, adult_on)


def _minor_by_age(weighing: Weighing, birth: date, adult_on: date) -> None:
    """Rule 9: guardians decide for the younger, the older decide alone if they can."""
    own_number_on = birthday(birth, weighing.own_number_from)
    if weighing.case.date < own_number_on:
        _guardians_decide(weighing, day_before(own_number_on))
    elif weighing.case.patient.can_consent:
        _child_decides(weighing, adult_on)
    else:
        weighing.need(9, "guardian_recipient")
        _guardians_decide(weighing, adult_on, "each_visit")


def _child_decides(weighing: Weighing, adult_on: date) -> None:
    """Rule 9, second part: the child, and guardians the child or an assessment approves of."""
    _patient_decides(weighing)
    assessed = "guardian_recipient" in weighing.case.assessments
    for index, one in enumerate(weighing.case.representatives):
        if one.role != "guardian":
            continue
        approved = one.patient_approves is True or assessed
        if not approved:
            weighing.note(9, "guardian_not_approved", index)
        if _receives(weighing, index, one) and approved:
            weighing.add(index, adult_on, "each_visit")


def _guardians_decide(weighing: Weighing, until: date, ask_again: AskAgain = "never") -> None:
    """Rule 13: guardians decide who were informed and say yes; each of them may receive.

    One already left out for want of the child's approval (rule 11) decides, but does not receive.
    """
    weighing.decided_by = "guardian"
    guardians = [
        (index, not_a_yes(one))
        for index, one in enumerate(weighing.case.representatives)
        if one.role == "guardian"
    ]
    if not guardians:
        weighing.problem(13, "guardian_missing")
        return
    nobody = all(codes for _, codes in guardians)
    tell = weighing.problem if nobody else weighing.note
    unapproved = {
        index for _, index, note in weighing.notes if note.code == "guardian_not_approved"
    }
    for index, codes in guardians:
        for code in codes:
            tell(13, code, index)
        if not codes and index not in unapproved:
            weighing.add(index, until, ask_again)


def _guardians_approved(weighing: Weighing, of_age: bool) -> None:
    """Rule 11: the child's no leaves a guardian out, from the child's own age silence does too."""
    for index, one in enumerate(weighing.case.representatives):
        if one.role == "guardian" and (
            one.patient_approves is False or (of_age and one.patient_approves is None)
        ):
            weighing.note(11, "guardian_not_approved", index)


def _two_guardians_and_child(weighing: Weighing, until: date) -> None:
    """Rule 10: the first two guardians with a mobile, and beside them the child."""
    with_mobile = [one for one in weighing.candidates if one[2] is not None and one[2].e164]
    for one in with_mobile[2:]:
        weighing.candidates.remove(one)
    if weighing.case.patient.consents is False:
        weighing.note(10, "refused")
    elif with_mobile:
        weighing.add_patient(until)


def _patient_decides(weighing: Weighing) -> None:
    """Rule 1 for a patient who decides."""
    weighing.decided_by = "patient"
    weighing.add_patient()
    for code in not_a_yes(weighing.case.patient):
        weighing.problem(1, code)


def _receives(weighing: Weighing, index: int, one: Representative) -> bool:
    """Rule 12: who does not decide receives if informed and not unwilling."""
    if not one.informed:
        weighing.note(12, "not_informed", index)
    if one.consents is False:
        weighing.note(12, "refused", index)
    return one.informed and one.consents is not False


def _protected_identity(weighing: Weighing) -> None:
    """Rule 14."""
    if not weighing.case.patient.protected_identity:
        return
    setting = weighing.case.unit.protected_identity or weighing.rules.protected_identity
    if setting == "forbid":
        weighing.problem(14, "protected_identity_forbidden")
    else:
        weighing.need(14, "protected_identity")


def _leave_out(weighing: Weighing, *roles: str) -> None:
    """Rule 15: a role that does not belong."""
    for index, one in enumerate(weighing.case.representatives):
        if one.role in roles:
            weighing.note(15, "role_not_applicable", index)
