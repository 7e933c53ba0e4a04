"""Seals of rows: keyed digests of a row's canonical form, made from the tables themselves (D2)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from sqlalchemy import LargeBinary, Table

from desk.store.types import (
    Flag,
    Identifier,
    Instant,
    Json,
    LocalDate,
    WallTime,
    canonical_json,
    instant_text,
)

_encode: Final = json.JSONEncoder(
    ensure_ascii=False, separators=(",", ":"), check_circular=False
).encode
_KEY_LIMIT: Final = 64


def _same(value: Any) -> Any:
    return value


def _converter(type_: object) -> Callable[[Any], Any]:
    if isinstance(type_, Identifier):
        return lambda value: value.replace("-", "")
    if isinstance(type_, LargeBinary):
        return lambda value: value.hex()
    if isinstance(type_, Instant):
        return instant_text
    if isinstance(type_, WallTime):
        return lambda value: value.replace(tzinfo=None).isoformat("T", "minutes")
    if isinstance(type_, LocalDate):
        return lambda value: value.isoformat()
    if isinstance(type_, Flag):
        return int
    if isinstance(type_, Json):
        return canonical_json
    return _same


@dataclass(frozen=True, slots=True)
class Form:
    """How one table's rows are written for a digest: columns by name, empty ones left out.

    Leaving out what is empty lets a later version add a column without breaking older seals.
    """

    table: str
    columns: tuple[tuple[str, Callable[[Any], Any]], ...]
    bytes_at: tuple[bool, ...]
    key: tuple[tuple[str, Callable[[Any], Any]], ...]

    def of(self, values: Mapping[str, Any]) -> bytes:
        """The canonical form of a row given as the program has it."""
        row = {
            name: convert(values[name])
            for name, convert in self.columns
            if values.get(name) is not None
        }
        return _encode([self.table, row]).encode("utf-8")

    def of_stored(self, values: Sequence[Any]) -> bytes:
        """The canonical form of a row as SQLite gives it, columns in the order of `names`.

        Bytes where there should be text, or text for bytes, is no row of ours: its form is another.
        """
        row = {
            name: (value.hex() if in_bytes else value)
            if (type(value) is bytes) is in_bytes
            else {"?": repr(value)}
            for (name, _), in_bytes, value in zip(self.columns, self.bytes_at, values, strict=True)
            if value is not None
        }
        return _encode([self.table, row]).encode("utf-8")

    @property
    def names(self) -> tuple[str, ...]:
        """The columns in the order of the form."""
        return tuple(name for name, _ in self.columns)

    def key_of(self, values: Mapping[str, Any]) -> str:
        """The row's key in the journal."""
        return ":".join(str(convert(values[name])) for name, convert in self.key)


def form_of(table: Table, without: str = "") -> Form:
    """The canonical form of a table's rows, but for one column."""
    columns = sorted(
        (column.name, _converter(column.type)) for column in table.columns if column.name != without
    )
    key = tuple((column.name, _converter(column.type)) for column in table.primary_key.columns)
    in_bytes = tuple(
        isinstance(table.columns[name].type, Identifier | LargeBinary) for name, _ in columns
    )
    return Form(table.name, tuple(columns), in_bytes, key)


class Seals:
    """Makes the digests with the register's keys."""

    def __init__(self, seal_key: bytes, chain_key: bytes) -> None:
        self._seal_key = seal_key[:_KEY_LIMIT]
        self._chain_key = chain_key[:_KEY_LIMIT]

    def row(self, canonical: bytes) -> str:
        """The seal of a row's canonical form: 32 hexadecimal digits."""
        return blake2b(canonical, key=self._seal_key, digest_size=16).hexdigest()

    def entry(self, canonical: bytes) -> bytes:
        """The hash of a journal entry, whose canonical form holds the hash of the one before it."""
        return blake2b(canonical, key=self._chain_key, digest_size=32).digest()

    def head(self, number: int, hash_: bytes) -> bytes:
        """The seal of the chain's head, so that its end cannot be cut off unseen."""
        text = number.to_bytes(8, "big") + hash_
        return blake2b(
            text, key=self._chain_key, person=b"desk chain head", digest_size=16
        ).digest()
