"""Reads the rows of many ids in few statements, each of a text that is always the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, bindparam

from desk.store.prepared import Prepared
from desk.store.rows import Row, Rows

AT_ONCE: Final = 200
"""How many values a statement made with `listed` takes at once: a page of a day's list."""


def listed(column: Column[Any]) -> ColumnElement[bool]:
    """Whether a column is one of at most `AT_ONCE` values."""
    return column.in_([bindparam(f"one_{place}", type_=column.type) for place in range(AT_ONCE)])


def in_parts(
    rows: Rows,
    statement: Prepared,
    values: Sequence[str],
    others: Mapping[str, Any] | None = None,
) -> Iterator[Row]:
    """The rows of a statement made with `listed`, for any number of values, each asked for once."""
    wanted = list(dict.fromkeys(values))
    for start in range(0, len(wanted), AT_ONCE):
        part = {f"one_{place}": one for place, one in enumerate(wanted[start : start + AT_ONCE])}
        yield from rows.all(statement, {**part, **(others or {})})
