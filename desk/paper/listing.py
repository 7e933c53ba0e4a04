"""Prints a listing: title, facts, tables and charts, on as many pages as they need."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import Final

from desk.consent.form import Form
from desk.paper.blocks import accent_rule, heading, on_grid, paragraph
from desk.paper.chart import chart
from desk.paper.direction import bare
from desk.paper.fonts import Fonts
from desk.paper.layout import Piece, spaced
from desk.paper.pen import Pen
from desk.paper.renderer import make_setter
from desk.paper.setter import Setter, draw_lines
from desk.paper.sheet import Running, Sheet, draw_paper
from desk.paper.structure import Element
from desk.paper.style import CONTENT_WIDTH, MARGIN, Type, column_width
from desk.paper.tables import Heading, Item, table
from desk.register.listing import (
    Listing,
    ListingChart,
    ListingPart,
    ListingTable,
    ListingText,
)

_LABELS: Final = 4
"""How many of the twelve columns the facts' labels take."""


def make_listing(listing: Listing, form: Form, fonts: Fonts) -> bytes:
    """The listing as a PDF; the same listing gives the same bytes.

    `form` holds the words that every page has. Raises ValueError for a row that has not a cell for
    each column.
    """
    language = listing.language
    setter = make_setter(form, language, fonts)
    root = Element("Document")
    running = Running(
        title=bare(_settable(listing.title, fonts.glyphs)),
        short=_settable(listing.foot or listing.title, fonts.glyphs),
        whole=_settable(listing.foot or listing.title, fonts.glyphs),
        page=form.word(language, "page"),
        told=False,
    )
    pieces = _Listing(listing, setter, root).pieces()
    return draw_paper(Sheet(pieces, root, running, setter), language)


class _Listing:
    """One listing being set."""

    def __init__(self, listing: Listing, setter: Setter, root: Element) -> None:
        self.listing = listing
        self.setter = setter
        self.style = setter.style
        self.root = root

    def pieces(self) -> list[Piece]:
        """All of it, from the title to the last line."""
        own, style = self.listing, self.style
        pieces = heading(self.said(own.title), style.title, self.setter, self.root, "H1")
        pieces.append(accent_rule())
        pieces += spaced(self.lines(own.lead, style.body), 10)
        pieces += spaced(self.facts(), 10)
        for part in own.parts:
            pieces += self.part(part)
        return pieces + spaced(self.lines(own.end, style.small), style.gap)

    def said(self, text: str) -> str:
        """A text with what no font has written out."""
        return _settable(text, self.setter.fonts.glyphs)

    def lines(self, texts: tuple[str, ...], kind: Type) -> list[Piece]:
        """Paragraphs."""
        pieces: list[Piece] = []
        for text in texts:
            own = self.paragraph(text, kind)
            pieces += spaced(own, self.style.step if pieces else 0)
        return pieces

    def paragraph(self, text: str, kind: Type) -> list[Piece]:
        return paragraph(self.setter.mark(self.said(text)), kind, self.setter, self.root)

    def facts(self) -> list[Piece]:
        """The pairs, each on a row of its own: a table whose labels name its rows."""
        if not self.listing.facts:
            return []
        body = self.root.add("Table").add("TBody")
        return [self.fact(label, value, body) for label, value in self.listing.facts]

    def fact(self, label: str, value: str, body: Element) -> Piece:
        row = body.add("TR")
        name, held = row.add("TH", scope="Row"), row.add("TD")
        setter, kind = self.setter, self.style.body
        width = column_width(_LABELS)
        quiet = kind._replace(colour=self.style.label.colour)
        labels = setter.wrap(setter.mark(self.said(label)), quiet, width)
        left = column_width(_LABELS) + 8
        values = setter.wrap(setter.mark(self.said(value)), kind, CONTENT_WIDTH - left)

        def draw(pen: Pen, top: float) -> None:
            draw_lines(pen, labels, MARGIN, top, quiet, name, room=width)
            room = CONTENT_WIDTH - left
            draw_lines(pen, values, MARGIN + left, top, kind, held, room=room)

        return Piece(on_grid(max(len(labels), len(values)) * kind.leading, 2), draw)

    def part(self, part: ListingPart) -> list[Piece]:
        """A table, a chart or a text."""
        if isinstance(part, ListingTable):
            return spaced(self.table(part), self.style.gap + 4)
        if isinstance(part, ListingChart):
            return spaced(self.chart(part), self.style.gap + 4)
        return self.text(part)

    def text(self, part: ListingText) -> list[Piece]:
        style = self.style
        if part.kind == "heading":
            own = heading(self.said(part.text), style.heading, self.setter, self.root, "H2")
            return spaced(own, style.gap + 4)
        kinds = {"strong": style.strong, "small": style.small, "warning": style.warning}
        return spaced(self.paragraph(part.text, kinds.get(part.kind, style.body)), style.step + 1)

    def table(self, part: ListingTable) -> list[Piece]:
        """The table, or its caption and what is said of none."""
        if not part.rows:
            said = self.lines((part.empty,), self.style.body)
            return self.caption(part.caption) + spaced(said, self.style.step)
        headings = [
            Heading(self.said(one.label), one.columns, one.head, one.number) for one in part.columns
        ]
        rows = [[Item(self.said(cell)) for cell in row] for row in part.rows]
        if part.total:
            rows.append([Item(self.said(cell), strong=True) for cell in part.total])
        caption = self.setter.mark(self.said(part.caption))
        return table(headings, rows, self.setter, self.root, caption)

    def caption(self, text: str) -> list[Piece]:
        """What stands above a chart; it stays with it."""
        pieces = self.paragraph(text, self.style.heading)
        return [piece._replace(keep=True) for piece in pieces]

    def chart(self, part: ListingChart) -> list[Piece]:
        """The caption and the bars."""
        bars = tuple(
            replace(one, label=self.said(one.label), shown=self.said(one.shown))
            for one in part.bars
        )
        own = replace(part, about=self.said(part.about), bars=bars)
        return self.caption(part.caption) + spaced(
            chart(own, self.setter, self.root), self.style.step
        )


def _settable(text: str, glyphs: Container[int]) -> str:
    """A text with each character that no font has as its number: nothing is left out."""
    return "".join(
        sign if sign == "\n" or ord(sign) in glyphs else f"[U+{ord(sign):04X}]" for sign in text
    )
