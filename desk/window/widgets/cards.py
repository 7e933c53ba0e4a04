"""Cards to choose from and to tick: real radio buttons and check boxes under the paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import click_on_shortcut


def wrapped_height(theme: Theme, text: str, width: int, size: Type, bold: bool) -> int:
    """How high `text` is when it is broken into lines at `width` px."""
    if not text:
        return 0
    rect = theme.metrics(size, bold).boundingRect(
        0, 0, max(width, 1), 100_000, int(Qt.TextFlag.TextWordWrap), text
    )
    return rect.height()


def paint_radio(painter: QPainter, theme: Theme, rect: QRectF, checked: bool, error: bool) -> None:
    """A radio mark of 24."""
    edge = "error" if error else ("accent" if checked else "control")
    paint.box(painter, rect, rect.width(), theme.color("surface"), theme.color(edge), 2)
    if checked:
        inset = rect.width() * 0.25
        paint.box(
            painter,
            rect.adjusted(inset, inset, -inset, -inset),
            rect.width(),
            theme.color("accent"),
        )


def paint_check(painter: QPainter, theme: Theme, rect: QRectF, checked: bool, error: bool) -> None:
    """A check box of 24 or 28."""
    if checked:
        paint.box(painter, rect, 7, theme.color("accent"))
        side = round(rect.width() * 0.78)
        inset = (rect.width() - side) / 2
        paint.icon(painter, theme, "check", "on_accent", rect.x() + inset, rect.y() + inset, side)
    else:
        edge = "error" if error else "control"
        paint.box(painter, rect, 7, theme.color("surface"), theme.color(edge), 2)


if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class _Card(_Base):
    """What choice and check cards share: measure and paint. Mixed into a real Qt button."""

    ring_radius = 10
    radio = False
    error = False

    def prepare(self, theme: Theme, second: str, key: str, shown_key: str | None) -> None:
        """Keys, cursor and size policy of a card."""
        self._theme = theme
        self._second = second
        self._key = key if shown_key is None else shown_key
        self._shortcut = QKeySequence(key)
        self.setShortcut(self._shortcut)
        if second:
            self.setAccessibleDescription(second)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def setText(self, text: str) -> None:
        """Changes the words; Qt would change the key with them."""
        super().setText(text)
        self.setShortcut(self._shortcut)

    def set_key(self, key: str) -> None:
        """Changes the key that is shown and pressed."""
        if key != self._key:
            self._key = key
            self._shortcut = QKeySequence(key)
            self.setShortcut(self._shortcut)
            self.updateGeometry()
            self.update()

    def set_second(self, second: str) -> None:
        """Changes the small line below the words."""
        if second != self._second:
            self._second = second
            self.setAccessibleDescription(second)
            self.updateGeometry()
            self.update()

    def set_error(self, error: bool) -> None:
        """Whether the group it belongs to lacks an answer."""
        if error != self.error:
            self.error = error
            self.update()

    def event(self, event: QEvent) -> bool:
        """Chosen at once by its key."""
        return click_on_shortcut(self, event) or super().event(event)

    def hitButton(self, pos: QPoint) -> bool:
        """The whole card can be pressed."""
        return True

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def _used(self) -> int:
        theme = self._theme
        used = theme.px(14) + theme.mark(24) + 2 * theme.px(12)
        if self._key:
            used += paint.key_width(theme, self._key) + theme.px(12)
        return used

    def heightForWidth(self, width: int) -> int:
        """52 high, 64 with a second line, more when the words need it."""
        theme = self._theme
        inside = width - self._used()
        need = wrapped_height(theme, self.text(), inside, Type.BODY, True)
        if self._second:
            need += wrapped_height(theme, self._second, inside, Type.SMALL, False) + 2
        return max(theme.px(64 if self._second else 52), need + theme.px(24))

    def sizeHint(self) -> QSize:
        """Wide enough for one line; the layout makes cards equal."""
        wide = self._theme.metrics(Type.BODY, True).horizontalAdvance(self.text())
        width = wide + self._used() + 4
        return QSize(width, self.heightForWidth(self.width() if self.width() > 100 else width))

    def minimumSizeHint(self) -> QSize:
        """Its longest word and its mark."""
        words = self.text().split() or [""]
        metrics = self._theme.metrics(Type.BODY, True)
        widest = max(metrics.horizontalAdvance(word) for word in words)
        # The height is the layout's to ask for by width; a tall least height would push the page.
        return QSize(widest + self._used() + 2, self._theme.px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, mark, words and key."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        checked = self.isChecked()
        fill = "accent_soft" if checked else ("ground" if self.underMouse() else "surface")
        edge, width = ("accent", 2) if checked else ("control", 1)
        if self.error:
            edge, width = "error", 2
        paint.box(painter, self.rect(), 10, theme.color(fill), theme.color(edge), width)
        side = theme.mark(24)
        top = (self.height() - side) / 2
        if self._second:
            top = min(top, theme.px(14))
        mark = QRectF(theme.px(14), top, side, side)
        self.paint_mark(painter, mark)
        self._paint_words(painter, mark.right() + theme.px(12))
        if self._key:
            wide, high = paint.key_width(theme, self._key), paint.key_height(theme)
            left = self.width() - wide - theme.px(12)
            rect = QRectF(left, (self.height() - high) / 2, wide, high)
            ground = "tinted" if checked else "plain"
            paint.key_hint(painter, theme, self._key, rect, ground=ground)

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """The radio mark or the check box."""
        mark = paint_radio if self.radio else paint_check
        mark(painter, self._theme, rect, self.isChecked(), self.error)

    def _paint_words(self, painter: QPainter, x: float) -> None:
        theme = self._theme
        inside = self.width() - self._used()
        first = wrapped_height(theme, self.text(), inside, Type.BODY, True)
        second = wrapped_height(theme, self._second, inside, Type.SMALL, False)
        y = (self.height() - first - second - (2 if second else 0)) / 2
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(x, y, inside, first + 2), flags, self.text())
        if second:
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color("ink2"))
            painter.drawText(QRectF(x, y + first + 2, inside, second + 2), flags, self._second)


class ChoiceCard(_Card, QRadioButton):
    """One answer of several: arrows move, Space or its key chooses."""

    radio = True

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        second: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        QRadioButton.__init__(self, text, parent)
        self.prepare(theme, second, key, None)


class CheckCard(_Card, QCheckBox):
    """One thing that is true or not: Space or its key ticks it."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        second: str = "",
        key: str = "",
        shown_key: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        QCheckBox.__init__(self, text, parent)
        self.prepare(theme, second, key, shown_key)
