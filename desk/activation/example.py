"""An application filled in with made-up details, for the demo, the tour and the tests."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from desk.activation.draft import ApplicationDraft, Value
from desk.activation.fields import CONDITIONS
from desk.consent.profile import Profile

_DOCUMENTS: Final = {
    "risk_analysis": (70, "EKH 2026-114"),
    "policy": (200, "Informationssäkerhetspolicy, avsnitt 7"),
    "routines": (50, "Rutin 12, Påminnelser på sms"),
    "consent": (50, "Rutin 12, Påminnelser på sms"),
}
"""For each condition how many days ago it was met, and in which document."""


def example_draft(profile: Profile, today: date) -> ApplicationDraft:
    """A complete application of a clinic that does not exist.

    Its people use the tax agency's public test numbers, its phones those kept for fiction.
    """
    values: dict[str, Value] = {
        "billing.unit": "Ekhaga administration",
        "billing.company": "Ekhaga vård AB",
        "billing.organisation_number": "559999-9991",
        "billing.contact": "Omar Said",
        "billing.phone": "08-465 004 12",
        "billing.mobile": "070-174 06 12",
        "billing.email": "faktura@ekhaga.example",
        "billing.address": "Ekhagavägen 12",
        "billing.postcode": "123 45",
        "billing.town": "Ekhaga",
        "message.display": profile.message.displays[0],
        "message.text": profile.texts["reminder"].text,
        "signatory.name": "Ingrid Holm",
        "signatory.title": "Verksamhetschef",
        "signatory.personal_identity_number": "19610118-2803",
        "signatory.email": "ingrid.holm@ekhaga.example",
    }
    for key in CONDITIONS:
        days, reference = _DOCUMENTS[key]
        values[f"conditions.{key}.done"] = True
        values[f"conditions.{key}.date"] = (today - timedelta(days=days)).isoformat()
        values[f"conditions.{key}.reference"] = reference
    units = ("Ekhaga husläkarmottagning", "Ekhaga vårdcentral, Norra filialen")
    return ApplicationDraft(profile.name, values, units)
