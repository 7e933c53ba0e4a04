"""The journal as it is read, and the spot checks, as rows (decisions D2, D12)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, exists, func, or_, select

from desk.register.ports.log import (
    Anchor,
    LogEntry,
    LogFilter,
    SpotCheckRecord,
    SpotRemarkRecord,
)
from desk.register.records import AccessNote
from desk.store.prepared import Prepared
from desk.store.rows import AT_ONCE, Row, Rows, any_of
from desk.store.tables import (
    access_note,
    journal,
    journal_head,
    register_info,
    spot_check,
    spot_remark,
    unit,
    user_account,
)

_ENTRY: Final = (
    journal.c.number,
    journal.c.at,
    journal.c.user_id,
    journal.c.unit_id,
    journal.c.action,
    journal.c.person_id,
    journal.c.details,
    journal.c.rows,
    user_account.c.name.label("user_name"),
    unit.c.name.label("unit_name"),
)
_HEAD: Final = Prepared(select(journal_head.c.number, journal_head.c.hash))
_HASH: Final = Prepared(select(journal.c.hash).where(journal.c.number == bindparam("number")))
_AT: Final = Prepared(select(journal.c.at).where(journal.c.number == bindparam("number")))
_LATEST: Final = Prepared(select(journal.c.at).order_by(journal.c.number.desc()).limit(1))
_REGISTER: Final = Prepared(select(register_info.c.register_id))
_RESTORED: Final = Prepared(
    select(journal.c.at, journal.c.details).where(journal.c.action == "register_restored")
)
_NOTES: Final = Prepared(select(access_note).where(any_of(access_note.c.id)))
_CHECKS: Final = Prepared(
    select(spot_check)
    .where(spot_check.c.unit_id == bindparam("unit"))
    .order_by(spot_check.c.id.desc())
    .limit(bindparam("most"))
)
_CHECK: Final = Prepared(select(spot_check).where(spot_check.c.id == bindparam("check")))
_REMARKS: Final = Prepared(
    select(spot_remark, user_account.c.name.label("by_name"))
    .join(user_account, user_account.c.id == spot_remark.c.by_id)
    .where(spot_remark.c.check_id == bindparam("check"))
    .order_by(spot_remark.c.id)
)
_USERS: Final = Prepared(
    select(user_account.c.id, user_account.c.name)
    .where(
        exists()
        .where(journal.c.user_id == user_account.c.id)
        .where(journal.c.unit_id == bindparam("unit"))
    )
    .order_by(user_account.c.name)
)
_SHOWING: Final = ("people_searched", "list_shown")
_NOTE: Final = access_note.name


class SqlLog:
    """The journal within one transaction."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def page(self, wanted: LogFilter, before: int | None, limit: int) -> tuple[LogEntry, ...]:
        """Entries, latest first, from the one after `before` on.

        By the clock, and where that stood still or was set back by the number.
        """
        statement = _entries().where(*self._fits(wanted))
        last = self._rows.one(_AT, {"number": before}) if before is not None else None
        if last is not None:
            earlier = and_(journal.c.at == last["at"], journal.c.number < before)
            statement = statement.where(or_(journal.c.at < last["at"], earlier))
        statement = statement.order_by(journal.c.at.desc(), journal.c.number.desc()).limit(limit)
        return self._read(self._rows.all(statement))

    def numbers(self, wanted: LogFilter) -> tuple[int, ...]:
        """The numbers of every entry that fits."""
        statement = select(journal.c.number).where(*self._fits(wanted))
        return tuple(row["number"] for row in self._rows.all(statement))

    def entries(self, numbers: Sequence[int]) -> tuple[LogEntry, ...]:
        """Those of the entries that exist, latest first."""
        found: list[Row] = []
        for start in range(0, len(numbers), AT_ONCE):
            part = list(numbers[start : start + AT_ONCE])
            found += self._rows.all(_entries().where(journal.c.number.in_(part)))
        return self._read(sorted(found, key=lambda row: -row["number"]))

    def _fits(self, wanted: LogFilter) -> Iterable[Any]:
        yield from _fits(wanted)
        if wanted.persons:
            about = journal.c.person_id.in_(wanted.persons)
            showing = journal.c.number.in_(sorted(self._showing(wanted.persons)))
            yield or_(about, showing)

    def of_persons(self, person_ids: Sequence[str]) -> tuple[LogEntry, ...]:
        """Every entry about a person or showing one, latest first.

        Searches and lists name those they showed in their notes, which are read one and all.
        """
        numbers = set[int]()
        for person_id in person_ids:
            about = select(journal.c.number).where(journal.c.person_id == person_id)
            numbers |= {row["number"] for row in self._rows.all(about)}
        numbers |= self._showing(person_ids)
        return self.entries(sorted(numbers, reverse=True))

    def _showing(self, person_ids: Sequence[str]) -> set[int]:
        named = or_(*(func.instr(access_note.c.persons, one) > 0 for one in person_ids))
        notes = {row["id"] for row in self._rows.all(select(access_note.c.id).where(named))}
        if not notes:
            return set()
        kinds = select(journal.c.number, journal.c.rows).where(journal.c.action.in_(_SHOWING))
        return {
            row["number"] for row in self._rows.all(kinds) if notes.intersection(_note_ids([row]))
        }

    def users(self, unit_id: str) -> tuple[tuple[str, str], ...]:
        """Who has entries at a unit, by name."""
        found = self._rows.all(_USERS, {"unit": unit_id})
        return tuple((row["id"], row["name"]) for row in found)

    def head(self) -> Anchor:
        """The last entry."""
        head = self._rows.all(_HEAD)[0]
        return Anchor(head["number"], head["hash"].hex())

    def hash_of(self, number: int) -> str | None:
        """An entry's hash, or None."""
        found = self._rows.one(_HASH, {"number": number})
        return found["hash"].hex() if found else None

    def latest_at(self) -> datetime | None:
        """When the last entry was written."""
        found = self._rows.one(_LATEST)
        return found["at"] if found else None

    def register_id(self) -> str:
        """Which register this is, wherever its file lies."""
        return str(self._rows.all(_REGISTER)[0]["register_id"])

    def restored(self) -> tuple[tuple[datetime, int], ...]:
        """When a backup took the register's place, and the number that its journal ended with."""
        found = self._rows.all(_RESTORED)
        return tuple((row["at"], int(row["details"].get("entry", 0))) for row in found)

    def add_check(self, check: SpotCheckRecord) -> None:
        """A new draw."""
        values = {name: getattr(check, name) for name in _CHECK_COLUMNS}
        self._rows.insert(spot_check, {**values, "numbers": list(check.numbers)})

    def checks(self, unit_id: str, limit: int) -> tuple[SpotCheckRecord, ...]:
        """A unit's draws, latest first."""
        return tuple(map(_check, self._rows.all(_CHECKS, {"unit": unit_id, "most": limit})))

    def check(self, check_id: str) -> SpotCheckRecord | None:
        """One draw, or None."""
        found = self._rows.one(_CHECK, {"check": check_id})
        return _check(found) if found else None

    def add_remark(self, remark: SpotRemarkRecord) -> None:
        """One more remark."""
        values = {name: getattr(remark, name) for name in _REMARK_COLUMNS}
        self._rows.insert(spot_remark, values)

    def remarks(self, check_id: str) -> tuple[SpotRemarkRecord, ...]:
        """Every remark on a draw, in order."""
        return tuple(
            SpotRemarkRecord(
                **{name: row[name] for name in _REMARK_COLUMNS}, by_name=row["by_name"]
            )
            for row in self._rows.all(_REMARKS, {"check": check_id})
        )

    def _read(self, found: Sequence[Row]) -> tuple[LogEntry, ...]:
        notes = {row["id"]: row for row in self._rows.of_ids(_NOTES, _note_ids(found))}
        return tuple(_entry(row, [notes[one] for one in _note_ids([row])]) for row in found)


_CHECK_COLUMNS: Final = tuple(one.name for one in spot_check.columns if one.name != "salt")
_REMARK_COLUMNS: Final = tuple(one.name for one in spot_remark.columns if one.name != "salt")


def _entries() -> Select[Any]:
    """Entries with the names of users and units."""
    joined = (journal.outerjoin(user_account, user_account.c.id == journal.c.user_id)).outerjoin(
        unit, unit.c.id == journal.c.unit_id
    )
    return select(*_ENTRY).select_from(joined)


def _fits(wanted: LogFilter) -> Iterable[Any]:
    yield journal.c.unit_id == wanted.unit_id
    if wanted.since is not None:
        yield journal.c.at >= wanted.since
    if wanted.until is not None:
        yield journal.c.at < wanted.until
    if wanted.user_id is not None:
        yield journal.c.user_id == wanted.user_id
    if wanted.actions:
        yield journal.c.action.in_(wanted.actions)


def _note_ids(entries: Sequence[Row]) -> list[str]:
    """The ids of what explains the entries, out of the rows that they seal."""
    return [str(UUID(key)) for row in entries for table, key, _ in row["rows"] if table == _NOTE]


def _entry(row: Row, notes: Sequence[Row]) -> LogEntry:
    about = [row["person_id"]] if row["person_id"] else []
    persons = dict.fromkeys([*about, *(one for note in notes for one in note["persons"])])
    return LogEntry(
        number=row["number"],
        at=row["at"],
        user_id=row["user_id"],
        user_name=row["user_name"] or "",
        unit_id=row["unit_id"],
        unit_name=row["unit_name"] or "",
        action=row["action"],
        persons=tuple(persons),
        details=row["details"],
        notes=tuple(
            AccessNote(note["kind"], note["text"], tuple(note["persons"])) for note in notes
        ),
    )


def _check(row: Row) -> SpotCheckRecord:
    values = {name: row[name] for name in _CHECK_COLUMNS}
    return SpotCheckRecord(**{**values, "numbers": tuple(row["numbers"])})
