"""Cancelling and moving visits, told by a fixed SMS where consent stands (facts.md §9).

A message is made with the change, in one transaction. It then leaves in three steps: it is claimed,
which makes its state unknown; the gateway is asked off every thread of the register; the answer is
noted. Whatever breaks in between, nothing is sent twice by itself.
"""

from __future__ import annotations

from dataclasses import replace

from desk.errors import Conflict, UserError
from desk.register.access import Access
from desk.register.cancel_message import Telling, prepare
from desk.register.cancel_views import Attempt, ChangeView, ChangeVisit, SentView, VisitChange, Way
from desk.register.clock import wall_time
from desk.register.judge import MessageJudge
from desk.register.permission import DESK, hits_by_id, reason_note, require
from desk.register.ports import UnitOfWork
from desk.register.ports.gateway import Delivery
from desk.register.records import AccessNote
from desk.register.sent_records import SentMessage, SentState
from desk.register.visit_views import MoveVisit
from desk.register.visits import cancel_visit, move_visit, visit_at_the_unit
from desk.visits.booking import Visit

MOST = 200


def show_change(
    change: VisitChange, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> ChangeView:
    """How a change of a visit would be told. The look is journalled: writes.

    Raises UserError `visit_unknown`, `visit_moved`, `visit_start_past`.
    """
    visit = visit_at_the_unit(change.visit_id, access, uow)
    if visit.status == "moved":
        raise UserError("visit_moved")
    telling = prepare(change, visit, judge, access, uow)
    uow.journal.write(
        "person_looked_at", access, person_id=telling.view.person.id, note=reason_note(access)
    )
    uow.commit()
    return telling.view


def change_visit(
    command: ChangeVisit, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> tuple[SentMessage, ...]:
    """Cancel or move the visit, and make its messages; they are sent afterwards (`try_message`).

    The same command makes them once (decision D5). Raises as `show_change`, UserError
    `visit_cancelled`, and Conflict `visit_message_changed` where the message or who gets it is no
    longer what was shown: then nothing was changed.
    """
    require(access, uow, DESK)
    known = uow.sent.by_command(command.command_id)
    if known:
        return known
    visit = visit_at_the_unit(command.change.visit_id, access, uow)
    made: tuple[SentMessage, ...] = ()
    if command.send and visit.status != "moved":
        telling = prepare(command.change, visit, judge, access, uow)
        made = _made(telling, command, access, uow)
    start = command.change.start
    if start is not None:
        move_visit(MoveVisit(command.command_id, visit.id, start), access, uow)
    else:
        cancel_visit(visit.id, access, uow)
    # One that was cancelled before, in the system it came from, changes nothing but is told of.
    uow.commit()
    return made


def _made(
    telling: Telling, command: ChangeVisit, access: Access, uow: UnitOfWork
) -> tuple[SentMessage, ...]:
    view = telling.view
    shown = tuple((one.to, one.text) for one in telling.messages)
    if not view.can_send or shown != command.shown:
        raise Conflict("visit_message_changed")
    fixed = telling.judge.profile.texts[view.kind]
    template = fixed.protected if view.person.protected else fixed.text
    template_hash = uow.words.keep("template", "sv", "", template)
    made = tuple(
        SentMessage(
            id=uow.new_id(),
            unit_id=access.unit_id,
            person_id=view.person.id,
            visit_id=view.visit.id,
            command_id=command.command_id,
            kind=view.kind,
            role=one.recipient.role,
            mobile=message.to,
            visit_start=message.visit.start,
            text=message.text,
            template_hash=template_hash,
            state="to_send",
            trouble="",
            attempts=0,
            made_at=uow.now(),
            made_by=access.user_id,
        )
        for one, message in zip(view.to, telling.messages, strict=True)
    )
    for one in made:
        uow.sent.add(one)
    uow.journal.write(
        "visit_message_made",
        access,
        person_id=view.person.id,
        details={"kind": view.kind, "count": len(made)},
        note=reason_note(access),
    )
    return made


def try_message(
    message_id: str, again: bool, judge: MessageJudge, access: Access, uow: UnitOfWork
) -> Attempt:
    """Claim a message that is to leave now: from here on its state is unknown. Writes.

    Everything is looked at anew: a withdrawal in between stops it, and the attempt holds no
    message. One whose fate nobody knows leaves only with `again`, a person's own word. Raises
    UserError `visit_message_unknown`, `visit_message_gone` for one that has left.
    """
    require(access, uow, DESK)
    sent = _ours(message_id, access, uow)
    if sent.state in ("handed_over", "drafted") or (sent.state == "unknown" and not again):
        raise UserError("visit_message_gone")
    visit = uow.visits.get(sent.visit_id)
    if visit is None:
        raise UserError("visit_unknown")
    change = VisitChange(visit.id, sent.visit_start if sent.kind == "rebooking" else None)
    telling = prepare(change, visit, judge, access, uow, but_for=sent)
    message = next((one for one in telling.messages if one.to == sent.mobile), None)
    why: str | None = telling.view.why_not or ("no_consent" if message is None else None)
    if not _still_true(sent, visit, uow) or (message is not None and message.text != sent.text):
        why = "text_changed"
    if why is not None or message is None:
        stopped = replace(sent, state="failed", trouble=why or "no_consent")
        _note(stopped, access, uow)
        return Attempt(stopped)
    claimed = replace(
        sent, state="unknown", trouble="", attempts=sent.attempts + 1, tried_at=uow.now()
    )
    uow.sent.change(claimed)
    uow.journal.write("visit_message_tried", access, person_id=sent.person_id)
    settings = uow.sent.gateway(access.unit_id)
    uow.commit()
    return Attempt(claimed, message, settings)


def _still_true(sent: SentMessage, visit: Visit, uow: UnitOfWork) -> bool:
    """Whether the visit is still cancelled, or still moved to the time that the message tells."""
    if sent.kind == "cancellation":
        return visit.status == "cancelled"
    return any(
        one.moved_from == visit.id and one.holds and one.start == sent.visit_start
        for one in uow.visits.of_person(visit.person_id, MOST)
    )


def settle_message(
    attempt: Attempt, delivery: Delivery | None, access: Access, uow: UnitOfWork
) -> SentMessage:
    """Note what became of an attempt; `delivery` None: a draft was saved. Writes.

    An answer that comes after a later attempt changes nothing.
    """
    require(access, uow, DESK)
    sent = _ours(attempt.sent.id, access, uow)
    if sent.attempts != attempt.sent.attempts or sent.state != "unknown":
        return sent
    state: SentState = "drafted" if delivery is None else delivery.outcome
    settled = replace(sent, state=state, trouble="" if delivery is None else delivery.trouble)
    _note(settled, access, uow)
    return settled


def sent_messages(access: Access, uow: UnitOfWork) -> tuple[SentView, ...]:
    """The unit's messages on visits, latest first, protected persons masked. Journalled: writes."""
    require(access, uow, DESK)
    found = uow.sent.of_unit(access.unit_id, MOST)
    hits = hits_by_id(list(dict.fromkeys(one.person_id for one in found)), access, uow)
    names = {one.id: one.name for one in uow.users.all()}
    shown = tuple(
        SentView(
            replace(one, mobile="", text="") if hits[one.person_id].person.masked else one,
            hits[one.person_id].person,
            names.get(one.made_by, ""),
        )
        for one in found
        if one.person_id in hits
    )
    persons = tuple(dict.fromkeys(one.person.id for one in shown if not one.person.masked))
    uow.journal.write(
        "list_shown",
        access,
        details={"shown": len(shown)},
        note=AccessNote("list", "sent", persons),
    )
    uow.commit()
    return shown


def sending_way(access: Access, uow: UnitOfWork) -> Way:
    """How the unit's messages leave now. Reads only."""
    require(access, uow, DESK)
    return "draft" if uow.sent.gateway(access.unit_id) is None else "gateway"


def count_unsent(access: Access, uow: UnitOfWork) -> int:
    """How many of the unit's messages wait for a person. Reads only.

    Those on visits that have begun can no longer be sent, and wait for nobody.
    """
    require(access, uow, DESK)
    return uow.sent.count_open(access.unit_id, wall_time(uow.now()))


def _ours(message_id: str, access: Access, uow: UnitOfWork) -> SentMessage:
    sent = uow.sent.get(message_id)
    if sent is None or sent.unit_id != access.unit_id:
        raise UserError("visit_message_unknown")
    return sent


def _note(settled: SentMessage, access: Access, uow: UnitOfWork) -> None:
    uow.sent.change(settled)
    uow.journal.write(
        "visit_message_settled",
        access,
        person_id=settled.person_id,
        details={"state": settled.state, "trouble": settled.trouble or "none"},
    )
    uow.commit()
