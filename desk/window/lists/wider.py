"""A search at every unit, for a reason that is noted, where one's own units had nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.window.card.reason import ReasonCard
    from desk.window.widgets.inline import Unfolding


class WiderSearch(QObject):
    """The question of a page, made when it is first asked. `given` carries the reason.

    `unfolded` tells whether it is open: Enter is the question's then.
    Its page puts `place` where it unfolds, and asks it first what its keys do.
    """

    given = Signal(str)
    unfolded = Signal(bool)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._card: ReasonCard | None = None
        self._unfolding: Unfolding | None = None
        self.place = QWidget()
        self._layout = QVBoxLayout(self.place)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.place.hide()

    def action(self) -> Action:
        """What opens the question."""
        return Action(tr("Search every unit"), tr("Alt+E"), self.ask)

    def ask(self) -> None:
        """Unfolds with an empty field."""
        if self._card is None or self._unfolding is None:
            self._card, self._unfolding = self._make()
        self.place.show()
        self._card.ask()
        self._unfolding.unfold(self._card)
        self.unfolded.emit(True)

    def _make(self) -> tuple[ReasonCard, Unfolding]:
        from desk.window.card.reason import ReasonCard
        from desk.window.widgets.inline import Unfolding

        unfolding = Unfolding(self._page)
        card = ReasonCard(
            self._page.theme,
            "lock",
            tr("Search every unit"),
            tr("The search and your reason are noted in the access log."),
            tr("Why do you search other units?"),
            tr("Search every unit"),
            tr("Write why you search other units."),
        )
        card.edited.connect(unfolding.edited)
        card.given.connect(self._given)
        self._layout.addWidget(card)
        return card, unfolding

    def _given(self, reason: str) -> None:
        self.fold()
        self._page.wants_first_focus.emit()
        self.given.emit(reason)

    def fold(self) -> bool:
        """Folds it; whether it was open."""
        self.place.hide()
        if self._unfolding is None or not self._unfolding.fold():
            return False
        self.unfolded.emit(False)
        return True

    def bar(self) -> Actions | None:
        """Its buttons while it is open."""
        return self._unfolding.bar() if self._unfolding is not None else None

    def press(self) -> bool:
        """The primary button; whether it was for the question."""
        return self._unfolding is not None and self._unfolding.press()

    def back(self) -> bool:
        """Esc; whether it was for the question."""
        if not self.fold():
            return False
        self._page.wants_first_focus.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """In the question while it is open."""
        return self._unfolding.first_focus() if self._unfolding is not None else None
