"""Made-up people for tests: the tax agency's public test numbers, made as its rule says."""

from __future__ import annotations

from datetime import date, timedelta


def check_digit(nine: str) -> int:
    """The Luhn check digit of nine digits."""
    total = 0
    for place, digit in enumerate(nine):
        product = int(digit) * (2 if place % 2 == 0 else 1)
        total += product - 9 if product > 9 else product
    return (10 - total % 10) % 10


def public_number(number: int) -> str:
    """The public test personnummer of the `number`th day from 1 January 1981, a woman."""
    day = date(1981, 1, 1) + timedelta(days=number)
    body = f"{day:%Y%m%d}238"
    return f"{body}{check_digit(body[2:])}"
