"""What a page of the walk is shown: the draft, and all that follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desk.consent.asking import PATIENT, Addressee, Question, Standing, WantedNumber, stand
from desk.consent.authority.decide import Case, Decision
from desk.consent.authority.facts import RecipientRole
from desk.consent.draft import Draft, DraftRepresentative, DraftVisit
from desk.consent.information.telling import RenderedScript, ScriptContext, render_script
from desk.consent.message.preview import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    Preview,
    PreviewRequest,
    preview,
)
from desk.consent.message.writing import message_text
from desk.consent.number.mobile import MobileCheck, check_mobile
from desk.register.save import unit_settings
from desk.register.unit_views import UnitView
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.words import tr

EXAMPLE_DAYS = 14
NOT_THERE_YET = "not_there_yet"


@dataclass(frozen=True, slots=True, repr=False)
class Receiver:
    """One whose number is asked for, with all known about it.

    `key` is PATIENT or a representative's. `name` is the given name, "" while unknown. `required`:
    nobody else could receive. `receives`: the decision sends to this one's number. `who_else` are
    the others at the unit who have the same number (D12).
    """

    key: str
    role: RecipientRole
    name: str
    full_name: str
    typed: str
    mobile: MobileCheck
    confirmed: bool
    required: bool
    receives: bool
    who_else: tuple[str, ...]

    @property
    def given(self) -> bool:
        """Whether anything was typed."""
        return bool(self.typed.strip())


@dataclass(frozen=True, slots=True, repr=False)
class WalkView:
    """Everything a page needs, worked out once a change.

    `mobile` is the patient's own number; `sharing` has, by number (E.164), who else has it.
    """

    draft: Draft
    context: UnitContext
    formats: Formats
    today: date
    visit: DraftVisit
    preview: Preview
    script: RenderedScript
    standing: Standing
    recipients: tuple[Receiver, ...]
    mobile: MobileCheck
    sharing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

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

    @property
    def case(self) -> Case:
        """The facts as the rules take them."""
        return self.standing.case

    @property
    def decision(self) -> Decision:
        """What the rules say to them."""
        return self.standing.decision

    @property
    def questions(self) -> tuple[Question, ...]:
        """What the authority step asks."""
        return self.standing.questions

    @property
    def numbers(self) -> tuple[WantedNumber, ...]:
        """For whom the number step asks."""
        return self.standing.numbers

    @property
    def addressee(self) -> Addressee:
        """Who is told."""
        return self.standing.addressee

    @property
    def who_else(self) -> tuple[str, ...]:
        """Who else has the patient's own number."""
        return self.sharing.get(self.mobile.e164 or "", ())

    def representative(self, key: str) -> DraftRepresentative | None:
        """A representative of the walk by key."""
        return next((one for one in self.draft.representatives if one.key == key), None)

    def name_of(self, key: str) -> str:
        """The given name of the patient or a representative, "" while unknown."""
        if key == PATIENT:
            return self.given_name
        one = self.representative(key)
        return one.given_name.strip() if one is not None else ""


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


def view_of(
    draft: Draft,
    context: UnitContext,
    formats: Formats,
    today: date,
    sharing: Mapping[str, tuple[str, ...]] | None = None,
) -> WalkView:
    """All that follows from a draft; quick enough to be called on every key."""
    sharing = sharing or {}
    visit = draft.visit or example_visit(today)
    given_name, protected = _named(draft)
    shown = _preview(context, visit, given_name, protected)
    points = tuple(point.key for point in context.scripts[draft.language].points)
    settings = unit_settings(context.unit, draft.reception)
    standing = stand(draft, context.profile, settings, today, points)
    return WalkView(
        draft=draft,
        context=context,
        formats=formats,
        today=today,
        visit=visit,
        preview=shown,
        script=_script(draft, context, given_name, shown, protected, standing),
        standing=standing,
        recipients=_recipients(draft, standing, given_name, sharing),
        mobile=check_mobile(draft.number),
        sharing=sharing,
    )


def _preview(context: UnitContext, visit: DraftVisit, given_name: str, protected: bool) -> Preview:
    """The one text that goes to all recipients."""
    request = _request(context, visit, given_name, protected)
    return preview(request, context.profile, context.disclosure)


def _request(
    context: UnitContext, visit: DraftVisit, given_name: str, protected: bool
) -> PreviewRequest:
    unit, profile = context.unit, context.profile
    return PreviewRequest(
        kind="reminder",
        unit=message_unit(unit, profile.message.protected_sender if protected else ""),
        visit=MessageVisit(visit.start, visit.contact_type),
        patient=MessagePatient(given_name or tr("Name"), protected),
        template=unit.message.template,
    )


def message_now(draft: Draft, context: UnitContext, today: date) -> str:
    """The text alone, for the phone to show before all else is worked out."""
    given_name, protected = _named(draft)
    visit = draft.visit or example_visit(today)
    return message_text(_request(context, visit, given_name, protected), context.profile)


def _named(draft: Draft) -> tuple[str, bool]:
    """The patient's first name as far as known, and whether the identity is protected."""
    if draft.patient is not None:
        return draft.patient.given_name, draft.patient.protected
    typed = dict(draft.new_patient)
    return typed.get("given_name", "").strip(), bool(typed.get("protected"))


def _script(
    draft: Draft,
    context: UnitContext,
    given_name: str,
    shown: Preview,
    protected: bool,
    standing: Standing,
) -> RenderedScript:
    unit = context.unit
    return render_script(
        context.scripts[draft.language],
        context.profile,
        ScriptContext(
            given_name=given_name,
            unit=unit.name,
            provider=unit.provider,
            display=unit.display,
            send_days_before=unit.send_days_before,
            turn_to=unit.turn_to,
            message=shown.text,
            protected=protected,
            about=standing.addressee.kind != "patient",
            until=standing.told_until,
            each_visit=standing.told_each_visit,
        ),
    )


def _recipients(
    draft: Draft, standing: Standing, given_name: str, sharing: Mapping[str, tuple[str, ...]]
) -> tuple[Receiver, ...]:
    """One for each number that is asked for, the patient first."""
    by_key = {one.key: one for one in draft.representatives}
    found = []
    for wanted in standing.numbers:
        one = by_key.get(wanted.key)
        typed = draft.number if one is None else one.number
        mobile = check_mobile(typed)
        if one is None:
            patient = draft.patient
            surname = patient.surname if patient is not None else ""
            name, confirmed = given_name, draft.number_confirmed
        else:
            name, surname, confirmed = one.given_name.strip(), one.surname, one.number_confirmed
        found.append(
            Receiver(
                key=wanted.key,
                role=wanted.role,
                name=name,
                full_name=f"{name} {surname}".strip(),
                typed=typed,
                mobile=mobile,
                confirmed=confirmed,
                required=wanted.required,
                receives=wanted.key in standing.receiving,
                who_else=sharing.get(mobile.e164 or "", ()),
            )
        )
    return tuple(found)
