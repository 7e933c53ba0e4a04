"""The data of the papers on consent: blanket, receipt and leaflet, read whole (forms.md §2–4)."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple, get_args

from desk.consent.fields import FieldError, Given, problem_error
from desk.consent.number.mobile import check_mobile, is_mobile
from desk.consent.patient.identity import check_identity
from desk.consent.profile import Display

PaperName = Literal["consent", "receipt", "information"]
DecidedBy = Literal["patient", "guardian", "forvaltare", "staff"]
Role = Literal["patient", "guardian", "god_man", "forvaltare", "relative"]

DECIDERS: Final[tuple[DecidedBy, ...]] = get_args(DecidedBy)
ROLES: Final[tuple[Role, ...]] = get_args(Role)
CHANNELS: Final = ("visit", "phone", "1177", "form")

_MOST_DAYS_BEFORE: Final = 365

_NUMBERS: Final = re.compile(r"\+?\d[\d -]{7,}\d")
"""What may be somebody's number, in a reference."""

_LATE: Final = date(2099, 12, 31)
"""Stands for a day that cannot be read: by it no number lies in the future."""


@dataclass(frozen=True, slots=True, repr=False)
class PaperUnit:
    """The unit as a paper names it. `turn_to` and `phone` say where to change one's mind.

    `places` is everything that tells which place it is, for what must not be printed.
    """

    name: str
    provider: str
    display: Display
    phone: str
    check_in: str
    turn_to: str
    send_days_before: int | None
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class PaperRecipient:
    """One who gets the message. `mobile` as it is shown (070-174 06 05); `name` may be ""."""

    role: Role
    name: str
    mobile: str
    until: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Mandate:
    """What was seen of a god man's or förvaltare's appointment. `checked` is the day, if noted."""

    covers_person: bool | None
    checked: date | None


@dataclass(frozen=True, slots=True, repr=False)
class Paper:
    """One answer as it is put on paper, or a paper that waits for one.

    `blank`: nobody's yet. `answer` True is a yes, None is open. `until` is the last day the yes may
    be used, None when it has no end. `message` is the finished text, "" where there is none.
    `identity` as it is shown. Of a protected person neither place nor address is printed.
    """

    profile: str
    language: str
    day: date | None
    blank: bool
    unit: PaperUnit
    patient: str
    identity: str
    protected: bool
    answer: bool | None
    decided_by: DecidedBy | None
    recipients: tuple[PaperRecipient, ...]
    child_approves: bool | None
    mandate: Mandate | None
    until: date | None
    message: str
    registered_by: str
    reference: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a paper's data is read against.

    `profiles` and `languages` are the names there are; `glyphs` what the fonts can set. `blank`:
    profile, unit, language and date are enough. `kept`: numbers come from the register, which
    keeps those that staff had a reason for, right or wrong.
    """

    name: PaperName
    profiles: Sequence[str]
    languages: Sequence[str]
    glyphs: Container[int]
    blank: bool = False
    kept: bool = False


class CheckedPaper(NamedTuple):
    """A paper and what is wrong with it, in the order of the fields; no paper without a profile."""

    paper: Paper | None
    errors: tuple[FieldError, ...]

    def hindering(self, *, draft: bool) -> tuple[FieldError, ...]:
        """The errors that keep it from being made; a draft bears all but the unsettable."""
        if self.paper is None:
            return self.errors
        return tuple(error for error in self.errors if error.unsettable or not draft)


def check_paper(data: object, reading: Reading) -> CheckedPaper:
    """Reads a consent's data (the shape of forms.md §2–4) and judges every field."""
    errors: list[FieldError] = []
    paper = _read(Given(data, reading.glyphs, errors), reading)
    return CheckedPaper(paper if paper.profile else None, tuple(errors))


def _read(given: Given, reading: Reading) -> Paper:
    filled = not reading.blank
    profile = given.choice("profile", reading.profiles)
    unit = _unit(given.part("unit"))
    language = given.choice("language", reading.languages)
    day = given.day("date")
    reference = _reference(given, day)
    name, identity, protected = _patient(given.part("patient"), reading, day)
    answered = filled and reading.name != "information"
    answer = given.choice("answer", ("yes", "no"), required=answered)
    yes = answered and answer == "yes"
    decided_by = given.choice("decided_by", DECIDERS, required=yes)
    recipients = _recipients(given, required=yes)
    approves = given.flag("child_approves", required=False)
    mandate = _mandate(given)
    until = given.day("until", required=False)
    told = yes or (filled and reading.name == "information" and answer != "no")
    message = given.text("message", required=told, lines=True)
    registered_by = given.text("registered_by", required=False)
    given.choice("channel", CHANNELS, required=False)
    given.end()
    return Paper(
        profile=profile,
        language=language or reading.languages[0],
        day=day,
        blank=reading.blank,
        unit=unit,
        patient=name,
        identity=identity,
        protected=protected,
        answer=None if not answer else answer == "yes",
        decided_by=next((one for one in DECIDERS if one == decided_by), None),
        recipients=recipients,
        child_approves=approves,
        mandate=mandate,
        until=until,
        message=message,
        registered_by=registered_by,
        reference=reference,
    )


def _unit(unit: Given) -> PaperUnit:
    """The unit as a message has it, and where to turn; what only the message needs may lack."""
    name = unit.text("name")
    provider = unit.text("provider", required=False)
    display = unit.choice("display", get_args(Display), required=False)
    sender = unit.text("sender", required=False)
    phone = unit.text("phone", required=False)
    check_in = unit.text("check_in", required=False)
    days = unit.number("send_days_before", 0, _MOST_DAYS_BEFORE)
    unit.flag("name_decided", required=False)
    turn_to = unit.text("turn_to", required=False)
    unit.end()
    return PaperUnit(
        name=name,
        provider=provider,
        display=next((one for one in get_args(Display) if one == display), "none"),
        phone=phone,
        check_in=check_in,
        turn_to=turn_to,
        send_days_before=days,
        places=tuple(text for text in (name, provider, sender, phone, check_in, turn_to) if text),
    )


def _reference(given: Given, day: date | None) -> str:
    """The opaque reference; nobody's identity or telephone number: anybody may scan it."""
    reference = given.text("reference", required=False)
    if not reference:
        return ""
    if _NUMBERS.search(reference) and any(
        check_identity(number, day or _LATE, is_mobile).ok or check_mobile(number).ok
        for number in (reference, *_NUMBERS.findall(reference))
    ):
        given.wrong("reference", "reference_personal")
        return ""
    return reference


def _patient(patient: Given, reading: Reading, day: date | None) -> tuple[str, str, bool]:
    filled = not reading.blank
    name = patient.text("name", required=filled and reading.name != "information")
    typed = patient.text("identity", required=filled and reading.name == "consent")
    protected = patient.flag("protected_identity", required=filled)
    patient.end()
    identity = typed
    if typed:
        checked = check_identity(typed, day or _LATE, is_mobile)
        if checked.ok:
            identity = shown_identity(checked.canonical or typed)
        elif not reading.kept:
            patient.errors.append(problem_error(patient.at("identity"), checked.problems[0]))
            identity = ""
    # Unknown is treated as protected: then nothing is given away. A blank paper is nobody's.
    return name, identity, protected is not False if filled else bool(protected)


def shown_identity(canonical: str) -> str:
    """Twelve characters as they are written: 19610118-2803."""
    return f"{canonical[:8]}-{canonical[8:]}" if len(canonical) == 12 else canonical


def _recipients(given: Given, *, required: bool) -> tuple[PaperRecipient, ...]:
    recipients = []
    for row in given.rows("recipients", required=required):
        role = row.choice("role", ROLES)
        name = row.text("name", required=False)
        mobile = row.text("mobile")
        shown = check_mobile(mobile).national if mobile else None
        if mobile and shown is None:
            given.errors.append(problem_error(row.at("mobile"), check_mobile(mobile).problems[0]))
        until = row.day("until", required=False)
        row.end()
        known = next((one for one in ROLES if one == role), None)
        if known is not None:
            recipients.append(PaperRecipient(known, name, shown or "", until))
    return tuple(recipients)


def _mandate(given: Given) -> Mandate | None:
    """The mandate's check: `checked` is the day it was looked at, or whether it was."""
    if not given.has("mandate"):
        given.skip("mandate")
        return None
    part = given.part("mandate")
    covers = part.flag("covers_person", required=False)
    looked = part.flag_or_day("checked")
    part.end()
    return Mandate(covers, looked if isinstance(looked, date) else None)
