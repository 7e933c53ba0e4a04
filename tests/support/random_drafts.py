"""Makes the draft of a walk that holds the facts of a case, and varies what a walk may ask."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from desk.consent.asking import PATIENT
from desk.consent.authority.facts import ASSESSMENTS
from desk.consent.draft import Draft, DraftAssessment, DraftPatient, DraftRepresentative

POINTS = ("reminder", "message", "holds")
NUMBERS = tuple(f"070-174 06 {last:02d}" for last in range(30, 60))


def draft_of_case(data: dict[str, Any]) -> Draft:
    """A draft with the facts of a case as `consent-desk decide` takes it."""
    patient = data["patient"]
    birth = patient["birth_date"]
    return Draft(
        command_id="walk",
        unit_id="unit",
        patient=DraftPatient(
            person_id=None,
            identity_type=patient["id_type"],
            identity="197701012382",
            issuer="",
            given_name="Anna",
            surname="Öberg-Lind",
            birth_date=None if birth is None else date.fromisoformat(birth),
            protected=patient["protected_identity"],
        ),
        answer=patient.get("consents"),
        can_consent=patient.get("can_consent", True),
        patient_informed=patient.get("informed", False),
        number=patient.get("mobile") or "",
        representatives=tuple(
            representative(f"r{place + 1}", one)
            for place, one in enumerate(data.get("representatives") or ())
        ),
        assessments=tuple(
            DraftAssessment(code, "Bedömt i dag") for code in data.get("assessments") or ()
        ),
    )


def representative(key: str, data: dict[str, Any]) -> DraftRepresentative:
    mandate = data.get("mandate") or {}
    return DraftRepresentative(
        key=key,
        role=data["role"],
        given_name="Karin",
        surname="Nyström",
        informed=data.get("informed", False),
        consents=data.get("consents"),
        patient_approves=data.get("patient_approves"),
        covers_person=mandate.get("covers_person"),
        until=mandate.get("until") or "",
        number=data.get("mobile") or "",
    )


Slot = tuple[str, str | None]
"""What a question is about: its code and its subject."""


def slots_of(draft: Draft) -> list[Slot]:
    """Every fact a walk could ask about the people of a draft."""
    slots: list[Slot] = [
        ("answer", PATIENT),
        ("can_consent", PATIENT),
        ("informed", PATIENT),
        ("number", PATIENT),
        *((code, None) for code in ASSESSMENTS),
    ]
    for one in draft.representatives:
        slots += [
            (code, one.key)
            for code in ("informed", "consents", "patient_approves", "covers_person", "until")
        ]
        slots.append(("number", one.key))
    return slots


def values_of(slot: Slot, today: date, random: Random) -> list[Any]:
    """The answers that a slot may have."""
    code, _ = slot
    if code == "number":
        return ["", random.choice(NUMBERS), "08-465 004 10"]
    if code == "until":
        return ["", date(today.year - 1, 1, 1).isoformat(), date(today.year + 1, 1, 1).isoformat()]
    if code in ("answer", "consents", "patient_approves", "covers_person"):
        return [None, True, False]
    return [True, False]


def with_value(draft: Draft, slot: Slot, value: Any) -> Draft:
    """The draft with another fact in a slot."""
    code, subject = slot
    if code in ASSESSMENTS:
        others = tuple(one for one in draft.assessments if one.code != code)
        made = next(known for known in ASSESSMENTS if known == code)
        return draft.with_(
            assessments=(*others, DraftAssessment(made, "Bedömt")) if value else others
        )
    if subject == PATIENT:
        name = {"informed": "patient_informed"}.get(code, code)
        return draft.with_(**{name: value})
    return draft.with_(
        representatives=tuple(
            one.with_(**{code: value}) if one.key == subject else one
            for one in draft.representatives
        )
    )
