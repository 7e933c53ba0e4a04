"""Taking away what was just saved by mistake; it never looks like a withdrawal (decision D1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from desk.consent.draft import Correction
from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.commands import Undo
from desk.register.current import JOININGS, derive
from desk.register.events import append, next_at, next_seq, repeated_view, saved_view
from desk.register.permission import DESK, require, require_person, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord, CurrentRecord, PersonRecord
from desk.register.text import one_line
from desk.register.views import CarryOver, SavedView

UNDO: Final = timedelta(minutes=10)
WALK: Final = timedelta(minutes=20)
"""A walk that puts an answer right may take this long after it."""


def undo(command: Undo, access: Access, uow: UnitOfWork) -> SavedView:
    """Take away the statement that stands, within ten minutes; what held before holds again.

    By the user who saved it or by a manager of its unit. Raises UserError `answer_unknown`,
    `undo_overtaken`, `undo_too_late`; Refused `undo_not_yours`.
    """
    units = require(access, uow, DESK)
    saved = uow.answers.by_command(command.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    answer = _answer(command.answer_id, access, uow)
    person = require_person(access, uow, units, answer.person_id)
    event = _correction(
        answer, command.correction, command.reason, UNDO, person, access, uow, command.command_id
    )
    events = uow.answers.history(person.id)
    shown = append(event, events, "answer_corrected", access, uow, person.id)
    saved_now = saved_view(shown, person, uow)
    uow.commit()
    return saved_now


def correct_in(
    corrects: str | None,
    correction: Correction | None,
    access: Access,
    uow: UnitOfWork,
    reason: str = "",
) -> str | None:
    """Take away the answer that a walk puts right, in the transaction that saves the walk.

    Gives the corrected answer's id, the new answer's `moved_from`; None for a walk that corrects
    nothing. The history read before is no longer whole. Raises as `undo`, within twenty minutes.
    """
    if corrects is None:
        return None
    units = require(access, uow, DESK)
    answer = _answer(corrects, access, uow)
    person = require_person(access, uow, units, answer.person_id)
    why = correction or "entered_by_mistake"
    event = _correction(answer, why, reason, WALK, person, access, uow, None)
    events = uow.answers.history(person.id)
    append(event, events, "answer_corrected", access, uow, person.id)
    return answer.id


def undo_until(answer: AnswerRecord | None, access: Access, uow: UnitOfWork) -> datetime | None:
    """How long this user can undo an answer that stands; None when that cannot be done."""
    if answer is None or answer.kind == "corrected" or not _may(answer, access, uow):
        return None
    until = answer.at + UNDO
    return until if uow.now() <= until else None


def _answer(answer_id: str, access: Access, uow: UnitOfWork) -> AnswerRecord:
    answer = uow.answers.get(answer_id)
    if answer is None:
        raise UserError("answer_unknown")
    if not _may(answer, access, uow):
        raise Refused("undo_not_yours")
    return answer


def _may(answer: AnswerRecord, access: Access, uow: UnitOfWork) -> bool:
    here = uow.users.roles(access.user_id).get(answer.unit_id, frozenset())
    return "manager" in here or (answer.user_id == access.user_id and bool(here))


def _correction(
    answer: AnswerRecord,
    correction: Correction,
    reason: str,
    within: timedelta,
    person: PersonRecord,
    access: Access,
    uow: UnitOfWork,
    command_id: str | None,
) -> AnswerRecord:
    """The event that takes a statement away, which must be the one that stands."""
    events = uow.answers.history(person.id)
    stands = next((one for one in derive(events) if one.answer_id == answer.id), None)
    if stands is None or answer.kind in ("corrected", "carried_over"):
        raise UserError("undo_overtaken")
    if uow.now() > answer.at + within:
        raise UserError("undo_too_late")
    unit = unit_of(access, uow)
    return AnswerRecord(
        id=uow.new_id(),
        person_id=answer.person_id,
        unit_id=unit.id,
        unit_name=unit.name,
        user_id=access.user_id,
        user_name=access.user_name,
        scope=answer.scope,
        seq=next_seq(events),
        kind="corrected",
        at=next_at(events, uow),
        channel=answer.channel,
        carry_over=_to_tell(answer, stands, events),
        profile=unit.profile,
        command_id=command_id,
        supersedes=answer.id,
        concerns=answer.seq,
        by_whom="staff",
        correction=correction,
        reason=one_line(reason, "reason") or None,
    )


def _to_tell(
    answer: AnswerRecord, stands: CurrentRecord, events: Sequence[AnswerRecord]
) -> CarryOver:
    """Whether the record system was told of the mistake, and must be told anew (decision D15).

    Else it still knows what it knew before. What a confirmation rests on is untouched by it.
    """
    joined_since = any(
        one.kind == "corrected" and one.correction in JOININGS and one.at >= answer.at
        for one in events
    )
    told = stands.carry_over == "carried_over" and answer.kind != "confirmed"
    return "to_carry_over" if told or joined_since else "not_needed"
