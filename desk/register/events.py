"""Appending an event to a person's history, with what holds afterwards (decision D1)."""

from __future__ import annotations

from collections.abc import Sequence

from desk.errors import Conflict
from desk.register.access import Access
from desk.register.current import derive, views
from desk.register.permission import person_view
from desk.register.ports import UnitOfWork
from desk.register.records import Action, AnswerRecord, PersonRecord
from desk.register.views import AnswerView, CarryOver, SavedView


def check_seq(expected: int | None, events: Sequence[AnswerRecord]) -> None:
    """Refuse to write over an answer nobody has seen. Raises Conflict `answer_conflict`."""
    seen = max((one.seq for one in events if one.kind != "carried_over"), default=0)
    if expected is not None and expected != seen:
        raise Conflict("answer_conflict")


def next_seq(events: Sequence[AnswerRecord]) -> int:
    """The number of a person's next event."""
    return events[-1].seq + 1 if events else 1


def append(
    event: AnswerRecord,
    events: Sequence[AnswerRecord],
    action: Action,
    access: Access,
    uow: UnitOfWork,
) -> AnswerView:
    """Write an event after the person's others, what holds now, and the journal's entry."""
    history = (*events, event)
    uow.answers.add(event)
    uow.answers.set_current(event.person_id, derive(history))
    uow.journal.write(
        action,
        access,
        person_id=event.person_id,
        command_id=event.command_id,
        details={"kind": event.kind, "seq": event.seq},
    )
    return next(one for one in views(history) if one.id == event.id)


def saved_view(
    answer: AnswerView, person: PersonRecord, uow: UnitOfWork, repeated: bool = False
) -> SavedView:
    """What was saved, as the window shows it to the one who saved it."""
    identities = uow.people.identities([person.id])[person.id]
    return SavedView(answer, person_view(person, identities, answer.seq, False), repeated)


def repeated_view(saved: AnswerRecord, uow: UnitOfWork) -> SavedView:
    """What the same command saved before (decision D5)."""
    person = uow.people.many([saved.person_id])[saved.person_id]
    shown = views(uow.answers.history(saved.person_id))
    return saved_view(next(one for one in shown if one.id == saved.id), person, uow, True)


def standing_in(scope: str, events: Sequence[AnswerRecord]) -> AnswerRecord | None:
    """The statement that holds in a scope, as the event it is; None before the first."""
    holds = next((one for one in derive(events) if one.scope == scope), None)
    return next((one for one in events if holds and one.id == holds.answer_id), None)


def carried_in(scope: str, events: Sequence[AnswerRecord]) -> CarryOver | None:
    """Whether the record system knows what holds in a scope."""
    return next((one.carry_over for one in derive(events) if one.scope == scope), None)
