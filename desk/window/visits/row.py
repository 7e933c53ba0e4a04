"""A line of the arrival list: time, who, whom to ask, what holds, and the mark SMS."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.visits.lines import VisitLine
from desk.window.widgets.drawnrow import DrawnRow, two_lines
from desk.window.widgets.pool import Line
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
    return two_lines(theme) * (2 if theme.factor >= 1.5 else 1) + theme.space(14)


def columns(theme: Theme, width: int) -> tuple[int, int, int, int, int]:
    """Where time, name, whom to ask, state and mark begin, in a row of that width."""
    mark = width - REACH - theme.px(20) - theme.px(MARK)
    state = mark - theme.px(STATE)
    name = REACH + theme.px(TIME)
    ask = name + round((state - name) * NAME_SHARE)
    return REACH + theme.px(4), name, ask, state, mark


class VisitRowButton(DrawnRow):
    """A line as a button: Enter asks or opens, Space sets or removes the mark."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, row_height(theme), parent)
        self._line: VisitLine | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, line: Line) -> None:
        """Shows a visit."""
        assert isinstance(line, VisitLine)
        if line is not self._line:
            self._line = line
            self.setAccessibleName(line.spoken)
            self.update()

    def draw(self, painter: paint.Painter) -> None:
        """In columns, or one below the other. A cancelled visit stands in the second ink."""
        line = self._line
        if line is None:
            return
        ink = "ink2" if line.mark == "gone" else "ink"
        if self.theme.factor >= 1.5:
            self._draw_large(painter, line, ink)
        else:
            self._draw_columns(painter, line, ink)
            self.chevron(painter)

    def _draw_columns(self, painter: paint.Painter, line: VisitLine, ink: str) -> None:
        time, name, ask, state, mark = columns(self.theme, self.width())
        gap, top, middle = self.theme.px(12), self.top(), self.height() / 2
        self.write(painter, time, top, name - time, line.time, bold=True, role=ink)
        self.write(painter, name, top, ask - name - gap, line.name, bold=True, role=ink)
        self.below(painter, name, top, ask - name - gap, line.about)
        self.write(painter, ask, top, state - ask - gap, line.first)
        self.below(painter, ask, top, state - ask - gap, line.second)
        self.sign(painter, state, middle, mark - state - gap, STATES[line.state], line.state_text)
        self._draw_mark(painter, mark, self.width() - mark - REACH - self.theme.px(20), line)

    def _draw_mark(self, painter: paint.Painter, x: float, room: float, line: VisitLine) -> None:
        middle, sign = self.height() / 2, MARKS[line.mark]
        if not line.mark_more:
            self.sign(painter, x, middle, room, sign, line.mark_text)
            return
        inside = self.symbol(painter, x, middle, *sign) + self.theme.px(6)
        self.write(painter, x + inside, self.top(), room - inside, line.mark_text, role=sign[1])
        self.below(painter, x + inside, self.top(), room - inside, line.mark_more)

    def _draw_large(self, painter: paint.Painter, line: VisitLine, ink: str) -> None:
        body = self.theme.metrics(Type.BODY, True).height()
        both = two_lines(self.theme)
        top = self.height() / 2 - both
        left, wide = REACH + 4, self.width() - 2 * REACH - 8
        self.write(painter, left, top, wide, f"{line.time}  {line.name}", bold=True, role=ink)
        self.below(painter, left, top, wide, line.about)
        second = " · ".join(filter(None, (line.first, line.second)))
        self.write(painter, left, top + both, wide, second, size=Type.SMALL)
        middle, half = top + 2 * both - body / 2, wide // 2
        self.sign(painter, left, middle, half, STATES[line.state], line.state_text)
        words = " · ".join(filter(None, (line.mark_text, line.mark_more)))
        self.sign(painter, left + half, middle, wide - half, MARKS[line.mark], words)
