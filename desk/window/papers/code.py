"""Tells a blanket's code from whatever else is typed where people are searched for."""

from __future__ import annotations

from typing import Final

from desk.consent.record.keyboards import possible_references
from desk.consent.record.reference import LENGTH

SPARE: Final = 4
"""How many characters more or less than a code's something may have that was meant as one."""

_IN_WORDS: Final = "-+ _/'?.’"
"""What also stands in names, numbers and what is written in groups."""

_SHIFTED: Final = '&"(!#$%=§¤'
"""What a digit becomes through another layout, and no name holds."""

_ACCENTED: Final = "éèçà"
"""What a French digit is too; in a name, not among capitals."""


def looks_scanned(text: str) -> bool:
    """Whether what was typed where people are searched for is meant as a blanket's code.

    A code is one word of letters and digits; through another layout some become other marks. Names
    have no digits, and numbers no letters.
    """
    if possible_references(text):
        return True
    word = text.strip()
    if " " in word:
        return False
    bare = [mark for mark in word if mark not in _IN_WORDS]
    if min(abs(len(bare) - LENGTH), abs(len(word) - LENGTH)) > SPARE:
        return False
    marks = _SHIFTED if sum(mark.isupper() for mark in bare) < SPARE else _SHIFTED + _ACCENTED
    digits = sum(mark.isdigit() or mark in marks for mark in bare)
    return 0 < digits < len(bare) - 1
