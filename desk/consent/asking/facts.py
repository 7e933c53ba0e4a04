"""The facts of a walk as the rules want them, and as plain data to keep with the answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from desk.consent.authority.facts import (
    Case,
    GivenNumber,
    Mandate,
    Patient,
    Representative,
    UnitSettings,
    given_number,
)
from desk.consent.draft import Draft, DraftRepresentative

PATIENT: Final = "patient"
"""The patient, where a representative's key would stand."""

NOT_A_MOBILE: Final = "-"
"""Stands in kept facts for a number that was given and is no mobile; what it was is not kept."""

_MONTHS: Final = (
    "januari februari mars april maj juni juli augusti september oktober november december".split()
)
_ISO: Final = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})\Z", re.ASCII)
_SLASHED: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[ /.-](\d{4})\Z", re.ASCII)
_SPOKEN: Final = re.compile(r"(\d{1,2})\.? ([a-z]{3,9})\.? (\d{4})\Z", re.ASCII)


def said_to(draft: Draft, key: str, points: Sequence[str]) -> bool:
    """Whether all the script's points were told to somebody: PATIENT or a representative's key."""
    if not points or not set(points) <= set(draft.told):
        return False
    return draft.told_to == PATIENT if key == PATIENT else _heard(draft, key)


def _heard(draft: Draft, key: str) -> bool:
    return draft.told_to == "representative" and draft.heard_by == key


def is_informed(draft: Draft, key: str, points: Sequence[str]) -> bool:
    """Whether somebody knows what must be known: told here, or noted as informed."""
    if said_to(draft, key, points):
        return True
    if key == PATIENT:
        return draft.patient_informed
    return any(one.informed for one in draft.representatives if one.key == key)


def mandate_end(text: str) -> tuple[date | None, bool]:
    """A mandate's last day as typed, and whether it could be read; blank means no end.

    Read are 2027-03-31, 20270331, 31/3 2027, 31.3.2027 and 31 mars 2027.
    """
    tidy = " ".join(text.lower().split())
    if not tidy:
        return None, True
    if found := _ISO.match(tidy):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SLASHED.match(tidy):
        day, month, year = (int(part) for part in found.groups())
    elif found := _SPOKEN.match(tidy):
        # A month is known by its first three letters, and misspelt beyond them is not guessed.
        names = [name for name in _MONTHS if name == found[2] or name[:3] == found[2]]
        if not names:
            return None, False
        day, month, year = int(found[1]), _MONTHS.index(names[0]) + 1, int(found[3])
    else:
        return None, False
    try:
        return date(year, month, day), True
    except ValueError:
        return None, False


def case_of(draft: Draft, unit: UnitSettings, today: date, points: Sequence[str]) -> Case:
    """The facts of a walk exactly as the rules take them; before there is a patient, unknown.

    An assessment counts as made when it is chosen; its reason is asked for besides. `points` are
    the keys of the script in the draft's language.
    """
    patient = draft.patient
    return Case(
        date=today,
        patient=Patient(
            birth_date=patient.birth_date if patient is not None else None,
            id_type=patient.identity_type if patient is not None else "personnummer",
            protected_identity=patient is not None and patient.protected,
            can_consent=draft.can_consent,
            informed=is_informed(draft, PATIENT, points),
            consents=draft.answer,
            mobile=given_number(draft.number),
        ),
        representatives=tuple(_representative(draft, one, points) for one in draft.representatives),
        assessments=frozenset(one.code for one in draft.assessments),
        unit=unit,
    )


def _representative(
    draft: Draft, one: DraftRepresentative, points: Sequence[str]
) -> Representative:
    until, readable = mandate_end(one.until)
    # A last day nobody can read is no mandate without an end: it has not been looked at.
    covers = one.covers_person if readable else None
    return Representative(
        role=one.role,
        informed=is_informed(draft, one.key, points),
        consents=one.consents,
        mobile=given_number(one.number),
        patient_approves=one.patient_approves,
        mandate=Mandate(covers, until),
    )


def facts_data(case: Case, profile_name: str) -> dict[str, Any]:
    """The facts as the command line takes them (rules.md, decide): kept with the answer.

    A number that is no mobile is kept as NOT_A_MOBILE.
    """
    patient, unit = case.patient, case.unit
    return {
        "profile": profile_name,
        "date": case.date.isoformat(),
        "unit": {
            "minor_until": unit.minor_until,
            "own_number_from": unit.own_number_from,
            "protected_identity": unit.protected_identity,
        },
        "patient": {
            "birth_date": patient.birth_date and patient.birth_date.isoformat(),
            "id_type": patient.id_type,
            "protected_identity": patient.protected_identity,
            "can_consent": patient.can_consent,
            "informed": patient.informed,
            "consents": patient.consents,
            "mobile": _number(patient.mobile),
        },
        "representatives": [
            {
                "role": one.role,
                "informed": one.informed,
                "consents": one.consents,
                "mobile": _number(one.mobile),
                "patient_approves": one.patient_approves,
                "mandate": {
                    "covers_person": one.mandate.covers_person,
                    "until": one.mandate.until and one.mandate.until.isoformat(),
                },
            }
            for one in case.representatives
        ],
        "assessments": sorted(case.assessments),
    }


def _number(given: GivenNumber | None) -> str | None:
    if given is None:
        return None
    return NOT_A_MOBILE if given.e164 is None else given.e164
