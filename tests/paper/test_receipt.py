"""The receipt: what it says, that it fits, and that anyone can read it."""

from dataclasses import replace
from datetime import date

import pytest

from desk.consent.form import Form
from desk.consent.record.receipt import Receipt, ReceiptRecipient
from desk.content.forms import load_form
from desk.content.profiles import load_profile, profile_names
from desk.paper.fonts import load_fonts
from desk.paper.receipt import make_receipt
from desk.paper.style import MARGIN, PAGE_WIDTH

MESSAGE = "Hej Anna. Du har en tid tisdag 1 december kl. 09.30, Ekhaga. Ring 08-465 004 10."
YES = Receipt(
    profile="vgr",
    language="sv",
    day=date(2026, 11, 20),
    unit="Ekhaga vårdcentral",
    patient="Anna Ćosić",
    answer=True,
    decided_by="patient",
    recipients=(ReceiptRecipient("patient", "Anna Ćosić", "070-174 06 05"),),
    message=MESSAGE,
    turn_to="receptionen",
    phone="08-465 004 10",
    registered_by="Maria Lund",
    reference="K7Q2-8HXM",
)
NO = replace(YES, answer=False, recipients=(), message="")


@pytest.fixture(scope="module")
def form() -> Form:
    return load_form("receipt")


@pytest.fixture
def make(fonts, form, read_paper):
    def made(receipt: Receipt):
        return read_paper(make_receipt(receipt, load_profile(receipt.profile), form, fonts))

    return made


def test_a_yes_says_all_five_things_on_one_page(make) -> None:
    paper = make(YES)
    assert paper.pages == 1
    for said in (
        "Du sa ja fredag 20 november 2026.",
        MESSAGE,
        "070-174 06 05",
        "Tills vidare",
        "Du kan säga nej när som helst",
        "receptionen, eller ring 08-465 004 10",
        "K7Q2-8HXM",
        "Sida 1 av 1",
    ):
        assert paper.says(said), said


def test_a_no_has_no_message_and_no_number(make) -> None:
    paper = make(NO)
    assert paper.says("Du sa nej fredag 20 november 2026.")
    assert not paper.says("070-174")
    assert not paper.says("Så ser sms:et ut")


def test_english(make) -> None:
    paper = make(replace(YES, language="en"))
    assert paper.says("You said yes on Friday 20 November 2026.")
    assert str(paper.pdf.Root.Lang) == "en"


def test_where_each_visit_is_asked_it_never_says_until_further_notice(make) -> None:
    paper = make(replace(YES, profile="stockholm-takecare"))
    assert paper.says("Inför varje nytt besök frågar vi igen")
    assert not paper.says("Tills vidare")


def test_an_end_is_said(make) -> None:
    guardian = ReceiptRecipient("guardian", "Karin", "070-174 06 15", date(2030, 12, 31))
    receipt = replace(YES, decided_by="guardian", recipients=(*YES.recipients, guardian))
    assert make(replace(receipt, until=date(2030, 12, 31))).says("Till och med tisdag 31 december")
    assert make(receipt).says("Karin, vårdnadshavare, till och med tisdag 31 december 2030")


@pytest.mark.parametrize("receipt", [YES, NO])
def test_of_a_protected_person_neither_place_nor_phone_is_printed(make, receipt) -> None:
    paper = make(replace(receipt, protected=True, message="Du har ett vårdbesök 1 december."))
    for place in ("Ekhaga", "receptionen", "08-465"):
        assert not paper.says(place)


@pytest.mark.parametrize("profile", profile_names())
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("decided_by", ["patient", "guardian", "forvaltare", "staff"])
def test_every_variant_can_be_made(make, profile, language, decided_by) -> None:
    for receipt in (YES, NO):
        one = replace(receipt, profile=profile, language=language, decided_by=decided_by)
        assert make(one).pages == 1


def hostile(sign: str) -> Receipt:
    long = (sign * 300)[:300]
    people = tuple(ReceiptRecipient("guardian", long, "070-174 06 15") for _ in range(3))
    return replace(
        YES,
        unit=long,
        patient=long,
        message=long,
        turn_to=long,
        registered_by=long,
        recipients=(*YES.recipients, *people),
    )


@pytest.mark.parametrize("sign", ["W", "i", "<b>", "Åsa Ćosić ", "a-b/", "1 "])
def test_long_values_stay_whole_and_on_the_page(make, sign) -> None:
    receipt = hostile(sign)
    paper = make(receipt)
    assert paper.says(receipt.message)
    assert paper.says(receipt.patient)
    for page in paper.glyphs:
        for glyph in page:
            assert glyph.left >= MARGIN - 2
            assert glyph.right <= PAGE_WIDTH - MARGIN + 2
            assert glyph.bottom >= 16


@pytest.mark.parametrize("receipt", [YES, NO, hostile("Åsa ")])
def test_it_is_sound_tagged_and_its_fonts_are_inside(make, receipt) -> None:
    paper = make(receipt)
    assert paper.syntax_faults() == []
    embedded = dict(paper.fonts())
    assert embedded
    assert all(embedded.values())
    drawn, loose = paper.drawn_marks()
    assert loose == 0
    assert paper.told_marks() == drawn
    roles = paper.structure()
    assert roles[0] == "Document"
    assert roles.count("H1") == 1
    assert paper.pdf.Root.MarkInfo.Marked
    assert paper.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(paper.pdf.docinfo["/Title"]) == "Kvitto om påminnelser på sms"


def test_the_same_receipt_gives_the_same_bytes(fonts, form) -> None:
    profile = load_profile("vgr")
    first = make_receipt(YES, profile, form, fonts)
    make_receipt(hostile("Wå"), profile, form, fonts)
    assert make_receipt(YES, profile, form, load_fonts()) == first
