"""Reads a day's visits and consents in the form the command line takes them (rules.md, plan)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from typing import Final, get_args

from desk.consent.message.request import (
    bounded_text,
    bounded_text_or_null,
    read_patient,
    read_unit,
    read_visit_start,
)
from desk.consent.message.writing import MessagePatient
from desk.consent.profile import Display, Place, Profile, Scope
from desk.consent.reading import Facts
from desk.visits.plan import (
    AskAgain,
    PlannedConsent,
    PlannedRecipient,
    PlannedVisit,
    PlanRequest,
    Role,
    Source,
    Status,
    days_before,
)
from desk.visits.quiet import QuietHours, read_clock

_E164: Final = re.compile(r"\+[1-9][0-9]{4,14}\Z", re.ASCII)
_DECIDERS: Final = ("patient", "guardian", "forvaltare", "staff")


def read_plan(facts: Facts, profile: Profile) -> PlanRequest:
    """A plan's facts from an object whose key `profile` has been read already. Raises InputError.

    The unit must say how long before a visit the reminder goes where the profile leaves it open.
    """
    day = facts.day("date")
    unit_facts = facts.facts("unit")
    unit = read_unit(unit_facts)
    if days_before(profile, unit) is None:
        unit_facts.wrong("send_days_before", "input_missing")
    patients: dict[str, MessagePatient] = {}
    for name, patient in facts.named("patients"):
        patients[name] = read_patient(patient)
    consents = tuple(_consent(one, patients) for one in facts.rows("consents"))
    visits: list[PlannedVisit] = []
    known: set[str] = set()
    for one in facts.rows("visits"):
        visits.append(_visit(one, patients, known))
    template = bounded_text_or_null(facts, "template")
    quiet_facts = facts.facts_or_null("quiet")
    quiet = None if quiet_facts is None else _quiet(quiet_facts)
    facts.end()
    return PlanRequest(day, unit, patients, consents, visits, template, quiet)


def _quiet(facts: Facts) -> QuietHours:
    hours = QuietHours(_clock(facts, "from"), _clock(facts, "until"))
    facts.end()
    return hours


def _clock(facts: Facts, key: str) -> time:
    try:
        return read_clock(facts.text(key))
    except ValueError:
        facts.wrong(key, "input_not_clock")


def _visit(facts: Facts, patients: Mapping[str, MessagePatient], known: set[str]) -> PlannedVisit:
    name = bounded_text(facts, "id")
    if name in known:
        facts.wrong("id", "input_repeated_key")
    known.add(name)
    source: Source = facts.choice("source", get_args(Source))
    status: Status = facts.choice("status", get_args(Status))
    visit = PlannedVisit(
        id=name,
        patient=_patient(facts, patients),
        visit=read_visit_start(facts),
        source=source,
        sms=facts.flag("sms"),
        reception_active=facts.flag("reception_active"),
        status=status,
    )
    facts.end()
    return visit


def _consent(facts: Facts, patients: Mapping[str, MessagePatient]) -> PlannedConsent:
    given = facts.day("given")
    decision = facts.facts("decision")
    told: Display | None = facts.choice_or_null("told_display", get_args(Display))
    consent = PlannedConsent(
        patient=_patient(facts, patients),
        given=given,
        allowed=decision.flag("allowed"),
        recipients=tuple(_recipient(one) for one in decision.rows("recipients")),
        place_in_text=_place(decision),
        withdrawn=facts.day_or_null("withdrawn"),
        confirmed_for=frozenset(facts.texts("confirmed_for")),
        told_display=told or "none",
    )
    _rest_of_decision(decision)
    facts.end()
    return consent


def _place(decision: Facts) -> Place:
    place: Place | None = decision.choice_or_null("place_in_text", get_args(Place))
    return place or "unit_decides"


def _recipient(facts: Facts) -> PlannedRecipient:
    role: Role = facts.choice("role", get_args(Role))
    mobile = facts.text("mobile")
    if not _E164.match(mobile):
        facts.wrong("mobile", "input_not_e164")
    ask_again: AskAgain | None = facts.choice_or_null("ask_again", get_args(AskAgain))
    recipient = PlannedRecipient(
        role=role,
        mobile=mobile,
        until=facts.day_or_null("until"),
        ask_again=ask_again or "never",
    )
    facts.end()
    return recipient


def _rest_of_decision(decision: Facts) -> None:
    """What a decision says besides: read to the end, so that nothing unknown is passed over."""
    decision.choice_or_null("decided_by", _DECIDERS)
    decision.day_or_null("until")
    decision.choice_or_null("ask_again", get_args(AskAgain))
    decision.choice_or_null("scope", get_args(Scope))
    for key in ("problems", "notes"):
        for note in decision.rows(key):
            for name in ("code", "role", "assessment", "message", "source"):
                bounded_text_or_null(note, name)
            note.whole_number_or_null("index", 0, 1_000_000)
            note.end()
    decision.end()


def _patient(facts: Facts, patients: Mapping[str, MessagePatient]) -> str:
    """The name of a patient that stands among those given."""
    name = facts.text("patient")
    if name not in patients:
        facts.wrong("patient", "input_unknown_patient")
    return name
