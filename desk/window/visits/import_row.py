"""A row of a file in the list of what an import does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.visits.import_lines import ImportLine
from desk.window.visits.pool import Line, PoolRow
from desk.window.widgets.rows import REACH

KINDS: Final = {"refused": ("stop", "error"), "changed": ("pencil", "warn"), "new": ("plus", "ok")}
LINE = 96


class ImportRow(PoolRow):
    """Symbol, the row's number, what it is about and what becomes of it."""

    ring_radius = 8

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: ImportLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def show_line(self, line: Line) -> None:
        """Shows a row of the file."""
        assert isinstance(line, ImportLine)
        self._line = line
        self.setAccessibleName(line.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """The list gives the width."""
        return QSize(self._theme.px(300), import_row_height(self._theme))

    def minimumSizeHint(self) -> QSize:
        """Long words are shortened with an ellipsis."""
        return QSize(self._theme.px(200), import_row_height(self._theme))

    def ring_rect(self) -> QRect:
        """The ring keeps clear of the lines between."""
        return self.rect().adjusted(6, 4, -6, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the row."""
        theme, line = self._theme, self._line
        if line is None:
            return
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        if self.hasFocus() or self.underMouse():
            role = "accent_soft" if self.hasFocus() else "ground"
            paint.box(painter, self.ring_rect(), 8, theme.color(role))
        else:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        side = theme.mark(20)
        symbol, color = KINDS[line.kind]
        x = REACH + theme.px(4)
        paint.icon(painter, theme, symbol, color, x, (self.height() - side) / 2, side)
        x += side + theme.px(12)
        body, small = theme.metrics(Type.BODY, True), theme.metrics(Type.SMALL)
        top = (self.height() - body.height() - small.height()) / 2
        number = max(theme.px(LINE), small.horizontalAdvance(line.line) + theme.px(16))
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        place = QRectF(x, 0, number, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line.line)
        x += number
        room = round(self.width() - x - REACH)
        for metrics, font, color, down, words in (
            (body, theme.font(Type.BODY, bold=True), "ink", 0.0, line.title),
            (small, theme.font(Type.SMALL), "ink2", float(body.height()), line.second),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(color))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(x, top + down, room, metrics.height()), 0, shown)


def import_row_height(theme: Theme) -> int:
    """Two lines."""
    body, small = theme.metrics(Type.BODY, True).height(), theme.metrics(Type.SMALL).height()
    return body + small + theme.space(14)
