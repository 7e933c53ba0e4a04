"""What the papers' tests share: fonts loaded once, and a reader of finished papers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest

from desk.paper.fonts import Fonts, load_fonts


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return load_fonts()


@dataclass(frozen=True)
class Glyph:
    """One drawn character and where it stands, in points from the lower left."""

    sign: str
    left: float
    bottom: float
    right: float
    top: float


class Paper:
    """A finished paper, read by programs that had no part in making it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pdf = pikepdf.open(BytesIO(data))
        self.texts, self.glyphs = _drawn(data)

    @property
    def pages(self) -> int:
        return len(self.pdf.pages)

    @property
    def words(self) -> str:
        """All text in one line, without blanks: lines end where they must.

        PDFium takes a hyphen at a line's end for one that was put in, and gives U+FFFE for it.
        """
        return "".join("".join(self.texts).replace("\ufffe", "-").split())

    def says(self, text: str) -> bool:
        return "".join(text.split()) in self.words

    def syntax_faults(self) -> list[str]:
        return list(self.pdf.check_pdf_syntax())

    def fonts(self) -> Iterator[tuple[str, bool]]:
        """Every font any page may use, and whether it is embedded."""
        for page in self.pdf.pages:
            for font in page.resources.get("/Font", {}).values():
                descriptor = font.get("/FontDescriptor", {})
                yield str(font.BaseFont), "/FontFile2" in descriptor

    def structure(self) -> list[str]:
        """The roles of the structure tree in reading order."""
        return [str(element.S)[1:] for element in self.elements()]

    def elements(self) -> Iterator[Any]:
        def walk(element: Any) -> Iterator[Any]:
            yield element
            for kid in kids(element):
                if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                    yield from walk(kid)

        for element in kids(self.pdf.Root.StructTreeRoot):
            yield from walk(element)

    def told_marks(self) -> set[tuple[int, int]]:
        """Page and number of every piece of content that the structure tree names."""
        pages = {page.obj.objgen: place for place, page in enumerate(self.pdf.pages)}
        marks = set()
        for element in self.elements():
            for kid in kids(element):
                if isinstance(kid, int):
                    marks.add((pages[element.Pg.objgen], kid))
                elif "/MCID" in kid:
                    marks.add((pages[kid.Pg.objgen], int(kid.MCID)))
        return marks

    def drawn_marks(self) -> tuple[set[tuple[int, int]], int]:
        """Page and number of every marked piece drawn, and how many words stand outside one."""
        marks, loose = set(), 0
        for place, page in enumerate(self.pdf.pages):
            stack: list[int | str] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "BDC" and "/MCID" in operands[1]:
                    stack.append(int(operands[1].MCID))
                    marks.add((place, int(operands[1].MCID)))
                elif name in ("BDC", "BMC"):
                    stack.append("artifact")
                elif name == "EMC":
                    stack.pop()
                elif name in ("Tj", "TJ", "f", "f*", "S", "B", "b", "s") and not stack:
                    loose += 1
            assert not stack
        return marks, loose


def kids(element: Any) -> list[Any]:
    """What stands directly inside an element of the structure tree."""
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _drawn(data: bytes) -> tuple[list[str], list[list[Glyph]]]:
    document = pdfium.PdfDocument(data)
    texts, glyphs = [], []
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        own = []
        for place in range(text.count_chars()):
            sign = text.get_text_range(place, 1)
            if sign.strip():
                own.append(Glyph(sign, *text.get_charbox(place)))
        glyphs.append(own)
        text.close()
        page.close()
    document.close()
    return texts, glyphs


@pytest.fixture
def inside() -> Callable[[Any], list[Any]]:
    return kids


@pytest.fixture
def read_paper() -> type[Paper]:
    return Paper
