"""A line of text as it is set: plain, or in runs of one font and one direction."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from desk.paper.direction import runs
from desk.paper.faces import Face, Glyph

_JOINED: Final = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0590-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff"
    r"\u20d0-\u20ff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufeff]"
)


class Run(NamedTuple):
    """Glyphs of one font that go one way. `text` is what they stand for, in reading order.

    `left` and `width` in thousandths of the type size, `left` from the line's left end. The
    glyphs are in reading order too: from right to left where `rtl`.
    """

    face: Face
    left: float
    width: float
    glyphs: tuple[Glyph, ...]
    rtl: bool
    text: str

    def moved(self, by: float) -> Run:
        """The same run further to the right."""
        return self._replace(left=self.left + by)


class Line(NamedTuple):
    """One line. `width` in points, blanks at its end left out; `rtl`: it begins at the right.

    `runs` in reading order; none for a plain line, whose letters stand one after the other.
    """

    text: str
    width: float
    rtl: bool = False
    runs: tuple[Run, ...] = ()


def is_plain(text: str) -> bool:
    """Whether letters of this text neither join, nor carry marks, nor go from right to left."""
    return _JOINED.search(text) is None


Choose = Callable[[str, Face | None], Face]
"""Gives the font for a character; the one before it decides for signs that both have."""


def set_runs(text: str, levels: Sequence[int], base: int, choose: Choose) -> tuple[Run, ...]:
    """The runs of one line in reading order, each at its place. `base` is the line's own level.

    Blanks at the line's end stand beyond its end, wherever it lies (rule L1).
    """
    end = len(text.rstrip(" "))
    level = [*levels[:end], *[base] * (len(text) - end)]
    pieces = [
        piece
        for start, stop, rtl in runs(level)
        for piece in _by_face(text, start, stop, rtl, choose)
    ]
    placed: list[tuple[int, Run]] = []
    left = 0.0
    for start, stop, rtl, face in pieces:
        glyphs = face.shape(text[start:stop], rtl=rtl)
        width = sum(glyph.advance for glyph in glyphs)
        placed.append((start, Run(face, left, width, glyphs, rtl, text[start:stop])))
        left += width
    return tuple(run for _, run in sorted(placed, key=lambda one: one[0]))


def _by_face(
    text: str, start: int, stop: int, rtl: bool, choose: Choose
) -> list[tuple[int, int, bool, Face]]:
    """The parts of a run that are each of one font, as they stand from left to right."""
    parts: list[tuple[int, int, bool, Face]] = []
    face: Face | None = None
    begin = start
    for place in range(start, stop):
        chosen = choose(text[place], face)
        if face is not None and chosen is not face:
            parts.append((begin, place, rtl, face))
            begin = place
        face = chosen
    if face is not None:
        parts.append((begin, stop, rtl, face))
    return parts[::-1] if rtl else parts
