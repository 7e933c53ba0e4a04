"""Cards side by side in equal widths; below each other in large text."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme


def pair(theme: Theme, *widgets: QWidget) -> QBoxLayout:
    """One row of equal widths."""
    large = theme.factor >= 1.5
    layout: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
    layout.setSpacing(theme.space(12))
    for widget in widgets:
        layout.addWidget(widget, 0 if large else 1)
    return layout


class Pairs(QVBoxLayout):
    """Rows of two or more; in a last row that is not full the cards are as wide as the others."""

    def __init__(self, theme: Theme, columns: int = 2) -> None:
        super().__init__()
        self._theme = theme
        self._columns = columns
        self._shown: list[QWidget] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.space(12))

    def show_widgets(self, widgets: list[QWidget]) -> None:
        """Lays these out, and leaves them alone when nothing changed."""
        if widgets == self._shown:
            return
        self._shown = list(widgets)
        while (item := self.takeAt(0)) is not None:
            row = item.layout()
            if row is not None:
                _empty(row)
                row.deleteLater()
        for place in range(0, len(widgets), self._columns):
            row = pair(self._theme, *widgets[place : place + self._columns])
            if place > 0 and self._theme.factor < 1.5:
                for _gap in range(place + self._columns - len(widgets)):
                    row.addSpacing(self._theme.space(12))
                    row.addStretch(1)
            self.addLayout(row)


def _empty(layout: QLayout) -> None:
    while layout.takeAt(0) is not None:
        pass
