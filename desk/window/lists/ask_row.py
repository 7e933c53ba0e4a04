"""A line of the ask-again list: when, whom, why and what for, what holds now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.lists.ask_words import AskWords
from desk.window.theme import Theme, Type
from desk.window.widgets.drawnrow import DrawnRow, two_lines
from desk.window.widgets.pool import Line
from desk.window.widgets.rows import REACH, STATES

TIME, STATE = 80, 208
NAME_SHARE = 0.34
SCROLL_BAR = 8


def row_height(theme: Theme) -> int:
    """Two lines; in large text three, one below the other."""
    body = theme.metrics(Type.BODY, True).height()
    return (3 * body if theme.factor >= 1.5 else two_lines(theme)) + theme.space(20)


def columns(theme: Theme, width: int) -> tuple[int, int, int, int]:
    """Where visit, patient, why and what holds begin, in a row of that width."""
    visit = REACH + theme.px(4)
    state = width - REACH - theme.px(20) - theme.px(STATE)
    name = visit + theme.px(TIME)
    return visit, name, name + round((state - name) * NAME_SHARE), state


class AskRow(DrawnRow):
    """A line as a button: Enter asks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, row_height(theme), parent)
        self._words: AskWords | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_line(self, line: Line) -> None:
        """Shows somebody to ask."""
        assert isinstance(line, AskWords)
        if line is not self._words:
            self._words = line
            self.setAccessibleName(line.spoken)
            self.setAccessibleDescription(line.source)
            self.update()

    def draw(self, painter: paint.Painter) -> None:
        """In columns, or one below the other."""
        words = self._words
        if words is None:
            return
        if self.theme.factor >= 1.5:
            self._draw_large(painter, words)
        else:
            self._draw_columns(painter, words)
            self.chevron(painter)

    def _draw_columns(self, painter: paint.Painter, words: AskWords) -> None:
        theme = self.theme
        visit, name, why, state = columns(theme, self.width())
        gap, top, middle = theme.px(16), self.top(), self.height() / 2
        line = middle - theme.metrics(Type.BODY, True).height() / 2
        self.write(painter, visit, line, name - visit - 4, words.time, bold=True)
        self.write(painter, name, top, why - name - gap, words.name, bold=True)
        self.below(painter, name, top, why - name - gap, words.about)
        self.write(painter, why, top, state - why - gap, words.why)
        self.below(painter, why, top, state - why - gap, words.what)
        room = self.width() - state - REACH - theme.px(20)
        self.sign(painter, state, middle, room, STATES[words.state], words.state_text)

    def _draw_large(self, painter: paint.Painter, words: AskWords) -> None:
        """Time and name, why, what holds and what for."""
        theme = self.theme
        body, small = theme.metrics(Type.BODY, True).height(), theme.metrics(Type.SMALL).height()
        top = (self.height() - 3 * body) / 2
        left, wide = REACH + 4, self.width() - 2 * REACH - 8
        title = "  ".join(part for part in (words.time, words.name) if part)
        self.write(painter, left, top, wide, title, bold=True)
        self.write(painter, left, top + body, wide, words.why)
        middle = top + 2.5 * body
        self.sign(painter, left, middle, wide, STATES[words.state], words.state_text)
        taken = theme.mark(20) + theme.px(18) + theme.metrics().horizontalAdvance(words.state_text)
        self.small(painter, left + taken, middle - small / 2, wide - taken, words.what)
