"""The word lists that ship: complete, sourced, plain, and apart from the judged examples."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from desk.assets import asset
from desk.consent.message.disclosure import DisclosureWords
from desk.consent.message.lexicon import RevealingList, WordLists
from desk.content import words as module
from desk.content.words import load_words
from desk.errors import ContentError


@pytest.fixture(scope="module")
def lists() -> WordLists:
    return load_words().lists


def _all(listed: RevealingList) -> Iterable[str]:
    yield from listed.anywhere | listed.words | listed.names | listed.joined | listed.capitals


def test_every_list_has_words_a_code_and_a_title(lists: WordLists) -> None:
    assert [listed.name for listed in lists.revealing] == list(module.REVEALING)
    for listed in lists.revealing:
        assert listed.anywhere
        assert listed.phrases
        assert {"sv", "en"} <= set(listed.title)


def test_nothing_neutral_is_revealing_too(lists: WordLists) -> None:
    neutral = lists.neutral.kinds | lists.neutral.fillers
    for listed in lists.revealing:
        single = listed.anywhere | listed.words | listed.names
        assert not neutral & single, listed.name
        assert not {word for word in neutral for stem in listed.anywhere if stem in word}


def test_every_municipality_is_a_place_and_none_reveals(lists: WordLists) -> None:
    words = DisclosureWords(lists)
    for place in sorted(lists.places.words):
        shown = place.title()
        assert words.judge_name(f"Vårdcentralen {shown}").verdict == "neutral", place
        assert words.judge_name(f"{shown}s hälsocentral").verdict == "neutral", place


def test_every_hospital_is_neutral(lists: WordLists) -> None:
    words = DisclosureWords(lists)
    for name in (*lists.hospitals.names, *lists.hospitals.towns.values()):
        assert words.judge_name(name).verdict == "neutral", name
    for town in lists.hospitals.towns:
        assert words.judge_name(f"Sjukhuset i {town}").verdict == "neutral", town


def test_every_word_is_found_by_itself_in_a_name(lists: WordLists) -> None:
    words = DisclosureWords(lists)
    for listed in lists.revealing:
        for word in sorted(listed.anywhere | listed.words | listed.names):
            if "-" not in word:
                verdict = words.judge_name(f"Vårdcentralen Kronan, {word}")
                assert verdict.verdict == "reveals", (listed.name, word)


def test_no_judged_example_stands_in_a_list(lists: WordLists) -> None:
    judged = Path(__file__).parents[1] / "consent" / "message" / "judged" / "revealing.txt"
    names = {
        line.casefold()
        for line in judged.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#") and len(line) > 14
    }
    for listed in lists.revealing:
        assert not names & set(_all(listed)), listed.name
        assert not names & {phrase.casefold() for phrase in listed.phrases}, listed.name


def test_every_file_says_where_its_words_come_from() -> None:
    for path in sorted(asset("resources", "words").glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        assert "sources = [" in text, path.name
        assert "http" not in text, path.name
        assert "\u00ad" not in text, path.name


@pytest.mark.parametrize(
    ("file", "old", "new", "key"),
    [
        ("diagnoses", 'code = "names_condition"', 'code = "names_disease"', "code"),
        ("diagnoses", "anywhere = ", "anywere = ", "anywhere"),
        ("diagnoses", "sources = [", 'colour = "red"\nsources = [', "colour"),
        ("diagnoses", 'anywhere = """', 'anywhere = """\nab', "anywhere"),
        ("hospitals", "Alingsås: ", "Alingsås ", "towns.list"),
        ("care", 'links = "s', "links = [s", "(file)"),
    ],
)
def test_a_wrong_file_is_named_with_its_key(
    file: str, old: str, new: str, key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in asset("resources", "words").glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        if path.stem == file:
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "asset", lambda *parts: tmp_path / parts[-1])
    with pytest.raises(ContentError) as wrong:
        load_words.__wrapped__()
    assert (wrong.value.file, wrong.value.key) == (f"{file}.toml", key)
