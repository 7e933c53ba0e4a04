"""The window while nobody sits at the desk: the mark, one white card, a note, the day and hour.

Nothing of a patient stands here, and nothing of the desk's pages is kept behind it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.lock.card import WIDTH, LockCard, LockPage, MarkLine
from desk.window.theme import Theme, Type
from desk.window.widgets.ring import FocusRing
from desk.window.widgets.scroll import WorkArea
from desk.window.widgets.taborder import set_tab_order
from desk.window.widgets.text import Label

HOUR_MS = 5_000


class NoteLine(QWidget):
    """A shield and a sentence below the card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = Label(theme, "", role="ink2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.mark(20) + theme.px(18), 0, 0, 0)
        layout.addWidget(self._label)
        self.setFixedWidth(theme.px(WIDTH))

    def show_note(self, words: str) -> None:
        """The sentence; none takes the line away."""
        self._label.setText(words)
        self.setVisible(bool(words))

    def text(self) -> str:
        """The sentence shown."""
        return self._label.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shield; the words are a label."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        side = theme.mark(20)
        y = self._label.y() + (theme.metrics().height() - side) / 2
        paint.icon(painter, theme, "shield", "ok", theme.px(8), y, side)


class LockView(QWidget):
    """Shows one page of the log-in at a time; scrolls where the window is too low for it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.page: LockPage | None = None
        self.card = LockCard(theme)
        self.note = NoteLine(theme)
        self._now = Label(theme, "", size=Type.SMALL, role="ink2", wrap=False)
        self._area = WorkArea(theme)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(theme.space(16), theme.space(16), theme.space(16), 0)
        column.setSpacing(theme.space(16))
        column.addStretch(3)
        column.addWidget(MarkLine(theme))
        column.addSpacing(theme.space(8))
        for part in (self.card, self.note):
            # An alignment would ask for the height at the whole width.
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(4)
        column.addWidget(self._now, 0, Qt.AlignmentFlag.AlignHCenter)
        self._area.setWidget(ground)
        # The area has just made it paint the palette's colour.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, theme.space(24))
        layout.addWidget(self._area)
        self.ring = FocusRing(theme, window)
        self.note.hide()

    def show_page(self, page: LockPage) -> None:
        """Puts a page on the card, and the focus where one types."""
        self.page = page
        self.card.show_page(page)
        set_tab_order((page,))
        page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def tell_hour(self, hour: Callable[[], str]) -> None:
        """The day and the hour at the bottom, from now on."""
        clock = QTimer(self)
        clock.setInterval(HOUR_MS)
        clock.timeout.connect(lambda: self._now.setText(hour()))
        clock.start()
        self._now.setText(hour())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the primary button from any field; Esc is back."""
        if self.page is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.page.primary()
        elif event.key() == Qt.Key.Key_Escape:
            self.page.back.emit()
        else:
            super().keyPressEvent(event)
