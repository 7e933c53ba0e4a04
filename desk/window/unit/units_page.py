"""The units one works at: to change to another, and to make a new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk.consent.profile import Profile
from desk.register.unit_views import UnitView
from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.text import Label
from desk.window.words import tr


class UnitsPage(Page):
    """A card a unit, by number; `chosen` carries the id of the one to go to."""

    chosen = Signal(str)
    new = Signal()
    leave = Signal()

    def __init__(self, theme: Theme, *, manages: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._manages = manages
        self._group = QButtonGroup(self)
        self._here = ""
        self.cards: dict[str, ChoiceCard] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(10))
        self._banner = Banner(theme, "error", "")
        self.body.addWidget(self.title_label(tr("Which unit do you work at now?")))
        words = tr("What you register is kept at the unit you have chosen.")
        self.body.addWidget(Label(theme, words, role="ink2"))
        self.body.addWidget(self._banner)
        self.body.addSpacing(theme.space(8))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._banner.hide()

    def show_units(
        self, units: Sequence[UnitView], here: str, profiles: Mapping[str, Profile], language: str
    ) -> None:
        """Lists them anew; `here` is the id of the one in force."""
        self._here = here
        for number, unit in enumerate(units):
            if unit.id in self.cards:
                continue
            profile = profiles.get(unit.profile)
            title = profile.title[language] if profile is not None else unit.profile
            second = " · ".join(part for part in (unit.clinic, title) if part)
            card = ChoiceCard(
                self.theme, unit.name, second=second, key=str(number + 1) if number < 9 else ""
            )
            card.setChecked(unit.id == here)
            self._group.addButton(card)
            self._list.addWidget(card)
            self.cards[unit.id] = card

    def show_error(self, title: str, body: str) -> None:
        """Why they could not be read."""
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()

    def _chosen(self) -> str:
        return next((key for key, card in self.cards.items() if card.isChecked()), self._here)

    def bar(self) -> Actions:
        """Back, a new unit, and on to the chosen one."""
        new = (Action(tr("New unit"), tr("Alt+N"), self.new.emit, "plus"),)
        return Actions(tr("Work here"), back=True, secondary=new if self._manages else ())

    def primary(self) -> None:
        """To the chosen unit."""
        self.chosen.emit(self._chosen())

    def back(self) -> bool:
        """To the settings."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The unit in force."""
        cards = list(self.cards.values())
        return next((card for card in cards if card.isChecked()), cards[0] if cards else None)

    def arrived(self) -> None:
        """The unit in force is marked."""
        self._banner.hide()
        if self._here in self.cards:
            self.cards[self._here].setChecked(True)
