"""The phone folded to two lines, for a very narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.text import Label

if TYPE_CHECKING:
    from desk.window.widgets.phonecolumn import ColumnWords


class PhoneStrip(QWidget):
    """The phone folded to two lines, above the action bar of a very narrow window."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8))
        layout.setSpacing(0)
        self._first = Label(theme, "", size=Type.SMALL, wrap=False)
        self._second = Label(theme, "", size=Type.SMALL, role="ink2", wrap=False)
        layout.addWidget(self._first)
        layout.addWidget(self._second)

    def show_words(self, words: ColumnWords) -> None:
        """The message's first words, characters and parts."""
        metrics = self._theme.metrics(Type.SMALL)
        room = max(self.width() - 2 * self._theme.space(16), 80)
        text = words.phone.not_sent or words.phone.text
        self._first.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
        second = f"{words.meter.left} · {words.meter.middle} · F2"
        self._second.setText(metrics.elidedText(second, Qt.TextElideMode.ElideRight, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bubble ground."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        paint.box(painter, self.rect(), 0, self._theme.color("bubble"))
