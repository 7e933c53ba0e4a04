"""Texts of messages judged: what may not stand in an SMS, and what may."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.consent.message.disclosure import DisclosureWords

Judged = Callable[[str], list[str]]


def codes(words: DisclosureWords, text: str) -> set[str]:
    return {finding.code for finding in words.judge_text(text)}


def test_every_bad_text_is_found(words: DisclosureWords, judged: Judged) -> None:
    missed = []
    for line in judged("bad.txt"):
        wanted, text = line.split("\t")
        if not set(wanted.split(",")) <= codes(words, text):
            missed.append(line)
    assert not missed


def test_every_bad_piece_is_found(words: DisclosureWords, judged: Judged) -> None:
    pieces = judged("errors.txt")
    assert not [text for text in pieces if not words.judge_text(text)]
    within = [f"Hej Anna. Du har en tid 1 mars kl. 09.00. {text}. Välkommen." for text in pieces]
    assert not [text for text in within if not words.judge_text(text)]


def test_no_clean_reminder_has_an_error(words: DisclosureWords, judged: Judged) -> None:
    wrong = {text: words.judge_text(text) for text in judged("clean.txt")}
    assert not {text: found for text, found in wrong.items() if found}


@pytest.mark.parametrize(
    "table",
    [str.maketrans("åäöÅÄÖ", "aaoAAO"), str.maketrans({"e": "e\u200b"})],
    ids=["without dots", "with invisible signs"],
)
def test_spelling_hides_no_word(
    table: dict[int, str], words: DisclosureWords, judged: Judged
) -> None:
    missed = []
    for line in judged("bad.txt"):
        wanted, text = line.split("\t")
        hard = {"invites_reply", "personal_identity_number"} & set(wanted.split(","))
        if not hard and not codes(words, text.translate(table)):
            missed.append(line)
    assert not missed


def test_capitals_hide_nothing_and_accuse_nobody(words: DisclosureWords, judged: Judged) -> None:
    for line in judged("bad.txt"):
        text = line.split("\t")[1]
        assert codes(words, text.upper()), line
    for text in judged("clean.txt"):
        assert not words.judge_text(text.upper()), text


@pytest.mark.parametrize(
    ("text", "code", "match"),
    [
        ("Tid hos hudläkaren.", "names_speciality", "hudläkaren"),
        ("Mvh Hud- och könsmottagningen", "names_speciality", "Hud- och könsmottagningen"),
        ("Se www.example.org/bup/tid", "names_speciality", "bup"),
        ("Se https://example.org/hudklinikenmolndal", "names_speciality", "hudklinikenmolndal"),
        ("Tid för MS-mottagningen", "names_condition", "MS"),
        ("Kom fastande", "not_administrative", "fastande"),
        ("Ta med dina mediciner", "not_administrative", "Ta med dina mediciner"),
        ("Ta med badlakan", "not_administrative", "Ta med badlakan"),
    ],
)
def test_a_finding_names_its_words(
    text: str, code: str, match: str, words: DisclosureWords
) -> None:
    found = [(one.code, one.match) for one in words.judge_text(text)]
    assert (code, match) in found


@pytest.mark.parametrize(
    "text",
    [
        "Beroende på vädret kan det ta tid att parkera.",
        "Våra fasta telefontider är 8-12.",
        "Vi behandlar dina personuppgifter enligt GDPR.",
        "Besöket är på Kirurgvägen 4.",
        "Ta med legitimation och kom i tid.",
        "Ta med detta sms till receptionen.",
        "Hej Ben, hej Axel, hej Ester.",
        "Högkostnadsskydd gäller. Faktura skickas hem.",
        "Nästa besök, nästan alltid, ett ögonblick, handikapparkering, hjärtligt välkommen.",
        "Telefonsamtal och videosamtal går bra.",
    ],
)
def test_ordinary_words_are_no_disclosure(text: str, words: DisclosureWords) -> None:
    assert not words.judge_text(text)


@given(st.text(max_size=200))
def test_findings_stand_where_they_say(words: DisclosureWords, text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    for finding in words.judge_text(composed):
        assert composed[finding.start : finding.end] == finding.match
        assert finding.match


@pytest.mark.parametrize(
    "text",
    ["a" * 50_000, "a.b" * 20_000, "a@b.c " * 4_000, "sms " * 8_000, "x-" * 20_000, "{" * 50_000],
)
def test_long_texts_take_no_longer_than_they_must(text: str, words: DisclosureWords) -> None:
    words.judge_text(text)
    words.judge_name(text)
    words.judge_sender(text)
