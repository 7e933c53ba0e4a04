"""Who may have to be asked again, found in one pass a question over what holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    Integer,
    Select,
    and_,
    bindparam,
    case,
    cast,
    exists,
    extract,
    func,
    or_,
    select,
)

from desk.register.ask_reasons import AskVisit, BookedAgain, MandateLook, Statement
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

_NEVER: Final = datetime(1, 1, 1, tzinfo=UTC)
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


@lru_cache(maxsize=8)
def _due(ages: int) -> Select[Any]:
    """Statements by any of the three; `ages` is how many there are to compare."""
    born = cast(func.substr(person.c.birth_date, 1, 4), Integer)
    reached = [
        and_(
            person.c.birth_date <= bindparam(f"born_{place}", type_=person.c.birth_date.type),
            born + bindparam(f"age_{place}", type_=Integer()) >= extract("year", answer.c.at),
        )
        for place in range(ages)
    ]
    return (
        select(*_STATEMENT)
        .select_from(_HELD)
        .where(
            _REACHING,
            _now.c.kind.in_([*sorted(YES_KINDS), "refused"]),
            or_(
                and_(_YES, _now.c.until <= bindparam("ends_by", type_=_now.c.until.type)),
                and_(_YES, answer.c.at < bindparam("before", type_=answer.c.at.type)),
                *reached,
            ),
            _KNOWN,
        )
    )


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
        _before.c.unit_id == visit.c.unit_id,
        _before.c.status == "booked",
    )
    .scalar_subquery()
)
_BOOKED: Final = (
    select(
        visit.c.id,
        visit.c.start,
        visit.c.contact_type,
        visit.c.source,
        func.coalesce(_owner.c.joined_to, _owner.c.id).label("person_id"),
        _now.c.answer_id,
        _now.c.kind,
        _now.c.until,
        _now.c.ask_again,
        answer.c.at,
        answer.c.decided_by,
        case((_now.c.kind == "withdrawn", None), else_=_EARLIER).label("earlier"),
    )
    .select_from(
        visit.join(_owner, _owner.c.id == visit.c.person_id)
        .outerjoin(
            _now,
            and_(
                _now.c.person_id == func.coalesce(_owner.c.joined_to, _owner.c.id),
                _REACHING,
            ),
        )
        .outerjoin(answer, answer.c.id == _now.c.answer_id)
    )
    .where(
        visit.c.unit_id == bindparam("unit", type_=visit.c.unit_id.type),
        visit.c.start >= bindparam("first", type_=visit.c.start.type),
        visit.c.start < bindparam("end", type_=visit.c.start.type),
        visit.c.status == "booked",
    )
    .order_by(visit.c.start, visit.c.id)
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
        values: dict[str, Any] = {**_of(of), "ends_by": ends_by, "before": before or _NEVER}
        for place, age in enumerate(ages):
            # Who is born on 29 February reaches an age on the 28th in other years.
            values[f"born_{place}"] = _years_before(today, age) + timedelta(days=1)
            values[f"age_{place}"] = age
        return self._statements(_due(len(ages)), values)

    def unread(self, of: AskedOf) -> tuple[Statement, ...]:
        """The yes that hold with a number that nobody has read back."""
        return self._statements(_UNREAD, _of(of))

    def _statements(self, statement: Select[Any], values: dict[str, Any]) -> tuple[Statement, ...]:
        return tuple(Statement(**row) for row in self._rows.all(statement, values))

    def looks(self, of: AskedOf, ends_by: date) -> tuple[MandateLook, ...]:
        """Latest looks at mandates of those who receive, that end by a day or do not cover."""
        found = self._rows.all(_LOOKS, {**_of(of), "ends_by": ends_by})
        return tuple(MandateLook(**row) for row in found)

    def booked(self, of: AskedOf, first: date, last: date) -> tuple[BookedAgain, ...]:
        """The unit's visits that hold, with what holds for who comes; in order of time."""
        values = {
            **_of(of),
            "first": datetime.combine(first, time()),
            "end": datetime.combine(last + timedelta(days=1), time()),
        }
        return tuple(_booked(row) for row in self._rows.all(_BOOKED, values))

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


def _booked(row: Row) -> BookedAgain:
    statement = None
    if row["answer_id"] is not None:
        statement = Statement(
            person_id=row["person_id"],
            answer_id=row["answer_id"],
            kind=row["kind"],
            at=row["at"],
            until=row["until"],
            ask_again=row["ask_again"],
            decided_by=row["decided_by"],
            birth_date=None,
            facts=None,
        )
    earlier = row["earlier"]
    if isinstance(earlier, str):
        earlier = datetime.fromisoformat(earlier)
    return BookedAgain(
        AskVisit(row["id"], row["start"], row["contact_type"]),
        row["person_id"],
        statement,
        sends=row["source"] != "quick",
        earlier=earlier,
    )


def _years_before(day: date, years: int) -> date:
    """The same day some years ago; the year 1 for what lies before it."""
    year = max(day.year - years, 1)
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)
