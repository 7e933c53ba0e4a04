"""Booked visits and their marks, as rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from desk.register.ports.visits import VisitPlace
from desk.register.visit_records import HeldAnswer
from desk.store.held import read_held
from desk.store.rows import Row, Rows
from desk.store.statements import read_statements
from desk.store.visit_lists import in_parts
from desk.store.visit_queries import (
    BY_SOURCE,
    CARRIED,
    COUNTS,
    KNOWN,
    MANY,
    MAPPING,
    MARKS,
    OF_GROUP,
    OF_PERSON,
    OF_PERSONS,
    OLD,
    ONE,
    OWNERS,
    PAGES,
    RETENTION,
    TO_CARRY,
)
from desk.store.visit_tables import visit, visit_mapping, visit_mark, visit_retention
from desk.visits.booking import MarkEvent, Visit

KEPT_DAYS: Final = 731
"""Two years: the plan and the reports of a year ago can still be made."""

_COLUMNS: Final = tuple(one.name for one in visit.columns if one.name != "salt")
_TEXTS: Final = ("series", "team", "professional", "system", "source_id", "source_digest")


class SqlVisits:
    """The visits within one transaction."""

    def __init__(self, rows: Rows, now: Callable[[], datetime]) -> None:
        self._rows = rows
        self._now = now

    def get(self, visit_id: str) -> Visit | None:
        """One visit, or None."""
        row = self._rows.one(ONE, {"key": visit_id})
        return _visit(row) if row else None

    def many(self, visit_ids: Sequence[str]) -> dict[str, Visit]:
        """Those of the visits that exist, by id."""
        return {row["id"]: _visit(row) for row in in_parts(self._rows, MANY, visit_ids)}

    def add(self, new: Visit) -> None:
        """A new one."""
        self._rows.insert(visit, _values(new))

    def change(self, changed: Visit) -> None:
        """Write a visit over its former self."""
        self._rows.replace(visit, _values(changed))

    def between(
        self,
        unit_id: str,
        first: date,
        last: date,
        after: VisitPlace | None,
        limit: int,
        reception_id: str | None = None,
    ) -> tuple[Visit, ...]:
        """A unit's visits from the first to the last local day, both included."""
        values: dict[str, Any] = {**_days(unit_id, first, last), "most": limit}
        if after is not None:
            values |= {"after_start": after.start, "after_id": after.id}
        if reception_id is not None:
            values["reception"] = reception_id
        statement = PAGES[after is not None, reception_id is not None]
        return tuple(_visit(row) for row in self._rows.all(statement, values))

    def count(self, unit_id: str, first: date, last: date, reception_id: str | None = None) -> int:
        """How many `between` would give in all."""
        values = {**_days(unit_id, first, last), "reception": reception_id}
        row = self._rows.one(COUNTS[reception_id is not None], values)
        return int(row["count"]) if row else 0

    def of_person(self, person_id: str, limit: int) -> tuple[Visit, ...]:
        """A person's visits, and those of who was joined to the person, latest first."""
        found = self._rows.all(OF_PERSON, {"person": person_id, "most": limit})
        return tuple(_visit(row) for row in found)

    def of_persons(self, person_ids: Sequence[str], since: date) -> dict[str, tuple[Visit, ...]]:
        """The visits from a local day on of those persons, by the id asked for."""
        found: dict[str, tuple[Visit, ...]] = dict.fromkeys(person_ids, ())
        values = {"since": datetime.combine(since, time())}
        for row in in_parts(self._rows, OF_PERSONS, person_ids, values):
            found[row["person_id"]] += (_visit(row),)
        return found

    def of_group(self, unit_id: str, group: str) -> tuple[Visit, ...]:
        """The visits of a group booking."""
        found = self._rows.all(OF_GROUP, {"unit": unit_id, "group": group})
        return tuple(_visit(row) for row in found)

    def by_source(
        self, unit_id: str, keys: Sequence[tuple[str, str]]
    ) -> dict[tuple[str, str], Visit]:
        """The unit's visits that came from another system."""
        found: dict[tuple[str, str], Visit] = {}
        for system in sorted({system for system, _ in keys}):
            ids = [source_id for one, source_id in keys if one == system]
            values = {"unit": unit_id, "system": system}
            for row in in_parts(self._rows, BY_SOURCE, ids, values):
                found[system, row["source_id"]] = _visit(row)
        return found

    def owners(self, values: Sequence[str]) -> dict[tuple[str, str, str], str]:
        """Whose the identity numbers with these values are, by type, issuer and value."""
        return {
            (row["type"], row["issuer"], row["value"]): row["owner"]
            for row in in_parts(self._rows, OWNERS, values)
        }

    def known_at(self, person_ids: Sequence[str], unit_id: str) -> frozenset[str]:
        """Those of the persons whom the unit knows."""
        found = in_parts(self._rows, KNOWN, person_ids, {"unit": unit_id})
        return frozenset(row["person_id"] for row in found)

    def held(self, person_ids: Sequence[str], scopes: frozenset[str]) -> dict[str, HeldAnswer]:
        """What holds in the scopes for the persons, with who receives."""
        return read_held(self._rows, person_ids, scopes)

    def said(
        self, person_ids: Sequence[str], scopes: frozenset[str]
    ) -> dict[str, tuple[HeldAnswer, ...]]:
        """Everything that was said in the scopes, by person, oldest first; mistakes left out."""
        return read_statements(self._rows, person_ids, scopes)

    def note_mark(self, event: MarkEvent) -> None:
        """One more event of a visit's mark."""
        self._rows.insert(visit_mark, {name: getattr(event, name) for name in _EVENT})

    def marks(self, visit_id: str) -> tuple[MarkEvent, ...]:
        """The events of a visit's mark, oldest first."""
        found = self._rows.all(MARKS, {"key": visit_id})
        return tuple(MarkEvent(**{name: row[name] for name in _EVENT}) for row in found)

    def marks_to_carry_over(self, units: frozenset[str], limit: int) -> tuple[Visit, ...]:
        """Visits whose mark the record system does not know: removed ones first, then oldest."""
        found = [
            _visit(row)
            for unit_id in sorted(units)
            for row in self._rows.all(TO_CARRY, {"unit": unit_id, "most": limit})
        ]
        return tuple(sorted(found, key=lambda one: (one.mark is True, one.mark_at, one.id))[:limit])

    def marks_carried_since(
        self, units: frozenset[str], since: datetime, limit: int
    ) -> tuple[Visit, ...]:
        """Visits whose mark was carried over since then, last first."""
        found = [
            _visit(row)
            for unit_id in sorted(units)
            for row in self._rows.all(CARRIED, {"unit": unit_id, "since": since, "most": limit})
        ]
        return tuple(sorted(found, key=lambda one: (one.mark_at, one.id), reverse=True)[:limit])

    def mapping(self, unit_id: str) -> Mapping[str, Any] | None:
        """How the unit's files are read, as it was last kept; None before the first."""
        row = self._rows.one(MAPPING, {"unit": unit_id})
        return row["data"] if row else None

    def keep_mapping(self, unit_id: str, data: Mapping[str, Any], user_id: str) -> None:
        """Write how the unit's files are read over what was kept."""
        values = {
            "unit_id": unit_id,
            "data": dict(data),
            "saved_at": self._now(),
            "saved_by": user_id,
        }
        if self.mapping(unit_id) is None:
            self._rows.insert(visit_mapping, values)
        else:
            self._rows.replace(visit_mapping, values)

    def retention(self) -> int:
        """How many days a visit is kept after its day."""
        row = self._rows.one(RETENTION)
        return int(row["days"]) if row else KEPT_DAYS

    def set_retention(self, days: int) -> None:
        """A new time."""
        values = {"id": 1, "days": days}
        if self._rows.one(RETENTION) is None:
            self._rows.insert(visit_retention, values)
        else:
            self._rows.replace(visit_retention, values)

    def erase_before(self, day: date, limit: int) -> int:
        """Erase visits before a local day, with their marks; how many, at most the limit."""
        values = {"day": datetime.combine(day, time()), "most": limit}
        old = [row["id"] for row in self._rows.all(OLD, values)]
        for visit_id in old:
            for event in self.marks(visit_id):
                self._rows.erase(visit_mark, {"visit_id": visit_id, "id": event.id})
            self._rows.erase(visit, {"id": visit_id})
        return len(old)


_EVENT: Final = tuple(one.name for one in visit_mark.columns if one.name != "salt")


def _days(unit_id: str, first: date, last: date) -> dict[str, Any]:
    return {
        "unit": unit_id,
        "first": datetime.combine(first, time()),
        "end": datetime.combine(last + timedelta(days=1), time()),
    }


def _values(record: Visit) -> dict[str, Any]:
    values = {
        name: getattr(record, "group" if name == "group_reference" else name) for name in _COLUMNS
    }
    for name in (*_TEXTS, "group_reference"):
        values[name] = values[name] or None
    return values


def _visit(row: Row) -> Visit:
    values = {name: row[name] for name in _COLUMNS}
    for name in _TEXTS:
        values[name] = values[name] or ""
    values["group"] = values.pop("group_reference") or ""
    return Visit(**values)
