"""A listing as it is put on paper: title, facts, tables and charts, for any use case's result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ListingLanguage = Literal["sv", "en"]
TextKind = Literal["heading", "body", "strong", "small", "warning"]


@dataclass(frozen=True, slots=True)
class ListingColumn:
    """A table's column. `columns` is its share of the paper's twelve, the table's sum at most 12.

    `head`: its cells name their rows, for those who listen. `number`: its cells are figures, set
    under each other at the column's far side.
    """

    label: str
    columns: float
    head: bool = False
    number: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class ListingTable:
    """A table with its caption; its heading is repeated on each page it reaches.

    Every row has a cell for each column, "" for an empty one. `total` is a last row that stands
    out, () for none. `empty` is said where there are no rows. A line break in a cell is kept.
    """

    caption: str
    columns: tuple[ListingColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class ListingBar:
    """One bar: `value` is its length (not negative), `shown` what stands at its end."""

    label: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True, repr=False)
class ListingChart:
    """Bars below each other. `about` says in a sentence what the chart shows.

    Those who listen are told `about`, and then each bar's label and what stands at its end.
    """

    caption: str
    about: str
    bars: tuple[ListingBar, ...]


@dataclass(frozen=True, slots=True, repr=False)
class ListingText:
    """A text between tables; a `heading` stays with what follows."""

    text: str
    kind: TextKind = "body"


ListingPart = ListingTable | ListingChart | ListingText


@dataclass(frozen=True, slots=True, repr=False)
class Listing:
    """A whole listing. The same listing gives the same bytes: what day it is, is a fact of it.

    `title` stands on the paper and in the file's own title: no personal data in it. `lead` are
    lines under the title; `facts` pairs of a label and what it says. `foot` names the listing at
    the bottom of each page, beside the page's number. `end` are lines after everything.

    A character that no font has is printed as its number, [U+1F600]: nothing is left out.
    """

    title: str
    language: ListingLanguage
    lead: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    parts: tuple[ListingPart, ...] = ()
    end: tuple[str, ...] = ()
    foot: str = ""
