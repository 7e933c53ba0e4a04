"""A question as a page shows it: words, options, keys and what has been answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["pair", "card", "tick", "assessment", "end"]


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose. `value` is what is handed on when it is."""

    value: str
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """One question.

    `pair`: choice cards; `card`: one card for yes, no and not asked; `tick`: one card, yes or not;
    `assessment`: choices, ready reasons and a field for one's own; `end`: a day to write. `value`
    is the chosen option or "", `text` the reason or the day as typed. `optional`: an assessment
    that may be made, with a card of its own to tick. `missing` is what the summary says while it
    is `open`: one cannot go on without it.
    """

    id: str
    kind: Kind
    words: str
    help: str = ""
    options: tuple[Option, ...] = ()
    reasons: tuple[Option, ...] = ()
    value: str = ""
    text: str = ""
    key: str = ""
    optional: bool = False
    open: bool = False
    missing: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class AskedPerson:
    """A representative on one card. `known`: the register's own, whose names are not typed here.

    `left_out` says why no message comes, a sentence each; `unnamed` that a name is lacking.
    """

    key: str
    title: str
    second: str
    given_name: str
    surname: str
    known: bool
    unnamed: bool
    asked: tuple[Asked, ...]
    left_out: tuple[str, ...]
    remove_key: str
    missing: str

    @property
    def id(self) -> str:
        """Tells the cards of a page apart."""
        return f"person:{self.key}"


Block = Asked | AskedPerson
