"""Taking a consent back: as easy as giving it, and the number stops at once (facts.md §2, §10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal

from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.commands import RemoveRecipient, Withdraw
from desk.register.events import append, event_after, repeated_view, saved_view, standing_yes
from desk.register.journal_actions import Action
from desk.register.permission import DESK, require
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord
from desk.register.views import RecipientView, SavedView


def may_withdraw(decided_by: str | None, recipients: tuple[RecipientView, ...]) -> tuple[str, ...]:
    """Who may take the whole consent back, as `by_whom`: the patient always, and who decided.

    A representative may withdraw a number of their own (facts.md §2): the whole consent, where no
    other number stands in it.
    """
    own = {one.role for one in recipients}
    found = ["patient", decided_by or "patient", *(own if len(own) == 1 else ())]
    return tuple(dict.fromkeys(found))


def withdraw(command: Withdraw, access: Access, uow: UnitOfWork) -> SavedView:
    """Record a withdrawal with the numbers it stops; the record system must be told (D15).

    Raises UserError `nothing_to_withdraw`, Refused `withdraw_not_yours` for a representative who
    did not decide, Conflict `answer_conflict`.
    """
    require(access, uow, DESK)
    saved = uow.answers.by_command(command.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    person, events, before = standing_yes(command.person_id, command.expected_seq, access, uow)
    if before is None:
        raise UserError("nothing_to_withdraw")
    if command.by_whom not in may_withdraw(before.decided_by, before.recipients):
        raise Refused("withdraw_not_yours")
    event = replace(
        event_after(before, events, access, uow),
        kind="withdrawn",
        channel=command.channel,
        command_id=command.command_id,
        by_whom=command.by_whom,
    )
    answer = append(event, events, "answer_withdrawn", access, uow, person.id)
    saved_now = saved_view(answer, person, uow)
    uow.commit()
    return saved_now


def remove_recipient(command: RemoveRecipient, access: Access, uow: UnitOfWork) -> SavedView:
    """One recipient gets no more messages; when none is left, the consent is withdrawn.

    A representative may remove a number of their own, the patient and who decided any. Raises
    UserError `nothing_to_withdraw`, Refused `withdraw_not_yours`, Conflict `answer_conflict`.
    """
    require(access, uow, DESK)
    saved = uow.answers.by_command(command.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    person, events, before = standing_yes(command.person_id, command.expected_seq, access, uow)
    if before is None or not 0 <= command.position < len(before.recipients):
        raise UserError("nothing_to_withdraw")
    if not speaks_for(command.by_whom, command.position, before):
        raise Refused("withdraw_not_yours")
    gone = before.recipients[command.position]
    left = tuple(one for place, one in enumerate(before.recipients) if place != command.position)
    event = replace(
        event_after(before, events, access, uow),
        kind="number_changed" if left else "withdrawn",
        channel=command.channel,
        command_id=command.command_id,
        by_whom=command.by_whom,
        recipients=left or before.recipients,
        mobile_before=gone.mobile if left else None,
        until=_earliest(left) if left else before.until,
        ask_again=_strictest(left) if left else before.ask_again,
    )
    action: Action = "number_changed" if left else "answer_withdrawn"
    answer = append(event, events, action, access, uow, person.id)
    saved_now = saved_view(answer, person, uow)
    uow.commit()
    return saved_now


def speaks_for(by_whom: str, position: int, before: AnswerRecord) -> bool:
    """Whether somebody may speak for a recipient: the patient, who decided, and who it is."""
    own = before.recipients[position].role
    return by_whom in {*may_withdraw(before.decided_by, before.recipients), own}


def _earliest(recipients: tuple[RecipientView, ...]) -> date | None:
    return min((one.until for one in recipients if one.until is not None), default=None)


def _strictest(recipients: tuple[RecipientView, ...]) -> Literal["never", "each_visit"]:
    each = any(one.ask_again == "each_visit" for one in recipients)
    return "each_visit" if each else "never"
