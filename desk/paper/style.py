"""The papers' measures and colours: A4 on a 4-point grid, one accent, used sparingly."""

from __future__ import annotations

from typing import Final, NamedTuple

PAGE_WIDTH: Final = 595.28
PAGE_HEIGHT: Final = 841.89
MARGIN: Final = 52.0
CONTENT_WIDTH: Final = PAGE_WIDTH - 2 * MARGIN
FIRST_TOP: Final = 36.0
NEXT_TOP: Final = 52.0
BOTTOM: Final = 54.0
"""Points kept free at the bottom of each page: its foot, and air above the rule."""

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


class Type(NamedTuple):
    """One kind of text. `size` and `leading` (from one base line to the next) in points."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = INK

    def scaled(self, scale: float) -> Type:
        """The same, larger or smaller."""
        return self._replace(size=self.size * scale, leading=round(self.leading * scale, 1))


class Style(NamedTuple):
    """How large a paper is printed. `gap` stands above a section, `step` above its parts."""

    title: Type
    heading: Type
    body: Type
    strong: Type
    small: Type
    warning: Type
    label: Type
    value: Type
    column: Type
    message: Type
    gap: float
    step: float
    write: float
    """How tall a box to write in is."""

    sign: float
    """How tall a box to sign in is."""

    least: float
    """How much smaller it may be made to stand on a page; smaller still nobody reads it."""

    def scaled(self, scale: float) -> Style:
        """The same, larger or smaller."""
        texts = "title heading body strong small warning label value column message".split()
        sizes = {name: getattr(self, name).scaled(scale) for name in texts}
        lengths = {name: getattr(self, name) * scale for name in ("gap", "step", "write", "sign")}
        return self._replace(**sizes, **lengths)


STYLES: Final = {
    "form": Style(
        title=Type(20, 26, bold=True),
        heading=Type(12.5, 16, bold=True),
        body=Type(10, 14),
        strong=Type(10, 14, bold=True),
        small=Type(9, 12, colour=INK2),
        warning=Type(10, 14, colour=WARN),
        label=Type(8.5, 12, colour=INK2),
        value=Type(10.5, 14),
        column=Type(8.5, 12, bold=True, colour=INK2),
        message=Type(10.5, 14),
        gap=16,
        step=5,
        write=32,
        sign=48,
        least=0.85,
    ),
    "large": Style(
        title=Type(30, 38, bold=True),
        heading=Type(16, 22, bold=True),
        body=Type(18, 26),
        strong=Type(18, 26, bold=True),
        small=Type(12, 16, colour=INK2),
        warning=Type(14, 20, colour=WARN),
        label=Type(12, 16, colour=INK2),
        value=Type(18, 26),
        column=Type(12, 16, bold=True, colour=INK2),
        message=Type(18, 26),
        gap=28,
        step=4,
        write=52,
        sign=80,
        least=0.6,
    ),
    "leaflet": Style(
        title=Type(28, 36, bold=True),
        heading=Type(16, 22, bold=True),
        body=Type(14, 21),
        strong=Type(16, 22, bold=True),
        small=Type(11, 15, colour=INK2),
        warning=Type(12, 17, colour=WARN),
        label=Type(11, 15, colour=INK2),
        value=Type(14, 21),
        column=Type(11, 15, bold=True, colour=INK2),
        message=Type(14, 21),
        gap=24,
        step=8,
        write=48,
        sign=80,
        least=0.7,
    ),
}

FOOT: Final = Type(8, 12, colour=INK2)
MARK: Final = Type(9, 12, bold=True, colour=WARN)


def column_width(columns: float, width: float = CONTENT_WIDTH) -> float:
    """The width in points of so many of the twelve columns, the gutters between them included."""
    one = (width + GUTTER) / COLUMNS
    return columns * one - GUTTER
