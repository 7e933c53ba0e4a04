"""Days as people write them."""

from datetime import date

import pytest

from desk.activation.dates import read_day

TODAY = date(2026, 11, 21)
DAY = date(2026, 11, 3)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-03",
        "20261103",
        "261103",
        "2026/11/03",
        "2026.11.3",
        "2026 11 03",
        "3/11 2026",
        "3/11/2026",
        "3.11.2026",
        "03.11.2026",
        "3 november 2026",
        "3 nov 2026",
        "3 nov. 2026",
        "den 3 november 2026",
        "tisdag 3 november 2026",
        "3:e november 2026",
        " 2026\u20111\u20113 ".replace("1\u2011", "11\u2011"),
        "2026\u201311\u201303",
        "3 NOVEMBER 2026",
        "3 November 2026",
    ],
)
def test_a_day_is_read(text: str) -> None:
    assert read_day(text, TODAY) == DAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("idag", TODAY),
        ("I dag", TODAY),
        ("igår", date(2026, 11, 20)),
        ("yesterday", date(2026, 11, 20)),
        ("1 maj 2026", date(2026, 5, 1)),
        ("1 May 2026", date(2026, 5, 1)),
        ("28 okt 2026", date(2026, 10, 28)),
        ("1 december 2026", date(2026, 12, 1)),
        ("29 feb 2024", date(2024, 2, 29)),
    ],
)
def test_words_for_a_day_are_read(text: str, day: date) -> None:
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3/11",
        "3 november",
        "november 2026",
        "2026-02-30",
        "29 feb 2026",
        "20261301",
        "2026113",
        "11/03/26",
        "3 hello 2026",
        "3 decibel 2026",
        "1" * 400,
        "\u0663/\u0661\u0661 2026",
        "2026-11-03\n2026-11-04",
    ],
)
def test_what_is_no_day_or_could_be_two_is_not_guessed(text: str) -> None:
    assert read_day(text, TODAY) is None
