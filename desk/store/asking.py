"""Who may have to be asked again, found in one pass a question over what holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
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

from desk.register.ask_reasons import AskVisit, MandateLook, Statement
from desk.register.current import YES_KINDS
from desk.register.ports.asking import AskedOf
from desk.register.views import RecipientView
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import (
    answer,
    answer_recipient,
    current_answer,
    mandate,
    person,
    person_unit,
    representative,
)
from desk.store.visit_lists import in_parts, listed
from desk.store.visit_tables import visit

LONGEST_AGO: Final = 10
"""Years after which an age that was reached is no reason any more: nobody asked in all that time,
and what a guardian said has ended with the age itself."""

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


_ENDING: Final = _statements(_YES, _now.c.until <= bindparam("ends_by", type_=_now.c.until.type))
_OLD: Final = _statements(_YES, answer.c.at < bindparam("before", type_=answer.c.at.type))


@lru_cache(maxsize=8)
def _reached(ages: int) -> Select[Any]:
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


_UNREAD: Final = (
    select(*_STATEMENT)
    .distinct()
    .select_from(_HELD.join(answer_recipient, answer_recipient.c.answer_id == _now.c.answer_id))
    .where(_REACHING, _YES, answer_recipient.c.confirmed.is_(False), _KNOWN)
)
_NEWER_LOOK: Final = exists().where(
    _newer.c.representative_id == mandate.c.representative_id, _newer.c.id > mandate.c.id
)
_LOOKS: Final = (
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
_COMING: Final = (
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
_SAID: Final = Prepared(
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
_VISITS_BEFORE: Final = Prepared(
    select(visit.c.id, _EARLIER.label("earlier")).where(listed(visit.c.id))
)
_RECIPIENTS: Final = Prepared(
    select(answer_recipient)
    .where(listed(answer_recipient.c.answer_id))
    .order_by(answer_recipient.c.answer_id, answer_recipient.c.position)
)
_RECIPIENT: Final = tuple(
    one.name
    for one in answer_recipient.columns
    if one.name not in {"answer_id", "position", "salt"}
)
_JOINED: Final = Prepared(select(person.c.id, person.c.joined_to).where(listed(person.c.joined_to)))
_FOR_VISITS: Final = Prepared(
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


class SqlAsking:
    """Whom to ask again, within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def due(
        self,
        of: AskedOf,
        ages: Sequence[int],
        ends_by: date,
        before: datetime | None,
        today: date,
    ) -> tuple[Statement, ...]:
        """Statements that end by a day, were said before an instant, or perhaps before an age."""
        values: dict[str, Any] = _of(of)
        for place, age in enumerate(ages):
            # Who is born on 29 February reaches an age on the 28th in other years.
            values[f"born_{place}"] = _years_before(today, age) + timedelta(days=1)
            values[f"after_{place}"] = _years_before(today, age + LONGEST_AGO)
            values[f"age_{place}"] = age
        found = self._rows.all(_ENDING, {**_of(of), "ends_by": ends_by})
        found = [*found, *self._rows.all(_reached(len(ages)), values)]
        if before is not None:
            found = [*found, *self._rows.all(_OLD, {**_of(of), "before": before})]
        once = {row["answer_id"]: row for row in found}
        return tuple(Statement(**row) for row in once.values())

    def unread(self, of: AskedOf) -> tuple[Statement, ...]:
        """The yes that hold with a number that nobody has read back."""
        return tuple(Statement(**row) for row in self._rows.all(_UNREAD, _of(of)))

    def looks(self, of: AskedOf, ends_by: date) -> tuple[MandateLook, ...]:
        """Latest looks at mandates of those who receive, that end by a day or do not cover."""
        found = self._rows.all(_LOOKS, {**_of(of), "ends_by": ends_by})
        return tuple(MandateLook(**row) for row in found)

    def coming(self, unit_id: str, first: date, last: date) -> dict[str, AskVisit]:
        """The first visit in some days of each person who comes to the unit."""
        values = {
            "unit": unit_id,
            "first": datetime.combine(first, time()),
            "end": datetime.combine(last + timedelta(days=1), time()),
        }
        found: dict[str, AskVisit] = {}
        for row in self._rows.all(_COMING, values):
            sends = row["source"] != "quick"
            visit_ = AskVisit(row["id"], row["start"], row["contact_type"], sends)
            found.setdefault(row["person_id"], visit_)
        return found

    def said_by(self, of: AskedOf, person_ids: Sequence[str]) -> dict[str, Statement]:
        """What holds for the persons in the scopes, without facts; the latest of each."""
        latest: dict[str, Row] = {}
        for row in in_parts(self._rows, _SAID, person_ids):
            known = latest.get(row["person_id"])
            if row["scope"] in of.scopes and (known is None or row["seq"] > known["seq"]):
                latest[row["person_id"]] = row
        return {
            person_id: Statement(
                person_id=person_id,
                answer_id=row["answer_id"],
                kind=row["kind"],
                at=row["at"],
                until=row["until"],
                ask_again=row["ask_again"],
                decided_by=row["decided_by"],
                birth_date=None,
                facts=None,
            )
            for person_id, row in latest.items()
        }

    def visits_before(self, visit_ids: Sequence[str]) -> dict[str, date]:
        """The day of the same person's visit at the unit before each; none for a first one."""
        found = {}
        for row in in_parts(self._rows, _VISITS_BEFORE, visit_ids):
            if row["earlier"] is not None:
                earlier = row["earlier"]
                start = earlier if isinstance(earlier, datetime) else _wall_time(earlier)
                found[row["id"]] = start.date()
        return found

    def receiving(self, answer_ids: Sequence[str]) -> dict[str, tuple[RecipientView, ...]]:
        """Who receives by the answers, in order."""
        found: dict[str, tuple[RecipientView, ...]] = {}
        for row in in_parts(self._rows, _RECIPIENTS, answer_ids):
            one = RecipientView(**{name: row[name] for name in _RECIPIENT})
            found[row["answer_id"]] = (*found.get(row["answer_id"], ()), one)
        return found

    def confirmed_for(self, person_ids: Sequence[str]) -> dict[str, frozenset[str]]:
        """The ids of the visits that the persons were asked for, but for what was taken back.

        A no asked for a visit is an answer too, until the next statement.
        """
        owners = {one: one for one in person_ids}
        for row in in_parts(self._rows, _JOINED, person_ids):
            owners[row["id"]] = row["joined_to"]
        asked: dict[str, dict[tuple[str, int], str]] = {}
        for row in in_parts(self._rows, _FOR_VISITS, list(owners)):
            _follow(row, asked.setdefault(row["person_id"], {}))
        found: dict[str, frozenset[str]] = dict.fromkeys(person_ids, frozenset())
        for person_id, visits in asked.items():
            found[owners[person_id]] |= set(visits.values())
        return found


def _follow(row: Row, asked: dict[tuple[str, int], str]) -> None:
    """What one more event makes of the visits that a person was asked for, by scope and seq."""
    scope = row["scope"]
    if row["kind"] == "corrected":
        asked.pop((scope, row["concerns"]), None)
        return
    if row["kind"] in ("refused", "withdrawn"):
        for key in [key for key in asked if key[0] == scope]:
            del asked[key]
    if row["visit_id"] is not None:
        asked[scope, row["seq"]] = row["visit_id"]


def _of(of: AskedOf) -> dict[str, Any]:
    return {"unit": of.unit_id, "scopes": sorted(of.scopes)}


def _wall_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _years_before(day: date, years: int) -> date:
    """The same day some years ago; the year 1 for what lies before it."""
    year = max(day.year - years, 1)
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
