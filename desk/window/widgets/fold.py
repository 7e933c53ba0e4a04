"""Sections that fold: a head with number, name and how far it has come; its fields below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.cards import wrapped_height
from desk.window.words import tr

# how far a section has come → (symbol, colour)
STATUS: dict[str, tuple[str, str]] = {
    "ok": ("yes", "ok"),
    "warn": ("warning", "warn"),
    "error": ("stop", "error"),
    "waiting": ("clock", "ink2"),
}


class FoldHead(QPushButton):
    """Opens and folds its section. Chevron, number, name; at the right a symbol and words."""

    ring_radius = 8

    def __init__(self, theme: Theme, number: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = number
        self._name = name
        self._kind = "waiting"
        self._status = ""
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(lambda _open: self._tell())
        self._tell()

    def show_status(self, kind: str, words: str) -> None:
        """How far the section has come; `kind` is a key of STATUS."""
        if (kind, words) != (self._kind, self._status):
            self._kind, self._status = kind, words
            self._tell()
            self.updateGeometry()
            self.update()

    def name(self) -> str:
        """The section's name."""
        return self._name

    def status(self) -> str:
        """The words at the right."""
        return self._status

    def _tell(self) -> None:
        state = tr("open") if self.isChecked() else tr("folded")
        parts = [f"{self._number} {self._name}", self._status, state]
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _left(self) -> int:
        return self._theme.mark(20) + self._theme.px(12)

    def _status_width(self) -> int:
        wide = self._theme.metrics().horizontalAdvance(self._status)
        return wide + self._theme.mark(20) + self._theme.px(8)

    def _stacked(self, width: int) -> bool:
        theme = self._theme
        name = theme.metrics(Type.BODY, True).horizontalAdvance(self._title())
        return self._left() + name + theme.px(24) + self._status_width() > width

    def _title(self) -> str:
        return f"{self._number}  {self._name}"

    def hasHeightForWidth(self) -> bool:
        """The status goes below the name where there is no room beside it."""
        return True

    def heightForWidth(self, width: int) -> int:
        """45, or what name and status need below each other."""
        theme = self._theme
        inside = width - self._left()
        need = wrapped_height(theme, self._title(), inside, Type.BODY, True)
        if self._stacked(width):
            need += theme.metrics().height() + theme.space(4)
        return max(theme.px(45), need + theme.space(18))

    def sizeHint(self) -> QSize:
        """As high as its words need at its width."""
        return QSize(self._theme.px(300), self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """Its longest word."""
        words = self._title().split()
        metrics = self._theme.metrics(Type.BODY, True)
        wide = max(metrics.horizontalAdvance(word) for word in words) + self._left()
        return QSize(wide, self.heightForWidth(max(wide, self.width())))

    def ring_rect(self) -> QRect:
        """The ring keeps clear of the hairline, and of the edge of what scrolls."""
        return self.rect().adjusted(-2, 5, 2, -5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chevron, words, status and the line below."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        if self.underMouse():
            paint.box(painter, self.rect().adjusted(-4, 3, 4, -3), 8, theme.color("ground"))
        side = theme.mark(20)
        stacked = self._stacked(self.width())
        line = theme.metrics(Type.BODY, True).height()
        room = self.width() - self._left()
        high = wrapped_height(theme, self._title(), room, Type.BODY, True)
        below = line + theme.space(4) if stacked else 0
        top = (self.height() - high - below) / 2
        icon = "down" if self.isChecked() else "chevron"
        paint.icon(painter, theme, icon, "ink2", 0, top + (line - side) / 2, side)
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color("ink"))
        flags = int(Qt.TextFlag.TextWordWrap)
        painter.drawText(QRectF(self._left(), top, room, high + 2), flags, self._title())
        self._paint_status(painter, top + high + theme.space(4) if stacked else None)
        if not self.isChecked():
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _paint_status(self, painter: QPainter, below: float | None) -> None:
        if not self._status:
            return
        theme = self._theme
        symbol, role = STATUS[self._kind]
        side, line = theme.mark(20), theme.metrics().height()
        if below is None:
            x, y = self.width() - self._status_width(), (self.height() - line) / 2
        else:
            x, y = self._left(), below
        paint.icon(painter, theme, symbol, role, x, y + (line - side) / 2, side)
        painter.setFont(theme.font())
        painter.setPen(theme.color(role))
        painter.drawText(QRectF(x + side + theme.px(8), y, self.width(), line + 2), 0, self._status)


class Fold(QWidget):
    """A section with its head; `body` takes the fields."""

    opened = Signal()

    def __init__(self, theme: Theme, number: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = FoldHead(theme, number, name)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, theme.space(8), 0, theme.space(16))
        self.body.setSpacing(theme.space(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._content)
        self._content.hide()
        self.head.toggled.connect(self._toggled)

    def _toggled(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        if is_open:
            self.opened.emit()

    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self.head.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Opens or folds it."""
        self.head.setChecked(is_open)
