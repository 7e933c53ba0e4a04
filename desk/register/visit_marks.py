"""Setting and removing the mark of a visit, and telling the record system of it (D15, facts §8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.clock import local_midnight
from desk.register.current import scopes_of
from desk.register.journal_actions import Action
from desk.register.permission import DESK, hits_by_id, require, unit_of
from desk.register.ports import UnitOfWork
from desk.register.visit_rows import held_on, is_active
from desk.register.visit_views import MarkToCarry, SetMark
from desk.register.visits import visit_at_the_unit
from desk.visits.booking import MarkCarry, MarkEvent, MarkEventKind, Visit
from desk.visits.marks import known_to_the_system, mark_of, one_mark

MOST = 1000
MOST_TODAY = 100


def set_mark(wanted: SetMark, access: Access, uow: UnitOfWork) -> tuple[Visit, ...]:
    """Set or remove the mark of a visit; a group has one for all of it. Writes.

    Twice is the same as once. Gives the visits that it stands for. Raises UserError
    `visit_unknown`, Refused `mark_fixed` with the reason (`WhyFixed`).
    """
    visit = visit_at_the_unit(wanted.visit_id, access, uow)
    unit = unit_of(access, uow)
    others = uow.visits.of_group(unit.id, visit.group) if visit.group else ()
    concerned = one_mark(visit, others)
    scopes = frozenset(scopes_of(unit).values())
    held = uow.visits.held([one.person_id for one in concerned], scopes)
    consented = any(
        held_on(held.get(one.person_id), one.start.date()) == "yes" for one in concerned
    )
    rule = wanted.profile.visit_mark
    if wanted.profile.name != unit.profile:
        raise Refused("mark_fixed", values={"why": "no_mark"})
    state = mark_of(visit, rule, consented=consented, active=is_active(visit, unit))
    if state.why_fixed is not None:
        raise Refused("mark_fixed", values={"why": state.why_fixed})
    changed = []
    for one in concerned:
        if one.mark is wanted.on:
            changed.append(one)
            continue
        carried = _last_carried(uow.visits.marks(one.id))
        known = known_to_the_system(one, rule, carried) is wanted.on
        one = replace(
            one,
            mark=wanted.on,
            mark_carry_over="not_needed" if known else "to_carry_over",
            mark_at=None if known else uow.now(),
        )
        uow.visits.change(one)
        note_event(one, "set" if wanted.on else "removed", access, uow)
        uow.journal.write(
            "visit_mark_changed", access, person_id=one.person_id, details={"on": int(wanted.on)}
        )
        changed.append(one)
    uow.commit()
    return tuple(changed)


def _last_carried(events: Sequence[MarkEvent]) -> bool | None:
    """The mark that the record system was last told; None before, and since the booking came."""
    said: bool | None = None
    carried: bool | None = None
    before: bool | None = None
    for event in events:
        if event.kind in ("set", "removed"):
            said = event.kind == "set"
        elif event.kind == "carried_over":
            before, carried = carried, said
        elif event.kind == "carry_over_undone":
            carried = before
        else:
            said = carried = before = None
    return carried


def note_event(visit: Visit, kind: MarkEventKind, access: Access, uow: UnitOfWork) -> None:
    """One more event of a visit's mark, by this user and now; the journal is for the caller."""
    uow.visits.note_mark(
        MarkEvent(uow.new_id(), visit.id, visit.unit_id, access.user_id, uow.now(), kind)
    )


def marks_to_carry_over(access: Access, uow: UnitOfWork) -> tuple[MarkToCarry, ...]:
    """Visits whose mark the record system does not know; removed ones first. Reads only."""
    units = require(access, uow, DESK)
    return _lines(uow.visits.marks_to_carry_over(units, MOST), access, uow)


def marks_carried_today(access: Access, uow: UnitOfWork) -> tuple[MarkToCarry, ...]:
    """Visits whose mark was carried over today, the last first, to be undone. Reads only."""
    units = require(access, uow, DESK)
    since = local_midnight(uow.today())
    return _lines(uow.visits.marks_carried_since(units, since, MOST_TODAY), access, uow)


def _lines(visits: Sequence[Visit], access: Access, uow: UnitOfWork) -> tuple[MarkToCarry, ...]:
    # A group has one mark, which is one line.
    once = {(one.unit_id, one.group) if one.group else one.id: one for one in reversed(visits)}
    visits = tuple(once.values())[::-1]
    hits = hits_by_id([one.person_id for one in visits], access, uow)
    return tuple(
        MarkToCarry(one, hits[one.person_id].person, one.mark is True, one.mark_at)
        for one in visits
        if one.person_id in hits
    )


def mark_visit_carried_over(visit_id: str, done: bool, access: Access, uow: UnitOfWork) -> Visit:
    """Say that the record system has a visit's mark, or take that back; an event. Writes.

    A group is told of as one. Said twice is said once. Raises UserError
    `visit_unknown`, `nothing_to_carry_over`.
    """
    units = require(access, uow, DESK)
    visit = uow.visits.get(visit_id)
    if visit is None or visit.unit_id not in units:
        raise UserError("visit_unknown")
    if visit.mark_carry_over == ("carried_over" if done else "to_carry_over"):
        return visit
    if visit.mark_carry_over == "not_needed":
        raise UserError("nothing_to_carry_over")
    others = uow.visits.of_group(visit.unit_id, visit.group) if visit.group else ()
    for one in one_mark(visit, others):
        if one.mark_carry_over != "not_needed":
            _carry(one, done, access, uow)
    uow.commit()
    return uow.visits.many([visit.id])[visit.id]


def _carry(visit: Visit, done: bool, access: Access, uow: UnitOfWork) -> None:
    state: MarkCarry = "carried_over" if done else "to_carry_over"
    uow.visits.change(replace(visit, mark_carry_over=state, mark_at=uow.now()))
    note_event(visit, "carried_over" if done else "carry_over_undone", access, uow)
    action: Action = "visit_mark_carried_over" if done else "visit_mark_undone"
    uow.journal.write(action, access, person_id=visit.person_id)
