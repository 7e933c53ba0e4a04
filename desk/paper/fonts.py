"""The papers' fonts: what they can set, how wide it is, and where a text breaks into lines."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Final

from desk.assets import asset
from desk.errors import UserError
from desk.paper.breaking import break_paragraph
from desk.paper.direction import bare, levels
from desk.paper.faces import Face
from desk.paper.lines import Line, is_plain, set_runs
from desk.paper.style import Type

_LATIN: Final = ("NotoSans-Regular", "NotoSans-Bold")
_ARABIC: Final = ("NotoSansArabic-Regular", "NotoSansArabic-Bold")

_ARABIC_SIGNS: Final = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFEFC))
_SHAPED: Final = ((0x0590, 0x0FFF), (0x1000, 0x1CFF), (0xA800, 0xABFF), (0xFB1D, 0xFEFF))
"""Scripts whose letters join or move. Of these only Arabic has a font of its own here."""


class Fonts:
    """Regular and bold, for Latin letters and for Arabic, loaded once. Widths are in points."""

    def __init__(self, folder: Path) -> None:
        def face(name: str) -> Face:
            return Face(folder / f"{name}.ttf", bold=name.endswith("Bold"))

        self._latin = tuple(face(name) for name in _LATIN)
        self._arabic = tuple(face(name) for name in _ARABIC)
        self.glyphs: Container[int] = _Signs(self._latin, self._arabic)

    def plain_face(self, kind: Type) -> Face:
        """The font of plain text."""
        return self._latin[kind.bold]

    def line(self, text: str, kind: Type, *, rtl: bool = False) -> Line:
        """A text on one line, its line breaks taken for blanks."""
        flat = text.replace("\n", " ")
        if not rtl and is_plain(flat):
            return Line(flat, self._measure(flat, kind))
        found = levels(flat, rtl=rtl)
        return self._set(bare(flat), found, kind, rtl=rtl)

    def width(self, text: str, kind: Type) -> float:
        """How wide a text is on one line, a blank at its end left out.

        Raises UserError `paper_no_glyph` for a character no font has: never a hollow box on paper.
        """
        return self.line(text, kind).width

    def wrap(self, text: str, kind: Type, width: float, *, rtl: bool = False) -> tuple[Line, ...]:
        """The text's lines, none wider than `width`; a word that is too long is broken.

        A line break in the text is kept. An empty text has no line. The blank a line ends at stays
        at its end, beyond the width: whoever listens would hear two words as one without it.
        `rtl`: the text begins at the right; marks of direction in it are heeded and taken out.
        """
        lines: list[Line] = []
        paragraphs = text.split("\n") if text else []
        for place, paragraph in enumerate(paragraphs):
            blank = "" if place == len(paragraphs) - 1 else " "
            if not rtl and is_plain(paragraph):
                lines += self._plain(paragraph + blank, kind, width)
            else:
                lines += self._mixed(paragraph + blank, kind, width, rtl=rtl)
        return tuple(lines)

    def _plain(self, text: str, kind: Type, width: float) -> list[Line]:
        advances = self._advances(text, kind)
        scale = kind.size / 1000
        ends = [0.0, *accumulate(advances)]
        return [
            Line(text[start:stop], (ends[_bare_end(text, start, stop)] - ends[start]) * scale)
            for start, stop in break_paragraph(text, ends, width / scale)
        ]

    def _mixed(self, text: str, kind: Type, width: float, *, rtl: bool) -> list[Line]:
        found = levels(text, rtl=rtl)
        words = bare(text)
        runs = set_runs(words, found, int(rtl), self._chooser(kind))
        advances: list[float] = []
        for run in runs:
            own = [0.0] * len(run.text)
            place = 0
            for glyph in run.glyphs:
                own[min(place, len(own) - 1)] += glyph.advance
                place += len(glyph.text) if glyph.advance else 0
            advances += own
        ends = [0.0, *accumulate(advances)]
        lines = []
        for start, stop in break_paragraph(words, ends, width * 1000 / kind.size):
            lines += self._fitted(words, found, start, stop, kind, width, rtl=rtl)
        return lines

    def _fitted(
        self,
        text: str,
        found: list[int],
        start: int,
        stop: int,
        kind: Type,
        width: float,
        *,
        rtl: bool,
    ) -> list[Line]:
        """A line, cut again where letters that no longer join have become too wide for it."""
        line = self._set(text[start:stop], found[start:stop], kind, rtl=rtl)
        if line.width <= width or stop - start < 2:
            return [line]
        middle = stop - max(1, (stop - start) // 8)
        return [
            *self._fitted(text, found, start, middle, kind, width, rtl=rtl),
            *self._fitted(text, found, middle, stop, kind, width, rtl=rtl),
        ]

    def _set(self, text: str, found: list[int], kind: Type, *, rtl: bool) -> Line:
        runs = set_runs(text, found, int(rtl), self._chooser(kind))
        blank = len(text) - len(text.rstrip(" "))
        width = sum(run.width for run in runs)
        if blank:
            width -= blank * self._latin[kind.bold].advances[" "]
        if rtl and blank:
            # What stands left of the line's end is the blank after it.
            shift = width - sum(run.width for run in runs)
            runs = tuple(run.moved(shift) for run in runs)
        return Line(text, width * kind.size / 1000, rtl, runs)

    def _chooser(self, kind: Type) -> _Chooser:
        return _Chooser(self._latin[kind.bold], self._arabic[kind.bold])

    def _measure(self, text: str, kind: Type) -> float:
        return sum(self._advances(text.rstrip(" "), kind)) * kind.size / 1000

    def _advances(self, text: str, kind: Type) -> list[float]:
        advances = self._latin[kind.bold].advances
        try:
            return [advances[sign] for sign in text]
        except KeyError as error:
            raise no_glyph(error.args[0]) from None


class _Signs(Container[int]):
    """The code points that can be printed, regular and bold."""

    def __init__(self, latin: Sequence[Face], arabic: Sequence[Face]) -> None:
        self._latin = latin
        self._arabic = arabic
        self._known: dict[object, bool] = {}

    def __contains__(self, code: object) -> bool:
        known = self._known.get(code)
        if known is None:
            known = self._known[code] = self._has(code)
        return known

    def _has(self, code: object) -> bool:
        if not isinstance(code, int) or code < 0x20:
            return False
        if _within(code, _SHAPED):
            arabic = _within(code, _ARABIC_SIGNS)
            return arabic and all(face.has(chr(code)) for face in self._arabic)
        return all(face.has(chr(code)) for face in self._latin)


class _Chooser:
    """Chooses the font for each character of a text."""

    def __init__(self, latin: Face, arabic: Face) -> None:
        self._latin = latin
        self._arabic = arabic

    def __call__(self, sign: str, before: Face | None) -> Face:
        if sign == " ":
            return self._latin
        if _within(ord(sign), _ARABIC_SIGNS) and self._arabic.has(sign):
            return self._arabic
        if self._latin.has(sign) and not _within(ord(sign), _SHAPED):
            return self._latin
        if before is not None and before.has(sign):
            return before
        raise no_glyph(sign)


def no_glyph(sign: str) -> UserError:
    """The error for a character that no font has."""
    return UserError("paper_no_glyph", values={"character": f"U+{ord(sign):04X}"})


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(low <= code <= high for low, high in ranges)


def _bare_end(text: str, start: int, stop: int) -> int:
    """Where a line's text ends, blanks left out."""
    while stop > start and text[stop - 1] == " ":
        stop -= 1
    return stop


@cache
def load_fonts() -> Fonts:
    """The fonts that ship with the program; read once."""
    return Fonts(asset("resources", "fonts"))
