"""Tables whose heading is repeated on each page they reach; rows grow with their text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from desk.paper.blocks import on_grid, paragraph
from desk.paper.entry import TextField
from desk.paper.layout import Piece
from desk.paper.lines import Line
from desk.paper.pen import Pen
from desk.paper.setter import Setter, draw_at_end, draw_lines
from desk.paper.structure import Element
from desk.paper.style import (
    CONTENT_WIDTH,
    CONTROL,
    GUTTER,
    INK2,
    LINE,
    MARGIN,
    Type,
    column_width,
)

_TICK = 12.0
_ABOVE = 5.0
_SLICE = 16
"""How many lines of a very tall row stay together."""


class Heading(NamedTuple):
    """A table's column: its heading and its share of the twelve columns. `head`: it names rows.

    `number`: it stands at the column's far side, so that figures stand under each other.
    """

    label: str
    columns: float
    head: bool = False
    number: bool = False


class Item(NamedTuple):
    """What stands in a table's cell. `tick`: a box before the text, ticked or not.

    `field` is what its form field is called, "" for none; `about` is told of the field. `strong`:
    it stands out.
    """

    text: str
    tick: bool | None = None
    field: str = ""
    about: str = ""
    strong: bool = False


def table(
    headings: Sequence[Heading],
    rows: Sequence[Sequence[Item]],
    setter: Setter,
    parent: Element,
    caption: str = "",
) -> list[Piece]:
    """The caption, the heading and the rows, each a piece."""
    kind = setter.style.column
    element = parent.add("Table")
    above = _caption(caption, setter, element) if caption else []
    lefts, widths = _places(headings)
    head_row = element.add("THead").add("TR")
    heads = [head_row.add("TH", scope="Column") for _ in headings]
    labels = [
        setter.wrap(heading.label, kind, width)
        for heading, width in zip(headings, widths, strict=True)
    ]
    head_height = max(len(lines) for lines in labels) * kind.leading + 8

    def draw_head(cells: Sequence[Element], pen: Pen, top: float) -> None:
        for x, width, lines, cell, heading in zip(
            lefts, widths, labels, cells, headings, strict=True
        ):
            draw = draw_at_end if heading.number else draw_lines
            draw(pen, lines, x, top + 2, kind, cell, room=width)
        pen.rule(MARGIN, top + head_height, CONTENT_WIDTH, INK2, 1)

    head = Piece(head_height, partial(draw_head, heads), keep=True)
    body = element.add("TBody")
    pieces = [*above, head]
    for row in rows:
        row_element = body.add("TR")
        cells = [
            _cell(item, heading, x, width, setter, row_element)
            for item, heading, x, width in zip(row, headings, lefts, widths, strict=True)
        ]
        again = head
        if any(item.field for item in row):

            def draw_told(pen: Pen, top: float, row: Element = row_element) -> None:
                draw_head(_headings_before(row, body, len(headings)), pen, top)

            again = head._replace(draw=draw_told, told=True)
        pieces += _row(cells, setter, again)
    return pieces


def _headings_before(row: Element, body: Element, count: int) -> list[Element]:
    """A row of headings once more, before a page's first row.

    Where the cells are fields, a page holds little but its heading: it is content there.
    """
    again = Element("TR")
    body.parts.insert(body.parts.index(row), again)
    return [again.add("TH", scope="Column") for _ in range(count)]


def _caption(text: str, setter: Setter, element: Element) -> list[Piece]:
    kind = setter.style.heading
    lines = paragraph(text, kind, setter, element, role="Caption", keep=True)
    return [piece._replace(keep=True) for piece in lines]


def _places(headings: Sequence[Heading]) -> tuple[list[float], list[float]]:
    lefts, widths = [], []
    left = MARGIN
    for heading in headings:
        width = column_width(heading.columns)
        lefts.append(left)
        widths.append(width)
        left += width + GUTTER
    return lefts, widths


class _Cell(NamedTuple):
    """A table's cell with its lines: where it stands, and what they belong to."""

    item: Item
    x: float
    width: float
    lines: tuple[Line, ...]
    element: Element
    kind: Type
    number: bool

    @property
    def indent(self) -> float:
        """How far the text stands from the cell's beginning."""
        return 0.0 if self.item.tick is None else _TICK + 6


def _cell(
    item: Item, heading: Heading, x: float, width: float, setter: Setter, row: Element
) -> _Cell:
    element = row.add("TH", scope="Row") if heading.head else row.add("TD")
    if item.field:
        element = element.add("Form")
    indent = 0.0 if item.tick is None else _TICK + 6
    # A phone number is several groups of digits: among Arabic they would change places.
    kind = setter.style.strong if item.strong else setter.style.body
    lines = setter.wrap(setter.mark(item.text), kind, width - indent)
    return _Cell(item, x, width, lines, element, kind, heading.number)


def _row(cells: Sequence[_Cell], setter: Setter, head: Piece) -> list[Piece]:
    """A row's pieces: one, unless it is so tall that a page may have to part it.

    A row with fields is never parted: a field stands on one page.
    """
    count = max(1, *(len(cell.lines) for cell in cells))
    whole = count <= 2 * _SLICE or any(cell.item.field for cell in cells)
    step = count if whole else _SLICE
    return [
        _slice(cells, first, min(first + step, count), first + step >= count, setter, head)
        for first in range(0, count, step)
    ]


def _slice(
    cells: Sequence[_Cell], first: int, last: int, ends: bool, setter: Setter, head: Piece
) -> Piece:
    """Some of a row's lines; the line below the row where it ends."""
    kind = setter.style.body
    height = (last - first) * kind.leading
    height = on_grid(height + 2 * _ABOVE) if ends else height

    def draw(pen: Pen, top: float) -> None:
        for cell in cells:
            if cell.item.tick is not None and first == 0:
                pen.tick(cell.x, top + 6, _TICK, done=cell.item.tick, shade=CONTROL)
            if cell.item.field:
                _draw_field(cell, pen, top, height, setter)
                continue
            room = cell.width - cell.indent
            lines = cell.lines[first:last]
            x = cell.x + cell.indent
            place = draw_at_end if cell.number else draw_lines
            place(pen, lines, x, top + _ABOVE, cell.kind, cell.element, room=room)
        if ends:
            pen.rule(MARGIN, top + height, CONTENT_WIDTH, LINE)

    return Piece(height, draw, again=head)


def _draw_field(cell: _Cell, pen: Pen, top: float, height: float, setter: Setter) -> None:
    edge = 2.0
    place = pen.place(cell.x - edge, top + edge, cell.width + 2 * edge, height - 2 * edge)
    pen.field(
        TextField(
            cell.item.field,
            cell.item.about,
            place,
            cell.element,
            cell.item.text,
            cell.lines,
            setter.style.body,
            inset=(edge, _ABOVE - edge),
            lines=len(cell.lines) > 1,
            rtl=setter.rtl,
        )
    )
