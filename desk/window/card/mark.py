"""What the record system does not know yet of the card's answer, and where to mark it (D15)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.register.views import AnswerView, CardView
from desk.window.context import UnitContext
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.words import tr


class CardMark(Banner):
    """`copied` carries the number to copy, `marked` the answer that is marked there now."""

    copied = Signal(str)
    marked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "transfer", "", parent=parent)
        self._waiting: AnswerView | None = None
        self._copy = self.add_button(Button(theme, tr("Copy the number"), icon="copy", key="Alt+K"))
        self._copy.clicked.connect(self._copies)
        done = Button(theme, tr("Marked there"), icon="check", key="Alt+M")
        self.add_button(done).clicked.connect(self._marks)

    def show_card(self, card: CardView, context: UnitContext) -> None:
        """Says what to mark, or is not there."""
        current = card.current
        waits = current is not None and current.carry_over == "to_carry_over"
        self._waiting = current if waits else None
        self.setVisible(waits)
        if self._waiting is None:
            return
        language, carry = context.language, context.profile.carry_over
        system = context.profile.record_system[language]
        given = self._waiting.kind in ("given", "number_changed", "confirmed")
        title = tr("Mark it in {system}") if given else tr("Remove the mark in {system}")
        places = f"{carry.mark_place[language]}\n{carry.number_place[language]}"
        self.set_words(
            title.format(system=system), places if given else carry.remove_place[language]
        )
        self._copy.setVisible(given)

    def _copies(self) -> None:
        if self._waiting is not None:
            for recipient in self._waiting.recipients[:1]:
                self.copied.emit(recipient.mobile)

    def _marks(self) -> None:
        if self._waiting is not None:
            self.marked.emit(self._waiting.id)
