"""A line of the ask-again list: when, whom, why and what for, what holds now."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.lists.ask_words import AskWords
from desk.window.theme import Theme, Type
from desk.window.visits.pool import Line, PoolRow
from desk.window.widgets.rows import REACH, STATES

TIME, STATE = 80, 208
NAME_SHARE = 0.34
SCROLL_BAR = 8


def row_height(theme: Theme) -> int:
    """Two lines; in large text three, one below the other."""
    body, small = theme.metrics(Type.BODY, True).height(), theme.metrics(Type.SMALL).height()
    lines = 3 * body if theme.factor >= 1.5 else body + small
    return lines + theme.space(20)


def columns(theme: Theme, width: int) -> tuple[int, int, int, int]:
    """Where visit, patient, why and what holds begin, in a row of that width."""
    visit = REACH + theme.px(4)
    state = width - REACH - theme.px(20) - theme.px(STATE)
    name = visit + theme.px(TIME)
    return visit, name, name + round((state - name) * NAME_SHARE), state


class AskRow(PoolRow):
    """A line as a button: Enter asks."""

    ring_radius = 8

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: AskWords | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def show_line(self, line: Line) -> None:
        """Shows somebody to ask."""
        assert isinstance(line, AskWords)
        if line is not self._words:
            self._words = line
            self.setAccessibleName(line.spoken)
            self.setAccessibleDescription(line.source)
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
        theme, words = self._theme, self._words
        if words is None:
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
            self._paint_large(painter, words)
            return
        self._paint_columns(painter, words)
        side = theme.mark(16)
        role = "accent" if current else "ink"
        x = self.width() - REACH - side
        paint.icon(painter, theme, "chevron", role, x, (self.height() - side) / 2, side)

    def _paint_columns(self, painter: paint.Painter, words: AskWords) -> None:
        theme = self._theme
        visit, name, why, state = columns(theme, self.width())
        gap = theme.px(16)
        body = theme.metrics(Type.BODY, True).height()
        top = (self.height() - body - theme.metrics(Type.SMALL).height()) / 2
        middle = (self.height() - body) / 2
        self._write(painter, visit, middle, name - visit - 4, words.time, bold=True)
        self._write(painter, name, top, why - name - gap, words.name, bold=True)
        self._small(painter, name, top + body, why - name - gap, words.about)
        self._write(painter, why, top, state - why - gap, words.why)
        self._small(painter, why, top + body, state - why - gap, words.what)
        self._state(painter, state, middle, self.width() - state - REACH - theme.px(20), words)

    def _paint_large(self, painter: paint.Painter, words: AskWords) -> None:
        """Time and name, why, what holds and what for."""
        theme = self._theme
        body = theme.metrics(Type.BODY, True).height()
        top = (self.height() - 3 * body) / 2
        left, wide = REACH + 4, self.width() - 2 * REACH - 8
        title = "  ".join(part for part in (words.time, words.name) if part)
        self._write(painter, left, top, wide, title, bold=True)
        self._write(painter, left, top + body, wide, words.why)
        self._state(painter, left, top + 2 * body, wide, words)
        taken = theme.mark(20) + theme.px(18) + theme.metrics().horizontalAdvance(words.state_text)
        below = body - theme.metrics(Type.SMALL).height()
        self._small(painter, left + taken, top + 2 * body + below / 2, wide - taken, words.what)

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

    def _small(self, painter: paint.Painter, x: float, top: float, room: float, words: str) -> None:
        self._write(painter, x, top, room, words, size=Type.SMALL, role="ink2")

    def _state(
        self, painter: paint.Painter, x: float, top: float, room: float, words: AskWords
    ) -> None:
        theme = self._theme
        symbol, role = STATES[words.state]
        side = theme.mark(20)
        middle = top + theme.metrics().height() / 2
        paint.icon(painter, theme, symbol, role, x, middle - side / 2, side)
        inside = side + theme.px(6)
        self._write(painter, x + inside, top, room - inside, words.state_text, role=role)


class AskHeads(QWidget):
    """What stands in which column, above the list; none in large text."""

    def __init__(self, theme: Theme, heads: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads = heads
        self.setFixedHeight(theme.metrics(Type.SMALL, True).height() + theme.space(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words where the columns begin."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink2"))
        places = columns(theme, self.width() - SCROLL_BAR)
        ends = (*places[1:], self.width())
        for x, end, words in zip(places, ends, self._heads, strict=True):
            room = end - x - theme.px(8)
            metrics = theme.metrics(Type.SMALL, True)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
            place = QRectF(x, 0, room, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
