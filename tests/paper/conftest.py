"""What the papers' tests share: fonts loaded once, papers made of data, a reader of them."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from pypdfium2.raw import FPDFText_GetUnicode

from desk.activation.example import example_draft
from desk.consent.form import Form
from desk.consent.profile import Profile
from desk.content.forms import load_form
from desk.content.profiles import load_profiles
from desk.content.scripts import load_script
from desk.content.words import load_words
from desk.paper.activation import make_activation_from
from desk.paper.consent import make_consent_paper_from
from desk.paper.fonts import Fonts, load_fonts


@pytest.fixture(scope="session")
def fonts() -> Fonts:
    return load_fonts()


@pytest.fixture(scope="session")
def profiles() -> Mapping[str, Profile]:
    return load_profiles()


@pytest.fixture(scope="session")
def form_of() -> Callable[[str], Form]:
    """The papers' descriptions, each read once."""
    return lru_cache(load_form)


@pytest.fixture(scope="session")
def make_pdf(fonts, profiles, form_of) -> Callable[..., bytes]:
    """`make_pdf("consent", data, blank=…, draft=…)`: a paper's bytes."""
    scripts = lru_cache(load_script)

    def made(name: str, data: object, **options: bool) -> bytes:
        given = copy.deepcopy(data)
        return make_consent_paper_from(
            name, given, profiles, form_of(name), scripts, fonts, **options
        )

    return made


@pytest.fixture(scope="session")
def activation(fonts, profiles, form_of) -> bytes:
    """The application of the clinic that does not exist."""
    day = date(2026, 11, 21)
    given = example_draft(profiles["stockholm-takecare"], day).to_data(day)
    return make_activation_from(
        given, profiles, form_of("activation"), load_words(), fonts, draft=False, today=day
    )


@pytest.fixture(scope="session")
def make(make_pdf) -> Callable[..., Paper]:
    """The same, to be read: one paper of the same data, whoever reads it."""
    made: dict[str, Paper] = {}

    def one(name: str, data: object, **options: bool) -> Paper:
        key = json.dumps([name, data, options], default=str)
        if key not in made:
            made[key] = Paper(make_pdf(name, data, **options))
        return made[key]

    return one


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

    @cached_property
    def texts(self) -> list[str]:
        """What stands on each page."""
        return [text.get_text_range() for text in _pages(self.data)]

    @cached_property
    def glyphs(self) -> list[list[Glyph]]:
        """The characters of each page."""
        return [_drawn(text) for text in _pages(self.data)]

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

    def fields(self) -> dict[str, Any]:
        """The fields of the form by their names."""
        form = self.pdf.Root.get("/AcroForm", {})
        return {str(field.T): field for field in form.get("/Fields", [])}

    def holds(self, text: str) -> bool:
        """Whether the text stands on it, printed or in a field."""
        return self.says(text) or text in {str(one.get("/V")) for one in self.fields().values()}

    def fonts(self) -> Iterator[tuple[str, bool]]:
        """Every font any page may use, and whether it is embedded."""
        for page in self.pdf.pages:
            for font in page.resources.get("/Font", {}).values():
                descriptor = font.DescendantFonts[0].FontDescriptor
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


def kids(element: Any) -> list[Any]:
    """What stands directly inside an element of the structure tree."""
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _pages(data: bytes) -> Iterator[Any]:
    document = pdfium.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        yield text
        text.close()
        page.close()
    document.close()


def _drawn(text: Any) -> list[Glyph]:
    glyphs = []
    for place in range(text.count_chars()):
        sign = chr(FPDFText_GetUnicode(text, place))
        if sign.strip():
            glyphs.append(Glyph(sign, *text.get_charbox(place)))
    return glyphs


@pytest.fixture
def inside() -> Callable[[Any], list[Any]]:
    return kids


@pytest.fixture(scope="session")
def read_paper() -> type[Paper]:
    return Paper
