"""Says what is wrong with a field, in the language of whoever filled it in."""

from __future__ import annotations

from typing import Final

from desk.consent.fields import FieldError
from desk.consent.problem import Problem
from desk.content.sentences import Sentences

_NUMBERS: Final = ("identity", "organisation", "mobile")
"""The sections with the sentences on numbers: their codes stand in a field error as they are."""


def field_sentence(error: FieldError, sentences: Sentences) -> str:
    """The sentence to show at the field. Raises KeyError for a code that has none: our fault."""
    path = f"fields.{error.code}"
    if sentences.has(path):
        return sentences.text(path, **error.values)
    if "expected" in error.values:
        return sentences.text(f"{path}.{error.values['expected']}")
    problem = Problem(error.code, int(error.values.get("missing", "0")))
    for section in _NUMBERS:
        if sentences.has(f"{section}.{error.code}") or sentences.has(f"{section}.{error.code}.one"):
            return sentences.number_problem(section, problem)
    raise KeyError(error.code)
