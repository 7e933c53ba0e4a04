"""Saving a walk: one transaction with the person, the answer, its proof and the journal."""

from __future__ import annotations

import re
from typing import Final

from desk.consent.authority.facts import UnitSettings
from desk.consent.draft import Draft, DraftPatient
from desk.errors import Conflict, Refused, UserError
from desk.register.access import Access
from desk.register.commands import SaveAnswer
from desk.register.current import YES_KINDS, scopes_of
from desk.register.events import (
    append,
    carried_in,
    check_seq,
    next_seq,
    repeated_view,
    saved_view,
    standing_in,
)
from desk.register.permission import DESK, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord, IdentityRecord, PersonRecord
from desk.register.text import one_line, whole_text
from desk.register.views import CarryOver, RecipientView, SavedView, UnitView

_E164: Final = re.compile(r"\+[1-9][0-9]{6,14}\Z", re.ASCII)


def save_answer(command: SaveAnswer, access: Access, uow: UnitOfWork) -> SavedView:
    """Keep a yes or a no for good; the same command saves once (decision D5).

    A person the register does not know is written in the same transaction, and the draft goes.
    Raises UserError for what is not a complete answer, Conflict `answer_conflict` when a colleague
    was faster and `identity_known` (value `person_id`) when the new person is known already.
    """
    require(access, uow, DESK)
    saved = uow.answers.by_command(command.draft.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    unit = unit_of(access, uow)
    patient = _check(command, access, unit)
    person = _person(patient, access, uow)
    events = uow.answers.history(person.id) if patient.person_id else ()
    check_seq(patient.seen_seq, events)
    event = _event(command, person, unit, access, uow, events)
    answer = append(event, events, "answer_saved", access, uow)
    uow.drafts.drop(command.draft.command_id)
    saved_now = saved_view(answer, person, uow)
    uow.commit()
    return saved_now


def _check(command: SaveAnswer, access: Access, unit: UnitView) -> DraftPatient:
    draft = command.draft
    if draft.patient is None:
        raise UserError("patient_missing", field="patient")
    if draft.answer is None:
        raise UserError("answer_missing", field="answer")
    if draft.unit_id != access.unit_id:
        raise Refused("unit_not_yours")
    whole_text(command.script_text, "information")
    whole_text(command.sample_text, "message")
    if draft.answer:
        _check_yes(command, unit, draft.patient)
    elif command.decision.allowed or command.mobile is not None:
        raise UserError("answer_unclear", field="answer")
    return draft.patient


def _check_yes(command: SaveAnswer, unit: UnitView, patient: DraftPatient) -> None:
    """A yes stands on a decision, a confirmed message, words told and a number read back."""
    draft, decision = command.draft, command.decision
    if not decision.allowed or not decision.recipients:
        raise UserError("answer_not_allowed", field="authority")
    if not draft.told or draft.told_how is None or not command.script_text.strip():
        raise UserError("not_informed", field="information")
    message = unit.message
    if message.confirmed_at is None or not message.template:
        raise UserError("message_not_confirmed", field="message")
    if not patient.protected and command.template != message.template:
        raise UserError("message_not_confirmed", field="message")
    if not command.sample_text.strip():
        raise UserError("message_missing", field="message")
    numbers = [recipient.mobile for recipient in decision.recipients]
    if not all(_E164.match(number) for number in numbers):
        raise UserError("number_not_mobile", field="number")
    if command.mobile is None or command.mobile not in numbers:
        raise UserError("number_missing", field="number")
    if not draft.number_confirmed:
        raise UserError("number_not_confirmed", field="number")


def _person(patient: DraftPatient, access: Access, uow: UnitOfWork) -> PersonRecord:
    if patient.person_id is not None:
        known = uow.people.get(patient.person_id)
        if known is None:
            raise UserError("person_unknown", field="patient")
        uow.people.join_unit(known.id, access.unit_id)
        return known
    owner = uow.people.owner(patient.identity_type, patient.issuer, patient.identity)
    if owner is not None:
        raise Conflict("identity_known", field="patient", values={"person_id": owner})
    return add_person(patient, access, uow)


def add_person(patient: DraftPatient, access: Access, uow: UnitOfWork) -> PersonRecord:
    """Write a person the register does not know, known to the access's unit.

    Raises UserError `name_missing`, `identity_missing` or `text_not_allowed`.
    """
    given = one_line(patient.given_name, "given_name")
    surname = one_line(patient.surname, "surname")
    for value, field in ((given, "given_name"), (surname, "surname")):
        if not value:
            raise UserError("name_missing", field=field)
    if not one_line(patient.identity, "identity"):
        raise UserError("identity_missing", field="identity")
    person = PersonRecord(uow.new_id(), given, surname, patient.birth_date, patient.protected)
    identity = IdentityRecord(
        uow.new_id(),
        person.id,
        patient.identity_type,
        patient.issuer,
        patient.identity,
        one_line(patient.kept_reason, "kept_reason"),
    )
    uow.people.add(person, identity)
    uow.people.join_unit(person.id, access.unit_id)
    return person


def _event(
    command: SaveAnswer,
    person: PersonRecord,
    unit: UnitView,
    access: Access,
    uow: UnitOfWork,
    events: tuple[AnswerRecord, ...],
) -> AnswerRecord:
    draft, decision = command.draft, command.decision
    scope = scopes_of(unit)[decision.scope]
    before = standing_in(scope, events)
    recipients = _recipients(command, person) if draft.answer else ()
    return AnswerRecord(
        id=uow.new_id(),
        person_id=person.id,
        unit_id=unit.id,
        unit_name=unit.name,
        user_id=access.user_id,
        user_name=access.user_name,
        scope=scope,
        seq=next_seq(events),
        kind="given" if draft.answer else "refused",
        at=uow.now(),
        channel=draft.channel,
        carry_over=_carry_over(recipients, decision.ask_again, before, carried_in(scope, events)),
        profile=unit.profile,
        command_id=draft.command_id,
        supersedes=before.id if before else None,
        decided_by=decision.decided_by if draft.answer else "patient",
        can_consent=draft.can_consent,
        recipients=recipients,
        until=decision.until if draft.answer else None,
        ask_again=decision.ask_again if draft.answer else "never",
        place_in_text=decision.place_in_text,
        told_display="none" if decision.place_in_text == "omit" else unit.display,
        language=draft.language,
        script_version=command.script_version,
        script_text=command.script_text,
        told=draft.told,
        told_how=draft.told_how,
        told_seconds=draft.told_seconds,
        template=command.template,
        sample_text=command.sample_text,
        visit_start=draft.visit.start if _is_real(draft) and draft.visit else None,
        contact_type=draft.visit.contact_type if _is_real(draft) and draft.visit else None,
        mobile_before=_mobile_before(recipients, before),
        decision={
            "problems": tuple(note.code for note in decision.problems),
            "notes": tuple(note.code for note in decision.notes),
        },
    )


def _is_real(draft: Draft) -> bool:
    return draft.visit is not None and not draft.visit.is_example


def _recipients(command: SaveAnswer, person: PersonRecord) -> tuple[RecipientView, ...]:
    draft = command.draft
    whose_name = one_line(draft.whose_name, "whose_name")
    own_name = f"{person.given_name} {person.surname}"
    return tuple(
        RecipientView(
            role=one.role,
            name=own_name if one.role == "patient" else whose_name,
            mobile=one.mobile,
            whose=draft.whose or "own",
            whose_name=whose_name,
            confirmed=draft.number_confirmed and one.mobile == command.mobile,
            until=one.until,
            ask_again=one.ask_again,
        )
        for one in command.decision.recipients
    )


def _mobile_before(
    recipients: tuple[RecipientView, ...], before: AnswerRecord | None
) -> str | None:
    """The first number that held before and holds no more."""
    if before is None or before.kind not in YES_KINDS or not recipients:
        return None
    now = {one.mobile for one in recipients}
    return next((one.mobile for one in before.recipients if one.mobile not in now), None)


def _carry_over(
    recipients: tuple[RecipientView, ...],
    ask_again: str,
    before: AnswerRecord | None,
    known: CarryOver | None,
) -> CarryOver:
    """Whether the record system must be told (decision D15).

    Not of a first no, nor of a yes it knows already with the same numbers, unless a mark is set at
    each visit anew.
    """
    was_yes = before is not None and before.kind in YES_KINDS
    if not recipients:
        pending = before is not None and known == "to_carry_over"
        return "to_carry_over" if was_yes or pending else "not_needed"
    same = (
        before is not None
        and was_yes
        and known == "carried_over"
        and [(one.role, one.mobile) for one in recipients]
        == [(one.role, one.mobile) for one in before.recipients]
    )
    return "not_needed" if same and ask_again == "never" else "to_carry_over"


def unit_settings(unit: UnitView) -> UnitSettings:
    """What the unit has set itself, as the rules take it."""
    return UnitSettings(
        minor_until=unit.minor_until,
        own_number_from=unit.own_number_from,
        protected_identity=unit.protected_identity,
    )
