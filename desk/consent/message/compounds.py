"""Takes Swedish compounds apart: hud|mottagning|en, barn|a|vård|s|central."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from desk.consent.message.lexicon import CareWords, WordLists
from desk.consent.message.spelling import fold, shorter, spellings, within_one

Kind = Literal["reveals", "care", "joint", "place"]

_HOMES: Final = ("hem", "hus")
"""Care words that proper names end in as well: Solhem, Johannishus."""

_PLACE_ENDS: Final = frozenset({"näs"})
"""Revealing words that names of places end in: Njurnäs is no compound of two organs."""

_LONGEST: Final = 40
"""Words longer than this are taken apart no further: no Swedish compound of care is."""


_SHORT: Final = frozenset({"enh", "avd", "kl", "klin", "mott", "poli", "cent", "vårdc"})
"""Care words cut short: only last in a compound."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a compound: what it is, and for a revealing part which list has it."""

    stem: str
    kind: Kind
    source: int = -1


@dataclass(frozen=True, slots=True)
class _Way:
    """One way through a word: how many parts it took, and which of them reveal.

    `reveals` is the gravest revealing part, `revealing` how many reveal, `long` whether one of
    them has four letters or more, `care` whether a care word is among them, `last` the last part.
    """

    parts: int
    reveals: Part | None
    revealing: int
    long: bool
    care: bool
    last: Part


@dataclass(slots=True)
class Compounds:
    """The parts that compounds are made of, compiled from the lists for quick looking up.

    `parts` has every spelling of every part; `care` every spelling of a care word with its
    endings; `near_care` and `near_parts` find the long ones with one slip.
    """

    lists: WordLists
    parts: dict[str, Part] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    care: frozenset[str] = frozenset()
    written_care: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    beginnings: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    near_care: dict[str, list[str]] = field(default_factory=dict)
    near_parts: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        care = self.lists.care
        self.endings = care.endings | {""}
        self.links = care.links | {""}
        self._add(care.joints, "joint")
        self._add(care.heads, "care")
        for source in range(len(self.lists.revealing) - 1, -1, -1):
            listed = self.lists.revealing[source]
            words = listed.words | listed.names | listed.joined
            long = {word for word in listed.anywhere if len(word) > 4}
            self._add(words | long, "reveals", source)
        self.places = frozenset(
            spelling
            for place in self.lists.places.words
            if len(place) > 2
            for spelling in spellings(place)
        )
        self.care = frozenset(_inflected(care.heads, care))
        self.written_care = self.care - {word for word in self.care if word.isascii()} | {
            head + ending for head in care.heads for ending in care.inflections | {""}
        }
        self.units = frozenset(_inflected(care.units, care))
        self.beginnings = frozenset(
            word[:end] for word in self.units for end in range(3, len(word))
        )
        self.near_care = _near(word for word in self.units if len(word) > 6)
        self.near_parts = _near(
            stem for stem, part in self.parts.items() if part.kind == "reveals" and len(stem) > 3
        )

    def _add(self, words: Iterable[str], kind: Kind, source: int = -1) -> None:
        for word in words:
            if len(word) > 1:
                for spelling in spellings(word):
                    self.parts[spelling] = Part(word, kind, source)

    def revealing(
        self, word: str, *, run_together: bool = False, exact: bool = False
    ) -> Part | None:
        """The revealing part of a word that is a compound through and through, else None.

        A word that also has a reading without a revealing part reveals nothing. `run_together`:
        place names may be parts too and the end may be cut off, as in a sender of eleven
        characters or in a link ("ogonmolndal", "hudmottagni"). `exact`: no slip is forgiven.
        """
        if len(word) > _LONGEST or self._way(word, run_together, without_revealing=True):
            return None
        way = self._way(word, run_together, without_revealing=False)
        if way is not None and way.reveals is not None:
            by_care = way.care and way.last.kind != "reveals"
            if way.last.stem in _PLACE_ENDS:
                return None
            if way.parts > 1 and (by_care or (way.revealing > 1 and way.long) or run_together):
                return way.reveals
        return self._half_known(word, exact)

    def is_care(self, word: str) -> bool:
        """Whether a word is made of care words alone: mottagningen, dagvårdsenheten."""
        return len(word) <= _LONGEST and (
            word in self.care or self._way(word, False, without_revealing=True) is not None
        )

    def ends_in_care(self, word: str) -> bool:
        """Whether a word ends in a care word, also with one slip: its beginning is unknown."""
        if len(word) > _LONGEST:
            return False
        care = self.care if word.isascii() else self.written_care
        return self._care_tail(word) is not None or any(
            word[start:] in care and not word[start:].startswith(_HOMES)
            for start in range(1, len(word) - 2)
        )

    def _way(self, word: str, run_together: bool, *, without_revealing: bool) -> _Way | None:
        """The way through the word with the fewest parts."""
        best: list[_Way | None] = [None] * (len(word) + 1)
        for start in range(len(word)):
            before = best[start]
            if start and before is None:
                continue
            for end in range(start + 2, len(word) + 1):
                part = self._part(word[start:end], run_together, end == len(word))
                if part is None or (part.kind == "reveals" and without_revealing):
                    continue
                reveals = before.reveals if before else None
                if part.kind == "reveals" and (reveals is None or reveals.source > part.source):
                    reveals = part
                revealing = (before.revealing if before else 0) + (part.kind == "reveals")
                long = (before is not None and before.long) or (
                    part.kind == "reveals" and end - start > 3
                )
                care = part.kind == "care" or (before is not None and before.care)
                way = _Way(
                    (before.parts if before else 0) + 1, reveals, revealing, long, care, part
                )
                if word[end:] in self.endings and end < len(word):
                    self._keep(best, len(word), way)
                for link in self.links if not run_together else self.endings:
                    after = end + len(link)
                    if word.startswith(link, end) and (not link or after < len(word)):
                        self._keep(best, after, way)
        return best[len(word)]

    def _part(self, piece: str, run_together: bool, at_end: bool) -> Part | None:
        part = self.parts.get(piece)
        if part is not None and len(piece) < 3 and part.kind == "reveals":
            return None
        if part is not None and part.stem in _SHORT and not at_end:
            part = None
        if not run_together or (part is not None and part.kind == "reveals"):
            return part
        if piece in self.places:
            return Part(piece, "place")
        return Part(piece, "care") if at_end and piece in self.beginnings else part

    @staticmethod
    def _keep(best: list[_Way | None], place: int, way: _Way) -> None:
        kept = best[place]
        if kept is None or way.parts < kept.parts:
            best[place] = way

    def _half_known(self, word: str, exact: bool) -> Part | None:
        """A revealing part beside a care word, with something unknown, or with one slip."""
        tail = self._care_tail(word, exact)
        if tail is None:
            return None
        head = word[:tail]
        for end in range(len(head), 2, -1):
            part = self.parts.get(head[:end])
            if part is not None and part.kind == "reveals":
                return part
        for start in range(1, len(head) - 2):
            for link in self.links:
                piece = head[start : len(head) - len(link)]
                part = self.parts.get(piece) if head.endswith(link) and len(piece) > 3 else None
                if part is not None and part.kind == "reveals":
                    return part
        return None if exact else self._slipped(head)

    def _slipped(self, head: str) -> Part | None:
        """A revealing part of four letters or more that is one slip away from what stands here."""
        for link in sorted(self.links, key=len):
            piece = head[: len(head) - len(link)]
            if head.endswith(link) and len(piece) > 2:
                for stem in self._candidates(self.near_parts, piece):
                    if stem[0] == piece[0] and within_one(stem, piece):
                        return self.parts[stem]
        return None

    def _care_tail(self, word: str, exact: bool = False) -> int | None:
        """Where the care word begins that ends a word: the longest, first without a slip."""
        for start in range(1, len(word) - 1):
            if word[start:] in self.units:
                return start
        for start in range(2, len(word) - 5 if not exact else 0):
            tail = word[start:]
            if any(within_one(care, tail) for care in self._candidates(self.near_care, tail)):
                return start
        return None

    @staticmethod
    def _candidates(near: Mapping[str, list[str]], word: str) -> Iterable[str]:
        for key in (word, *shorter(word)):
            yield from near.get(key, ())


def _inflected(words: Iterable[str], care: CareWords) -> Iterable[str]:
    """Every spelling of a care word with every ending."""
    for head in words:
        for spelling in spellings(head):
            for ending in care.inflections | {""}:
                yield spelling + fold(ending)


def _near(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by themselves and by themselves less one letter, to find what one slip makes."""
    near: dict[str, list[str]] = {}
    for word in words:
        for key in {word, *shorter(word)}:
            near.setdefault(key, []).append(word)
    return near
