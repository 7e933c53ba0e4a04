"""Statements composed by SQLAlchemy once and run by the driver: half the time of a save (D7).

What is run at every save or every look is compiled once per database; its values pass through the
same column types as in any other statement. Statements that vary (lists of values) are not meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Delete, Insert, Select, TextualSelect, Update
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler

from desk.store.sqlite import driver

Convert = Callable[[Any], Any] | None
Query = Select[Any] | CompoundSelect[Any] | TextualSelect
Statement = Query | Insert | Update | Delete


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement as one database wants it.

    `binds`: the values by name, with what converts them; `constants`: those that the statement
    holds itself; `results`: the columns' names; `converted`: which of them are converted, by place.
    """

    text: str
    positional: bool
    binds: tuple[tuple[str, Convert], ...]
    constants: Mapping[str, Any]
    results: tuple[str, ...]
    converted: tuple[tuple[int, Callable[[Any], Any]], ...]


class Prepared:
    """A SELECT, INSERT, UPDATE or DELETE whose text is the same at every run.

    Each value is given by name; an INSERT takes None for a column that is not given.
    """

    def __init__(self, statement: Statement) -> None:
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
            rows = [_row(compiled, row) for row in cursor] if compiled.results else []
            return rows, cursor.rowcount
        finally:
            cursor.close()


def _bound(compiled: _Compiled, values: Mapping[str, Any]) -> Any:
    given = {**compiled.constants, **values}.get if compiled.constants else values.get
    if compiled.positional:
        return [
            value if (value := given(name)) is None or convert is None else convert(value)
            for name, convert in compiled.binds
        ]
    return {
        name: value if (value := given(name)) is None or convert is None else convert(value)
        for name, convert in compiled.binds
    }


def _row(compiled: _Compiled, row: Sequence[Any]) -> dict[str, Any]:
    """A row by column name; what is empty stays empty whatever the type."""
    values = list(row)
    for place, convert in compiled.converted:
        if values[place] is not None:
            values[place] = convert(values[place])
    return dict(zip(compiled.results, values, strict=True))


def _compile(statement: Statement, dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    if not isinstance(compiled, SQLCompiler):
        raise TypeError("no statement")
    names = (compiled.positiontup if compiled.positional else list(compiled.binds)) or []
    binds = [(name, compiled.binds[name].type.bind_processor(dialect)) for name in names]
    constants = {name: compiled.binds[name].value for name in names}
    results: list[str] = []
    converted: list[tuple[int, Callable[[Any], Any]]] = []
    if isinstance(statement, Select | CompoundSelect | TextualSelect):
        for place, column in enumerate(statement.selected_columns):
            results.append(str(column.key))
            convert = column.type.result_processor(dialect, None)
            if convert is not None:
                converted.append((place, convert))
    return _Compiled(
        text=compiled.string,
        positional=bool(compiled.positional),
        binds=tuple(binds),
        constants={name: value for name, value in constants.items() if value is not None},
        results=tuple(results),
        converted=tuple(converted),
    )
