"""The column types that both databases share, and the fixed text form of every value (D7)."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import DateTime, Integer, LargeBinary, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

_INSTANT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"


def instant_text(value: datetime) -> str:
    """An instant in its fixed form: UTC, microseconds, 27 characters, so that text order is time.

    Raises ValueError for a local time without a zone.
    """
    if value.tzinfo is None:
        raise ValueError("an instant needs its zone")
    return value.astimezone(UTC).strftime(_INSTANT)


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no blanks, so that the same value is the same text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Identifier(TypeDecorator[str]):
    """A UUID: text outside, sixteen bytes inside (decision D4)."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """The sixteen bytes."""
        return None if value is None else bytes.fromhex(value.replace("-", ""))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """The usual 36 characters."""
        return None if value is None else identifier_text(value)


def identifier_text(value: bytes) -> str:
    """The 36 characters of a UUID's sixteen bytes."""
    text = value.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: fixed text on SQLite, timestamptz on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """timestamptz where there is one."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(DateTime(timezone=True))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """The fixed text, or the moment itself."""
        if value is None or dialect.name == "postgresql":
            return value
        return instant_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """The moment, in UTC."""
        if value is None or isinstance(value, datetime):
            return value
        return datetime.fromisoformat(value)


class LocalDate(TypeDecorator[date]):
    """A date of the local calendar, as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        """YYYY-MM-DD."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        """The date."""
        return None if value is None else date.fromisoformat(value)


class WallTime(TypeDecorator[datetime]):
    """A local date and time to the minute, without a zone: what the clock on the wall shows."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """YYYY-MM-DDTHH:MM."""
        return None if value is None else value.replace(tzinfo=None).isoformat("T", "minutes")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """The wall's date and time."""
        return None if value is None else datetime.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0; NULL where nobody has looked."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        """True or False."""
        return None if value is None else bool(value)


class Json(TypeDecorator[Any]):
    """A value as canonical JSON text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """The canonical text."""
        return None if value is None else canonical_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """The value, with lists for tuples."""
        return None if value is None else json.loads(value)
