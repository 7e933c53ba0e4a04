"""How a walk begins: for somebody new, for a known person, or to put an answer right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from desk.consent.asking import addressee
from desk.consent.authority.facts import ASSESSMENTS, UnitSettings
from desk.consent.draft import (
    Correction,
    Draft,
    DraftAssessment,
    DraftPatient,
    DraftRepresentative,
    DraftVisit,
    Role,
    Step,
)
from desk.consent.number.mobile import check_mobile
from desk.consent.patient.age import has_reached
from desk.consent.profile import Profile
from desk.register.views import AnswerView, CardView, PersonView, RepresentativeView

_ROLES: Final[Mapping[str, Role]] = {
    "guardian": "guardian",
    "god_man": "god_man",
    "forvaltare": "forvaltare",
    "relative": "relative",
}


def patient_of(person: PersonView) -> DraftPatient:
    """A person of the register as the walk's patient, by the first identity number."""
    first = person.identities[0]
    return DraftPatient(
        person_id=person.id,
        identity_type=first.type,
        identity=first.value,
        issuer=first.issuer,
        given_name=person.given_name,
        surname=person.surname,
        birth_date=person.birth_date,
        protected=person.protected,
        seen_seq=person.seq,
    )


def as_typed(e164: str | None) -> str:
    """A number as one would type it; "" for none."""
    return check_mobile(e164).national or "" if e164 else ""


def known_people(
    known: Sequence[RepresentativeView],
    birth_date: date | None,
    profile: Profile,
    unit: UnitSettings,
    today: date,
) -> tuple[DraftRepresentative, ...]:
    """Those the register knows who still act and whose role is for one of this age.

    Their last number is offered, to be read back anew; the latest look at a mandate stands.
    """
    if birth_date is None:
        return ()
    limit = profile.rules.minor_until if unit.minor_until is None else unit.minor_until
    minor = not has_reached(birth_date, limit, today)
    people: list[DraftRepresentative] = []
    for one in known:
        role = _ROLES.get(one.role)
        if role is None or (one.ended is not None and one.ended <= today):
            continue
        if (role == "guardian") is not minor:
            continue
        look = one.mandate
        people.append(
            DraftRepresentative(
                key=f"r{len(people) + 1}",
                role=role,
                given_name=one.given_name,
                surname=one.surname,
                representative_id=one.id,
                covers_person=look.covers_person if look is not None else None,
                until=look.until.isoformat() if look is not None and look.until else "",
                number=as_typed(one.mobile),
            )
        )
    return tuple(people)


def own_number(answer: AnswerView | None) -> str:
    """The patient's last number, as typed."""
    if answer is None:
        return ""
    return next((as_typed(one.mobile) for one in answer.recipients if one.role == "patient"), "")


def card_draft(
    draft: Draft, card: CardView, profile: Profile, unit: UnitSettings, today: date
) -> Draft:
    """A new walk for the person on a card: what is known is offered, nothing is answered."""
    person = card.person
    return draft.with_(
        patient=patient_of(person),
        visit=card.next_visit,
        number=own_number(card.current),
        representatives=known_people(card.representatives, person.birth_date, profile, unit, today),
        step=Step.INFORMATION,
    )


def correcting_draft(
    draft: Draft,
    answer: AnswerView,
    person: PersonView,
    correction: Correction,
    visit: DraftVisit | None,
    known: Sequence[RepresentativeView],
) -> Draft:
    """A walk that puts an answer right: all that was answered stands, but for what was wrong.

    A wrong number is asked for anew; for a wrong patient the right one is chosen, and whoever
    represents that one is not known by the register as the wrong one's.
    """
    facts: Mapping[str, Any] = answer.facts or {}
    patient: Mapping[str, Any] = facts.get("patient") or {}
    wrong_patient = correction == "wrong_patient"
    people = _people_of(answer, facts, known)
    if wrong_patient:
        people = tuple(replace(one, representative_id=None) for one in people)
    own = next((one for one in answer.recipients if one.role == "patient"), None)
    return draft.with_(
        patient=None if wrong_patient else patient_of(person),
        visit=visit,
        language=answer.language or "sv",
        told=answer.told,
        told_how=answer.told_how,
        told_seconds=answer.told_seconds,
        told_to="representative" if answer.told_to == "representative" else "patient",
        told_written=bool(answer.told_written),
        patient_informed=bool(patient.get("informed", True)),
        channel=answer.channel,
        answer=patient.get("consents", answer.kind != "refused"),
        can_consent=patient.get("can_consent", True),
        number=as_typed(own.mobile if own else patient.get("mobile")),
        number_confirmed=own is not None and own.confirmed and wrong_patient,
        whose=own.whose if own else None,
        whose_name=own.whose_name if own else "",
        representatives=tuple(
            replace(one, number_confirmed=one.number_confirmed and wrong_patient) for one in people
        ),
        assessments=tuple(
            DraftAssessment(code, reason)
            for known_code, reason in answer.assessments
            for code in ASSESSMENTS
            if code == known_code
        ),
        corrects=answer.id,
        correction=correction,
        step=Step.PATIENT if wrong_patient else Step.NUMBER,
        changing=True,
    )


def with_listener(
    draft: Draft, profile: Profile, unit: UnitSettings, today: date, points: Sequence[str]
) -> Draft:
    """The draft with the key of the representative who heard the words, by who decides."""
    if draft.told_to != "representative":
        return draft
    key = addressee(draft, profile, unit, today, points).key
    keys = [one.key for one in draft.representatives]
    return draft.with_(heard_by=key if key in keys else next(iter(keys), ""))


def _people_of(
    answer: AnswerView, facts: Mapping[str, Any], known: Sequence[RepresentativeView]
) -> tuple[DraftRepresentative, ...]:
    """The representatives of an answer, with the names that its recipients or the register have."""
    left = [one for one in answer.recipients if one.role != "patient"]
    unnamed = list(known)
    people: list[DraftRepresentative] = []
    rows = facts.get("representatives") or [_receiving(one.role, one.mobile) for one in left]
    for row in rows:
        role = _ROLES.get(row.get("role", ""))
        if role is None:
            continue
        same = next(
            (one for one in left if (one.role, one.mobile) == (role, row.get("mobile"))), None
        )
        mandate = row.get("mandate") or {}
        one = DraftRepresentative(
            key=f"r{len(people) + 1}",
            role=role,
            informed=bool(row.get("informed")),
            consents=row.get("consents"),
            patient_approves=row.get("patient_approves"),
            covers_person=mandate.get("covers_person"),
            until=mandate.get("until") or "",
            number=as_typed(row.get("mobile")),
        )
        record = next(
            (
                other
                for other in unnamed
                if other.id == (same.representative_id if same else None)
                or (same is None and other.role == role)
            ),
            None,
        )
        if record is not None:
            unnamed.remove(record)
            one = one.with_(
                given_name=record.given_name,
                surname=record.surname,
                representative_id=record.id,
            )
        elif same is not None:
            given, _, surname = same.name.partition(" ")
            one = one.with_(given_name=given, surname=surname)
        if same is not None:
            left.remove(same)
            one = one.with_(number_confirmed=same.confirmed)
        people.append(one)
    return tuple(people)


def _receiving(role: str, mobile: str) -> Mapping[str, Any]:
    """The least that must have been true of one who receives, where no facts were kept."""
    return {
        "role": role,
        "informed": True,
        "consents": True,
        "patient_approves": True,
        "mobile": mobile,
        "mandate": {"covers_person": True, "until": None},
    }
