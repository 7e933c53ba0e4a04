"""Reads a message to look at in the form the command line takes it (rules.md, preview)."""

from __future__ import annotations

from datetime import date
from typing import Final, get_args

from desk.consent.message.writing import (
    ContactType,
    MessagePatient,
    MessageUnit,
    MessageVisit,
    PreviewRequest,
)
from desk.consent.profile import Display, Kind, Profile
from desk.consent.reading import Facts

LONGEST: Final = 10_000
"""The most characters of a text; an SMS has at most 255 parts."""

MOST_DAYS_BEFORE: Final = 365
EARLIEST: Final = date(1900, 1, 1)
"""A visit before this is a mistake; a reminder days before it must still have a date."""


def read_preview(facts: Facts, profile: Profile) -> PreviewRequest:
    """A message from an object whose key `profile` has been read already. Raises InputError."""
    kind: Kind = facts.choice("kind", tuple(profile.texts))
    unit = read_unit(facts.facts("unit"))
    visit = _visit(facts.facts("visit"))
    patient = read_patient(facts.facts("patient"))
    template = bounded_text_or_null(facts, "template")
    if template is not None and profile.texts[kind].fixed:
        facts.wrong("template", "input_text_fixed")
    facts.end()
    return PreviewRequest(kind, unit, visit, patient, template)


def read_unit(facts: Facts) -> MessageUnit:
    """The unit: a name and a sender; everything else may be absent. Raises InputError."""
    unit = MessageUnit(
        name=bounded_text(facts, "name"),
        provider=bounded_text_or_null(facts, "provider"),
        display=facts.choice_or_null("display", get_args(Display)),
        sender=bounded_text(facts, "sender"),
        phone=bounded_text_or_null(facts, "phone"),
        check_in=bounded_text_or_null(facts, "check_in"),
        send_days_before=facts.whole_number_or_null("send_days_before", 0, MOST_DAYS_BEFORE),
        name_decided=bool(facts.flag_or_null("name_decided")),
    )
    facts.end()
    return unit


def read_patient(facts: Facts) -> MessagePatient:
    """The patient. Raises InputError."""
    patient = MessagePatient(
        given_name=bounded_text(facts, "given_name"),
        protected_identity=facts.flag("protected_identity"),
    )
    facts.end()
    return patient


def read_contact_type(facts: Facts) -> ContactType:
    """How the visit is met. Raises InputError."""
    contact_type: ContactType = facts.choice("contact_type", get_args(ContactType))
    return contact_type


def read_visit_start(facts: Facts) -> MessageVisit:
    """When and how a visit is met, from the keys `start` and `contact_type`."""
    start = facts.wall_time("start")
    if start.date() < EARLIEST:
        facts.wrong("start", "input_too_early")
    return MessageVisit(start, read_contact_type(facts))


def bounded_text(facts: Facts, key: str) -> str:
    """A text that must be given, of a bearable length."""
    text = facts.text(key)
    if len(text) > LONGEST:
        facts.wrong(key, "input_too_long", most=str(LONGEST))
    return text


def bounded_text_or_null(facts: Facts, key: str) -> str | None:
    """A text of a bearable length, or null, which is also what absence means."""
    text = facts.text_or_null(key)
    if text is not None and len(text) > LONGEST:
        facts.wrong(key, "input_too_long", most=str(LONGEST))
    return text


def _visit(facts: Facts) -> MessageVisit:
    visit = read_visit_start(facts)
    facts.end()
    return visit
