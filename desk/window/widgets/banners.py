"""Banners and the card's status line: tinted boxes with a symbol and words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QVBoxLayout,
    QWidget,
)

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.text import Label

# kind → (ground, edge, symbol, symbol's colour)
KINDS: dict[str, tuple[str, str, str, str]] = {
    "ok": ("ok_soft", "ok_edge", "yes", "ok"),
    "info": ("accent_soft", "info_edge", "info", "accent"),
    "warn": ("warn_soft", "warn_edge", "warning", "warn"),
    "error": ("error_soft", "error_edge", "stop", "error"),
    "no": ("sunken", "line", "no", "ink2"),
    "plain": ("ground", "line", "undo", "ink2"),
    "message": ("ground", "line", "message", "ink2"),
    "transfer": ("warn_soft", "warn_edge", "transfer", "warn"),
    "parked": ("warn_soft", "warn_edge", "pause", "warn"),
    "lock": ("sunken", "line", "lock", "ink2"),
    "people": ("ground", "line", "people", "ink2"),
}


def alert(widget: QWidget) -> None:
    """Tells screen readers that something appeared."""
    # Its many names cost the start of the window, where nothing is announced (decision D9).
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))


class TintedBox(QFrame):
    """A box with a tint, a mixed edge and room for a symbol at the left."""

    def __init__(
        self, theme: Theme, kind: str, *, symbol_side: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._symbol_side = theme.mark(symbol_side)
        self._pad = theme.space(16)
        self._kind = kind
        outer = QVBoxLayout(self)
        left = self._pad + self._symbol_side + theme.space(12)
        outer.setContentsMargins(left, self._pad - 2, self._pad, self._pad)
        outer.setSpacing(theme.space(4))
        self.body = outer

    def set_kind(self, kind: str) -> None:
        """Changes tint and symbol."""
        self._kind = kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tint, edge and symbol."""
        ground, edge, symbol, role = KINDS[self._kind]
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        paint.box(painter, self.rect(), 12, theme.color(ground), theme.color(edge))
        paint.icon(painter, theme, symbol, role, self._pad, self._pad, self._symbol_side)


class Banner(TintedBox):
    """Title, body, source and buttons. Announced as an alert when it appears.

    `flush`: the words begin below the symbol, where there is little room beside it.
    """

    def __init__(
        self,
        theme: Theme,
        kind: str,
        title: str,
        body: str = "",
        *,
        source: str = "",
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, kind, parent=parent)
        self._title = Label(theme, title, bold=True)
        if flush:
            margins = self.body.contentsMargins()
            self._title.setContentsMargins(margins.left() - self._pad, 0, 0, 0)
            self.body.setContentsMargins(
                self._pad, margins.top(), margins.right(), margins.bottom()
            )
        self._body = Label(theme, body)
        self._source = Label(theme, source, size=Type.SMALL, role="ink2")
        self._buttons = FlowLayout(theme.space(10))
        for part in (self._title, self._body, self._source):
            self.body.addWidget(part)
        self.body.addLayout(self._buttons)
        self.set_words(title, body, source)

    def set_words(self, title: str, body: str = "", source: str = "") -> None:
        """Changes the words; empty ones take no room."""
        for label, words in ((self._title, title), (self._body, body), (self._source, source)):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName(title)
        self.setAccessibleDescription(body)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went, to those who listen too; no title takes it away."""
        self.set_kind(kind)
        self.set_words(title, body)
        self.setVisible(bool(title))
        if title:
            self.announce()

    def add_button(self, button: Button) -> Button:
        """Adds a button to the row at the bottom."""
        self.body.setSpacing(self._theme.space(6))
        self._buttons.addWidget(button)
        return button

    def remove_button(self, button: Button) -> None:
        """Takes a button out of the row."""
        self._buttons.removeWidget(button)

    def announce(self) -> None:
        """Tells screen readers that something appeared."""
        alert(self)


class StatusLine(TintedBox):
    """The one line of the card that says what holds, and what happens next."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "ok", symbol_side=28, parent=parent)
        self._title = Label(theme, "", size=Type.LARGE, bold=True)
        self._next = Label(theme, "")
        self.body.addWidget(self._title)
        self.body.addWidget(self._next)

    def show_status(self, kind: str, title: str, next_line: str = "") -> None:
        """`kind` as in KINDS: ok, no, warn, error, lock."""
        self.set_kind(kind)
        self._title.setText(title)
        self._next.setText(next_line)
        self._next.setVisible(bool(next_line))
        self.setAccessibleName(title)
        self.setAccessibleDescription(next_line)


class SavedCard(QFrame):
    """The result as a sentence in title size, in a green card with a filled disc."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._disc = theme.mark(50)
        pad = theme.space(24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(pad + self._disc + theme.space(20), pad - 4, pad, pad - 4)
        layout.setSpacing(theme.space(4))
        size = Type.LARGE if theme.factor >= 1.5 else Type.TITLE
        self._title = Label(theme, "", size=size, bold=True)
        self._line = Label(theme, "")
        layout.addWidget(self._title)
        layout.addWidget(self._line)

    def show_result(self, title: str, line: str) -> None:
        """The sentence, and when and by whom."""
        self._title.setText(title)
        self._line.setText(line)
        self.setAccessibleName(f"{title} {line}")
        alert(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Green ground, disc and tick."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        paint.box(painter, self.rect(), 12, theme.color("ok_soft"), theme.color("ok_edge"))
        top = theme.space(24)
        disc = QRectF(theme.space(24), top, self._disc, self._disc)
        paint.box(painter, disc, self._disc, theme.color("ok"))
        side = round(self._disc * 0.62)
        inset = (self._disc - side) / 2
        paint.icon(painter, theme, "check", "surface", disc.x() + inset, top + inset, side)
