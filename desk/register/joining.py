"""One person with two identity numbers becomes one, and a wrong joining is parted (decision D4).

Nobody's events are moved: the one who was joined points to the one shown, the histories are read
together, and what holds follows the latest statement. So parting gives back each one's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from desk.errors import Refused, UserError
from desk.register.access import Access
from desk.register.current import YES_KINDS, derive, scopes_of
from desk.register.events import next_at, next_seq
from desk.register.permission import DESK, hits, is_masked, require, require_person, unit_of
from desk.register.ports import UnitOfWork
from desk.register.records import AccessNote, AnswerRecord, CurrentRecord, PersonRecord
from desk.register.text import one_line
from desk.register.views import CarryOver, IdentityView, JoinedView, PersonHit

MOST_SAME = 10
Tell = Mapping[str, CarryOver]


def same_name(person_id: str, access: Access, uow: UnitOfWork) -> tuple[PersonHit, ...]:
    """Others of the user's units with the same name and birth date, who may be the same person.

    Nobody for, and nobody of, protected persons. Reads only.
    """
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    if person.protected:
        return ()
    found = uow.people.same_name(person.id, units, MOST_SAME)
    return tuple(one for one in hits(found, access, uow) if not one.person.protected)


def join_people(
    keep_id: str, other_id: str, reason: str, access: Access, uow: UnitOfWork
) -> PersonRecord:
    """From now on the other one is shown as the first; both numbers find that one person.

    The record system is to be told where the two differ in what it was told. Raises UserError
    `why_missing`, `joined_already`, `joined_has_others`; Refused `protected_never_joined`.
    """
    units = require(access, uow, DESK)
    keep = require_person(access, uow, units, keep_id)
    other = require_person(access, uow, units, other_id)
    why = _reason(reason)
    if keep.protected or other.protected:
        raise Refused("protected_never_joined")
    if keep.id == other.id:
        raise UserError("joined_already")
    if uow.people.joined_to(other.id):
        raise UserError("joined_has_others")
    differing = _differing(keep.id, other.id, uow)
    uow.people.change(replace(other, joined_to=keep.id))
    uow.people.share_units(keep.id, other.id)
    uow.answers.set_current(other.id, ())
    events = uow.answers.history(keep.id)
    tell: Tell = dict.fromkeys(differing, "to_carry_over")
    events = _trace("joined", keep.id, tell, why, events, access, uow)
    events = _trace("joined", other.id, {}, why, events, access, uow)
    uow.answers.set_current(keep.id, derive(events, keep.id))
    _note("person_joined", keep.id, other.id, why, access, uow)
    uow.commit()
    return keep


def part_people(
    other_id: str, reason: str, access: Access, uow: UnitOfWork
) -> tuple[PersonRecord, PersonRecord]:
    """Show somebody who was joined by mistake on their own again; both persons.

    Each has their own numbers, representatives and answers; what was said of an answer while they
    were one stays with that answer. Raises UserError `why_missing`, `not_joined`.
    """
    units = require(access, uow, DESK)
    other = uow.people.itself(other_id)
    if other is None or other.joined_to is None:
        raise UserError("not_joined")
    keep = require_person(access, uow, units, other.joined_to)
    if is_masked(access, keep):
        raise Refused("person_masked")
    why = _reason(reason)
    before = uow.answers.history(keep.id)
    touched = _touched_since_joining(other.id, before)
    parted = replace(other, joined_to=None)
    uow.people.change(parted)
    keeps, others = uow.answers.history(keep.id), uow.answers.own_history(other.id)
    uow.people.unshare_units(keep.id, other.id, frozenset(one.unit_id for one in keeps))
    uow.answers.set_current(keep.id, ())
    first = _trace("parted", keep.id, _to_tell(keeps, touched), why, before, access, uow)
    _trace("parted", other.id, _to_tell(others, touched), why, first, access, uow)
    for person_id in (keep.id, other.id):
        own = uow.answers.history(person_id)
        uow.answers.set_current(person_id, derive(own, person_id))
    _note("person_parted", keep.id, other.id, why, access, uow)
    uow.commit()
    return keep, parted


def joined_views(
    person_id: str, events: Sequence[AnswerRecord], uow: UnitOfWork
) -> tuple[JoinedView, ...]:
    """Those who are shown as a person, each with former name, own numbers and when joined."""
    joined = uow.people.joined_to(person_id)
    if not joined:
        return ()
    numbers = uow.people.identities([one.id for one in joined])
    found = []
    for one in joined:
        traces = [each for each in events if each.person_id == one.id and each.correction]
        trace = next((each for each in reversed(traces) if each.correction == "joined"), None)
        found.append(
            JoinedView(
                person_id=one.id,
                given_name=one.given_name,
                surname=one.surname,
                identities=tuple(
                    IdentityView(each.type, each.issuer, each.value) for each in numbers[one.id]
                ),
                at=trace.at if trace else None,
                by=trace.user_name if trace else "",
                reason=(trace.reason or "") if trace else "",
            )
        )
    return tuple(found)


def _reason(reason: str) -> str:
    why = one_line(reason, "reason")
    if not why:
        raise UserError("why_missing", field="reason")
    return why


def _differing(keep_id: str, other_id: str, uow: UnitOfWork) -> tuple[str, ...]:
    """The scopes in which the record system may hold another mark for the one than the other."""
    currents = uow.answers.current([keep_id, other_id])
    marks = [
        {one.scope: _mark(one, uow) for one in currents[person_id]}
        for person_id in (keep_id, other_id)
    ]
    both = marks[0].keys() & marks[1].keys()
    return tuple(sorted(scope for scope in both if marks[0][scope] != marks[1][scope]))


def _mark(current: CurrentRecord, uow: UnitOfWork) -> tuple[str, ...]:
    """The numbers that a record system should hold; none without a yes."""
    answer = uow.answers.get(current.answer_id) if current.kind in YES_KINDS else None
    return tuple(sorted(one.mobile for one in answer.recipients)) if answer else ()


def _touched_since_joining(other_id: str, events: Sequence[AnswerRecord]) -> frozenset[str]:
    """The scopes in which anything was said while the two were one."""
    own = [one.seq for one in events if one.person_id == other_id and one.correction == "joined"]
    since = max(own, default=0)
    return frozenset(one.scope for one in events if one.seq > since and one.correction is None)


def _to_tell(events: Sequence[AnswerRecord], touched: Iterable[str]) -> Tell:
    """What each scope's parting says of the record system: tell anew, or as before joining."""
    tell: dict[str, CarryOver] = {
        one.scope: "not_needed" for one in events if one.correction == "joined"
    }
    for one in derive(events):
        if one.scope in touched and (one.kind in YES_KINDS or one.carry_over != "not_needed"):
            tell[one.scope] = "to_carry_over"
    return tell


def _trace(
    what: Literal["joined", "parted"],
    person_id: str,
    tell: Tell,
    reason: str,
    events: Sequence[AnswerRecord],
    access: Access,
    uow: UnitOfWork,
) -> tuple[AnswerRecord, ...]:
    """The events with those that tell of a joining or parting on one person's history."""
    unit = unit_of(access, uow)
    history = list(events)
    for scope, carry_over in (tell or {scopes_of(unit)["unit"]: "not_needed"}).items():
        event = AnswerRecord(
            id=uow.new_id(),
            person_id=person_id,
            unit_id=unit.id,
            unit_name=unit.name,
            user_id=access.user_id,
            user_name=access.user_name,
            scope=scope,
            seq=next_seq(history),
            kind="corrected",
            at=next_at(history, uow),
            channel="visit",
            carry_over=carry_over,
            profile=unit.profile,
            by_whom="staff",
            correction=what,
            reason=reason,
        )
        uow.answers.add(event)
        history.append(event)
    return tuple(history)


def _note(
    action: Literal["person_joined", "person_parted"],
    keep_id: str,
    other_id: str,
    reason: str,
    access: Access,
    uow: UnitOfWork,
) -> None:
    """An entry for each of the two, so that either one's history of access tells of it."""
    for person_id, with_id in ((keep_id, other_id), (other_id, keep_id)):
        note = AccessNote("reason", reason, (with_id,))
        uow.journal.write(action, access, person_id=person_id, note=note)
