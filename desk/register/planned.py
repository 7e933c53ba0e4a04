"""What holds in the register, in the form that the plan and the fixed messages take it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, get_args

from desk.consent.message.writing import MessagePatient, MessageVisit
from desk.consent.profile import Display, VisitMark
from desk.register.clock import wall_time
from desk.register.current import YES_KINDS
from desk.register.records import PersonRecord
from desk.register.unit_views import UnitView
from desk.register.visit_records import HeldAnswer
from desk.register.visit_rows import is_active
from desk.visits.booking import Visit
from desk.visits.marks import meant_on
from desk.visits.plan import PlannedConsent, PlannedRecipient, PlannedVisit, Role

_DISPLAYS: Final[dict[str, Display]] = {one: one for one in get_args(Display)}
_ROLES: Final[dict[str, Role]] = {one: one for one in get_args(Role)}


def planned_consent(held: HeldAnswer, confirmed_for: Iterable[str] = ()) -> PlannedConsent:
    """A statement that holds; a withdrawn one with its day, a no as nothing allowed.

    `confirmed_for` are the visits before which the yes was asked for again.
    """
    given = given_on(held)
    withdrawn = held.kind == "withdrawn"
    return PlannedConsent(
        patient=held.person_id,
        given=given,
        allowed=withdrawn or held.kind in YES_KINDS,
        recipients=tuple(
            PlannedRecipient(_ROLES[one.role], one.mobile, one.until, one.ask_again)
            for one in held.recipients
        ),
        place_in_text=held.place_in_text,
        withdrawn=given if withdrawn else None,
        confirmed_for=frozenset(confirmed_for),
        told_display=_DISPLAYS[held.told_display],
    )


def given_on(held: HeldAnswer) -> date:
    """The local day on which it was said."""
    return wall_time(held.given_at).date()


def planned_visit(visit: Visit, unit: UnitView, rule: VisitMark) -> PlannedVisit:
    """A booked visit; one whose time holds no longer counts as cancelled."""
    return PlannedVisit(
        id=visit.id,
        patient=visit.person_id,
        visit=MessageVisit(visit.start, visit.contact_type),
        source=visit.source,
        sms=meant_on(visit, rule),
        reception_active=is_active(visit, unit),
        status="booked" if visit.holds else "cancelled",
    )


def message_patient(person: PersonRecord) -> MessagePatient:
    """What a message needs of a person."""
    return MessagePatient(person.given_name, person.protected)
