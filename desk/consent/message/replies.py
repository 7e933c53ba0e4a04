"""Finds invitations to reply in a text: patients must not be able to answer an SMS from care."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from desk.consent.message.finding import Finding, found
from desk.consent.message.lexicon import ReplyWords
from desk.consent.message.phrases import PhraseBook
from desk.consent.message.spelling import plain
from desk.consent.message.tokens import Token

_WORD: Final = re.compile(r"[^\W_]+(?:[:\-.'’/@][^\W_]+)*|[.!?;\n,:]|\+\d[\d ]*")
_END: Final = frozenset(".!?;\n")
_ADDRESS: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|mailto:\S+|\bsms(?:to)?:\+?\d[\d -]*"
)
_NEAR: Final = 200
"""How far back a refusal is looked for, in characters."""

_WORDS_BACK: Final = 13
"""How many words back a refusal can stand."""

_NUMBER: Final = re.compile(r"\+?\d[\d-]*")
_SMS_TO: Final = re.compile(
    r"\b(?:sms|sms:a|smsa|messa|mms)(?:[:\s]+(?:till|på|to|nr|numret|nummer|oss))*[:\s]*\+?\d[\d\s-]{3,}",
    re.IGNORECASE,
)


_ARTICLES: Final = frozenset({"ett", "en", "ditt", "a", "an"})
_MESSAGES: Final = frozenset({"meddelande", "meddelandet", "message"})
"""What can be sent elsewhere than by SMS: an invitation only where it says to whom."""


class _Word(NamedTuple):
    """A word as replies are judged: sms:a and e-post are one word each."""

    plain: str
    start: int
    end: int


class ReplyJudge:
    """Judges invitations by the list of reply words."""

    def __init__(self, words: ReplyWords) -> None:
        self._words = words
        self._verbs = words.reply_verbs | words.send_verbs | words.contact_verbs
        self._wanted = PhraseBook((phrase, "") for phrase in words.wanted_answers)

    def find(self, text: str, tokens: Sequence[Token]) -> list[Finding]:
        """Every invitation to reply. "Det går inte att svara" is none."""
        findings: list[Finding] = []
        for clause in self._clauses(text):
            if not self._verbs.isdisjoint(word.plain for word in clause):
                findings.extend(self._in_clause(text, clause))
        for match in _ADDRESS.finditer(text):
            if not self._refused(text, match.start(), match.end()):
                findings.append(found("invites_reply", text, match.start(), match.end()))
        for match in _SMS_TO.finditer(text):
            if not self._refused(text, match.start(), match.end()):
                end = match.start() + len(match.group().rstrip(" -\n\t"))
                findings.append(found("invites_reply", text, match.start(), end))
        for hit in self._wanted.find(tokens):
            start, end = tokens[hit.first].start, tokens[hit.last - 1].end
            if not self._refused(text, start, end):
                findings.append(found("invites_reply", text, start, end))
        return findings

    @staticmethod
    def _clauses(text: str) -> list[list[_Word]]:
        """The words of each sentence; commas part it too, for a refusal ends there."""
        clauses: list[list[_Word]] = [[]]
        for match in _WORD.finditer(text):
            word = match.group()
            if word in _END or word == ",":
                clauses.append([])
            elif word != ":":
                clauses[-1].append(_Word(plain(word), match.start(), match.end()))
        return [clause for clause in clauses if clause]

    def _in_clause(self, text: str, clause: Sequence[_Word]) -> list[Finding]:
        findings: list[Finding] = []
        if self._is_safe(clause):
            return findings
        for place, word in enumerate(clause):
            if word.plain not in self._verbs:
                continue
            last = self._invitation(clause, place)
            if last is not None and not self._negated(clause, place):
                findings.append(found("invites_reply", text, word.start, clause[last].end))
        return findings

    def _invitation(self, clause: Sequence[_Word], place: int) -> int | None:
        """The last word of the invitation that begins at a place; None when none begins there."""
        word, words = clause[place].plain, self._words
        later = [item.plain for item in clause[place + 1 : place + 9]]
        if self._own_subject(clause, place):
            return None
        if word in words.reply_verbs:
            if word in words.passive_verbs and not self._of_message(clause[:place]):
                return None
            if word in words.present_verbs and later[:1] not in (["du"], ["ni"]):
                return None
            return min(place + 2, len(clause) - 1)
        offset = None
        if word in words.send_verbs:
            offset = self._sent(later)
        if offset is None and word in words.contact_verbs:
            offset = self._by_channel(later)
        if offset is None:
            return None
        if not (words.negations | words.own_acts).isdisjoint(later[:offset]):
            return None
        return place + 1 + offset

    def _is_safe(self, clause: Sequence[_Word]) -> bool:
        """Whether a clause speaks of a channel with a log-in, and of no other."""
        said = {item.plain for item in clause}
        return not said.isdisjoint(self._words.safe_channels) and not self._of_message(clause)

    def _of_message(self, clause: Sequence[_Word]) -> bool:
        """Whether a clause speaks of an SMS or an e-mail."""
        return any(item.plain in self._words.channels for item in clause)

    def _sent(self, later: Sequence[str]) -> int | None:
        """Where what is to be sent stands: an SMS, an answer, or anything to a number."""
        for offset, item in enumerate(later[:5]):
            before = later[offset - 1] if offset else ""
            if item in _MESSAGES:
                if "till" in later or "to" in later:
                    return offset
                continue
            to_number = before in ("till", "to", "on", "på") and _NUMBER.fullmatch(item)
            if to_number or (item in self._words.sendable and item not in _ARTICLES):
                return offset
        return None

    def _by_channel(self, later: Sequence[str]) -> int | None:
        """Where the channel stands after "via", "med" or the like."""
        words = self._words
        for offset, item in enumerate(later[:8]):
            if item not in words.channels and item not in ("ja", "ok", "yes"):
                continue
            before = later[offset - 1] if offset else ""
            if before in _ARTICLES and offset > 1:
                before = later[offset - 2]
            if before in words.means:
                return offset
        return None

    def _own_subject(self, clause: Sequence[_Word], place: int) -> bool:
        """Whether it is care that writes or answers: "vi svarar", "så svarar vi"."""
        near = [
            item.plain
            for item in clause[max(0, place - 3) : place + 2]
            if item is not clause[place]
        ]
        return not self._words.own_subjects.isdisjoint(near)

    def _negated(self, clause: Sequence[_Word], place: int) -> bool:
        """Whether what is said is that it cannot be done: "går inte att svara", "svara ej".

        "Tveka inte att svara" invites all the same, and so does "kan du inte komma svara nej".
        """
        words = self._words
        after = [item.plain for item in clause[place + 1 : place + 6]]
        if after[:1] and after[0] in words.negations:
            return True
        if place + len(after) + 1 == len(clause):
            # "Detta sms svarar du inte på": the refusal ends the sentence.
            told = after[:-1] if after[-1:] == ["på"] else after
            if told and told[-1] in words.negations:
                return all(item in words.between for item in told[:-1])
        for earlier in range(place - 1, max(-1, place - _WORDS_BACK), -1):
            word = clause[earlier].plain
            if word in words.negations:
                return not (earlier and clause[earlier - 1].plain in words.urging)
            if word not in words.between:
                return False
        return False

    def _refused(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence around says that it cannot be done."""
        nearest = max(0, start - _NEAR)
        begin = max(nearest, *(text.rfind(sign, nearest, start) + 1 for sign in ".!?\n"))
        before = {plain(word) for word in _WORD.findall(text[begin:start])}
        after = [plain(word) for word in _WORD.findall(text[end : end + 40])][:3]
        negations = self._words.negations
        if before & self._words.urging:
            return False
        return bool(before & negations) or any(word in negations for word in after)
