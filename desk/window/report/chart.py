"""Bars beside each other, painted from the tokens: patterns and figures tell them apart."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.report.figures import ReportBars
from desk.window.theme import Theme, Type

PATTERNS: Final = (
    ("accent", Qt.BrushStyle.SolidPattern),
    ("ink2", Qt.BrushStyle.BDiagPattern),
    ("ink", Qt.BrushStyle.NoBrush),
)
"""Colour and filling of each series: full, hatched, empty."""

GAP: Final = 6
HIGH: Final = 104


class BarChart(QWidget):
    """A group of bars for each month. Its figures stand in the table too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: ReportBars | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: ReportBars) -> None:
        """Shows these."""
        self._bars = bars
        self.setAccessibleName(bars.title)
        self.setAccessibleDescription(bars.sentence)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for the bars, their figures, the months and the key below."""
        theme = self._theme
        lines = len(self._bars.series) if self._bars and theme.factor >= 1.5 else 1
        line = theme.metrics(Type.SMALL).height()
        return QSize(theme.px(260), theme.px(HIGH) + line * (2 + lines) + theme.space(16))

    def minimumSizeHint(self) -> QSize:
        """Narrow windows make narrow bars."""
        return QSize(self._theme.px(220), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars from a line, figures above them, months below, then what each pattern means."""
        if self._bars is None:
            return
        theme, bars = self._theme, self._bars
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        line = theme.metrics(Type.SMALL).height()
        high = theme.px(HIGH)
        ground = line + high
        group = self.width() / len(bars.months)
        most = max((value for own in bars.values for value in own), default=0) or 1
        painter.setFont(theme.font(Type.SMALL))
        for place, own in enumerate(bars.values):
            left = group * place
            wide = min((group - 2 * theme.space(12)) / len(own) - GAP, theme.px(44))
            start = left + (group - (wide + GAP) * len(own) + GAP) / 2
            for number, value in enumerate(own):
                tall = high * value / most
                bar = QRectF(start + number * (wide + GAP), ground - tall, wide, tall)
                self._paint_bar(painter, bar, number)
                above = QRectF(bar.x() - GAP, bar.y() - line, wide + 2 * GAP, line)
                painter.setPen(theme.color("ink"))
                painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, str(value))
            below = QRectF(left, ground + theme.space(4), group, line)
            painter.setPen(theme.color("ink2"))
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, bars.months[place])
        painter.setPen(QPen(theme.color("control"), 1))
        painter.drawLine(0, ground, self.width(), ground)
        self._paint_key(painter, ground + line + theme.space(12))

    def _paint_bar(self, painter: QPainter, bar: QRectF, number: int) -> None:
        role, style = PATTERNS[number % len(PATTERNS)]
        color = self._theme.color(role)
        painter.setPen(QPen(color, 1.5))
        painter.setBrush(QBrush(color, style))
        if bar.height() > 0:
            painter.drawRect(bar)

    def _paint_key(self, painter: QPainter, top: float) -> None:
        theme = self._theme
        assert self._bars is not None
        metrics = theme.metrics(Type.SMALL)
        side = metrics.ascent() * 0.8
        x, y = theme.space(4) * 1.0, top
        for number, name in enumerate(self._bars.series):
            wide = side + theme.space(6) + metrics.horizontalAdvance(name) + theme.space(16)
            if x > theme.space(4) and (theme.factor >= 1.5 or x + wide > self.width()):
                x, y = theme.space(4) * 1.0, y + metrics.height()
            box = QRectF(x, y + (metrics.height() - side) / 2, side, side)
            self._paint_bar(painter, box, number)
            painter.setPen(theme.color("ink"))
            place = QRectF(box.right() + theme.space(6), y, self.width(), metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, name)
            x += wide
