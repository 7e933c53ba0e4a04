"""Cards side by side in equal widths; below each other in large text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme


def pair(theme: Theme, *widgets: QWidget, fields: bool = False) -> QBoxLayout:
    """One row of equal widths; below each other in large text.

    `fields`: they stand in line at their lower edge, whatever their labels and errors need.
    """
    large = theme.factor >= 1.5
    layout: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
    layout.setSpacing(theme.space(12))
    align = Qt.AlignmentFlag.AlignBottom if fields else Qt.AlignmentFlag(0)
    for widget in widgets:
        layout.addWidget(widget, 0 if large else 1, align)
    return layout


class Pairs(QVBoxLayout):
    """Rows of two or more; in a last row that is not full the cards are as wide as the others."""

    def __init__(self, theme: Theme, columns: int = 2) -> None:
        super().__init__()
        self._theme = theme
        self._columns = columns
        self._shown: list[QWidget] = []
        self._rows: list[tuple[QBoxLayout, list[QWidget]]] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.space(12))

    def show_widgets(self, widgets: list[QWidget]) -> None:
        """Lays these out, and leaves them alone when nothing changed."""
        if widgets == self._shown:
            return
        self._shown = list(widgets)
        for row, shown in self._rows:
            for widget in shown:
                row.removeWidget(widget)
            self.removeItem(row)
            row.deleteLater()
        self._rows.clear()
        for place in range(0, len(widgets), self._columns):
            shown = widgets[place : place + self._columns]
            row = pair(self._theme, *shown)
            self._rows.append((row, shown))
            if place > 0 and self._theme.factor < 1.5:
                for _gap in range(place + self._columns - len(widgets)):
                    row.addSpacing(self._theme.space(12))
                    row.addStretch(1)
            self.addLayout(row)
