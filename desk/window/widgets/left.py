"""The left column's rows: navigation outside the walk, steps inside it; compact in the rail."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import click_on_shortcut
from desk.window.words import tr


class LeftRow(QPushButton):
    """A row of the left column. Compact, it shows its mark alone and keeps its name."""

    ring_radius = 10

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.compact = False
        self.current = False
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def set_compact(self, compact: bool) -> None:
        """Whether there is room for the mark only."""
        self.compact = compact
        self.setToolTip(self.accessibleName() if compact else "")
        self.updateGeometry()
        self.update()

    def set_current(self, current: bool) -> None:
        """Whether this is where one is."""
        self.current = current
        self.update()

    def event(self, event: QEvent) -> bool:
        """Pressed at once by its key. A tip can hold a name: not under the veil."""
        if event.type() == QEvent.Type.ToolTip and self._theme.veil.on:
            return True
        return click_on_shortcut(self, event) or super().event(event)

    def _row_height(self) -> int:
        return self._theme.mark(28) + self._theme.space(12) if self.compact else self._theme.px(44)

    def sizeHint(self) -> QSize:
        """As high as its words and mark need."""
        wide = self._theme.mark(48) if self.compact else self._theme.px(200)
        return QSize(wide, self._row_height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its mark."""
        return QSize(self._theme.mark(28), self._row_height())

    def paint_ground(self, painter: QPainter) -> None:
        """Soft ground and bar where one is; ground under the mouse."""
        theme = self._theme
        if self.current and not self.compact:
            paint.box(painter, self.rect(), 10, theme.color("accent_soft"))
            bar = QRectF(0, (self.height() - 20) / 2, 4, 20)
            paint.box(painter, bar, 2, theme.color("accent"))
        elif self.underMouse():
            paint.box(painter, self.rect(), 10, theme.color("sunken"))


class NavItem(LeftRow):
    """A page to go to: icon, name, count."""

    def __init__(
        self, theme: Theme, icon: str, name: str, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent)
        self._icon = icon
        self._count = 0
        if key:
            self.setShortcut(QKeySequence(key))

    def set_count(self, count: int) -> None:
        """How many wait there; 0 shows nothing."""
        self._count = count
        self.setAccessibleName(f"{self._name}, {count}" if count else self._name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, name, count."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        self.paint_ground(painter)
        side = theme.mark(20)
        x = (self.width() - side) / 2 if self.compact else theme.px(12)
        if self.current and self.compact:
            paint.box(painter, self.rect(), 10, theme.color("accent_soft"))
        role = "accent" if self.current else "ink2"
        paint.icon(painter, theme, self._icon, role, x, (self.height() - side) / 2, side)
        if self.compact:
            return
        painter.setFont(theme.font(Type.BODY, bold=self.current))
        painter.setPen(theme.color("ink"))
        left = theme.px(12) + side + theme.px(12)
        rect = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._name)
        if self._count:
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        theme = self._theme
        words = str(self._count)
        metrics = theme.metrics(Type.SMALL, bold=True)
        high = metrics.height() + theme.px(6)
        wide = max(metrics.horizontalAdvance(words) + theme.px(16), high)
        rect = QRectF(self.width() - wide - theme.px(8), (self.height() - high) / 2, wide, high)
        fill = "surface" if self.current else "sunken"
        paint.box(painter, rect, high / 2, theme.color(fill))
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


class VeiledRow(LeftRow):
    """Says that names and numbers are covered, with the key that shows them again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("The names are hidden"), parent)
        self._key = "F7"
        self.setAccessibleDescription(tr("Press to show them again"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted row: symbol, words, key."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        paint.box(painter, self.rect(), 10, theme.color("warn_soft"), theme.color("warn_edge"))
        side = theme.mark(20)
        x = (self.width() - side) / 2 if self.compact else theme.px(10)
        paint.icon(painter, theme, "hidden", "warn", x, (self.height() - side) / 2, side)
        if self.compact:
            return
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink"))
        left = theme.px(10) + side + theme.px(8)
        rect = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._name)
        wide, high = paint.key_width(theme, self._key), paint.key_height(theme)
        right = self.width() - wide - theme.px(8)
        key = QRectF(right, (self.height() - high) / 2, wide, high)
        paint.key_hint(painter, theme, self._key, key, ground="tinted")


class StepRow(LeftRow):
    """A step of the walk: disc with its number, its state, and its answer below when done."""

    def __init__(self, theme: Theme, number: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._number = number
        self._answer = ""
        self._told: tuple[str, str, str, bool] | None = None
        self.state = "to_come"

    def show_state(self, state: str, answer: str, spoken: str) -> None:
        """`state`: to_come, now, done or to_mend; `spoken` is the state in words."""
        told = (state, answer, spoken, self.compact)
        if told == self._told:
            # The steps follow every key: what did not change is not laid out and painted anew.
            return
        self._told = told
        self.state = state
        self._answer = answer
        self.current = state in ("now", "to_mend")
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if state == "done" else Qt.FocusPolicy.NoFocus
        )
        parts = [self._name, answer, spoken]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(self.accessibleName() if self.compact else "")
        self.updateGeometry()
        self.update()

    def _row_height(self) -> int:
        theme = self._theme
        if self.compact:
            return theme.mark(28) + theme.space(8)
        if not self._answer:
            return theme.px(48)
        lines = theme.metrics().height() + theme.metrics(Type.SMALL).height()
        return max(theme.px(56), lines + theme.space(12))

    def ring_rect(self) -> QRect:
        """Around the disc alone in the rail."""
        return self.rect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, disc, name and answer."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        self.paint_ground(painter)
        side = theme.mark(28)
        x = (self.width() - side) / 2 if self.compact else theme.px(10)
        self._paint_disc(painter, QRectF(x, (self.height() - side) / 2, side, side))
        if self.compact:
            return
        left = round(x + side + theme.px(12))
        room = self.width() - left - 4
        body = theme.metrics(Type.BODY, bold=self.current)
        small = theme.metrics(Type.SMALL)
        lines = body.height() + (small.height() if self._answer else 0)
        y = (self.height() - lines) / 2
        painter.setFont(theme.font(Type.BODY, bold=self.current))
        painter.setPen(theme.color("ink2" if self.state == "to_come" else "ink"))
        painter.drawText(QRectF(left, y, room, body.height()), 0, self._name)
        if self._answer:
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color("ink2"))
            words = small.elidedText(self._answer, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, y + body.height(), room, small.height()), 0, words)

    def _paint_disc(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        side = round(rect.width() * 0.64)
        inset = (rect.width() - side) / 2
        if self.state == "done":
            paint.box(painter, rect, rect.width(), theme.color("ok_soft"))
            paint.icon(painter, theme, "check", "ok", rect.x() + inset, rect.y() + inset, side)
            return
        if self.state == "to_mend":
            paint.box(painter, rect, rect.width(), theme.color("error_soft"))
            paint.icon(painter, theme, "stop", "error", rect.x() + inset, rect.y() + inset, side)
            return
        now = self.state == "now"
        if now:
            paint.box(painter, rect, rect.width(), theme.color("accent"))
        else:
            paint.box(painter, rect, rect.width(), None, theme.color("control"), 1.4)
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("on_accent" if now else "ink2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._number))
