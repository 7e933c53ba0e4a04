"""What a page of the walk is shown: the draft, and all that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desk.consent.authority.decide import Case, Decision, GivenNumber, Patient, decide
from desk.consent.draft import Draft, DraftVisit
from desk.consent.information.script import RenderedScript, ScriptContext, render_script
from desk.consent.message.preview import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    Preview,
    PreviewRequest,
    preview,
)
from desk.consent.number.mobile import MobileCheck, check_mobile
from desk.window.context import UnitContext
from desk.window.formats import Formats

EXAMPLE_DAYS = 14
NOT_THERE_YET = "not_there_yet"


@dataclass(frozen=True, slots=True)
class WalkView:
    """Everything a page needs, worked out once a change."""

    draft: Draft
    context: UnitContext
    formats: Formats
    today: date
    visit: DraftVisit
    preview: Preview
    script: RenderedScript
    mobile: MobileCheck
    decision: Decision
    who_else: tuple[str, ...] = ()

    @property
    def given_name(self) -> str:
        """The patient's first name, or nothing yet."""
        patient = self.draft.patient
        if patient is not None:
            return patient.given_name
        return dict(self.draft.new_patient).get("given_name", "").strip()

    @property
    def points(self) -> tuple[str, ...]:
        """The keys of the script's points."""
        return tuple(point.key for point in self.script.points)

    def say(self, code: str, values: Mapping[str, str] | None = None) -> str:
        """A sentence of the subject."""
        return self.context.sentences.say(code, values)


def example_visit(today: date) -> DraftVisit:
    """A visit to show the message with while none is known: two weeks ahead, half past nine."""
    start = datetime(today.year, today.month, today.day, 9, 30) + timedelta(days=EXAMPLE_DAYS)
    return DraftVisit(start, "visit", is_example=True)


def case_of(draft: Draft, context: UnitContext, today: date, mobile: MobileCheck) -> Case | None:
    """The facts of an adult's walk as the rules want them; None before there is a patient."""
    patient = draft.patient
    if patient is None:
        return None
    told = {point.key for point in context.scripts[draft.language].points}
    unit = context.unit
    return Case(
        date=today,
        patient=Patient(
            birth_date=patient.birth_date,
            id_type=patient.identity_type,
            protected_identity=patient.protected,
            can_consent=draft.can_consent,
            informed=told <= set(draft.told),
            consents=draft.answer,
            mobile=GivenNumber(given=bool(draft.number.strip()), e164=mobile.e164),
        ),
        representatives=(),
        assessments=frozenset(),
        minor_until=unit.minor_until,
        own_number_from=unit.own_number_from,
        protected_identity=unit.protected_identity,
    )
