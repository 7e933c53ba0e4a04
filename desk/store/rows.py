"""Writes rows and remembers their seals until the journal takes them (decision D2)."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Executable,
    Table,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.engine import CursorResult

from desk.store.prepared import Prepared
from desk.store.problems import told
from desk.store.seals import Form, Seals, form_of
from desk.store.tables import SEALED, metadata

Row = Mapping[str, Any]

FORMS: Final[Mapping[str, Form]] = {name: form_of(table) for name, table in SEALED.items()}
_BATCH: Final = 2000
ERASED: Final = ""
"""What the journal holds in the place of the seal of a row that was erased (decision D14)."""

AT_ONCE: Final = 24
"""How many ids a statement made with `any_of` takes at once; a page of hits fits."""


def any_of(column: Column[Any]) -> ColumnElement[bool]:
    """Whether a column is one of at most `AT_ONCE` ids, in a text that is always the same."""
    return column.in_([bindparam(f"id_{place}", type_=column.type) for place in range(AT_ONCE)])


_UPDATES: Final = {
    name: Prepared(
        update(table)
        .where(
            and_(
                *(column == bindparam(f"key_{column.name}") for column in table.primary_key.columns)
            )
        )
        .values({column.name: bindparam(column.name) for column in table.columns})
    )
    for name, table in SEALED.items()
}
_DELETES: Final = {
    name: Prepared(
        delete(table).where(
            and_(
                *(column == bindparam(f"key_{column.name}") for column in table.primary_key.columns)
            )
        )
    )
    for name, table in SEALED.items()
}
_INSERTS: Final = {name: Prepared(insert(table)) for name, table in metadata.tables.items()}


class Rows:
    """One transaction's reading and writing.

    `unsealed` are the rows no journal entry holds yet; `touched` are the persons whose names,
    identity numbers or standing have changed.
    """

    def __init__(self, connection: Connection, seals: Seals) -> None:
        self.connection = connection
        self.seals = seals
        self.unsealed: list[tuple[str, str, str]] = []
        self.touched: set[str] = set()

    def execute(
        self, statement: Executable, values: Mapping[str, Any] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run a statement. Raises UserError for what a person can mend."""
        with told():
            return self.connection.execute(statement, values)

    def one(self, statement: Prepared, values: Mapping[str, Any] | None = None) -> Row | None:
        """The first row, or None."""
        return next(iter(self.all(statement, values)), None)

    def all(
        self, statement: Prepared | Executable, values: Mapping[str, Any] | None = None
    ) -> Sequence[Row]:
        """Every row."""
        with told():
            if isinstance(statement, Prepared):
                return statement.run(self.connection, values or {})
            return [dict(row) for row in self.connection.execute(statement, values).mappings()]

    def of_ids(self, statement: Prepared, ids: Sequence[str]) -> list[Row]:
        """The rows of a statement made with `any_of`, for any number of ids."""
        found: list[Row] = []
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            found += self.all(statement, {f"id_{place}": one for place, one in enumerate(part)})
        return found

    def change(self, statement: Prepared, values: Mapping[str, Any]) -> int:
        """Run an INSERT or UPDATE of a table without seals; how many rows it touched."""
        with told():
            return statement.change(self.connection, values)

    def insert(self, table: Table, values: Mapping[str, Any]) -> None:
        """Write a new row; a sealed table's gets its salt and its seal.

        Raises ValueError for a NUL or another control character: they are refused at the edge.
        """
        row = _clean(values)
        sealed = table.name in FORMS
        if sealed and "salt" in table.columns:
            row["salt"] = os.urandom(16)
        self.change(_INSERTS[table.name], row)
        if sealed:
            self._seal(table, row)

    def replace(self, table: Table, values: Mapping[str, Any]) -> None:
        """Write a sealed row, given whole, over its former self."""
        row = _clean(values)
        row["salt"] = os.urandom(16)
        keys = {f"key_{column.name}": row[column.name] for column in table.primary_key.columns}
        self.change(_UPDATES[table.name], {**row, **keys})
        self._seal(table, row)

    def erase(self, table: Table, key: Mapping[str, Any]) -> None:
        """Erase a sealed row whose time is over; the journal says so in the place of its seal."""
        self.change(_DELETES[table.name], {f"key_{name}": value for name, value in key.items()})
        self.unsealed.append((table.name, FORMS[table.name].key_of(key), ERASED))

    def as_stored(
        self, columns: Sequence[str], table: str, order: str = ""
    ) -> Iterator[Sequence[Any]]:
        """Rows as the database holds them, whatever they hold, a batch at a time."""
        listed = ", ".join(f'"{name}"' for name in columns)
        result = self.connection.exec_driver_sql(f'SELECT {listed} FROM "{table}" {order}')
        while batch := result.fetchmany(_BATCH):
            yield from batch

    def seal_again(self, table: Table) -> None:
        """Seal all rows of a sealed table as they stand."""
        for row in self.connection.execute(select(table)).mappings():
            self._seal(table, dict(row))

    def _seal(self, table: Table, row: Mapping[str, Any]) -> None:
        form = FORMS[table.name]
        self.unsealed.append((table.name, form.key_of(row), self.seals.row(form.of(row))))


def _clean(values: Mapping[str, Any]) -> dict[str, Any]:
    for name, value in values.items():
        if type(value) is str and not value.isprintable():
            allowed = value.replace("\n", "").replace("\t", "").replace("\r", "")
            if any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in allowed):
                raise ValueError(f"control character in {name}")
    return dict(values)
