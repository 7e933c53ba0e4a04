"""How a word can be spelled: without dots, with ae for ä, with one slip of the finger."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_FOLD: Final = str.maketrans("åäö", "aao")
_DIGRAPHS: Final = str.maketrans({"å": "aa", "ä": "ae", "ö": "oe"})
_KEPT: Final = frozenset("åäö")


@lru_cache(maxsize=4096)
def _plain_character(character: str) -> str:
    """One letter of a word: small, Nordic letters as Swedish ones, other accents dropped."""
    small = {"æ": "ä", "ø": "ö", "ß": "ss", "ı": "i", "ł": "l", "đ": "d", "ð": "d"}.get(character)
    if small is not None or character in _KEPT:
        return small or character
    return "".join(
        part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)
    )


def plain(word: str) -> str:
    """A word as it is looked up: small letters, å ä ö kept, other accents and wide forms dropped.

    Invisible characters that can hide a word from a search (soft hyphen, zero-width space) go too.
    """
    small = word.lower()
    if small.isascii():
        return small
    return "".join(
        _plain_character(character)
        for character in small
        if unicodedata.category(character) != "Cf"
    )


def fold(word: str) -> str:
    """A plain word without the dots and rings of å, ä and ö."""
    return word.translate(_FOLD)


def spellings(word: str) -> frozenset[str]:
    """A plain word and how it is written on a keyboard without å, ä and ö."""
    if word.isascii():
        return frozenset((word,))
    return frozenset((word, word.translate(_FOLD), word.translate(_DIGRAPHS)))


def shorter(word: str) -> list[str]:
    """The word with any one letter left out."""
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def within_one(word: str, other: str) -> bool:
    """Whether one slip makes the one of the other: a letter more, less, wrong, or two swapped."""
    if word == other:
        return True
    if len(word) > len(other):
        word, other = other, word
    if len(other) - len(word) > 1:
        return False
    place = next(
        (place for place, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]),
        len(word),
    )
    if len(word) < len(other):
        return word[place:] == other[place + 1 :]
    if word[place + 1 :] == other[place + 1 :]:
        return True
    return (
        word[place + 2 :] == other[place + 2 :]
        and word[place : place + 2] == other[place : place + 2][::-1]
    )
