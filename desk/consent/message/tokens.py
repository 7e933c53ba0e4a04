"""Cuts a name or a text into words, and remembers where each stood and what stood around it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from desk.consent.message.spelling import fold, plain

_WORD: Final = re.compile(r"[^\W_]+(?:[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]+[^\W_]+)*")
_PARTS: Final = re.compile(
    r"[A-ZÅÄÖ]?[a-zåäö]+|[A-ZÅÄÖ]+(?=[A-ZÅÄÖ][a-zåäö])|[A-ZÅÄÖ]+|\d+|[^A-Za-zÅÄÖåäö\d]+"
)
_HYPHENS: Final = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212/+&")
_REMEMBERED: Final = 60
"""The longest word whose parts are remembered."""
_FEW: Final = 2


class Token(NamedTuple):
    """A word of a text.

    `plain` is how it is looked up, `folded` the same without å, ä and ö; `start` and `end` are
    code points; `after` is the character behind it ("" at the end). `hangs`: a hyphen follows and
    then no letter, as in "hud- och könsmottagningen". `glued`: a hyphen, or nothing, joins it to
    the next word.
    """

    text: str
    plain: str
    folded: str
    start: int
    end: int
    after: str
    hangs: bool
    glued: bool

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
        start, end = word.span()
        following = text[end : end + 2]
        hyphen = following[:1] in _HYPHENS and following != ""
        letter = following[1:].isalnum()
        written = word.group()
        parts = _parts(written) if len(written) <= _REMEMBERED else _cut(written)
        last = len(parts) - 1
        for place, (part, small, folded) in enumerate(parts):
            behind = start + len(part)
            if small:
                ends = place == last
                result.append(
                    Token(
                        part,
                        small,
                        folded,
                        start,
                        behind,
                        following[:1] if ends else parts[place + 1][0][:1],
                        ends and hyphen and not letter,
                        not ends or (hyphen and letter),
                    )
                )
            start = behind
    if len(result) > _FEW and text.isupper():
        # Where everything is in capitals they say nothing of a single word.
        result = [token._replace(text=token.plain) for token in result]
    return tuple(result)


def _cut(word: str) -> tuple[tuple[str, str, str], ...]:
    """The parts of a word: as written, as looked up, and folded."""
    parts = _PARTS.findall(word) if _is_mixed(word) else [word]
    return tuple((part, small, fold(small)) for part in parts for small in (plain(part),))


_parts = lru_cache(maxsize=8192)(_cut)


def _is_mixed(word: str) -> bool:
    """Whether a word changes from small to capital letters, or has digits among letters."""
    if word.isdigit():
        return False
    if any(map(str.isdigit, word)):
        return True
    return not word.isupper() and word[1:] != word[1:].lower()


def letters_only(token: Token) -> bool:
    """Whether a word has letters only, no digits and no signs."""
    return all(unicodedata.category(character)[0] in "LM" for character in token.text)
