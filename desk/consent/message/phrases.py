"""Finds phrases of several words in a text, in any of their inflections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from desk.consent.message.spelling import fold
from desk.consent.message.tokens import Token, tokens

T = TypeVar("T")

_BEGINNING: Final = 3
"""The letters that a first word with any ending is looked up by; it must have as many."""


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: the words from `first` up to, not with, `last`; and what it stands for."""

    first: int
    last: int
    meaning: T


@dataclass(frozen=True, slots=True)
class _Phrase(Generic[T]):
    """A phrase's words, plain and folded.

    "*" last in one stands for any ending, alone for any word.
    """

    plain: tuple[str, ...]
    words: tuple[str, ...]
    meaning: T


class PhraseBook(Generic[T]):
    """Phrases looked up by their first word.

    A `*` last in a word stands for any ending, a word that is only `*` for any word. Spelling
    without å, ä and ö is found too, and the genitive of the last word where `genitive` is set.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]], *, genitive: bool = False) -> None:
        self._genitive = genitive
        self._exact: dict[str, list[_Phrase[T]]] = {}
        self._open: dict[str, list[_Phrase[T]]] = {}
        for written, meaning in phrases:
            phrase = _Phrase(*_words(written), meaning)
            first = phrase.words[0]
            if first.endswith("*"):
                self._open.setdefault(first[:_BEGINNING], []).append(phrase)
            else:
                self._exact.setdefault(first, []).append(phrase)
                if genitive and len(phrase.words) == 1:
                    self._exact.setdefault(first + "s", []).append(phrase)

    def find(self, text: Sequence[Token]) -> list[Hit[T]]:
        """Every phrase in the text, where it begins first, the longest of a place first."""
        hits: list[Hit[T]] = []
        for place, token in enumerate(text):
            exact = self._exact.get(token.folded)
            begun = self._open.get(token.folded[:_BEGINNING])
            if exact is None and begun is None:
                continue
            here = [
                Hit(place, place + len(phrase.words), phrase.meaning)
                for phrase in [*(exact or ()), *(begun or ())]
                if self._fits(phrase, text, place)
            ]
            hits.extend(sorted(here, key=lambda hit: -hit.last))
        return hits

    def _fits(self, phrase: _Phrase[T], text: Sequence[Token], place: int) -> bool:
        last = len(phrase.words) - 1
        if place + last >= len(text):
            return False
        for offset in range(last + 1):
            token = text[place + offset]
            # What is written with dots must have the same: "våra" is not "vara".
            dotted = token.plain != token.folded
            given = token.plain if dotted else token.folded
            word = phrase.plain[offset] if dotted else phrase.words[offset]
            if word == given:
                continue
            if word.endswith("*"):
                if not given.startswith(word[:-1]):
                    return False
            elif not (self._genitive and offset == last and given == word + "s"):
                return False
        return True


def _words(phrase: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a phrase as they are compared, plain and folded."""
    words: list[str] = []
    for piece in phrase.split():
        if piece == "*":
            words.append("*")
            continue
        cut = [token.plain for token in tokens(piece)]
        if cut and piece.endswith("*"):
            cut[-1] += "*"
        words.extend(cut)
    return tuple(words), tuple(map(fold, words))
