"""How far a copy has come: words over a bar."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.theme import Theme
from desk.window.widgets.bar import Bar
from desk.window.widgets.text import Label


class Progressing(QWidget):
    """Words over a bar; told between 0 and 1."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label(theme, "", bold=True)
        self._bar = Bar(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        layout.setSpacing(theme.space(8))
        layout.addWidget(self._words)
        layout.addWidget(self._bar)

    def show_part(self, words: str, part: float) -> None:
        """What is being done, and how much of it is."""
        self._words.setText(words)
        self._bar.show_part(min(max(part, 0.0), 1.0))
        self._bar.setAccessibleName(words)
        self.show()
