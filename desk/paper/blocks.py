"""What a paper is made of: headings, paragraphs, labelled boxes, tables, as pieces to place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk.paper.fonts import Fonts
from desk.paper.layout import Draw, Piece
from desk.paper.pen import Pen, cap_height
from desk.paper.structure import Element, Role
from desk.paper.style import (
    ACCENT,
    BODY,
    COLUMN,
    COLUMNS,
    CONTENT_WIDTH,
    CONTROL,
    GUTTER,
    INK2,
    LABEL,
    LINE,
    MARGIN,
    SURFACE,
    VALUE,
    Type,
    column_width,
)

_PAD = 8.0
_TICK = 12.0
_TOWER = 6
"""How many lines a narrow box may have before its row is taken apart."""

_SLICE = 16
"""How many lines of a very tall table row stay together."""


def draw_lines(
    pen: Pen, lines: Sequence[str], x: float, top: float, kind: Type, element: Element | None
) -> None:
    """Lines of text one under the other; in each line's height the capitals stand in the middle."""
    base = (kind.leading + cap_height(kind)) / 2
    for place, line in enumerate(lines):
        pen.text(line, x, top + base + place * kind.leading, kind, element)


def paragraph(
    text: str,
    kind: Type,
    fonts: Fonts,
    parent: Element,
    *,
    role: Role = "P",
    left: float = 0.0,
    keep: bool = False,
) -> list[Piece]:
    """A text over the whole width, a piece per line; no line of three or fewer stands alone."""
    element = parent.add(role)
    lines = fonts.wrap(text, kind, CONTENT_WIDTH - left)
    last = len(lines) - 1
    return [
        Piece(
            kind.leading,
            _line(line, kind, left, element),
            keep=keep if place == last else place in (0, last - 1),
        )
        for place, line in enumerate(lines)
    ]


def _line(line: str, kind: Type, left: float, element: Element) -> Draw:
    return lambda pen, top: draw_lines(pen, (line,), MARGIN + left, top, kind, element)


def heading(text: str, kind: Type, fonts: Fonts, parent: Element, role: Role) -> list[Piece]:
    """A heading; it stays with what follows."""
    return [_keep(piece) for piece in paragraph(text, kind, fonts, parent, role=role, keep=True)]


def _keep(piece: Piece) -> Piece:
    return Piece(piece.height, piece.draw, keep=True)


def points(texts: Sequence[str], kind: Type, fonts: Fonts, parent: Element) -> list[Piece]:
    """A list of points, each with a short line before it."""
    listing = parent.add("L")
    pieces: list[Piece] = []
    for text in texts:
        item = listing.add("LI")
        label, body = item.add("Lbl"), item.add("LBody")
        own = paragraph(text, kind, fonts, body, left=16)
        if own:
            pieces.append(_with_dash(own[0], kind, label, before=4 if pieces else 0))
            pieces += own[1:]
    return pieces


def _with_dash(piece: Piece, kind: Type, label: Element, before: float) -> Piece:
    def draw(pen: Pen, top: float) -> None:
        draw_lines(pen, ("–",), MARGIN, top, kind, label)
        piece.draw(pen, top)

    return Piece(piece.height, draw, before=before, keep=piece.keep)


def accent_rule() -> Piece:
    """The line under a paper's title."""
    return Piece(
        2,
        lambda pen, top: pen.rule(MARGIN, top + 1, CONTENT_WIDTH, ACCENT, 2),
        before=8,
        keep=True,
    )


@dataclass(frozen=True, slots=True)
class Box:
    """A labelled box. `columns` of the row's twelve; `path` is the field's, "" for none."""

    path: str
    label: str
    value: str
    columns: int


def box_row(
    boxes: Sequence[Box], fonts: Fonts, parent: Element, *, least: float = 0.0
) -> list[Piece]:
    """Boxes side by side, all as tall as the tallest needs, at least `least` points.

    Where a value would make its narrow box a tower, each box takes a row and its whole width.
    """
    tower = any(
        len(fonts.wrap(box.value, VALUE, column_width(box.columns) - 2 * _PAD)) > _TOWER
        for box in boxes
    )
    if tower and len(boxes) > 1:
        alone = (replace(box, columns=COLUMNS) for box in boxes)
        return [piece for box in alone for piece in box_row([box], fonts, parent, least=least)]
    return [_box_row(boxes, fonts, parent, least)]


def _box_row(boxes: Sequence[Box], fonts: Fonts, parent: Element, least: float) -> Piece:
    drawn = []
    left = MARGIN
    height = least
    for box in boxes:
        width = column_width(box.columns)
        inner = width - 2 * _PAD
        label = fonts.wrap(box.label, LABEL, inner)
        value = fonts.wrap(box.value, VALUE, inner)
        group = parent.add("Div")
        texts = (group.add("P"), group.add("P"))
        drawn.append((left, width, label, value, texts))
        lines = max(len(value), 1)
        height = max(height, 4 + len(label) * LABEL.leading + lines * VALUE.leading + 6)
        left += width + GUTTER
    height = _on_grid(height)

    def draw(pen: Pen, top: float) -> None:
        for x, width, label, value, texts in drawn:
            pen.box(x, top, width, height, fill=SURFACE, stroke=CONTROL)
            draw_lines(pen, label, x + _PAD, top + 4, LABEL, texts[0])
            below = top + 4 + len(label) * LABEL.leading + 1
            draw_lines(pen, value, x + _PAD, below, VALUE, texts[1])

    return Piece(height, draw, before=GUTTER)


def _on_grid(height: float, step: float = 4.0) -> float:
    """The next height that is a multiple of the step."""
    return -(-height // step) * step


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading and its share of the twelve columns."""

    label: str
    columns: float


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a table's cell. `tick`: a box before the text, ticked or not."""

    text: str
    tick: bool | None = None


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[Entry]], fonts: Fonts, parent: Element
) -> list[Piece]:
    """A table whose heading is repeated on each page it reaches; rows grow with their text."""
    element = parent.add("Table")
    lefts, widths = _places(columns)
    head_row = element.add("THead").add("TR")
    heads = [head_row.add("TH") for _ in columns]
    labels = [
        fonts.wrap(column.label, COLUMN, width)
        for column, width in zip(columns, widths, strict=True)
    ]
    head_height = max(len(lines) for lines in labels) * COLUMN.leading + 8

    def draw_head(pen: Pen, top: float) -> None:
        for x, lines, cell in zip(lefts, labels, heads, strict=True):
            draw_lines(pen, lines, x, top + 2, COLUMN, cell)
        pen.rule(MARGIN, top + head_height, CONTENT_WIDTH, INK2, 1)

    head = Piece(head_height, draw_head, keep=True)
    body = element.add("TBody")
    pieces = [head]
    for row in rows:
        pieces += _row(row, lefts, widths, fonts, body.add("TR"), head)
    return pieces


def _places(columns: Sequence[Column]) -> tuple[list[float], list[float]]:
    lefts, widths = [], []
    left = MARGIN
    for column in columns:
        width = column_width(column.columns)
        lefts.append(left)
        widths.append(width)
        left += width + GUTTER
    return lefts, widths


@dataclass(frozen=True, slots=True)
class _Cell:
    """A table's cell with its lines: where they begin, and what they belong to."""

    x: float
    lines: tuple[str, ...]
    element: Element
    tick: bool | None

    def draw(self, pen: Pen, top: float, first: int, last: int) -> None:
        """Draws some of the lines; the box to tick stands beside the first."""
        indent = 0.0 if self.tick is None else _TICK + 6
        if self.tick is not None and first == 0:
            pen.tick(self.x, top + 6, _TICK, done=self.tick, colour=CONTROL)
        lines = self.lines[first:last]
        draw_lines(pen, lines, self.x + indent, top + 5, BODY, self.element)


def _row(
    entries: Sequence[Entry],
    lefts: Sequence[float],
    widths: Sequence[float],
    fonts: Fonts,
    row: Element,
    head: Piece,
) -> list[Piece]:
    """A row's pieces: one, unless it is so tall that a page may have to part it."""
    cells = []
    for entry, x, width in zip(entries, lefts, widths, strict=True):
        indent = 0.0 if entry.tick is None else _TICK + 6
        lines = fonts.wrap(entry.text, BODY, width - indent)
        cells.append(_Cell(x, lines, row.add("TD"), entry.tick))
    count = max(1, *(len(cell.lines) for cell in cells))
    step = count if count <= 2 * _SLICE else _SLICE
    return [
        _slice(cells, first, min(first + step, count), first + step >= count, head)
        for first in range(0, count, step)
    ]


def _slice(cells: Sequence[_Cell], first: int, last: int, ends: bool, head: Piece) -> Piece:
    """Some of a row's lines; the line below the row where it ends."""
    height = (last - first) * BODY.leading
    height = _on_grid(height + 10) if ends else height

    def draw(pen: Pen, top: float) -> None:
        for cell in cells:
            cell.draw(pen, top, first, last)
        if ends:
            pen.rule(MARGIN, top + height, CONTENT_WIDTH, LINE)

    return Piece(height, draw, again=head)
