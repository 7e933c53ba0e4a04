"""What the pages of the walk share: they show a view of the draft and say what was answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.window.intake.view import WalkView
from desk.window.page import Actions, Page
from desk.window.theme import Theme
from desk.window.words import tr


class WalkPage(Page):
    """A page of the walk.

    `answered` carries changed fields of the draft; `forward` asks to go on. The walk answers with
    `show_view`, also after every change: a page shows what the draft says and nothing else.
    """

    answered = Signal(dict)
    forward = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.view: WalkView | None = None

    def show_view(self, view: WalkView) -> None:
        """Shows the draft as it now is."""
        self.view = view

    def bar(self) -> Actions:
        """Back, and on."""
        return Actions(tr("Continue"), back=True, note=self.note())

    def note(self) -> str:
        """Why one cannot go on yet, beside the primary button."""
        return ""

    def primary(self) -> None:
        """Goes on."""
        self.forward.emit()
