"""Taking back: who withdraws and how; the record system sends until its mark is gone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desk.consent.draft import Channel
from desk.register.views import CardView
from desk.window.context import UnitContext
from desk.window.formats import genitive
from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.fields import Verdict
from desk.window.widgets.text import Label
from desk.window.words import tr

# Whoever decided may withdraw, the patient always (facts §2).
WHO = ("patient", "guardian", "god_man", "forvaltare")


class WithdrawPage(Page):
    """One question when the patient decided alone: how it is said. The patient is preselected."""

    withdraw = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label("")
        self._system = Banner(theme, "warn", "")
        self._who_label = Label(theme, tr("Who takes it back?"), bold=True)
        self._error = Verdict(theme)
        self._who: dict[str, ChoiceCard] = {
            "patient": ChoiceCard(theme, "", key="1"),
            "guardian": ChoiceCard(theme, tr("A guardian"), key="2"),
            "god_man": ChoiceCard(theme, tr("The god man"), key="3"),
            "forvaltare": ChoiceCard(theme, tr("The förvaltare"), key="4"),
        }
        self._how_label = Label(theme, tr("How?"), bold=True)
        self._how: dict[Channel, ChoiceCard] = {
            "visit": ChoiceCard(theme, tr("At the desk"), key="5"),
            "phone": ChoiceCard(theme, tr("By phone"), key="6"),
            "1177": ChoiceCard(theme, tr("Through 1177"), key="7"),
            "form": ChoiceCard(theme, tr("On a signed form"), key="8"),
        }
        self._failed = Banner(theme, "error", "")
        self._who_group = QButtonGroup(self)
        self._how_group = QButtonGroup(self)
        self._lay_out()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self._title)
        body.addWidget(self._failed)
        body.addWidget(self._system)
        body.addSpacing(theme.space(8))
        body.addWidget(self._who_label)
        body.addWidget(self._error)
        for group, cards in (
            (self._who_group, list(self._who.values())),
            (self._how_group, list(self._how.values())),
        ):
            if group is self._how_group:
                body.addSpacing(theme.space(8))
                body.addWidget(self._how_label)
            for first in (0, 2):
                body.addLayout(self._pair(cards[first : first + 2]))
            for card in cards:
                group.addButton(card)
        body.addStretch(1)

    def _pair(self, cards: list[ChoiceCard]) -> QBoxLayout:
        large = self.theme.factor >= 1.5
        layout: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        layout.setSpacing(self.theme.space(12))
        for card in cards:
            layout.addWidget(card, 0 if large else 1)
        return layout

    def show_card(self, card: CardView, context: UnitContext) -> None:
        """Asks about this card's yes."""
        name = card.person.given_name
        self._title.setText(tr("Take back {owner} yes?").format(owner=genitive(name)))
        self._who["patient"].setText(name)
        decided = card.current.decided_by if card.current is not None else "patient"
        may = {"patient", decided or "patient"}
        if decided == "staff":
            may.add("god_man")
        for who, choice in self._who.items():
            choice.setVisible(who in may)
        self._who["patient"].setChecked(True)
        self._how["visit"].setChecked(True)
        system = context.profile.record_system[context.language]
        place = context.profile.carry_over.remove_place[context.language]
        self._system.set_words(
            tr("{system} sends until the mark there is gone").format(system=system), place
        )
        self._failed.hide()

    def show_error(self, what: str, rest: str) -> None:
        """The taking back could not be saved."""
        self._failed.set_words(what, rest)
        self._failed.show()
        self._failed.announce()

    def problems(self) -> list[Problem]:
        """Nothing can be wrong: both questions have an answer."""
        return []

    def bar(self) -> Actions:
        """Back, and take back."""
        return Actions(tr("Take back the yes"), back=True)

    def primary(self) -> None:
        """Takes back."""
        who = next(key for key, card in self._who.items() if card.isChecked())
        how = next(key for key, card in self._how.items() if card.isChecked())
        self.withdraw.emit(who, how)

    def first_focus(self) -> QWidget | None:
        """The primary button: the usual answers are chosen."""
        return None
