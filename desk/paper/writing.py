"""Writes a line of text as PDF operators, and notes which glyphs each font needs."""

from __future__ import annotations

from desk.paper.faces import Face, Glyph
from desk.paper.lines import Line, Run
from desk.paper.style import Type

Meanings = dict[int, str]
"""Glyphs with what each stands for."""


class UsedFont:
    """What a paper uses of one font: letters that stand alone, and glyphs that were shaped."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.name = resource_name(face)
        self.letters: set[str] = set()
        self.glyphs: Meanings = {}

    def meanings(self) -> Meanings:
        """All its glyphs. Of letters that share one, the first of the alphabet is meant."""
        alone = {self.face.glyph(letter): letter for letter in sorted(self.letters, reverse=True)}
        return {**self.glyphs, **alone}


class Used:
    """What a paper uses of each font, by the font's name."""

    def __init__(self) -> None:
        self.fonts: dict[str, UsedFont] = {}

    def of(self, face: Face) -> UsedFont:
        """What it uses of a font so far."""
        if face.name not in self.fonts:
            self.fonts[face.name] = UsedFont(face)
        return self.fonts[face.name]


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
        font = used.of(face)
        font.letters.update(line.text)
        parts.append(f"{font.name} {kind.size:g} Tf 1 0 0 1 {left:.2f} {base:.2f} Tm")
        parts.append(f"<{''.join(map(face.codes.__getitem__, line.text))}> Tj")
    parts.append("ET")
    return "\n".join(parts)


def _run(run: Run, left: float, base: float, size: float, used: Used) -> list[str]:
    """One run of letters that join or carry marks."""
    font = used.of(run.face)
    start = left + (run.left + (run.width if run.rtl else 0)) * size / 1000
    parts = [f"{font.name} {size:g} Tf"]
    point = 0.0
    for glyph in run.glyphs:
        if run.rtl:
            point -= glyph.advance
        x = start + (point + glyph.right) * size / 1000
        y = base + glyph.up * size / 1000
        *others, letter = _letters(glyph, run.face)
        if others:
            parts += _unseen(others, glyph, run, x, y, size, font.glyphs)
        font.glyphs.setdefault(glyph.number, letter)
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
