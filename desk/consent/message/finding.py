"""What is found in a message: a code, where, and which words say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

Code = Literal[
    "names_speciality",
    "names_condition",
    "not_administrative",
    "personal_identity_number",
    "invites_reply",
    "protected_place",
    "sender_invalid",
    "placeholder_unknown",
    "unknown_unit_name",
    "unicode_message",
    "long_message",
]
Severity = Literal["error", "warning"]
Field = Literal["text", "unit.name", "sender"]

WARNINGS: Final[frozenset[Code]] = frozenset(
    {"unknown_unit_name", "unicode_message", "long_message"}
)
"""The codes that never stop a message (rules.md, preview)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a message gives away or gets wrong.

    `start` and `end` are code points of the NFC text of the field; `match` stands there. `list`
    names the word list that says so, "" where none does; `detail` is what the sentence tells
    besides, such as the characters that cost or how many parts there are.
    """

    code: Code
    severity: Severity
    field: Field
    start: int
    end: int
    match: str
    list: str = ""
    detail: str = ""

    def moved(self, field: Field, by: int = 0) -> Finding:
        """The same finding in another field, or further on in the text."""
        return replace(self, field=field, start=self.start + by, end=self.end + by)


def found(
    code: Code, text: str, start: int, end: int, *, listed: str = "", detail: str = ""
) -> Finding:
    """A finding in a text, as grave as its code is."""
    severity: Severity = "warning" if code in WARNINGS else "error"
    return Finding(code, severity, "text", start, end, text[start:end], listed, detail)
