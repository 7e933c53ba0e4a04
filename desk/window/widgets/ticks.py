"""The list of points to say: Space says the current one and moves on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.cards import paint_check, wrapped_height
from desk.window.widgets.phone import keep_together
from desk.window.words import tr

MEASURE = 440


class TickRow(QCheckBox):
    """One point: waiting, current (large, with the key) or said. May quote the message."""

    ring_radius = 12

    def __init__(self, theme: Theme, text: str, quote: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._quote = quote
        self.current = False
        if quote:
            self.setAccessibleDescription(quote)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_current(self, current: bool) -> None:
        """The current row stands large on a soft ground."""
        if current != self.current:
            self.current = current
            self.updateGeometry()
            self.update()

    def set_words(self, text: str) -> None:
        """What is said, to somebody else or in another language."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()
            self.update()

    def set_quote(self, quote: str) -> None:
        """The message as it now reads."""
        if quote != self._quote:
            self._quote = quote
            self.setAccessibleDescription(quote)
            self.updateGeometry()
            self.update()

    def hitButton(self, pos: object) -> bool:
        """The whole row can be pressed."""
        return True

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    @property
    def _size(self) -> Type:
        return Type.LARGE if self.current and self._theme.factor < 1.5 else Type.BODY

    @property
    def _key(self) -> str:
        return tr("Space") if self.current else ""

    def _left(self) -> int:
        return self._theme.space(16) + self._theme.mark(28) + self._theme.space(14)

    def _text_width(self, width: int) -> int:
        inside = width - self._left() - self._theme.space(16)
        if self._key and self._theme.factor < 1.5:
            inside -= paint.key_width(self._theme, self._key) + self._theme.space(16)
        return inside

    def _quote_width(self, width: int) -> int:
        room = width - self._left() - self._theme.space(16)
        return min(room, round((MEASURE + 28) * self._theme.factor)) - 2 * self._theme.space(14)

    def _pad(self) -> int:
        return self._theme.space(16 if self.current else 11)

    def heightForWidth(self, width: int) -> int:
        """What the point, its quote and its key need."""
        theme = self._theme
        text = wrapped_height(theme, self.text(), self._text_width(width), self._size, False)
        height = max(text, theme.mark(28)) + 2 * self._pad()
        if self._quote and not self.isChecked():
            inside = self._quote_width(width)
            quote = wrapped_height(theme, keep_together(self._quote), inside, Type.BODY, False)
            height += quote + theme.space(8 + 20)
        if self._key and theme.factor >= 1.5:
            height += paint.key_height(theme) + theme.space(8)
        return height

    def sizeHint(self) -> QSize:
        """Wide, and as high as its words need there."""
        width = self.width() if self.width() > 100 else 600
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Its longest word and its box."""
        words = self.text().split() or [""]
        metrics = self._theme.metrics(self._size)
        widest = max(metrics.horizontalAdvance(word) for word in words)
        width = widest + self._left() + self._theme.space(16)
        return QSize(width, self._theme.mark(28) + 2 * self._pad())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the row in its state."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        if self.current:
            paint.box(painter, self.rect(), 12, theme.color("accent_soft"))
        elif self.underMouse():
            paint.box(painter, self.rect(), 12, theme.color("ground"))
        side = theme.mark(28)
        pad = self._pad()
        mark = QRectF(theme.space(16), pad, side, side)
        paint_check(painter, theme, mark, self.isChecked(), False)
        y = self._paint_text(painter, pad, side)
        if self._quote and not self.isChecked():
            y = self._paint_quote(painter, y)
        if self._key:
            self._paint_key(painter, y, pad)

    def _paint_text(self, painter: QPainter, pad: int, side: int) -> float:
        theme = self._theme
        inside = self._text_width(self.width())
        high = wrapped_height(theme, self.text(), inside, self._size, False)
        top = pad + max(0.0, (side - theme.metrics(self._size).height()) / 2)
        painter.setFont(theme.font(self._size))
        painter.setPen(theme.color("ink2" if self.isChecked() else "ink"))
        flags = int(Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(self._left(), top, inside, high + 2), flags, self.text())
        return max(top + high, pad + side)

    def _paint_quote(self, painter: QPainter, y: float) -> float:
        theme = self._theme
        inside = self._quote_width(self.width())
        words = keep_together(self._quote)
        high = wrapped_height(theme, words, inside, Type.BODY, False)
        rect = QRectF(
            self._left(), y + theme.space(8), inside + 2 * theme.space(14), high + theme.space(20)
        )
        paint.box(painter, rect, 10, theme.color("surface"), theme.color("line"))
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink2" if self.isChecked() else "ink"))
        inner = rect.adjusted(theme.space(14), theme.space(10), 0, 0)
        inner.setWidth(inside + 1)
        painter.drawText(inner, int(Qt.TextFlag.TextWordWrap), words)
        return rect.bottom()

    def _paint_key(self, painter: QPainter, y: float, pad: int) -> None:
        theme = self._theme
        wide, high = paint.key_width(theme, self._key), paint.key_height(theme)
        if theme.factor >= 1.5:
            rect = QRectF(self._left(), y + theme.space(8), wide, high)
        else:
            rect = QRectF(self.width() - wide - theme.space(16), pad, wide, high)
        paint.key_hint(painter, theme, self._key, rect, ground="tinted")


class TickList(QWidget):
    """All points. Space ticks the current one and moves on; Shift+Space takes the last one back."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, TickRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space(4))

    def set_points(self, points: list[tuple[str, str, str]], said: tuple[str, ...]) -> None:
        """Shows the points as (key, text, quote or empty); `said` holds the keys already said."""
        if [key for key, _text, _quote in points] != list(self._rows):
            self._make_rows([key for key, _text, _quote in points])
        for key, text, quote in points:
            row = self._rows[key]
            row.set_words(text)
            row.set_quote(quote)
            row.setChecked(key in said)
        self._mark_current()

    def _make_rows(self, keys: list[str]) -> None:
        for row in self._rows.values():
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {key: TickRow(self._theme, "", "", self) for key in keys}
        for row in self._rows.values():
            row.installEventFilter(self)
            row.toggled.connect(self._toggled)
            self._layout.addWidget(row)

    def set_quote(self, key: str, quote: str) -> None:
        """Changes the message quoted in a point."""
        self._rows[key].set_quote(quote)

    def said(self) -> tuple[str, ...]:
        """The keys of the points said, in the script's order."""
        return tuple(key for key, row in self._rows.items() if row.isChecked())

    def show_said(self, said: tuple[str, ...]) -> None:
        """Shows these points as said; another walk begins with other answers."""
        if said == self.said():
            return
        self.blockSignals(True)
        for key, row in self._rows.items():
            row.setChecked(key in said)
        self.blockSignals(False)
        self._mark_current()

    def say_all(self) -> None:
        """Ticks every point."""
        for row in self._rows.values():
            row.setChecked(True)

    def current(self) -> TickRow | None:
        """The first point not said, or None."""
        return next((row for row in self._rows.values() if not row.isChecked()), None)

    def _toggled(self) -> None:
        self._mark_current()
        self.changed.emit()

    def _mark_current(self) -> None:
        current = self.current()
        for row in self._rows.values():
            row.set_current(row is current)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Space moves on, Shift+Space goes back; arrows move the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        return False

    def _pressed(self, watched: object, event: QKeyEvent) -> bool:
        rows = list(self._rows.values())
        if not isinstance(watched, TickRow):
            return False
        place = rows.index(watched)
        if event.key() == Qt.Key.Key_Space:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                last = [row for row in rows if row.isChecked()]
                if last:
                    last[-1].setChecked(False)
                    last[-1].setFocus(Qt.FocusReason.OtherFocusReason)
            elif watched.isChecked():
                watched.setChecked(False)
            else:
                watched.setChecked(True)
                following = self.current()
                if following is not None:
                    following.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Down and place + 1 < len(rows):
            rows[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() == Qt.Key.Key_Up and place > 0:
            rows[place - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        return False
