"""The picture of a message as the patient sees it: a phone with a bubble."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.paper.layout import Piece
from desk.paper.lines import Line
from desk.paper.pen import Pen
from desk.paper.setter import Setter, draw_lines
from desk.paper.structure import Element
from desk.paper.style import BUBBLE, CONTENT_WIDTH, CONTROL, GROUND, INK, MARGIN, SURFACE, Type

_PAD_X: Final = 14.0
_PAD_Y: Final = 9.0
_LANGUAGE: Final = "sv"
"""The language of every message."""


def draw_bubble(
    pen: Pen, lines: Sequence[Line], x: float, top: float, width: float, kind: Type, text: Element
) -> None:
    """A bubble as wide as given around the lines, its tail at the lower corner of its beginning."""
    height = bubble_height(lines, kind)
    pen.box(x, top, width, height, radius=12, fill=BUBBLE)
    # That corner is almost square: that is where the message comes from.
    pen.box(x, top + height - 18, 18, 18, radius=4, fill=BUBBLE)
    draw_lines(pen, lines, x + _PAD_X, top + _PAD_Y, kind, text, room=width - 2 * _PAD_X)


def bubble_height(lines: Sequence[Line], kind: Type) -> float:
    """How tall the bubble around these lines is."""
    return len(lines) * kind.leading + 2 * _PAD_Y


def _lines(text: str, width: float, kind: Type, setter: Setter) -> tuple[Line, ...]:
    """The text's lines inside a bubble of that width."""
    return setter.wrap_foreign(text, kind, width - 2 * _PAD_X)


def phone(text: str, facts: Sequence[tuple[str, str]], setter: Setter, parent: Element) -> Piece:
    """A phone with the message in it, and facts about the message (label, value) beside it."""
    width, edge = 264.0, 12.0
    kind, label_kind = setter.style.message, setter.style.label
    inner_width = width - 2 * edge - 16
    lines = _lines(text, inner_width, kind, setter)
    height = bubble_height(lines, kind) + 76
    quote = parent.add("BlockQuote", language=_LANGUAGE).add("P")
    beside = MARGIN + width + 24
    room = CONTENT_WIDTH - width - 24
    said = [
        (
            setter.wrap(label, label_kind, room),
            setter.wrap(shown, kind, room),
            parent.add("P"),
            parent.add("P"),
        )
        for label, shown in facts
    ]

    def draw(pen: Pen, top: float) -> None:
        pen.box(MARGIN, top, width, height, radius=28, fill=GROUND, stroke=CONTROL, line=1)
        pen.box(MARGIN + 8, top + 8, width - 16, height - 16, radius=20, fill=SURFACE)
        pen.box(MARGIN + width / 2 - 24, top + 16, 48, 4, radius=2, fill=INK)
        draw_bubble(pen, lines, MARGIN + edge + 8, top + 40, inner_width, kind, quote)
        y = top + 8
        for labels, values, first, second in said:
            draw_lines(pen, labels, beside, y, label_kind, first, room=room)
            y += len(labels) * label_kind.leading
            draw_lines(pen, values, beside, y, kind, second, room=room)
            y += len(values) * kind.leading + 8

    return Piece(height, draw, before=8)


def bubble(text: str, setter: Setter, parent: Element, left: float = 0.0) -> list[Piece]:
    """The message alone in its bubble, over the paper's width; cut where a page must be turned."""
    kind = setter.style.message
    width = CONTENT_WIDTH - left
    lines = _lines(text, width, kind, setter)
    quote = parent.add("BlockQuote", language=_LANGUAGE).add("P")

    def draw(pen: Pen, top: float) -> None:
        draw_bubble(pen, lines, MARGIN + left, top, width, kind, quote)

    return [Piece(bubble_height(lines, kind), draw, before=6)]
