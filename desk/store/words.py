"""Texts as rows, addressed by the hash of what they say; never changed (decision D11)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from hashlib import blake2b
from typing import Final

from sqlalchemy import bindparam, select

from desk.register.records import WordKind
from desk.store.prepared import Prepared
from desk.store.rows import Rows
from desk.store.tables import word
from desk.store.types import canonical_json

_KNOWN: Final = Prepared(select(word.c.hash).where(word.c.hash == bindparam("key")))
_TEXT: Final = Prepared(select(word.c.text).where(word.c.hash == bindparam("key")))


def word_hash(kind: str, language: str, version: str, text: str) -> str:
    """The address of a text: over its NFC with what it is, so that equal words are one row."""
    canonical = canonical_json([kind, language, version, unicodedata.normalize("NFC", text)])
    return blake2b(canonical.encode("utf-8"), digest_size=32).hexdigest()


class SqlWords:
    """The words within one transaction."""

    def __init__(self, rows: Rows, now: Callable[[], datetime]) -> None:
        self._rows = rows
        self._now = now

    def address(self, kind: WordKind, language: str, version: str, text: str) -> str:
        """The hash that a text has, kept or not."""
        return word_hash(kind, language, version, text)

    def keep(
        self,
        kind: WordKind,
        language: str,
        version: str,
        text: str,
        reviewed_by: str = "",
        reviewed_on: date | None = None,
    ) -> str:
        """The hash of a text, kept unless it was already."""
        hash_ = word_hash(kind, language, version, text)
        if self._rows.one(_KNOWN, {"key": hash_}) is None:
            self._rows.insert(
                word,
                {
                    "hash": hash_,
                    "kind": kind,
                    "language": language,
                    "version": version,
                    "text": unicodedata.normalize("NFC", text),
                    "reviewed_by": reviewed_by,
                    "reviewed_on": reviewed_on,
                    "entered_at": self._now(),
                },
            )
        return hash_

    def text(self, hash_: str) -> str | None:
        """The text, or None."""
        row = self._rows.one(_TEXT, {"key": hash_})
        return row["text"] if row else None
