"""The questions that unfold on the card: why it is opened, what went wrong, is the number right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk.window.card.confirm import ConfirmCard
from desk.window.card.reason import ReasonCard
from desk.window.theme import Theme
from desk.window.widgets.inline import Inline
from desk.window.widgets.undo import UndoCard
from desk.window.words import tr


class Questions(QObject):
    """The four of them. `parted` carries whom and why."""

    parted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whom = ""
        self.reason = ReasonCard(
            theme,
            "lock",
            tr("Protected identity"),
            tr("Names, numbers and answers are shown to whoever has a reason. It is noted."),
            tr("Why do you open the card?"),
            tr("Open the card"),
            tr("Write why you open the card."),
        )
        self.undo = UndoCard(theme)
        self.confirm = ConfirmCard(theme)
        self.part = ReasonCard(
            theme,
            "people",
            tr("Part them again?"),
            tr("Each gets back the number, the answers and the history that were their own."),
            tr("Why are they not the same person?"),
            tr("Part them"),
            tr("Write why they are not the same person."),
        )
        self.part.given.connect(lambda reason: self.parted.emit(self._whom, reason))

    def ask_part(self, person_id: str) -> None:
        """Opens the question about somebody who was joined."""
        self._whom = person_id
        self.part.ask()

    def all(self) -> Sequence[Inline]:
        """Every one of them."""
        return (self.reason, self.undo, self.confirm, self.part)
