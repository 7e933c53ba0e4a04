"""A paper's pages as pictures for the screen."""

import pytest
from paper_data import data

from desk.paper.pages import page_count, render_page


@pytest.fixture(scope="module")
def pdf(make_pdf) -> bytes:
    return make_pdf("receipt", data("no"))


def test_a_page_is_as_wide_as_asked_and_as_tall_as_a4(pdf) -> None:
    picture = render_page(pdf, 0, 500)
    assert picture.width == 500
    assert abs(picture.height - 707) <= 1
    assert len(picture.pixels) == picture.width * picture.height * 4


def test_it_shows_dark_text_on_white_and_is_opaque(pdf) -> None:
    pixels = render_page(pdf, 0, 300).pixels
    assert pixels[:4] == b"\xff\xff\xff\xff"
    assert set(pixels[3::4]) == {0xFF}
    assert min(pixels[0::4]) < 80


def test_colours_keep_their_order(pdf) -> None:
    """The line under the title is the accent: more blue than red."""
    pixels = render_page(pdf, 0, 600).pixels
    accents = [
        pixels[place : place + 3]
        for place in range(0, len(pixels), 4)
        if pixels[place] < 40 and pixels[place + 2] > 120
    ]
    assert len(accents) > 300


def test_the_fields_are_seen(activation) -> None:
    """What is filled in is drawn as part of the page."""
    shown = render_page(activation, 0, 900)
    rows = [
        shown.pixels[start : start + shown.width * 4]
        for start in range(0, len(shown.pixels), shown.width * 4)
    ]
    # Where the company's name stands: below its label, in ink.
    box = rows[round(shown.height * 0.745) : round(shown.height * 0.775)]
    dark = sum(row[place] < 90 for row in box for place in range(0, len(row) // 2, 4))
    assert dark > 40


def test_a_page_that_is_not_there_is_told(pdf) -> None:
    assert page_count(pdf) == 1
    with pytest.raises(IndexError):
        render_page(pdf, 1, 300)
