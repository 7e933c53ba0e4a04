"""Draws text, boxes and lines on pages, and marks every one as content or decoration."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from desk.paper.fonts import BOLD, REGULAR
from desk.paper.structure import Element, Mark
from desk.paper.style import ACCENT, PAGE_HEIGHT, PAGE_WIDTH, SURFACE, Colour, Type

_DECORATION: Final = "/Artifact BMC"
_PAGING: Final = "/Artifact <</Type /Pagination>> BDC"


class _MarkedCanvas(Canvas):
    """ReportLab's canvas with marked content, and without the font it sets on every page."""

    def _make_preamble(self) -> None:
        self._preamble = ""

    _code: list[str]

    def operator(self, code: str) -> None:
        """Writes an operator of the page description."""
        self._code.append(code)


class Pen:
    """Draws on one page after the other. Lengths in points, y counted down from the top.

    What is drawn with an element belongs to it, all else is decoration that is not read out.
    """

    def __init__(self, title: str, language: str) -> None:
        self._file = BytesIO()
        # Streams as bytes, not as letters: a third smaller and quicker.
        rl_config.useA85 = 0
        self._canvas = _MarkedCanvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=language,
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setCreator("")
        self.page = 0
        self.paging = False
        self._marks = 0
        self._open: Element | str | None = None

    def text(self, words: str, x: float, y: float, kind: Type, element: Element | None) -> None:
        """One line of text with its base line at y."""
        self._mark(element)
        canvas = self._canvas
        canvas.setFillColorRGB(*kind.colour)
        canvas.setFont(BOLD if kind.bold else REGULAR, kind.size)
        canvas.drawString(x, PAGE_HEIGHT - y, words)

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
    ) -> None:
        """A rectangle with y at its top; its edge is drawn inside it."""
        self._mark(None)
        canvas = self._canvas
        inset = line / 2 if stroke else 0.0
        if fill:
            canvas.setFillColorRGB(*fill)
        if stroke:
            canvas.setStrokeColorRGB(*stroke)
            canvas.setLineWidth(line)
        canvas.roundRect(
            x + inset,
            PAGE_HEIGHT - y - height + inset,
            width - 2 * inset,
            height - 2 * inset,
            max(radius - inset, 0),
            stroke=1 if stroke else 0,
            fill=1 if fill else 0,
        )

    def rule(self, x: float, y: float, width: float, colour: Colour, line: float = 0.5) -> None:
        """A line across, with its middle at y."""
        self._mark(None)
        self._canvas.setStrokeColorRGB(*colour)
        self._canvas.setLineWidth(line)
        self._canvas.line(x, PAGE_HEIGHT - y, x + width, PAGE_HEIGHT - y)

    def tick(self, x: float, y: float, size: float, *, done: bool, colour: Colour) -> None:
        """A box to tick, with y at its top, filled and ticked when done."""
        if not done:
            self.box(x, y, size, size, stroke=colour)
            return
        self.box(x, y, size, size, fill=ACCENT)
        canvas = self._canvas
        canvas.setStrokeColorRGB(*SURFACE)
        canvas.setLineWidth(size / 7)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        path = canvas.beginPath()
        path.moveTo(x + size * 0.24, PAGE_HEIGHT - y - size * 0.54)
        path.lineTo(x + size * 0.43, PAGE_HEIGHT - y - size * 0.73)
        path.lineTo(x + size * 0.77, PAGE_HEIGHT - y - size * 0.3)
        canvas.drawPath(path)
        canvas.setLineCap(0)
        canvas.setLineJoin(0)

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
