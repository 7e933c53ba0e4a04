"""Places pieces on pages: nothing is cut, headings stay with what follows, tables repeat theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from desk.paper.pen import Pen
from desk.paper.style import BOTTOM, FIRST_TOP, NEXT_TOP, PAGE_HEIGHT

Draw = Callable[[Pen, float], None]


class Piece(NamedTuple):
    """What is never cut by a page's end: a line, a row, a picture.

    `height` in points; `draw` gets the pen and the piece's top. `before` is the space above it,
    dropped at the top of a page. `keep`: it stays on the page of the piece after it. `again` is
    drawn once more, as decoration, when the piece begins a page; as content if it is `told`.
    `new_page`: it begins a page anyway.
    """

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False
    again: Piece | None = None
    new_page: bool = False
    told: bool = False


class Placed(NamedTuple):
    """A piece at its place. `again`: a repeated heading, which is not read out twice."""

    piece: Piece
    top: float
    again: bool = False


Page = tuple[Placed, ...]


def compose(pieces: Sequence[Piece]) -> tuple[Page, ...]:
    """The pieces on as many pages as they need, in their order; at least one page."""
    pages: list[list[Placed]] = [[]]
    top = FIRST_TOP
    end = PAGE_HEIGHT - BOTTOM
    for group in _groups(pieces):
        before = group[0].before if pages[-1] else 0.0
        turn = group[0].new_page or top + before + _height(group) > end
        if turn and pages[-1]:
            pages.append([])
            top = NEXT_TOP
        for piece in group:
            # A group taller than a page is the only one that is parted.
            if pages[-1] and top + piece.before + piece.height > end:
                pages.append([])
                top = NEXT_TOP
            if not pages[-1] and piece.again is not None and len(pages) > 1:
                pages[-1].append(Placed(piece.again, top, again=not piece.again.told))
                top += piece.again.height
            elif pages[-1]:
                top += piece.before
            pages[-1].append(Placed(piece, top))
            top += piece.height
    return tuple(tuple(page) for page in pages)


def _groups(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Runs of pieces that stay together."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group


def _height(group: Sequence[Piece]) -> float:
    """The height of a group, the space above its first piece left out."""
    return sum(piece.height + piece.before for piece in group) - group[0].before


def together(pieces: Sequence[Piece], *, with_next: bool = False) -> list[Piece]:
    """The same pieces, all kept on one page."""
    last = len(pieces) - 1
    return [
        piece._replace(keep=with_next if place == last else True)
        for place, piece in enumerate(pieces)
    ]


def spaced(pieces: Sequence[Piece], before: float) -> list[Piece]:
    """The same pieces with so much space above the first."""
    return [
        piece._replace(before=before) if place == 0 else piece for place, piece in enumerate(pieces)
    ]
