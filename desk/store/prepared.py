"""Statements composed by SQLAlchemy once and run by the driver: half the time of a save (D7).

What is run at every save or every look is compiled once per database; its values pass through the
same column types as in any other statement. Statements that vary (lists of values) are not meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler

from desk.store.sqlite import driver

Convert = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as one database wants it. `binds` and `results` convert by column type."""

    text: str
    positional: bool
    binds: tuple[tuple[str, Convert], ...]
    results: tuple[tuple[str, Convert], ...]


class Prepared:
    """A SELECT, INSERT, UPDATE or DELETE whose text is the same at every run.

    Each value is given by name; an INSERT takes None for a column that is not given.
    """

    def __init__(self, statement: Select[Any] | Insert | Update | Delete) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The rows of a SELECT as dicts; nothing for the others. Raises the driver's errors."""
        return self._run(connection, values)[0]

    def change(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """How many rows the others touched. Raises the driver's errors."""
        return self._run(connection, values)[1]

    def _run(
        self, connection: Connection, values: Mapping[str, Any]
    ) -> tuple[list[dict[str, Any]], int]:
        if not connection.in_transaction():
            connection.begin()
        compiled = self._compiled.get(connection.dialect.name)
        if compiled is None:
            compiled = _compile(self._statement, connection.dialect)
            self._compiled[connection.dialect.name] = compiled
        cursor = driver(connection).cursor()
        try:
            cursor.execute(compiled.text, _bound(compiled, values))
            rows = [_row(compiled.results, row) for row in cursor] if compiled.results else []
            return rows, cursor.rowcount
        finally:
            cursor.close()


def _bound(compiled: _Compiled, values: Mapping[str, Any]) -> Any:
    if compiled.positional:
        return tuple(
            values.get(name) if convert is None else convert(values.get(name))
            for name, convert in compiled.binds
        )
    return {
        name: values.get(name) if convert is None else convert(values.get(name))
        for name, convert in compiled.binds
    }


def _row(results: Sequence[tuple[str, Convert]], row: Sequence[Any]) -> dict[str, Any]:
    return {
        name: value if convert is None else convert(value)
        for (name, convert), value in zip(results, row, strict=True)
    }


def _compile(statement: Select[Any] | Insert | Update | Delete, dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    if not isinstance(compiled, SQLCompiler):
        raise TypeError("no statement")
    names = compiled.positiontup if compiled.positional else list(compiled.binds)
    fixed = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
    binds = []
    for name in names or ():
        convert: Convert = compiled.binds[name].type.bind_processor(dialect)
        if fixed.get(name) is not None:
            value = fixed[name] if convert is None else convert(fixed[name])
            convert = _constant(value)
        binds.append((name, convert))
    results = []
    if isinstance(statement, Select):
        for column in statement.selected_columns:
            results.append((str(column.key), column.type.result_processor(dialect, None)))
    return _Compiled(compiled.string, bool(compiled.positional), tuple(binds), tuple(results))


def _constant(value: Any) -> Callable[[Any], Any]:
    return lambda _: value
