"""What holds on every page: nothing is cut off, controls have names, a key has one meaning, and
the veil covers.

The pages are walked once for each language and size of text, since the walk is what takes time.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from each_page import each_page
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QScrollArea, QWidget
from running import Running, StartDesk
from veiled import Veiling, keep_drawn

from desk.settings import Settings

ORDINARY = (1280, 800)
LEAST = (960, 640)


class Pseudo(QTranslator):
    """A language whose words are twice as long as the English ones."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if len(text) <= 2 or text.endswith(".pdf") or "+" in text:
            return text
        return f"{text} {' '.join(word[::-1] for word in text.split() if '{' not in word)}"


def too_wide(window: QWidget) -> Iterator[str]:
    """What is cut off: contents wider than their view, buttons narrower than their words."""
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None and content.width() > area.viewport().width():
            yield f"{area.objectName()} is {content.width()} in {area.viewport().width()}"
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            yield f"{type(button).__name__} {button.accessibleName() or button.text()!r} is cut"


def nameless(window: QWidget) -> Iterator[str]:
    """The visible widgets that take the focus and say no name to a screen reader."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip():
            yield f"{type(widget).__name__} {widget.objectName()} has no name"


def ambiguous(window: QWidget) -> Iterator[str]:
    """The keys that would do more than one thing now."""
    meanings: dict[str, list[str]] = {}
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            meanings.setdefault(button.shortcut().toString(), []).append(button.text())
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        # A shortcut whose widget is hidden is deaf.
        if shortcut.isEnabled() and isinstance(owner, QWidget) and owner.isVisible():
            words = f"a shortcut of {type(owner).__name__}"
            meanings.setdefault(shortcut.key().toString(), []).append(words)
    for key, things in meanings.items():
        if key and len(things) > 1:
            yield f"{key} means {' and '.join(things)}"


def sized(running: Running, page: str, size: tuple[int, int]) -> Iterator[str]:
    """What is cut off in a window of a size, width and height."""
    window = running.window
    window.resize(*size)
    running.hands.settle()
    if (window.width(), window.height()) != size:
        yield f"{page} at {size}: pushed the window to {window.width()} × {window.height()}"
    yield from (f"{page} at {size}: {fault}" for fault in too_wide(window))


def test_swedish(start_desk: StartDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    veiling = Veiling(keep_drawn(monkeypatch))
    running = start_desk()
    found = []
    for page in each_page(running):
        found += sized(running, page, LEAST)
        found += sized(running, page, ORDINARY)
        found += [f"{page}: {fault}" for fault in nameless(running.window)]
        found += [f"{page}: {fault}" for fault in ambiguous(running.window)]
        found += veiling.faults(running, page)
        if page == "information":
            phone = running.window.shell.phone.phone
            assert running.rooms.walk.view.preview.text in phone.accessibleName()
            assert "Anna-Margareta" in phone.accessibleName()
    assert not found, "\n".join(found)
    assert {"anna", "lindqvist", "19610118", "174 06 05"} <= veiling.seen


def test_swedish_in_large_text(start_desk: StartDesk) -> None:
    running = start_desk(settings=Settings(text_size=200))
    found = []
    for page in each_page(running):
        found += sized(running, page, ORDINARY)
    assert not found, "\n".join(found)


def test_words_of_double_length(start_desk: StartDesk, application: QApplication) -> None:
    pseudo = Pseudo()
    application.installTranslator(pseudo)
    try:
        running = start_desk(settings=Settings(language="en", text_size=200))
        found = []
        for page in each_page(running):
            found += sized(running, page, ORDINARY)
        assert not found, "\n".join(found)
    finally:
        application.removeTranslator(pseudo)
