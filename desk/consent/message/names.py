"""Judges the name of a unit: neutral, revealing or unknown (rules.md, judging names)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from desk.consent.message.finding import Finding, found
from desk.consent.message.lexicon import RevealingList, WordLists
from desk.consent.message.phrases import PhraseBook
from desk.consent.message.reader import Place, Reader, Reading, Sort
from desk.consent.message.spelling import plain
from desk.consent.message.tokens import Token, tokens

Verdict = Literal["neutral", "reveals", "unknown"]

_BETWEEN: Final = frozenset({"i", "på", "in", "vid"})
"""What may stand between the word for a hospital and its town."""

_QUIET: Final = frozenset({Sort.PLACE, Sort.FILLER})


@dataclass(frozen=True, slots=True)
class NameVerdict:
    """What a name gives away.

    `match` is what decides it: the revealing word, or the neutral kind; None when unknown. Offsets
    in `findings` are code points of the name, which must be NFC; their field is "text".
    """

    verdict: Verdict
    match: str | None
    findings: tuple[Finding, ...] = ()


class NameJudge:
    """Judges names by the word lists."""

    def __init__(self, lists: WordLists, reader: Reader) -> None:
        self._reader = reader
        self._hospital_words = lists.hospitals.words
        self._towns = {plain(town): name for town, name in lists.hospitals.towns.items()}
        neutral = lists.neutral
        self._known = PhraseBook(
            [
                *((name, "hospital") for name in lists.hospitals.names),
                *((name, "caregiver") for name in neutral.caregivers),
                *((name, "kind") for name in neutral.kind_phrases),
                *((name, "place") for name in lists.places.several_words),
            ],
            genitive=True,
        )
        self._revealing = PhraseBook(
            (phrase, listed)
            for listed in lists.revealing
            if listed.code != "not_administrative"
            for phrase in listed.phrases
        )

    def judge(self, name: str) -> NameVerdict:
        """The verdict on a name in NFC. A revealing word beats a neutral one."""
        words = tokens(name)
        findings = self._findings(name, words)
        if findings:
            return NameVerdict("reveals", findings[0].match, findings)
        sorts = self._sorts(words)
        kind = self._neutral_kind(words, sorts)
        if kind is None:
            return NameVerdict("unknown", None)
        return NameVerdict("neutral", kind)

    def hospital(self, name: str) -> str | None:
        """The general hospital that a name holds, or that its town has; None when neither."""
        words = tokens(name)
        for hit in self._known.find(words):
            if hit.meaning == "hospital":
                return name[words[hit.first].start : words[hit.last - 1].end]
        for token in words:
            town = self._town(token)
            if town is not None:
                return self._towns[town]
        return None

    def _findings(self, name: str, words: Sequence[Token]) -> tuple[Finding, ...]:
        findings: list[Finding] = []
        covered = -1
        taken: set[int] = set()
        for hit in self._revealing.find(words):
            if hit.first > covered:
                covered = hit.last - 1
                taken.update(range(hit.first, hit.last))
                listed: RevealingList = hit.meaning
                start, end = words[hit.first].start, words[hit.last - 1].end
                findings.append(found(listed.code, name, start, end, listed=listed.name))
        for place, token in enumerate(words):
            following = words[place + 1] if place + 1 < len(words) else None
            reading = self._reader.reveals(token, Place.NAME, following)
            if reading is not None and reading.listed is not None and place not in taken:
                listed = reading.listed
                findings.append(
                    found(listed.code, name, token.start, token.end, listed=listed.name)
                )
        return tuple(sorted(findings, key=lambda finding: finding.start))

    def _sorts(self, words: Sequence[Token]) -> list[Reading | str]:
        """What each word is; for those of a known name of several words, which sort of name."""
        sorts: list[Reading | str] = [
            self._reader.sort(token, words[place + 1] if place + 1 < len(words) else None)
            for place, token in enumerate(words)
        ]
        for place, token in enumerate(words):
            if token.plain in self._hospital_words:
                for other in self._town_of(words, place):
                    sorts[place] = sorts[other] = "hospital"
        reached = 0
        for hit in self._known.find(words):
            if hit.first >= reached:
                reached = hit.last
                sorts[hit.first : hit.last] = [hit.meaning] * (hit.last - hit.first)
        return sorts

    def _town_of(self, words: Sequence[Token], place: int) -> tuple[int, ...]:
        """Where the town stands that makes a word for a hospital the one of that town."""
        after = place + 1
        if after < len(words) and words[after].plain in _BETWEEN:
            after += 1
        for other in (place - 1, after):
            if 0 <= other < len(words) and self._town(words[other]) is not None:
                return (other,)
        return ()

    def _town(self, token: Token) -> str | None:
        for town in (token.plain, token.plain.removesuffix("s")):
            if town in self._towns:
                return town
        return None

    def _neutral_kind(self, words: Sequence[Token], sorts: Sequence[Reading | str]) -> str | None:
        """What makes a name neutral, None when nothing does or something speaks against it."""
        named = [sort for sort in sorts if isinstance(sort, str)]
        read = [sort for sort in sorts if isinstance(sort, Reading)]
        bad = {Sort.UNCLEAR, Sort.UNKNOWN, Sort.REVEALS}
        if any(reading.sort in bad for reading in read):
            return None
        kinds = [reading.stem for reading in read if reading.sort is Sort.KIND]
        if kinds:
            return kinds[0]
        if "kind" in named:
            return self._span(words, sorts, "kind")
        if any(reading.sort is Sort.PROPER for reading in read):
            return None
        for meaning in ("hospital", "caregiver", "place"):
            if meaning in named:
                return self._span(words, sorts, meaning)
        places = [
            token.text
            for token, sort in zip(words, sorts, strict=True)
            if isinstance(sort, Reading) and sort.sort is Sort.PLACE
        ]
        return places[0] if places else None

    @staticmethod
    def _span(words: Sequence[Token], sorts: Sequence[Reading | str], meaning: str) -> str:
        """The words of a known name, as written."""
        return " ".join(
            token.text for token, sort in zip(words, sorts, strict=True) if sort == meaning
        )
