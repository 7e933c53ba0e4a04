"""The application on paper: every value, on as many pages as it takes, inside its place."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from conformance import faults

from desk.activation.application import Application, check_application
from desk.activation.checks import Setting
from desk.activation.example import example_draft
from desk.activation.fields import FIELDS
from desk.activation.sample import make_sample
from desk.consent.form import Form
from desk.consent.message.names import NameVerdict
from desk.consent.profile import Profile
from desk.content.forms import load_form
from desk.content.profiles import load_profile, profile_names
from desk.paper.activation import make_activation
from desk.paper.fonts import load_fonts
from desk.paper.style import BOTTOM, MARGIN, PAGE_HEIGHT, PAGE_WIDTH

TODAY = date(2026, 11, 21)
FOOT = 48


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form("activation")


class SilentWords:
    """Finds nothing: what the texts give away is judged elsewhere."""

    def judge_text(self, text: str) -> tuple[()]:
        del text
        return ()

    def judge_name(self, name: str) -> NameVerdict:
        return NameVerdict("neutral", name)


def read(fonts, profile: Profile, data: dict[str, Any]) -> Application:
    setting = Setting(profile, SilentWords(), TODAY, fonts.glyphs)
    return check_application(data, setting).application


def example(fonts, name: str = "stockholm-takecare") -> tuple[Application, Profile]:
    profile = load_profile(name)
    return read(fonts, profile, example_draft(profile, TODAY).to_data(TODAY)), profile


@pytest.fixture
def make(fonts, form, read_paper):
    def made(application: Application, *, draft: bool = False):
        profile = load_profile(application.profile)
        sample = make_sample(application, profile)
        return read_paper(make_activation(application, profile, form, sample, fonts, draft=draft))

    return made


def hostile(application: Application, sign: str) -> Application:
    """Every field as long as it may be, and forty units."""
    long = (sign * 300)[:300].strip()
    kept = {"message.display": application.text("message.display")}
    texts = dict.fromkeys(application.texts, long) | kept
    return replace(application, texts=texts, units=(long, *(f"{n} {sign}" for n in range(39))))


@pytest.mark.parametrize("name", profile_names())
def test_every_value_stands_on_it(fonts, make, form, name) -> None:
    application, profile = example(fonts, name)
    paper = make(application)
    for path, value in application.texts.items():
        if path != "message.display":
            assert paper.holds(value), path
    assert paper.holds(form.word("sv", f"display.{application.text('message.display')}"))
    for unit in application.units:
        assert paper.holds(unit)
    for paragraph in profile.application.routine:
        assert paper.says(paragraph)
    assert paper.says(profile.application.title)
    assert paper.says(profile.application.recipient)
    assert paper.says("2026-11-21")
    assert paper.says(profile.application.email or "Fråga där vilken adress som gäller")


def test_every_field_has_its_label(fonts, make, form) -> None:
    paper = make(example(fonts)[0])
    for field in FIELDS:
        if field.kind != "rows" and not field.path.endswith((".date", ".reference")):
            assert paper.says(form.word("sv", field.label)), field.path


def test_the_message_is_shown_as_the_patient_sees_it(fonts, make) -> None:
    application, profile = example(fonts)
    sample = make_sample(application, profile)
    assert sample is not None
    assert sample.example
    paper = make(application)
    assert paper.says(sample.text)
    assert paper.says("Anna")
    assert paper.says(f"{sample.characters} tecken")
    assert paper.says("påhittade uppgifter")


def test_a_long_message_tells_its_parts(fonts, make) -> None:
    application, _ = example(fonts)
    texts = {**application.texts, "message.text": "Hej på dig. " * 19 + "Hej på dig."}
    paper = make(replace(application, texts=texts))
    assert paper.says("239 tecken")
    assert paper.says("2 sms")
    assert not paper.says("påhittade uppgifter")


def test_pages_are_numbered_and_the_annex_begins_one(fonts, make) -> None:
    paper = make(example(fonts)[0])
    assert paper.pages == 3
    for page, text in enumerate(paper.texts, start=1):
        assert f"{page} (3)" in text
        assert f"SMS-avisering {page} (3)" in text or "Version 1" in text
    assert paper.texts[2].startswith("Bilaga: villkor och meddelande")


def test_forty_units_repeat_their_heading_on_each_page(fonts, make) -> None:
    application, profile = example(fonts)
    units = tuple(f"Ekhaga mottagning {number}" for number in range(1, 41))
    paper = make(replace(application, units=units))
    assert all(paper.holds(unit) for unit in units)
    pages = [page for page in paper.pdf.pages if has_field(page, "units_")]
    assert len(pages) >= 2
    headed = [text for text in paper.texts if profile.application.unit_heading in text]
    assert len(headed) == len(pages)
    assert paper.structure().count("TH") == 2 * len(pages) + 4 + 4


@pytest.mark.parametrize("sign", ["W", "i", "<b>", "Åsa Ćosić ", "Nguyễn", "a/b@c.", "1 "])
def test_long_values_stay_whole_and_inside_the_page(fonts, make, sign) -> None:
    application = hostile(example(fonts)[0], sign)
    paper = make(application)
    for value in {*application.units, *application.texts.values()} - {"unit", "provider"}:
        assert paper.holds(value)
    for page in paper.glyphs:
        for glyph in page:
            assert glyph.left >= MARGIN - 1
            assert glyph.right <= PAGE_WIDTH - MARGIN + 1
            assert glyph.top <= PAGE_HEIGHT - 16
            assert glyph.bottom >= BOTTOM or glyph.top <= FOOT + 8


def test_a_draft_is_marked_on_every_page(fonts, make) -> None:
    application, _ = example(fonts)
    assert all("Utkast" in text for text in make(application, draft=True).texts)
    assert not make(application).says("Utkast")


@pytest.mark.parametrize("name", profile_names())
def test_a_draft_of_nothing_can_be_made(fonts, make, name) -> None:
    profile = load_profile(name)
    application = read(fonts, profile, {"profile": name})
    assert make(application, draft=True).pages >= 2


@pytest.mark.parametrize("sign", ["", "Åsa Ćosić ", "Nguyễn", "محمد "])
def test_it_keeps_the_standard(fonts, make, sign) -> None:
    application, _ = example(fonts)
    paper = make(hostile(application, sign) if sign else application)
    assert faults(paper.data) == []
    assert list(paper.pdf.check_pdf_syntax()) == []
    embedded = dict(paper.fonts())
    assert embedded
    assert all(embedded.values())
    assert "/Trans" not in paper.pdf.pages[0]


def has_field(page: Any, beginning: str) -> bool:
    return any(str(one.get("/T", "")).startswith(beginning) for one in page.get("/Annots", []))


def test_what_is_filled_in_can_be_changed(fonts, make, form) -> None:
    application, _ = example(fonts)
    paper = make(application)
    texts = {name: field for name, field in paper.fields().items() if field.FT == "/Tx"}
    assert len(texts) >= 25
    assert sum(bool(str(field.V)) for field in texts.values()) >= 22
    assert str(texts["billing_email"].V) == application.text("billing.email")
    email = form.word("sv", "field.billing.email")
    assert str(texts["billing_email"].TU) == f"{form.word('sv', 'section.billing')}: {email}"
    policy = form.word("sv", "field.conditions.policy.done")
    assert str(texts["conditions_policy_reference"].TU) == f"{policy}: Dokument och avsnitt"
    told = [str(field.TU) for field in texts.values()]
    assert len(set(told)) == len(told)
    assert not any(int(field.get("/Ff", 0)) & 1 for field in texts.values())
    assert all("/NotoSans-Forms" in str(field.DA) for field in texts.values())


def test_there_is_one_place_to_sign_and_it_locks_all_fields(fonts, make) -> None:
    application, _ = example(fonts)
    paper = make(application)
    (field,) = (one for one in paper.fields().values() if one.FT == "/Sig")
    assert field.Lock.Action == "/All"
    assert field.Lock.P == 1
    left, bottom, right, top = map(float, field.Rect)
    assert right - left > 200
    assert top - bottom > 20
    draft = make(application, draft=True)
    assert not any(one.FT == "/Sig" for one in draft.fields().values())


def test_typed_letters_have_a_font_of_their_own(fonts, make) -> None:
    paper = make(example(fonts)[0])
    (font,) = paper.pdf.Root.AcroForm.DR.Font.values()
    assert font.Subtype == "/Type0"
    meanings = font.ToUnicode.read_bytes().decode()
    for sign in "åÅćŞłŁễ€–":
        assert f"<{ord(sign):04X}>" in meanings
    widget = next(one for one in paper.fields().values() if one.FT == "/Tx")
    assert font.objgen in {one.objgen for one in widget.AP.N.Resources.Font.values()}


def test_it_can_be_typed_into_on_the_screen(activation) -> None:
    """PDFium, which draws the preview, takes letters of the shipped font."""
    typed = type_into(activation, "billing_company", "Łukasz vård AB")
    with pikepdf.open(BytesIO(typed)) as opened:
        values = {str(one.T): str(one.V) for one in opened.Root.AcroForm.Fields if "/V" in one}
    assert values["billing_company"] == "Łukasz vård AB"


def type_into(pdf: bytes, name: str, text: str) -> bytes:
    """The file after a person has typed in a field, as PDFium saves it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        rect = next(
            [float(side) for side in one.Rect] for one in opened.pages[0].Annots if name == one.T
        )
    document = pdfium.PdfDocument(pdf)
    document.init_forms()
    loaded = document[0]
    form, page = document.formenv.raw, loaded.raw
    x, y = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
    raw.FORM_OnMouseMove(form, page, 0, x, y)
    raw.FORM_OnLButtonDown(form, page, 0, x, y)
    raw.FORM_OnLButtonUp(form, page, 0, x, y)
    raw.FORM_SelectAllText(form, page)
    wide = (text + "\0").encode("utf-16-le")
    buffer = (raw.FPDF_WCHAR * (len(wide) // 2)).from_buffer_copy(wide)
    raw.FORM_ReplaceSelection(form, page, buffer)
    raw.FORM_ForceToKillFocus(form)
    out = BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def test_headings_go_down_step_by_step(fonts, make) -> None:
    levels = [
        int(role[1]) for role in make(example(fonts)[0]).structure() if role in ("H1", "H2", "H3")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_every_row_has_a_cell_for_each_heading(fonts, make, inside) -> None:
    paper = make(example(fonts)[0])
    for table in (element for element in paper.elements() if str(element.S) == "/Table"):
        head, body = inside(table)
        columns = len(inside(inside(head)[0]))
        assert all(len(inside(row)) == columns for row in inside(body))


def test_the_same_application_gives_the_same_bytes(fonts, form) -> None:
    application, profile = example(fonts)
    sample = make_sample(application, profile)

    def made(with_fonts) -> bytes:
        return make_activation(application, profile, form, sample, with_fonts, draft=False)

    first = made(fonts)
    make_activation(hostile(application, "Wåłż"), profile, form, sample, fonts, draft=True)
    assert made(load_fonts()) == first
