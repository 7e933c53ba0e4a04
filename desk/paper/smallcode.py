"""The smallest code to scan, of up to twenty digits and letters: what a reference needs.

ISO/IEC 18004, version 1, level M, pattern 0. Written out because every blanket has one, and a
library that knows all codes takes longer to load than a blanket to make.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

SIGNS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MOST: Final = 20
"""How many signs fit."""

_SIDE: Final = 21
_DATA: Final = 16
_FORMAT: Final = "101010000010010"
"""Level M and pattern 0, with their check, as the standard's table has them."""

_GENERATOR: Final = (216, 194, 159, 111, 199, 94, 95, 113, 157, 193)
"""The ten check values' polynomial, without its leading 1."""

_FINDERS: Final = ((0, 0), (0, _SIDE - 7), (_SIDE - 7, 0))

Rows = list[list[bool]]


def fits(text: str) -> bool:
    """Whether a text can stand in it."""
    return 0 < len(text) <= MOST and all(sign in SIGNS for sign in text)


def small_code(text: str) -> Rows:
    """The rows of dark cells. The text must fit."""
    frame, path = _empty()
    rows = [list(row) for row in frame]
    bits = "".join(f"{value:08b}" for value in _with_check(_data(text)))
    for (row, column), bit in zip(path, bits, strict=True):
        rows[row][column] = (bit == "1") != ((row + column) % 2 == 0)
    return rows


@cache
def _empty() -> tuple[Rows, tuple[tuple[int, int], ...]]:
    """What every code of the size has, and its free cells as they are filled."""
    rows, free = _frame()
    return rows, tuple(_path(free))


def _data(text: str) -> list[int]:
    """Sixteen values: what kind of signs, how many, two signs in eleven bits, and padding."""
    values = [SIGNS.index(sign) for sign in text]
    parts = [f"0010{len(values):09b}"]
    parts += [f"{a * 45 + b:011b}" for a, b in zip(values[::2], values[1::2], strict=False)]
    if len(values) % 2:
        parts.append(f"{values[-1]:06b}")
    bits = "".join(parts)
    bits += "0" * min(4, 8 * _DATA - len(bits))
    bits += "0" * (-len(bits) % 8)
    found = [int(bits[place : place + 8], 2) for place in range(0, len(bits), 8)]
    return found + [(0xEC, 0x11)[place % 2] for place in range(_DATA - len(found))]


def _with_check(data: list[int]) -> list[int]:
    """The values and the ten that let a reader mend what it misreads (Reed and Solomon)."""
    rest = [*data, *[0] * len(_GENERATOR)]
    for place in range(_DATA):
        factor = rest[place]
        for step, value in enumerate(_multiples(factor), start=1):
            rest[place + step] ^= value
    return data + rest[_DATA:]


@cache
def _multiples(factor: int) -> tuple[int, ...]:
    """The polynomial times one of the field's 256 values."""
    return tuple(_times(value, factor) for value in _GENERATOR)


def _times(first: int, second: int) -> int:
    """Two values multiplied in the field of 256."""
    product = 0
    while second:
        if second & 1:
            product ^= first
        first <<= 1
        if first & 0x100:
            first ^= 0x11D
        second >>= 1
    return product


def _frame() -> tuple[Rows, Rows]:
    """What every code of the size has, and the cells that are still free."""
    rows = [[False] * _SIDE for _ in range(_SIDE)]
    free = [[True] * _SIDE for _ in range(_SIDE)]
    for top, left in _FINDERS:
        for row in range(max(top - 1, 0), min(top + 8, _SIDE)):
            for column in range(max(left - 1, 0), min(left + 8, _SIDE)):
                ring = max(abs(row - top - 3), abs(column - left - 3))
                rows[row][column] = ring in (0, 1, 3)
                free[row][column] = False
    for place in range(8, _SIDE - 8):
        rows[6][place] = rows[place][6] = place % 2 == 0
        free[6][place] = free[place][6] = False
    beside = [*range(6), 7, 8]
    first = [(8, column) for column in beside] + [(row, 8) for row in reversed([*range(6), 7])]
    second = [(row, 8) for row in range(_SIDE - 1, _SIDE - 8, -1)]
    second += [(8, column) for column in range(_SIDE - 8, _SIDE)]
    for cells in (first, second):
        for (row, column), bit in zip(cells, _FORMAT, strict=True):
            rows[row][column], free[row][column] = bit == "1", False
    rows[_SIDE - 8][8], free[_SIDE - 8][8] = True, False
    return rows, free


def _path(free: Rows) -> Iterator[tuple[int, int]]:
    """The free cells as they are filled: two columns at a time, up and down, from the right."""
    upwards = True
    for right in (20, 18, 16, 14, 12, 10, 8, 5, 3, 1):
        for row in range(_SIDE - 1, -1, -1) if upwards else range(_SIDE):
            for column in (right, right - 1):
                if free[row][column]:
                    yield row, column
        upwards = not upwards
