"""A bar that fills as work goes on; the words for it stand beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme


class Bar(QWidget):
    """How far it has come; the words stand above it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float) -> None:
        """Between 0 and 1."""
        self._part = part
        self.update()

    def sizeHint(self) -> QSize:
        """Ten high."""
        return QSize(200, self._theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The way, and what is done of it."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        round_end = self.height() / 2
        paint.box(painter, self.rect(), round_end, theme.color("surface"), theme.color("control"))
        done = QRectF(0, 0, max(self.width() * self._part, self.height()), self.height())
        if self._part:
            paint.box(painter, done, round_end, theme.color("accent"))
