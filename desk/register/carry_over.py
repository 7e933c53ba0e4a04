"""What the record system does not know yet, and saying that it does now (decision D15)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.errors import UserError
from desk.register.access import Access
from desk.register.clock import local_midnight
from desk.register.current import masked_view, views
from desk.register.current import view as answer_view
from desk.register.events import append, next_at, next_seq
from desk.register.journal_actions import Action
from desk.register.permission import DESK, is_masked, person_view, require, require_person, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord, CurrentRecord
from desk.register.views import AnswerView, CarryOverView

MOST = 1000
MOST_TODAY = 100


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many answers and marks of visits wait, and how many of them are withdrawals."""

    count: int
    withdrawn: int


def to_carry_over(access: Access, uow: UnitOfWork) -> tuple[CarryOverView, ...]:
    """What differs: withdrawals first, then changed numbers, then the oldest. Reads only."""
    units = require(access, uow, DESK)
    return _lines(uow.answers.to_carry_over(units, MOST), access, uow)


def count_to_carry_over(access: Access, uow: UnitOfWork) -> Waiting:
    """How much waits, without reading who it is about; to MOST of each kind. Reads only."""
    units = require(access, uow, DESK)
    answers = uow.answers.to_carry_over(units, MOST)
    visits = uow.visits.marks_to_carry_over(units, MOST)
    # A group has one mark, which is one line.
    marks = {(one.unit_id, one.group) if one.group else one.id for one in visits}
    withdrawn = sum(1 for answer, _ in answers if answer.kind == "withdrawn")
    return Waiting(len(answers) + len(marks), withdrawn)


def carried_today(access: Access, uow: UnitOfWork) -> tuple[CarryOverView, ...]:
    """What was marked as carried over today, the last first, so that it can be undone. Reads."""
    units = require(access, uow, DESK)
    since = local_midnight(uow.today())
    return _lines(uow.answers.carried_since(units, since, MOST_TODAY), access, uow)


def _lines(
    waiting: Sequence[tuple[AnswerRecord, CurrentRecord]], access: Access, uow: UnitOfWork
) -> tuple[CarryOverView, ...]:
    people = uow.people.many([current.person_id for _, current in waiting])
    identities = uow.people.identities([current.person_id for _, current in waiting])
    lines = []
    for answer, current in waiting:
        person = people[current.person_id]
        masked = is_masked(access, person)
        shown = answer_view(answer, current.carry_over)
        if masked:
            shown = masked_view(shown)
        person_shown = person_view(person, identities[person.id], answer.seq, masked)
        lines.append(CarryOverView(shown, person_shown, current.carried_at or answer.at))
    return tuple(lines)


def mark_carried_over(answer_id: str, done: bool, access: Access, uow: UnitOfWork) -> AnswerView:
    """Say that the record system has been told of an answer, or take that back; an event itself.

    Said twice is said once. Raises UserError `answer_unknown`, `nothing_to_carry_over` for an
    answer that no longer holds or never needed it.
    """
    units = require(access, uow, DESK)
    answer = uow.answers.get(answer_id)
    if answer is None:
        raise UserError("answer_unknown")
    person = require_person(access, uow, units, answer.person_id)
    events = uow.answers.history(person.id)
    shown = next(one for one in views(events) if one.id == answer_id)
    if shown.carry_over == ("carried_over" if done else "to_carry_over"):
        return shown
    if shown.carry_over == "not_needed":
        raise UserError("nothing_to_carry_over")
    unit = unit_of(access, uow)
    event = AnswerRecord(
        id=uow.new_id(),
        person_id=answer.person_id,
        unit_id=unit.id,
        unit_name=unit.name,
        user_id=access.user_id,
        user_name=access.user_name,
        scope=answer.scope,
        seq=next_seq(events),
        kind="carried_over",
        at=next_at(events, uow),
        channel=answer.channel,
        carry_over="not_needed",
        profile=unit.profile,
        supersedes=answer.id,
        concerns=answer.seq,
        carried=done,
        by_whom="staff",
    )
    action: Action = "carried_over" if done else "carry_over_undone"
    append(event, events, action, access, uow, person.id)
    uow.commit()
    return next(one for one in views((*events, event)) if one.id == answer_id)
