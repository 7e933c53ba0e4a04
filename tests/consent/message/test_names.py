"""Names of units judged, among them many that no word list was written after."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.consent.message.disclosure import DisclosureWords

Judged = Callable[[str], list[str]]


def test_none_of_the_revealing_names_is_neutral(words: DisclosureWords, judged: Judged) -> None:
    names = judged("revealing.txt")
    verdicts = {name: words.judge_name(name).verdict for name in names}
    assert not [name for name, verdict in verdicts.items() if verdict == "neutral"]
    revealed = [name for name, verdict in verdicts.items() if verdict == "reveals"]
    assert len(revealed) >= len(names) * 75 // 83, set(names) - set(revealed)


def test_the_neutral_names_are_neutral(words: DisclosureWords, judged: Judged) -> None:
    names = judged("neutral.txt")
    wrong = [name for name in names if words.judge_name(name).verdict != "neutral"]
    assert len(wrong) <= len(names) // 10, wrong


def test_none_of_the_unknown_names_is_neutral(words: DisclosureWords, judged: Judged) -> None:
    names = judged("unknown.txt")
    assert not [name for name in names if words.judge_name(name).verdict == "neutral"]


@pytest.mark.parametrize("form", [str.upper, str.lower, str.title, str.swapcase])
def test_letters_of_any_case_hide_nothing(
    form: Callable[[str], str], words: DisclosureWords, judged: Judged
) -> None:
    names = [form(name) for name in judged("revealing.txt")]
    assert not [name for name in names if words.judge_name(name).verdict == "neutral"]


@pytest.mark.parametrize(
    "table",
    [
        str.maketrans("åäöÅÄÖ", "aaoAAO"),
        str.maketrans({"å": "aa", "ä": "ae", "ö": "oe"}),
        str.maketrans({"-": "\u2011"}),
        str.maketrans({"m": "m\u00ad", "k": "k\u200b"}),
        str.maketrans({"ä": "a\u0308", "ö": "o\u0308", "å": "a\u030a"}),
    ],
)
def test_spelling_hides_nothing(
    table: dict[int, str], words: DisclosureWords, judged: Judged
) -> None:
    names = [name.translate(table) for name in judged("revealing.txt")]
    verdicts = [words.judge_name(name).verdict for name in names]
    assert "neutral" not in verdicts
    assert verdicts.count("reveals") >= len(names) * 9 // 10


@pytest.mark.parametrize("between", [" ", ", ", " - ", " / ", "\n", ": "])
def test_a_revealing_word_beats_a_neutral_one(
    between: str, words: DisclosureWords, judged: Judged
) -> None:
    neutral, revealing = judged("neutral.txt"), judged("revealing.txt")
    for place, name in enumerate(neutral * 3):
        other = revealing[place * 7 % len(revealing)]
        assert words.judge_name(name + between + other).verdict != "neutral"
        assert words.judge_name(other + between + name).verdict != "neutral"


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Hudmottagningen, Danderyds sjukhus", "reveals"),
        ("Hälsocentralen Hudiksvall", "neutral"),
        ("Njurunda", "neutral"),
        ("S:t Eriks ögonsjukhus", "reveals"),
        ("Karsuddens sjukhus", "reveals"),
        ("Rättspsykiatriska kliniken Säter", "reveals"),
        ("Ekhaga sjukhus", "unknown"),
        ("Servicekontoret", "unknown"),
        ("Mottagning 3", "unknown"),
        ("Vårdcentralen", "neutral"),
        ("", "unknown"),
        ("...", "unknown"),
        ("Solrosen", "unknown"),
        ("Vårdcentralen Solrosen, mottagning 3", "unknown"),
        ("Hälsocentralen QXZ", "unknown"),
        ("Eds vårdcentral", "neutral"),
        ("EDS-mottagningen", "reveals"),
        ("Karl-Johans vårdcentral", "neutral"),
        ("Medicinmottagningen", "reveals"),
        ("Vårdcentralen med jour", "unknown"),
    ],
)
def test_the_verdict_on_a_name(name: str, verdict: str, words: DisclosureWords) -> None:
    assert words.judge_name(name).verdict == verdict


def test_a_name_says_which_word_and_which_list(words: DisclosureWords) -> None:
    verdict = words.judge_name("Danderyds sjukhus, Diabetesteamet och Hudmottagningen")
    assert verdict.match == "Diabetesteamet"
    told = [(one.match, one.code, one.list) for one in verdict.findings]
    assert told == [
        ("Diabetesteamet", "names_condition", "diagnoses"),
        ("Hudmottagningen", "names_speciality", "specialities"),
    ]


def test_offsets_are_code_points_of_the_composed_name(words: DisclosureWords) -> None:
    name = "Vårdcentralen Kronan, O\u0308gonmottagningen"
    (finding,) = words.judge_name(name).findings
    assert (finding.start, finding.end, finding.match) == (22, 38, "Ögonmottagningen")


@given(st.text(max_size=60))
def test_any_name_is_judged_and_its_findings_stand_in_it(words: DisclosureWords, name: str) -> None:
    composed = unicodedata.normalize("NFC", name)
    verdict = words.judge_name(name)
    assert (verdict.verdict == "reveals") == bool(verdict.findings)
    for finding in verdict.findings:
        assert composed[finding.start : finding.end] == finding.match


@pytest.mark.parametrize(
    ("name", "provider", "offered"),
    [
        ("Hudmottagningen Mölndal", "Västra Götalandsregionen", "Mölndals sjukhus"),
        ("Hudmottagningen, Danderyds sjukhus", None, "Danderyds sjukhus"),
        ("BUP Ekhaga", "Region Halland", "Region Halland"),
        ("BUP Ekhaga", "Hudkliniken AB", None),
        ("BUP Ekhaga", None, None),
    ],
)
def test_a_neutral_name_is_offered(
    name: str, provider: str | None, offered: str | None, words: DisclosureWords
) -> None:
    assert words.neutral_alternative(name, provider) == offered
