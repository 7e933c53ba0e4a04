"""What a plan is made of in the form the command line takes it: the inverse of `reading`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desk.consent.message.statement import wall_time
from desk.visits.plan import PlannedConsent, PlannedVisit, PlanRequest


def plan_facts_data(request: PlanRequest, profile: str) -> Mapping[str, Any]:
    """A plan's facts as JSON data for `consent-desk plan` (rules.md); the same plan follows.

    People and visits are numbered in their order, p1 and v1: nobody's id leaves the register.
    """
    people = {name: f"p{place}" for place, name in enumerate(request.patients, 1)}
    visits = {visit.id: f"v{place}" for place, visit in enumerate(request.visits, 1)}
    unit = request.unit
    data: dict[str, Any] = {
        "profile": profile,
        "date": request.date.isoformat(),
        "unit": {
            "name": unit.name,
            "provider": unit.provider,
            "display": unit.display,
            "sender": unit.sender,
            "phone": unit.phone,
            "check_in": unit.check_in,
            "send_days_before": unit.send_days_before,
            "name_decided": unit.name_decided,
        },
        "patients": {
            people[name]: {
                "given_name": one.given_name,
                "protected_identity": one.protected_identity,
            }
            for name, one in request.patients.items()
        },
        "consents": [_consent(one, people, visits) for one in request.consents],
        "visits": [_visit(one, people, visits) for one in request.visits],
    }
    if request.template is not None:
        data["template"] = request.template
    if request.quiet is not None:
        data["quiet"] = {
            "from": request.quiet.start.isoformat("minutes"),
            "until": request.quiet.until.isoformat("minutes"),
        }
    return data


def _consent(
    one: PlannedConsent, people: Mapping[str, str], visits: Mapping[str, str]
) -> Mapping[str, Any]:
    return {
        "patient": people[one.patient],
        "given": one.given.isoformat(),
        "decision": {
            "allowed": one.allowed,
            "place_in_text": one.place_in_text,
            "recipients": [
                {
                    "role": who.role,
                    "mobile": who.mobile,
                    "until": who.until.isoformat() if who.until else None,
                    "ask_again": who.ask_again,
                }
                for who in one.recipients
            ],
        },
        "withdrawn": one.withdrawn.isoformat() if one.withdrawn else None,
        "confirmed_for": sorted(visits[name] for name in one.confirmed_for if name in visits),
        "told_display": one.told_display,
    }


def _visit(
    one: PlannedVisit, people: Mapping[str, str], visits: Mapping[str, str]
) -> Mapping[str, Any]:
    return {
        "id": visits[one.id],
        "patient": people[one.patient],
        "start": wall_time(one.visit.start),
        "contact_type": one.visit.contact_type,
        "source": one.source,
        "sms": one.sms,
        "reception_active": one.reception_active,
        "status": one.status,
    }
