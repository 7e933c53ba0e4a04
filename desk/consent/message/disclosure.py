"""The disclosure checker: what a name, a text or a sender gives away (rules.md, judging names).

It may not miss: names it has never seen are taken apart, and what it does not know is unknown.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from desk.consent.message.finding import Finding, found
from desk.consent.message.identities import find_identities
from desk.consent.message.lexicon import RevealingList, WordLists
from desk.consent.message.names import NameJudge, NameVerdict
from desk.consent.message.phrases import PhraseBook
from desk.consent.message.reader import Place, Reader
from desk.consent.message.replies import ReplyJudge
from desk.consent.message.tokens import Token, tokens

SENDER: Final = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}\Z", re.ASCII)
"""What a sender may be: 1-11 of A-Z a-z 0-9 space, at least one letter (facts.md §9)."""

T = TypeVar("T")

_REMEMBERED: Final = 200
_TEXTS: Final = 8
_LONG_NAME: Final = 300
_MOST_BROUGHT: Final = 12
"""How many words after "bring" are looked at."""

_LINK: Final = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:se|com|nu|org|net|eu|info|io|health|care|app)"
    r"(?![\w-])(?:/\S*)?",
    re.IGNORECASE,
)
_ESCAPE: Final = re.compile(r"%[0-9A-Fa-f]{2}")


class DisclosureWords:
    """The word lists, compiled for judging. Safe to share: judging changes nothing but a memory."""

    def __init__(self, lists: WordLists) -> None:
        self.lists = lists
        self._reader = Reader(lists)
        self._names = NameJudge(lists, self._reader)
        self._replies = ReplyJudge(lists.replies)
        self._phrases = PhraseBook(
            (phrase, listed) for listed in lists.revealing for phrase in listed.phrases
        )
        self._harmless = PhraseBook(
            (phrase, "") for listed in lists.revealing for phrase in listed.harmless_phrases
        )
        self._bring = PhraseBook((phrase, "") for phrase in lists.bring.bring)
        self._verdicts: dict[str, NameVerdict] = {}
        self._senders: dict[str, tuple[Finding, ...]] = {}
        # A key that changes something else than the text asks about the same one again.
        self._texts: dict[str, tuple[Finding, ...]] = {}

    def judge_name(self, name: str) -> NameVerdict:
        """The verdict on a unit's or caregiver's name, which is taken in NFC."""
        known = self._verdicts.get(name)
        if known is None:
            known = self._judge_name(name)
            _remember(self._verdicts, name, known)
        return known

    def _judge_name(self, name: str) -> NameVerdict:
        composed = unicodedata.normalize("NFC", name)
        verdict = self._names.judge(composed)
        numbers = find_identities(composed)
        if not numbers:
            return verdict
        return NameVerdict("reveals", numbers[0].match, (*verdict.findings, *numbers))

    def judge_text(self, text: str) -> tuple[Finding, ...]:
        """Every error a text in NFC holds, in the order they stand."""
        known = self._texts.get(text)
        if known is None:
            known = self._judge_text(text)
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            self._texts[text] = known
        return known

    def _judge_text(self, text: str) -> tuple[Finding, ...]:
        words = tokens(text)
        harmless = self._covered(self._harmless, words)
        findings = [
            *self._in_words(text, words, harmless),
            *self._in_phrases(text, words, harmless),
            *self._in_links(text),
            *self._brought(text, words),
            *find_identities(text),
            *self._replies.find(text, words),
        ]
        return _tidy(findings)

    def judge_sender(self, sender: str) -> tuple[Finding, ...]:
        """Every error of a sender in NFC: what it may not hold, and what it gives away."""
        known = self._senders.get(sender)
        if known is None:
            known = self._judge_sender(sender)
            _remember(self._senders, sender, known)
        return known

    def _judge_sender(self, sender: str) -> tuple[Finding, ...]:
        findings: list[Finding] = []
        if not SENDER.match(sender):
            findings.append(found("sender_invalid", sender, 0, len(sender)))
        words = tokens(sender)
        for place, token in enumerate(words):
            following = words[place + 1] if place + 1 < len(words) else None
            reading = self._reader.reveals(token, Place.SENDER, following)
            if reading is not None and reading.listed is not None:
                findings.append(_revealed(sender, token, reading.listed))
        findings.extend(self._names.judge(sender).findings)
        findings.extend(find_identities(sender))
        return tuple(finding.moved("sender") for finding in _tidy(findings))

    def neutral_alternative(self, name: str, provider: str | None) -> str | None:
        """A neutral name to show instead: the place's hospital, else the caregiver, else None."""
        hospital = self._names.hospital(unicodedata.normalize("NFC", name))
        for other in (hospital, provider):
            if other and self.judge_name(other).verdict == "neutral":
                return other
        return None

    def _in_words(
        self, text: str, words: Sequence[Token], harmless: frozenset[int]
    ) -> Iterable[Finding]:
        for place, token in enumerate(words):
            if place in harmless:
                continue
            following = words[place + 1] if place + 1 < len(words) else None
            reading = self._reader.reveals(token, Place.TEXT, following)
            if reading is not None and reading.listed is not None:
                yield _revealed(text, token, reading.listed)

    def _in_phrases(
        self, text: str, words: Sequence[Token], harmless: frozenset[int]
    ) -> Iterable[Finding]:
        for hit in self._phrases.find(words):
            if hit.first not in harmless:
                listed: RevealingList = hit.meaning
                start, end = words[hit.first].start, words[hit.last - 1].end
                yield found(listed.code, text, start, end, listed=listed.name)

    def _in_links(self, text: str) -> Iterable[Finding]:
        """What the words of a link give away, run together as they are there."""
        for link in _LINK.finditer(text):
            spaced = _ESCAPE.sub("   ", link.group())
            for token in tokens(spaced):
                reading = self._reader.reveals(token, Place.LINK)
                if reading is not None and reading.listed is not None:
                    start = link.start() + token.start
                    end = link.start() + token.end
                    yield found(reading.listed.code, text, start, end, listed=reading.listed.name)

    def _brought(self, text: str, words: Sequence[Token]) -> Iterable[Finding]:
        """What is to be brought, unless it only concerns the visit's papers."""
        bring = self.lists.bring
        reached = 0
        for hit in self._bring.find(words):
            if hit.first < reached:
                continue
            reached = hit.last
            for last in range(hit.last, min(len(words), hit.last + _MOST_BROUGHT)):
                word = words[last]
                if word.plain in bring.ends or _ends(text, words[last - 1], word):
                    break
                if word.plain not in bring.allowed:
                    start, end = words[hit.first].start, word.end
                    yield found("not_administrative", text, start, end, listed="preparations")
                    break

    @staticmethod
    def _covered(book: PhraseBook[str], words: Sequence[Token]) -> frozenset[int]:
        return frozenset(place for hit in book.find(words) for place in range(hit.first, hit.last))


def _remember(memory: dict[str, T], key: str, value: T) -> None:
    """Keeps an answer, a few only: the same unit is asked about at every key."""
    if len(memory) >= _REMEMBERED:
        memory.clear()
    if len(key) < _LONG_NAME:
        memory[key] = value


def _ends(text: str, token: Token, following: Token) -> bool:
    """Whether a sentence ends between two words."""
    return any(sign in text[token.end : following.start] for sign in ".!?;\n")


def _revealed(text: str, token: Token, listed: RevealingList) -> Finding:
    return found(listed.code, text, token.start, token.end, listed=listed.name)


def _tidy(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In order, without those that lie inside another of the same code."""
    kept: list[Finding] = []
    reached: dict[str, int] = {}
    for finding in sorted(findings, key=lambda item: (item.start, -item.end, item.code)):
        # In this order one that began earlier and ends no sooner holds this one inside it.
        if finding.end > reached.get(finding.code, -1):
            reached[finding.code] = finding.end
            kept.append(finding)
    return tuple(kept)
