"""The length of a message: one bar a part, and below it characters, parts and highest cost."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type


@dataclass(frozen=True, slots=True)
class MeterWords:
    """Length of the message. `units` of `per_part` in each of `parts`; ready-made words beside."""

    units: int
    parts: int
    per_part: int
    left: str
    middle: str
    right: str
    long: bool


class Meter(QWidget):
    """One bar a part, and below it characters, parts and highest cost."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = MeterWords(0, 1, 160, "", "", "", False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, words: MeterWords) -> None:
        """Shows a length."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(f"{words.left}, {words.middle}, {words.right}")
            self.updateGeometry()
            self.update()

    def _wraps(self) -> bool:
        theme, words = self._theme, self._words
        need = theme.metrics(Type.SMALL, True).horizontalAdvance(words.left)
        need += theme.metrics(Type.SMALL).horizontalAdvance(words.middle + words.right)
        return need + 2 * theme.space(12) > self.width()

    def sizeHint(self) -> QSize:
        """A bar and one line of words, two when they do not fit."""
        line = self._theme.metrics(Type.SMALL).height()
        return QSize(200, 6 + self._theme.space(12) + line * (2 if self._wraps() else 1) + 2)

    def resizeEvent(self, event: object) -> None:
        """The words may need a second line."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws bars and words."""
        theme, words = self._theme, self._words
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        gap = 4
        wide = (self.width() - gap * (words.parts - 1)) / max(words.parts, 1)
        role = "warn" if words.long else "accent"
        for part in range(words.parts):
            rect = QRectF(part * (wide + gap), 0, wide, 6)
            paint.box(painter, rect, 3, theme.color("sunken" if theme.dark else "line"))
            filled = min(max(words.units - part * words.per_part, 0), words.per_part)
            if filled:
                rect.setWidth(max(wide * filled / words.per_part, 6))
                paint.box(painter, rect, 3, theme.color(role))
        top = 6 + theme.space(10)
        line = theme.metrics(Type.SMALL).height()
        rect = QRectF(0, top, self.width(), line + 2)
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft, words.left)
        painter.setFont(theme.font(Type.SMALL))
        if self._wraps():
            after = theme.metrics(Type.SMALL, True).horizontalAdvance(words.left) + theme.space(12)
            painter.drawText(
                rect.adjusted(after, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, words.middle
            )
            painter.drawText(rect.translated(0, line), Qt.AlignmentFlag.AlignLeft, words.right)
        else:
            # In the middle of what the others leave, which a long sum makes less.
            left = theme.metrics(Type.SMALL, True).horizontalAdvance(words.left)
            right = theme.metrics(Type.SMALL).horizontalAdvance(words.right)
            between = rect.adjusted(left, 0, -right, 0)
            painter.drawText(between, Qt.AlignmentFlag.AlignHCenter, words.middle)
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight, words.right)
