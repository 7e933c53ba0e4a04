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
    """Rows of two; the last one alone takes half the row, so that all are alike."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
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
        for place in range(0, len(widgets), 2):
            row = pair(self._theme, *widgets[place : place + 2])
            if place + 1 == len(widgets) and self._theme.factor < 1.5 and place > 0:
                row.addStretch(1)
            self.addLayout(row)


def _empty(layout: QLayout) -> None:
    while layout.takeAt(0) is not None:
        pass
