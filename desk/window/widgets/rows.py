"""Rows of people in lists, and the small marks beside them: hairline, symbol, key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type

# holding or state → (symbol, colour)
STATES: dict[str, tuple[str, str]] = {
    "yes": ("yes", "ok"),
    "again": ("warning", "warn"),
    "no": ("no", "ink2"),
    "withdrawn": ("no", "ink2"),
    "ended": ("stop", "error"),
    "none": ("clock", "ink2"),
    "protected": ("lock", "ink2"),
    "draft": ("warning", "warn"),
}
REACH = 12


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a list row shows. `state` is a key of STATES."""

    name: str
    second: str
    state: str
    state_text: str
    time: str = ""


class ListRow(QPushButton):
    """A person in a list: bold name over small number, state with symbol, time, chevron."""

    takes_letters = True
    """A letter typed here goes on in the search field above."""

    ring_radius = 8

    def __init__(self, theme: Theme, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.setFixedHeight(theme.px(56))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.show_words(words)

    def show_words(self, words: RowWords) -> None:
        """Shows somebody else: a list that changes with every key keeps its rows."""
        self._words = words
        parts = [words.name, words.second, words.state_text, words.time]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def sizeHint(self) -> QSize:
        """The row's height; the list gives its width."""
        return QSize(self._theme.px(300), self._theme.px(56))

    def minimumSizeHint(self) -> QSize:
        """Narrow: long names are shortened with an ellipsis."""
        return QSize(self._theme.px(200), self._theme.px(56))

    def ring_rect(self) -> QRect:
        """The ring keeps clear of the hairlines."""
        return self.rect().adjusted(6, 4, -6, -4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the row."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        current = self.hasFocus()
        if current or self.underMouse():
            fill = theme.color("accent_soft" if current else "ground")
            paint.box(painter, self.ring_rect(), 8, fill)
        else:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        right = self._paint_right(painter, current)
        self._paint_names(painter, right)

    def _paint_right(self, painter: QPainter, current: bool) -> float:
        """Chevron, time and state; gives back where the state begins."""
        theme = self._theme
        side = theme.mark(20)
        middle = self.height() / 2
        role = "accent" if current else "ink"
        x = self.width() - REACH - side + 4
        paint.icon(painter, theme, "chevron", role, x, middle - side * 0.4, round(side * 0.8))
        align = Qt.AlignmentFlag.AlignVCenter
        large = theme.factor >= 1.5
        # In large text the name needs the room more than the hour does.
        time = "" if large else self._words.time
        time_width = theme.px(76) if time else 0
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        rect = QRectF(x - time_width - theme.px(10), 0, time_width, self.height())
        painter.drawText(rect, align | Qt.AlignmentFlag.AlignRight, time)
        if not self._words.state_text:
            return rect.left()
        symbol, ink = STATES[self._words.state]
        text_width = theme.metrics().horizontalAdvance(self._words.state_text)
        column = 0 if large else theme.px(230)
        start = rect.left() - max(column, text_width + side + theme.px(16))
        paint.icon(painter, theme, symbol, ink, start, middle - side / 2, side)
        painter.setFont(theme.font())
        painter.setPen(theme.color(ink))
        place = QRectF(start + side + theme.px(6), 0, text_width + 4, self.height())
        painter.drawText(place, align | Qt.AlignmentFlag.AlignLeft, self._words.state_text)
        return start

    def _paint_names(self, painter: QPainter, right: float) -> None:
        theme = self._theme
        room = round(right - REACH - theme.px(8))
        bold = theme.metrics(Type.BODY, bold=True)
        small = theme.metrics(Type.SMALL)
        top = (self.height() - bold.height() - small.height()) / 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color("ink"))
        rect = QRectF(REACH, top, room, bold.height())
        painter.drawText(rect, 0, bold.elidedText(self._words.name, elide, room))
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        rect = QRectF(REACH, top + bold.height(), room, small.height())
        painter.drawText(rect, 0, small.elidedText(self._words.second, elide, room))


class Hairline(QFrame):
    """A thin line between rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One pixel of line."""
        paint.Painter(self._theme, self).fillRect(self.rect(), self._theme.color("line"))


class Symbol(QWidget):
    """An icon of its own in a layout; never the only carrier of its meaning."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        role: str = "ink",
        side: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._role = role
        self._side = theme.mark(side)
        self.setFixedSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the icon."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        paint.icon(painter, self._theme, self._name, self._role, 0, 0, self._side)


class KeyHint(QWidget):
    """A key's name on its own, beside a heading."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setFixedSize(paint.key_width(theme, key), paint.key_height(theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the hint."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        paint.key_hint(painter, self._theme, self._key, self.rect())
