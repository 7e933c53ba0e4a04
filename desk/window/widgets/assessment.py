"""What staff assess: a choice where there is one, ready reasons, and a field for one's own."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.widgets.asked import Asked
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.questions import Choices, QuestionBox
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_REASON = 200


class AssessmentBox(QuestionBox):
    """What staff assess: a choice where there is one, ready reasons, and a field for one's own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._label = Label(theme, "", bold=True)
        self._help = Label(theme, "", size=Type.SMALL, role="ink2")
        self._card = CheckCard(theme, "")
        self._options = Choices(theme)
        self._reasons = Choices(theme)
        self._field = FieldRow(
            theme, tr("A short reason"), TextField(theme), bold=False, inline=True
        )
        self._field.field.setMaxLength(LONGEST_REASON)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._label)
        head.addWidget(self._help)
        self.rows.addLayout(head)
        for widget in (self._card, self.error, self._options, self._reasons, self._field):
            self.rows.addWidget(widget)
        self._card.clicked.connect(self._ticked)
        self._options.chosen.connect(self._choose_or_take_back)
        self._reasons.chosen.connect(self._write)
        self._field.edited.connect(lambda: self._write(self._field.text()))

    def _ticked(self, ticked: bool) -> None:
        self.choose("yes" if ticked else "")

    def _choose_or_take_back(self, value: str) -> None:
        if self.asked is not None:
            self.choose("" if value == self.asked.value else value)

    def _write(self, text: str) -> None:
        if self.asked is not None:
            self.written.emit(self.asked.id, text)

    def show_asked(self, asked: Asked) -> None:
        """Question, choices, and the reason where one is due."""
        super().show_asked(asked)
        due = bool(asked.reasons)
        self._label.setText(asked.words)
        self._help.setText(asked.help)
        self._label.setVisible(not asked.optional)
        self._help.setVisible(not asked.optional)
        self._card.setVisible(asked.optional)
        self._card.set_key(asked.key)
        if asked.optional:
            self._card.setText(asked.words)
            self._card.setChecked(bool(asked.value))
        self._options.setVisible(bool(asked.options))
        self._options.show_options(asked.options, asked.value)
        self._reasons.setVisible(due)
        self._reasons.setAccessibleName(asked.words)
        self._reasons.show_options(asked.reasons, asked.text.strip())
        self._field.setVisible(due)
        self._field.set_text(asked.text)

    def show_error(self, error: bool) -> None:
        """Marks the choice, or the reason."""
        unchosen = error and self.asked is not None and not self.asked.reasons
        self._options.set_error(unchosen)
        self._field.field.set_error(error and not unchosen)
        self._reasons.set_error(error and not unchosen)

    def target(self) -> QWidget:
        """The choice while there is none, else the reasons; the field where one's own stands."""
        if self.asked is None or not self.asked.reasons:
            return self._options.target() or self._card
        own = self.asked.text.strip()
        if own and own not in {one.value for one in self.asked.reasons}:
            return self._field.field
        return self._reasons.target() or self._field.field
