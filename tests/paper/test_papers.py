"""Every paper, variant and language, with short, long and hostile data: sound and readable by all.

The ordinary run takes a sample of what can be combined, the nightly one takes it all
(`HYPOTHESIS_PROFILE=nightly`).
"""

from __future__ import annotations

import os
import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from conformance import faults
from paper_data import MESSAGE, VARIANTS, blank, data, filled_with
from pikepdf.pdfa import validate_written

from desk.content.scripts import load_script
from desk.paper.consent import make_consent_papers_from
from desk.paper.style import MARGIN, PAGE_HEIGHT, PAGE_WIDTH

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
NAMES = ("consent", "receipt", "information")
LANGUAGES = ("sv", "sv-x-easy", "en", "ar")
PROFILES = ("vgr", "stockholm-takecare", "vas", "vasterbotten-cosmic")
SIGNS = ("W", "i", "<b>", "Åsa Ćosić ", "Łukasz Şahin ", "Nguyễn", "a/b@c.", "1 ", "محمد علي ", "ش")
FOOT = 16
HEAD = 24

# What the validator does not know: the claim to PDF/UA, which PDF/A wants described, and level A.
CLAIMS = ("ISO_19005_2:6.6.2.3.1-1", "ISO_19005_2:6.6.4-3")

_DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c"))


def combinations() -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Name, data, and whether it is blank."""
    everything = list(product(NAMES, VARIANTS, LANGUAGES, PROFILES))
    # Seven and the number of combinations have no common divisor: each value meets each other.
    for number, (name, variant, language, profile) in enumerate(everything):
        if NIGHTLY or number % 11 == 0:
            yield name, data(variant, language=language, profile=profile), False
    for number, (name, language, profile) in enumerate(product(NAMES, LANGUAGES, PROFILES)):
        if NIGHTLY or number % 5 == 0:
            yield name, blank(language=language, profile=profile), True
    for number, (name, sign, language) in enumerate(product(NAMES, SIGNS, LANGUAGES)):
        if NIGHTLY or number % 7 == 0:
            yield name, filled_with(sign, language=language), False


ALL = list(combinations())


def told(case: tuple[str, dict[str, Any], bool]) -> str:
    name, given, is_blank = case
    signs = given.get("patient", {}).get("name", "")[:6]
    return "-".join([name, given["language"], given["profile"], "blank" if is_blank else signs])


@pytest.mark.parametrize("case", ALL, ids=[told(case) for case in ALL])
def test_it_keeps_the_standards_and_the_page(make, case) -> None:
    name, given, is_blank = case
    paper = make(name, given, blank=is_blank)
    assert faults(paper.data) == []
    assert list(paper.pdf.check_pdf_syntax()) == []
    report = validate_written(BytesIO(paper.data), "2b")
    assert [one for one in report.findings if one.rule not in CLAIMS] == []
    for page in paper.glyphs:
        for glyph in page:
            assert glyph.left >= MARGIN - 3, glyph
            assert glyph.right <= PAGE_WIDTH - MARGIN + 3, glyph
            assert glyph.bottom >= FOOT, glyph
            assert glyph.top <= PAGE_HEIGHT - HEAD + 8, glyph


def words(text: str) -> Counter[str]:
    composed = unicodedata.normalize("NFC", text.translate(_DIRECTIONS))
    return Counter(re.findall(r"\w+", composed))


def structure_text(pdf: Path) -> str:
    """What Poppler reads aloud, in its order."""
    run = ["pdfinfo", "-struct-text", str(pdf)]
    told = subprocess.run(run, capture_output=True, text=True, check=True).stdout
    return "\n".join(re.findall(r'^\s*"(.*)"$', told, re.MULTILINE))


SAMPLE = ALL if NIGHTLY else ALL[::4]


@pytest.mark.parametrize("case", SAMPLE, ids=[told(case) for case in SAMPLE])
def test_its_words_are_read_aloud(make, case, tmp_path) -> None:
    name, given, is_blank = case
    paper = make(name, given, blank=is_blank)
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper.data)
    subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=True)
    heard = structure_text(path)
    assert all(
        text in "".join(heard.split())
        for text in ("".join(str(one).split()) for one in printed(name, given, is_blank))
    )
    # A word that takes several lines is one word when it is heard, several on the page.
    if not any(len(word) > 40 for word in heard.split()):
        shown = words("\n".join(paper.texts))
        missing = shown - words(heard)
        assert missing.total() <= 0.02 * shown.total(), missing


def printed(name: str, given: dict[str, Any], is_blank: bool) -> Iterator[str]:
    """Values that must be heard as they were given."""
    if is_blank or given["answer"] == "no":
        return
    if name != "information":
        yield given["patient"]["name"]
    if not given["patient"]["protected_identity"]:
        yield given["message"]
    if name == "consent" and given["answer"] == "yes":
        yield from (one["name"] for one in given["recipients"])


def test_reading_goes_from_top_to_bottom(make, tmp_path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(make("consent", data("guardian")).data)
    heard = structure_text(path)
    order = [
        "Samtycke till påminnelser på sms",
        "Så fungerar påminnelserna",
        "Hej Anna.",
        "Patienten",
        "Anna Holm",
        "De som får sms:et",
        "Karin Ek",
        "Barnets godkännande",
        "Underskrift",
        "Personalen fyller i",
        "1 (1)",
    ]
    places = [heard.index(one) for one in order]
    assert places == sorted(places)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_data_gives_the_same_bytes(make_pdf, name) -> None:
    first = make_pdf(name, data())
    make_pdf(name, filled_with("Wåłż محمد ", language="ar"))
    assert make_pdf(name, data()) == first


def test_each_paper_has_an_identifier_of_its_own(make) -> None:
    given = data()
    papers = [make("consent", {**given, "registered_by": name}) for name in ("Eva Ek", "Bo Ek")]
    assert len({bytes(paper.pdf.trailer.ID[1]) for paper in papers}) == 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_one_page_is_enough_for_an_ordinary_answer(make, name, language) -> None:
    for variant in VARIANTS:
        assert make(name, data(variant, language=language)).pages == 1
    assert make(name, blank(language=language), blank=True).pages == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_units_own_text_is_no_example(make, name) -> None:
    own = make(name, {**blank(), "message": MESSAGE}, blank=True)
    assert own.says("Namn och tid är påhittade.")
    assert not own.says("Exempel")
    assert make(name, blank(), blank=True).says("Exempel med påhittade uppgifter.")
    assert not make(name, data()).says("påhittade")


def test_who_said_no_was_told_what_the_message_would_say(make) -> None:
    said_no = make("consent", data("no"))
    assert said_no.says("Exempel med påhittade uppgifter.")
    assert not make("receipt", data("no")).says("Exempel")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Ek, Maja", "Majas besök"),
        ("von Essen, Lars", "Lars besök"),
        ("Maja Ek", "Majas besök"),
        ("(okänd)", "ditt besök"),
    ],
)
def test_the_first_name_is_found_in_a_name_as_lists_have_it(make, name, told) -> None:
    patient = {**data()["patient"], "name": name}
    assert make("consent", data("guardian", patient=patient)).says(told)


def test_a_draft_about_nobody_says_where_it_was_asked(make) -> None:
    given = data(patient={"protected_identity": False})
    assert make("receipt", given, draft=True).says("Det gäller Ekhaga vårdcentral.")


def test_fonts_are_inside_as_poppler_sees_them(make, tmp_path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(make("consent", data(language="ar")).data)
    told = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    rows = told.stdout.splitlines()[2:]
    assert len(rows) == 4
    assert all(re.search(r"CID TrueType +Identity-H +yes yes yes", row) for row in rows)


@pytest.mark.parametrize("language", ["sv", "ar"])
def test_several_papers_are_one_file_each_with_its_own_pages(
    fonts, profiles, form_of, read_paper, language
) -> None:
    many = [data(variant, language=language) for variant in ("patient", "guardian", "no")]
    made = make_consent_papers_from(
        "consent", many, profiles, form_of("consent"), load_script, fonts
    )
    paper = read_paper(made)
    assert paper.pages == 3
    assert paper.structure().count("H1") == 3
    assert all("(1)" in text for text in paper.texts)
    assert faults(made) == []
