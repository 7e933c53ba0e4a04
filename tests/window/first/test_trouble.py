"""What keeps a register shut, each with its way out."""

from __future__ import annotations

import pytest
from bench import Bench
from PySide6.QtWidgets import QAbstractButton

from desk.content.sentences import load_sentences
from desk.window.first.trouble import TroublePage

RESTORE, KEYS = "Restore from a backup", "Put the key file back from a backup"


@pytest.mark.parametrize(
    ("code", "ways"),
    [
        ("register_damaged", {RESTORE}),
        ("first_page_damaged", {RESTORE}),
        ("key_file_missing", {RESTORE, KEYS}),
        ("key_file_damaged", {RESTORE, KEYS}),
        ("wrong_key", {RESTORE, KEYS}),
        ("upgrade_failed", {RESTORE}),
        ("register_in_use", set()),
        ("newer_program_needed", set()),
        ("disk_full", set()),
        ("register_busy", set()),
    ],
)
def test_each_trouble_has_its_ways_out_and_is_told_in_both_languages(
    bench: Bench, code: str, ways: set[str]
) -> None:
    page = TroublePage(bench.theme)
    page.show_trouble(code, ("What happened.", "What is safe.", "What to do."), "", may_make=False)
    bench.show(page)
    buttons = page.findChildren(QAbstractButton)
    assert {one.text() for one in buttons if one.isVisible()} == ways
    for language in ("sv", "en"):
        sentences = load_sentences(language)
        for part in ("what", "safe", "do"):
            assert sentences.text(f"errors.{code}.{part}"), (language, part)
