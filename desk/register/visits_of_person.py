"""One person's visits: all of them, those to come, and the one that an answer given now is for."""

from __future__ import annotations

from desk.register.access import Access
from desk.register.clock import wall_time
from desk.register.permission import DESK, is_masked, require, require_person
from desk.register.ports import UnitOfWork
from desk.register.visits import MOST_OF_PERSON, visit_at_the_unit
from desk.visits.booking import Visit


def visits_of_person(person_id: str, access: Access, uow: UnitOfWork) -> tuple[Visit, ...]:
    """A person's visits at the user's units, latest first; none of a masked person. Reads only.

    Raises UserError `person_unknown`, Refused `person_elsewhere`.
    """
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    if is_masked(access, person):
        return ()
    found = uow.visits.of_person(person.id, MOST_OF_PERSON)
    return tuple(one for one in found if one.unit_id in units)


def coming_visits(person_id: str, access: Access, uow: UnitOfWork) -> tuple[Visit, ...]:
    """A person's visits to come at the access's unit, nearest first; none of a masked person.

    Reads only. Raises UserError `person_unknown`, Refused `person_elsewhere`.
    """
    units = require(access, uow, DESK)
    person = require_person(access, uow, units, person_id)
    if is_masked(access, person):
        return ()
    family = [person.id, *(one.id for one in uow.people.joined_to(person.id))]
    now = wall_time(uow.now())
    found = uow.visits.of_persons(family, now.date()).values()
    coming = [
        one
        for visits in found
        for one in visits
        if one.holds and one.unit_id == access.unit_id and one.start > now
    ]
    return tuple(sorted(coming, key=lambda one: (one.start, one.id)))


def visit_to_ask_for(visit_id: str, access: Access, uow: UnitOfWork) -> Visit:
    """The visit that an answer given now is for. Reads only. Raises as `visit_at_the_unit`.

    It is the visit itself; on its own day the next one at the unit that nobody was asked for, where
    there is one: the message about today has gone.
    """
    visit = visit_at_the_unit(visit_id, access, uow)
    today = uow.today()
    person = uow.people.get(visit.person_id)
    if visit.start.date() != today or person is None:
        return visit
    asked = uow.asking.confirmed_for([person.id])[person.id]
    later = (
        one
        for one in coming_visits(person.id, access, uow)
        if one.start.date() > today and one.id not in asked
    )
    return next(later, visit)
