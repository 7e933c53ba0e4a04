"""What a paper is about: whose it is, which kinds there are of it, and how its data is made."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from desk.consent.record.reference import RANDOM_BYTES, new_reference
from desk.register.access import Access
from desk.register.blankets import make_blanket
from desk.register.commands import MakeBlanket
from desk.register.ports import UnitOfWork
from desk.window.context import Papers
from desk.window.intake.listeners import LANGUAGES
from desk.window.papers.data import Data
from desk.window.words import tr

Kind = Literal["receipt", "consent", "information"]


@dataclass(frozen=True, slots=True, repr=False)
class Subject:
    """One answer, one walk under way, or nobody (`blank`).

    `data` gives a kind's data in a language with a reference. `name` is the given name to speak of,
    "" for nobody and for somebody whose identity is protected. `reference` is that of a blanket
    that was printed before and is printed again.
    """

    access: Access
    kinds: tuple[Kind, ...]
    data: Callable[[Kind, str, str], Data]
    language: str
    name: str = ""
    blank: bool = False
    person_id: str | None = None
    answer_id: str | None = None
    draft_command_id: str | None = None
    reference: str = ""


@dataclass(slots=True)
class Slip:
    """A blanket's reference, which the register learns of when the paper leaves, once.

    `command` is what is recorded; `made` whether it was.
    """

    command: MakeBlanket
    random: bytes = field(default_factory=lambda: os.urandom(RANDOM_BYTES))
    made: bool = False

    @property
    def reference(self) -> str:
        """What is printed as a code."""
        return new_reference(self.random)

    def record(self, access: Access, uow: UnitOfWork) -> None:
        """Writes it, the first time. Raises as `make_blanket`."""
        if not self.made:
            make_blanket(self.command, access, uow, lambda _count: self.random)
            self.made = True


def slip_of(subject: Subject, language: str) -> Slip:
    """A new reference for a subject's blanket."""
    return Slip(
        MakeBlanket(
            "consent", language, subject.person_id, subject.answer_id, subject.draft_command_id
        )
    )


def make_pdf(papers: Papers, kind: Kind, data: Data, *, blank: bool) -> bytes:
    """A paper's bytes; slow: off the window's thread. Raises FieldsError."""
    if kind == "receipt":
        return papers.receipt(data)
    if kind == "information":
        return papers.information(data, blank=blank)
    return papers.consent(data, blank=blank)


def in_order(languages: Iterable[str]) -> tuple[str, ...]:
    """Swedish first, then the program's own, then the others."""
    own = {name: place for place, name in enumerate(LANGUAGES)}
    return tuple(sorted(languages, key=lambda one: (own.get(one, len(own)), one)))


def paper_name(kind: Kind) -> str:
    """What a paper is called."""
    return {
        "receipt": tr("Receipt"),
        "consent": tr("Blanket to sign"),
        "information": tr("Information leaflet"),
    }[kind]


def file_name(kind: Kind) -> str:
    """What its file and its print job are called: nobody's name stands in it."""
    return {"receipt": tr("receipt"), "consent": tr("blanket"), "information": tr("leaflet")}[kind]
