"""Draws composed pages with their running head and foot: form, version, draft mark, page number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from desk.paper.finishing import finish
from desk.paper.layout import Piece, compose
from desk.paper.pen import Pen
from desk.paper.setter import Setter, draw_lines
from desk.paper.structure import Element, Mark
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


class Running(NamedTuple):
    """What stands on every page. `page` is the sentence with {page} and {pages} in it.

    `short` names the paper, `whole` with its version. `mark`: a word in the head of a draft's
    pages, "" for a paper that counts. `told`: whoever listens is told each page's foot, as is right
    for a few pages that may come apart; else the last one alone, for a list of many.
    """

    title: str
    short: str
    whole: str
    page: str
    mark: str = ""
    told: bool = True


class Sheet(NamedTuple):
    """A whole paper that is set and waits to be drawn; `root` is its structure."""

    pieces: Sequence[Piece]
    root: Element
    running: Running
    setter: Setter


def draw_paper(sheet: Sheet, language: str) -> bytes:
    """The finished PDF of a paper, tagged with its structure."""
    pen = Pen(sheet.setter.fonts, mirrored=sheet.setter.rtl)
    _draw(pen, sheet)
    return finish(pen, sheet.root, sheet.running.title, language)


def draw_papers(
    sheets: Sequence[Sheet], language: str, tell: Callable[[float], None] | None = None
) -> bytes:
    """Several papers of one language as one PDF, each with its own page numbers.

    `tell` is told how much is done, between 0 and 1; what it raises ends it. Raises ValueError for
    no paper at all.
    """
    if not sheets:
        raise ValueError("no paper")
    setter = sheets[0].setter
    pen = Pen(setter.fonts, mirrored=setter.rtl)
    root = Element("Document")
    for number, sheet in enumerate(sheets, start=1):
        _draw(pen, sheet)
        sheet.root.role = "Sect"
        root.parts.append(sheet.root)
        if tell is not None:
            tell(DRAWING * number / len(sheets))

    def finished(part: float) -> None:
        if tell is not None:
            tell(DRAWING + (1 - DRAWING) * part)

    return finish(pen, root, sheets[0].running.title, language, tell and finished)


DRAWING: Final = 0.35
"""How much of the work on several papers is their drawing; the rest is the finishing."""


def _draw(pen: Pen, sheet: Sheet) -> None:
    """A paper's pages, after those that are drawn already."""
    running, setter = sheet.running, sheet.setter
    begin = pen.page
    pages = compose(sheet.pieces)
    own: list[list[Element]] = []
    for place, page in enumerate(pages, start=1):
        for placed in page:
            pen.paging = placed.again
            placed.piece.draw(pen, placed.top)
        pen.paging = False
        feet: list[Element] = []
        last = place == len(pages)
        if running.mark:
            _mark(pen, running, setter, _new(feet))
        number = running.page.replace("{page}", f"{place}").replace("{pages}", f"{len(pages)}")
        pen.paging = not (running.told or last)
        _foot(pen, running.whole if last else running.short, number, setter, _new(feet))
        pen.paging = False
        pen.end_page()
        own.append(feet)
    _tell(sheet.root, own, begin)


def _new(feet: list[Element]) -> Element:
    feet.append(Element("P"))
    return feet[-1]


def _tell(root: Element, feet: Sequence[Sequence[Element]], begin: int) -> None:
    """Puts what stands on every page after the part that is the last to begin on that page.

    `begin` is the paper's first page. No part is interrupted by it: whoever hears a table hears it
    to its end.
    """
    parts = list(root.parts)
    ends = [_last_begun(parts, begin + page) for page in range(len(feet))]
    root.parts.clear()
    for place, part in enumerate(parts):
        root.parts.append(part)
        for page, end in enumerate(ends):
            if end == place:
                root.parts += feet[page]


def _last_begun(parts: Sequence[Element | Mark], page: int) -> int:
    """The place of the last part that begins on a page up to this one."""
    found = 0
    for place, part in enumerate(parts):
        first = part.first_page() if isinstance(part, Element) else part.page
        if first is not None and first <= page:
            found = place
    return found


def _mark(pen: Pen, running: Running, setter: Setter, element: Element) -> None:
    line = setter.line(running.mark, MARK)
    width = line.width + 16
    x = MARGIN + CONTENT_WIDTH - width
    pen.box(x, 16, width, 20, radius=10, fill=WARN_SOFT, stroke=WARN)
    draw_lines(pen, (line,), x + 8, 20, MARK, element)


def _foot(pen: Pen, name: str, page: str, setter: Setter, element: Element) -> None:
    top = PAGE_HEIGHT - 38
    pen.rule(MARGIN, top - 8, CONTENT_WIDTH, LINE)
    number = setter.line(page, FOOT)
    room = CONTENT_WIDTH - number.width - 24
    # The blank parts the name from the number for whoever hears both.
    lines = setter.wrap(f"{name} ", FOOT, room)[:2]
    draw_lines(pen, lines, MARGIN, top, FOOT, element, room=room)
    end = MARGIN + CONTENT_WIDTH - number.width
    draw_lines(pen, (number,), end, top, FOOT, element)
