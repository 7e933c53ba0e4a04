"""The white sheet: the patient's strip, a notice, the work that scrolls, the action bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme
from desk.window.widgets.actionbar import ActionBar
from desk.window.widgets.scroll import WorkArea
from desk.window.widgets.strip import PatientStrip

if TYPE_CHECKING:
    from desk.window.widgets.notice import Notice
    from desk.window.widgets.phonecolumn import ColumnWords
    from desk.window.widgets.phonestrip import PhoneStrip


class Sheet(QFrame):
    """The one white surface: strip, work, action bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.strip = PatientStrip(theme)
        self._notice: Notice | None = None
        self.work = WorkArea(theme)
        self._folded: PhoneStrip | None = None
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self.bar = ActionBar(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        layout.addWidget(self.work, 1)
        layout.addLayout(self._foot)
        layout.addWidget(self.bar)
        self.strip.hide()

    @property
    def notice(self) -> Notice:
        """The banner above the work; made when there is something to tell."""
        if self._notice is None:
            from desk.window.widgets.notice import Notice

            self._notice = Notice(self._theme)
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(1, self._notice)
        return self._notice

    def pin_foot(self, foot: QWidget | None) -> None:
        """Keeps a page's foot in sight, between what scrolls and the action bar; None: no foot."""
        if foot is not None and self._foot.indexOf(foot) < 0:
            self._foot.addWidget(foot)
            foot.show()
        side, top = self._theme.space(32), self._theme.space(8)
        margins = (side, top, side, self._theme.space(12)) if foot is not None else (0, 0, 0, 0)
        self._foot.setContentsMargins(*margins)

    def fold_phone(self, folded: bool) -> None:
        """Whether the message stands on a strip above the action bar."""
        if self._folded is None and folded:
            from desk.window.widgets.phonestrip import PhoneStrip

            self._folded = PhoneStrip(self._theme)
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(column.indexOf(self.bar), self._folded)
        if self._folded is not None:
            self._folded.setVisible(folded)

    def show_folded(self, words: ColumnWords) -> None:
        """The message on the strip, where there is one."""
        if self._folded is not None and self._folded.isVisible():
            self._folded.show_words(words)

    def leave_notice(self) -> None:
        """One goes elsewhere: good news goes too, what went wrong stays until it is closed."""
        if self._notice is not None and self._notice.kind == "ok":
            self._notice.hide()

    def hide_notice(self) -> None:
        """Takes the banner away."""
        if self._notice is not None:
            self._notice.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White, rounded, with a hairline."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        theme = self._theme
        rect = QRectF(self.rect())
        paint.box(painter, rect, 14, theme.color("surface"), theme.color("line"))
