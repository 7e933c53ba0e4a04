"""Checks a mobile number and puts it in the form it is stored in (facts.md §7)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from desk.consent.problem import Problem

_REGION: Final = "SE"
_COUNTRY: Final = 46
_ABROAD: Final = "00"
# What a person writes between digits, typographic dashes and no-break space included. Letters and
# extensions are refused here: the parser would turn them into digits, or drop them.
_TYPED: Final = re.compile(r"\s*\+?[0-9 ()./\u00a0\u202f\u2010-\u2015\u2212-]*\Z")
_MOST: Final = 40


@dataclass(frozen=True, slots=True)
class MobileCheck:
    """What a number turned out to be. `e164` is what is stored, `national` what is shown.

    Both are None when not ok. A foreign number is shown in its international form.
    """

    value: str = field(repr=False)
    ok: bool
    e164: str | None = field(repr=False)
    national: str | None = field(repr=False)
    problems: tuple[Problem, ...]


def check_mobile(value: str) -> MobileCheck:
    """Judges a number as typed: MOBILE and FIXED_LINE_OR_MOBILE of the phonenumbers library are ok.

    A number without a country is Swedish. Which series are mobile is the library's knowledge, kept
    current by updating it.
    """
    if not value.strip():
        return _refused(value, "mobile_missing")
    if not _TYPED.match(value) or len(value) > _MOST:
        return _refused(value, "mobile_characters")
    if not any(sign.isdigit() for sign in value):
        return _refused(value, "mobile_incomplete")
    return _parsed(value)


def is_mobile(value: str) -> bool:
    """Whether a number as typed is a mobile number."""
    return check_mobile(value).ok


def _parsed(value: str) -> MobileCheck:
    # Imported when the first number is checked: it costs the start of the window otherwise.
    import phonenumbers
    from phonenumbers import PhoneNumberFormat, PhoneNumberType

    try:
        number = phonenumbers.parse(value, _REGION)
    except phonenumbers.NumberParseException:
        return _unknown(value)
    kind = phonenumbers.number_type(number)
    if kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE):
        swedish = number.country_code == _COUNTRY
        shown = PhoneNumberFormat.NATIONAL if swedish else PhoneNumberFormat.INTERNATIONAL
        return MobileCheck(
            value,
            True,
            phonenumbers.format_number(number, PhoneNumberFormat.E164),
            phonenumbers.format_number(number, shown),
            (),
        )
    if kind == PhoneNumberType.FIXED_LINE:
        return _refused(value, "mobile_fixed_line")
    if kind != PhoneNumberType.UNKNOWN:
        return _refused(value, "mobile_other_kind")
    return _unknown(value)


def _unknown(value: str) -> MobileCheck:
    """What is wrong with digits that are no number in any country's plan, perhaps not all typed."""
    from phonenumbers import PhoneMetadata, ValidationResult, is_possible_number_with_reason, parse
    from phonenumbers.phonenumberutil import NumberParseException

    plan = PhoneMetadata.metadata_for_region(_REGION)
    rest = _swedish(value)
    if plan and plan.mobile and rest is not None and rest[:1] in ("", "7"):
        whole = max(plan.mobile.possible_length)
        if len(rest) < whole:
            problem = Problem("mobile_too_short", missing=whole - len(rest))
            return MobileCheck(value, False, None, None, (problem,))
        return _refused(value, "mobile_too_long" if len(rest) > whole else "mobile_not_in_use")
    try:
        reason = is_possible_number_with_reason(parse(value, _REGION))
    except NumberParseException as error:
        if error.error_type == NumberParseException.TOO_LONG:
            return _refused(value, "mobile_too_long")
        begun = sum(sign.isdigit() for sign in value) <= 3
        wrong_country = error.error_type == NumberParseException.INVALID_COUNTRY_CODE
        return _refused(
            value, "mobile_not_in_use" if wrong_country and not begun else "mobile_incomplete"
        )
    if reason == ValidationResult.TOO_SHORT:
        return _refused(value, "mobile_incomplete")
    if reason == ValidationResult.TOO_LONG:
        return _refused(value, "mobile_too_long")
    return _refused(value, "mobile_not_in_use")


def _swedish(value: str) -> str | None:
    """The digits after the country or the leading zero, None when the number is a foreign one."""
    digits = "".join(sign for sign in value if sign.isdigit())
    country = str(_COUNTRY)
    if value.lstrip().startswith("+"):
        return digits.removeprefix(country).lstrip("0") if digits.startswith(country) else None
    if digits.startswith(_ABROAD):
        digits = digits.removeprefix(_ABROAD)
        return digits.removeprefix(country).lstrip("0") if digits.startswith(country) else None
    return digits[1:] if digits.startswith("0") else None


def _refused(value: str, code: str) -> MobileCheck:
    return MobileCheck(value, False, None, None, (Problem(code),))
