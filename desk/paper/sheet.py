"""Draws composed pages with their running head and foot: form, version, draft mark, page number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.paper.blocks import draw_lines
from desk.paper.fonts import Fonts
from desk.paper.layout import Piece, compose
from desk.paper.pen import Pen
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
from desk.paper.tagging import add_structure


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page. `page` is the sentence with {page} and {pages} in it.

    `mark`: a word in the head of a draft's pages, "" for a paper that counts.
    """

    title: str
    version: str
    page: str
    mark: str = ""
    note: str = ""


def draw_paper(
    pieces: Sequence[Piece], root: Element, running: Running, fonts: Fonts, language: str
) -> bytes:
    """The finished PDF of a paper, tagged with the structure under `root`."""
    pen = Pen(running.title, language)
    pages = compose(pieces)
    for place, page in enumerate(pages):
        for placed in page:
            pen.paging = placed.again
            placed.piece.draw(pen, placed.top)
        pen.paging = True
        if place:
            _head(pen, running, fonts)
        if running.mark:
            _mark(pen, running, fonts)
        _foot(pen, running, fonts, place + 1, len(pages))
        pen.paging = False
        pen.end_page()
    return add_structure(pen.finish(), root, running.title, language)


def _head(pen: Pen, running: Running, fonts: Fonts) -> None:
    line = fonts.wrap(running.title, FOOT, CONTENT_WIDTH - 120)[:1]
    draw_lines(pen, line, MARGIN, 40, FOOT, None)
    pen.rule(MARGIN, 56, CONTENT_WIDTH, LINE)


def _mark(pen: Pen, running: Running, fonts: Fonts) -> None:
    width = fonts.width(running.mark, MARK) + 16
    x = MARGIN + CONTENT_WIDTH - width
    pen.box(x, 24, width, 20, radius=10, fill=WARN_SOFT, stroke=WARN)
    draw_lines(pen, (running.mark,), x + 8, 28, MARK, None)


def _foot(pen: Pen, running: Running, fonts: Fonts, page: int, pages: int) -> None:
    top = PAGE_HEIGHT - 48
    pen.rule(MARGIN, top - 8, CONTENT_WIDTH, LINE)
    number = running.page.replace("{page}", str(page)).replace("{pages}", str(pages))
    right = fonts.width(number, FOOT)
    draw_lines(pen, (number,), MARGIN + CONTENT_WIDTH - right, top, FOOT, None)
    left = f"{running.note or running.title} · {running.version}"
    lines = fonts.wrap(left, FOOT, CONTENT_WIDTH - right - 24)[:2]
    draw_lines(pen, lines, MARGIN, top, FOOT, None)
