"""A paper's structure: what each piece of text is, in reading order, for those who listen to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Role = Literal[
    "Document",
    "Sect",
    "Div",
    "H1",
    "H2",
    "H3",
    "P",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "Caption",
    "THead",
    "TBody",
    "TR",
    "TH",
    "TD",
    "BlockQuote",
    "Figure",
    "Form",
]

Scope = Literal["", "Column", "Row"]


class Mark(NamedTuple):
    """One marked piece of a page's content: page counted from 0, number within the page."""

    page: int
    number: int


class Place(NamedTuple):
    """A rectangle on a page counted from 0, in points from its lower left corner."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(eq=False, slots=True)
class Element:
    """One element of the structure tree, with its parts in reading order.

    `alt` says what a figure shows. `language` where it is not the paper's. `scope` of a table's
    heading. `place` is where a figure or field stands. `said` is all its text, `joined` whether
    letters of it join: then those who listen are told the text beside its glyphs.
    """

    role: Role
    parts: list[Element | Mark] = field(default_factory=list)
    alt: str = ""
    language: str = ""
    scope: Scope = ""
    place: Place | None = None
    said: str = ""
    joined: bool = False

    def add(self, role: Role, *, alt: str = "", language: str = "", scope: Scope = "") -> Element:
        """A new element inside this one, after what is there."""
        element = Element(role, alt=alt, language=language, scope=scope)
        self.parts.append(element)
        return element

    def is_told(self) -> bool:
        """Whether there is anything to read here; a table's empty cell keeps its place."""
        return self.role in ("TH", "TD", "Form") or any(
            isinstance(part, Mark) or part.is_told() for part in self.parts
        )

    def first_page(self) -> int | None:
        """The page that it begins on, None for an element without content."""
        if self.place is not None:
            return self.place.page
        for part in self.parts:
            first = part.page if isinstance(part, Mark) else part.first_page()
            if first is not None:
                return first
        return None

    def walk(self) -> Iterator[Element]:
        """This element and all inside it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()
