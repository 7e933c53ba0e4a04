"""The reference printed on a paper to be signed: random, with a check character (decision D4).

Scanners type like a keyboard, and keyboards differ: the alphabet leaves out Y and Z, which change
places on a German one, and I and O, which a hand mistakes for digits. A new one begins with X,
which lies on the same key in every layout we know (`keyboards`): no page has it for a key of its
own, so that a scan is told from whatever else is typed by its first character. Nothing in it tells
whose it is.
"""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRSTUVWX"
"""Thirty-two characters: five bits each."""

RANDOM_BYTES: Final = 10
"""What `new_reference` needs: 80 bits."""

FIRST: Final = "X"
"""What a new reference begins with."""

LENGTH: Final = 18
EARLIER_LENGTH: Final = 17
"""Without the X; such references are read as before."""

GROUP: Final = 4

_FIELD: Final = 0b100101
"""x⁵ + x² + 1: thirty-two characters are a field, where a weighted sum finds every slip."""

_READ_AS: Final = str.maketrans("IO", "10")


def new_reference(random_bytes: bytes) -> str:
    """A reference of ten random bytes: an X, sixteen characters and their check character."""
    if len(random_bytes) != RANDOM_BYTES:
        raise ValueError("ten bytes")
    number = int.from_bytes(random_bytes, "big")
    drawn = [number >> 5 * place & 31 for place in reversed(range(LENGTH - 2))]
    values = [ALPHABET.index(FIRST), *drawn]
    return "".join(ALPHABET[value] for value in (*values, _check(values)))


def check_reference(text: str) -> str | None:
    """The reference that was typed or scanned, or None where it is none.

    Small letters, blanks and whatever stands between groups are forgiven, I and O read as digits.
    One wrong character, or two that changed places, is always found.
    """
    marks = (mark for mark in text.upper().translate(_READ_AS) if mark.isalnum())
    bare = "".join(marks)
    if len(bare) not in (LENGTH, EARLIER_LENGTH) or not all(mark in ALPHABET for mark in bare):
        return None
    *values, check = (ALPHABET.index(mark) for mark in bare)
    return bare if check == _check(values) else None


def printed_reference(reference: str) -> str:
    """A reference in groups, as it stands beside its code: `XABC-DEFG-HJKL-MNPQ-RS`."""
    groups = (reference[place : place + GROUP] for place in range(0, len(reference), GROUP))
    return "-".join(groups)


def _check(values: list[int]) -> int:
    """The sum of the values, each times another power of x."""
    total, power = 0, 2
    for value in values:
        total ^= _times(value, power)
        power = _times(power, 2)
    return total


def _times(one: int, other: int) -> int:
    product = 0
    while other:
        if other & 1:
            product ^= one
        one <<= 1
        if one & 32:
            one ^= _FIELD
        other >>= 1
    return product
