"""The words used with patients, brought into the register from what ships (decision D11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desk.register.access import Access
from desk.register.permission import require
from desk.register.ports import UnitOfWork
from desk.register.text import whole_text


@dataclass(frozen=True, slots=True)
class Seed:
    """A shipped profile or script as its file holds it, and who has reviewed it ("" nobody).

    `language` is "" for a profile. An answer finds its script by language and version.
    """

    kind: Literal["profile", "script"]
    language: str
    version: str
    text: str
    reviewed_by: str = ""
    reviewed_on: date | None = None


def keep_words(seeds: Sequence[Seed], access: Access, uow: UnitOfWork) -> tuple[str, ...]:
    """The hashes of the seeds, each kept once and for all. Writes when there is anything new."""
    require(access, uow)
    before = [uow.words.address(one.kind, one.language, one.version, one.text) for one in seeds]
    new = [one for one, hash_ in zip(seeds, before, strict=True) if uow.words.text(hash_) is None]
    for one in new:
        text = whole_text(one.text, one.kind)
        uow.words.keep(one.kind, one.language, one.version, text, one.reviewed_by, one.reviewed_on)
    if new:
        uow.journal.write("words_kept", access, details={"count": len(new)})
        uow.commit()
    return tuple(before)
