"""The entries of a JSON bundle, one at a time: bounded in size, depth and memory.

Only the outermost object and its `entry` list are taken apart here; each entry is read by the JSON
reader out of a window on the file. What that cannot read is passed over to its end, and refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desk.errors import UserError
from desk.exchange.text_file import TextLines, encoding_of
from desk.visits.incoming import RefusalCode

LARGEST_ENTRY: Final = 262_144
"""Characters of one entry; a booking takes a thousand or two."""

_TOLD: Final = ("resourceType", "fhirVersion")
# Decimals, and digits without end, are none of a booking's: they stay text.
_DECODE: Final = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str).raw_decode
_MARK: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]"]', re.DOTALL)
_IN_TEXT: Final = re.compile(r'[^"\\]*(?:\\.[^"\\]*)*', re.DOTALL)
_BLANK: Final = re.compile(r"[\s\ufeff,:]*")
_SCALAR: Final = re.compile(r"[^,\]}]*")


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One entry: its place, from 1, and its object; or why it is none."""

    place: int
    data: dict[str, Any]
    refusal: RefusalCode | None = None


class EntryStream:
    """Reads a file's entries.

    `outside` has the outermost object's `resourceType` and `fhirVersion` as far as it was read,
    `lists` how many `entry` lists it had.
    """

    def __init__(self, path: Path) -> None:
        self._lines = TextLines(path, encoding_of(path))
        self._pieces = self._lines.pieces()
        self._window = ""
        self._at = 0
        self._ended = False
        self._place = 0
        self.outside: dict[str, str] = {}
        self.lists = 0

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._lines.share

    def close(self) -> None:
        """Let go of the file."""
        self._lines.close()

    def __iter__(self) -> Iterator[Entry]:
        """Every entry. Raises UserError `file_not_json` for what does not begin as an object."""
        if self._next() != "{":
            raise UserError("file_not_json")
        self._at += 1
        while self._next() == '"':
            key, refusal = self._value()
            if refusal is not None:
                return
            if self._next() == "[" and key == "entry":
                self.lists += 1
                self._at += 1
                yield from self._entries()
            else:
                value, _ = self._value()
                if key in _TOLD and isinstance(value, str):
                    self.outside[key] = value

    def _entries(self) -> Iterator[Entry]:
        while (mark := self._next()) not in ("]", ""):
            if mark == "}":
                return
            self._place += 1
            value, refusal = self._value()
            if refusal is None and not isinstance(value, dict):
                refusal = "row_not_valid"
            yield Entry(self._place, value if refusal is None else {}, refusal)
        self._at += 1

    def _fill(self, wanted: int) -> None:
        """Have so many characters before us, or all that are left."""
        if len(self._window) - self._at >= wanted or self._ended:
            return
        parts = [self._window[self._at :]]
        size = len(parts[0])
        while size < wanted:
            piece = next(self._pieces, "")
            if not piece:
                self._ended = True
                break
            parts.append(piece)
            size += len(piece)
        self._window, self._at = "".join(parts), 0

    def _next(self) -> str:
        """The next character that is neither blank nor between values; "" at the end."""
        while True:
            self._fill(1)
            found = _BLANK.match(self._window, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._window) or self._ended:
                return self._window[self._at : self._at + 1]

    def _value(self) -> tuple[Any, RefusalCode | None]:
        """The value before us, and why it is none."""
        self._fill(LARGEST_ENTRY)
        why: RefusalCode = "row_not_valid"
        try:
            value, end = _DECODE(self._window, self._at)
        except RecursionError:
            why = "row_too_deep"
        except ValueError:
            pass
        else:
            size, self._at = end - self._at, end
            return (value, None) if size <= LARGEST_ENTRY else (None, "row_too_long")
        size, closed = self._pass_over()
        if not closed:
            return None, "row_cut_off"
        return None, why if size <= LARGEST_ENTRY else "row_too_long"

    def _pass_over(self) -> tuple[int, bool]:
        """Go behind a value that cannot be read: its size, and whether its end was found."""
        if self._window[self._at : self._at + 1] not in ("{", "[", '"'):
            found = _SCALAR.match(self._window, self._at)
            size = max(1, found.end() - self._at if found else 1)
            self._at += size
            return size, True
        depth, size = 0, 0
        while True:
            self._fill(1)
            if self._at >= len(self._window):
                return size, False
            began = self._at
            for found in _MARK.finditer(self._window, self._at):
                mark = found[0]
                if mark == '"':
                    size += found.end() - began
                    self._at = found.end()
                    size += self._pass_text()
                    began = self._at
                    break
                depth += (mark in "{[") - (mark in "}]")
                if depth <= 0:
                    self._at = found.end()
                    return size + self._at - began, True
            else:
                self._at = len(self._window)
            size += self._at - began

    def _pass_text(self) -> int:
        """Go behind a text whose end does not lie in the window; its size."""
        size = 0
        while True:
            found = _IN_TEXT.match(self._window, self._at)
            end = found.end() if found else self._at
            size += end - self._at
            self._at = end
            if self._window[end : end + 1] == '"':
                self._at += 1
                return size + 1
            before = len(self._window) - self._at
            self._fill(before + 1)
            if len(self._window) - self._at <= before:
                self._at = len(self._window)
                return size + before
