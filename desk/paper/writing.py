"""Writes a line of text as PDF operators, and notes which glyphs each font needs."""

from __future__ import annotations

from desk.paper.faces import Face, Glyph
from desk.paper.lines import Line, Run
from desk.paper.style import Type

Meanings = dict[int, str]
"""Glyphs with what each stands for."""


class Used:
    """What a paper uses of each font: the font's name in the paper, its glyphs, what they mean."""

    def __init__(self) -> None:
        self.faces: dict[str, tuple[Face, Meanings]] = {}

    def of(self, face: Face) -> tuple[str, Meanings]:
        """A font's name in the paper, and its glyphs with what each stands for."""
        if face.name not in self.faces:
            self.faces[face.name] = (face, {})
        return resource_name(face), self.faces[face.name][1]


def resource_name(face: Face) -> str:
    """The name a font goes by on the pages: /NotoSans-Bold."""
    return f"/{face.name}"


def text_operators(line: Line, left: float, base: float, kind: Type, face: Face, used: Used) -> str:
    """The line with its left end and base line at that point, in points from the lower left.

    Whoever listens, searches or copies gets the letters in reading order, whatever way they go.
    """
    red, green, blue = kind.colour
    parts = ["BT", f"{red:.3f} {green:.3f} {blue:.3f} rg"]
    if line.runs:
        for run in line.runs:
            parts += _run(run, left, base, kind.size, used)
    else:
        name, glyphs = used.of(face)
        parts.append(f"{name} {kind.size:g} Tf 1 0 0 1 {left:.2f} {base:.2f} Tm")
        parts.append(f"<{_plain(line.text, face, glyphs)}> Tj")
    parts.append("ET")
    return "\n".join(parts)


def _plain(text: str, face: Face, glyphs: Meanings) -> str:
    """The glyphs of a plain text, four hexadecimal digits each."""
    for sign in dict.fromkeys(text):
        glyphs.setdefault(face.glyph(sign), sign)
    return "".join(map(face.codes.__getitem__, text))


def _run(run: Run, left: float, base: float, size: float, used: Used) -> list[str]:
    """One run of letters that join or carry marks."""
    name, glyphs = used.of(run.face)
    start = left + (run.left + (run.width if run.rtl else 0)) * size / 1000
    parts = [f"{name} {size:g} Tf"]
    point = 0.0
    for glyph in run.glyphs:
        if run.rtl:
            point -= glyph.advance
        x = start + (point + glyph.right) * size / 1000
        y = base + glyph.up * size / 1000
        *others, letter = _letters(glyph, run.face)
        if others:
            parts += _unseen(others, glyph, run, x, y, size, glyphs)
        glyphs.setdefault(glyph.number, letter)
        parts.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm <{glyph.number:04X}> Tj")
        if not run.rtl:
            point += glyph.advance
    return parts


def _letters(glyph: Glyph, face: Face) -> list[str]:
    """The letters of a ligature from right to left; what cannot be parted stays whole."""
    letters = list(glyph.text)
    if len(letters) < 2 or not glyph.advance or not all(map(face.has, letters)):
        return [glyph.text]
    return letters


def _unseen(
    letters: list[str], glyph: Glyph, run: Run, x: float, y: float, size: float, glyphs: Meanings
) -> list[str]:
    """A ligature's letters but the last, unseen, each at its place on it.

    Readers turn letters that go from right to left by where they stand: two letters of one glyph
    come out the wrong way round. So the ligature stands for its last letter alone.
    """
    share = glyph.advance / (len(letters) + 1)
    parts = ["3 Tr"]
    for place, letter in enumerate(letters):
        number = run.face.glyph(letter)
        glyphs.setdefault(number, letter)
        own = x + (glyph.advance - (place + 1) * share) * size / 1000
        width = 100 * share / (run.face.glyph_advance(number) or share)
        parts.append(f"{width:.1f} Tz 1 0 0 1 {own:.2f} {y:.2f} Tm <{number:04X}> Tj")
    return [*parts, "0 Tr 100 Tz"]
