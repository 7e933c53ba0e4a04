"""A paper's pages as pictures for the screen."""

from dataclasses import replace
from datetime import date

import pytest

from desk.consent.record.receipt import Receipt
from desk.content.forms import load_form
from desk.content.profiles import load_profile
from desk.paper.pages import page_count, render_page
from desk.paper.receipt import make_receipt

NO = Receipt("vgr", "sv", date(2026, 11, 20), "Ekhaga", "Anna", False, "patient")


@pytest.fixture(scope="module")
def pdf(fonts) -> bytes:
    return make_receipt(replace(NO), load_profile("vgr"), load_form("receipt"), fonts)


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


def test_a_page_that_is_not_there_is_told(pdf) -> None:
    assert page_count(pdf) == 1
    with pytest.raises(IndexError):
        render_page(pdf, 1, 300)
