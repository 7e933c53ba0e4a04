"""A long list in a few rows: they show another part of it as one goes, however long it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.window.theme import Theme
from desk.window.widgets.scroll import ThinBar

LEAST_ROWS = 3
NOTCH = 120
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class Line(Protocol):
    """What a row shows; `key` tells it again after the list was read anew."""

    @property
    def key(self) -> str:
        """What tells it from the others."""


class PoolRow(QPushButton):
    """A row of the pool: shows whatever line stands in its place now."""

    takes_letters = True
    """A letter typed here goes on in the search field above."""

    def show_line(self, line: Line) -> None:
        """Shows a line."""


class RowPool(QWidget):
    """`entered` tells that another line is the current one, `chosen` that it was pressed.

    `toggled` is Space on a line; `typed` carries a letter that was typed on one; `above` tells that
    one goes up from the first.
    """

    entered = Signal()
    chosen = Signal()
    toggled = Signal()
    typed = Signal(str)
    above = Signal()

    def __init__(
        self,
        theme: Theme,
        make: Callable[[], PoolRow],
        row_height: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._make = make
        self._high = row_height
        self._lines: Sequence[Line] = ()
        self._current = 0
        self.rows: list[PoolRow] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._bar = ThinBar(theme)
        # The lines keep their width whether there is more of them or not.
        keeps = self._bar.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(keeps)
        self._bar.valueChanged.connect(lambda _value: self._scrolled())
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._column, 1)
        layout.addWidget(self._bar)

    def sizeHint(self) -> QSize:
        """Room for a few rows; the page gives more."""
        return QSize(self._theme.px(300), self._high * LEAST_ROWS)

    def minimumSizeHint(self) -> QSize:
        """As few rows as one can work with, however many there are now."""
        return QSize(self._theme.px(200), self._high * LEAST_ROWS)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """These lines. The current one stays current, wherever it stands now."""
        before = self.current()
        self._lines = lines
        place = min(self._current, max(len(lines) - 1, 0))
        if before is not None and not (place < len(lines) and lines[place].key == before.key):
            keys = (number for number, one in enumerate(lines) if one.key == before.key)
            place = next(keys, place)
        self._current = place
        self._fit()
        self._keep_seen()
        self._show()

    def begin_anew(self) -> None:
        """Another list: its first line is the current one."""
        self._lines, self._current = (), 0
        self._bar.setValue(0)

    def current(self) -> Line | None:
        """The line one stands on."""
        return self._lines[self._current] if self._current < len(self._lines) else None

    @property
    def place(self) -> int:
        """Where the current line stands, counted from 0."""
        return self._current

    def go_to(self, key: str) -> bool:
        """Makes the line with that key the current one; whether there is one."""
        for place, line in enumerate(self._lines):
            if line.key == key:
                self._current = place
                self._keep_seen()
                self._show()
                return True
        return False

    def focus_current(self) -> None:
        """Puts the focus on the current line."""
        row = self.row()
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def row(self) -> PoolRow | None:
        """The row that shows the current line."""
        place = self._current - self._bar.value()
        shown = [row for row in self.rows if not row.isHidden()]
        return shown[place] if 0 <= place < len(shown) else None

    def _room(self) -> int:
        return max(self.height() // self._high, 1)

    def _fit(self) -> None:
        """As many rows as there is room for."""
        wanted = min(self._room(), len(self._lines))
        while len(self.rows) < wanted:
            row = self._make()
            row.setFixedHeight(self._high)
            row.installEventFilter(self)
            row.clicked.connect(lambda _on=False, row=row: self._pressed(row))
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for place, row in enumerate(self.rows):
            row.setVisible(place < wanted)
        self._bar.blockSignals(True)
        self._bar.setRange(0, max(len(self._lines) - wanted, 0))
        self._bar.setPageStep(max(wanted, 1))
        self._bar.blockSignals(False)
        self._bar.setVisible(wanted < len(self._lines))

    def _keep_seen(self) -> None:
        top, wanted = self._bar.value(), max(self._bar.pageStep(), 1)
        self._bar.blockSignals(True)
        if self._current < top:
            self._bar.setValue(self._current)
        elif self._current >= top + wanted:
            self._bar.setValue(self._current - wanted + 1)
        self._bar.blockSignals(False)

    def _show(self) -> None:
        top = self._bar.value()
        for place, row in enumerate(self.rows):
            if not row.isHidden() and top + place < len(self._lines):
                row.show_line(self._lines[top + place])
        if any(row.hasFocus() for row in self.rows):
            self.focus_current()

    def _scrolled(self) -> None:
        """The wheel: the current line stays in sight."""
        top, wanted = self._bar.value(), max(self._bar.pageStep(), 1)
        self._current = min(max(self._current, top), top + wanted - 1)
        self._show()
        self.entered.emit()

    def _pressed(self, row: PoolRow) -> None:
        self._enter(row)
        self.chosen.emit()

    def _enter(self, row: PoolRow) -> None:
        place = self._bar.value() + self.rows.index(row)
        if place != self._current and place < len(self._lines):
            self._current = place
        self.entered.emit()

    def step(self, by: int) -> None:
        """One line on, or back; up from the first one leaves the list."""
        if by < 0 and self._current == 0:
            self.above.emit()
        else:
            self._leap(by)

    def _leap(self, by: int) -> None:
        self._current = min(max(self._current + by, 0), max(len(self._lines) - 1, 0))
        self._keep_seen()
        self._show()
        self.focus_current()
        self.entered.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and pages go through the list; Enter, Space and letters are told."""
        if isinstance(watched, PoolRow) and event.type() == QEvent.Type.FocusIn:
            self._enter(watched)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain:
            return False
        if key in STEPS:
            self.step(STEPS[key])
        elif key in PAGES:
            self._leap(PAGES[key] * max(self._room() - 1, 1))
        elif key in ENDS:
            self._leap(ENDS[key] * len(self._lines))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif event.text().isalnum():
            self.typed.emit(event.text())
        else:
            return False
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Three lines a notch."""
        notches = event.angleDelta().y() / NOTCH
        self._bar.setValue(self._bar.value() - round(3 * notches))
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room, more or fewer rows."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._fit()
            self._keep_seen()
            self._show()
