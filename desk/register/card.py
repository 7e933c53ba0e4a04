"""A patient's card: the look is journalled before anything is shown (decision D8)."""

from __future__ import annotations

from desk.consent.draft import DraftVisit
from desk.register.access import Access
from desk.register.ask_again import was_told_less
from desk.register.clock import wall_time
from desk.register.current import YES_KINDS, for_unit, holding_of, scopes_of, views
from desk.register.joining import joined_views
from desk.register.permission import (
    DESK,
    is_masked,
    person_view,
    reason_note,
    require,
    require_person,
    unit_of,
)
from desk.register.ports import UnitOfWork
from desk.register.records import AnswerRecord
from desk.register.representatives import shown_representatives
from desk.register.undo import undo_until
from desk.register.views import CardView
from desk.register.withdraw import may_withdraw

_MOST_VISITS = 1000


def open_card(person_id: str, access: Access, uow: UnitOfWork) -> CardView:
    """What holds for a person and the history, newest first. Writes the look into the journal.

    A protected person without a reason is masked, without numbers or history. Raises UserError
    `person_unknown`, Refused `person_elsewhere`.
    """
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    masked = is_masked(access, person)
    details: dict[str, str | int] = {"masked": 1} if masked else {}
    uow.journal.write(
        "person_looked_at",
        access,
        person_id=person.id,
        details=details,
        note=reason_note(access),
    )
    card = _masked_card(uow, person.id) if masked else _card(person.id, access, uow, units)
    uow.commit()
    return card


def _masked_card(uow: UnitOfWork, person_id: str) -> CardView:
    person = uow.people.many([person_id])[person_id]
    return CardView(person_view(person, (), 0, masked=True), "protected", None, None, ())


def _card(person_id: str, access: Access, uow: UnitOfWork, units: frozenset[str]) -> CardView:
    person = uow.people.many([person_id])[person_id]
    unit = unit_of(access, uow)
    events = uow.answers.history(person_id)
    current = for_unit(uow.answers.current([person_id])[person_id], unit)
    held = next((one for one in events if current and one.id == current.answer_id), None)
    scopes = frozenset(scopes_of(unit).values())
    seen = frozenset(
        one.id
        for one in events
        if access.reason.strip() or one.scope in scopes or one.unit_id in units
    )
    shown = tuple(one for one in views(events) if one.id in seen)
    seq = max((one.seq for one in events if one.kind != "carried_over"), default=0)
    is_yes = held is not None and held.kind in YES_KINDS
    return CardView(
        person=person_view(person, uow.people.identities([person_id])[person_id], seq, False),
        holding=holding_of(current, uow.today(), held.recipients if held else ()),
        current=next((one for one in shown if current and one.id == current.answer_id), None),
        next_visit=_next_visit(person_id, events, uow),
        history=shown,
        representatives=shown_representatives(person_id, uow),
        joined=joined_views(person_id, events, uow),
        may_withdraw=may_withdraw(held.decided_by, held.recipients) if is_yes and held else (),
        undo_until=undo_until(held, access, uow),
        ask_reason="told_less" if was_told_less(held, unit) else "",
    )


def _next_visit(
    person_id: str, events: tuple[AnswerRecord, ...], uow: UnitOfWork
) -> DraftVisit | None:
    """The nearest visit to come that an answer told of; one that was moved since, where it went.

    One that was cancelled since is none.
    """
    now = wall_time(uow.now())
    told = [one for one in events if one.visit_start is not None and one.visit_start >= now]
    booked = uow.visits.many([one.visit_id for one in told if one.visit_id is not None])
    coming = [
        DraftVisit(one.visit_start, one.contact_type or "visit")
        for one in told
        if one.visit_start is not None
        and (one.visit_id not in booked or booked[one.visit_id].holds)
    ]
    moved = {one.id for one in booked.values() if one.status == "moved"}
    if moved:
        for visit in uow.visits.of_person(person_id, _MOST_VISITS):
            if visit.moved_from in moved and visit.holds and visit.start >= now:
                coming.append(DraftVisit(visit.start, visit.contact_type))
    return min(coming, key=lambda visit: visit.start, default=None)
