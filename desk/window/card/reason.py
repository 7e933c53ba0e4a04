"""A reason to be given before something is shown or done; without it nothing happens."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.inline import Inline
from desk.window.widgets.text import Label

LONGEST_REASON = 200


class ReasonCard(Inline):
    """One line of reason that must be given; `given` carries it."""

    given = Signal(str)

    def __init__(
        self,
        theme: Theme,
        kind: str,
        title: str,
        body: str,
        label: str,
        words: str,
        missing: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, kind, title, words, parent)
        self._missing = missing
        self._body = Label(theme, body)
        self.body.addWidget(self._body)
        self._reason = FieldRow(theme, label, TextField(theme))
        self._reason.field.setMaxLength(LONGEST_REASON)
        self.body.addSpacing(theme.space(4))
        self.body.addWidget(self._reason)
        self._reason.edited.connect(self.edited)

    def ask(self, body: str = "") -> None:
        """Opens with an empty field, and other words when given."""
        if body:
            self._body.setText(body)
        self._reason.set_text("")
        self.open()

    def mark(self) -> list[Problem]:
        """Without a reason nothing happens."""
        words = self._missing if self.tried and not self._reason.text().strip() else ""
        self._reason.set_error(words)
        return [Problem(words, self._reason.field)] if words else []

    def press(self) -> None:
        """Goes on with the reason."""
        self.given.emit(self._reason.text().strip())

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self._reason.field
