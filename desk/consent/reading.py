"""Reads facts handed over as JSON strictly: the first thing wrong is an error naming its path."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, NoReturn, TypeVar

from desk.consent.fields import parse_date
from desk.errors import UserError

T = TypeVar("T")

_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}\Z", re.ASCII)
_INSTANT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?\Z", re.ASCII)
_ABSENT: Final = object()


class InputError(UserError):
    """Something given cannot be understood. `field` is its path, `patient.consents`.

    Holds nothing of the value itself.
    """

    def __init__(self, code: str, path: str, **values: str) -> None:
        super().__init__(code, field=path, values=values)


class Repeated(dict[str, Any]):
    """An object in which a key stands more than once: which of them is meant is never guessed."""

    __slots__ = ("key",)

    def __init__(self, pairs: Sequence[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        seen: set[str] = set()
        self.key = ""
        for key, _ in pairs:
            if key in seen:
                self.key = key
                break
            seen.add(key)


def read_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of a JSON text, for its decoder; one that says a key twice is marked."""
    found = dict(pairs)
    return found if len(found) == len(pairs) else Repeated(pairs)


def repeated_in(value: object, path: str = "") -> str | None:
    """Where a key is said twice, `patient.name`; None where none is."""
    if isinstance(value, Repeated):
        return _joined(path, value.key)
    if isinstance(value, dict):
        parts = ((_joined(path, key), one) for key, one in value.items())
    elif isinstance(value, list):
        parts = ((f"{path}[{place}]", one) for place, one in enumerate(value))
    else:
        return None
    return next(filter(None, (repeated_in(one, where) for where, one in parts)), None)


def _joined(path: str, key: str) -> str:
    """The path of a key; one that is no plain word stands shortened and in quotes."""
    shown = key if _PLAIN_KEY.match(key) else json.dumps(key[:40])
    return f"{path}.{shown}" if path else shown


class Facts:
    """One object, read key by key; a key left over at the end is unknown.

    Every method raises InputError. `path` is where the object stands, "" at the top.
    """

    __slots__ = ("_left", "path")

    def __init__(self, value: object, path: str = "") -> None:
        if not isinstance(value, dict):
            raise InputError("input_not_object", path)
        self.path = path
        self._left: dict[str, Any] = dict(value)
        if isinstance(value, Repeated):
            self.wrong(value.key, "input_repeated_key")

    def at(self, key: str) -> str:
        """The path of a key."""
        return _joined(self.path, key)

    def wrong(self, key: str, code: str, **values: str) -> NoReturn:
        """Refuses the value of a key."""
        raise InputError(code, self.at(key), **values)

    def take(self, key: str) -> Any:
        """The value of a key that must stand here, whatever its type."""
        value = self._left.pop(key, _ABSENT)
        if value is _ABSENT:
            self.wrong(key, "input_missing")
        return value

    def flag(self, key: str, absent: bool | None = None) -> bool:
        """True or false; `absent` None means that it must be given."""
        if absent is not None and key not in self._left:
            return absent
        value = self.take(key)
        if value is not True and value is not False:
            self.wrong(key, "input_not_flag")
        return bool(value)

    def flag_or_null(self, key: str) -> bool | None:
        """True, false or null, which is also what absence means."""
        value = self._left.pop(key, None)
        if value is not None and value is not True and value is not False:
            self.wrong(key, "input_not_flag_or_null")
        return None if value is None else bool(value)

    def whole_number_or_null(self, key: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`; null is also what absence means."""
        value = self._left.pop(key, None)
        if value is None:
            return None
        if type(value) is not int or not low <= value <= high:
            self.wrong(key, "input_not_whole_number", low=str(low), high=str(high))
        return value

    def text(self, key: str) -> str:
        """A text that must be given; it may be empty."""
        return self._clean(key, self.take(key))

    def text_or_null(self, key: str) -> str | None:
        """A text or null, which is also what absence means."""
        value = self._left.pop(key, None)
        return None if value is None else self._clean(key, value)

    def choice(self, key: str, allowed: Sequence[T]) -> T:
        """One of the allowed words, which must be given."""
        return self._chosen(key, self.take(key), allowed)

    def choice_or_null(self, key: str, allowed: Sequence[T]) -> T | None:
        """One of the allowed words or null, which is also what absence means."""
        value = self._left.pop(key, None)
        return None if value is None else self._chosen(key, value, allowed)

    def choices(self, key: str, allowed: Sequence[T]) -> frozenset[T]:
        """A list of allowed words; absent is empty."""
        return frozenset(
            self._chosen(f"{key}[{place}]", word, allowed)
            for place, word in enumerate(self._list(key))
        )

    def day(self, key: str) -> date:
        """A date, 2026-11-20, that must be given."""
        return self._day(key, self.take(key))

    def day_or_null(self, key: str) -> date | None:
        """A date or null, which is also what absence means."""
        value = self._left.pop(key, None)
        return None if value is None else self._day(key, value)

    def required_day_or_null(self, key: str) -> date | None:
        """A date, or null, which must then be said."""
        value = self.take(key)
        return None if value is None else self._day(key, value)

    def wall_time(self, key: str) -> datetime:
        """A local wall time, 2026-12-01T09:30, that must be given."""
        value = self.take(key)
        if isinstance(value, str) and _INSTANT.match(value):
            try:
                return datetime.fromisoformat(value)
            except ValueError:
                pass
        self.wrong(key, "input_not_wall_time")

    def facts(self, key: str) -> Facts:
        """An object inside this one, which must be given."""
        return Facts(self.take(key), self.at(key))

    def facts_or_null(self, key: str) -> Facts | None:
        """An object or null, which is also what absence means."""
        value = self._left.pop(key, None)
        return None if value is None else Facts(value, self.at(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; absent and null are empty."""
        value = self._left.pop(key, None)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.wrong(key, "input_not_list")
        for place, one in enumerate(value):
            if not isinstance(one, str):
                raise InputError("input_not_text", f"{self.at(key)}[{place}]")
        return tuple(self._clean(key, one) for one in value)

    def rows(self, key: str) -> Iterator[Facts]:
        """The objects of a list inside this one; absent is empty."""
        path = self.at(key)
        for place, value in enumerate(self._list(key)):
            yield Facts(value, f"{path}[{place}]")

    def named(self, key: str) -> Iterator[tuple[str, Facts]]:
        """The objects of a table whose keys are names of the giver's own; absent is empty."""
        value = self._left.pop(key, {})
        if not isinstance(value, Mapping):
            self.wrong(key, "input_not_object")
        inner = self.at(key)
        for name, one in value.items():
            shown = name if _PLAIN_KEY.match(name) else json.dumps(name[:40])
            yield name, Facts(one, f"{inner}.{shown}")

    def end(self) -> None:
        """Every key has been read; one that has not is unknown."""
        for key in self._left:
            self.wrong(key, "input_unknown_key")

    def _list(self, key: str) -> list[Any]:
        value = self._left.pop(key, [])
        if not isinstance(value, list):
            self.wrong(key, "input_not_list")
        return value

    def _chosen(self, key: str, value: object, allowed: Sequence[T]) -> T:
        for word in allowed:
            if value == word and type(value) is type(word):
                return word
        raise InputError(
            "input_unknown_value",
            f"{self.path}.{key}" if self.path else key,
            allowed=", ".join(str(word) for word in allowed),
        )

    def _day(self, key: str, value: object) -> date:
        day = parse_date(value) if isinstance(value, str) else None
        if day is None:
            self.wrong(key, "input_not_date")
        return day

    def _clean(self, key: str, value: object) -> str:
        """A text as Unicode has it: half a surrogate pair is no character."""
        if not isinstance(value, str):
            self.wrong(key, "input_not_text")
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            self.wrong(key, "input_not_clean")
        return value
