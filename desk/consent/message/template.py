"""Fills a message's template and remembers where each value came to stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from desk.consent.profile import PLACEHOLDERS

_MARK: Final = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")


class Span(NamedTuple):
    """Where something stands in the filled text: code points of the NFC text.

    `name` is the placeholder; for what could not be filled it is "".
    """

    start: int
    end: int
    name: str


class Filled(NamedTuple):
    """A filled template: the NFC text, where the values stand, and what could not be filled."""

    text: str
    values: tuple[Span, ...]
    unknown: tuple[Span, ...]


class Piece(NamedTuple):
    """A piece of a template: text as it stands, a placeholder's name, or what cannot be filled."""

    sort: Literal["text", "value", "unknown"]
    text: str


@lru_cache(maxsize=64)
def pieces(template: str) -> tuple[Piece, ...]:
    """The pieces of a template. `{{` and `}}` stand for a brace each.

    An unknown placeholder, and a brace without its partner, is a piece that cannot be filled.
    """
    found: list[Piece] = []
    place = 0
    for mark in _MARK.finditer(template):
        if mark.start() > place:
            found.append(Piece("text", _nfc(template[place : mark.start()])))
        place = mark.end()
        written, name = mark.group(), mark.group(1)
        if written in ("{{", "}}"):
            found.append(Piece("text", written[0]))
        elif name in PLACEHOLDERS:
            found.append(Piece("value", name))
        else:
            found.append(Piece("unknown", _nfc(written)))
    if place < len(template):
        found.append(Piece("text", _nfc(template[place:])))
    return tuple(found)


def fill(template: str, values: Mapping[str, str]) -> Filled:
    """The template with its placeholders replaced, in NFC; what cannot be filled stays as it is.

    `values` must hold every placeholder.
    """
    written: list[str] = []
    spans: list[Span] = []
    unknown: list[Span] = []
    length = 0
    for sort, text in pieces(template):
        piece = _nfc(values[text]) if sort == "value" else text
        if sort == "value":
            spans.append(Span(length, length + len(piece), text))
        elif sort == "unknown":
            unknown.append(Span(length, length + len(piece), ""))
        written.append(piece)
        length += len(piece)
    return _composed("".join(written), spans, unknown)


def fill_text(template: str, values: Mapping[str, str]) -> str:
    """Only the text of `fill`, for many messages of one template."""
    return _nfc(
        "".join(values[text] if sort == "value" else text for sort, text in pieces(template))
    )


def _composed(text: str, values: list[Span], unknown: list[Span]) -> Filled:
    """The whole in NFC: pieces that are composed each can still join at their seams."""
    if unicodedata.is_normalized("NFC", text):
        return Filled(text, tuple(values), tuple(unknown))

    def moved(span: Span) -> Span:
        start = len(_nfc(text[: span.start]))
        return Span(start, max(start, len(_nfc(text[: span.end]))), span.name)

    return Filled(
        _nfc(text), tuple(moved(span) for span in values), tuple(moved(span) for span in unknown)
    )


@lru_cache(maxsize=64)
def _sentences(template: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The sentences of a template, each with the placeholders in it."""
    return tuple(
        (sentence, frozenset(text for sort, text in pieces(sentence) if sort == "value"))
        for sentence in _SENTENCE.split(template)
    )


def without_empty_sentences(template: str, values: Mapping[str, str]) -> str:
    """An example text without the sentences that lack their value.

    A unit without a phone number gets no "Ring ." in the example it starts from. Only for the
    texts that ship: what a unit wrote is filled as it stands.
    """
    sentences = _sentences(template)
    if all(values[name] for _, names in sentences for name in names):
        return template
    return " ".join(
        sentence for sentence, names in sentences if all(values[name] for name in names)
    )


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
