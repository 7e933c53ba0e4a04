"""The picture of a message as the patient sees it: a phone with a bubble."""

from __future__ import annotations

from collections.abc import Sequence

from desk.paper.blocks import draw_lines
from desk.paper.fonts import Fonts
from desk.paper.layout import Piece
from desk.paper.pen import Pen
from desk.paper.structure import Element
from desk.paper.style import (
    BUBBLE,
    CONTENT_WIDTH,
    CONTROL,
    GROUND,
    INK,
    LABEL,
    MARGIN,
    SURFACE,
    Type,
)

_PAD_X = 14.0
_PAD_Y = 10.0


def draw_bubble(
    pen: Pen, lines: Sequence[str], x: float, top: float, width: float, kind: Type, text: Element
) -> None:
    """A bubble as wide as given around the lines, its tail at the lower left."""
    height = bubble_height(lines, kind)
    pen.box(x, top, width, height, radius=14, fill=BUBBLE)
    # The lower left corner is almost square: that is where the message comes from.
    pen.box(x, top + height - 20, 20, 20, radius=4, fill=BUBBLE)
    draw_lines(pen, lines, x + _PAD_X, top + _PAD_Y, kind, text)


def bubble_height(lines: Sequence[str], kind: Type) -> float:
    """How tall the bubble around these lines is."""
    return len(lines) * kind.leading + 2 * _PAD_Y


def bubble_lines(text: str, width: float, kind: Type, fonts: Fonts) -> tuple[str, ...]:
    """The text's lines inside a bubble of that width."""
    return fonts.wrap(text, kind, width - 2 * _PAD_X)


def phone(
    text: str, facts: Sequence[tuple[str, str]], kind: Type, fonts: Fonts, parent: Element
) -> Piece:
    """A phone with the message in it, and facts about the message (label, value) to its right."""
    width, edge = 264.0, 12.0
    lines = bubble_lines(text, width - 2 * edge - 16, kind, fonts)
    inner = bubble_height(lines, kind)
    height = inner + 76
    quote = parent.add("BlockQuote").add("P")
    right = MARGIN + width + 24
    said = [(label, shown, parent.add("P"), parent.add("P")) for label, shown in facts]

    def draw(pen: Pen, top: float) -> None:
        pen.box(MARGIN, top, width, height, radius=28, fill=GROUND, stroke=CONTROL, line=1)
        pen.box(MARGIN + 8, top + 8, width - 16, height - 16, radius=20, fill=SURFACE)
        pen.box(MARGIN + width / 2 - 24, top + 16, 48, 4, radius=2, fill=INK)
        draw_bubble(pen, lines, MARGIN + edge + 4, top + 40, width - 2 * edge - 16, kind, quote)
        y = top + 8
        for label, shown, first, second in said:
            draw_lines(pen, (label,), right, y, LABEL, first)
            draw_lines(pen, (shown,), right, y + LABEL.leading, kind, second)
            y += LABEL.leading + kind.leading + 8

    return Piece(height, draw, before=8)


def bubble(text: str, kind: Type, fonts: Fonts, parent: Element) -> Piece:
    """The message alone in its bubble, over the paper's width."""
    lines = bubble_lines(text, CONTENT_WIDTH, kind, fonts)
    quote = parent.add("BlockQuote").add("P")

    def draw(pen: Pen, top: float) -> None:
        draw_bubble(pen, lines, MARGIN, top, CONTENT_WIDTH, kind, quote)

    return Piece(bubble_height(lines, kind), draw, before=8)
