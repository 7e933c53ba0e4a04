"""A paper's structure: what each piece of text is, in reading order, for those who listen to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

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
    "THead",
    "TBody",
    "TR",
    "TH",
    "TD",
    "BlockQuote",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked piece of a page's content: page counted from 0, number within the page."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """One element of the structure tree, with its parts in reading order."""

    role: Role
    parts: list[Element | Mark] = field(default_factory=list)

    def add(self, role: Role) -> Element:
        """A new element inside this one, after what is there."""
        element = Element(role)
        self.parts.append(element)
        return element

    def is_told(self) -> bool:
        """Whether there is anything to read here; a table's empty cell keeps its place."""
        return self.role in ("TH", "TD") or any(
            isinstance(part, Mark) or part.is_told() for part in self.parts
        )

    def walk(self) -> Iterator[Element]:
        """This element and all inside it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()
