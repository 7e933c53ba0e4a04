"""Shipped words become rows once, and are never changed."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

from desk.register import use_cases
from desk.register.use_cases import Seed

SCRIPT = Seed("script", "sv", "1", "Vi kan skicka ett sms, så att du inte glömmer tiden.")


def test_words_are_kept_once(desk: Any) -> None:
    profile = Seed("profile", "", "1", "title = 'vgr'")
    first = desk.run(use_cases.keep_words, [SCRIPT, profile])
    entries = desk.run(use_cases.verify).entries
    assert desk.run(use_cases.keep_words, [SCRIPT, profile]) == first
    assert desk.run(use_cases.verify).entries == entries
    assert len(set(first)) == 2


def test_another_word_is_another_row(desk: Any) -> None:
    reviewed = replace(SCRIPT, version="2", reviewed_by="Maria Lund", reviewed_on=date(2026, 1, 1))
    changed = replace(SCRIPT, text=SCRIPT.text + " Vill du?")
    hashes = desk.run(use_cases.keep_words, [SCRIPT, reviewed, changed])
    assert len(set(hashes)) == 3
    assert desk.run(use_cases.verify).ok


def test_the_same_letters_are_the_same_words(desk: Any) -> None:
    apart = replace(SCRIPT, text=unicodedata.normalize("NFD", SCRIPT.text))
    one, other = desk.run(use_cases.keep_words, [SCRIPT, apart])
    assert one == other
