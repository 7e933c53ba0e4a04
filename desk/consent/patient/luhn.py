"""The check digit that Swedish identity and organisation numbers share."""

from __future__ import annotations

from collections.abc import Iterable


def check_digit(values: Iterable[int]) -> int:
    """The digit that makes the sum even ten, doubling every other value from the first.

    `values` stand before the check digit. A value above nine counts by the sum of its digits,
    after doubling where it is doubled: so letters can be counted by a number of their own.
    """
    total = 0
    for place, value in enumerate(values):
        total += _digit_sum(value * 2 if place % 2 == 0 else value)
    return -total % 10


def _digit_sum(value: int) -> int:
    return sum(int(digit) for digit in str(value))
