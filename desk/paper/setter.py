"""Sets texts for one paper: in its direction and style, with its fonts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from desk.paper.direction import goes_left, marked
from desk.paper.fonts import Fonts
from desk.paper.lines import Line
from desk.paper.pen import Pen, cap_height
from desk.paper.structure import Element
from desk.paper.style import Style, Type


class Setter(NamedTuple):
    """What sets one paper's texts. `rtl`: it is read from right to left.

    `fixed` are the texts that every such paper has: their lines are worked out once. What is
    anybody's is not among them, and is not remembered.
    """

    fonts: Fonts
    style: Style
    rtl: bool
    fixed: frozenset[str] = frozenset()

    def wrap(self, text: str, kind: Type, width: float) -> tuple[Line, ...]:
        """A text of the paper, a field's value for instance, in lines no wider than that."""
        if text in self.fixed:
            return _fixed_lines(self.fonts, text, kind, width, self.rtl)
        return self.fonts.wrap(text, kind, width, rtl=self.rtl)

    def wrap_foreign(self, text: str, kind: Type, width: float) -> tuple[Line, ...]:
        """A text that keeps its own direction, such as a message."""
        return self.fonts.wrap(text, kind, width, rtl=goes_left(text))

    def line(self, text: str, kind: Type) -> Line:
        """A text on one line."""
        return self.fonts.line(text, kind, rtl=self.rtl)

    def mark(self, value: str) -> str:
        """A value fit to stand inside a sentence of the paper."""
        return "\n".join(marked(line, within_leftward=self.rtl) for line in value.split("\n"))


@lru_cache(maxsize=2_000)
def _fixed_lines(fonts: Fonts, text: str, kind: Type, width: float, rtl: bool) -> tuple[Line, ...]:
    return fonts.wrap(text, kind, width, rtl=rtl)


def draw_lines(
    pen: Pen,
    lines: Sequence[Line],
    x: float,
    top: float,
    kind: Type,
    element: Element | None,
    *,
    room: float = 0.0,
) -> None:
    """Lines of text one under the other; in each line's height the capitals stand in the middle.

    `room`: how wide the place for them is.
    """
    base = base_line(kind)
    for place, line in enumerate(lines):
        pen.text(line, x, top + base + place * kind.leading, kind, element, room=room)


def draw_at_end(
    pen: Pen,
    lines: Sequence[Line],
    x: float,
    top: float,
    kind: Type,
    element: Element | None,
    *,
    room: float,
) -> None:
    """The same, each line at the far side of its place: figures under each other."""
    for place, line in enumerate(lines):
        below = top + place * kind.leading
        draw_lines(pen, (line,), x + room - line.width, below, kind, element)


def base_line(kind: Type) -> float:
    """How far below its top a line's letters stand."""
    return (kind.leading + cap_height(kind)) / 2
