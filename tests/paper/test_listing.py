"""A listing is printed whole: tables over many pages, odd signs, long words, a chart in words."""

from __future__ import annotations

import pytest
from conformance import faults

from desk.paper.listing import make_listing
from desk.register.listing import (
    Listing,
    ListingBar,
    ListingChart,
    ListingColumn,
    ListingTable,
    ListingText,
)

COLUMNS = (
    ListingColumn("Tid", 3, head=True),
    ListingColumn("Vem", 6),
    ListingColumn("Antal", 3, number=True),
)


@pytest.fixture(scope="module")
def listed(fonts, form_of, read_paper):
    return lambda listing: read_paper(make_listing(listing, form_of("listing"), fonts))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_row_is_printed_on_as_many_pages_as_it_takes(listed, language):
    rows = tuple((f"09:{place:02d}", "Łukasz Nguyễn محمد", f"{place}") for place in range(60))
    table = ListingTable("Stickprov", COLUMNS, rows, total=("Summa", "", "1770"))
    paper = listed(Listing("Utdrag", language, ("Ledtext",), (("Enhet", "Klinik"),), (table,)))
    assert paper.pages == 3
    assert all(text.count("Antal") == 1 for text in paper.texts)
    assert all(paper.says(row[0]) for row in rows)
    last = {"sv": "Sida 3 av 3", "en": "Page 3 of 3"}[language]
    assert paper.says(last)
    assert paper.structure().count("Caption") == 1
    assert not faults(paper.data)


def test_no_sign_is_left_out_and_no_word_runs_over_its_column(listed):
    long = "Sjukhusadministrationsavdelningschefsassistent" * 8
    rows = ((long, "<b>&amp;😀\u0301", "1"),) * 40
    paper = listed(Listing("😀", "sv", parts=(ListingTable("T", COLUMNS, rows),)))
    assert paper.says("<b>&amp;[U+1F600]")
    assert all(glyph.left > 40 and glyph.right < 560 for page in paper.glyphs for glyph in page)
    assert not faults(paper.data)


def test_a_chart_is_told_in_words(listed):
    bars = (ListingBar("januari", 120, "120"), ListingBar("februari", 0, "0"))
    parts = (
        ListingText("Per månad", "heading"),
        ListingChart("Svar", "Stapeldiagram över svar.", bars),
        ListingTable("Inga", COLUMNS, (), empty="Inget att visa."),
    )
    paper = listed(Listing("Rapport", "sv", parts=parts))
    [figure] = [one for one in paper.elements() if one.S == "/Figure"]
    assert str(figure.Alt) == "Stapeldiagram över svar. januari: 120; februari: 0"
    assert paper.says("Inget att visa.")
    assert not faults(paper.data)


def test_many_bars_are_parted_into_figures(listed):
    bars = tuple(ListingBar(f"vecka {place}", place, f"{place}") for place in range(80))
    paper = listed(Listing("Rapport", "sv", parts=(ListingChart("Svar", "Staplar.", bars),)))
    assert paper.structure().count("Figure") == 3
    assert paper.says("vecka 79")
    assert not faults(paper.data)
