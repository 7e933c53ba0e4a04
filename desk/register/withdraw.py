"""Taking a consent back: as easy as giving it, and the number stops at once (facts.md §2, §10)."""

from __future__ import annotations

from dataclasses import replace

from desk.errors import UserError
from desk.register.access import Access
from desk.register.commands import Withdraw
from desk.register.current import YES_KINDS, for_unit
from desk.register.events import append, check_seq, next_seq, repeated_view, saved_view
from desk.register.permission import DESK, require, require_person, unit_of
from desk.register.ports import UnitOfWork
from desk.register.views import SavedView


def withdraw(command: Withdraw, access: Access, uow: UnitOfWork) -> SavedView:
    """Record a withdrawal with the numbers it stops; the record system must be told (D15).

    Raises UserError `nothing_to_withdraw`, Conflict `answer_conflict`.
    """
    units = require(access, uow, DESK)
    saved = uow.answers.by_command(command.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    person = require_person(access, uow, units, command.person_id)
    events = uow.answers.history(person.id)
    check_seq(command.expected_seq, events)
    unit = unit_of(access, uow)
    current = for_unit(uow.answers.current([person.id])[person.id], unit)
    if current is None or current.kind not in YES_KINDS:
        raise UserError("nothing_to_withdraw")
    before = next(one for one in events if one.id == current.answer_id)
    event = replace(
        before,
        id=uow.new_id(),
        unit_id=unit.id,
        unit_name=unit.name,
        user_id=access.user_id,
        user_name=access.user_name,
        seq=next_seq(events),
        kind="withdrawn",
        at=uow.now(),
        channel=command.channel,
        carry_over="to_carry_over",
        command_id=command.command_id,
        supersedes=before.id,
        by_whom=command.by_whom,
        mobile_before=None,
        visit_start=None,
        contact_type=None,
    )
    answer = append(event, events, "answer_withdrawn", access, uow)
    saved_now = saved_view(answer, person, uow)
    uow.commit()
    return saved_now
