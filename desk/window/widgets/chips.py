"""Choices that sift a list: each a word with how many, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import click_on_shortcut
from desk.window.widgets.flow import FlowLayout
from desk.window.words import tr

DIGITS = "123456789"
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class Chip(QPushButton):
    """A word with a count and its key; chosen, it has a tick."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._count = 0
        self.ring_radius = theme.px(40) // 2 + 4
        self.setCheckable(True)
        self.setShortcut(QKeySequence(key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.toggled.connect(lambda _on: self.updateGeometry())

    def show_words(self, words: str, count: int) -> None:
        """What it sifts, and how many there are of them."""
        self._count = count
        self.setText(words)
        # Qt changes the key with the words: put it back.
        self.setShortcut(QKeySequence(self._key))
        self.setAccessibleName(f"{words}, {count}")
        self.updateGeometry()
        self.update()

    def _parts(self) -> tuple[int, int, int, int]:
        """The widths of tick, words, count and key."""
        theme = self._theme
        tick = theme.mark(16) + theme.px(8) if self.isChecked() else 0
        words = theme.metrics(Type.BODY, bold=self.isChecked()).horizontalAdvance(self.text())
        small = theme.metrics(Type.SMALL, bold=True)
        count = max(small.horizontalAdvance(str(self._count)) + theme.px(16), theme.px(26))
        key = 0 if theme.factor >= 1.5 else paint.key_width(theme, self._key) + theme.px(6)
        return tick, words, count, key

    def sizeHint(self) -> QSize:
        """As wide as what stands in it."""
        theme = self._theme
        return QSize(sum(self._parts()) + theme.px(14 + 8 + 10), theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Pressed at once by its key; repainted under the mouse."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return click_on_shortcut(self, event) or super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill: tick, words, count, key."""
        theme, on = self._theme, self.isChecked()
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        fill = "accent_soft" if on else "ground" if self.underMouse() else "surface"
        edge, wide = ("accent", 2.0) if on else ("control", 1.0)
        high = self.height()
        paint.box(painter, self.rect(), high / 2, theme.color(fill), theme.color(edge), wide)
        tick, words, count, key = self._parts()
        x = theme.px(14)
        if on:
            side = theme.mark(16)
            paint.icon(painter, theme, "check", "accent", x, (high - side) / 2, side)
        x += tick
        painter.setFont(theme.font(Type.BODY, bold=on))
        painter.setPen(theme.color("accent" if on else "ink"))
        painter.drawText(QRectF(x, 0, words + 2, high), Qt.AlignmentFlag.AlignVCenter, self.text())
        x += words + theme.px(8)
        badge_high = theme.metrics(Type.SMALL).height() + theme.px(6)
        badge = QRectF(x, (high - badge_high) / 2, count, badge_high)
        ground = theme.color("surface" if on else "sunken")
        paint.box(painter, badge, badge_high / 2, ground)
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(self._count))
        if key:
            left = x + count + theme.px(6)
            key_high = paint.key_height(theme)
            place = QRectF(left, (high - key_high) / 2, key - theme.px(6), key_high)
            paint.key_hint(painter, theme, self._key, place, ground="tinted" if on else "plain")


class Chips(QWidget):
    """One of several; `chosen` carries its value. Digits choose, arrows move."""

    chosen = Signal(str)
    below = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._group = QButtonGroup(self)
        self._row = FlowLayout(theme.space(8))
        self.setLayout(self._row)
        self.setAccessibleName(tr("Sift the list"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[tuple[str, str, int]], value: str) -> None:
        """The choices as (value, words, count); `value` is chosen."""
        self._values = tuple(one for one, _words, _count in chips)
        while len(self._chips) < len(chips):
            place = len(self._chips)
            chip = Chip(self._theme, DIGITS[place] if place < len(DIGITS) else "")
            chip.clicked.connect(lambda _on=False, place=place: self._press(place))
            chip.installEventFilter(self)
            self._group.addButton(chip)
            self._row.addWidget(chip)
            self._chips.append(chip)
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(chips))
            chip.setEnabled(place < len(chips))
        for chip, (one, words, count) in zip(self._chips, chips, strict=False):
            chip.show_words(words, count)
            chip.setChecked(one == value)
        self.updateGeometry()

    def current(self) -> Chip | None:
        """The one that is chosen."""
        return next((chip for chip in self._chips if chip.isChecked()), None)

    def _press(self, place: int) -> None:
        self._chips[place].setChecked(True)
        self.chosen.emit(self._values[place])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Right and left go from one to the next, down to the next thing on the page."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Down:
            self.below.emit()
            return True
        step = STEPS.get(Qt.Key(event.key()))
        if step is None or not isinstance(watched, Chip):
            return False
        place = (self._chips.index(watched) + step) % len(self._values)
        self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)
        return True
