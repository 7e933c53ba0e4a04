"""Draws text, boxes and lines on pages, and marks every one as content or decoration."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFPage
from reportlab.pdfgen.canvas import Canvas

from desk.paper.entry import Entry
from desk.paper.fonts import Fonts
from desk.paper.lines import Line
from desk.paper.shapes import colour, rectangle
from desk.paper.structure import Element, Mark, Place
from desk.paper.style import ACCENT, PAGE_HEIGHT, PAGE_WIDTH, SURFACE, Colour, Type
from desk.paper.writing import Used, text_operators

_DECORATION: Final = "/Artifact BMC"
_PAGING: Final = "/Artifact <</Type /Pagination>> BDC"


class _MarkedCanvas(Canvas):
    """ReportLab's canvas with marked content, and without the font it sets on every page."""

    def _make_preamble(self) -> None:
        self._preamble = ""

    _code: list[str]

    def _setAnnotations(self, page: PDFPage) -> None:  # noqa: N802, ReportLab calls it so
        """The last thing that ReportLab sets on a page: what was drawn is there, and is ASCII.

        Left as text it would be encoded letter by letter, which takes as long as drawing it.
        ReportLab's annotations are not used: fields are added when the paper is finished.
        """
        page.stream = page.stream.encode("ascii")

    def operator(self, code: str) -> None:
        """Writes an operator of the page description."""
        self._code.append(code)


class Pen:
    """Draws on one page after the other. Lengths in points, y counted down from the top.

    x counts from the side where reading begins: on a paper written from right to left everything
    stands as in a mirror. What is drawn with an element belongs to it, all else is decoration
    that is not read out.
    """

    def __init__(self, fonts: Fonts, *, mirrored: bool = False) -> None:
        self._file = BytesIO()
        # Streams as bytes, not as letters: a third smaller and quicker.
        rl_config.useA85 = 0
        self._canvas = _MarkedCanvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            # The papers are compressed once, when their structure has been added.
            pageCompression=0,
            pdfVersion=(1, 7),
        )
        self.fonts = fonts
        self.mirrored = mirrored
        self.used = Used()
        self.entries: list[Entry] = []
        self.page = 0
        self.paging = False
        self._marks = 0
        self._open: Element | str | None = None

    def text(
        self,
        line: Line,
        x: float,
        y: float,
        kind: Type,
        element: Element | None,
        *,
        room: float = 0.0,
    ) -> None:
        """One line of text with its base line at y.

        `room` is how wide the place for it is: a line of the other direction begins at its end.
        """
        self._mark(element)
        if element is not None and not self.paging:
            element.said += line.text
            element.joined = element.joined or bool(line.runs)
        face = self.fonts.plain_face(kind)
        left = self._left(x, max(room, line.width))
        if line.rtl:
            left += max(room, line.width) - line.width
        code = text_operators(line, left, PAGE_HEIGHT - y, kind, face, self.used)
        self._canvas.operator(code)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        radius: float = 2,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = 0.75,
        element: Element | None = None,
    ) -> None:
        """A rectangle with y at its top; its edge is drawn inside it."""
        self._mark(element)
        inset = line / 2 if stroke else 0.0
        self._canvas.operator(
            rectangle(
                self._left(x, width) + inset,
                PAGE_HEIGHT - y - height + inset,
                width - 2 * inset,
                height - 2 * inset,
                radius=max(radius - inset, 0.0),
                fill=fill,
                stroke=stroke,
                line=line,
            )
        )

    def rule(self, x: float, y: float, width: float, shade: Colour, line: float = 0.5) -> None:
        """A line across, with its middle at y."""
        self._mark(None)
        left, middle = self._left(x, width), PAGE_HEIGHT - y
        self._canvas.operator(
            f"{colour(shade)} RG {line:g} w"
            f" {left:.2f} {middle:.2f} m {left + width:.2f} {middle:.2f} l S"
        )

    def tick(
        self,
        x: float,
        y: float,
        size: float,
        *,
        done: bool,
        shade: Colour,
        element: Element | None = None,
    ) -> None:
        """A box to tick, with y at its top, filled and ticked when done.

        With an element it is a figure that is told; else the words beside it tell.
        """
        if element is not None:
            element.place = self.place(x, y, size, size)
        if not done:
            self.box(x, y, size, size, fill=SURFACE, stroke=shade, line=1, element=element)
            return
        self.box(x, y, size, size, fill=ACCENT, element=element)
        left = self._left(x, size)
        steps = [(0.24, 0.54), (0.43, 0.73), (0.77, 0.3)]
        points = [
            f"{left + size * across:.2f} {PAGE_HEIGHT - y - size * down:.2f}"
            for across, down in steps
        ]
        self._canvas.operator(
            f"q {colour(SURFACE)} RG {size / 7:.2f} w 1 J 1 j"
            f" {points[0]} m {points[1]} l {points[2]} l S Q"
        )

    def modules(
        self,
        cells: Iterable[tuple[int, int, int]],
        x: float,
        y: float,
        size: float,
        side: float,
        element: Element,
    ) -> None:
        """A code's dark cells as (column, row, how many in a row), `size` points each.

        It is never mirrored; `side` is the whole code's.
        """
        self._mark(element)
        left, top = self._left(x, side), PAGE_HEIGHT - y
        element.place = self.place(x, y, side, side)
        # In units of a cell, counted down: whole numbers are short and quickly written.
        parts = [f"q 0 0 0 rg {size:.5f} 0 0 {-size:.5f} {left:.3f} {top:.3f} cm"]
        parts += [f"{column} {row} {count} 1 re" for column, row, count in cells]
        self._canvas.operator("\n".join([*parts, "f Q"]))

    def field(self, entry: Entry) -> None:
        """A field to fill in or sign on the screen, in its place."""
        entry.element.place = entry.place
        self.entries.append(entry)

    def place(self, x: float, y: float, width: float, height: float) -> Place:
        """Where a rectangle with y at its top stands on the page."""
        left = self._left(x, width)
        return Place(self.page, left, PAGE_HEIGHT - y - height, left + width, PAGE_HEIGHT - y)

    def end_page(self) -> None:
        """Closes the page; what is drawn next stands on the following one."""
        self._close()
        self._canvas.showPage()
        self.page += 1
        self._marks = 0

    def finish(self) -> bytes:
        """The pages drawn so far, still without their structure tree."""
        self._canvas.save()
        return self._file.getvalue()

    def _left(self, x: float, width: float) -> float:
        """How far from the page's left edge something so wide begins."""
        return PAGE_WIDTH - x - width if self.mirrored else x

    def _mark(self, element: Element | None) -> None:
        """Content of one element in a row shares one mark; the rest is decoration."""
        wanted: Element | str = element or _DECORATION
        if self.paging:
            wanted = _PAGING
        if wanted is self._open:
            return
        self._close()
        self._open = wanted
        if isinstance(wanted, str):
            self._canvas.operator(wanted)
            return
        wanted.parts.append(Mark(self.page, self._marks))
        self._canvas.operator(f"/{wanted.role} <</MCID {self._marks}>> BDC")
        self._marks += 1

    def _close(self) -> None:
        if self._open is not None:
            self._canvas.operator("EMC")
            self._open = None


def cap_height(kind: Type) -> float:
    """How far a capital letter of Noto Sans stands above the base line."""
    return kind.size * 0.714
