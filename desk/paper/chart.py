"""Draws a simple chart of bars, with every figure in words for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from desk.paper.layout import Piece
from desk.paper.lines import Line
from desk.paper.pen import Pen
from desk.paper.setter import Setter, draw_lines
from desk.paper.structure import Element
from desk.paper.style import ACCENT, CONTENT_WIDTH, GUTTER, LINE, MARGIN, column_width
from desk.register.listing import ListingBar, ListingChart

_LABELS: Final = 4
_SHOWN: Final = 2
_GAP: Final = 6.0
_TALLEST: Final = 600.0
"""How tall a figure may be: what is taller is parted into several."""


class _Bar(NamedTuple):
    """A bar being set: its share of the longest one, its lines, and how tall its row is."""

    bar: ListingBar
    share: float
    label: tuple[Line, ...]
    shown: tuple[Line, ...]
    height: float


def chart(given: ListingChart, setter: Setter, parent: Element) -> list[Piece]:
    """The bars, from the side where reading begins; a figure, or several where they are many."""
    longest = max((one.value for one in given.bars), default=0.0)
    bars = [_set(one, one.value / longest if longest > 0 else 0.0, setter) for one in given.bars]
    pieces = []
    for group in _groups(bars):
        told = "; ".join(f"{one.bar.label}: {one.bar.shown}" for one in group)
        figure = parent.add("Figure", alt=f"{given.about} {told}".strip())
        pieces.append(_figure(group, setter, figure))
    return pieces


def _set(bar: ListingBar, share: float, setter: Setter) -> _Bar:
    kind = setter.style.body
    # A blank parts the words for whoever reads them out of the file.
    label = setter.wrap(f"{bar.label} ", kind, column_width(_LABELS))
    shown = setter.wrap(f"{bar.shown} ", kind, column_width(_SHOWN))
    height = max(len(label), len(shown), 1) * kind.leading + _GAP
    return _Bar(bar, share, label, shown, height)


def _groups(bars: Sequence[_Bar]) -> Iterator[list[_Bar]]:
    group: list[_Bar] = []
    for one in bars:
        if group and sum(other.height for other in group) + one.height > _TALLEST:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _figure(bars: Sequence[_Bar], setter: Setter, figure: Element) -> Piece:
    kind = setter.style.body
    height = sum(one.height for one in bars)
    labels, shown = column_width(_LABELS), column_width(_SHOWN)
    begin = MARGIN + labels + GUTTER
    longest = CONTENT_WIDTH - labels - shown - 2 * GUTTER

    def draw(pen: Pen, top: float) -> None:
        figure.place = pen.place(MARGIN, top, CONTENT_WIDTH, height)
        y = top
        for one in bars:
            width = max(one.share * longest, 0.75)
            middle = y + (kind.leading - 11) / 2
            draw_lines(pen, one.label, MARGIN, y, kind, figure, room=labels)
            colour = ACCENT if one.share > 0 else LINE
            pen.box(begin, middle, width, 11, radius=0, fill=colour, element=figure)
            draw_lines(pen, one.shown, begin + width + GUTTER, y, kind, figure, room=shown)
            y += one.height

    return Piece(height, draw)
