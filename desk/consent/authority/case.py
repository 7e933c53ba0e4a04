"""Reads a case in the form the command line takes it (rules.md, decide)."""

from __future__ import annotations

from typing import Final, get_args

from desk.consent.authority.facts import (
    ASSESSMENTS,
    IDENTITY_TYPES,
    PROFILE_SETTINGS,
    ROLES,
    UNCHECKED,
    Case,
    Mandate,
    Patient,
    Representative,
    UnitSettings,
    given_number,
)
from desk.consent.profile import Profile, ProtectedIdentity
from desk.consent.reading import Facts, InputError

OLDEST: Final = 150
"""The highest age a unit may set, in years."""


def read_case(facts: Facts, profile: Profile) -> Case:
    """A case from an object whose key `profile` has been read already. Raises InputError."""
    today = facts.day("date")
    unit = _unit(facts.facts_or_null("unit"), profile)
    patient = _patient(facts.facts("patient"))
    if patient.birth_date is not None and patient.birth_date > today:
        raise InputError("input_birth_after_date", f"{facts.at('patient')}.birth_date")
    representatives = tuple(_representative(one) for one in facts.rows("representatives"))
    assessments = facts.choices("assessments", ASSESSMENTS)
    facts.end()
    return Case(today, patient, representatives, assessments, unit)


def _unit(facts: Facts | None, profile: Profile) -> UnitSettings:
    if facts is None:
        return PROFILE_SETTINGS
    unit = UnitSettings(
        minor_until=facts.whole_number_or_null("minor_until", 0, OLDEST),
        own_number_from=facts.whole_number_or_null("own_number_from", 0, OLDEST),
        protected_identity=facts.choice_or_null("protected_identity", get_args(ProtectedIdentity)),
    )
    rules = profile.rules
    minor_until = rules.minor_until if unit.minor_until is None else unit.minor_until
    own = rules.own_number_from if unit.own_number_from is None else unit.own_number_from
    if own > minor_until:
        facts.wrong("own_number_from", "input_ages_crossed")
    facts.end()
    return unit


def _patient(facts: Facts) -> Patient:
    patient = Patient(
        birth_date=facts.required_day_or_null("birth_date"),
        id_type=facts.choice("id_type", IDENTITY_TYPES),
        protected_identity=facts.flag("protected_identity"),
        can_consent=facts.flag("can_consent", absent=True),
        informed=facts.flag("informed", absent=False),
        consents=facts.flag_or_null("consents"),
        mobile=given_number(facts.text_or_null("mobile")),
    )
    facts.end()
    return patient


def _representative(facts: Facts) -> Representative:
    representative = Representative(
        role=facts.choice("role", ROLES),
        informed=facts.flag("informed", absent=False),
        consents=facts.flag_or_null("consents"),
        mobile=given_number(facts.text_or_null("mobile")),
        patient_approves=facts.flag_or_null("patient_approves"),
        mandate=_mandate(facts.facts_or_null("mandate")),
    )
    facts.end()
    return representative


def _mandate(facts: Facts | None) -> Mandate:
    if facts is None:
        return UNCHECKED
    mandate = Mandate(facts.flag_or_null("covers_person"), facts.day_or_null("until"))
    facts.end()
    return mandate
