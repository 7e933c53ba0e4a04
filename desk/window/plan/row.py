"""A line of the plan or of what was sent: when, who, what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.drawnrow import DrawnRow, two_lines
from desk.window.widgets.pool import Line
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
    return two_lines(theme) * (2 if theme.factor >= 1.5 else 1) + theme.space(14)


class MessageRow(DrawnRow):
    """A line as a button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, message_row_height(theme), parent)
        self._line: MessageLine | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, line: Line) -> None:
        """Shows a line."""
        assert isinstance(line, MessageLine)
        if line is not self._line:
            self._line = line
            self.setAccessibleName(line.spoken)
            self.update()

    def draw(self, painter: paint.Painter) -> None:
        """In columns, or one below the other."""
        line = self._line
        if line is None:
            return
        if self.theme.factor >= 1.5:
            self._draw_large(painter, line)
        else:
            self._draw_columns(painter, line)

    def _draw_columns(self, painter: paint.Painter, line: MessageLine) -> None:
        theme = self.theme
        wide, gap = self.width() - 2 * REACH, theme.px(12)
        name = REACH + max(round(wide * LEFT_SHARE), theme.px(104))
        state = REACH + round(wide * (1 - STATE_SHARE))
        left, top, middle = REACH + theme.px(4), self.top(), self.height() / 2
        self.write(painter, left, top, name - left - gap, line.left, bold=True)
        self.below(painter, left, top, name - left - gap, line.left_more)
        self.write(painter, name, top, state - name - gap, line.name, bold=True)
        self.below(painter, name, top, state - name - gap, line.about)
        sign, room = (line.symbol, line.role), self.width() - REACH - state
        if not line.state_more:
            self.sign(painter, state, middle, room, sign, line.state)
            return
        inside = self.symbol(painter, state, middle, *sign) + theme.px(6)
        self.write(painter, state + inside, top, room - inside, line.state, role=line.role)
        self.below(painter, state + inside, top, room - inside, line.state_more)

    def _draw_large(self, painter: paint.Painter, line: MessageLine) -> None:
        body = self.theme.metrics(Type.BODY, True).height()
        both = two_lines(self.theme)
        top = self.height() / 2 - both
        left, wide = REACH + 4, self.width() - 2 * REACH - 8
        self.write(painter, left, top, wide, line.name, bold=True)
        when = " · ".join(filter(None, (line.left, line.left_more, line.about)))
        self.below(painter, left, top, wide, when)
        middle = top + both + body / 2
        self.sign(painter, left, middle, wide, (line.symbol, line.role), line.state)
        self.below(painter, left, top + both, wide, line.state_more)
