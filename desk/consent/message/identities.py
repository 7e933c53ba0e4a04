"""Finds personal identity numbers in a text, in every way they are written."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from desk.consent.message.finding import Finding, found

_GAP: Final = r"[ \u00a0\u2009\u202f]?"
_SIGN: Final = r"[ \u00a0\u2009\u202f]?[-+\u2010-\u2015\u2212.:/]?[ \u00a0\u2009\u202f]?"
_NUMBER: Final = re.compile(
    rf"(?<![\d+])(?P<century>(?:1[89]|20){_GAP})?(?P<year>\d\d){_SIGN}(?P<month>\d\d){_SIGN}"
    rf"(?P<day>\d\d)(?:(?P<sign>{_SIGN})(?P<last>\d{{4}})|(?P<dash>-?)(?P<mark>X{{4}}|x{{4}}|\*{{4}}"
    r"|(?=\d*[A-Z])[A-Z0-9]{4}))(?![\dA-Za-z])"
)
_RESERVE: Final = re.compile(
    r"(?<![\dA-Za-z])(?:99\d{10}|\d{8}-?[A-Z]\d{3}|\d{8}-?[A-Z0-9]{4}|\d{6}-[A-Z0-9]{4})(?![\dA-Za-z])"
)
_CALL: Final = re.compile(
    r"(?:ring|ringa|telefon|telefonnr|tel|tfn|tlf|nummer|numret|nr|mobil|sms|call|phone|växel)"
    r"[\w.]*[\s:]*(?:på|till|us|oss)?[\s:]*\Z",
    re.IGNORECASE,
)
_OTHER_DIGIT: Final = re.compile(r"(?![0-9])\d")
_CALLED: Final = re.compile(r"(?:person|samordnings|p|patient)(?:nummer|nr|\.nr)", re.IGNORECASE)


def find_identities(text: str) -> list[Finding]:
    """Every personal identity number, coordination number and reserve number in a text.

    Twelve or ten digits with or without a sign or blanks. The last four may be wrong or hidden:
    a date of birth followed by them says who it is all the same, when the sign stands between.
    """
    digits = _ascii_digits(text)
    findings: list[Finding] = []
    for match in _NUMBER.finditer(digits):
        if _is_number(digits, match):
            findings.append(found("personal_identity_number", text, match.start(), match.end()))
    for match in _RESERVE.finditer(digits):
        inside = any(f.start < match.end() and match.start() < f.end for f in findings)
        if not inside and _is_reserve(match.group()):
            findings.append(found("personal_identity_number", text, match.start(), match.end()))
    return findings


def _ascii_digits(text: str) -> str:
    """The text with digits of every script as 0-9, its length unchanged."""
    if not _OTHER_DIGIT.search(text):
        return text
    return "".join(
        str(unicodedata.digit(character, character)) if character.isdigit() else character
        for character in text
    )


def _is_number(text: str, match: re.Match[str]) -> bool:
    century = (match["century"] or "").strip()
    year, month, day = match["year"], match["month"], match["day"]
    if not _is_day(century, year, int(month), int(day)):
        return False
    if match["last"] is None:
        return bool(century) or match["dash"] == "-"
    sign = match["sign"].strip()
    if luhn(year + month + day + match["last"]):
        return bool(century) or not _is_phone(text, match)
    return sign in ("-", "+") and match.group()[:-5].isdigit() and not _is_phone(text, match)


def _is_day(century: str, year: str, month: int, day: int) -> bool:
    """Whether the date part can be one, also of a coordination number (day 60-91, month 00-12)."""
    if 60 <= day <= 91:
        return month <= 12
    try:
        date(int((century or "20") + year), month, day)
    except ValueError:
        return False
    return True


def _is_phone(text: str, match: re.Match[str]) -> bool:
    """Whether ten digits are a phone number: a trunk zero, and a mobile or a word that says so."""
    before = text[: match.start()][-30:]
    if not match["year"].startswith("0") or _CALLED.search(before):
        return False
    return (match.group().startswith("07") and not match["sign"].strip()) or bool(
        _CALL.search(before)
    )


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of those before it."""
    total = 0
    for place, character in enumerate(reversed(digits)):
        value = int(character) * (1 + place % 2)
        total += value // 10 + value % 10
    return total % 10 == 0


def _is_reserve(number: str) -> bool:
    """A reserve number: Stockholm's with its check digit, others by their letters (facts.md §6)."""
    if number.isdigit():
        return number.startswith("99") and luhn(number[4:11] + number[11])
    bare = number.replace("-", "")
    letters = sum(map(str.isalpha, bare[-4:]))
    return letters > 0 and bare[:6].isdigit() and (len(bare) == 12 or "-" in number)
