"""Which reminders go to whom and when, and why others do not (rules.md, plan)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Literal, get_args

from desk.consent.message.writing import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    ReminderWriter,
    shown_display,
)
from desk.consent.profile import Display, Place, Profile
from desk.visits.quiet import QuietHours

Source = Literal["staff", "1177", "quick", "group"]
Status = Literal["booked", "cancelled"]
Role = Literal["patient", "guardian", "god_man", "forvaltare", "relative"]
AskAgain = Literal["never", "each_visit"]
Skip = Literal[
    "cancelled",
    "quick_booking",
    "reception_not_active",
    "no_consent",
    "withdrawn",
    "consent_ended",
    "asked_again_needed",
    "switched_off",
    "too_late",
    "quiet_hours",
]
NoteCode = Literal[
    "consent_ended", "asked_again_needed", "switch_ignored_1177", "moved_from_quiet_hours"
]

_Struck = tuple[Literal["consent_ended", "asked_again_needed"], Role]
"""Why a recipient is left out, and in which role."""

_GRAVITY: Final[tuple[Skip, ...]] = get_args(Skip)
"""The codes in the order of the rules: of several the first is told."""

_SHOWN: Final[Mapping[Display, int]] = {"none": 0, "provider": 1, "unit": 2}


@dataclass(frozen=True, slots=True)
class PlannedRecipient:
    """Who may get the reminder: an E.164 number, until which day, and how often it is asked."""

    role: Role
    mobile: str
    until: date | None = None
    ask_again: AskAgain = "never"


@dataclass(frozen=True, slots=True)
class PlannedConsent:
    """A consent as decided. `told_display`: what of the place the patient was told is shown.

    `confirmed_for` holds ids of visits for which it was asked again.
    """

    patient: str
    given: date
    allowed: bool
    recipients: tuple[PlannedRecipient, ...]
    place_in_text: Place = "unit_decides"
    withdrawn: date | None = None
    confirmed_for: frozenset[str] = frozenset()
    told_display: Display = "none"


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A booked visit. `sms`: the mark of the booking; `reception_active`: it may send at all."""

    id: str
    patient: str
    visit: MessageVisit
    source: Source = "staff"
    sms: bool = True
    reception_active: bool = True
    status: Status = "booked"


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """What a day's plan is made of. `date` is the day it is made on.

    `template`: the text that the unit's system sends; None is the profile's example. `quiet`: when
    the unit sends nothing; a message then goes earlier or later on the same day, and not at all
    where that would be when the visit has begun.
    """

    date: date
    unit: MessageUnit
    patients: Mapping[str, MessagePatient]
    consents: Sequence[PlannedConsent]
    visits: Sequence[PlannedVisit]
    template: str | None = None
    quiet: QuietHours | None = None


@dataclass(frozen=True, slots=True)
class PlannedMessage:
    """One reminder to one number. `send_at` is local wall time."""

    send_at: datetime
    to: str
    role: Role
    text: str
    segments: int


@dataclass(frozen=True, slots=True)
class PlanNote:
    """What strikes only some recipients, with their role; None where it concerns the visit."""

    code: NoteCode
    role: Role | None


@dataclass(frozen=True, slots=True)
class PlannedOutcome:
    """What becomes of one visit: its messages, or why there are none."""

    id: str
    messages: tuple[PlannedMessage, ...]
    skipped: Skip | None
    notes: tuple[PlanNote, ...] = ()


def days_before(profile: Profile, unit: MessageUnit) -> int | None:
    """How many days before a visit its reminder goes; None where nobody has decided."""
    days = profile.message.send_days_before
    return unit.send_days_before if days is None else days


def plan(request: PlanRequest, profile: Profile) -> tuple[PlannedOutcome, ...]:
    """What becomes of each visit, in the order given.

    Raises ValueError where the profile leaves the days to the unit and it has not decided, and
    KeyError for a visit of a patient that is not given.
    """
    days = days_before(profile, request.unit)
    if days is None:
        raise ValueError("nobody has decided how long before a visit the reminder goes")
    consents: dict[str, PlannedConsent] = {}
    for consent in request.consents:
        known = consents.get(consent.patient)
        if known is None or consent.given >= known.given:
            consents[consent.patient] = consent
    planner = _Planner(request, profile, timedelta(days=days), consents)
    return tuple(planner.outcome(visit) for visit in request.visits)


class _Planner:
    """The plan of one day, with what holds for all visits worked out once."""

    def __init__(
        self,
        request: PlanRequest,
        profile: Profile,
        before: timedelta,
        consents: Mapping[str, PlannedConsent],
    ) -> None:
        self._request = request
        self._before = before
        self._consents = consents
        self._first = _first_visits(request.visits, consents)
        self._silent_unit = replace(request.unit, display="none")
        shows = {
            (silent, protected): _SHOWN[
                shown_display(
                    self._silent_unit if silent else request.unit,
                    request.template,
                    profile,
                    protected=protected,
                )
            ]
            for silent in (False, True)
            for protected in (False, True)
        }
        self._shows = shows
        self._writers = {
            False: ReminderWriter(request.unit, profile, request.template),
            True: ReminderWriter(self._silent_unit, profile, request.template),
        }

    def outcome(self, visit: PlannedVisit) -> PlannedOutcome:
        """What becomes of a visit."""
        patient = self._request.patients[visit.patient]
        consent = self._consents.get(visit.patient)
        barred = _barred(visit)
        if barred is not None:
            return PlannedOutcome(visit.id, (), barred)
        if consent is None or not consent.allowed or not consent.recipients:
            return PlannedOutcome(visit.id, (), "no_consent")
        start = visit.visit.start
        send_at = start - self._before
        day = send_at.date()
        if consent.withdrawn is not None and consent.withdrawn <= day:
            return PlannedOutcome(visit.id, (), "withdrawn")
        receiving, struck = self._receiving(visit, patient, consent, day)
        notes = _notes(struck, receiving) if struck else ()
        if not receiving:
            gravest = min((code for code, _ in struck), key=_GRAVITY.index)
            return PlannedOutcome(visit.id, (), gravest, notes)
        if not visit.sms:
            if visit.source != "1177":
                return PlannedOutcome(visit.id, (), "switched_off", notes)
            notes = (*notes, PlanNote("switch_ignored_1177", None))
        if day < self._request.date or start.date() < self._request.date:
            return PlannedOutcome(visit.id, (), "too_late", notes)
        quiet = self._request.quiet
        if quiet is not None and quiet.holds(send_at):
            send_at = quiet.moved(send_at)
            if send_at >= start:
                return PlannedOutcome(visit.id, (), "quiet_hours", notes)
            notes = (*notes, PlanNote("moved_from_quiet_hours", None))
        writer = self._writers[consent.place_in_text == "omit"]
        text, segments = writer.write(visit.visit, patient)
        # Later ones with the same number are put in first and written over.
        firsts = {one.mobile: one for one in reversed(receiving)} if len(receiving) > 1 else {}
        messages = tuple(
            PlannedMessage(send_at, one.mobile, one.role, text, segments)
            for one in receiving
            if not firsts or firsts[one.mobile] is one
        )
        return PlannedOutcome(visit.id, messages, None, notes)

    def _receiving(
        self, visit: PlannedVisit, patient: MessagePatient, consent: PlannedConsent, day: date
    ) -> tuple[list[PlannedRecipient], list[_Struck]]:
        """The recipients that nothing strikes, and by which code the others are struck."""
        silent = consent.place_in_text == "omit"
        shows_more = self._shows[silent, patient.protected_identity] > _SHOWN[consent.told_display]
        covered = self._first.get(visit.patient) is visit or visit.id in consent.confirmed_for
        receiving: list[PlannedRecipient] = []
        struck: list[_Struck] = []
        for one in consent.recipients:
            if one.until is not None and one.until < day:
                struck.append(("consent_ended", one.role))
            elif shows_more or (one.ask_again == "each_visit" and not covered):
                struck.append(("asked_again_needed", one.role))
            else:
                receiving.append(one)
        return receiving, struck


def _barred(visit: PlannedVisit) -> Skip | None:
    """Why a visit gets no reminder whatever the consent."""
    if visit.status == "cancelled":
        return "cancelled"
    if visit.source == "quick":
        return "quick_booking"
    return None if visit.reception_active else "reception_not_active"


def _first_visits(
    visits: Sequence[PlannedVisit], consents: Mapping[str, PlannedConsent]
) -> dict[str, PlannedVisit]:
    """Each patient's first visit from the day its consent was given, cancelled ones aside."""
    first: dict[str, PlannedVisit] = {}
    for visit in visits:
        consent = consents.get(visit.patient)
        start = visit.visit.start
        if consent is None or visit.status == "cancelled" or start.date() < consent.given:
            continue
        known = first.get(visit.patient)
        if known is None or start < known.visit.start:
            first[visit.patient] = visit
    return first


def _notes(
    struck: Sequence[_Struck], receiving: Sequence[PlannedRecipient]
) -> tuple[PlanNote, ...]:
    """A note for each recipient struck; none where one code strikes all, for then it is told."""
    if not receiving and len({code for code, _ in struck}) == 1:
        return ()
    return tuple(PlanNote(code, role) for code, role in struck)
