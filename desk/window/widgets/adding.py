"""A row of buttons to add somebody: by role, or one the register knows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.asked import Option
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button
from desk.window.widgets.fields import Verdict
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.text import Label


class AddingRow(QWidget):
    """`chosen` carries the value of what was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Option, ...] = ()
        self._buttons: list[Button] = []
        self._missing = ""
        self._label = Label(theme, "", bold=True)
        self._error = Verdict(theme)
        self._row = FlowLayout(theme.space(12))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space(8))
        rows.addWidget(self._label)
        rows.addWidget(self._error)
        rows.addLayout(self._row)

    def show_options(self, words: str, options: Sequence[Option], missing: str) -> None:
        """The heading and a button each; no options hide the row."""
        self.setVisible(bool(options))
        self._label.setText(words)
        self._missing = missing
        if tuple(options) == self._shown:
            return
        self._shown = tuple(options)
        for button in self._buttons:
            self._row.removeWidget(button)
            take_away(button)
        self._buttons = [self._button(option) for option in options]

    def _button(self, option: Option) -> Button:
        button = Button(self._theme, option.words, icon="plus", key=option.key, parent=self)
        button.clicked.connect(lambda: self.chosen.emit(option.value))
        self._row.addWidget(button)
        button.show()
        return button

    def mark(self, on: bool) -> Problem | None:
        """Marks that somebody must be added."""
        words = self._missing if on else ""
        self._error.show_verdict("error", words)
        return Problem(words, self._buttons[0]) if words and self._buttons else None

    def first_open(self) -> QWidget | None:
        """The first button, where somebody must be added."""
        return self._buttons[0] if self._missing and self._buttons else None
