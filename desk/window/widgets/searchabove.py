"""A search field above a long list: for the keys they are one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desk.window.widgets.pool import RowPool


class SearchAbove(QObject):
    """Arrows go between field and list, a letter typed on a line goes on in the field.

    `edited` tells that other words stand in the field.
    """

    edited = Signal()

    def __init__(self, field: QLineEdit, rows: RowPool, parent: QObject) -> None:
        super().__init__(parent)
        self._field = field
        self._rows = rows
        field.installEventFilter(self)
        field.textEdited.connect(lambda _text: self.edited.emit())
        rows.typed.connect(self._go_on)
        rows.above.connect(lambda: field.setFocus(Qt.FocusReason.BacktabFocusReason))

    def clear(self) -> bool:
        """Empties the field; whether anything stood in it."""
        held = bool(self._field.text())
        self._field.clear()
        return held

    def _go_on(self, letter: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.setText(self._field.text() + letter)
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow-down goes from the field into the list."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Down or self._rows.current() is None:
            return False
        self._rows.focus_current()
        return True
