"""Holds a PDF's fonts against what it shows in them: all embedded, every glyph with a meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
import uharfbuzz as harfbuzz
from conformance_content import Drawn, read_texts
from conformance_tree import Fault

_BLOCK = re.compile(r"beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(r"<([0-9A-Fa-f]*)>")
_SUBSET = re.compile(r"/[A-Z]{6}\+")


class _Font:
    """A font as the file has it: what its glyphs mean, and how wide they are."""

    def __init__(self, font: Any) -> None:
        self.size = 2 if font.get("/Subtype") == "/Type0" else 1
        self.meanings = _meanings(font)
        self.widths = _widths(font.DescendantFonts[0]) if self.size == 2 else {}


def font_faults(pdf: pikepdf.Pdf, pages: list[Drawn]) -> Iterator[Fault]:
    """Fonts that are not embedded, and glyphs that mean nothing."""
    seen: dict[tuple[int, int], _Font] = {}

    def fonts_faults(fonts: Any, where: str) -> Iterator[Fault]:
        for name, font in fonts.items():
            if font.objgen not in seen:
                seen[font.objgen] = _Font(font)
                yield from _one_font(font, f"{where}, {name}")
                yield from _width_faults(font, seen[font.objgen], f"{where}, {name}")

    def shown_faults(shown: Any, fonts: Any, where: str) -> Iterator[Fault]:
        for name, text in shown:
            if name not in fonts:
                yield Fault("font-missing", f"{where}, {name}")
            else:
                yield from _shown(text, seen[fonts[name].objgen], where)

    for number, (page, drawn) in enumerate(zip(pdf.pages, pages, strict=True)):
        where = f"page {number + 1}"
        fonts = page.resources.get("/Font", {})
        yield from fonts_faults(fonts, where)
        yield from shown_faults(drawn.shown, fonts, where)
        for one in page.obj.get("/Annots", []):
            look = one.get("/AP", {}).get("/N")
            if isinstance(look, pikepdf.Stream):
                own = look.get("/Resources", {}).get("/Font", {})
                yield from fonts_faults(own, f"{where}, {one.get('/T')}")
                yield from shown_faults(read_texts(look), own, f"{where}, {one.get('/T')}")
    form = pdf.Root.get("/AcroForm", {})
    yield from fonts_faults(form.get("/DR", {}).get("/Font", {}), "form")


def _one_font(font: Any, where: str) -> Iterator[Fault]:
    holder = font.DescendantFonts[0] if font.get("/Subtype") == "/Type0" else font
    descriptor = holder.get("/FontDescriptor", {})
    if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
        yield Fault("font-not-embedded", where)
    if "/ToUnicode" not in font:
        yield Fault("font-meaningless", where)
    if holder.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in holder:
        yield Fault("font-unmapped", where)
    if font.get("/Subtype") == "/Type0" and font.get("/Encoding") not in (
        "/Identity-H",
        "/Identity-V",
    ):
        yield Fault("font-encoded-oddly", where)
    if not _SUBSET.match(str(font.get("/BaseFont", ""))):
        yield Fault("font-named-as-whole", where)


def _width_faults(font: Any, own: _Font, where: str) -> Iterator[Fault]:
    """A glyph's width in the file is that of the embedded font."""
    descriptor = font.DescendantFonts[0].get("/FontDescriptor", {}) if own.size == 2 else {}
    if "/FontFile2" not in descriptor:
        return
    face = harfbuzz.Face(harfbuzz.Blob(descriptor.FontFile2.read_bytes()))
    program = harfbuzz.Font(face)
    for number in own.meanings:
        wide = program.get_glyph_h_advance(number) * 1000 / face.upem
        if abs(wide - own.widths.get(number, -1000)) > 1:
            yield Fault("width-wrong", f"{where}, {number:04X}")
            return


def _shown(text: bytes, font: _Font, where: str) -> Iterator[Fault]:
    for place in range(0, len(text), font.size):
        code = int.from_bytes(text[place : place + font.size], "big")
        meaning = font.meanings.get(code, "")
        if font.size == 2 and code == 0:
            yield Fault("glyph-missing", where)
        elif not meaning or set(meaning) & {"\0", "\ufeff", "\ufffe"}:
            yield Fault("glyph-meaningless", f"{where}, {code:04X}")


def _widths(descendant: Any) -> dict[int, float]:
    """The widths by glyph: `first [widths…]` or `first last width`."""
    found: dict[int, float] = {}
    parts = list(descendant.get("/W", []))
    while parts:
        first, second = int(parts.pop(0)), parts.pop(0)
        if isinstance(second, pikepdf.Array):
            found |= {first + place: float(width) for place, width in enumerate(second)}
        else:
            width = float(parts.pop(0))
            found |= dict.fromkeys(range(first, int(second) + 1), width)
    return found


def _meanings(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    found: dict[int, str] = {}
    for kind, block in _BLOCK.findall(font.ToUnicode.read_bytes().decode("latin-1")):
        values = _HEX.findall(block)
        step = 2 if kind == "char" else 3
        for place in range(0, len(values) - step + 1, step):
            first, target = int(values[place], 16), values[place + step - 1]
            last = first if kind == "char" else int(values[place + 1], 16)
            text = bytes.fromhex(target).decode("utf-16-be", "replace")
            for code in range(first, last + 1):
                found[code] = text[:-1] + chr(ord(text[-1]) + code - first) if text else ""
    return found
