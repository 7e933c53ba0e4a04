"""Draws composed pages with their running head and foot: form, version, draft mark, page number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.paper.finishing import finish
from desk.paper.layout import Piece, compose
from desk.paper.pen import Pen
from desk.paper.setter import Setter, draw_lines
from desk.paper.structure import Element
from desk.paper.style import (
    CONTENT_WIDTH,
    FOOT,
    LINE,
    MARGIN,
    MARK,
    PAGE_HEIGHT,
    WARN,
    WARN_SOFT,
)


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page. `page` is the sentence with {page} and {pages} in it.

    `short` names the form in one word, `whole` with its title and version. `mark`: a word in the
    head of a draft's pages, "" for a paper that counts.
    """

    title: str
    short: str
    whole: str
    page: str
    mark: str = ""


def draw_paper(
    pieces: Sequence[Piece], root: Element, running: Running, setter: Setter, language: str
) -> bytes:
    """The finished PDF of a paper, tagged with the structure under `root`."""
    pen = Pen(setter.fonts, mirrored=setter.rtl)
    pages = compose(pieces)
    for place, page in enumerate(pages, start=1):
        for placed in page:
            pen.paging = placed.again
            placed.piece.draw(pen, placed.top)
        pen.paging = True
        if running.mark:
            _mark(pen, running, setter)
        number = running.page.replace("{page}", f"{place}").replace("{pages}", f"{len(pages)}")
        if place < len(pages):
            _foot(pen, running.short, number, setter, None)
        else:
            # Said once, where the paper ends: which form it is, and that this was all of it.
            pen.paging = False
            _foot(pen, running.whole, number, setter, root)
        pen.paging = False
        pen.end_page()
    return finish(pen, root, running.title, language)


def _mark(pen: Pen, running: Running, setter: Setter) -> None:
    line = setter.line(running.mark, MARK)
    width = line.width + 16
    x = MARGIN + CONTENT_WIDTH - width
    pen.box(x, 16, width, 20, radius=10, fill=WARN_SOFT, stroke=WARN)
    draw_lines(pen, (line,), x + 8, 20, MARK, None)


def _foot(pen: Pen, name: str, page: str, setter: Setter, root: Element | None) -> None:
    top = PAGE_HEIGHT - 44
    pen.rule(MARGIN, top - 8, CONTENT_WIDTH, LINE)
    number = setter.line(page, FOOT)
    room = CONTENT_WIDTH - number.width - 24
    lines = setter.wrap(name, FOOT, room)[:2]
    draw_lines(pen, lines, MARGIN, top, FOOT, root and root.add("P"), room=room)
    end = MARGIN + CONTENT_WIDTH - number.width
    draw_lines(pen, (number,), end, top, FOOT, root and root.add("P"))
