"""Rows of labelled boxes: filled, to write in by hand, to edit on the screen, or to sign in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desk.paper.blocks import on_grid
from desk.paper.entry import SignatureField, TextField
from desk.paper.layout import Piece
from desk.paper.lines import Line
from desk.paper.pen import Pen
from desk.paper.setter import Setter, draw_lines
from desk.paper.structure import Element
from desk.paper.style import COLUMNS, CONTROL, GROUND, GUTTER, MARGIN, SURFACE, column_width

_PAD = 8.0
_ABOVE = 4.0
_BELOW = 6.0
_TOWER = 6
"""How many lines a narrow box may have before its row is taken apart."""

_EDGE = 2.0
"""How far a field on the screen reaches beyond its text."""


class Box(NamedTuple):
    """A labelled box. `columns` of the row's twelve.

    `field` is what its form field is called, "" for a box that is only printed; `about` is what
    those who listen are told of the field. `lines`: it has room for so many at least. `sign`: it is
    signed, on the screen too where it has a field.
    """

    label: str
    value: str
    columns: float
    field: str = ""
    about: str = ""
    lines: int = 1
    sign: bool = False
    staff: bool = False


def box_row(boxes: Sequence[Box], setter: Setter, parent: Element) -> list[Piece]:
    """Boxes side by side, all as tall as the tallest needs.

    Where a value would make its narrow box a tower, each box takes a row and its whole width.
    """
    value = setter.style.value
    tower = any(
        len(setter.wrap(setter.mark(box.value), value, column_width(box.columns) - 2 * _PAD))
        > _TOWER
        for box in boxes
    )
    if tower and len(boxes) > 1:
        alone = (box._replace(columns=COLUMNS) for box in boxes)
        return [piece for box in alone for piece in box_row([box], setter, parent)]
    return [_box_row(boxes, setter, parent)]


class _Set(NamedTuple):
    """A box being set: where it begins, its lines, and the elements they belong to."""

    box: Box
    x: float
    width: float
    label: tuple[Line, ...]
    value: tuple[Line, ...]
    told: Element
    held: Element


def _box_row(boxes: Sequence[Box], setter: Setter, parent: Element) -> Piece:
    style = setter.style
    drawn: list[_Set] = []
    x = MARGIN
    height = 0.0
    for box in boxes:
        width = column_width(box.columns)
        label = setter.wrap(box.label, style.label, width - 2 * _PAD)
        value = setter.wrap(setter.mark(box.value), style.value, width - 2 * _PAD)
        group = parent.add("Div")
        told = group.add("P")
        held = group.add("Form" if box.field else "P")
        drawn.append(_Set(box, x, width, label, value, told, held))
        least = style.sign if box.sign else 0.0 if box.value or box.field else style.write
        text = len(label) * style.label.leading + max(len(value), box.lines) * style.value.leading
        height = max(height, least, _ABOVE + text + _BELOW)
        x += width + GUTTER
    height = on_grid(height)

    def draw(pen: Pen, top: float) -> None:
        for one in drawn:
            _draw_box(one, pen, top, height, setter)

    return Piece(height, draw, before=GUTTER)


def _draw_box(one: _Set, pen: Pen, top: float, height: float, setter: Setter) -> None:
    style = setter.style
    fill = GROUND if one.box.staff else SURFACE
    room = one.width - 2 * _PAD
    pen.box(one.x, top, one.width, height, fill=fill, stroke=CONTROL)
    draw_lines(pen, one.label, one.x + _PAD, top + _ABOVE, style.label, one.told, room=room)
    below = top + _ABOVE + len(one.label) * style.label.leading + 1
    if not one.box.field:
        draw_lines(pen, one.value, one.x + _PAD, below, style.value, one.held, room=room)
        return
    bottom = top + height - _EDGE
    left, width = one.x + _PAD - _EDGE, room + 2 * _EDGE
    place = pen.place(left, below - 1, width, bottom - below + 1)
    if one.box.sign:
        pen.field(SignatureField(one.box.field, one.box.about, place, one.held))
        return
    pen.field(
        TextField(
            one.box.field,
            one.box.about,
            place,
            one.held,
            one.box.value,
            one.value,
            style.value,
            inset=(_EDGE, 1.0),
            lines=max(one.box.lines, len(one.value)) > 1,
            rtl=setter.rtl,
        )
    )
