"""The small code is what a library that knows all codes makes of the same reference."""

import random

import pytest
import segno

from desk.consent.record.reference import new_reference
from desk.paper.smallcode import MOST, SIGNS, fits, small_code

CHANCE = random.Random(18004)
# Where the bits fill their last byte, the library puts an empty one after it: no reader minds.
LENGTHS = [length for length in range(1, MOST + 1) if length not in (7, 10)]
TEXTS = [
    *(new_reference(CHANCE.randbytes(10)) for _ in range(20)),
    *("".join(CHANCE.choices(SIGNS[10:], k=length)) for length in LENGTHS),
]


@pytest.mark.parametrize("text", TEXTS)
def test_it_is_the_code_of_the_text(text: str) -> None:
    made = segno.make_qr(text, error="m", boost_error=False, mask=0, version=1)
    assert small_code(text) == [[bool(cell) for cell in row] for row in made.matrix]


@pytest.mark.parametrize(
    ("text", "small"),
    [("", False), ("A" * 20, True), ("A" * 21, False), ("a", False), ("Å", False)],
)
def test_what_is_too_long_or_has_other_signs_does_not_fit(text: str, small: bool) -> None:
    assert fits(text) is small
