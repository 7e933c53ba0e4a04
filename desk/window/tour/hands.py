"""Hands and eyes of the tour: real key events, waiting without sleeping, and pictures."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

PATIENCE_S = 20.0
# Nearly as small as the smallest, in two thirds of the time.
PNG_QUALITY = 80
STEP_MS = 15

KEYS: dict[str, Qt.Key] = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Tab": Qt.Key.Key_Tab,
    "Space": Qt.Key.Key_Space,
    "Backspace": Qt.Key.Key_Backspace,
    "Down": Qt.Key.Key_Down,
    "Up": Qt.Key.Key_Up,
    "Left": Qt.Key.Key_Left,
    "Right": Qt.Key.Key_Right,
    "PgUp": Qt.Key.Key_PageUp,
    "PgDn": Qt.Key.Key_PageDown,
    "F1": Qt.Key.Key_F1,
    "F2": Qt.Key.Key_F2,
    "F4": Qt.Key.Key_F4,
    "F6": Qt.Key.Key_F6,
    "F7": Qt.Key.Key_F7,
}
MODIFIERS: dict[str, Qt.KeyboardModifier] = {
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


class StuckError(Exception):
    """The tour waited in vain; the text says for what."""


class Hands:
    """Presses keys on whatever has the focus, as a person would."""

    def __init__(self, window: Callable[[], QWidget], folder: Path) -> None:
        self._window = window
        self._folder = folder
        self.pictures: list[Path] = []
        self.strokes = 0

    def key(self, name: str) -> None:
        """One key, with modifiers: `Enter`, `Alt+A`, `Ctrl+2`, `j`."""
        *held, last = name.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for word in held:
            modifiers |= MODIFIERS[word]
        key = KEYS[last] if last in KEYS else Qt.Key(ord(last.upper()))
        self.strokes += 1
        QTest.keyPress(self._window().windowHandle(), key, modifiers)
        # The key may have built the window anew: it is let go in the one that is there now.
        QTest.keyRelease(self._window().windowHandle(), key, modifiers)
        self.settle()

    def write(self, text: str) -> None:
        """Types text, letter by letter, quicker than the window is painted.

        Each letter goes to what then has the focus: the window's own way would paint after each.
        """
        handle = self._window().windowHandle()
        for letter in text:
            focused = QApplication.focusWidget()
            # QTest knows the Latin letters only; the others go as the text of a key event.
            if not letter.isascii():
                self._letter(letter)
            elif isinstance(focused, QLineEdit | QTextEdit):
                QTest.keyClick(focused, ord(letter))
            else:
                QTest.keyClick(handle, ord(letter))
        self.settle()

    def _letter(self, letter: str) -> None:
        widget = QApplication.focusWidget()
        if widget is not None:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click,
                widget,
                Qt.Key.Key_unknown,
                letter,
                Qt.KeyboardModifier.NoModifier,
            )

    def settle(self) -> None:
        """Lets the window do what waits."""
        for _round in range(3):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, STEP_MS)

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Waits until something holds. Raises StuckError after a while."""
        end = time.monotonic() + PATIENCE_S
        while not true():
            if time.monotonic() > end:
                raise StuckError(what)
            QTest.qWait(STEP_MS)
        self.settle()

    def picture(self, name: str) -> None:
        """Saves the window as it stands, numbered."""
        self.settle()
        path = self._folder / f"{len(self.pictures) + 1:02d}-{name}.png"
        self._window().grab().save(str(path), "PNG", PNG_QUALITY)
        self.pictures.append(path)
