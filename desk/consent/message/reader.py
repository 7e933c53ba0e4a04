"""Reads one word at a time: does it reveal something, is it neutral, or is it not known."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from desk.consent.message.compounds import Compounds
from desk.consent.message.lexicon import RevealingList, WordLists
from desk.consent.message.spelling import fold, shorter, spellings, within_one
from desk.consent.message.tokens import Token, letters_only

_REMEMBERED: Final = 20_000
"""How many words a reader remembers its answer for."""

_LONG: Final = 8
"""A stem of so many letters is known with one slip."""

_LONGEST_ENDING: Final = 5
"""No inflection is longer."""

_LONGEST: Final = 60
"""Longer words are looked through but neither taken apart nor remembered."""

_STREETS: Final = ("gatan", "gata", "vägen", "vagen", "gränd", "grand", "torget", "stigen", "bron")
"""Ends of street names: inside a place's name a revealing word is none (rules.md)."""


class Place(Enum):
    """Where a word stands, which decides how short it may be, and how cut off, and still count."""

    NAME = "name"
    TEXT = "text"
    SENDER = "sender"
    LINK = "link"


class Sort(Enum):
    """What a word is in a unit's name."""

    REVEALS = "reveals"
    KIND = "kind"
    PLACE = "place"
    FILLER = "filler"
    UNCLEAR = "unclear"
    PROPER = "proper"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a word is, and for a revealing one which stem of which list says so."""

    sort: Sort
    stem: str = ""
    listed: RevealingList | None = None


@dataclass(slots=True)
class Reader:
    """Judges words by the lists; remembers its answers, for a message is judged at every key."""

    lists: WordLists
    compounds: Compounds = field(init=False)
    _anywhere: dict[str, tuple[str, int]] = field(init=False, default_factory=dict)
    _words: dict[str, tuple[str, int]] = field(init=False, default_factory=dict)
    _names: dict[str, tuple[str, int]] = field(init=False, default_factory=dict)
    _joined: dict[str, tuple[str, int]] = field(init=False, default_factory=dict)
    _capitals: dict[str, tuple[str, int]] = field(init=False, default_factory=dict)
    _near: dict[str, list[str]] = field(init=False, default_factory=dict)
    _harmless: frozenset[str] = field(init=False, default=frozenset())
    _places: frozenset[str] = field(init=False, default=frozenset())
    _kinds: dict[str, str] = field(init=False, default_factory=dict)
    _inflections: frozenset[str] = field(init=False, default=frozenset())
    _lengths: tuple[int, ...] = field(init=False, default=())
    _answers: dict[tuple[str, Place, bool, bool], tuple[str, int] | None] = field(
        init=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        self.compounds = Compounds(self.lists)
        for as_written in (False, True):
            # Last what is written so: "man" is the word, not "män" without its dots.
            for source in range(len(self.lists.revealing) - 1, -1, -1):
                self._index(self.lists.revealing[source], source, as_written=as_written)
        for stem in self._anywhere:
            if len(stem) >= _LONG:
                for key in {stem, *shorter(stem)}:
                    self._near.setdefault(key, []).append(stem)
        self._inflections = self.lists.care.inflections | {""}
        self._lengths = tuple(sorted({len(stem) for stem in self._anywhere}, reverse=True))
        self._harmless = frozenset(
            spelling
            for listed in self.lists.revealing
            for word in listed.harmless
            for spelling in spellings(word)
        )
        self._places = frozenset(
            spelling for place in self.lists.places.words for spelling in spellings(place)
        )
        self._kinds = {
            spelling + fold(ending): kind
            for kind in self.lists.neutral.kinds
            for ending in self.compounds.endings
            for spelling in spellings(kind)
        }

    def _index(self, listed: RevealingList, source: int, *, as_written: bool) -> None:
        """Enters a list's words in the indexes, as written or as they can be spelled besides."""
        for index, words in (
            (self._anywhere, listed.anywhere),
            (self._words, listed.words),
            (self._names, listed.words | listed.names),
            (self._joined, listed.words | listed.names | listed.joined | listed.capitals),
            (self._capitals, listed.capitals),
        ):
            for word in words:
                for spelling in (word,) if as_written else spellings(word):
                    index[spelling] = (word, source)

    def is_place(self, word: str) -> bool:
        """Whether a plain word is a place name, also in the genitive."""
        return word in self._places or (word.endswith("s") and word[:-1] in self._places)

    def _is_meant_as_place(self, token: Token) -> bool:
        """Whether a word is a place name; one that also reveals must have its capital: Rök."""
        return self.is_place(token.plain) and (token.capitalised or token.plain not in self._names)

    def is_kind(self, word: str) -> bool:
        """Whether a plain word is a neutral kind of unit, in any inflection."""
        return word in self._kinds

    def reveals(self, token: Token, where: Place, following: Token | None = None) -> Reading | None:
        """What a word reveals where it stands, None when nothing. `following`: the next word."""
        word = token.plain
        if token.capitals and word in self._capitals:
            stem, source = self._capitals[word]
            return Reading(Sort.REVEALS, stem, self.lists.revealing[source])
        if word in self._harmless or self._is_meant_as_place(token) or self.is_kind(word):
            return None
        part = token.hangs or (following is not None and self._before_care(token, following, where))
        short = token.capitals or where is Place.SENDER
        if where is Place.NAME:
            beside = part and (token.hangs or token.glued or token.capitalised)
            short = short or beside or token.after == "."
        part = part and (short or where is not Place.NAME or word not in self._capitals)
        key = (word, where, part, short)
        if len(word) > _LONGEST:
            found = self._inside(word)
            return (
                Reading(Sort.REVEALS, found[0], self.lists.revealing[found[1]]) if found else None
            )
        if key not in self._answers:
            if len(self._answers) >= _REMEMBERED:
                self._answers.clear()
            self._answers[key] = self._look_up(*key)
        answer = self._answers[key]
        if answer is None:
            return None
        return Reading(Sort.REVEALS, answer[0], self.lists.revealing[answer[1]])

    def _before_care(self, token: Token, following: Token, where: Place) -> bool:
        """Whether the next word makes this one part of a unit's name: "MS-mottagningen"."""
        if where is Place.TEXT and not token.glued:
            return False
        if self.is_kind(following.plain) or following.plain in self.lists.hospitals.words:
            return False
        return following.plain in self.compounds.care or self.compounds.is_care(following.plain)

    def _look_up(self, word: str, where: Place, part: bool, short: bool) -> tuple[str, int] | None:
        if word.endswith(_STREETS):
            return None
        found = self._inside(word)
        if found is None:
            found = self._bare(word, self._words if where is Place.TEXT else self._names)
        if found is None and part:
            found = self._bare(word, self._joined)
        if found is None and short:
            found = self._capitals.get(word)
        if found is None and not self.compounds.is_care(word):
            compound = self.compounds.revealing(
                word,
                run_together=where in (Place.SENDER, Place.LINK),
                exact=where in (Place.TEXT, Place.LINK),
            )
            found = (compound.stem, compound.source) if compound else None
            if found is None:
                found = self._medicine(word) or self._slipped(word, where)
        return found

    def _inside(self, word: str) -> tuple[str, int] | None:
        """The longest stem of `anywhere` inside the word."""
        for length in self._lengths:
            for start in range(len(word) - length + 1):
                found = self._anywhere.get(word[start : start + length])
                if found is not None:
                    return found
        return None

    def _bare(self, word: str, index: dict[str, tuple[str, int]]) -> tuple[str, int] | None:
        """A word of the lists by itself, inflected.

        Some words without their dots are other words: "kärl" becomes the name Karl.
        """
        for end in range(len(word), max(1, len(word) - _LONGEST_ENDING - 1), -1):
            found = index.get(word[:end])
            if found is not None and word[end:] in self._inflections:
                if word[:end] != found[0] and word[:end] in self.lists.care.collisions:
                    continue
                if end < len(word) and end < 3:
                    continue
                return found
        return None

    def _medicine(self, word: str) -> tuple[str, int] | None:
        """A medicine by the end of its name: all penicillins end in -cillin."""
        if len(word) < 7:
            return None
        for ending in self.compounds.endings:
            bare = word[: len(word) - len(ending)] if word.endswith(ending) else word
            for source, listed in enumerate(self.lists.revealing):
                for last in listed.endings:
                    if bare.endswith(last) and len(bare) - len(last) > 1:
                        return (bare, source)
        return None

    def _slipped(self, word: str, where: Place) -> tuple[str, int] | None:
        """A long stem of `anywhere` with one slip, which begins the word and all but ends it."""
        for end in range(_LONG - 1, min(len(word), 20) + 1):
            rest = word[end:]
            if rest not in self.compounds.endings and (
                where is Place.TEXT or rest not in self.compounds.care
            ):
                continue
            piece = word[:end]
            for key in (piece, *shorter(piece)):
                for stem in self._near.get(key, ()):
                    if stem[0] == piece[0] and within_one(stem, piece):
                        return self._anywhere[stem]
        return None

    def sort(self, token: Token, following: Token | None = None) -> Reading:
        """What a word of a unit's name is."""
        word, neutral = token.plain, self.lists.neutral
        if self.is_kind(word):
            return Reading(Sort.KIND, self._kinds[word])
        if self._is_meant_as_place(token):
            return Reading(Sort.PLACE, word)
        reveals = self.reveals(token, Place.NAME, following)
        if reveals is not None:
            return reveals
        if not {word, word.removesuffix("s")}.isdisjoint(neutral.fillers) or word.isdigit():
            return Reading(Sort.FILLER)
        if word in neutral.proper or fold(word) in neutral.proper:
            return Reading(Sort.PROPER)
        if word in neutral.unclear or self.compounds.is_care(word):
            return Reading(Sort.UNCLEAR)
        if len(word) > _LONGEST:
            return Reading(Sort.UNKNOWN)
        kind = self._glued_kind(word)
        if kind is not None:
            return Reading(Sort.KIND, kind)
        if word.endswith(_STREETS):
            return Reading(Sort.PLACE, word)
        if self._is_name(token):
            return Reading(Sort.PROPER)
        return Reading(Sort.UNKNOWN)

    def _glued_kind(self, word: str) -> str | None:
        """The kind at the end of a word that begins with a place: "Kistahälsocentralen"."""
        for start in range(3, len(word) - 5):
            kind = self._kinds.get(word[start:])
            if kind is not None and len(kind) > 5:
                return kind if self.is_place(word[:start]) else None
        return None

    def _is_name(self, token: Token) -> bool:
        """Whether an unheard-of word can be the proper name of a health centre.

        It begins with a capital, is no abbreviation, and does not end as Swedish words for care,
        acts and sciences do: what could be one of those is unknown, not neutral.
        """
        word = token.plain
        if len(word) < 2 or not token.capitalised or not letters_only(token):
            return False
        if word in self._capitals or (token.capitals and len(word) < 6):
            return False
        if self.compounds.ends_in_care(word):
            return False
        dotless = word.isascii()
        return not any(
            word.endswith((ending, fold(ending)) if dotless else ending)
            and len(word) > len(ending) + 1
            for ending in self.lists.care.common_endings
        )
