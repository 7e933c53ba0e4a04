"""Puts into a paper the glyphs that it uses: fonts that anybody can show, search and copy from."""

from __future__ import annotations

import hashlib
import string
import zlib
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from desk.paper.faces import Face
from desk.paper.writing import Used

_BLOCK: Final = 100
"""How many entries a block of a character map may have."""

_ALPHABET: Final = string.ascii_letters + string.digits + " åäöÅÄÖéüÉÜ.,:;!?-–()/@+·•…’”"
"""What a Swedish paper is written with."""

_MAP_HEAD: Final = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_MAP_END: Final = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


class Embedded(NamedTuple):
    """A font ready to be put into a paper: compressed, because many papers take the same one.

    `size` is the program's own, in bytes; `widths` is a PDF array as text.
    """

    name: str
    program: bytes
    size: int
    widths: bytes
    letters: bytes


def embed_fonts(pdf: Pdf, used: Used) -> Object:
    """The font resources of all pages, shared by them."""
    fonts = Dictionary()
    for _, font in sorted(used.fonts.items()):
        meanings = _with_alphabet(font.face, font.meanings())
        fonts[font.name] = embed_font(pdf, font.face, _cut(font.face, meanings))
    return pdf.make_indirect(fonts)


def make_embedded(face: Face, glyphs: Mapping[int, str], program: bytes) -> Embedded:
    """A font of which `program` holds the glyphs; `glyphs` says what each stands for."""
    numbers = sorted(glyphs)
    # Fonts of different glyphs must have different names (ISO 32000-1, 9.6.4).
    digest = hashlib.sha256(repr(numbers).encode()).digest()
    tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
    return Embedded(
        f"/{tag}+{face.name}",
        zlib.compress(program),
        len(program),
        _widths(face, numbers),
        zlib.compress(_character_map(glyphs)),
    )


def embed_font(pdf: Pdf, face: Face, font: Embedded) -> Object:
    """Puts a font into a paper.

    Composite, with the glyphs' own numbers as codes: no name or letter is out of reach, as with
    the 256 codes of a simple font.
    """
    name = Name(font.name)
    measures = face.measures
    file = pdf.make_stream(font.program, Filter=Name.FlateDecode, Length1=font.size)
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=Array(list(measures.box)),
            ItalicAngle=0,
            Ascent=measures.ascent,
            Descent=measures.descent,
            CapHeight=measures.cap_height,
            StemV=measures.stem,
            FontFile2=file,
        )
    )
    descendant = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(
                Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
            ),
            FontDescriptor=descriptor,
            DW=0,
            W=Object.parse(font.widths),
            CIDToGIDMap=Name.Identity,
        )
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([descendant]),
            ToUnicode=pdf.make_stream(font.letters, Filter=Name.FlateDecode),
        )
    )


def _with_alphabet(face: Face, glyphs: Mapping[int, str]) -> tuple[tuple[int, str], ...]:
    """The glyphs with the letters that papers have in common: most papers then share a font."""
    return tuple(sorted({**_alphabet(face), **glyphs}.items()))


@cache
def _alphabet(face: Face) -> Mapping[int, str]:
    return {face.glyph(sign): sign for sign in _ALPHABET if face.has(sign)}


@lru_cache(maxsize=64)
def _cut(face: Face, glyphs: tuple[tuple[int, str], ...]) -> Embedded:
    """A font cut down to these glyphs; to cut and pack it takes longer than to use it."""
    meanings = dict(glyphs)
    return make_embedded(face, meanings, face.cut(meanings))


def _widths(face: Face, numbers: list[int]) -> bytes:
    """The widths, glyphs with neighbouring numbers together."""
    parts: list[str] = []
    before = -2
    for number in numbers:
        if number != before + 1:
            parts.append(f"{']' if parts else ''} {number} [")
        parts.append(f"{face.glyph_advance(number):g}")
        before = number
    return f"[{' '.join(parts)}]]".encode() if parts else b"[]"


def _character_map(glyphs: Mapping[int, str]) -> bytes:
    """What each glyph stands for, as a PDF wants to be told it."""
    entries = [
        f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for number, text in sorted(glyphs.items())
    ]
    parts = [_MAP_HEAD]
    for start in range(0, len(entries), _BLOCK):
        block = entries[start : start + _BLOCK]
        parts.append(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n")
    parts.append(_MAP_END)
    return "".join(parts).encode("ascii")
