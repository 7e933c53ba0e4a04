"""One question of a page as a widget: choice cards, a card to tick, a day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.answercard import AnswerCard
from desk.window.widgets.asked import Asked, Option
from desk.window.widgets.cards import CheckCard, ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.pairs import Pairs
from desk.window.widgets.text import Label

LONGEST_DAY = 40


class Choices(QWidget):
    """Choice cards in rows of equal width, of which at most one is chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cards: dict[str, ChoiceCard] = {}
        self._rows = Pairs(theme, columns)
        self.setLayout(self._rows)

    def show_options(self, options: Sequence[Option], value: str) -> None:
        """Shows the options and which is chosen; cards whose option stays keep the focus."""
        for gone in [key for key in self._cards if key not in {one.value for one in options}]:
            card = self._cards.pop(gone)
            card.set_key("")
            card.hide()
            card.deleteLater()
        for option in options:
            card = self._cards.get(option.value) or self._new(option)
            if card.text() != option.words:
                card.setText(option.words)
            card.set_key(option.key)
            # An exclusive group would not let its last choice go.
            card.setAutoExclusive(False)
            card.setChecked(option.value == value)
        for card in self._cards.values():
            card.setAutoExclusive(True)
        self._cards = {option.value: self._cards[option.value] for option in options}
        self._rows.show_widgets(list(self._cards.values()))

    def _new(self, option: Option) -> ChoiceCard:
        card = ChoiceCard(self._theme, option.words, parent=self)
        card.clicked.connect(lambda: self.chosen.emit(option.value))
        self._cards[option.value] = card
        return card

    def set_error(self, error: bool) -> None:
        """Whether an answer is missing."""
        for card in self._cards.values():
            card.set_error(error)

    def target(self) -> QWidget | None:
        """Where one answers: the chosen card, or the first."""
        cards = list(self._cards.values())
        return next((card for card in cards if card.isChecked()), cards[0] if cards else None)


class QuestionBox(QWidget):
    """What all questions share. `chosen` carries an option, `written` what was typed."""

    chosen = Signal(str, str)
    written = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.asked: Asked | None = None
        self.error = Verdict(theme)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(theme.space(8))

    def show_asked(self, asked: Asked) -> None:
        """Shows the question as it now stands."""
        self.asked = asked

    def mark(self, on: bool) -> Problem | None:
        """Marks a question that is open, and gives the problem."""
        words = self.asked.missing if on and self.asked is not None and self.asked.open else ""
        self.error.show_verdict("error", words)
        self.show_error(bool(words))
        return Problem(words, self.target()) if words else None

    def show_error(self, error: bool) -> None:
        """Marks the control itself."""

    def target(self) -> QWidget:
        """Where one answers."""
        return self

    def choose(self, value: str) -> None:
        """An option was chosen."""
        if self.asked is not None:
            self.chosen.emit(self.asked.id, value)


class PairBox(QuestionBox):
    """A heading and choice cards."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._label = Label(theme, "", bold=True)
        self._choices = Choices(theme)
        for widget in (self._label, self.error, self._choices):
            self.rows.addWidget(widget)
        self._choices.chosen.connect(self.choose)

    def show_asked(self, asked: Asked) -> None:
        """Heading, options and what is chosen."""
        super().show_asked(asked)
        self._label.setText(asked.words)
        self._choices.setAccessibleName(asked.words)
        self._choices.show_options(asked.options, asked.value)

    def show_error(self, error: bool) -> None:
        """Marks the cards."""
        self._choices.set_error(error)

    def target(self) -> QWidget:
        """The chosen card, or the first."""
        return self._choices.target() or self


class TickBox(QuestionBox):
    """One card: ticked or not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card = CheckCard(theme, "")
        self.rows.addWidget(self.error)
        self.rows.addWidget(self._card)
        self._card.clicked.connect(self._ticked)

    def _ticked(self, ticked: bool) -> None:
        if self.asked is not None:
            yes, no = self.asked.options
            self.choose((yes if ticked else no).value)

    def show_asked(self, asked: Asked) -> None:
        """Words, key and tick."""
        super().show_asked(asked)
        if self._card.text() != asked.words:
            self._card.setText(asked.words)
        self._card.set_key(asked.key)
        self._card.setChecked(asked.value == asked.options[0].value)

    def show_error(self, error: bool) -> None:
        """Marks the card."""
        self._card.set_error(error)

    def target(self) -> QWidget:
        """The card."""
        return self._card


class AnswerBox(QuestionBox):
    """One card for yes, no and not asked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card = AnswerCard(theme, "")
        self.rows.addWidget(self.error)
        self.rows.addWidget(self._card)
        self._card.chosen.connect(self.choose)

    def show_asked(self, asked: Asked) -> None:
        """Words, key and answer."""
        super().show_asked(asked)
        if self._card.text() != asked.words:
            self._card.setText(asked.words)
        self._card.set_key(asked.key)
        self._card.show_value(asked.value, asked.help)

    def show_error(self, error: bool) -> None:
        """Marks the card."""
        self._card.set_error(error)

    def target(self) -> QWidget:
        """The card."""
        return self._card


class EndBox(QuestionBox):
    """A day to write, as it is spoken or as a date."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._field: FieldRow | None = None

    def show_asked(self, asked: Asked) -> None:
        """The field with what was typed."""
        super().show_asked(asked)
        if self._field is None:
            self._field = FieldRow(
                self.theme,
                asked.words,
                TextField(self.theme),
                help_text=asked.help,
                bold=False,
                width=300,
            )
            self._field.field.setMaxLength(LONGEST_DAY)
            self._field.edited.connect(self._typed)
            self.rows.addWidget(self._field)
        self._field.set_text(asked.text)

    def _typed(self) -> None:
        if self.asked is not None and self._field is not None:
            self.written.emit(self.asked.id, self._field.text())

    def mark(self, on: bool) -> Problem | None:
        """Marks a day that cannot be read, in the field's own line."""
        words = self.asked.missing if on and self.asked is not None and self.asked.open else ""
        if self._field is not None:
            self._field.set_error(words)
        return Problem(words, self.target()) if words else None

    def target(self) -> QWidget:
        """The field."""
        return self._field.field if self._field is not None else self
