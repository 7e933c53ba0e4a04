"""Booked visits at the desk: the day's list, a typed booking, a time that holds no longer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product

from desk.consent.draft import DraftPatient
from desk.consent.number.mobile import is_mobile
from desk.consent.patient.identity import check_identity
from desk.errors import Conflict, UserError
from desk.register.access import Access
from desk.register.current import scopes_of
from desk.register.permission import (
    DESK,
    hits_by_id,
    reason_note,
    require,
    require_person,
    unit_of,
)
from desk.register.ports import UnitOfWork, VisitPlace
from desk.register.save import add_person
from desk.register.text import one_line
from desk.register.unit_views import UnitView
from desk.register.visit_rows import row_of
from desk.register.visit_views import AddVisit, DayPage, DayQuery, MoveVisit, VisitRow
from desk.visits.booking import Visit

MOST_OF_PERSON = 50
MOST_AT_ONCE = 400


def visits_of_day(day: DayQuery, access: Access, uow: UnitOfWork) -> DayPage:
    """A page of the visits of the access's unit on a local day, in order of time. Reads only.

    Whoever shows the list notes it (`note_list`). Everything is read in a few statements a page.
    """
    require(access, uow, DESK)
    unit = unit_of(access, uow)
    found = uow.visits.between(
        unit.id, day.day, day.day, day.after, day.limit + 1, day.reception_id
    )
    shown = found[: day.limit]
    more = len(found) > day.limit
    return DayPage(
        day=day.day,
        rows=_rows(shown, day, unit, access, uow),
        total=uow.visits.count(unit.id, day.day, day.day, day.reception_id),
        after=VisitPlace(shown[-1].start, shown[-1].id) if more else None,
    )


def _rows(
    visits: Sequence[Visit], query: DayQuery, unit: UnitView, access: Access, uow: UnitOfWork
) -> tuple[VisitRow, ...]:
    ids = list(dict.fromkeys(one.person_id for one in visits))
    hits = hits_by_id(ids, access, uow)
    persons = list({hit.person.id for hit in hits.values()})
    held = uow.visits.held(persons, frozenset(scopes_of(unit).values()))
    asked = uow.asking.confirmed_for(persons)
    today = uow.today()
    nobody: frozenset[str] = frozenset()
    return tuple(
        row_of(
            one,
            hit,
            held.get(hit.person.id),
            unit,
            query.profile,
            today,
            asked=one.id in asked.get(hit.person.id, nobody),
        )
        for one in visits
        if (hit := hits.get(one.person_id)) is not None
    )


def add_visit(new: AddVisit, access: Access, uow: UnitOfWork) -> tuple[Visit, ...]:
    """A booking typed at the desk; the same command adds it once (decision D5). Writes.

    One visit for each patient, occasion and professional. Raises UserError `visit_incomplete`
    (field `patient` or `start`), `visit_too_many`, `reception_unknown`, and as `save_answer` for
    a patient who is new; Refused `person_elsewhere`.
    """
    units = require(access, uow, DESK)
    known = uow.visits.get(new.command_id)
    if known is not None:
        return (known,)
    unit = unit_of(access, uow)
    _check(new, unit)
    persons = [require_person(access, uow, units, one).id for one in new.person_ids]
    for person_id in persons:
        uow.people.join_unit(person_id, unit.id)
    persons += [_new_person(one, access, uow) for one in new.new_patients]
    visits = _booked(new, list(dict.fromkeys(persons)), unit, uow)
    for visit in visits:
        uow.visits.add(visit)
    for person_id in dict.fromkeys(persons):
        count = sum(one.person_id == person_id for one in visits)
        uow.journal.write(
            "visit_added",
            access,
            person_id=person_id,
            command_id=new.command_id if person_id == persons[0] else None,
            details={"count": count, "source": new.source},
        )
    uow.commit()
    return visits


def _new_person(patient: DraftPatient, access: Access, uow: UnitOfWork) -> str:
    """Somebody the register does not know, with a number that can be one or a reason to keep it."""
    checked = check_identity(one_line(patient.identity, "identity"), uow.today(), is_mobile)
    if not checked.ok and not patient.kept_reason.strip():
        raise UserError("identity_not_valid", field="identity")
    owner = uow.people.owner(patient.identity_type, patient.issuer, patient.identity)
    if owner is not None:
        raise Conflict("identity_known", field="patient", values={"person_id": owner})
    return add_person(patient, access, uow).id


def _check(new: AddVisit, unit: UnitView) -> None:
    patients = len(new.person_ids) + len(new.new_patients)
    for field, given in (("patient", patients), ("start", len(new.starts))):
        if not given:
            raise UserError("visit_incomplete", field=field)
    if patients * len(new.starts) * max(1, len(new.professionals)) > MOST_AT_ONCE:
        raise UserError("visit_too_many", values={"most": str(MOST_AT_ONCE)})
    if new.reception_id is not None and new.reception_id not in {one.id for one in unit.receptions}:
        raise UserError("reception_unknown", field="reception")


def _booked(
    new: AddVisit, persons: Sequence[str], unit: UnitView, uow: UnitOfWork
) -> tuple[Visit, ...]:
    """The visits of a booking; the first has the command's id."""
    given = (one_line(one, "professional") for one in new.professionals)
    names = tuple(dict.fromkeys(given)) or ("",)
    starts = sorted({one.replace(second=0, microsecond=0, tzinfo=None) for one in new.starts})
    in_group = len(persons) > 1 or new.source == "group"
    series = uow.new_id() if len(starts) > 1 else ""
    references: Mapping[object, tuple[str, str]] = {
        start: (uow.new_id() if len(names) > 1 else "", uow.new_id() if in_group else "")
        for start in starts
    }
    visits = [
        Visit(
            id=uow.new_id(),
            unit_id=unit.id,
            person_id=person_id,
            start=start,
            contact_type=new.contact_type,
            source="group" if in_group else new.source,
            reception_id=new.reception_id,
            series=series,
            team=references[start][0],
            group=references[start][1],
            professional=name,
            source_mark=new.mark,
        )
        for start, person_id, name in product(starts, persons, names)
    ]
    return (replace(visits[0], id=new.command_id), *visits[1:])


def cancel_visit(visit_id: str, access: Access, uow: UnitOfWork) -> Visit:
    """The patient is not expected; twice is the same as once. Writes.

    Raises UserError `visit_unknown`, `visit_moved`; Refused `person_elsewhere`.
    """
    visit = visit_at_the_unit(visit_id, access, uow)
    if visit.status == "moved":
        raise UserError("visit_moved")
    if visit.status == "cancelled":
        return visit
    gone = replace(visit, status="cancelled")
    uow.visits.change(gone)
    _note(gone, "cancelled", access, uow)
    return gone


def book_again(visit_id: str, access: Access, uow: UnitOfWork) -> Visit:
    """Take a cancelling back. Writes. Raises UserError `visit_unknown`, `visit_moved`."""
    visit = visit_at_the_unit(visit_id, access, uow)
    if visit.status == "moved":
        raise UserError("visit_moved")
    if visit.status == "booked":
        return visit
    booked = replace(visit, status="booked")
    uow.visits.change(booked)
    _note(booked, "booked", access, uow)
    return booked


def move_visit(move: MoveVisit, access: Access, uow: UnitOfWork) -> tuple[Visit, Visit | None]:
    """The visit as moved, and the one in its place, None while no new time is known. Writes.

    The new visit takes over what the booking is called in the system it came from, and its mark.
    The same command moves once. Raises UserError `visit_unknown`, `visit_moved`,
    `visit_cancelled`.
    """
    visit = visit_at_the_unit(move.visit_id, access, uow)
    new = uow.visits.get(move.command_id)
    if new is not None or (visit.status == "moved" and move.start is None):
        return visit, new
    if visit.status == "cancelled":
        raise UserError("visit_cancelled")
    if visit.status == "moved" and any(
        one.moved_from == visit.id for one in uow.visits.of_person(visit.person_id, MOST_OF_PERSON)
    ):
        raise UserError("visit_moved")
    moved = replace(visit, status="moved")
    if move.start is not None:
        start = move.start.replace(second=0, microsecond=0, tzinfo=None)
        new = replace(visit, id=move.command_id, start=start, status="booked", moved_from=visit.id)
        moved = replace(moved, system="", source_id="", source_digest="")
        if moved.mark_carry_over == "to_carry_over":
            moved = replace(moved, mark_carry_over="not_needed", mark_at=None)
    uow.visits.change(moved)
    if new is not None:
        uow.visits.add(new)
    _note(moved, "moved", access, uow)
    return moved, new


def visit_at_the_unit(visit_id: str, access: Access, uow: UnitOfWork) -> Visit:
    """A visit at the access's unit. Raises UserError `visit_unknown`; Refused as `require`."""
    require(access, uow, DESK)
    visit = uow.visits.get(visit_id)
    if visit is None or visit.unit_id != access.unit_id:
        raise UserError("visit_unknown")
    return visit


def _note(visit: Visit, status: str, access: Access, uow: UnitOfWork) -> None:
    person = uow.people.get(visit.person_id)
    uow.journal.write(
        "visit_changed",
        access,
        person_id=person.id if person else visit.person_id,
        details={"status": status},
        note=reason_note(access),
    )
    uow.commit()
