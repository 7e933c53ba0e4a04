"""Reads a table of a content file strictly: every key is known, there, and of its type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from desk.errors import ContentError

T = TypeVar("T")


class Table:
    """One table of a TOML file, read key by key; what is left over at the end is unknown.

    Every method raises ContentError naming the file and the dotted path of the key.
    """

    def __init__(self, data: object, file: str, path: str = "") -> None:
        self.file = file
        self.path = path
        if not isinstance(data, Mapping):
            raise ContentError(file, path or "(file)", "must be a table")
        self._left: dict[str, object] = {str(key): value for key, value in data.items()}

    def wrong(self, key: str, reason: str) -> ContentError:
        """The error for a key of this table."""
        return ContentError(self.file, f"{self.path}.{key}" if self.path else key, reason)

    def has(self, key: str) -> bool:
        """Whether a key that may be left out stands here."""
        return key in self._left

    def left(self) -> tuple[str, ...]:
        """The keys not read yet, as they stand in the file."""
        return tuple(self._left)

    def take(self, key: str) -> object:
        """The value of a key, whatever its type."""
        if key not in self._left:
            raise self.wrong(key, "is missing")
        return self._left.pop(key)

    def text(self, key: str, *, empty: bool = False) -> str:
        """A string; only where `empty` is true may it be blank."""
        value = self.take(key)
        if not isinstance(value, str):
            raise self.wrong(key, "must be a string")
        if not empty and not value.strip():
            raise self.wrong(key, "must not be empty")
        return value

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self.take(key)
        if not isinstance(value, bool):
            raise self.wrong(key, "must be true or false")
        return value

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        value = self.take(key)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise self.wrong(key, f"must be a whole number from {low} to {high}")
        return value

    def number_or(self, key: str, word: str, low: int, high: int) -> int | None:
        """A whole number, or the given word, which stands for None (TOML has no null)."""
        if self._left.get(key) == word:
            del self._left[key]
            return None
        value = self._left.get(key)
        if key in self._left and (isinstance(value, bool) or not isinstance(value, int)):
            raise self.wrong(key, f'must be a whole number from {low} to {high}, or "{word}"')
        return self.number(key, low, high)

    def choice(self, key: str, allowed: Iterable[T]) -> T:
        """One of the allowed words."""
        value = self.take(key)
        for word in (choices := tuple(allowed)):
            if value == word and type(value) is type(word):
                return word
        raise self.wrong(key, "must be one of " + ", ".join(str(word) for word in choices))

    def texts(self, key: str, *, empty: bool = False) -> tuple[str, ...]:
        """A list of strings, none of them blank; the list itself may be empty if `empty` is."""
        value = self.take(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.wrong(key, "must be a list of strings")
        if (not value and not empty) or not all(item.strip() for item in value):
            raise self.wrong(key, "must not be empty")
        return tuple(value)

    def table(self, key: str) -> Table:
        """A table inside this one."""
        path = f"{self.path}.{key}" if self.path else key
        return Table(self.take(key), self.file, path)

    def read(self, key: str, reader: Callable[[Table], T]) -> T:
        """What `reader` makes of a table inside this one, which it must read to the end."""
        table = self.table(key)
        result = reader(table)
        table.end()
        return result

    def localized(self, key: str, *, empty: bool = False) -> Mapping[str, str]:
        """A text in several languages: a table with at least `sv` and `en`."""
        table = self.table(key)
        for language in ("sv", "en"):
            if not table.has(language):
                raise table.wrong(language, "is missing")
        return {language: table.text(language, empty=empty) for language in table.left()}

    def end(self) -> None:
        """Every key has been read; one that has not is unknown."""
        for key in self._left:
            raise self.wrong(key, "is not a known key")
