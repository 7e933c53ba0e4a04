"""What the rows of long lists have in common: ground and hairline, shortened words, symbols."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.pool import PoolRow
from desk.window.widgets.rows import REACH

Columns = Callable[[Theme, int], tuple[int, ...]]
"""Where each column begins, in a row of that width."""


def two_lines(theme: Theme) -> int:
    """A line of body and a small one below it, in px."""
    return theme.metrics(Type.BODY, True).height() + theme.metrics(Type.SMALL).height()


class DrawnRow(PoolRow):
    """A row as a button. What it shows is drawn by `draw`, once it has something to show."""

    ring_radius = 8

    def __init__(self, theme: Theme, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._high = high
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def draw(self, painter: paint.Painter) -> None:
        """Draws the line on its ground."""

    def sizeHint(self) -> QSize:
        """The list gives the width."""
        return QSize(self.theme.px(300), self._high)

    def minimumSizeHint(self) -> QSize:
        """Long words are shortened with an ellipsis."""
        return QSize(self.theme.px(200), self._high)

    def ring_rect(self) -> QRect:
        """The ring keeps clear of the lines between."""
        return self.rect().adjusted(6, 4, -6, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground or hairline, then the line."""
        painter = paint.Painter(self.theme, self)
        paint.smooth(painter)
        if self.hasFocus() or self.underMouse():
            role = "accent_soft" if self.hasFocus() else "ground"
            paint.box(painter, self.ring_rect(), 8, self.theme.color(role))
        else:
            painter.setPen(QPen(self.theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        self.draw(painter)

    def top(self) -> float:
        """Where the upper of two lines begins."""
        return (self.height() - two_lines(self.theme)) / 2

    def write(
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
        """Words that end in an ellipsis where there is no room for them."""
        metrics = self.theme.metrics(size, bold)
        painter.setFont(self.theme.font(size, bold))
        painter.setPen(self.theme.color(role))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(QRectF(x, top, room, metrics.height()), 0, shown)

    def small(self, painter: paint.Painter, x: float, top: float, room: float, words: str) -> None:
        """Small words in the second ink."""
        self.write(painter, x, top, room, words, size=Type.SMALL, role="ink2")

    def below(self, painter: paint.Painter, x: float, top: float, room: float, words: str) -> None:
        """Small words below a line that begins at `top`."""
        self.small(painter, x, top + self.theme.metrics(Type.BODY, True).height(), room, words)

    def symbol(
        self, painter: paint.Painter, x: float, middle: float, name: str, role: str, side: int = 20
    ) -> float:
        """A symbol around `middle`; how wide it is drawn."""
        wide = self.theme.mark(side)
        paint.icon(painter, self.theme, name, role, x, middle - wide / 2, wide)
        return wide

    def sign(
        self,
        painter: paint.Painter,
        x: float,
        middle: float,
        room: float,
        symbol: tuple[str, str],
        words: str,
    ) -> None:
        """A symbol with its colour, and the word that says the same beside it."""
        name, role = symbol
        inside = self.symbol(painter, x, middle, name, role) + self.theme.px(6)
        top = middle - self.theme.metrics().height() / 2
        self.write(painter, x + inside, top, room - inside, words, role=role)

    def chevron(self, painter: paint.Painter) -> None:
        """At the right: the line leads somewhere."""
        role = "accent" if self.hasFocus() else "ink"
        x = self.width() - REACH - self.theme.mark(16)
        self.symbol(painter, x, self.height() / 2, "chevron", role, side=16)


class RowHeads(QWidget):
    """What stands in which column, above the list; `line` draws one below. None in large text.

    `bar` is the width that the list's scroll bar takes.
    """

    def __init__(
        self,
        theme: Theme,
        heads: tuple[str, ...],
        columns: Columns,
        *,
        bar: int,
        line: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads = heads
        self._columns = columns
        self._bar = bar
        self._line = line
        self.setFixedHeight(theme.metrics(Type.SMALL, True).height() + theme.space(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words where the columns begin."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink2"))
        metrics = theme.metrics(Type.SMALL, True)
        places = self._columns(theme, self.width() - self._bar)
        ends = (*places[1:], self.width())
        for x, end, words in zip(places, ends, self._heads, strict=True):
            room = end - x - theme.px(8)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room))
            place = QRectF(x, 0, room, self.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        if self._line:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
