"""The check of PDF/UA finds what is wrong: files broken on purpose, each in one way."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from conformance import codes
from paper_data import blank, data
from pikepdf import Array, Dictionary, Name, String

Break = Callable[[pikepdf.Pdf], None]


@pytest.fixture(scope="module")
def consent(make_pdf) -> bytes:
    return make_pdf("consent", data())


@pytest.fixture(scope="module")
def blank_consent(make_pdf) -> bytes:
    return make_pdf("consent", blank(), blank=True)


def broken(pdf: bytes, change: Break) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        change(opened)
        out = BytesIO()
        opened.save(out)
    return out.getvalue()


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    found: list[Any] = []

    def walk(element: Any) -> None:
        if element.get("/S") == f"/{role}":
            found.append(element)
        for kid in as_list(element.get("/K")):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid)

    for top in as_list(pdf.Root.StructTreeRoot.K):
        walk(top)
    return found


def as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def content(old: bytes, new: bytes) -> Break:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.contents_coalesce()
        drawn = page.Contents.read_bytes()
        assert old in drawn
        page.Contents = pdf.make_stream(drawn.replace(old, new, 1))

    return change


def add_content(extra: bytes) -> Break:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.contents_add(extra)

    return change


def change_role(old: str, new: str) -> Break:
    return lambda pdf: setattr(elements(pdf, old)[0], "S", Name(f"/{new}"))


def no_alt(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0]["/Alt"]


def no_place(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0]["/A"]


def no_scope(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "TH")[0]["/A"]


def short_row(pdf: pikepdf.Pdf) -> None:
    row = elements(pdf, "TR")[-1]
    row.K = Array(list(row.K)[:-1])


def no_headings(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD


def lost_paragraph(pdf: pikepdf.Pdf) -> None:
    document = elements(pdf, "Document")[0]
    document.K = Array([kid for kid in document.K if kid.get("/S") != "/P"])


def empty_element(pdf: pikepdf.Pdf) -> None:
    document = elements(pdf, "Document")[0]
    document.K.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=document)))


def wrong_parent(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "LI")[0].P = elements(pdf, "Document")[0]


def parents_shuffled(pdf: pikepdf.Pdf) -> None:
    row = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    row[0], row[1] = row[1], row[0]


def content_named_twice(pdf: pikepdf.Pdf) -> None:
    one = elements(pdf, "H1")[0]
    one.K = Array([*as_list(one.K), *as_list(one.K)])


def content_that_is_not_there(pdf: pikepdf.Pdf) -> None:
    one = elements(pdf, "H1")[0]
    one.K = Array([*as_list(one.K), 9999])


def no_unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources.Font.values():
        del font["/ToUnicode"]


def no_font_file(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources.Font.values():
        del font.DescendantFonts[0].FontDescriptor["/FontFile2"]


def no_meaning(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources.Font.values():
        font.ToUnicode = pdf.make_stream(b"1 beginbfchar\n<FFFE> <0041>\nendbfchar")


def no_claim(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"<pdfuaid:part>1</pdfuaid:part>", b"")
    pdf.Root.Metadata = pdf.make_stream(packet)


def no_title(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"dc:title", b"dc:subject")
    pdf.Root.Metadata = pdf.make_stream(packet)


def note(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Annots = Array(
        [
            pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Text,
                    Rect=Array([0, 0, 9, 9]),
                    Contents=String("Hej"),
                )
            )
        ]
    )


def caption_last(pdf: pikepdf.Pdf) -> None:
    table = elements(pdf, "Table")[0]
    caption = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Caption, P=table))
    table.K = Array([*as_list(table.K), caption])


def no_body(pdf: pikepdf.Pdf) -> None:
    table = elements(pdf, "Table")[0]
    table.K = Array([kid for kid in as_list(table.K) if kid.S != "/TBody"])


def rows_alone(pdf: pikepdf.Pdf) -> None:
    for cell in elements(pdf, "TH"):
        if cell.A.Scope == "/Row":
            cell.S = Name.TD
        cell.A.Scope = Name.Row


def narrow(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources.Font.values():
        del font.DescendantFonts[0]["/W"]


def other_language(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "BlockQuote")[0].Lang = String("svenska, tror jag")


def role_map(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Span)


def whole_font(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources.Font.values():
        font.BaseFont = Name.NotoSans


def other_encoding(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].resources.Font.values():
        font.Encoding = Name.WinAnsiEncoding


BREAKS: list[tuple[str, Break]] = [
    ("suspects", lambda pdf: setattr(pdf.Root.MarkInfo, "Suspects", True)),
    ("caption-misplaced", caption_last),
    ("table-parts-wrong", no_body),
    ("cell-unheaded", rows_alone),
    ("width-wrong", narrow),
    ("language-wrong", other_language),
    ("role-remapped", role_map),
    ("headings-mixed", change_role("H2", "H")),
    ("note-unnamed", change_role("P", "Note")),
    ("form-not-one", change_role("P", "Form")),
    ("font-named-as-whole", whole_font),
    ("font-encoded-oddly", other_encoding),
    ("not-marked", lambda pdf: pdf.Root.__delitem__("/MarkInfo")),
    ("language-missing", lambda pdf: pdf.Root.__delitem__("/Lang")),
    ("title-not-shown", lambda pdf: pdf.Root.__delitem__("/ViewerPreferences")),
    ("title-missing", no_title),
    ("claim-missing", no_claim),
    ("metadata-missing", lambda pdf: pdf.Root.__delitem__("/Metadata")),
    ("tree-missing", lambda pdf: pdf.Root.__delitem__("/StructTreeRoot")),
    ("tree-top", change_role("Document", "Sect")),
    ("role-unknown", change_role("P", "Paragraf")),
    ("heading-skipped", change_role("H2", "H4")),
    ("heading-skipped", change_role("H1", "P")),
    ("nesting-wrong", change_role("LBody", "P")),
    ("nesting-wrong", change_role("TR", "Div")),
    ("figure-untold", no_alt),
    ("figure-unplaced", no_place),
    ("heading-unscoped", no_scope),
    ("table-irregular", short_row),
    ("table-unheaded", no_headings),
    ("list-unnumbered", lambda pdf: elements(pdf, "L")[0].__delitem__("/A")),
    ("content-unnamed", lost_paragraph),
    ("element-empty", empty_element),
    ("parent-wrong", wrong_parent),
    ("parent-tree-wrong", parents_shuffled),
    ("parent-tree-wrong", lambda pdf: pdf.pages[0].obj.__delitem__("/StructParents")),
    ("parent-tree-missing", lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/ParentTree")),
    ("content-named-twice", content_named_twice),
    ("content-missing", content_that_is_not_there),
    ("content-untagged", add_content(b"0 0 10 10 re f")),
    ("content-untagged", content(b"/Artifact BMC", b"q")),
    ("marks-unbalanced", add_content(b"/Artifact BMC 0 0 10 10 re f")),
    ("marks-unbalanced", add_content(b"EMC")),
    ("mark-twice", add_content(b"/P <</MCID 0>> BDC 0 0 10 10 re f EMC")),
    ("content-in-artifact", content(b"/Artifact BMC", b"/Artifact BMC /P <</MCID 900>> BDC EMC")),
    ("artifact-in-content", content(b"MCID 0>> BDC", b"MCID 0>> BDC /Artifact BMC EMC")),
    ("font-not-embedded", no_font_file),
    ("font-meaningless", no_unicode),
    ("glyph-meaningless", no_meaning),
    ("glyph-missing", content(b"Tm\n<", b"Tm\n<0000")),
    ("annotation-untagged", note),
]


def test_a_good_file_has_no_fault(consent, blank_consent, activation) -> None:
    assert codes(consent) == set()
    assert codes(blank_consent) == set()
    assert codes(activation) == set()


@pytest.mark.parametrize(("code", "change"), BREAKS)
def test_a_fault_is_found_and_called_by_its_name(consent, code, change) -> None:
    assert code in codes(broken(consent, change))


def field_change(key: str) -> Break:
    return lambda pdf: pdf.Root.AcroForm.Fields[3].__delitem__(key)


def other_order(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0].obj
    page.Annots = Array(list(reversed(list(page.Annots))))


def no_object(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Form")[0].P["/K"]


def hidden(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[3].F = 2


def beside_the_page(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.Fields[3].Rect = Array([-90, 10, -10, 30])


def two_fields_in_one(pdf: pikepdf.Pdf) -> None:
    first, second = elements(pdf, "Form")[:2]
    first.K = Array([*as_list(first.K), *as_list(second.K)])


def meaningless_look(pdf: pikepdf.Pdf) -> None:
    look = pdf.Root.AcroForm.Fields[3].AP.N
    look.write(b"/Tx BMC BT /NotoSans-Forms 10 Tf <0000> Tj ET EMC")


FIELD_BREAKS: list[tuple[str, Break]] = [
    ("annotation-hidden", hidden),
    ("annotation-outside", beside_the_page),
    ("form-not-one", two_fields_in_one),
    ("glyph-missing", meaningless_look),
    ("field-unnamed", field_change("/TU")),
    ("field-unseen", field_change("/AP")),
    ("field-nowhere", lambda pdf: pdf.pages[0].obj.__delitem__("/Annots")),
    ("field-not-in-form", change_role("Form", "Link")),
    ("annotation-untagged", no_object),
    ("parent-tree-wrong", field_change("/StructParent")),
    ("tab-order-missing", lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs")),
    ("tab-order-wrong", other_order),
    ("xfa", lambda pdf: setattr(pdf.Root.AcroForm, "XFA", String("x"))),
]


@pytest.mark.parametrize(("code", "change"), FIELD_BREAKS)
def test_a_fault_of_a_field_is_found(activation, code, change) -> None:
    assert code in codes(broken(activation, change))


def test_a_version_without_a_standard_is_found(consent) -> None:
    assert codes(consent.replace(b"%PDF-1.7", b"%PDF-2.0", 1)) == {"version-wrong"}
