"""A line of a list with buttons of its own, which arrows go between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.window.widgets.buttons import Button


class ButtonLine(QWidget):
    """`stepped` asks for a line so many further down; `entered` tells that the focus came here."""

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []

    def watch(self, buttons: Sequence[Button]) -> None:
        """The buttons that are there, from left to right."""
        self.buttons = list(buttons)
        for button in self.buttons:
            button.installEventFilter(self)

    def focus_button(self, place: int) -> None:
        """Puts the focus on a button, counted from the first that is there."""
        target = self.buttons[max(min(place, len(self.buttons) - 1), 0)]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Right and left between the buttons, up and down between the lines."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return True
        sides = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in sides:
            place = next(number for number, one in enumerate(self.buttons) if one is watched)
            self.focus_button(place + sides[Qt.Key(event.key())])
            return True
        return False
