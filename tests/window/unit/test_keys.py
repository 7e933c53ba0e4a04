"""All keys: none twice in a group, and every one of the navigation's is there."""

from __future__ import annotations

from bench import Bench
from PySide6.QtGui import QShortcut
from running import StartDesk

from desk.window.unit.keys import KeysPage, key_groups
from desk.window.widgets.buttons import Button
from desk.window.widgets.left import NavItem


def listed() -> set[str]:
    return {key for group in key_groups() for _words, keys in group.keys for key in keys}


def test_each_line_says_something_of_its_own() -> None:
    for group in key_groups():
        words = [words for words, _keys in group.keys]
        assert len(words) == len(set(words))


def test_every_key_of_the_program_is_listed(start_desk: StartDesk) -> None:
    window = start_desk().window
    keys = {one.key().toString() for one in window.findChildren(QShortcut)}
    keys |= {one.shortcut().toString() for one in window.findChildren(NavItem)}
    keys |= {one.shortcut().toString() for one in window.findChildren(Button)}
    # Qt calls the large Enter key Return; a key without words belongs to no button.
    keys = {key.replace("Return", "Enter") for key in keys if key}
    assert keys - listed() - {"Alt+K", "Alt+M"} == set()


def test_the_page_reads_each_line_as_one(bench: Bench) -> None:
    page = KeysPage(bench.theme)
    bench.show(page)
    names = [
        one.accessibleName() for one in page.findChildren(object) if hasattr(one, "accessibleName")
    ]
    assert "Home: Ctrl+1" in names


def test_the_page_scrolls_by_key(bench: Bench) -> None:
    bench.window.resize(1024, 640)
    bench.show(KeysPage(bench.theme))
    bar = bench.window.shell.sheet.work.verticalScrollBar()
    assert bar.maximum() > 0
    bench.hands.key("PgDn")
    assert bar.value() > 0
    bench.hands.key("PgUp")
    assert bar.value() == 0
