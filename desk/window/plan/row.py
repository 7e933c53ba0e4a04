"""A line of the plan or of what was sent: when, who, what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.visits.pool import Line, PoolRow
from desk.window.widgets.rows import REACH

LEFT_SHARE = 0.2
STATE_SHARE = 0.42


@dataclass(frozen=True, slots=True, repr=False)
class MessageLine:
    """What a row shows, in two lines. `symbol` and `role` tell the state beside its words.

    `left` and `left_more` are when, `found_by` what it can be found by, folded; `group` is what it
    is sifted by.
    """

    key: str
    left: str
    left_more: str
    name: str
    about: str
    symbol: str
    role: str
    state: str
    state_more: str
    found_by: str = ""
    group: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for those who listen."""
        parts = (self.left, self.left_more, self.name, self.about, self.state, self.state_more)
        return ", ".join(part for part in parts if part)


def message_row_height(theme: Theme) -> int:
    """Two lines; four in large text."""
    body, small = theme.metrics(Type.BODY, True).height(), theme.metrics(Type.SMALL).height()
    lines = 2 * body + 2 * small if theme.factor >= 1.5 else body + small
    return lines + theme.space(14)


class MessageRow(PoolRow):
    """A line as a button."""

    ring_radius = 8

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line: MessageLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def show_line(self, line: Line) -> None:
        """Shows a line."""
        assert isinstance(line, MessageLine)
        if line is not self._line:
            self._line = line
            self.setAccessibleName(line.spoken)
            self.update()

    def sizeHint(self) -> QSize:
        """The list gives the width."""
        return QSize(self._theme.px(300), message_row_height(self._theme))

    def minimumSizeHint(self) -> QSize:
        """Long words are shortened with an ellipsis."""
        return QSize(self._theme.px(200), message_row_height(self._theme))

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
        if self.hasFocus() or self.underMouse():
            role = "accent_soft" if self.hasFocus() else "ground"
            paint.box(painter, self.ring_rect(), 8, theme.color(role))
        else:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if theme.factor >= 1.5:
            self._paint_large(painter, line)
        else:
            self._paint_columns(painter, line)

    def _paint_columns(self, painter: paint.Painter, line: MessageLine) -> None:
        theme = self._theme
        wide, gap = self.width() - 2 * REACH, theme.px(12)
        name = REACH + max(round(wide * LEFT_SHARE), theme.px(104))
        state = REACH + round(wide * (1 - STATE_SHARE))
        left, top = REACH + theme.px(4), self._top()
        self._write(painter, left, top, name - left - gap, line.left, bold=True)
        self._below(painter, left, top, name - left - gap, line.left_more)
        self._write(painter, name, top, state - name - gap, line.name, bold=True)
        self._below(painter, name, top, state - name - gap, line.about)
        side = theme.mark(20)
        paint.icon(painter, theme, line.symbol, line.role, state, (self.height() - side) / 2, side)
        inside = state + side + theme.px(8)
        room = self.width() - REACH - inside
        if line.state_more:
            self._write(painter, inside, top, room, line.state, role=line.role)
            self._below(painter, inside, top, room, line.state_more)
        else:
            middle = (self.height() - theme.metrics().height()) / 2
            self._write(painter, inside, middle, room, line.state, role=line.role)

    def _paint_large(self, painter: paint.Painter, line: MessageLine) -> None:
        theme = self._theme
        body, small = theme.metrics(Type.BODY, True).height(), theme.metrics(Type.SMALL).height()
        top = (self.height() - 2 * body - 2 * small) / 2
        left, wide = REACH + 4, self.width() - 2 * REACH - 8
        self._write(painter, left, top, wide, line.name, bold=True)
        when = " · ".join(filter(None, (line.left, line.left_more, line.about)))
        self._write(painter, left, top + body, wide, when, size=Type.SMALL, role="ink2")
        below = top + body + small
        side = theme.mark(20)
        paint.icon(painter, theme, line.symbol, line.role, left, below + (body - side) / 2, side)
        inside = left + side + theme.px(8)
        self._write(painter, inside, below, wide - side, line.state, role=line.role)
        self._write(
            painter, left, below + body, wide, line.state_more, size=Type.SMALL, role="ink2"
        )

    def _top(self) -> float:
        body, small = self._theme.metrics(Type.BODY, True), self._theme.metrics(Type.SMALL)
        return (self.height() - body.height() - small.height()) / 2

    def _below(self, painter: paint.Painter, x: float, top: float, room: float, words: str) -> None:
        below = top + self._theme.metrics(Type.BODY, True).height()
        self._write(painter, x, below, room, words, size=Type.SMALL, role="ink2")

    def _write(
        self,
        painter: paint.Painter,
        x: float,
        top: float,
        room: float,
        words: str,
        *,
        bold: bool = False,
        role: str = "ink",
        size: Type = Type.BODY,
    ) -> None:
        theme = self._theme
        metrics = theme.metrics(size, bold)
        painter.setFont(theme.font(size, bold))
        painter.setPen(theme.color(role))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(x, top, room, metrics.height()), 0, shown)
