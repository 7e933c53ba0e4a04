"""Length, encoding and parts, held against an independent library."""

from __future__ import annotations

import os
import unicodedata
from random import Random

import pytest
import smsutil
from hypothesis import given
from hypothesis import strategies as st

from desk.consent.message.length import PART, SINGLE, costly_runs, measure

MANY = 100_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 3_000
SWEDISH = "abcdefghijklmnopqrstuvwxyzåäöABCÅÄÖéÉ ,.:-0123456789\n"
EXTENSION = "^{}\\[~]|€\f"
UNICODE = "áëç–“”\u00a0漢😀🇸\u0308\u0301"
ALPHABETS = (SWEDISH, SWEDISH + EXTENSION, EXTENSION, SWEDISH + EXTENSION + UNICODE, UNICODE)


def agrees(text: str) -> None:
    theirs, ours = smsutil.split(text), measure(text)
    gsm = theirs.encoding == "gsm0338"
    assert ours.encoding == ("GSM-7" if gsm else "UCS-2")
    assert ours.units == (theirs.total_bytes if gsm else theirs.total_bytes // 2)
    assert ours.segments == len(theirs.parts) == len(ours.starts)
    ends = [*ours.starts[1:], len(text)]
    mine = [text[start:end] for start, end in zip(ours.starts, ends, strict=True)]
    assert mine == [part.content for part in theirs.parts]


def test_agrees_with_another_count_on_random_texts() -> None:
    random = Random(MANY)
    for _ in range(MANY):
        alphabet = random.choice(ALPHABETS)
        count = random.randint(1, random.choice((20, 165, 500)))
        agrees(unicodedata.normalize("NFC", "".join(random.choices(alphabet, k=count))))


@given(st.text(min_size=1, max_size=400))
def test_agrees_on_any_text(text: str) -> None:
    agrees(unicodedata.normalize("NFC", text))


@given(st.text(alphabet=SWEDISH + EXTENSION + "😀á", max_size=700))
def test_no_part_is_too_long_and_none_cuts_a_character(text: str) -> None:
    length = measure(text)
    ends = [*length.starts[1:], len(text)]
    for start, end in zip(length.starts, ends, strict=True):
        part = measure(text[start:end])
        limit = SINGLE if length.segments == 1 else PART
        units = part.units
        if length.encoding == "UCS-2":
            units = len(text[start:end].encode("utf-16-be")) // 2
        assert units <= limit[length.encoding]


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "GSM-7", 0, 1),
        ("å" * 160, "GSM-7", 160, 1),
        ("å" * 161, "GSM-7", 161, 2),
        ("€" * 80, "GSM-7", 160, 1),
        ("a" + "€" * 80, "GSM-7", 161, 2),
        ("a" * 152 + "€" * 5, "GSM-7", 162, 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),
        ("á" * 70, "UCS-2", 70, 1),
        ("á" * 71, "UCS-2", 71, 2),
        ("😀" * 35, "UCS-2", 70, 1),
        ("😀" * 36, "UCS-2", 72, 2),
        ("a\u0308" * 10, "UCS-2", 20, 1),
    ],
)
def test_counts_as_the_standard_says(text: str, encoding: str, units: int, segments: int) -> None:
    length = measure(text)
    assert (length.encoding, length.units, length.segments) == (encoding, units, segments)


def test_a_pair_moves_whole_to_the_next_part() -> None:
    assert measure("a" * 152 + "€" + "a" * 20).starts == (0, 152)
    assert measure("á" * 66 + "😀" + "á" * 20).starts == (0, 66)


def test_costly_characters_are_found_where_they_stand() -> None:
    assert [(run.start, run.end) for run in costly_runs("Hej – Zoë “du”")] == [
        (4, 5),
        (8, 9),
        (10, 11),
        (13, 14),
    ]
    assert costly_runs("Hej åäö {}€") == ()
