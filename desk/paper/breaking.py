"""Where a paragraph breaks into lines: at blanks, after signs, and in a word that is too long."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_SPACES: Final = re.compile(r"(?<!\d) +| +(?!\d)")
"""Where a line may end: not inside a number written in groups."""

_AFTER_SIGN: Final = re.compile(r"[-–/@._,;:]")
_VOWELS: Final = frozenset("aeiouyåäöæøéèü")
_CONSONANTS: Final = frozenset("bcdfghjklmnpqrstvwxz")
_REACH: Final = 8
"""How many characters a line may be left short to end at a syllable."""

_LEAST: Final = 2

_SLACK: Final = 1e-6


def break_paragraph(text: str, ends: Sequence[float], width: float) -> list[tuple[int, int]]:
    """The lines of a text as (start, stop); the blanks a line ends at stay at its end.

    `ends[n]` is how wide the first n characters are, in the measure of `width`. No hyphen is put
    in where a word is broken: a value must read as it was written.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    kept = 0
    for begin, stop, following in _words(text):
        if ends[stop] - ends[start] <= width + _SLACK:
            kept = following
            continue
        if kept > start:
            lines.append((start, kept))
            start = kept
        while ends[stop] - ends[max(start, begin)] > width + _SLACK:
            cut = _cut(text, ends, start, stop, width)
            lines.append((start, cut))
            start = cut
        kept = following
    if start < len(text) or not lines:
        lines.append((start, len(text)))
    return lines


def _words(text: str) -> list[tuple[int, int, int]]:
    """Start and end of each word, and where the next one starts."""
    words = []
    start = 0
    for blank in _SPACES.finditer(text):
        words.append((start, blank.start(), blank.end()))
        start = blank.end()
    if start < len(text):
        words.append((start, len(text), len(text)))
    return words


def _cut(text: str, ends: Sequence[float], start: int, stop: int, width: float) -> int:
    """Where a word that does not fit is cut: after a sign, else at a syllable, else anywhere."""
    fits = start + 1
    while fits < stop and ends[fits + 1] - ends[start] <= width + _SLACK:
        fits += 1
    signs = [found.end() for found in _AFTER_SIGN.finditer(text, start, fits)]
    if signs and _is_whole(text, ends, signs[-1], stop, width):
        return signs[-1]
    return _syllable(text, start, fits)


def _is_whole(text: str, ends: Sequence[float], sign: int, stop: int, width: float) -> bool:
    """Whether what follows a sign, up to the next one, has room on a line of its own."""
    following = _AFTER_SIGN.search(text, sign, stop)
    end = following.end() if following else stop
    return ends[end] - ends[sign] <= width + _SLACK


def _syllable(text: str, start: int, fits: int) -> int:
    """The last place before a consonant and its vowel, as one says it, if one is near."""
    for place in range(fits, max(fits - _REACH, start + _LEAST), -1):
        before, at = text[place - 1].lower(), text[place : place + 1].lower()
        after = text[place + 1 : place + 2].lower()
        if before.isalpha() and at in _CONSONANTS and after and after in _VOWELS:
            return place
    return fits
