"""The font files that ship: which signs each has, how wide, how shaped, and cut down to embed."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz as harfbuzz


class Glyph(NamedTuple):
    """One shaped glyph. Lengths in thousandths of the type size; `text` is what it stands for."""

    number: int
    advance: float
    right: float
    up: float
    text: str


class Measures(NamedTuple):
    """What a PDF tells of a font, in thousandths of the type size."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    stem: int


_LAM_ALEF: Final = re.compile("\u0644[\u064b-\u0652]*[\u0622\u0623\u0625\u0627\u0671]")


_NO_LIGATURES: Final = {"liga": False, "clig": False}
"""Latin letters stay each their own, as in plain lines: a search finds no fi of one glyph."""


def _ligatures(text: str) -> dict[str, list[tuple[int, int, bool]]]:
    """Lam and alef join to one glyph, as they must; other letters keep theirs each.

    A reader finds letters by their glyphs.
    """
    if not text:
        return {}
    joined = [(*found.span(), True) for found in _LAM_ALEF.finditer(text)]
    return {"rlig": [(0, len(text), False), *joined]}


class _Advances(dict[str, float]):
    """Widths by character, each asked of the font once: a paper asks for thousands."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, sign: str) -> float:
        number = self._face.glyph(sign)
        if not number:
            raise KeyError(sign)
        width = self[sign] = self._face.glyph_advance(number)
        return width


class _Codes(dict[str, str]):
    """Glyphs by character, four hexadecimal digits each."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, sign: str) -> str:
        code = self[sign] = f"{self._face.glyph(sign):04X}"
        return code


class Face:
    """One font file. All of ours have a thousand units to the em."""

    def __init__(self, path: Path, *, bold: bool) -> None:
        self.name = path.stem
        self.bold = bold
        self._face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(path)))
        self._font = harfbuzz.Font(self._face)
        self._glyphs: dict[str, int] = {}
        self.advances = _Advances(self)
        """How wide each character is, set alone; KeyError for one it lacks."""
        self.codes = _Codes(self)
        """Each character's glyph as a PDF shows it."""

    @cached_property
    def signs(self) -> frozenset[int]:
        """The code points it has a glyph for."""
        return frozenset(self._face.unicodes)

    @cached_property
    def measures(self) -> Measures:
        """Its measures, from its own tables."""
        head = bytes(self._face.reference_table("head").data)
        lines = bytes(self._face.reference_table("hhea").data)
        ascent, descent = struct.unpack(">hh", lines[4:8])
        box = struct.unpack(">hhhh", head[36:44])
        # Neither stands in a font file's obligatory tables; a wrong one harms nothing.
        return Measures(box, ascent, descent, cap_height=714, stem=140 if self.bold else 80)

    def has(self, sign: str) -> bool:
        """Whether it has a glyph for a character."""
        return bool(self.glyph(sign))

    def glyph(self, sign: str) -> int:
        """The glyph's number, 0 for a character it lacks."""
        number = self._glyphs.get(sign)
        if number is None:
            number = self._font.get_nominal_glyph(ord(sign)) or 0
            self._glyphs[sign] = number
        return number

    def glyph_advance(self, number: int) -> float:
        """How wide a glyph is."""
        return float(self._font.get_glyph_h_advance(number))

    def shape(self, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
        """The glyphs of a text of one direction, joined and placed, in the text's own order."""
        buffer = harfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        harfbuzz.shape(self._font, buffer, _ligatures(text) if rtl else _NO_LIGATURES)
        found = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        if rtl:
            found.reverse()
        ends = dict(pairwise([*sorted({info.cluster for info, _ in found}), len(text)]))
        return tuple(
            Glyph(
                info.codepoint,
                float(place.x_advance),
                float(place.x_offset),
                float(place.y_offset),
                self._forms.get(info.codepoint)
                or text[info.cluster : ends.get(info.cluster, len(text))],
            )
            for info, place in found
        )

    @cached_property
    def _forms(self) -> dict[int, str]:
        """What each glyph stands for: its letter, a joined form's own, a ligature's in order."""
        forms: dict[int, str] = {}
        for code in sorted(self.signs):
            letters = unicodedata.normalize("NFKC", chr(code)).strip() or chr(code)
            forms.setdefault(self._font.get_nominal_glyph(code) or 0, letters)
        return forms

    def cut(self, glyphs: Iterable[int]) -> bytes:
        """The font file with these glyphs alone, under their own numbers."""
        wanted = harfbuzz.SubsetInput()
        wanted.glyph_set.update(glyphs)
        wanted.flags = (
            harfbuzz.SubsetFlags.RETAIN_GIDS
            | harfbuzz.SubsetFlags.NO_HINTING
            | harfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
            | harfbuzz.SubsetFlags.NOTDEF_OUTLINE
        )
        wanted.layout_feature_tag_set.clear()
        return bytes(harfbuzz.subset(self._face, wanted).blob.data)
