"""One question with a few answers as cards: arrows move, a digit or Space chooses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.fields import Verdict
from desk.window.widgets.text import Label
from desk.window.words import tr

Choice = tuple[str, str, str]


class Choices(QWidget):
    """A label, an error line and its cards. `chosen` carries the value of the card."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, label: str, columns: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 1 if theme.factor >= 1.5 else columns
        self._cards: dict[str, ChoiceCard] = {}
        self._group = QButtonGroup(self)
        self._label = Label(theme, label, bold=True)
        self._error = Verdict(theme)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.space(12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addWidget(self._label)
        layout.addWidget(self._error)
        layout.addLayout(self._grid)
        self._label.setVisible(bool(label))

    def show_choices(self, choices: Sequence[Choice], first_key: int = 1) -> None:
        """The answers as (value, words, second line), with digits from `first_key` as keys."""
        for card in self._cards.values():
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.hide()
            card.setShortcut("")
            card.deleteLater()
        self._cards.clear()
        for place, (value, words, second) in enumerate(choices):
            key = str(first_key + place) if first_key + place < 10 else ""
            card = ChoiceCard(self._theme, words, second=second, key=key)
            card.clicked.connect(lambda _on=False, value=value: self.chosen.emit(value))
            self._group.addButton(card)
            self._grid.addWidget(card, place // self._columns, place % self._columns)
            self._cards[value] = card
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def value(self) -> str:
        """The answer; "" for none."""
        return next((value for value, card in self._cards.items() if card.isChecked()), "")

    def choose(self, value: str) -> None:
        """Chooses an answer, or none for ""."""
        if value in self._cards:
            self._cards[value].setChecked(True)
            return
        self._group.setExclusive(False)
        for card in self._cards.values():
            card.setChecked(False)
        self._group.setExclusive(True)

    def show_error(self, words: str) -> None:
        """What is missing; "" for nothing."""
        self._error.show_verdict("error", words)
        for card in self._cards.values():
            card.set_error(bool(words))

    def card(self, value: str) -> ChoiceCard:
        """The card of an answer."""
        return self._cards[value]

    def first(self) -> QWidget | None:
        """The chosen card, or the first."""
        chosen = self.value()
        cards: Mapping[str, ChoiceCard] = self._cards
        return cards[chosen] if chosen else next(iter(cards.values()), None)

    def __len__(self) -> int:
        return len(self._cards)


def channels() -> tuple[Choice, ...]:
    """How something can be said."""
    return (
        ("visit", tr("At the desk"), ""),
        ("phone", tr("By phone"), ""),
        ("1177", tr("Through 1177"), ""),
        ("form", tr("On a signed form"), ""),
    )
