"""How far a list of points has come: one bar a point."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.theme import Theme


class Segments(QWidget):
    """One bar a point, filled when it is said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said: tuple[bool, ...] = ()
        self.setMinimumSize(theme.px(80), 6)
        self.setFixedHeight(6)

    def show_said(self, said: tuple[bool, ...]) -> None:
        """Which points are said."""
        self._said = said
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bars."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        count = max(len(self._said), 1)
        wide = (self.width() - 4 * (count - 1)) / count
        rest = "sunken" if self._theme.dark else "line"
        for number, said in enumerate(self._said):
            rect = self.rect().adjusted(round(number * (wide + 4)), 0, 0, 0)
            rect.setWidth(round(wide))
            paint.box(painter, rect, 3, self._theme.color("accent" if said else rest))
