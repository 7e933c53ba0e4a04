"""Fills a message's template and remembers where each value came to stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from desk.consent.profile import PLACEHOLDERS

_MARK: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in the filled text: code points of the NFC text.

    `name` is the placeholder; for what could not be filled it is "".
    """

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled template: the NFC text, where the values stand, and what could not be filled."""

    text: str
    values: tuple[Span, ...]
    unknown: tuple[Span, ...]


def fill(template: str, values: Mapping[str, str]) -> Filled:
    """The template with its placeholders replaced, in NFC.

    `{{` and `}}` stand for a brace each. An unknown placeholder, and a brace without its partner,
    stays as it is and is listed in `unknown`. `values` must hold every placeholder.
    """
    pieces: list[str] = []
    spans: list[Span] = []
    unknown: list[Span] = []
    length = 0

    def add(piece: str, kept: list[Span] | None = None, name: str = "") -> None:
        nonlocal length
        pieces.append(piece)
        if kept is not None:
            kept.append(Span(length, length + len(piece), name))
        length += len(piece)

    place = 0
    for mark in _MARK.finditer(template):
        add(unicodedata.normalize("NFC", template[place : mark.start()]))
        place = mark.end()
        found, name = mark.group(), mark.group(1)
        if found in ("{{", "}}"):
            add(found[0])
        elif name in PLACEHOLDERS:
            add(unicodedata.normalize("NFC", values[name]), spans, name)
        else:
            add(unicodedata.normalize("NFC", found), unknown)
    add(unicodedata.normalize("NFC", template[place:]))
    return _composed("".join(pieces), spans, unknown)


def _composed(text: str, values: list[Span], unknown: list[Span]) -> Filled:
    """The whole in NFC: pieces that are composed each can still join at their seams."""
    if unicodedata.is_normalized("NFC", text):
        return Filled(text, tuple(values), tuple(unknown))

    def moved(span: Span) -> Span:
        start = len(unicodedata.normalize("NFC", text[: span.start]))
        end = len(unicodedata.normalize("NFC", text[: span.end]))
        return Span(start, max(start, end), span.name)

    return Filled(
        unicodedata.normalize("NFC", text),
        tuple(moved(span) for span in values),
        tuple(moved(span) for span in unknown),
    )


def without_empty_sentences(template: str, values: Mapping[str, str]) -> str:
    """An example text without the sentences that lack their value.

    A unit without a phone number gets no "Ring ." in the example it starts from. Only for the
    texts that ship: what a unit wrote is filled as it stands.
    """
    kept = [
        sentence
        for sentence in _SENTENCE.split(template)
        if not any(
            mark.group(1) in PLACEHOLDERS and not values[mark.group(1)]
            for mark in _MARK.finditer(sentence)
        )
    ]
    return " ".join(kept)
