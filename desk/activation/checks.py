"""Judges one field of the application, while it is typed and when the paper is made alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from desk.activation.fields import DISPLAYS, Field, FieldKind, field_at
from desk.consent.fields import FieldError, parse_date, problem_error, tidy, unsettable
from desk.consent.message.finding import Finding
from desk.consent.message.names import NameVerdict
from desk.consent.message.template import fill
from desk.consent.number.mobile import check_mobile, is_mobile
from desk.consent.patient.identity import IdentityCheck, check_identity
from desk.consent.patient.organisation import check_organisation
from desk.consent.profile import PLACEHOLDERS, Profile

_EMAIL: Final = re.compile(r"[^@\s,;:<>()\[\]\"\\]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}\Z")
_POSTCODE: Final = re.compile(r"(?:SE?-)?[1-9]\d{2} ?\d{2}\Z", re.ASCII)
_PHONE: Final = re.compile(r"\+?[0-9 ()./–-]+\Z")


STAND_IN: Final = dict.fromkeys(PLACEHOLDERS, "")
"""The text is judged without what will be merged into it: names are judged where they stand."""


class Disclosure(Protocol):
    """The disclosure checker with its words (desk.consent.message.disclosure)."""

    def judge_text(self, text: str) -> Sequence[Finding]:
        """What a text gives away."""

    def judge_name(self, name: str) -> NameVerdict:
        """What a unit's or a caregiver's name gives away."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the application is judged against. `glyphs` are the code points the fonts can set."""

    profile: Profile
    words: Disclosure
    today: date
    glyphs: Container[int]


def check_field(path: str, value: str | bool | None, setting: Setting) -> FieldError | None:
    """What is wrong with a field's value, None when nothing is.

    `value` is True or False for a tick, else what was typed. Raises KeyError for an unknown path.
    """
    one = field_at(path)
    if one.kind == "check":
        return _tick(one, value)
    text = tidy(value) if isinstance(value, str) else ""
    if not text:
        return FieldError(path, "field_missing") if one.required else None
    wrong = unsettable(path, text, setting.glyphs, lines=one.kind in ("lines", "message"))
    if wrong is not None:
        return wrong
    return _CHECKS.get(one.kind, _no_check)(one, text, setting)


def _tick(one: Field, value: str | bool | None) -> FieldError | None:
    if value is None or isinstance(value, str):
        return FieldError(one.path, "field_missing")
    return None if value else FieldError(one.path, "condition_not_met")


def _no_check(one: Field, text: str, setting: Setting) -> FieldError | None:
    return None


def _date(one: Field, text: str, setting: Setting) -> FieldError | None:
    day = parse_date(text)
    if day is None:
        return FieldError(one.path, "date_unreadable")
    if one.path.startswith("conditions.") and day > setting.today:
        return FieldError(one.path, "date_in_future")
    return None


def _organisation(one: Field, text: str, setting: Setting) -> FieldError | None:
    checked = check_organisation(text)
    if checked.ok:
        return None
    # A sole trader has no organisation number of its own and uses the personnummer.
    person = _person(text, setting)
    if person.ok and person.type == "personnummer":
        return None
    meant = person if checked.problems[0].code == "organisation_is_person" else checked
    return problem_error(one.path, (meant.problems or checked.problems)[0])


def _identity(one: Field, text: str, setting: Setting) -> FieldError | None:
    checked = _person(text, setting)
    if not checked.ok:
        return problem_error(one.path, checked.problems[0])
    if checked.type == "reservnummer":
        return FieldError(one.path, "identity_not_person")
    return None


def _person(text: str, setting: Setting) -> IdentityCheck:
    return check_identity(text, setting.today, is_mobile)


def _mobile(one: Field, text: str, setting: Setting) -> FieldError | None:
    checked = check_mobile(text)
    return None if checked.ok else problem_error(one.path, checked.problems[0])


def _phone(one: Field, text: str, setting: Setting) -> FieldError | None:
    digits = sum(character.isdigit() for character in text)
    if _PHONE.match(text) and 6 <= digits <= 15:
        return None
    return FieldError(one.path, "phone_wrong")


def _email(one: Field, text: str, setting: Setting) -> FieldError | None:
    return None if _EMAIL.match(text) else FieldError(one.path, "email_wrong")


def _postcode(one: Field, text: str, setting: Setting) -> FieldError | None:
    return None if _POSTCODE.match(text) else FieldError(one.path, "postcode_wrong")


def _display(one: Field, text: str, setting: Setting) -> FieldError | None:
    if text not in DISPLAYS:
        return FieldError(one.path, "field_unknown_value", {"allowed": ", ".join(DISPLAYS)})
    allowed = setting.profile.message.displays
    if text not in allowed:
        return FieldError(one.path, "display_not_allowed", {"allowed": ", ".join(allowed)})
    return None


def _message(one: Field, text: str, setting: Setting) -> FieldError | None:
    filled = fill(text, STAND_IN)
    if filled.unknown:
        span = filled.unknown[0]
        match = filled.text[span.start : span.end]
        return FieldError(one.path, "text_placeholder_unknown", {"match": match})
    return finding_error(one.path, setting.words.judge_text(filled.text))


def finding_error(path: str, findings: Sequence[Finding]) -> FieldError | None:
    """The first of the findings that stop a message, as the error of the field it stands in."""
    for finding in findings:
        if finding.severity == "error":
            # An identity number is told by its kind alone: it must not reach a log.
            shown = finding.code != "personal_identity_number"
            return FieldError(
                path, f"text_{finding.code}", {"match": finding.match} if shown else {}
            )
    return None


_CHECKS: Final[Mapping[FieldKind, Callable[[Field, str, Setting], FieldError | None]]] = {
    "date": _date,
    "organisation": _organisation,
    "identity": _identity,
    "mobile": _mobile,
    "phone": _phone,
    "email": _email,
    "postcode": _postcode,
    "choice": _display,
    "message": _message,
}
