"""The fields of a paper that can be filled in, or signed, on the screen."""

from __future__ import annotations

from dataclasses import dataclass

from desk.paper.lines import Line
from desk.paper.structure import Element, Place
from desk.paper.style import Type


@dataclass(frozen=True, slots=True, repr=False)
class TextField:
    """A field to type in, filled already. `about` is what those who listen are told of it.

    `shown` is the value in lines as it is drawn; `inset` how far the first line's place lies from
    the field's edge: sideways, and down. `lines`: several lines may be typed.
    """

    name: str
    about: str
    place: Place
    element: Element
    value: str
    shown: tuple[Line, ...]
    kind: Type
    inset: tuple[float, float]
    lines: bool
    rtl: bool


@dataclass(frozen=True, slots=True, repr=False)
class SignatureField:
    """A field to sign."""

    name: str
    about: str
    place: Place
    element: Element


Entry = TextField | SignatureField
