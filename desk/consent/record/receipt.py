"""What the patient takes home: the answer, the message, the number and how to change one's mind."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from desk.consent.fields import FieldError, Given, problem_error
from desk.consent.number.mobile import check_mobile

DecidedBy = Literal["patient", "guardian", "forvaltare", "staff"]
Role = Literal["patient", "guardian", "god_man", "forvaltare", "relative"]

DECIDERS: Final[tuple[DecidedBy, ...]] = ("patient", "guardian", "forvaltare", "staff")
ROLES: Final[tuple[Role, ...]] = ("patient", "guardian", "god_man", "forvaltare", "relative")
CHANNELS: Final = ("visit", "phone", "1177", "form")


@dataclass(frozen=True, slots=True)
class ReceiptRecipient:
    """One who gets the message. `mobile` as it is shown (070-174 06 05); `name` may be ""."""

    role: Role
    name: str
    mobile: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One answer as it is told on paper.

    `answer` True is a yes. `until` is the last day the yes may be used, None when it has no end.
    `turn_to` and `phone` say where to change one's mind. `message` is the finished text, "" for a
    no. Of a protected person neither place nor phone is printed, whatever stands here.
    """

    profile: str
    language: str
    day: date
    unit: str
    patient: str
    answer: bool
    decided_by: DecidedBy
    recipients: tuple[ReceiptRecipient, ...] = ()
    until: date | None = None
    message: str = ""
    turn_to: str = ""
    phone: str = ""
    protected: bool = False
    registered_by: str = ""
    reference: str = ""


def check_receipt(
    data: object, profiles: Sequence[str], languages: Sequence[str], glyphs: Container[int]
) -> tuple[Receipt | None, tuple[FieldError, ...]]:
    """Reads a consent's data (the shape of forms.md §2–4): the receipt, or every wrong field.

    `profiles` and `languages` are the names there are; `glyphs` what the fonts can set.
    """
    errors: list[FieldError] = []
    receipt = _read(Given(data, glyphs, errors), profiles, languages)
    return (None if errors else receipt), tuple(errors)


def _read(given: Given, profiles: Sequence[str], languages: Sequence[str]) -> Receipt | None:
    profile = given.choice("profile", profiles)
    language = given.choice("language", languages)
    day = given.day("date")
    reference = given.text("reference", required=False)
    unit, phone, turn_to = _unit(given.part("unit"))
    patient, protected = _patient(given.part("patient"))
    answer = given.choice("answer", ("yes", "no"))
    yes = answer == "yes"
    decided_by = given.choice("decided_by", DECIDERS, required=yes) or "patient"
    recipients = _recipients(given, required=yes)
    until = given.day("until", required=False)
    message = given.text("message", required=yes, lines=True)
    registered_by = given.text("registered_by", required=False)
    given.choice("channel", CHANNELS, required=False)
    # Only the blanket prints these two; they are read so that one file serves all papers.
    given.flag("child_approves", required=False)
    given.skip("mandate")
    given.end()
    if day is None:
        return None
    return Receipt(
        profile=profile,
        language=language,
        day=day,
        unit=unit,
        patient=patient,
        answer=yes,
        decided_by=next(one for one in DECIDERS if one == decided_by),
        recipients=recipients,
        until=until,
        message=message,
        turn_to=turn_to,
        phone=phone,
        protected=protected,
        registered_by=registered_by,
        reference=reference,
    )


def _unit(unit: Given) -> tuple[str, str, str]:
    """The unit's name, its phone, and where to turn; the rest of it is the message's."""
    name = unit.text("name")
    phone = unit.text("phone", required=False)
    turn_to = unit.text("turn_to", required=False)
    for key in ("provider", "sender", "check_in"):
        unit.text(key, required=False)
    unit.choice("display", ("unit", "provider", "none"), required=False)
    unit.flag("name_decided", required=False)
    unit.skip("send_days_before")
    unit.end()
    return name, phone, turn_to


def _patient(patient: Given) -> tuple[str, bool]:
    name = patient.text("name")
    patient.text("identity", required=False)
    protected = patient.flag("protected_identity")
    patient.end()
    # Unknown is treated as protected: then nothing is given away.
    return name, protected is not False


def _recipients(given: Given, *, required: bool) -> tuple[ReceiptRecipient, ...]:
    recipients = []
    for row in given.rows("recipients", required=required):
        role = row.choice("role", ROLES)
        name = row.text("name", required=False)
        mobile = row.text("mobile")
        shown = check_mobile(mobile) if mobile else None
        if shown is not None and shown.national is None:
            given.errors.append(problem_error(row.at("mobile"), shown.problems[0]))
        until = row.day("until", required=False)
        row.end()
        if role and shown is not None and shown.national is not None:
            known = next(one for one in ROLES if one == role)
            recipients.append(ReceiptRecipient(known, name, shown.national, until))
    return tuple(recipients)
