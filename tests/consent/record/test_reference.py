"""The reference on a paper: found again however it was typed, and no other for a slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.consent.record.reference import (
    ALPHABET,
    LENGTH,
    check_reference,
    new_reference,
    printed_reference,
)

references = st.binary(min_size=10, max_size=10).map(new_reference)


@given(references)
def test_it_is_read_as_it_was_printed(reference: str) -> None:
    assert len(reference) == LENGTH
    assert reference.isascii()
    assert reference.startswith("X")
    for typed in (reference, reference.lower(), printed_reference(reference), f" {reference}\n"):
        assert check_reference(typed) == reference
    assert check_reference(printed_reference(reference).replace("-", "+")) == reference


@given(references, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_found(reference: str, place: int, mark: str) -> None:
    wrong = reference[:place] + mark + reference[place + 1 :]
    assert (check_reference(wrong) == wrong) == (mark == reference[place])


@given(references, st.integers(0, LENGTH - 1), st.integers(0, LENGTH - 1))
def test_two_that_change_places_are_found(reference: str, one: int, other: int) -> None:
    marks = list(reference)
    marks[one], marks[other] = marks[other], marks[one]
    same = marks[one] == marks[other]
    assert (check_reference("".join(marks)) is not None) == same


@given(references)
def test_a_german_keyboard_types_the_same(reference: str) -> None:
    assert check_reference(reference.translate(str.maketrans("YZyz", "ZYzy"))) == reference


@given(references)
def test_what_a_hand_mistakes_is_forgiven(reference: str) -> None:
    assert check_reference(reference.replace("1", "I").replace("0", "O")) == reference


def test_every_random_bit_counts() -> None:
    zero = new_reference(bytes(10))
    for place in range(80):
        assert new_reference((1 << place).to_bytes(10, "big")) != zero


def test_those_of_earlier_papers_are_read() -> None:
    assert check_reference("000G-40Q4-0L30-E209-X") == "000G40Q40L30E209X"


@pytest.mark.parametrize(
    "text", ["", "ABC", "Z" * LENGTH, "0" * (LENGTH + 1), "Å" * LENGTH, "²" * 17]
)
def test_what_is_no_reference_is_none(text: str) -> None:
    assert check_reference(text) is None


def test_all_different_bytes_make_different_references() -> None:
    made = {new_reference(number.to_bytes(10, "big")) for number in range(2000)}
    assert len(made) == 2000
    with pytest.raises(ValueError, match="ten bytes"):
        new_reference(b"short")
