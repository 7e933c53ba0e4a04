"""The statements by which visits are read: each composed once, whatever is asked for."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from desk.store.prepared import Prepared
from desk.store.tables import identity, person, person_unit
from desk.store.visit_lists import listed
from desk.store.visit_tables import visit, visit_mapping, visit_mark, visit_retention

ONE: Final = Prepared(select(visit).where(visit.c.id == bindparam("key")))
MANY: Final = Prepared(select(visit).where(listed(visit.c.id)))


def _of_days(*more: ColumnElement[bool]) -> Select[Any]:
    return select(visit).where(
        visit.c.unit_id == bindparam("unit"),
        visit.c.start >= bindparam("first"),
        visit.c.start < bindparam("end"),
        *more,
    )


AFTER: Final = or_(
    visit.c.start > bindparam("after_start"),
    and_(visit.c.start == bindparam("after_start"), visit.c.id > bindparam("after_id")),
)
FROM: Final = visit.c.start >= bindparam("after_start")
HERE: Final = visit.c.reception_id == bindparam("reception")
ORDER: Final = (visit.c.start, visit.c.id)


def _page(*more: ColumnElement[bool]) -> Prepared:
    return Prepared(_of_days(*more).order_by(*ORDER).limit(bindparam("most")))


def _counted(*more: ColumnElement[bool]) -> Prepared:
    return Prepared(_of_days(*more).with_only_columns(func.count().label("count")))


PAGES: Final = {
    (False, False): _page(),
    (False, True): _page(HERE),
    (True, False): _page(FROM, AFTER),
    (True, True): _page(FROM, AFTER, HERE),
}
COUNTS: Final = {False: _counted(), True: _counted(HERE)}
JOINED: Final = select(person.c.id).where(person.c.joined_to == bindparam("person"))
OF_PERSON: Final = Prepared(
    select(visit)
    .where(or_(visit.c.person_id == bindparam("person"), visit.c.person_id.in_(JOINED)))
    .order_by(visit.c.start.desc(), visit.c.id.desc())
    .limit(bindparam("most"))
)
OF_PERSONS: Final = Prepared(
    select(visit)
    .where(listed(visit.c.person_id), visit.c.start >= bindparam("since", type_=visit.c.start.type))
    .order_by(*ORDER)
)
OF_GROUP: Final = Prepared(
    select(visit)
    .where(
        visit.c.unit_id == bindparam("unit"),
        visit.c.group_reference == bindparam("group"),
    )
    .order_by(*ORDER)
)
BY_SOURCE: Final = Prepared(
    select(visit).where(
        visit.c.unit_id == bindparam("unit"),
        visit.c.system == bindparam("system"),
        listed(visit.c.source_id),
    )
)
OWNERS: Final = Prepared(
    select(
        identity.c.type,
        identity.c.issuer,
        identity.c.value,
        func.coalesce(person.c.joined_to, person.c.id).label("owner"),
    )
    .select_from(identity.join(person, person.c.id == identity.c.person_id))
    .where(listed(identity.c.value), identity.c.parted_at.is_(None))
)
KNOWN: Final = Prepared(
    select(person_unit.c.person_id).where(
        listed(person_unit.c.person_id),
        person_unit.c.unit_id == bindparam("unit"),
        person_unit.c.left_at.is_(None),
        person_unit.c.through.is_(None),
    )
)
MARKS: Final = Prepared(
    select(visit_mark).where(visit_mark.c.visit_id == bindparam("key")).order_by(visit_mark.c.id)
)
TO_CARRY: Final = Prepared(
    select(visit)
    .where(visit.c.unit_id == bindparam("unit"), visit.c.mark_carry_over == "to_carry_over")
    .order_by(visit.c.mark, visit.c.mark_at, visit.c.id)
    .limit(bindparam("most"))
)
CARRIED: Final = Prepared(
    select(visit)
    .where(
        visit.c.unit_id == bindparam("unit"),
        visit.c.mark_carry_over == "carried_over",
        visit.c.mark_at >= bindparam("since"),
    )
    .order_by(visit.c.mark_at.desc(), visit.c.id)
    .limit(bindparam("most"))
)
MAPPING: Final = Prepared(select(visit_mapping).where(visit_mapping.c.unit_id == bindparam("unit")))
RETENTION: Final = Prepared(select(visit_retention))
OLD: Final = Prepared(
    select(visit.c.id)
    .where(visit.c.start < bindparam("day", type_=visit.c.start.type))
    .order_by(visit.c.start)
    .limit(bindparam("most"))
)
