"""What a paper's field may hold: everything that a line has room for."""

from __future__ import annotations

import pytest

from desk.consent.fields import tidy, unsettable

EVERYTHING = range(0x11_0000)


@pytest.mark.parametrize(
    "text",
    [
        "Zo\u0301\u0316\u0334\u0301",
        "Z" + "\u0334" * 40,
        "\u0645\u0651\u064f\u0670",
        "x\u20dd\u20dd\u20dd",
    ],
)
def test_marks_piled_higher_than_a_line_are_told(text: str) -> None:
    error = unsettable("name", tidy(text), EVERYTHING)
    assert error is not None
    assert error.code == "field_piled_marks"
    assert error.unsettable


@pytest.mark.parametrize(
    "text",
    ["Nguye\u0302\u0303n", "\u0645\u0651\u064f\u062d", "Z\u0327\u0300", "e\u0301e\u0301e\u0301"],
)
def test_names_have_the_marks_they_need(text: str) -> None:
    assert unsettable("name", tidy(text), EVERYTHING) is None


def test_lines_end_as_they_do_here() -> None:
    assert tidy(" a\r\nb ") == "a\nb"
    assert unsettable("message", tidy("a\r\nb"), EVERYTHING, lines=True) is None


def test_a_letter_that_was_lost_is_told() -> None:
    error = unsettable("name", "\ufffdsa", EVERYTHING)
    assert error is not None
    assert error.code == "field_no_glyph"
