"""The number in spoken groups, to read back aloud."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type


class NumberTiles(QWidget):
    """One tile a group: digits large, how to say them small. Read as one text."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_groups(self, groups: Sequence[tuple[str, str]]) -> None:
        """Groups as (digits, words)."""
        self._groups = tuple(groups)
        self.setAccessibleName(", ".join(words for _digits, words in groups))
        self.updateGeometry()
        self.update()

    def _columns(self) -> int:
        large = self._theme.factor >= 1.5
        return max(1, min(len(self._groups), 2 if large else 5))

    def sizeHint(self) -> QSize:
        """Rows of tiles, 78 high each."""
        columns = self._columns()
        rows = max(1, -(-len(self._groups) // columns))
        high = self._tile_height()
        return QSize(200, rows * high + (rows - 1) * 9)

    def minimumSizeHint(self) -> QSize:
        """As high as the tiles."""
        return self.sizeHint()

    def _tile_height(self) -> int:
        theme = self._theme
        lines = theme.metrics(Type.TITLE, True).height() + theme.metrics(Type.SMALL).height()
        return max(theme.px(78), lines + theme.space(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the tiles."""
        if not self._groups:
            return
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        columns = self._columns()
        wide = (self.width() - 9 * (columns - 1)) / columns
        high = self._tile_height()
        title = theme.metrics(Type.TITLE, True).height()
        for number, (digits, words) in enumerate(self._groups):
            row, column = divmod(number, columns)
            rect = QRectF(column * (wide + 9), row * (high + 9), wide, high)
            paint.box(painter, rect, 10, theme.color("sunken"))
            painter.setFont(theme.font(Type.TITLE, bold=True))
            painter.setPen(theme.color("ink"))
            top = rect.adjusted(0, theme.space(8), 0, 0)
            top.setHeight(title)
            painter.draw_private(top, Qt.AlignmentFlag.AlignCenter, digits)
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color("ink2"))
            below = rect.adjusted(4, theme.space(8) + title - 2, -4, 0)
            painter.draw_private(below, Qt.AlignmentFlag.AlignHCenter, words)
