"""One message as it will be sent: text, length, price, when it goes, and what it gives away.

Called at every key that changes the message, so it must cost far less than a frame.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.finding import Finding, found
from desk.consent.message.length import SINGLE, Encoding, Length, costly_runs, is_plain, measure
from desk.consent.message.names import NameVerdict
from desk.consent.message.template import (
    Filled,
    fill,
    fill_text,
    pieces,
    without_empty_sentences,
)
from desk.consent.profile import Display, Kind, Profile

__all__ = [
    "CONTACT_WORDS",
    "ContactType",
    "Finding",
    "MessagePatient",
    "MessageUnit",
    "MessageVisit",
    "Preview",
    "PreviewRequest",
    "ReminderWriter",
    "judge_message",
    "message_text",
    "place_display",
    "preview",
    "send_at",
    "shown_date",
    "shown_display",
]

ContactType = Literal["visit", "video", "phone"]

CONTACT_WORDS: Final[dict[ContactType, str]] = {
    "visit": "mottagningsbesök",
    "video": "videobesök",
    "phone": "telefonbesök",
}
"""What a kind of contact is called in a message (rules.md, preview)."""

_WEEKDAYS: Final = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_MONTHS: Final = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_PLACE_NAMES: Final = frozenset({"unit", "provider", "place"})


@dataclass(frozen=True, slots=True)
class MessageUnit:
    """What a message needs of the unit. None and "" mean that it has none.

    `send_days_before` counts where the profile leaves it to the unit. `name_decided`: the manager
    has decided that the unit's own name may stand although it tells the speciality.
    """

    name: str
    provider: str | None = None
    display: Display | None = None
    sender: str = ""
    phone: str | None = None
    check_in: str | None = None
    send_days_before: int | None = None
    name_decided: bool = False


@dataclass(frozen=True, slots=True)
class MessageVisit:
    """The visit: local wall time, and how it is met."""

    start: datetime
    contact_type: ContactType = "visit"


@dataclass(frozen=True, slots=True)
class MessagePatient:
    """What a message needs of the patient."""

    given_name: str
    protected_identity: bool = False


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """One message to look at. `template` None: the profile's example text."""

    kind: Kind
    unit: MessageUnit
    visit: MessageVisit
    patient: MessagePatient
    template: str | None = None


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
    filled = _filled(request, profile)
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


def send_at(request: PreviewRequest, profile: Profile) -> datetime | None:
    """When a reminder goes: days before the visit at its clock time, whatever summer time does."""
    days = profile.message.send_days_before
    if days is None:
        days = request.unit.send_days_before
    if request.kind != "reminder" or days is None:
        return None
    return request.visit.start - timedelta(days=days)


def shown_display(
    unit: MessageUnit, template: str | None, profile: Profile, *, protected: bool
) -> Display:
    """How much of the place a reminder shows, for comparing with what the patient was told."""
    if protected:
        return "none"
    text = profile.texts["reminder"].text if template is None else template
    place = place_display(unit, profile)
    if "{unit}" in text or ("{place}" in text and place == "unit"):
        return "unit"
    if unit.provider and ("{provider}" in text or ("{place}" in text and place == "provider")):
        return "provider"
    return "none"


def place_display(unit: MessageUnit, profile: Profile) -> Display:
    """What `{place}` stands for; nothing where the profile leaves the place out."""
    return "none" if profile.rules.place == "omit" else unit.display or "none"


def shown_date(start: datetime, profile: Profile) -> str:
    """A visit's date as the profile writes it: 2026-12-01, or tisdag 1 december."""
    if profile.message.date_format == "iso":
        return start.date().isoformat()
    return f"{_WEEKDAYS[start.weekday()]} {start.day} {_MONTHS[start.month - 1]}"


def _moment(start: datetime, profile: Profile) -> tuple[str, str]:
    """A visit's date and time as they are written."""
    return shown_date(start, profile), f"{start.hour:02}.{start.minute:02}"


def message_text(request: PreviewRequest, profile: Profile) -> str:
    """Only the text of the message, in NFC; raises as `preview` does."""
    values = _values(request, profile)
    return fill_text(_template(request, profile, values), values)


@dataclass(frozen=True, slots=True)
class _Begun:
    """A reminder with all but the name, the date and the time filled, as a format string.

    `plain`: what is filled is of one septet a character.
    """

    text: str
    plain: bool


class ReminderWriter:
    """Writes and measures a unit's example reminder for many visits.

    What does not change from visit to visit is filled once for each kind of contact.
    """

    def __init__(self, unit: MessageUnit, profile: Profile) -> None:
        self._unit = unit
        self._profile = profile
        self._begun: dict[tuple[ContactType, bool], _Begun] = {}
        self._moments: dict[datetime, tuple[str, str]] = {}

    def write(self, visit: MessageVisit, patient: MessagePatient) -> tuple[str, int]:
        """The text of one reminder, in NFC as `message_text` gives it, and its parts."""
        name = patient.given_name
        if not name:
            request = PreviewRequest("reminder", self._unit, visit, patient)
            text = message_text(request, self._profile)
            return text, measure(text).segments
        key = visit.contact_type, patient.protected_identity
        begun = self._begun.get(key)
        if begun is None:
            begun = self._begun[key] = self._begin(visit, patient)
        moment = self._moments.get(visit.start)
        if moment is None:
            moment = self._moments[visit.start] = _moment(visit.start, self._profile)
        text = unicodedata.normalize("NFC", begun.text.format(name, *moment))
        # A date is plain: letters, digits and å ä ö of one septet each.
        if begun.plain and len(text) <= SINGLE["GSM-7"] and is_plain(name):
            return text, 1
        return text, measure(text).segments

    def _begin(self, visit: MessageVisit, patient: MessagePatient) -> _Begun:
        request = PreviewRequest("reminder", self._unit, visit, patient)
        values = _values(request, self._profile)
        open_fields = {"given_name": "{0}", "date": "{1}", "time": "{2}"}
        found = pieces(_template(request, self._profile, values))
        text = "".join(
            open_fields.get(text) or _escaped(values[text]) if sort == "value" else _escaped(text)
            for sort, text in found
        )
        return _Begun(text, is_plain(text.format("", "", "")))


def _escaped(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _filled(request: PreviewRequest, profile: Profile) -> Filled:
    values = _values(request, profile)
    return fill(_template(request, profile, values), values)


def _template(request: PreviewRequest, profile: Profile, values: dict[str, str]) -> str:
    """The text to fill: for a protected identity nothing but a care visit, its date and time."""
    texts = profile.texts[request.kind]
    if request.template is not None and texts.fixed:
        raise ValueError(f"the text for {request.kind} is fixed")
    if request.patient.protected_identity:
        return texts.protected
    if request.template is not None:
        return request.template
    return without_empty_sentences(texts.text, values)


def _values(request: PreviewRequest, profile: Profile) -> dict[str, str]:
    """What each placeholder stands for; "" for what there is none of."""
    unit, visit = request.unit, request.visit
    provider = unit.provider or ""
    day, clock = _moment(visit.start, profile)
    place = {"unit": unit.name, "provider": provider, "none": ""}
    return {
        "given_name": request.patient.given_name,
        "date": day,
        "time": clock,
        "contact_type": CONTACT_WORDS[visit.contact_type],
        "unit": unit.name,
        "provider": provider,
        "place": place[place_display(unit, profile)],
        "phone": unit.phone or "",
        "check_in": (unit.check_in or "") if visit.contact_type == "visit" else "",
    }


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
