"""Finds phrases of several words in a text, in any of their inflections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from desk.consent.message.spelling import fold
from desk.consent.message.tokens import Token, tokens

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """A phrase found: the words from `first` up to, not with, `last`; and what it stands for."""

    first: int
    last: int
    meaning: T


class PhraseBook(Generic[T]):
    """Phrases looked up by their first word.

    A `*` last in a word stands for any ending, a word that is only `*` for any word. Spelling
    without å, ä and ö is found too, and the genitive of the last word where `genitive` is set.
    """

    def __init__(self, phrases: Iterable[tuple[str, T]], *, genitive: bool = False) -> None:
        self._genitive = genitive
        self._exact: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._open: list[tuple[tuple[str, ...], T]] = []
        for phrase, meaning in phrases:
            words = tuple(
                fold(token.plain) + ("*" if token.after == "*" else "")
                for token in tokens(phrase.replace(" * ", " anyword* ").replace("/", " "))
            )
            words = tuple("*" if word == "anyword*" else word for word in words)
            if phrase.endswith(" *"):
                words = (*words, "*")
            if not words:
                continue
            if words[0].endswith("*"):
                self._open.append((words, meaning))
            else:
                self._exact.setdefault(words[0], []).append((words, meaning))

    def find(self, text: Sequence[Token]) -> list[Hit[T]]:
        """Every phrase in the text, where it begins first, the longest of a place first."""
        folded = [fold(token.plain) for token in text]
        hits: list[Hit[T]] = []
        for place, word in enumerate(folded):
            starting = [*self._starting(word), *self._open]
            here = [
                Hit(place, place + len(words), meaning)
                for words, meaning in starting
                if self._fits(words, folded, place)
            ]
            hits.extend(sorted(here, key=lambda hit: -hit.last))
        return hits

    def _starting(self, word: str) -> list[tuple[tuple[str, ...], T]]:
        found = self._exact.get(word, [])
        if self._genitive and word.endswith("s"):
            single = [item for item in self._exact.get(word[:-1], []) if len(item[0]) == 1]
            return [*found, *single]
        return found

    def _fits(self, words: tuple[str, ...], text: Sequence[str], place: int) -> bool:
        if place + len(words) > len(text):
            return False
        last = len(words) - 1
        for offset, word in enumerate(words):
            given = text[place + offset]
            if word.endswith("*"):
                if not given.startswith(word[:-1]):
                    return False
            elif given != word and not (self._genitive and offset == last and given == word + "s"):
                return False
        return True
