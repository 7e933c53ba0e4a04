"""The entries of a JSON bundle, one at a time: bounded in size, depth and memory.

Only the outermost object's `entry` list is taken apart; what stands inside an entry is for the JSON
reader, once it is known to be small and shallow.
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
DEEPEST: Final = 40
_MARKS: Final = re.compile(r'["\\{}\[\]]')
_REST_OF_TEXT: Final = re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_LIST: Final = re.compile(r'"entry"\s*:\s*\Z')
_STRING: Final = re.compile(r'"(resourceType|fhirVersion)"\s*:\s*"([A-Za-z0-9._-]{1,40})"')
_MOST_OUTSIDE: Final = 65_536


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One entry: its place, from 1, and its object; or why it is none."""

    place: int
    data: dict[str, Any]
    refusal: RefusalCode | None = None


class EntryStream:
    """Reads a file's entries. Afterwards `outside` tells of the object around them."""

    def __init__(self, path: Path) -> None:
        encoding = encoding_of(path)
        self._lines = TextLines(path, encoding)
        self._depth = 0
        self._in_list = False
        self._in_text = False
        self._skip = False
        self._outside: list[str] = []
        self._outside_size = 0
        self._kept: list[str] = []
        self._size = 0
        self._deepest = 0
        self._place = 0
        self._began = False
        self.whole = False
        self.lists = 0

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._lines.share

    @property
    def outside(self) -> dict[str, str]:
        """`resourceType` and `fhirVersion` of the outermost object, where it tells them."""
        return dict(_STRING.findall("".join(self._outside)))

    def close(self) -> None:
        """Let go of the file."""
        self._lines.close()

    def __iter__(self) -> Iterator[Entry]:
        """Every entry. Raises UserError `file_not_json` for what does not begin as an object."""
        for piece in self._lines.pieces():
            yield from self._read(piece)
        if not self._began:
            raise UserError("file_not_json")
        if not self.whole and self._depth >= 3 and self._in_list:
            self._place += 1
            yield Entry(self._place, {}, "row_cut_off")

    def _read(self, piece: str) -> Iterator[Entry]:
        at = 0
        if not self._began:
            start = piece.lstrip("\ufeff \t\r\n")
            if not start:
                return
            if not start.startswith("{"):
                raise UserError("file_not_json")
            self._began = True
        while True:
            if self._skip:
                self._keep(piece[at : at + 1])
                at, self._skip = at + 1, False
            if self._in_text:
                end = self._end_of_text(piece, at)
                self._keep(piece[at:end])
                at = end
                if self._in_text or self._skip:
                    return
                continue
            found = _MARKS.search(piece, at)
            if found is None:
                self._keep(piece[at:])
                return
            self._keep(piece[at : found.start()])
            at = found.end()
            entry = self._mark(found[0])
            if entry is not None:
                yield entry

    def _end_of_text(self, piece: str, at: int) -> int:
        """Where the text inside quotes ends in this piece, or the piece's end."""
        found = _REST_OF_TEXT.match(piece, at)
        if found:
            self._in_text = False
            return found.end()
        backslashes = len(piece) - len(piece.rstrip("\\"))
        self._skip = bool(backslashes % 2) and len(piece) - backslashes >= at
        return len(piece)

    def _mark(self, mark: str) -> Entry | None:
        if mark == '"':
            self._in_text = True
            self._keep(mark)
        elif mark in "{[":
            self._open(mark)
        elif mark in "}]":
            return self._close(mark)
        else:
            self._keep(mark)
        return None

    def _open(self, mark: str) -> None:
        if self._depth == 1 and mark == "[" and _LIST.search("".join(self._outside[-12:])):
            self._in_list = True
            self.lists += 1
        self._depth += 1
        self._deepest = max(self._deepest, self._depth)
        self._keep(mark)

    def _close(self, mark: str) -> Entry | None:
        self._keep(mark)
        self._depth = max(0, self._depth - 1)
        if self._depth == 2 and self._in_list:
            return self._entry()
        if self._depth == 1:
            self._in_list = False
        elif self._depth == 0:
            self.whole = True
        return None

    def _keep(self, text: str) -> None:
        if not text:
            return
        if self._in_list and self._depth >= 3:
            self._size += len(text)
            if self._size <= LARGEST_ENTRY:
                self._kept.append(text)
        elif self._depth <= 1 and self._outside_size < _MOST_OUTSIDE:
            self._outside_size += len(text)
            self._outside.append(text)

    def _entry(self) -> Entry:
        self._place += 1
        text, size, deepest = "".join(self._kept), self._size, self._deepest - 2
        self._kept, self._size, self._deepest = [], 0, self._depth
        if size > LARGEST_ENTRY:
            return Entry(self._place, {}, "row_too_long")
        if deepest > DEEPEST:
            return Entry(self._place, {}, "row_too_deep")
        try:
            # Decimals and digits without end are none of a booking's.
            data = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
        except (ValueError, RecursionError):
            return Entry(self._place, {}, "row_not_valid")
        if not isinstance(data, dict):
            return Entry(self._place, {}, "row_not_valid")
        return Entry(self._place, data)
