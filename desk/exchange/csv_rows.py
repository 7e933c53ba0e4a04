"""The rows of a delimited file, one at a time; what is no row is refused, the rest goes on."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desk.errors import UserError
from desk.exchange.text_file import TextLines, encoding_of
from desk.visits.incoming import Refusal

DELIMITERS: Final = (";", "\t", ",", "|")
MOST_COLUMNS: Final = 400
_LINES_OF_A_ROW: Final = 20
_LOOKED_AT: Final = 25
_SEPARATOR: Final = re.compile(r"sep=(.)[\r\n]*\Z")
_UNFIT: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ud800-\udfff]")


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """One row: its line, its cells, and whether the file ended in the middle of it, it seems."""

    line: int
    cells: tuple[str, ...]
    at_the_end: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written: its encoding, its delimiter, its heads, and the heads' line."""

    encoding: str
    delimiter: str
    heads: tuple[str, ...]
    line: int


def layout_of(path: Path) -> tuple[Layout, tuple[tuple[str, ...], ...]]:
    """How a file is written, and its first rows.

    Raises UserError `file_no_table` for a file without a line of heads, as `encoding_of`.
    """
    encoding = encoding_of(path)
    lines = TextLines(path, encoding)
    try:
        first = _first_lines(lines)
    finally:
        lines.close()
    told = _SEPARATOR.match(first[0][1]) if first else None
    if told:
        first = first[1:]
    if not first:
        raise UserError("file_no_table")
    texts = [text for _, text in first]
    delimiter = told[1] if told else _delimiter(texts)
    heads = _cells(texts[0], delimiter)
    if heads is None or len(heads) < 2 or len(heads) > MOST_COLUMNS or _UNFIT.search(texts[0]):
        raise UserError("file_no_table")
    layout = Layout(encoding, delimiter, _named(heads), first[0][0])
    rows = [_cells(text, delimiter) for text in texts[1:6] if not _UNFIT.search(text)]
    return layout, tuple(tuple(row[: len(heads)]) for row in rows if row)


def _first_lines(lines: TextLines) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for number, line in lines:
        if line is None and not found:
            raise UserError("file_no_table")
        if line is not None and line.strip():
            found.append((number, line))
        if len(found) > _LOOKED_AT:
            break
    return found


def _delimiter(texts: Sequence[str]) -> str:
    """The delimiter that gives the most columns, as many in the rows as in the heads."""

    def score(delimiter: str) -> tuple[int, int]:
        counts = [len(_cells(text, delimiter) or ()) for text in texts]
        return (counts[0] if counts[0] > 1 else 0) * sum(n == counts[0] for n in counts), counts[0]

    return max(DELIMITERS, key=score)


def _cells(text: str, delimiter: str) -> list[str] | None:
    """A row's cells; None where its quotes are wrong or open."""
    try:
        return next(csv.reader([text], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None


def _named(heads: Sequence[str]) -> tuple[str, ...]:
    """The heads, each by a name of its own."""
    named: list[str] = []
    for place, head in enumerate(heads, 1):
        name = " ".join(head.split())[:80] or f"#{place}"
        named.append(name if name not in named else f"{name} #{place}")
    return tuple(named)


class CsvRows:
    """The rows below the heads, in bounded memory."""

    def __init__(self, path: Path, layout: Layout) -> None:
        self._lines = TextLines(path, layout.encoding)
        self._layout = layout

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return self._lines.share

    def close(self) -> None:
        """Let go of the file."""
        self._lines.close()

    def __iter__(self) -> Iterator[Row | Refusal]:
        """Every row that is not blank, or why it is none."""
        for line, text in self._records():
            if text is None:
                yield Refusal(line, "row_too_long")
            elif not text.strip():
                continue
            elif _UNFIT.search(text):
                yield Refusal(line, "row_control_characters")
            else:
                yield self._row(line, text)

    def _row(self, line: int, text: str) -> Row | Refusal:
        cells = _cells(text, self._layout.delimiter)
        ended = not text.endswith(("\n", "\r"))
        if cells is None:
            return Refusal(line, "row_cut_off" if ended else "row_quotes")
        wanted = len(self._layout.heads)
        if len(cells) < wanted:
            return Refusal(line, "row_cut_off" if ended else "row_columns")
        if any(cell.strip() for cell in cells[wanted:]):
            return Refusal(line, "row_columns")
        return Row(line, tuple(cell.strip() for cell in cells[:wanted]), ended)

    def _records(self) -> Iterator[tuple[int, str | None]]:
        """The texts of rows; one whose quotes stay open too long ends with its first line."""
        waiting: list[tuple[int, str | None]] = []
        for number, text in self._lines:
            if number <= self._layout.line:
                continue
            waiting.append((number, text))
            yield from self._settle(waiting, done=False)
        yield from self._settle(waiting, done=True)

    def _settle(
        self, waiting: list[tuple[int, str | None]], *, done: bool
    ) -> Iterator[tuple[int, str | None]]:
        while waiting:
            number, text = waiting[0]
            if text is None or not _is_open(text, self._layout.delimiter):
                yield waiting.pop(0)
                continue
            count = self._whole(waiting)
            if count:
                yield number, "".join(part or "" for _, part in waiting[:count])
                del waiting[:count]
            elif done or len(waiting) >= _LINES_OF_A_ROW or waiting[-1][1] is None:
                yield waiting.pop(0)
            else:
                return

    def _whole(self, waiting: Sequence[tuple[int, str | None]]) -> int:
        """How many lines from the first make a row whose quotes are closed; 0 for none yet."""
        text = ""
        for count, (_, part) in enumerate(waiting, 1):
            if part is None:
                return 0
            text += part
            if not _is_open(text, self._layout.delimiter):
                return count
        return 0


def _is_open(text: str, delimiter: str) -> bool:
    """Whether a quote that was opened is not closed."""
    if '"' not in text:
        return False
    return _cells(text, delimiter) is None and text.count('"') % 2 == 1
