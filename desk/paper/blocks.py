"""What a paper is made of: headings, paragraphs, points, boxes to tick, as pieces to place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desk.paper.layout import Piece
from desk.paper.lines import Line
from desk.paper.pen import Pen
from desk.paper.setter import Setter, draw_lines
from desk.paper.structure import Element, Role
from desk.paper.style import (
    ACCENT,
    COLUMNS,
    CONTENT_WIDTH,
    CONTROL,
    GUTTER,
    MARGIN,
    Type,
    column_width,
)

_INDENT = 14.0


def paragraph(
    text: str,
    kind: Type,
    setter: Setter,
    parent: Element,
    *,
    role: Role = "P",
    left: float = 0.0,
    width: float = CONTENT_WIDTH,
    keep: bool = False,
) -> list[Piece]:
    """A text over the whole width, a piece per line; no line of three or fewer stands alone."""
    lines = setter.wrap(text, kind, width - left)
    return line_pieces(lines, kind, parent.add(role), left=left, width=width, keep=keep)


def line_pieces(
    lines: Sequence[Line],
    kind: Type,
    element: Element,
    *,
    left: float = 0.0,
    width: float = CONTENT_WIDTH,
    keep: bool = False,
) -> list[Piece]:
    """Lines that are set already, a piece each."""
    last = len(lines) - 1

    def piece(place: int, line: Line) -> Piece:
        def draw(pen: Pen, top: float) -> None:
            draw_lines(pen, (line,), MARGIN + left, top, kind, element, room=width - left)

        return Piece(kind.leading, draw, keep=keep if place == last else place in (0, last - 1))

    return [piece(place, line) for place, line in enumerate(lines)]


def heading(
    text: str, kind: Type, setter: Setter, parent: Element, role: Role, width: float = CONTENT_WIDTH
) -> list[Piece]:
    """A heading; it stays with what follows."""
    pieces = paragraph(text, kind, setter, parent, role=role, width=width, keep=True)
    return [piece._replace(keep=True) for piece in pieces]


def point(
    text: str, kind: Type, setter: Setter, listing: Element, *, keep: bool = False
) -> list[Piece]:
    """One point of a list, with a short line before it."""
    item = listing.add("LI")
    label, body = item.add("Lbl"), item.add("LBody")
    indent = _INDENT * kind.size / 10
    first, *others = paragraph(text, kind, setter, body, left=indent, keep=keep)
    dash = setter.line("–", kind)

    def draw(pen: Pen, top: float) -> None:
        draw_lines(pen, (dash,), MARGIN, top, kind, label)
        first.draw(pen, top)

    return [first._replace(draw=draw), *others]


class Tick(NamedTuple):
    """A box to tick with its words; `said` tells those who listen whether it is ticked."""

    text: str
    ticked: bool
    said: str


def choice_row(ticks: Sequence[Tick], across: int, setter: Setter, listing: Element) -> Piece:
    """Boxes to tick side by side, where `across` have room, their words beside each."""
    kind = setter.style.body
    size = kind.leading * 0.85
    inset = (kind.leading - size) / 2
    width = column_width(COLUMNS / across)
    drawn = []
    for place, tick in enumerate(ticks):
        item = listing.add("LI")
        label, body = item.add("Lbl").add("Figure", alt=tick.said), item.add("LBody").add("P")
        lines = setter.wrap(tick.text, kind, width - size - 8)
        drawn.append((MARGIN + place * (width + GUTTER), tick.ticked, label, lines, body))
    height = max(len(lines) for _, _, _, lines, _ in drawn) * kind.leading

    def draw(pen: Pen, top: float) -> None:
        for x, ticked, label, lines, body in drawn:
            pen.tick(x, top + inset, size, done=ticked, shade=CONTROL, element=label)
            room = width - size - 8
            draw_lines(pen, lines, x + size + 8, top, kind, body, room=room)

    return Piece(height, draw)


def accent_rule() -> Piece:
    """The line under a paper's title."""
    return Piece(
        2,
        lambda pen, top: pen.rule(MARGIN, top + 1, CONTENT_WIDTH, ACCENT, 2),
        before=8,
        keep=True,
    )


def on_grid(height: float, step: float = 4.0) -> float:
    """The next height that is a multiple of the step."""
    return -(-height // step) * step
