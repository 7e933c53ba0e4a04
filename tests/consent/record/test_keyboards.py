"""References that came through another keyboard than the scanner believed in."""

from __future__ import annotations

import random

import pytest

from desk.consent.record.keyboards import LAYOUTS, Layout, holds_reference, possible_references
from desk.consent.record.reference import LENGTH, new_reference, printed_reference

CHANCE = random.Random(8)
REFERENCES = tuple(new_reference(CHANCE.randbytes(10)) for _ in range(40))


def through(reference: str, scanner: Layout, computer: Layout, *, small: bool) -> str:
    """What arrives when the scanner presses the keys of its own layout."""
    arrived = ""
    for mark in reference.lower() if small else reference:
        keys = scanner.alone if mark in scanner.alone else scanner.shifted
        place = keys.index(mark)
        arrived += (computer.alone if keys is scanner.alone else computer.shifted)[place]
    return arrived


@pytest.mark.parametrize("scanner", LAYOUTS)
@pytest.mark.parametrize("computer", LAYOUTS)
def test_it_is_found_through_every_pair_of_keyboards(scanner: str, computer: str) -> None:
    for reference in REFERENCES:
        for small in (False, True):
            arrived = through(reference, LAYOUTS[scanner], LAYOUTS[computer], small=small)
            assert arrived[0] in "xX"
            assert reference in possible_references(arrived)


def test_digits_with_and_without_shift() -> None:
    french = LAYOUTS["fr"]
    for reference in REFERENCES:
        arrived = through(reference, LAYOUTS["us"], french, small=False)
        locked = arrived.translate(str.maketrans(french.alone[:10], french.shifted[:10]))
        assert reference in possible_references(locked)


def test_what_was_misread_is_no_reference_as_it_stands() -> None:
    for reference in REFERENCES:
        assert reference not in possible_references(reference[:-1])
        assert possible_references(reference + "Q") == ()


@pytest.mark.parametrize(
    "text", ["Pärm 3, hylla 2", "TakeCare", "", "Dokumentarkivskåp 12", "9229"]
)
def test_a_place_holds_no_reference(text: str) -> None:
    assert not holds_reference(text)


def test_a_reference_in_a_place_is_seen() -> None:
    for reference in REFERENCES:
        assert holds_reference(reference.lower())
        assert holds_reference(printed_reference(reference))
        assert holds_reference(f"Pärm 3{reference}")
        assert holds_reference(f"Pärm 3, {reference} hylla")
        assert len(reference) == LENGTH
