"""What the pages of the first start share: they show a view and say what was answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.window.first.view import FirstView
from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme
from desk.window.words import tr


class FirstPage(Page):
    """`answered` carries changed answers, `forward` and `backward` ask to move."""

    answered = Signal(dict)
    forward = Signal()
    backward = Signal()
    open_other = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.view: FirstView | None = None

    def show_view(self, view: FirstView) -> None:
        """Shows the answers as they now are."""
        self.view = view

    def bar(self) -> Actions:
        """Back, and on."""
        return Actions(tr("Continue"), back=True)

    def primary(self) -> None:
        """Goes on."""
        self.forward.emit()

    def back(self) -> bool:
        """The step before."""
        self.backward.emit()
        return True

    def open_action(self) -> Action:
        """Opening a register that is there already."""
        return Action(tr("Open a register"), "Ctrl+O", self.open_other.emit, "inbox")
