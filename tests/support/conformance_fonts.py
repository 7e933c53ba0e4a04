"""Holds a PDF's fonts against what it shows in them: all embedded, every glyph with a meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from conformance_content import Drawn
from conformance_tree import Fault

_BLOCK = re.compile(r"beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(r"<([0-9A-Fa-f]*)>")


def font_faults(pdf: pikepdf.Pdf, pages: list[Drawn]) -> Iterator[Fault]:
    """Fonts that are not embedded, and glyphs that mean nothing."""
    seen: dict[tuple[int, int], dict[int, str]] = {}
    for number, (page, drawn) in enumerate(zip(pdf.pages, pages, strict=True)):
        fonts = page.resources.get("/Font", {})
        for name, font in fonts.items():
            if font.objgen not in seen:
                seen[font.objgen] = _meanings(font)
                yield from _one_font(font, f"page {number + 1}, {name}")
        for name, text in drawn.shown:
            if name not in fonts:
                yield Fault("font-missing", f"page {number + 1}, {name}")
                continue
            yield from _shown(text, fonts[name], seen[fonts[name].objgen], f"page {number + 1}")
    form = pdf.Root.get("/AcroForm", {})
    for name, font in form.get("/DR", {}).get("/Font", {}).items():
        yield from _one_font(font, f"form, {name}")


def _one_font(font: Any, where: str) -> Iterator[Fault]:
    holder = font.DescendantFonts[0] if font.get("/Subtype") == "/Type0" else font
    descriptor = holder.get("/FontDescriptor", {})
    if not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
        yield Fault("font-not-embedded", where)
    if "/ToUnicode" not in font:
        yield Fault("font-meaningless", where)
    if holder.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in holder:
        yield Fault("font-unmapped", where)


def _shown(text: bytes, font: Any, meanings: dict[int, str], where: str) -> Iterator[Fault]:
    size = 2 if font.get("/Subtype") == "/Type0" else 1
    for place in range(0, len(text), size):
        code = int.from_bytes(text[place : place + size], "big")
        meaning = meanings.get(code, "")
        if size == 2 and code == 0:
            yield Fault("glyph-missing", where)
        elif not meaning or set(meaning) & {"\0", "\ufeff", "\ufffe"}:
            yield Fault("glyph-meaningless", f"{where}, {code:04X}")


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
