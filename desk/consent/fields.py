"""Reads filled-in data field by field and gathers every wrong field, not only the first."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from desk.consent.problem import Problem
from desk.errors import UserError

LONGEST: Final = 300
"""The most characters a field may hold (forms.md)."""

MOST_LINES: Final = 20
"""The most lines a field may hold: no message and no address has more."""

MOST_ROWS: Final = 1000
"""The most rows a list may hold; more is a mistake, not a paper."""

UNSETTABLE: Final = frozenset(
    {
        "field_unknown",
        "field_wrong_type",
        "field_unknown_value",
        "field_too_long",
        "field_too_many",
        "field_too_many_lines",
        "field_control_character",
        "field_no_glyph",
        "field_piled_marks",
    }
)
"""The codes of what cannot be set on paper at all, as a draft neither."""

_MOST_MARKS: Final = 2
"""The most marks on one letter, composed as far as it goes: Vietnamese and Arabic need no more.

What is piled higher leaves its line, and strikes the words above and below.
"""

_PLAIN_KEY: Final = re.compile(r"[A-Za-z0-9_]{1,40}\Z", re.ASCII)
_REPLACED: Final = "\ufffd"
"""What stands where another program lost a letter: nobody is called that."""

_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class FieldError:
    """One wrong field. `path` as in `billing.email` or `units[0].name`; `code` names a sentence.

    `values` fill the sentence's placeholders and never hold what was typed.
    """

    path: str
    code: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def unsettable(self) -> bool:
        """Whether the field keeps even a draft from being made."""
        return self.code in UNSETTABLE


class FieldsError(UserError):
    """Data that cannot become a paper; `errors` has one entry per wrong field."""

    def __init__(self, errors: Sequence[FieldError]) -> None:
        super().__init__("fields_wrong", field=errors[0].path if errors else None)
        self.errors = tuple(errors)


def problem_error(path: str, problem: Problem) -> FieldError:
    """The error of a field whose number is wrong: the code is the problem's own."""
    return FieldError(path, problem.code, {"missing": str(problem.missing)})


def tidy(text: str) -> str:
    """The text as it is kept: composed (NFC), lines ended as here, without blanks around it."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n")).strip()


def unsettable(
    path: str, text: str, glyphs: Container[int], *, lines: bool = False
) -> FieldError | None:
    """Why a text cannot be set: its length, its lines, or a character that no font has.

    `glyphs` are the code points of the shipped fonts. `lines`: line breaks are allowed.
    """
    if len(text) > LONGEST:
        return FieldError(path, "field_too_long", {"most": str(LONGEST), "length": str(len(text))})
    if text.count("\n") >= MOST_LINES:
        return FieldError(path, "field_too_many_lines", {"most": str(MOST_LINES)})
    for character in dict.fromkeys(text):
        if lines and character == "\n":
            continue
        if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp"):
            code = "field_control_character"
        elif character == _REPLACED or ord(character) not in glyphs:
            code = "field_no_glyph"
        else:
            continue
        return FieldError(path, code, {"character": f"U+{ord(character):04X}"})
    piled = _piled_mark(text)
    if piled:
        return FieldError(path, "field_piled_marks", {"character": f"U+{ord(piled):04X}"})
    return None


def _piled_mark(text: str) -> str:
    """The first mark that is one too many on its letter, "" for none."""
    if text.isascii():
        return ""
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character) in ("Mn", "Me") else 0
        if marks > _MOST_MARKS:
            return character
    return ""


def parse_date(text: str) -> date | None:
    """The day of an ISO date (2026-11-20), None when it is none."""
    if not _DATE.match(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


class Given:
    """One object of given data. What is wrong is noted in `errors`, and reading goes on.

    `null` and blank text are missing; an object that is missing lacks each of its fields. Texts
    come back tidied, or "" where nothing usable stands.
    """

    def __init__(
        self, data: object, glyphs: Container[int], errors: list[FieldError], path: str = ""
    ) -> None:
        self.errors = errors
        self.path = path
        self._glyphs = glyphs
        self._left: dict[str, object] = {}
        self._usable = data is None or isinstance(data, Mapping)
        if isinstance(data, Mapping):
            self._left = {str(key): value for key, value in data.items()}
        elif data is not None:
            self.wrong("", "field_wrong_type", expected="object")

    def wrong(self, key: str, code: str, **values: str) -> None:
        """Notes that a field is wrong; `key` "" is the object itself."""
        self.errors.append(FieldError(self.at(key), code, values))

    def at(self, key: str) -> str:
        """The path of a key of this object."""
        shown = key if _PLAIN_KEY.match(key) or not key else json.dumps(key[:40])
        return ".".join(part for part in (self.path, shown) if part) or "(data)"

    def take(self, key: str, kind: type, expected: str, *, required: bool) -> object:
        """The value of a key if it is of its kind, else None with what is wrong noted."""
        value = self._left.pop(key, None)
        if value is None:
            if required and self._usable:
                self.wrong(key, "field_missing")
            return None
        if not isinstance(value, kind) or (kind is not bool and isinstance(value, bool)):
            self.wrong(key, "field_wrong_type", expected=expected)
            return None
        return value

    def text(self, key: str, *, required: bool = True, lines: bool = False) -> str:
        """A text that can be set, tidied."""
        value = self.take(key, str, "text", required=required)
        if not isinstance(value, str):
            return ""
        text = tidy(value)
        error = unsettable(self.at(key), text, self._glyphs, lines=lines)
        if error is not None:
            self.errors.append(error)
            return ""
        if required and not text:
            self.wrong(key, "field_missing")
        return text

    def flag(self, key: str, *, required: bool = True) -> bool | None:
        """True, false, or None when not given."""
        value = self.take(key, bool, "flag", required=required)
        return value if isinstance(value, bool) else None

    def number(self, key: str, low: int, high: int) -> int | None:
        """A whole number from `low` to `high`, or None when not given."""
        value = self.take(key, int, "number", required=False)
        if not isinstance(value, int):
            return None
        if not low <= value <= high:
            self.wrong(key, "field_out_of_range", low=str(low), high=str(high))
            return None
        return value

    def day(self, key: str, *, required: bool = True) -> date | None:
        """An ISO date."""
        text = self.text(key, required=required)
        day = parse_date(text)
        if text and day is None:
            self.wrong(key, "date_unreadable")
        return day

    def flag_or_day(self, key: str) -> bool | date | None:
        """An ISO date, or true or false where no day is known; None when not given."""
        if isinstance(self._left.get(key), bool):
            return self.flag(key)
        return self.day(key, required=False)

    def has(self, key: str) -> bool:
        """Whether something is given here; null is nothing."""
        return self._left.get(key) is not None

    def choice(self, key: str, allowed: Sequence[str], *, required: bool = True) -> str:
        """One of the allowed words, "" when not given or none of them."""
        text = self.text(key, required=required)
        if text and text not in allowed:
            self.wrong(key, "field_unknown_value", allowed=", ".join(allowed))
            return ""
        return text

    def part(self, key: str) -> Given:
        """An object inside this one."""
        part = Given(self._left.pop(key, None), self._glyphs, self.errors, self.at(key))
        part._usable = part._usable and self._usable
        return part

    def rows(self, key: str, *, required: bool = True) -> tuple[Given, ...]:
        """The objects of a list inside this one."""
        value = self.take(key, list, "list", required=required)
        if not isinstance(value, list):
            return ()
        if required and not value:
            self.wrong(key, "field_missing")
        if len(value) > MOST_ROWS:
            self.wrong(key, "field_too_many", most=str(MOST_ROWS))
            return ()
        return tuple(
            Given(item, self._glyphs, self.errors, f"{self.at(key)}[{place}]")
            for place, item in enumerate(value)
        )

    def skip(self, key: str) -> None:
        """A key that may stand here and is of no use here, whatever it holds."""
        self._left.pop(key, None)

    def end(self) -> None:
        """Every key has been read; one that has not is unknown."""
        for key in self._left:
            self.wrong(key, "field_unknown")
        self._left.clear()
