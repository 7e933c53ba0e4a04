"""A paper's reference as a code to scan: a square of dark and light cells."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from desk.paper.pen import Pen
from desk.paper.smallcode import fits, small_code
from desk.paper.structure import Element

_MASK: Final = 0
"""The pattern laid over the cells. Readers take any; to weigh all eight takes longer than the rest
of a paper."""

SIDE: Final = 68.0
"""How wide and tall the code is, in points: its cells are read at arm's length."""


def draw_code(reference: str, pen: Pen, x: float, top: float, element: Element) -> None:
    """The code with its upper corner there. It holds the reference and nothing else."""
    rows = _rows(reference)
    size = SIDE / len(rows)
    cells = []
    for place, row in enumerate(rows):
        column = 0
        for dark, run in groupby(row):
            count = len(list(run))
            if dark:
                cells.append((column, place, count))
            column += count
    pen.modules(cells, x, top, size, SIDE, element)


def _rows(reference: str) -> list[list[bool]]:
    """The rows of dark cells; the library makes those that are larger than ours."""
    if fits(reference):
        return small_code(reference)
    import segno

    code = segno.make_qr(reference, error="m", boost_error=False, mask=_MASK)
    return [[bool(cell) for cell in row] for row in code.matrix]
