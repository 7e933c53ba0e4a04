"""Cuts a name or a text into words, and remembers where each stood and what stood around it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from desk.consent.message.spelling import plain

_WORD: Final = re.compile(r"[^\W_]+(?:[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]+[^\W_]+)*")
_PARTS: Final = re.compile(
    r"[A-ZÅÄÖ]?[a-zåäö]+|[A-ZÅÄÖ]+(?=[A-ZÅÄÖ][a-zåäö])|[A-ZÅÄÖ]+|\d+|[^A-Za-zÅÄÖåäö\d]+"
)
_HYPHENS: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212/+&")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text.

    `plain` is how it is looked up, `start` and `end` are code points. `before` and `after` are
    the characters beside it ("" at the ends); `hangs`: a hyphen follows and then no letter, as in
    "hud- och könsmottagningen"; `glued`: a hyphen, or nothing, joins it to the next word.
    """

    text: str
    plain: str
    start: int
    end: int
    before: str
    after: str
    hangs: bool = False
    glued: bool = False

    @property
    def capitals(self) -> bool:
        """Whether it is written in capitals only, two or more."""
        return len(self.plain) > 1 and self.text.isupper()

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order. HudMottagning is two, glued; hyphens part words."""
    result: list[Token] = []
    for word in _WORD.finditer(text):
        parts = _PARTS.findall(word.group()) if _mixed(word.group()) else [word.group()]
        start = word.start()
        for place, part in enumerate(parts):
            end = start + len(part)
            last = place == len(parts) - 1
            following = text[end : end + 2]
            hyphen = last and following[:1] in _HYPHENS and following != ""
            letter = following[1:2].isalnum()
            result.append(
                Token(
                    part,
                    plain(part),
                    start,
                    end,
                    text[start - 1 : start],
                    following[:1],
                    hangs=hyphen and not letter,
                    glued=not last or (hyphen and letter),
                )
            )
            start = end
    return tuple(token for token in result if token.plain)


def _mixed(word: str) -> bool:
    """Whether a word changes from small to capital letters, or has digits among letters."""
    if word.isdigit():
        return False
    if any(map(str.isdigit, word)):
        return True
    return not word.isupper() and word[1:] != word[1:].lower()


def letters_only(token: Token) -> bool:
    """Whether a word has letters only, no digits and no signs."""
    return all(unicodedata.category(character)[0] in "LM" for character in token.text)
