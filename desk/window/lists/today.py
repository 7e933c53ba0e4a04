"""The right column of home: what waits today, and registrations that were parked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.lists.parked import ParkedList
from desk.window.theme import Theme, Type
from desk.window.widgets.scroll import Scrolled
from desk.window.widgets.text import Label
from desk.window.words import tr


class CountCard(QPushButton):
    """A number of things that wait, with the page they stand on."""

    ring_radius = 12

    def __init__(self, theme: Theme, name: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._key = key
        self._count = 0
        self._second = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)

    def show_key(self, key: str) -> None:
        """The key that goes there; it is the navigation's."""
        self._key = key
        self.update()

    def show_count(self, count: int, second: str) -> None:
        """How many, and the most urgent of them in words."""
        self._count, self._second = count, second
        self.setAccessibleName(", ".join(part for part in (self._name, str(count), second) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """72 high."""
        return QSize(200, self._theme.px(72))

    def event(self, event: QEvent) -> bool:
        """Repaints under the mouse."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Number large, name, second line and key."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        fill = "ground" if self.underMouse() else "surface"
        paint.box(painter, self.rect(), 12, theme.color(fill), theme.color("line"))
        painter.setFont(theme.font(Type.TITLE, bold=True))
        painter.setPen(theme.color("ink"))
        wide = theme.metrics(Type.TITLE, bold=True).horizontalAdvance(str(self._count))
        number = QRectF(theme.px(18), 0, wide + 2, self.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(self._count))
        large = theme.factor >= 1.5
        left = theme.px(18) + wide + theme.px(12) if large else max(theme.px(80), wide + 36)
        key = 0 if large else paint.key_width(theme, self._key)
        bold, small = theme.metrics(Type.BODY, bold=True), theme.metrics(Type.SMALL)
        room = int(self.width() - left - key - theme.px(24))
        if room < bold.horizontalAdvance(self._name):
            # The words come before their key, which the keys' page tells too.
            key, room = 0, int(self.width() - left - theme.px(14))
        high = bold.height() + (small.height() if self._second else 0)
        y = (self.height() - high) / 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font(Type.BODY, bold=True))
        words = bold.elidedText(self._name, elide, room)
        painter.drawText(QRectF(left, y, room, bold.height()), 0, words)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        words = small.elidedText(self._second, elide, room)
        painter.drawText(QRectF(left, y + bold.height(), room, small.height()), 0, words)
        high_key = paint.key_height(theme)
        if not key:
            return
        rect = QRectF(
            self.width() - key - theme.px(14), (self.height() - high_key) / 2, key, high_key
        )
        paint.key_hint(painter, theme, self._key, rect)


class TodayColumn(Scrolled):
    """Date, what waits today, parked registrations. `go` carries the room of a card."""

    go = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("today_column")
        content = QWidget()
        self._layout = QVBoxLayout(content)
        side = 14 if theme.factor >= 1.5 else 24
        self._layout.setContentsMargins(side, theme.space(22), side, theme.space(16))
        self._layout.setSpacing(theme.space(12))
        size = Type.BODY if theme.factor >= 1.5 else Type.LARGE
        self._day = Label(theme, "", size=size, bold=True)
        self._cards = {
            "ask_again": CountCard(theme, tr("To ask again"), ""),
            "visits": CountCard(theme, tr("Visits today"), ""),
            "carry_over": CountCard(theme, tr("To carry over"), ""),
            "blankets": CountCard(theme, tr("Blankets out"), ""),
        }
        self._layout.addWidget(self._day)
        for room, card in self._cards.items():
            card.clicked.connect(lambda _on=False, room=room: self.go.emit(room))
            self._layout.addWidget(card)
        self.parked = ParkedList(theme)
        self._layout.addWidget(self.parked)
        self._layout.addStretch(1)
        self.setWidget(content)

    def show_day(self, day: str) -> None:
        """Today's date in words."""
        self._day.setText(day)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """The keys that go to the rooms; one without is not shown."""
        for room, card in self._cards.items():
            card.setVisible(bool(keys.get(room)))
            card.show_key(keys.get(room, ""))

    def show_count(self, room: str, count: int, second: str) -> None:
        """How many wait in a room, and the most urgent of them in words."""
        self._cards[room].show_count(count, second)
