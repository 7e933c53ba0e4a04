"""A key means one thing on a page, and nothing that is hidden has one."""

from __future__ import annotations

from collections import Counter

from each_page import each_page
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget
from running import StartDesk


def keys_of(window: QWidget) -> list[str]:
    """Every key that would do something now."""
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    keys = [one.shortcut().toString() for one in buttons]
    keys += [one.key().toString() for one in window.findChildren(QShortcut) if one.isEnabled()]
    return [key for key in keys if key]


def test_no_key_has_two_meanings(start_desk: StartDesk) -> None:
    running = start_desk()
    found = []
    for page in each_page(running):
        counted = Counter(keys_of(running.window))
        found += [f"{page}: {key}" for key, count in counted.items() if count > 1]
    assert found == []
