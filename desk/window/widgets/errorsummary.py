"""The error summary: how many things are to be put right, and a way to each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import TintedBox, alert
from desk.window.widgets.buttons import click_on_shortcut
from desk.window.widgets.cards import wrapped_height
from desk.window.widgets.text import Label
from desk.window.words import tr


class ErrorLink(QPushButton):
    """One thing to put right: jumps to its field."""

    ring_radius = 6

    def __init__(self, theme: Theme, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._key = key
        self.setShortcut(QKeySequence(key))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def event(self, event: QEvent) -> bool:
        """Jumps at once on its key."""
        return click_on_shortcut(self, event) or super().event(event)

    def _inside(self, width: int) -> int:
        return width - paint.key_width(self._theme, self._key) - self._theme.space(16)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """40 or what the words need."""
        need = wrapped_height(self._theme, self.text(), self._inside(width), Type.BODY, True)
        return max(self._theme.px(40), need + self._theme.space(12))

    def minimumSizeHint(self) -> QSize:
        """Its longest word."""
        words = self.text().split() or [""]
        metrics = self._theme.metrics(Type.BODY, True)
        wide = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(wide + paint.key_width(self._theme, self._key) + 20, self._theme.px(40))

    def sizeHint(self) -> QSize:
        """One line if there is room."""
        wide = self._theme.metrics(Type.BODY, True).horizontalAdvance(self.text())
        width = wide + paint.key_width(self._theme, self._key) + self._theme.space(18)
        return QSize(width, self.heightForWidth(self.width() if self.width() > 100 else width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Underlined words and the key after them."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        font = theme.font(Type.BODY, bold=True)
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme.color("error"))
        inside = self._inside(self.width())
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, 0, inside, self.height()), flags, self.text())
        font.setUnderline(False)
        wide = min(theme.metrics(Type.BODY, True).horizontalAdvance(self.text()), inside)
        high = paint.key_height(theme)
        rect = QRectF(
            wide + theme.space(12),
            (self.height() - high) / 2,
            paint.key_width(theme, self._key),
            high,
        )
        if self._key:
            paint.key_hint(painter, theme, self._key, rect)


class ErrorSummary(TintedBox):
    """What must be put right, first in the work area: each a link to its field, Alt+1…"""

    chosen = Signal(int)
    ring_radius = 12

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "error", parent=parent)
        self._title = Label(theme, "", size=Type.LARGE, bold=True)
        self.body.addWidget(self._title)
        self._links: list[ErrorLink] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def show_problems(self, problems: Sequence[str], *, keys: bool = True) -> None:
        """Shows the problems in the words that also stand at the fields; none hides it.

        Without `keys` the page needs Alt+1… for itself; Enter still goes to the first.
        """
        for link in self._links:
            self.body.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links.clear()
        for number, text in enumerate(problems):
            link = ErrorLink(self._theme, text, f"Alt+{number + 1}" if keys else "", self)
            link.clicked.connect(lambda _checked=False, number=number: self.chosen.emit(number))
            self.body.addWidget(link)
            self._links.append(link)
        self._title.setText(things_to_mend(len(problems)) if problems else "")
        told = (part.rstrip(".") for part in (self._title.text(), *problems))
        self.setAccessibleName(f"{'. '.join(told)}." if problems else "")
        self.setVisible(bool(problems))
        if problems:
            alert(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A white box with a red edge."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        paint.box(painter, self.rect(), 12, theme.color("surface"), theme.color("error"), 2)
        paint.icon(painter, theme, "stop", "error", self._pad, self._pad, self._symbol_side)


def things_to_mend(count: int) -> str:
    """“One thing to put right”, “Two things to put right”…"""
    words = {
        1: tr("One thing to put right"),
        2: tr("Two things to put right"),
        3: tr("Three things to put right"),
    }
    return words.get(count) or tr("{count} things to put right").format(count=count)
