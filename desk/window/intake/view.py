"""What a page of the walk is shown: the draft, and all that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desk.consent.authority.decide import Case, Decision, GivenNumber, Patient, UnitSettings, decide
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
from desk.register.views import UnitView
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


def example_visit(today: date) -> DraftVisit:
    """A visit to show the message with while none is known: two weeks ahead, half past nine."""
    start = datetime(today.year, today.month, today.day, 9, 30) + timedelta(days=EXAMPLE_DAYS)
    return DraftVisit(start, "visit", is_example=True)


def message_unit(unit: UnitView, protected_sender: str = "") -> MessageUnit:
    """What the message needs of the unit; a protected patient's sender names no place."""
    return MessageUnit(
        name=unit.name,
        provider=unit.provider,
        display=unit.display,
        sender=protected_sender or unit.sender,
        phone=unit.phone,
        check_in=unit.check_in,
        send_days_before=unit.send_days_before,
        name_decided=unit.name_decided,
    )


def case_of(draft: Draft, context: UnitContext, today: date, mobile: MobileCheck) -> Case:
    """The facts of an adult's walk as the rules want them; before there is a patient, unknown."""
    patient = draft.patient
    told = {point.key for point in context.scripts[draft.language].points}
    unit = context.unit
    return Case(
        date=today,
        patient=Patient(
            birth_date=patient.birth_date if patient is not None else None,
            id_type=patient.identity_type if patient is not None else "personnummer",
            protected_identity=patient is not None and patient.protected,
            can_consent=draft.can_consent,
            informed=told <= set(draft.told),
            consents=draft.answer,
            mobile=GivenNumber(mobile.e164) if draft.number.strip() else None,
        ),
        unit=UnitSettings(
            minor_until=unit.minor_until,
            own_number_from=unit.own_number_from,
            protected_identity=unit.protected_identity,
        ),
    )


def view_of(
    draft: Draft,
    context: UnitContext,
    formats: Formats,
    today: date,
    who_else: tuple[str, ...] = (),
) -> WalkView:
    """All that follows from a draft; quick enough to be called on every key."""
    patient, unit, profile = draft.patient, context.unit, context.profile
    visit = draft.visit or example_visit(today)
    typed = dict(draft.new_patient)
    protected = patient.protected if patient is not None else bool(typed.get("protected"))
    given_name = patient.given_name if patient is not None else typed.get("given_name", "").strip()
    shown = preview(
        PreviewRequest(
            kind="reminder",
            unit=message_unit(unit, profile.message.protected_sender if protected else ""),
            visit=MessageVisit(visit.start, visit.contact_type),
            patient=MessagePatient(given_name or "–", protected),
            template=unit.message.template,
        ),
        profile,
        context.disclosure,
    )
    script = render_script(
        context.scripts[draft.language],
        profile,
        ScriptContext(
            given_name=given_name,
            unit=unit.name,
            provider=unit.provider,
            display=unit.display,
            send_days_before=unit.send_days_before,
            turn_to=unit.turn_to,
            message=shown.text,
            protected=protected,
        ),
    )
    mobile = check_mobile(draft.number)
    return WalkView(
        draft=draft,
        context=context,
        formats=formats,
        today=today,
        visit=visit,
        preview=shown,
        script=script,
        mobile=mobile,
        decision=decide(case_of(draft, context, today, mobile), profile),
        who_else=who_else,
    )
