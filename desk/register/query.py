"""What a query in the search box is: an identity number, a mobile number or a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from desk.register.names import name_key

_SEPARATORS: Final = re.compile(r"[\s\-+().\u2010-\u2015/]")
_RESERVE: Final = re.compile(r"[0-9]{6}[0-9A-Z]*[A-Z][0-9A-Z]*\Z", re.ASCII)
_CENTURIES: Final = ("19", "20", "18")
_LEAST: Final = 3
_SHORT_FORM: Final = range(6, 11)
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """What to look for. `identities`: beginnings of stored numbers; `mobile`: a beginning in E.164.

    `words`: the name's words as keys. Empty all, the query is too short to search for.
    """

    identities: tuple[str, ...] = ()
    mobile: str = ""
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.identities or self.mobile or self.words)


def classify(query: str) -> Question:
    """A query's kind. Digits may be both a person and a mobile: 07 begins births in 2007 too."""
    text = query.strip()[:_LONGEST]
    bare = _SEPARATORS.sub("", text)
    if bare.isascii() and bare.isdigit():
        if len(bare) < _LEAST:
            return Question()
        return Question(_identities(text, bare), _mobile(text, bare))
    if _RESERVE.match(bare.upper()):
        return Question(tuple(dict.fromkeys((bare.upper(), text.upper().replace(" ", "")))))
    return Question(words=tuple(name_key(text).split()))


def _identities(text: str, digits: str) -> tuple[str, ...]:
    """Beginnings of twelve digits; ten or fewer may lack their century."""
    if text.startswith("+") or (digits.startswith("00") and len(digits) > 12):
        return ()
    short = len(digits) in _SHORT_FORM and _may_be_date(digits[2:6])
    return (digits, *(century + digits for century in _CENTURIES if short))


def _may_be_date(month_and_day: str) -> bool:
    """Whether four digits can be a month and a day, a samordningsnummer's included."""
    return int(month_and_day[:2]) <= 12 and int(month_and_day[2:]) <= 91


def _mobile(text: str, digits: str) -> str:
    if text.startswith("+"):
        return "+" + digits
    if digits.startswith("00"):
        return "+" + digits[2:] if len(digits) > _LEAST + 1 else ""
    if digits.startswith("0"):
        return "+46" + digits[1:]
    return "+" + digits if digits.startswith("467") else ""
