"""The numbers that hold, in spoken groups to read back, and how they were confirmed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.number.reading import spoken_groups
from desk.register.current import goes_on
from desk.register.views import CardView
from desk.window.card.names import first_name, listed
from desk.window.theme import Theme
from desk.window.widgets.choices import Choices
from desk.window.widgets.inline import Inline
from desk.window.widgets.text import Label
from desk.window.widgets.tiles import NumberTiles
from desk.window.words import tr


class ConfirmCard(Inline):
    """Every number is read to whom it belongs. `confirmed` carries how."""

    confirmed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", "", "", parent)
        self._numbers: QWidget | None = None
        self._place = self.body.count()
        self._how = Choices(theme, tr("How?"))
        self.body.addWidget(self._how)

    def ask(self, card: CardView, language: str, today: date) -> None:
        """Opens with the numbers of the card's yes that still get messages."""
        every = card.current.recipients if card.current is not None else ()
        recipients = [one for one in every if goes_on((one,), today)]
        names = list(dict.fromkeys(first_name(one, card.person) for one in recipients))
        several = len(recipients) > 1
        title = tr("Read the numbers aloud") if several else tr("Read the number to {name}")
        words = (
            tr("{name} confirm the numbers") if len(names) > 1 else tr("{name} confirms the number")
        )
        self.set_title(title.format(name=listed(names)))
        self.words = words.format(name=listed(names))
        if self._numbers is not None:
            self.body.removeWidget(self._numbers)
            self._numbers.hide()
            self._numbers.deleteLater()
        self._numbers = QWidget()
        layout = QVBoxLayout(self._numbers)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.theme.space(8))
        for one in recipients:
            if several:
                layout.addWidget(Label(self.theme, first_name(one, card.person), bold=True))
            tiles = NumberTiles(self.theme)
            tiles.show_groups(spoken_groups(one.mobile, language))
            layout.addWidget(tiles)
        self.body.insertWidget(self._place, self._numbers)
        choices = (("visit", tr("At the desk"), ""), ("phone", tr("By phone"), ""))
        self._how.show_choices(choices)
        self._how.choose("visit")
        self.open()

    def press(self) -> None:
        """The numbers are right."""
        self.confirmed.emit(self._how.value())
