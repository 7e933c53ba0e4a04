"""How long a message is on its way: encoding, units and parts (3GPP TS 23.038 and 23.040)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final, Literal, NamedTuple

Encoding = Literal["GSM-7", "UCS-2"]

_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The default alphabet: one septet each."""

_EXTENSION: Final = frozenset("\f^{}\\[~]|€")
"""The extension table: an escape and a septet each, two units that stay together."""

_PLAIN: Final = re.compile(f"[{re.escape(''.join(sorted(_BASIC)))}]*\\Z")
"""A text of one septet a character: most messages are, and this tells it quickest."""

_ALPHABET: Final = _BASIC | _EXTENSION

SINGLE: Final[dict[Encoding, int]] = {"GSM-7": 160, "UCS-2": 70}
"""The most units of a message in one part."""

PART: Final[dict[Encoding, int]] = {"GSM-7": 153, "UCS-2": 67}
"""The most units of each part where there are several: the rest is taken by their order."""


class Length(NamedTuple):
    """What a text costs. `units` are septets or UTF-16 units; `starts` where each part begins.

    `starts` holds code point offsets, one per part, the first 0. An empty text is one empty part.
    """

    encoding: Encoding
    units: int
    segments: int
    starts: tuple[int, ...]


class Run(NamedTuple):
    """Characters beside each other, from `start` up to `end` (code points)."""

    start: int
    end: int


def is_plain(text: str) -> bool:
    """Whether every character of a text is one septet."""
    return _PLAIN.match(text) is not None


def measure(text: str) -> Length:
    """The length of a text, which should be NFC: a decomposed ä is no GSM character.

    Parts are filled in order; a character of two units never straddles two of them.
    """
    if len(text) <= SINGLE["GSM-7"] and is_plain(text):
        return Length("GSM-7", len(text), 1, (0,))
    encoding: Encoding = "GSM-7" if _ALPHABET.issuperset(text) else "UCS-2"
    if encoding == "GSM-7":
        doubles = sum(map(text.count, _EXTENSION))
    else:
        doubles = sum(character > "\uffff" for character in text)
    units = len(text) + doubles
    if units <= SINGLE[encoding]:
        return Length(encoding, units, 1, (0,))
    starts = tuple(_starts(text, encoding))
    return Length(encoding, units, len(starts), starts)


def _starts(text: str, encoding: Encoding) -> Iterator[int]:
    """Where each part of a text in several parts begins."""
    room = PART[encoding]
    left = 0
    for place, character in enumerate(text):
        if encoding == "GSM-7":
            cost = 2 if character in _EXTENSION else 1
        else:
            cost = 2 if character > "\uffff" else 1
        if cost > left:
            yield place
            left = room
        left -= cost


def costly_runs(text: str) -> tuple[Run, ...]:
    """Where the characters stand that force a message out of the GSM alphabet, in order."""
    runs: list[Run] = []
    place = 0
    for costly, group in groupby(text, lambda character: character not in _ALPHABET):
        length = sum(1 for _ in group)
        if costly:
            runs.append(Run(place, place + length))
        place += length
    return tuple(runs)
