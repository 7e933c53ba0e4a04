"""Saving a walk: one transaction with the person, the answer, its proof and the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desk.consent.asking import PATIENT, Standing, facts_data
from desk.consent.draft import Draft, DraftPatient
from desk.errors import Conflict, UserError
from desk.register.access import Access
from desk.register.ask_again import shown_now
from desk.register.commands import SaveAnswer
from desk.register.current import YES_KINDS, scopes_of
from desk.register.events import (
    append,
    carried_in,
    check_seq,
    next_at,
    next_seq,
    repeated_view,
    saved_view,
    standing_in,
)
from desk.register.judging import judge, reasoned, unit_settings
from desk.register.permission import DESK, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord, IdentityRecord, PersonRecord
from desk.register.representatives import keep_walk_representatives
from desk.register.text import one_line
from desk.register.undo import correct_in
from desk.register.unit_views import UnitView
from desk.register.views import CarryOver, RecipientView, SavedView

__all__ = ["add_person", "save_answer", "unit_settings"]


def save_answer(command: SaveAnswer, access: Access, uow: UnitOfWork) -> SavedView:
    """Keep a yes or a no for good; the same command saves once (decision D5).

    The decision is made anew from what the register knows: a yes that the rules do not allow is
    never saved. A person the register does not know is written in the same transaction, and the
    draft goes. Raises UserError for what is not a complete answer, Conflict `answer_conflict` when
    a colleague was faster, `identity_known` (value `person_id`) when the new person is known
    already, `person_changed` and `decision_changed` when what the user saw holds no longer.
    """
    require(access, uow, DESK)
    saved = uow.answers.by_command(command.draft.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    unit = unit_of(access, uow)
    standing = judge(command, access, unit, uow.today())
    patient = command.draft.patient
    assert patient is not None
    person = _person(patient, access, uow)
    saving = _Saving(command, standing, person, unit, *_history(command.draft, person, access, uow))
    named = [one for one in command.draft.representatives if one.given_name.strip()]
    ids = keep_walk_representatives(named, person.id, access, uow)
    event = _event(saving, ids, access, uow)
    answer = append(event, saving.events, "answer_saved", access, uow)
    uow.drafts.drop(command.draft.command_id)
    saved_now = saved_view(answer, person, uow)
    uow.commit()
    return saved_now


@dataclass(frozen=True, slots=True, repr=False)
class _Saving:
    """What an answer is written from. `moved_from` is the answer that this one puts right."""

    command: SaveAnswer
    standing: Standing
    person: PersonRecord
    unit: UnitView
    events: tuple[AnswerRecord, ...]
    moved_from: str | None


def _history(
    draft: Draft, person: PersonRecord, access: Access, uow: UnitOfWork
) -> tuple[tuple[AnswerRecord, ...], str | None]:
    """The person's events, the correction that the walk makes among them, and what it corrects."""
    assert draft.patient is not None
    known = draft.patient.person_id is not None
    events = uow.answers.history(person.id) if known else ()
    check_seq(draft.patient.seen_seq, events)
    moved_from = correct_in(draft.corrects, draft.correction, access, uow, draft.correction_reason)
    if moved_from is not None and known:
        events = uow.answers.history(person.id)
    return events, moved_from


def _person(patient: DraftPatient, access: Access, uow: UnitOfWork) -> PersonRecord:
    if patient.person_id is None:
        owner = uow.people.owner(patient.identity_type, patient.issuer, patient.identity)
        if owner is not None:
            raise Conflict("identity_known", field="patient", values={"person_id": owner})
        return add_person(patient, access, uow)
    known = uow.people.get(patient.person_id)
    if known is None:
        raise UserError("person_unknown", field="patient")
    identities = uow.people.identities([known.id])[known.id]
    same = any(
        (one.type, one.value) == (patient.identity_type, patient.identity) for one in identities
    )
    if known.birth_date is None and patient.birth_date is not None:
        # It was asked for in this very walk: nobody has to ask again.
        known = replace(known, birth_date=patient.birth_date)
        uow.people.change(known)
    facts = (known.birth_date, known.protected)
    if not same or facts != (patient.birth_date, patient.protected):
        # The rules were asked about somebody with other facts than the register has now.
        raise Conflict("person_changed", field="patient")
    uow.people.join_unit(known.id, access.unit_id)
    return known


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
    saving: _Saving, ids: Mapping[str, str], access: Access, uow: UnitOfWork
) -> AnswerRecord:
    command, standing, unit, events = saving.command, saving.standing, saving.unit, saving.events
    draft, decision = command.draft, standing.decision
    given = standing.outcome is True
    scope = scopes_of(unit)[decision.scope]
    before = standing_in(scope, events)
    recipients = _recipients(draft, standing, saving.person, ids) if given else ()
    real = draft.visit is not None and not draft.visit.is_example
    return AnswerRecord(
        id=uow.new_id(),
        person_id=saving.person.id,
        unit_id=unit.id,
        unit_name=unit.name,
        user_id=access.user_id,
        user_name=access.user_name,
        scope=scope,
        seq=next_seq(events),
        kind="given" if given else "refused",
        at=next_at(events, uow),
        channel=draft.channel,
        carry_over=_carry_over(recipients, decision.ask_again, before, carried_in(scope, events)),
        profile=unit.profile,
        command_id=draft.command_id,
        supersedes=before.id if before else None,
        decided_by=decision.decided_by if given else _refused_by(standing)[0],
        by_whom=_by_whom(standing) if given else _refused_by(standing)[1],
        can_consent=draft.can_consent,
        recipients=recipients,
        until=decision.until if given else None,
        ask_again=decision.ask_again if given else "never",
        place_in_text=decision.place_in_text,
        told_display="none" if decision.place_in_text == "omit" else shown_now(unit),
        language=draft.language,
        script_version=command.script_version,
        script_text=command.script_text,
        told=draft.told,
        told_how=draft.told_how,
        told_seconds=draft.told_seconds,
        template=command.template,
        sample_text=command.sample_text,
        visit_start=draft.visit.start if real and draft.visit else None,
        contact_type=draft.visit.contact_type if real and draft.visit else None,
        visit_id=(draft.visit.id or None) if real and draft.visit else None,
        mobile_before=_mobile_before(recipients, before),
        decision={
            "problems": tuple(note.code for note in decision.problems),
            "notes": tuple(note.code for note in decision.notes),
        },
        assessments=reasoned(draft, standing),
        facts=facts_data(standing.case, command.profile.name),
        told_to=draft.told_to if draft.told else None,
        told_written=draft.told_written,
        moved_from=saving.moved_from,
    )


def _by_whom(standing: Standing) -> str:
    """Who said the yes; where staff decide, the god man who will receive was asked."""
    decided_by = standing.decision.decided_by
    return "god_man" if decided_by == "staff" else decided_by or PATIENT


def _refused_by(standing: Standing) -> tuple[str, str]:
    """For whom a no counts as decided, and who said it: the one who was told."""
    kind = standing.addressee.kind
    return ("staff", kind) if kind == "god_man" else (kind, kind)


def _recipients(
    draft: Draft, standing: Standing, person: PersonRecord, ids: Mapping[str, str]
) -> tuple[RecipientView, ...]:
    by_key = {one.key: one for one in draft.representatives}
    found = []
    for key, one in zip(standing.receiving, standing.decision.recipients, strict=True):
        other = by_key.get(key)
        whose_name = "" if other else one_line(draft.whose_name, "whose_name")
        given = person.given_name if other is None else one_line(other.given_name, "given_name")
        surname = person.surname if other is None else one_line(other.surname, "surname")
        found.append(
            RecipientView(
                role=one.role,
                name=f"{given} {surname}".strip(),
                mobile=one.mobile,
                whose="own" if other else draft.whose or "own",
                whose_name=whose_name,
                confirmed=draft.number_confirmed if other is None else other.number_confirmed,
                until=one.until,
                ask_again=one.ask_again,
                representative_id=ids.get(key),
            )
        )
    return tuple(found)


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
