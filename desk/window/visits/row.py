"""A line of the arrival list: time, who, whom to ask, what holds, and the mark SMS."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.visits.lines import VisitLine
from desk.window.visits.pool import Line, PoolRow
from desk.window.widgets.rows import REACH, STATES

MARKS: Final = {
    "on": ("message", "ok"),
    "fixed": ("lock", "ink2"),
    "off": ("no", "ink2"),
    "gone": ("stop", "ink2"),
}
"""Symbol and colour of a mark; the word beside it says the same."""

TIME, STATE, MARK = 72, 184, 176
NAME_SHARE = 0.46
SCROLL_BAR = 12


def row_height(theme: Theme) -> int:
    """Two lines; three in large text, where the state has a line of its own."""
    body, small = theme.metrics(Type.BODY, True).height(), theme.metrics(Type.SMALL).height()
    lines = 2 * body + 2 * small if theme.factor >= 1.5 else body + small
    return lines + theme.space(14)


def columns(theme: Theme, width: int) -> tuple[int, int, int, int, int]:
    """Where time, name, whom to ask, state and mark begin, in a row of that width."""
    mark = width - REACH - theme.px(20) - theme.px(MARK)
    state = mark - theme.px(STATE)
    name = REACH + theme.px(TIME)
    ask = name + round((state - name) * NAME_SHARE)
    return REACH, name, ask, state, mark


class VisitRowButton(PoolRow):
    """A line as a button: Enter asks or opens, Space sets or removes the mark."""

    ring_radius = 8

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: VisitLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def show_line(self, line: Line) -> None:
        """Shows a visit."""
        assert isinstance(line, VisitLine)
        if line is not self._line:
            self._line = line
            self.setAccessibleName(line.spoken)
            self.update()

    def sizeHint(self) -> QSize:
        """The list gives the width."""
        return QSize(self._theme.px(300), row_height(self._theme))

    def minimumSizeHint(self) -> QSize:
        """Long words are shortened with an ellipsis."""
        return QSize(self._theme.px(200), row_height(self._theme))

    def ring_rect(self) -> QRect:
        """The ring keeps clear of the lines between."""
        return self.rect().adjusted(6, 4, -6, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line."""
        theme, line = self._theme, self._line
        if line is None:
            return
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        current = self.hasFocus()
        if current or self.underMouse():
            role = "accent_soft" if current else "ground"
            paint.box(painter, self.ring_rect(), 8, theme.color(role))
        else:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if theme.factor >= 1.5:
            self._paint_large(painter, line)
        else:
            self._paint_columns(painter, line)
            side = theme.mark(16)
            x = self.width() - REACH - side
            role = "accent" if current else "ink"
            paint.icon(painter, theme, "chevron", role, x, (self.height() - side) / 2, side)

    def _paint_columns(self, painter: paint.Painter, line: VisitLine) -> None:
        theme = self._theme
        time, name, ask, state, mark = columns(theme, self.width())
        gap = theme.px(12)
        top = self._top(2)
        gone = line.mark == "gone"
        self._write(painter, time + theme.px(4), top, name - time, line.time, bold=True, gone=gone)
        self._write(painter, name, top, ask - name - gap, line.name, bold=True, gone=gone)
        self._small(painter, name, top, ask - name - gap, line.about)
        self._write(painter, ask, top, state - ask - gap, line.first)
        self._small(painter, ask, top, state - ask - gap, line.second)
        symbol, role = STATES[line.state]
        self._sign(painter, state, self.height() / 2, mark - state - gap, symbol, role, line)
        wide = self.width() - mark - REACH - theme.px(20)
        self._mark(painter, mark, top, wide, line)

    def _paint_large(self, painter: paint.Painter, line: VisitLine) -> None:
        theme = self._theme
        body, small = theme.metrics(Type.BODY, True).height(), theme.metrics(Type.SMALL).height()
        top = (self.height() - 2 * body - 2 * small) / 2
        left, wide = REACH + 4, self.width() - 2 * REACH - 8
        gone = line.mark == "gone"
        self._write(painter, left, top, wide, f"{line.time}  {line.name}", bold=True, gone=gone)
        self._small(painter, left, top, wide, line.about)
        second = " · ".join(filter(None, (line.first, line.second)))
        self._write(painter, left, top + body + small, wide, second, size=Type.SMALL)
        symbol, role = STATES[line.state]
        middle = top + body + 2 * small + body / 2
        half = wide // 2
        self._sign(painter, left, middle, half, symbol, role, line)
        mark, mark_role = MARKS[line.mark]
        self._symbol(painter, left + half, middle, mark, mark_role)
        inside = left + half + theme.mark(20) + theme.px(6)
        words = " · ".join(filter(None, (line.mark_text, line.mark_more)))
        self._write(painter, inside, middle - body / 2, wide - inside + left, words, role=mark_role)

    def _top(self, _lines: int) -> float:
        body = self._theme.metrics(Type.BODY, True).height()
        return (self.height() - body - self._theme.metrics(Type.SMALL).height()) / 2

    def _write(
        self,
        painter: paint.Painter,
        x: float,
        top: float,
        room: float,
        words: str,
        *,
        bold: bool = False,
        gone: bool = False,
        role: str = "",
        size: Type = Type.BODY,
    ) -> None:
        theme = self._theme
        metrics = theme.metrics(size, bold)
        painter.setFont(theme.font(size, bold))
        painter.setPen(theme.color(role or ("ink2" if gone else "ink")))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(x, top, room, metrics.height()), 0, shown)

    def _small(self, painter: paint.Painter, x: float, top: float, room: float, words: str) -> None:
        below = top + self._theme.metrics(Type.BODY, True).height()
        self._write(painter, x, below, room, words, size=Type.SMALL, role="ink2")

    def _sign(
        self,
        painter: paint.Painter,
        x: float,
        middle: float,
        room: float,
        symbol: str,
        role: str,
        line: VisitLine,
    ) -> None:
        theme = self._theme
        self._symbol(painter, x, middle, symbol, role)
        inside = theme.mark(20) + theme.px(6)
        high = theme.metrics().height()
        self._write(
            painter, x + inside, middle - high / 2, room - inside, line.state_text, role=role
        )

    def _symbol(
        self, painter: paint.Painter, x: float, middle: float, symbol: str, role: str
    ) -> None:
        side = self._theme.mark(20)
        paint.icon(painter, self._theme, symbol, role, x, middle - side / 2, side)

    def _mark(
        self, painter: paint.Painter, x: float, top: float, room: float, line: VisitLine
    ) -> None:
        theme = self._theme
        symbol, role = MARKS[line.mark]
        inside = theme.mark(20) + theme.px(6)
        self._symbol(painter, x, self.height() / 2, symbol, role)
        if line.mark_more:
            self._write(painter, x + inside, top, room - inside, line.mark_text, role=role)
            self._small(painter, x + inside, top, room - inside, line.mark_more)
        else:
            high = theme.metrics().height()
            place = (self.height() - high) / 2
            self._write(painter, x + inside, place, room - inside, line.mark_text, role=role)


class VisitHeads(QWidget):
    """What stands in which column, above the list; none in large text."""

    def __init__(self, theme: Theme, heads: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads = heads
        self.setFixedHeight(theme.metrics(Type.SMALL, True).height() + theme.space(8))
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words where the columns begin; a line below."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink2"))
        places = columns(theme, self.width() - SCROLL_BAR)
        for number, (x, words) in enumerate(zip(places, self._heads, strict=True)):
            end = places[number + 1] if number + 1 < len(places) else self.width()
            room = end - x - theme.px(8)
            shown = theme.metrics(Type.SMALL, True).elidedText(
                words, Qt.TextElideMode.ElideRight, round(room)
            )
            rect = QRectF(x + (theme.px(4) if not number else 0), 0, room, self.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
