"""Text files from other systems: told apart by their encoding, read in bounded pieces.

UTF-8 with and without its mark, UTF-16 and Windows-1252 are read. What can be none of them, or two
at once, is refused: a name with the wrong letters would go into the register unseen.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desk.errors import UserError

LARGEST: Final = 400 * 1024 * 1024
"""Bytes; a region's year of bookings fits."""

LONGEST_LINE: Final = 65_536
_PIECE: Final = 1 << 20
_SNIFFED: Final = 65_536
_BINARY: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"\x7fELF", b"MZ")
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SWEDISH_UTF8: Final = re.compile(rb"\xc3[\xa5\xa4\xb6\x85\x84\x96\xa9]")
_SWEDISH_1252: Final = re.compile(rb"[\xe5\xe4\xf6\xc5\xc4\xd6]")
_OTHER_CODE_PAGE: Final = re.compile(
    rb"[A-Za-z][\x81\x84\x86\x8a\x8c\x8e\x8f\x94\x99\x9a][a-z]|[\x81\x8d\x8f\x90\x9d]"
)
"""Å ä ö as old DOS and Macintosh programs wrote them, between letters; or no Windows letter."""


def size_of(path: Path) -> int:
    """A file's size in bytes.

    Raises UserError `file_unreadable`, `file_empty`, `file_too_large`.
    """
    try:
        size = path.stat().st_size
    except OSError:
        raise UserError("file_unreadable") from None
    if not path.is_file():
        raise UserError("file_unreadable")
    if size == 0:
        raise UserError("file_empty")
    if size > LARGEST:
        raise UserError("file_too_large")
    return size


def encoding_of(path: Path) -> str:
    """`utf-8-sig`, `utf-16`, `utf-16-le`, `utf-16-be` or `cp1252`, from all of the file's bytes.

    Raises UserError `file_is_workbook`, `file_not_text`, `file_encoding_mixed`, as `size_of`.
    """
    size_of(path)
    try:
        with path.open("rb") as file:
            head = file.read(_SNIFFED)
            sure = _by_its_head(head)
            if sure:
                return sure
            file.seek(0)
            return _by_all_of_it(file)
    except OSError:
        raise UserError("file_unreadable") from None


def _by_its_head(head: bytes) -> str:
    if head.startswith(_WORKBOOKS):
        raise UserError("file_is_workbook")
    if head.startswith(_BINARY) or head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise UserError("file_not_text")
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.35 and even < len(head) * 0.02:
        return "utf-16-le"
    if even > len(head) * 0.35 and odd < len(head) * 0.02:
        return "utf-16-be"
    controls = sum(byte < 32 and byte not in b"\t\r\n" for byte in head)
    if controls > len(head) * 0.1:
        raise UserError("file_not_text")
    return ""


def _by_all_of_it(file: io.BufferedReader) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while piece := file.read(_PIECE):
            decoder.decode(piece)
    except UnicodeDecodeError:
        file.seek(0)
        return _not_utf8(file)
    # A letter cut in half at the end is a file cut off, not another encoding.
    return "utf-8-sig"


def _not_utf8(file: io.BufferedReader) -> str:
    mixed, swedish, other = False, False, False
    before = b""
    while piece := file.read(_PIECE):
        seen = before + piece
        mixed = mixed or _SWEDISH_UTF8.search(seen) is not None
        swedish = swedish or _SWEDISH_1252.search(seen) is not None
        other = other or _OTHER_CODE_PAGE.search(seen) is not None
        before = piece[-2:]
    if mixed or (other and not swedish):
        raise UserError("file_encoding_mixed")
    return "cp1252"


class TextLines:
    """A text file's lines with their numbers, none of them longer than `LONGEST_LINE`.

    Of a longer line nothing is kept: it comes as None. Letters that cannot be read come as U+FFFD.
    """

    def __init__(self, path: Path, encoding: str) -> None:
        self._size = max(1, size_of(path))
        try:
            self._raw = path.open("rb")
        except OSError:
            raise UserError("file_unreadable") from None
        self._text = io.TextIOWrapper(self._raw, encoding, errors="replace", newline="")

    @property
    def share(self) -> float:
        """How much of the file has been read, 0 to 1."""
        return min(1.0, self._raw.tell() / self._size)

    def __iter__(self) -> Iterator[tuple[int, str | None]]:
        """Each line's number, from 1, and text with its end."""
        number = 0
        try:
            while line := self._text.readline(LONGEST_LINE):
                number += 1
                whole = line.endswith(("\n", "\r")) or len(line) < LONGEST_LINE
                if not whole:
                    self._skip()
                yield number, line if whole else None
        except OSError:
            raise UserError("file_unreadable") from None

    def _skip(self) -> None:
        while (rest := self._text.readline(LONGEST_LINE)) and not rest.endswith(("\n", "\r")):
            pass

    def pieces(self) -> Iterator[str]:
        """The text in pieces, for what has no lines."""
        try:
            while piece := self._text.read(_PIECE >> 4):
                yield piece
        except OSError:
            raise UserError("file_unreadable") from None

    def close(self) -> None:
        """Let go of the file."""
        self._text.close()
