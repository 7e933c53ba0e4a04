"""Looks for what nobody may read in the files that the program leaves, in any writing."""

from __future__ import annotations

import base64
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
SHORTEST = 6
"""Bytes: what is shorter stands by chance in a file of cipher text now and then."""

_DEFLATED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_INFLATED = 1_000_000
_WORD = 4


def spellings(text: str) -> frozenset[bytes]:
    """A text in the encodings and armours it could lie in, in the case it has and in others."""
    found: set[bytes] = set()
    for word in (text, text.casefold(), text.upper()):
        for encoding in ENCODINGS:
            try:
                raw = word.encode(encoding)
            except UnicodeEncodeError:
                continue
            found |= {raw, raw.hex().encode(), raw.hex().upper().encode()}
            for shift in range(3):
                # Without the letters that depend on what stands before and after.
                armoured = base64.b64encode(b"\0" * shift + raw)
                found.add(armoured[-(-shift * 8 // 6) : (shift + len(raw)) * 8 // 6])
    return frozenset(one for one in found if len(one) >= SHORTEST)


def readings(data: bytes) -> Iterator[bytes]:
    """A file's bytes, and what any deflated part of it inflates to."""
    yield data
    for match in _DEFLATED.finditer(data):
        try:
            part = data[match.start() :]
            yield zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(part, _INFLATED)
        except zlib.error:
            continue


class Secrets:
    """What must not be read; made once, looked for in many files."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._by_spelling = {one: secret for secret in secrets for one in spellings(secret)}
        self._by_beginning: dict[int, list[bytes]] = {}
        for one in self._by_spelling:
            beginning = int.from_bytes(one[:_WORD], sys.byteorder)
            self._by_beginning.setdefault(beginning, []).append(one)
        self._beginnings = frozenset(self._by_beginning)

    def in_bytes(self, data: bytes) -> str | None:
        """The first secret that can be read in them, or None."""
        for text in readings(data):
            for beginning in self._begun_in(text):
                for one in self._by_beginning[beginning]:
                    if one in text:
                        return self._by_spelling[one]
        return None

    def _begun_in(self, data: bytes) -> Iterator[int]:
        """The beginnings that stand anywhere: the time does not depend on how many there are."""
        view = memoryview(data)
        for shift in range(_WORD):
            length = (len(data) - shift) // _WORD * _WORD
            if length > 0:
                yield from self._beginnings.intersection(view[shift : shift + length].cast("I"))

    def below(self, folder: Path, but: Iterable[Path] = ()) -> list[tuple[str, str]]:
        """Every file below a folder in which, or in whose name, one can be read; and which."""
        left_out = tuple(but)
        found = []
        for file in sorted(folder.rglob("*")):
            if any(file.is_relative_to(one) for one in left_out):
                continue
            name = str(file.relative_to(folder)).encode("utf-8", "surrogateescape")
            told = self.in_bytes(name)
            if told is None and file.is_file():
                told = self.in_bytes(file.read_bytes())
            if told is not None:
                found.append((str(file.relative_to(folder)), told))
        return found
