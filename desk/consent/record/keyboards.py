"""A reference that was typed by a scanner that takes the computer's keyboard for another one.

A scanner sends keys, not letters. What arrives is what those keys write in the computer's layout:
an A becomes a Q where the one is French and the other is not. Each pair of layouts is turned round,
and the check character tells which of them it was.
"""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from desk.consent.record.reference import (
    ALPHABET,
    EARLIER_LENGTH,
    LENGTH,
    check_reference,
)

LENGTHS: Final = (LENGTH, EARLIER_LENGTH)


class Layout(NamedTuple):
    """What the same keys write, alone and with Shift: the digits' row, then three of letters."""

    alone: str
    shifted: str


LAYOUTS: Final = MappingProxyType(
    {
        "sv": Layout(
            "1234567890qwertyuiopasdfghjklözxcvbnm",
            '!"#¤%&/()=QWERTYUIOPASDFGHJKLÖZXCVBNM',
        ),
        "us": Layout(
            "1234567890qwertyuiopasdfghjkl;zxcvbnm",
            "!@#$%^&*()QWERTYUIOPASDFGHJKL:ZXCVBNM",
        ),
        "de": Layout(
            "1234567890qwertzuiopasdfghjklöyxcvbnm",
            '!"§$%&/()=QWERTZUIOPASDFGHJKLÖYXCVBNM',
        ),
        "fr": Layout(
            "&é\"'(-è_çàazertyuiopqsdfghjklmwxcvbn,",
            "1234567890AZERTYUIOPQSDFGHJKLMWXCVBN?",
        ),
    }
)
"""Those that are tried, for the scanner and for the computer."""


def possible_references(text: str) -> tuple[str, ...]:
    """The references that a text may stand for, as it stands first; none where it is no reference.

    More than one is rare, and then the register knows which of them it has: nothing is guessed.
    """
    direct = check_reference(text)
    found = [direct] if direct is not None else []
    bare = text.strip()
    if len(bare) in LENGTHS:
        for keys in _pairs():
            meant = "".join(keys.get(mark, " ") for mark in bare)
            reference = check_reference(meant)
            if reference is not None and reference not in found:
                found.append(reference)
    return tuple(found)


def holds_reference(text: str) -> bool:
    """Whether a reference stands in a text that is meant for something else.

    One without a digit is taken for a long word.
    """
    words = [text, *text.split()]
    parts = (
        part
        for word in words
        for length in LENGTHS
        for part in (word, word[-length:], word[:length])
    )
    return any(any(mark.isdigit() for mark in one) for part in parts for one in _told(part))


def _told(part: str) -> tuple[str, ...]:
    return possible_references(part) if len(part) >= EARLIER_LENGTH else ()


@cache
def _pairs() -> tuple[dict[str, str], ...]:
    """For each pair of layouts what the scanner meant by each character that arrives."""
    pairs: list[dict[str, str]] = []
    for scanner in LAYOUTS.values():
        for computer in LAYOUTS.values():
            keys = _keys(scanner, computer)
            if keys not in pairs:
                pairs.append(keys)
    return tuple(pairs)


def _keys(scanner: Layout, computer: Layout) -> dict[str, str]:
    keys: dict[str, str] = {}
    for place, own in enumerate(zip(scanner.alone, scanner.shifted, strict=True)):
        meant = next((mark.upper() for mark in own if mark.upper() in ALPHABET), "")
        if meant:
            for arrives in (computer.alone[place], computer.shifted[place]):
                # With the capitals locked an accented letter is a capital one.
                keys[arrives] = keys[arrives.upper()] = meant
    return keys
