"""The statements that find who may have to be asked again: one pass a question."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    cast,
    exists,
    extract,
    func,
    or_,
    select,
)

from desk.register.current import YES_KINDS
from desk.store.prepared import Prepared
from desk.store.tables import (
    answer,
    answer_recipient,
    current_answer,
    mandate,
    person,
    person_unit,
    representative,
)
from desk.store.visit_lists import listed
from desk.store.visit_tables import visit

_now: Final = current_answer.alias("now")
_later: Final = current_answer.alias("later")
_newer: Final = mandate.alias("newer")
_owner: Final = person.alias("owner")
_YES: Final = _now.c.kind.in_(sorted(YES_KINDS))
_OVERTAKEN: Final = exists().where(
    _later.c.person_id == _now.c.person_id,
    _later.c.scope.in_(bindparam("scopes", expanding=True)),
    _later.c.seq > _now.c.seq,
)
_REACHING: Final = and_(_now.c.scope.in_(bindparam("scopes", expanding=True)), ~_OVERTAKEN)
_KNOWN: Final = exists().where(
    person_unit.c.person_id == _now.c.person_id,
    person_unit.c.unit_id == bindparam("unit", type_=person_unit.c.unit_id.type),
    person_unit.c.left_at.is_(None),
)
_STATEMENT: Final = (
    _now.c.person_id,
    _now.c.answer_id,
    _now.c.kind,
    _now.c.until,
    _now.c.ask_again,
    answer.c.at,
    answer.c.decided_by,
    answer.c.facts,
    person.c.birth_date,
)
_HELD: Final = _now.join(answer, answer.c.id == _now.c.answer_id).join(
    person, person.c.id == _now.c.person_id
)


def _statements(*conditions: ColumnElement[bool]) -> Select[Any]:
    return select(*_STATEMENT).select_from(_HELD).where(*conditions, _REACHING, _KNOWN)


ENDING: Final = _statements(_YES, _now.c.until <= bindparam("ends_by", type_=_now.c.until.type))
OLD: Final = _statements(_YES, answer.c.at < bindparam("before", type_=answer.c.at.type))


@lru_cache(maxsize=8)
def reached(ages: int) -> Select[Any]:
    """Statements that were perhaps given before an age; `ages` is how many there are."""
    birth = person.c.birth_date
    year = cast(func.substr(birth, 1, 4), Integer)
    reached = [
        and_(
            birth <= bindparam(f"born_{place}", type_=birth.type),
            birth > bindparam(f"after_{place}", type_=birth.type),
            year + bindparam(f"age_{place}", type_=Integer()) >= extract("year", answer.c.at),
        )
        for place in range(ages)
    ]
    return _statements(_now.c.kind.in_([*sorted(YES_KINDS), "refused"]), or_(*reached))


UNREAD: Final = (
    select(*_STATEMENT)
    .distinct()
    .select_from(_HELD.join(answer_recipient, answer_recipient.c.answer_id == _now.c.answer_id))
    .where(_REACHING, _YES, answer_recipient.c.confirmed.is_(False), _KNOWN)
)
_NEWER_LOOK: Final = exists().where(
    _newer.c.representative_id == mandate.c.representative_id, _newer.c.id > mandate.c.id
)
LOOKS: Final = (
    select(
        _now.c.person_id,
        answer_recipient.c.role,
        answer_recipient.c.name,
        mandate.c.covers_person,
        mandate.c.until,
    )
    .select_from(
        mandate.join(representative, representative.c.id == mandate.c.representative_id)
        .join(_owner, _owner.c.id == representative.c.person_id)
        .join(_now, _now.c.person_id == func.coalesce(_owner.c.joined_to, _owner.c.id))
        .join(
            answer_recipient,
            and_(
                answer_recipient.c.answer_id == _now.c.answer_id,
                answer_recipient.c.representative_id == representative.c.id,
            ),
        )
    )
    .where(
        or_(
            mandate.c.until <= bindparam("ends_by", type_=mandate.c.until.type),
            mandate.c.covers_person.is_(False),
        ),
        ~_NEWER_LOOK,
        representative.c.ended.is_(None),
        _REACHING,
        _YES,
        _KNOWN,
    )
    .order_by(answer_recipient.c.answer_id, answer_recipient.c.position)
)
_before: Final = visit.alias("before")
_EARLIER: Final = (
    select(func.max(_before.c.start))
    .where(
        _before.c.person_id == visit.c.person_id,
        _before.c.start < visit.c.start,
        # Wrapped, so that the person's few visits are read and not all that the unit had before.
        func.coalesce(_before.c.unit_id, _before.c.unit_id) == visit.c.unit_id,
        _before.c.status == "booked",
    )
    .scalar_subquery()
)
COMING: Final = (
    select(
        visit.c.id,
        visit.c.start,
        visit.c.contact_type,
        visit.c.source,
        func.coalesce(_owner.c.joined_to, _owner.c.id).label("person_id"),
    )
    .select_from(visit.join(_owner, _owner.c.id == visit.c.person_id))
    .where(
        visit.c.unit_id == bindparam("unit", type_=visit.c.unit_id.type),
        visit.c.start >= bindparam("first", type_=visit.c.start.type),
        visit.c.start < bindparam("end", type_=visit.c.start.type),
        visit.c.status == "booked",
    )
    .order_by(visit.c.start, visit.c.id)
)
# By persons a page at a time: joined to the visits in one statement, its plan was left to chance.
SAID: Final = Prepared(
    select(
        _now.c.person_id,
        _now.c.scope,
        _now.c.seq,
        _now.c.answer_id,
        _now.c.kind,
        _now.c.until,
        _now.c.ask_again,
        answer.c.at,
        answer.c.decided_by,
    )
    .select_from(_now.join(answer, answer.c.id == _now.c.answer_id))
    .where(listed(_now.c.person_id))
)
VISITS_BEFORE: Final = Prepared(
    select(visit.c.id, _EARLIER.label("earlier")).where(listed(visit.c.id))
)
JOINED: Final = Prepared(select(person.c.id, person.c.joined_to).where(listed(person.c.joined_to)))
FOR_VISITS: Final = Prepared(
    select(
        answer.c.person_id,
        answer.c.scope,
        answer.c.seq,
        answer.c.kind,
        answer.c.concerns,
        answer.c.visit_id,
    )
    .where(
        listed(answer.c.person_id),
        or_(
            answer.c.visit_id.is_not(None),
            *(answer.c.kind == kind for kind in ("refused", "withdrawn", "corrected")),
        ),
    )
    .order_by(answer.c.person_id, answer.c.seq)
)
