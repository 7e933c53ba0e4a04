"""What the log-in's pages are made of: the mark, the white card, who sits there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.formats import initials
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.text import Label

WIDTH = 440


class MarkLine(QWidget):
    """The program's mark and name, in the middle above the card."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(theme.mark(44))
        self.setAccessibleName("Samtyckesdisken")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark and name side by side."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        side, gap = theme.mark(40), theme.px(12)
        words = theme.metrics(Type.LARGE, bold=True).horizontalAdvance("Samtyckesdisken")
        x = (self.width() - side - gap - words) / 2
        paint.icon(painter, theme, "mark", "accent", x, (self.height() - side) / 2, side)
        painter.setFont(theme.font(Type.LARGE, bold=True))
        painter.setPen(theme.color("ink"))
        place = QRectF(x + side + gap, 0, words + 4, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, "Samtyckesdisken")


class WhoLine(QWidget):
    """Whose password is asked for: initials in a disc, name, place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = self._place = ""
        lines = theme.metrics(Type.LARGE, True).height() + theme.metrics().height()
        self.setFixedHeight(max(theme.mark(46), lines))

    def show_who(self, name: str, place: str) -> None:
        """The user and the unit."""
        self._name, self._place = name, place
        self.setAccessibleName(f"{name}, {place}" if place else name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Disc, name, place."""
        theme = self._theme
        painter = paint.Painter(theme, self)
        paint.smooth(painter)
        side = theme.mark(46)
        disc = QRectF(0, (self.height() - side) / 2, side, side)
        paint.box(painter, disc, side, theme.color("accent_soft"))
        parts = self._name.split() or [""]
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("accent"))
        letters = initials(parts[0], parts[-1] if len(parts) > 1 else "")
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, letters)
        left = side + theme.px(16)
        room = self.width() - left
        bold, plain = theme.metrics(Type.LARGE, True), theme.metrics()
        y = (self.height() - bold.height() - plain.height()) / 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font(Type.LARGE, bold=True))
        painter.setPen(theme.color("ink"))
        name = bold.elidedText(self._name, elide, room)
        painter.drawText(QRectF(left, y, room, bold.height()), 0, name)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink2"))
        place = plain.elidedText(self._place, elide, room)
        painter.drawText(QRectF(left, y + bold.height(), room, plain.height()), 0, place)


class LockCard(QFrame):
    """The white card that holds one page of the log-in."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(theme.px(WIDTH))
        self._page: LockPage | None = None
        self._column = QVBoxLayout(self)
        side, top = theme.space(32), theme.space(28)
        self._column.setContentsMargins(side, top, side, top)

    def show_page(self, page: LockPage) -> None:
        """Puts a page in the place of the one before, which is gone with what was typed in it."""
        old, self._page = self._page, page
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._column.addWidget(page)
        page.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """White, rounded, with a hairline."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        theme = self._theme
        paint.box(painter, self.rect(), 16, theme.color("surface"), theme.color("line"))


class LockPage(QWidget):
    """One question of the log-in. Enter is `primary`, Esc is `back`; `resized` when parts came."""

    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.space(16))
        self.go = Button(theme, "", Kind.PRIMARY, shown_key="Enter")
        self.go.clicked.connect(self.primary)
        self._busy = False
        self._words = ""

    def title(self, text: str, help_text: str = "") -> None:
        """What is asked, and a line below."""
        head = QVBoxLayout()
        head.setSpacing(self.theme.space(4))
        head.addWidget(Label(self.theme, text, size=Type.LARGE, bold=True))
        if help_text:
            head.addWidget(Label(self.theme, help_text, role="ink2"))
        self.body.addLayout(head)

    def buttons(self, *others: Button) -> None:
        """The row at the bottom: other ways at the left, the primary button at the right."""
        if self.theme.factor >= 1.5:
            # In large text they need the whole width each.
            self.go.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            for button in (self.go, *others):
                self.body.addWidget(button)
            return
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(12))
        for other in others:
            row.addWidget(other)
        row.addStretch(1)
        row.addWidget(self.go)
        self.body.addLayout(row)

    def name_primary(self, words: str) -> None:
        """What the primary button says at rest."""
        self._words = words
        self.go.set_words(words)

    @property
    def busy(self) -> bool:
        """Whether what was asked for is under way: a second press does nothing."""
        return self._busy

    def set_busy(self, words: str) -> None:
        """The primary button says what is being done; "" ends it."""
        self._busy = bool(words)
        self.go.set_words(words or self._words)
        self.go.set_icon_name("clock" if words else "")

    def primary(self) -> None:
        """Enter."""

    def first_focus(self) -> QWidget:
        """Where one begins to type."""
        return self.go
