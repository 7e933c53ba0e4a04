"""Writes a message: what fills its template, for one patient or for a region's day."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from desk.consent.message.length import SINGLE, is_plain, measure
from desk.consent.message.template import (
    Filled,
    fill,
    fill_text,
    pieces,
    without_empty_sentences,
)
from desk.consent.profile import Display, Kind, Profile

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
    """Only the text of the message, in NFC.

    Raises KeyError for a kind that the profile has no text for, and ValueError for a template
    where the text is fixed.
    """
    values = _values(request, profile)
    return fill_text(_template(request, profile, values), values)


def filled_message(request: PreviewRequest, profile: Profile) -> Filled:
    """The message with where its values stand; raises as `message_text` does."""
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


@dataclass(frozen=True, slots=True)
class _Begun:
    """A reminder with all but the name, the date and the time filled, as a format string.

    `plain`: what is filled is of one septet a character.
    """

    text: str
    plain: bool


class ReminderWriter:
    """Writes and measures a unit's reminder for many visits: its own text, or the example.

    What does not change from visit to visit is filled once for each kind of contact.
    """

    def __init__(self, unit: MessageUnit, profile: Profile, template: str | None = None) -> None:
        self._unit = unit
        self._template = template
        self._profile = profile
        self._begun: dict[tuple[ContactType, bool], _Begun] = {}
        self._moments: dict[datetime, tuple[str, str]] = {}

    def write(self, visit: MessageVisit, patient: MessagePatient) -> tuple[str, int]:
        """The text of one reminder, in NFC as `message_text` gives it, and its parts."""
        name = patient.given_name
        if not name:
            request = PreviewRequest("reminder", self._unit, visit, patient, self._template)
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
        request = PreviewRequest("reminder", self._unit, visit, patient, self._template)
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
