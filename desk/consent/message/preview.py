"""One message as it will be sent: text, length, price, when it goes, and what it gives away.

Called at every key that changes the message, so it must cost far less than a frame.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.finding import Finding, found
from desk.consent.message.length import Encoding, Length, costly_runs, measure
from desk.consent.message.names import NameVerdict
from desk.consent.message.template import Filled
from desk.consent.message.writing import (
    MessagePatient,
    MessageUnit,
    MessageVisit,
    PreviewRequest,
    filled_message,
    place_display,
    send_at,
)
from desk.consent.profile import Profile

__all__ = [
    "Finding",
    "MessagePatient",
    "MessageUnit",
    "MessageVisit",
    "Preview",
    "PreviewRequest",
    "judge_message",
    "preview",
]

_PLACE_NAMES: Final = frozenset({"unit", "provider", "place"})


@dataclass(frozen=True, slots=True)
class Preview:
    """A message as it will be sent.

    `text` is NFC. `units` are septets or UTF-16 units, `segments` parts, `cost_ore` the most it
    can cost, None where the profile has no price. `send_at` is local wall time, None where the
    message is not planned. `sender` is the one it comes from.
    """

    text: str
    encoding: Encoding
    units: int
    segments: int
    cost_ore: int | None
    send_at: datetime | None
    findings: tuple[Finding, ...]
    sender: str

    @property
    def has_error(self) -> bool:
        """Whether it cannot be confirmed by the unit's manager."""
        return any(finding.severity == "error" for finding in self.findings)


def preview(request: PreviewRequest, profile: Profile, words: DisclosureWords) -> Preview:
    """The message, filled, measured and judged.

    Raises KeyError for a kind that the profile has no text for, and ValueError for a template
    where the text is fixed: whoever calls asks `profile.texts` first.
    """
    filled = filled_message(request, profile)
    length = measure(filled.text)
    if request.patient.protected_identity:
        judged = _judge_protected(request, profile, words)
    else:
        judged = [*_judge_place(request, profile, words), *_judge_sender(request.unit, words)]
    findings = [*_judge_text(filled, words), *_judge_length(filled.text, length), *judged]
    price = profile.price_ore_highest
    return Preview(
        text=filled.text,
        encoding=length.encoding,
        units=length.units,
        segments=length.segments,
        cost_ore=None if price is None else price * length.segments,
        send_at=send_at(request, profile),
        findings=tuple(sorted(dict.fromkeys(findings), key=_order)),
        sender=request.unit.sender,
    )


def judge_message(text: str, words: DisclosureWords) -> tuple[Finding, ...]:
    """What a finished text gives away and what makes it dear; offsets are those of its NFC."""
    composed = unicodedata.normalize("NFC", text)
    findings = [*words.judge_text(composed), *_judge_length(composed, measure(composed))]
    return tuple(sorted(findings, key=_order))


def _judge_text(filled: Filled, words: DisclosureWords) -> Iterable[Finding]:
    """What the text gives away, but for what the names of the place put into it."""
    places = [span for span in filled.values if span.name in _PLACE_NAMES]
    names = [
        span
        for span in filled.values
        if span.name == "given_name" and _is_name(filled.text[span.start : span.end])
    ]
    for finding in words.judge_text(filled.text):
        within = any(
            span.start <= finding.start and finding.end <= span.end for span in [*places, *names]
        )
        if not within:
            yield finding
    for span in filled.unknown:
        yield found("placeholder_unknown", filled.text, span.start, span.end)


def _is_name(value: str) -> bool:
    """Whether a given name looks like one: then it is no matter that it is also a word.

    Letters and hyphens, at most three words, each with a capital: Ben, Axel, Anna-Karin.
    """
    parts = value.replace("-", " ").split()
    return 0 < len(parts) <= 3 and all(part.isalpha() and part[0].isupper() for part in parts)


def _judge_length(text: str, length: Length) -> Iterable[Finding]:
    runs = costly_runs(text) if length.encoding == "UCS-2" else ()
    characters = "".join(dict.fromkeys("".join(text[run.start : run.end] for run in runs)))
    for run in runs:
        yield found("unicode_message", text, run.start, run.end, detail=characters)
    if length.segments > 1:
        start = length.starts[1]
        yield found("long_message", text, start, len(text), detail=str(length.segments))


def _judge_place(
    request: PreviewRequest, profile: Profile, words: DisclosureWords
) -> Iterable[Finding]:
    """What the unit's and the caregiver's names give away, each once, where they are shown."""
    unit = request.unit
    template = request.template
    if template is None:
        template = profile.texts[request.kind].text
    display = place_display(unit, profile) if "{place}" in template else "none"
    if "{unit}" in template or display == "unit":
        for finding in _in_name(unit.name, words):
            decided = unit.name_decided and finding.code == "names_speciality"
            yield replace(finding, severity="warning") if decided else finding
    if unit.provider and ("{provider}" in template or display == "provider"):
        yield from _in_name(unit.provider, words)


def _in_name(name: str, words: DisclosureWords) -> Iterable[Finding]:
    composed = unicodedata.normalize("NFC", name)
    verdict: NameVerdict = words.judge_name(composed)
    for finding in verdict.findings:
        yield finding.moved("unit.name")
    if verdict.verdict == "unknown" and composed.strip():
        yield found("unknown_unit_name", composed, 0, len(composed)).moved("unit.name")


def _judge_sender(unit: MessageUnit, words: DisclosureWords) -> Iterable[Finding]:
    return words.judge_sender(unicodedata.normalize("NFC", unit.sender))


def _judge_protected(
    request: PreviewRequest, profile: Profile, words: DisclosureWords
) -> Iterable[Finding]:
    """For a protected identity the sender may be none but the profile's, which names no place."""
    sender = unicodedata.normalize("NFC", request.unit.sender)
    if sender == profile.message.protected_sender:
        return []
    place = found("protected_place", sender, 0, len(sender)).moved("sender")
    return [*words.judge_sender(sender), place]


def _order(finding: Finding) -> tuple[int, int, int, str]:
    fields = {"text": 0, "unit.name": 1, "sender": 2}
    return fields[finding.field], finding.start, finding.end, finding.code
