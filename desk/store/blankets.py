"""Papers that were printed to be signed, as rows."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import and_, bindparam, func, or_, select

from desk.register.records import BlanketRecord
from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows
from desk.store.tables import blanket, person

_COLUMNS: Final = tuple(column.name for column in blanket.columns if column.name != "salt")
_ONE: Final = Prepared(select(blanket).where(blanket.c.reference == bindparam("reference")))
_JOINED: Final = select(person.c.id).where(person.c.joined_to == bindparam("person"))
_OF_PERSON: Final = Prepared(
    select(blanket)
    .where(or_(blanket.c.person_id == bindparam("person"), blanket.c.person_id.in_(_JOINED)))
    .order_by(blanket.c.id.desc())
)
_WAITED_FOR: Final = and_(
    blanket.c.unit_id == bindparam("unit"),
    blanket.c.registered_at.is_(None),
    or_(blanket.c.person_id.is_not(None), blanket.c.draft_command_id.is_not(None)),
)
_WAITING: Final = Prepared(
    select(blanket).where(_WAITED_FOR).order_by(blanket.c.id).limit(bindparam("most"))
)
_COUNT: Final = Prepared(select(func.count().label("count")).where(_WAITED_FOR))
_BLANK: Final = Prepared(
    select(blanket)
    .where(
        blanket.c.unit_id == bindparam("unit"),
        blanket.c.registered_at.is_(None),
        blanket.c.person_id.is_(None),
        blanket.c.draft_command_id.is_(None),
    )
    .order_by(blanket.c.id)
)
ALL: Final = 2**31 - 1
"""A limit that nobody reaches."""


class SqlBlankets:
    """The papers within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, new: BlanketRecord) -> None:
        """A new one."""
        self._rows.insert(blanket, _values(new))

    def get(self, reference: str) -> BlanketRecord | None:
        """The one with this reference, or None."""
        row = self._rows.one(_ONE, {"reference": reference})
        return _record(row) if row else None

    def change(self, changed: BlanketRecord) -> None:
        """What has become of one."""
        self._rows.replace(blanket, _values(changed))

    def of_person(self, person_id: str) -> tuple[BlanketRecord, ...]:
        """A person's, and those of who was joined to the person, newest first."""
        found = self._rows.all(_OF_PERSON, {"person": person_id})
        return tuple(_record(row) for row in found)

    def waited_for(self, unit_id: str, limit: int | None = None) -> tuple[BlanketRecord, ...]:
        """A unit's that are out and wait for a person or a walk, oldest first."""
        most = ALL if limit is None else limit
        found = self._rows.all(_WAITING, {"unit": unit_id, "most": most})
        return tuple(_record(row) for row in found)

    def count_waited_for(self, unit_id: str) -> int:
        """How many of a unit's are out and wait for a person or a walk."""
        row = self._rows.one(_COUNT, {"unit": unit_id})
        return int(row["count"]) if row else 0

    def blank_out(self, unit_id: str) -> tuple[BlanketRecord, ...]:
        """A unit's that are out and nobody's yet, all of them, oldest first."""
        return tuple(_record(row) for row in self._rows.all(_BLANK, {"unit": unit_id}))


def _values(record: BlanketRecord) -> dict[str, Any]:
    return {name: getattr(record, name) for name in _COLUMNS}


def _record(row: Row) -> BlanketRecord:
    return BlanketRecord(**{name: row[name] for name in _COLUMNS})
