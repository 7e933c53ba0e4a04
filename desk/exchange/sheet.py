"""A table as a file that a spreadsheet opens: no cell of it can become a formula."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

_BEGINS: Final = frozenset("=+-@")
_BLANKS: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
MARK: Final = "\ufeff"


def sheet_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as CSV: UTF-8 with its mark, semicolons and CRLF, as a Swedish Excel reads it.

    Each cell is quoted. One that a spreadsheet could take for a formula gets an apostrophe before
    it; control characters become blanks, but for line breaks inside a cell.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
    return (MARK + out.getvalue()).encode("utf-8", "replace")


def safe_cell(text: str) -> str:
    """The text, with an apostrophe before it where it could be read as a formula.

    That is a first letter of = + - @, their full-width and small forms too, or a tab or a line's
    end before anything else; blanks and invisible characters before it do not hide it.
    """
    begins_blank = text[:1] in ("\t", "\r", "\n")
    shown = "".join(" " if _is_control(letter) else letter for letter in text)
    first = next((one for one in shown if unicodedata.category(one) not in _BLANKS), "")
    if begins_blank or unicodedata.normalize("NFKC", first)[:1] in _BEGINS:
        return "'" + shown
    return shown


def _is_control(letter: str) -> bool:
    return letter != "\n" and unicodedata.category(letter) in ("Cc", "Cs")
