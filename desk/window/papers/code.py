"""Tells a blanket's code from whatever else is typed where people are searched for."""

from __future__ import annotations

from desk.consent.record.reference import LENGTH, check_reference

SPARE = 4
"""How many characters more or less than a code's something may have that was meant as one."""


def looks_scanned(text: str) -> bool:
    """Whether what was typed where people are searched for is meant as a blanket's code.

    A code is one word of letters and digits; through another layout some become other marks. Names
    have no digits, and numbers no letters.
    """
    if check_reference(text) is not None:
        return True
    word = text.strip()
    bare = [mark for mark in word if mark not in "-+ _/'?"]
    if " " in word or abs(len(bare) - LENGTH) > SPARE:
        return False
    digits = sum(mark.isdigit() for mark in bare)
    return 0 < digits < len(bare) - 1
