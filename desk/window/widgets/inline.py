"""A card that unfolds on its page: while it is open, the page's primary button is its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import TintedBox
from desk.window.widgets.text import Label


class Inline(TintedBox):
    """What would be a dialog elsewhere. The page opens it, shows its problems and presses it.

    `words` are those of the primary button; Esc folds it, nothing is lost.
    """

    edited = Signal()

    def __init__(
        self, theme: Theme, kind: str, title: str, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, kind, parent=parent)
        self.theme = theme
        self.words = words
        self.tried = False
        self.title = Label(theme, title, size=Type.LARGE, bold=True)
        self.body.addWidget(self.title)
        self.body.setSpacing(theme.space(8))
        self.setAccessibleName(title)
        self.hide()

    def set_title(self, title: str) -> None:
        """Another title."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def open(self) -> None:
        """Unfolds, without the marks of an earlier time."""
        self.tried = False
        self.mark()
        self.show()

    def mark(self) -> list[Problem]:
        """Marks what is wrong, once it has been tried, and gives it."""
        return []

    def problems(self) -> list[Problem]:
        """What is wrong, from now on marked."""
        self.tried = True
        return self.mark()

    def press(self) -> None:
        """The primary button, when nothing is wrong."""

    def first_focus(self) -> QWidget | None:
        """The first unanswered thing; None for the primary button."""
        return None

    def row(self, *widgets: QWidget) -> QBoxLayout:
        """Widgets side by side in equal widths; below each other in large text."""
        large = self.theme.factor >= 1.5
        layout: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        layout.setSpacing(self.theme.space(12))
        for widget in widgets:
            layout.addWidget(widget, 0 if large else 1)
        return layout
