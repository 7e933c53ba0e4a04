"""The papers' fonts: what they can set, how wide it is, and where a text breaks into lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desk.assets import asset
from desk.errors import UserError
from desk.paper.style import Type

REGULAR: Final = "NotoSans-Regular"
BOLD: Final = "NotoSans-Bold"

_BREAKS: Final = re.compile(r"(?<=[-–/@._,;:])")
_SPACES: Final = re.compile(r"(?<!\d) | (?!\d)")
"""Where a line may end: not inside a number written in groups."""

_VOWELS: Final = frozenset("aeiouyåäöæøéèü")
_CONSONANTS: Final = frozenset("bcdfghjklmnpqrstvwxz")
_REACH: Final = 8
"""How many characters a line may be left short to end at a syllable."""

_LEAST: Final = 2

_SHAPED: Final = ((0x0590, 0x0FFF), (0x1000, 0x1CFF), (0xA800, 0xABFF), (0xFB1D, 0xFEFF))
"""Scripts whose letters join or move: setting them one glyph after the other would be wrong."""


class Fonts:
    """Regular and bold, loaded once. Widths are in points."""

    def __init__(self, folder: Path) -> None:
        self._widths: dict[bool, dict[int, float]] = {}
        known: set[int] | None = None
        for bold, name in ((False, REGULAR), (True, BOLD)):
            # Only what a paper uses is embedded, not all of ASCII: half the work.
            font = TTFont(name, str(folder / f"{name}.ttf"), asciiReadable=0)
            # ReportLab keeps fonts by name for the whole process; the same name is the same font.
            pdfmetrics.registerFont(font)
            self._widths[bold] = font.face.charWidths
            glyphs = set(font.face.charToGlyph)
            known = glyphs if known is None else known & glyphs
        self.glyphs: frozenset[int] = frozenset(
            code
            for code in known or ()
            if code >= 0x20 and not any(low <= code <= high for low, high in _SHAPED)
        )

    def width(self, text: str, kind: Type) -> float:
        """How wide a text is on one line.

        Raises UserError `paper_no_glyph` for a character no font has: never a hollow box on paper.
        """
        widths = self._widths[kind.bold]
        try:
            return sum([widths[ord(character)] for character in text]) * kind.size / 1000
        except KeyError as error:
            shown = f"U+{error.args[0]:04X}"
            raise UserError("paper_no_glyph", values={"character": shown}) from None

    def wrap(self, text: str, kind: Type, width: float) -> tuple[str, ...]:
        """The text's lines, none wider than `width`; a word that is too long is broken.

        A line break in the text is kept. An empty text has no line. The blank a line ends at stays
        at its end, over the width: whoever listens would hear two words as one without it.
        """
        lines: list[str] = []
        for paragraph in text.split("\n") if text else ():
            lines += self._wrap_paragraph(paragraph, kind, width)
            lines[-1] += " "
        return (*lines[:-1], lines[-1][:-1]) if lines else ()

    def _wrap_paragraph(self, text: str, kind: Type, width: float) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in _SPACES.split(text):
            longer = f"{line} {word}" if line else word
            if self.width(longer, kind) <= width:
                line = longer
                continue
            if line:
                lines.append(line + " ")
            *full, line = self._break_word(word, kind, width)
            lines += full
        return [*lines, line]

    def _break_word(self, word: str, kind: Type, width: float) -> list[str]:
        """A word in parts that fit: after a sign where there is one, else where the line ends.

        No hyphen is put in: a value must read as it was written.
        """
        if self.width(word, kind) <= width:
            return [word]
        parts = [""]
        for piece in _BREAKS.split(word):
            if self.width(parts[-1] + piece, kind) <= width:
                parts[-1] += piece
                continue
            if self.width(piece, kind) <= width:
                parts.append(piece)
                continue
            for character in piece:
                if parts[-1] and self.width(parts[-1] + character, kind) > width:
                    whole, rest = _at_syllable(parts[-1], character)
                    parts[-1:] = [whole, rest]
                    continue
                parts[-1] += character
        return [part for part in parts if part]


def _at_syllable(part: str, following: str) -> tuple[str, str]:
    """Where a part that is full ends: before a consonant and its vowel if one is near, as one says.

    `following` is the first character that has no room. Gives the part and what goes on.
    """
    word = part + following
    for place in range(len(word) - 1, max(len(word) - _REACH, _LEAST), -1):
        before, at = word[place - 1].lower(), word[place].lower()
        after = word[place + 1 : place + 2].lower()
        if before.isalpha() and at in _CONSONANTS and (after in _VOWELS if after else False):
            return word[:place], word[place:]
    return part, following


def load_fonts() -> Fonts:
    """The fonts that ship with the program."""
    return Fonts(asset("resources", "fonts"))
