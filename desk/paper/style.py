"""The papers' measures and colours: A4 on an 8-point grid, one accent, used sparingly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
MARGIN: Final = 56.0
CONTENT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
FIRST_TOP: Final = 56.0
NEXT_TOP: Final = 80.0
BOTTOM: Final = 64.0
"""Points kept free at the bottom of each page for its foot."""

GUTTER: Final = 8.0
COLUMNS: Final = 12

Colour = tuple[float, float, float]


def _rgb(code: str) -> Colour:
    return (int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255)


INK: Final = _rgb("#1A2027")
INK2: Final = _rgb("#525A63")
LINE: Final = _rgb("#C9C6BE")
CONTROL: Final = _rgb("#85827A")
ACCENT: Final = _rgb("#0F5C8C")
WARN: Final = _rgb("#835000")
WARN_SOFT: Final = _rgb("#FCF0D9")
BUBBLE: Final = _rgb("#E8E9EC")
SURFACE: Final = _rgb("#FFFFFF")
GROUND: Final = _rgb("#F6F5F2")


@dataclass(frozen=True, slots=True)
class Type:
    """One kind of text. `size` and `leading` (from one base line to the next) in points."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK


TITLE: Final = Type(20, 28, bold=True)
HEADING: Final = Type(13, 16, bold=True)
BODY: Final = Type(10, 14)
LABEL: Final = Type(8.5, 12, colour=INK2)
VALUE: Final = Type(10.5, 14)
SMALL: Final = Type(10, 14, bold=True)
WARN_TEXT: Final = Type(10, 14, colour=WARN)
COLUMN: Final = Type(8.5, 12, bold=True, colour=INK2)
FOOT: Final = Type(8, 12, colour=INK2)
MARK: Final = Type(9, 12, bold=True, colour=WARN)


def column_width(columns: float, width: float = CONTENT_WIDTH) -> float:
    """The width in points of so many of the twelve columns, the gutters between them included."""
    one = (width + GUTTER) / COLUMNS
    return columns * one - GUTTER
