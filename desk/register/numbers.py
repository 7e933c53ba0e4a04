"""Changing and confirming the numbers of a yes, without asking for the consent anew."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.commands import ChangeNumber, ConfirmNumber
from desk.register.current import goes_on
from desk.register.events import (
    append,
    carried_in,
    event_after,
    repeated_view,
    saved_view,
    standing_yes,
)
from desk.register.permission import DESK, require
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord, PersonRecord
from desk.register.text import one_line, whole_text
from desk.register.views import RecipientView, SavedView
from desk.register.withdraw import speaks_for

E164: Final = re.compile(r"\+[1-9][0-9]{6,14}\Z", re.ASCII)


def change_number(command: ChangeNumber, access: Access, uow: UnitOfWork) -> SavedView:
    """Record a new number of one recipient; the others stay, and the record system must be told.

    Raises UserError `nothing_to_change` while no yes holds, `number_not_mobile`,
    `number_not_confirmed`, `number_same`; Refused `change_not_yours`; Conflict `answer_conflict`.
    """
    require(access, uow, DESK)
    saved = uow.answers.by_command(command.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    person, events, before = _holding(command.person_id, command.expected_seq, access, uow)
    if before is None or not 0 <= command.position < len(before.recipients):
        raise UserError("nothing_to_change")
    if not speaks_for(command.by_whom, command.position, before):
        raise Refused("change_not_yours")
    former = before.recipients[command.position]
    if not goes_on((former,), uow.today()):
        raise UserError("nothing_to_change")
    _check(command, former)
    recipients = list(before.recipients)
    recipients[command.position] = replace(
        former,
        mobile=command.mobile,
        confirmed=True,
        whose=command.whose or former.whose,
        whose_name=one_line(command.whose_name, "whose_name")
        if command.whose
        else former.whose_name,
    )
    event = replace(
        event_after(before, events, access, uow),
        kind="number_changed",
        channel=command.channel,
        command_id=command.command_id,
        by_whom=command.by_whom,
        recipients=tuple(recipients),
        mobile_before=former.mobile,
        sample_text=whole_text(command.sample_text, "message") or before.sample_text,
    )
    _keep_known_number(former, command.mobile, uow)
    answer = append(event, events, "number_changed", access, uow, person.id)
    saved_now = saved_view(answer, person, uow)
    uow.commit()
    return saved_now


def _check(command: ChangeNumber, former: RecipientView) -> None:
    if not E164.match(command.mobile):
        raise UserError("number_not_mobile", field="number")
    if not command.confirmed:
        raise UserError("number_not_confirmed", field="number")
    if command.mobile == former.mobile:
        raise UserError("number_same", field="number")


def _keep_known_number(recipient: RecipientView, mobile: str, uow: UnitOfWork) -> None:
    """A representative whom the register knows has the new number there too."""
    known = recipient.representative_id and uow.people.representative(recipient.representative_id)
    if known:
        uow.people.represent(replace(known, mobile=mobile), None)


def confirm_number(command: ConfirmNumber, access: Access, uow: UnitOfWork) -> SavedView:
    """Record that the numbers were read out and are right; what the record system knows stays.

    Raises UserError `nothing_to_confirm` while no yes holds, Refused `change_not_yours`, Conflict
    `answer_conflict`.
    """
    require(access, uow, DESK)
    saved = uow.answers.by_command(command.command_id)
    if saved is not None:
        return repeated_view(saved, uow)
    person, events, before = _holding(command.person_id, command.expected_seq, access, uow)
    if before is None:
        raise UserError("nothing_to_confirm")
    places = range(len(before.recipients))
    if not any(speaks_for(command.by_whom, place, before) for place in places):
        raise Refused("change_not_yours")
    waits = carried_in(before.scope, events) == "to_carry_over"
    event = replace(
        event_after(before, events, access, uow),
        kind="confirmed",
        channel=command.channel,
        command_id=command.command_id,
        by_whom=command.by_whom,
        recipients=tuple(
            replace(one, confirmed=one.confirmed or goes_on((one,), uow.today()))
            for one in before.recipients
        ),
        carry_over="to_carry_over" if waits else "not_needed",
        mobile_before=before.mobile_before if waits else None,
        visit_id=command.visit_id or None,
    )
    answer = append(event, events, "number_confirmed", access, uow, person.id)
    saved_now = saved_view(answer, person, uow)
    uow.commit()
    return saved_now


def _holding(
    person_id: str, expected_seq: int, access: Access, uow: UnitOfWork
) -> tuple[PersonRecord, tuple[AnswerRecord, ...], AnswerRecord | None]:
    """As `standing_yes`, but only a yes of which a part goes on."""
    person, events, before = standing_yes(person_id, expected_seq, access, uow)
    if before is not None and not goes_on(before.recipients, uow.today()):
        return person, events, None
    return person, events, before
