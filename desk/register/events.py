"""Appending an event to a person's history, with what holds afterwards (decision D1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from desk.errors import Conflict
from desk.register.access import Access
from desk.register.current import YES_KINDS, derive, for_unit, views
from desk.register.journal_actions import Action
from desk.register.permission import DESK, person_view, require, require_person, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord, PersonRecord
from desk.register.views import AnswerView, CarryOver, SavedView


def check_seq(expected: int | None, events: Sequence[AnswerRecord]) -> None:
    """Refuse to write over an answer nobody has seen. Raises Conflict `answer_conflict`."""
    seen = max((one.seq for one in events if one.kind != "carried_over"), default=0)
    if expected is not None and expected != seen:
        raise Conflict("answer_conflict")


def next_seq(events: Sequence[AnswerRecord]) -> int:
    """The number of a person's next event; joined persons count on together."""
    return max((one.seq for one in events), default=0) + 1


def next_at(events: Sequence[AnswerRecord], uow: UnitOfWork) -> datetime:
    """The instant of a person's next event: now, even if a clock went back while two were one.

    Joined persons' events stand in order of time, so none may lie before the last one.
    """
    now, last = uow.now(), max((one.at for one in events), default=None)
    if last is None or now > last or len({one.person_id for one in events}) < 2:
        return now
    return last + timedelta(microseconds=1)


def append(
    event: AnswerRecord,
    events: Sequence[AnswerRecord],
    action: Action,
    access: Access,
    uow: UnitOfWork,
    person_id: str | None = None,
) -> AnswerView:
    """Write an event after the person's others, what holds now, and the journal's entry.

    `person_id` is whose card it stands on, where it was written for somebody joined to that person.
    """
    history = (*events, event)
    owner = person_id or event.person_id
    uow.answers.add(event)
    uow.answers.set_current(owner, derive(history, owner))
    uow.journal.write(
        action,
        access,
        person_id=owner,
        command_id=event.command_id,
        details={"kind": event.kind, "seq": event.seq},
    )
    return next(one for one in views(history) if one.id == event.id)


def standing_yes(
    person_id: str, expected_seq: int, access: Access, uow: UnitOfWork
) -> tuple[PersonRecord, tuple[AnswerRecord, ...], AnswerRecord | None]:
    """A person, the history, and the yes that reaches the access's unit, also one that has ended.

    Raises UserError `person_unknown`, Refused `person_elsewhere`, Conflict `answer_conflict`.
    """
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    events = uow.answers.history(person.id)
    check_seq(expected_seq, events)
    current = for_unit(uow.answers.current([person.id])[person.id], unit_of(access, uow))
    if current is None or current.kind not in YES_KINDS:
        return person, events, None
    return person, events, next(one for one in events if one.id == current.answer_id)


def event_after(
    before: AnswerRecord, events: Sequence[AnswerRecord], access: Access, uow: UnitOfWork
) -> AnswerRecord:
    """An event that repeats a statement, as said now, here and by this user.

    It belongs to the same person as the statement, so that it goes along if persons are parted.
    """
    unit = unit_of(access, uow)
    return replace(
        before,
        id=uow.new_id(),
        unit_id=unit.id,
        unit_name=unit.name,
        user_id=access.user_id,
        user_name=access.user_name,
        profile=unit.profile,
        seq=next_seq(events),
        at=next_at(events, uow),
        carry_over="to_carry_over",
        command_id=None,
        supersedes=before.id,
        concerns=None,
        carried=None,
        mobile_before=None,
        visit_start=None,
        contact_type=None,
        visit_id=None,
        correction=None,
        moved_from=None,
        reason=None,
    )


def saved_view(
    answer: AnswerView, person: PersonRecord, uow: UnitOfWork, repeated: bool = False
) -> SavedView:
    """What was saved, as the window shows it to the one who saved it."""
    identities = uow.people.identities([person.id])[person.id]
    return SavedView(answer, person_view(person, identities, answer.seq, False), repeated)


def repeated_view(saved: AnswerRecord, uow: UnitOfWork) -> SavedView:
    """What the same command saved before (decision D5)."""
    person = uow.people.many([saved.person_id])[saved.person_id]
    shown = views(uow.answers.history(person.id))
    return saved_view(next(one for one in shown if one.id == saved.id), person, uow, True)


def standing_in(scope: str, events: Sequence[AnswerRecord]) -> AnswerRecord | None:
    """The statement that holds in a scope, as the event it is; None before the first."""
    holds = next((one for one in derive(events) if one.scope == scope), None)
    return next((one for one in events if holds and one.id == holds.answer_id), None)


def carried_in(scope: str, events: Sequence[AnswerRecord]) -> CarryOver | None:
    """Whether the record system knows what holds in a scope."""
    return next((one.carry_over for one in derive(events) if one.scope == scope), None)
