"""Buttons painted from the tokens: primary, secondary and quiet, with their key on them."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type

MEASURES = 4


class Kind(Enum):
    """How loud a button is. One primary a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"


def click_on_shortcut(button: QAbstractButton, event: QEvent) -> bool:
    """Presses at once on a shortcut: Qt's own way waits 100 ms, and Enter would overtake it."""
    if event.type() == QEvent.Type.Shortcut:
        event.accept()
        button.click()
        return True
    return False


class Button(QPushButton):
    """A button: icon, words, key. `key` is shown and pressed; Enter is shown only."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: Kind = Kind.SECONDARY,
        *,
        icon: str = "",
        icon_after: str = "",
        key: str = "",
        shown_key: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.kind = kind
        self._icon = icon
        self._icon_after = icon_after
        self._two_lines = False
        self._measured: dict[tuple[str, ...], int] = {}
        self._shown_key = key if shown_key is None else shown_key
        self._shortcut = QKeySequence("" if key in ("Enter", "Esc") else key)
        self.setShortcut(self._shortcut)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(False)

    def set_words(self, text: str, *, key: str | None = None) -> None:
        """Changes the words, and the shown key when given."""
        self.setText(text)
        # Qt changes the key with the words: put it back.
        self.setShortcut(self._shortcut)
        if key is not None:
            self._shown_key = key
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Another key that is shown and pressed; "" for none."""
        self._shown_key = key
        self._shortcut = QKeySequence(key)
        self.setShortcut(self._shortcut)
        self.updateGeometry()
        self.update()

    def set_icon_name(self, name: str) -> None:
        """Changes the icon before the words."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_icon_after(self, name: str) -> None:
        """Changes the icon after the words."""
        self._icon_after = name
        self.updateGeometry()
        self.update()

    def drop_key(self, dropped: bool) -> None:
        """Whether to leave the key hint out, where there is no room for it."""
        if dropped != bool(self.property("key_dropped")):
            self.setProperty("key_dropped", dropped)
            self.updateGeometry()
            self.update()

    def set_two_lines(self, two: bool) -> None:
        """Whether to break the words over two lines, rather than to cut them."""
        if two != self._two_lines:
            self._two_lines = two
            self.updateGeometry()
            self.update()

    def _is_narrow(self, width: int) -> bool:
        """Whether the words must break: asked to, or given less room than one line needs."""
        return self._two_lines or 0 < width < self._width_of([self.text()], self._key)

    def _lines(self, narrow: bool) -> list[str]:
        """The words on one line, or broken where the two lines are most alike."""
        words = self.text().split()
        if not narrow or len(words) < 2:
            return [self.text()]
        metrics = self._theme.metrics(Type.BODY, bold=True)
        breaks = [
            (" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))
        ]
        return list(min(breaks, key=lambda two: max(map(metrics.horizontalAdvance, two))))

    def _width_of(self, lines: list[str], key: str) -> int:
        # A layout asks many times for what changes seldom.
        asked = (*lines, key, self._icon, self._icon_after, str(self._theme.factor))
        if asked not in self._measured:
            if len(self._measured) >= MEASURES:
                self._measured.clear()
            self._measured[asked] = self._measure(lines, key)
        return self._measured[asked]

    def _measure(self, lines: list[str], key: str) -> int:
        theme = self._theme
        metrics = theme.metrics(Type.BODY, bold=True)
        width = 2 * self._padding() + max(map(metrics.horizontalAdvance, lines))
        for name in (self._icon, self._icon_after):
            if name:
                width += self._side + theme.px(8)
        if key:
            width += paint.key_width(theme, key) + theme.px(16) - self._padding() // 2
        return width

    @property
    def _key(self) -> str:
        return "" if self.property("key_dropped") else self._shown_key

    def event(self, event: QEvent) -> bool:
        """Presses at once on its shortcut."""
        return click_on_shortcut(self, event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it stands on."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.click()
            return
        super().keyPressEvent(event)

    @property
    def _side(self) -> int:
        return self._theme.mark(20)

    def _padding(self) -> int:
        return self._theme.px(8 if self.kind is Kind.QUIET else 16)

    def hasHeightForWidth(self) -> bool:
        """A narrow button breaks its words over two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """48 or 40, or what two lines need."""
        theme = self._theme
        least = theme.px({Kind.PRIMARY: 48, Kind.SECONDARY: 48, Kind.QUIET: 40}[self.kind])
        lines = self._lines(self._is_narrow(width))
        return max(least, len(lines) * theme.metrics(Type.BODY, True).height() + theme.space(8))

    def sizeHint(self) -> QSize:
        """Room for icon, words and key on one line, unless told to break them."""
        width = self._width_of(self._lines(self._two_lines), self._key)
        return QSize(width, self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words on two lines, without the key."""
        return QSize(self._width_of(self._lines(True), ""), self.heightForWidth(0))

    def _colors(self) -> tuple[str, str, str]:
        hover = self.underMouse() or self.isDown()
        if self.kind is Kind.PRIMARY:
            return ("accent_hover" if hover else "accent", "", "on_accent")
        if self.kind is Kind.SECONDARY:
            return ("ground" if hover else "surface", "control", "ink")
        return ("", "control" if hover else "", "accent")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws box, icon, words and key."""
        theme = self._theme
        fill, edge, ink = self._colors()
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        paint.box(
            painter,
            self.rect(),
            10,
            theme.color(fill) if fill else None,
            theme.color(edge) if edge else None,
            dashed=not self.isEnabled(),
        )
        x = float(self._padding())
        middle = self.height() / 2
        if self._icon:
            paint.icon(painter, theme, self._icon, ink, x, middle - self._side / 2, self._side)
            x += self._side + theme.px(8)
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color(ink))
        metrics = theme.metrics(Type.BODY, bold=True)
        lines = self._lines(self._is_narrow(self.width()))
        wide = max(map(metrics.horizontalAdvance, lines))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        top = middle - len(lines) * metrics.height() / 2
        for number, line in enumerate(lines):
            rect = QRectF(x, top + number * metrics.height(), wide + 4, metrics.height())
            painter.drawText(rect, flags, line)
        if self._icon_after:
            place = x + wide + theme.px(8)
            paint.icon(
                painter, theme, self._icon_after, ink, place, middle - self._side / 2, self._side
            )
        if self._key and self.width() >= self._width_of(lines, self._key):
            self._paint_key(painter)

    def _paint_key(self, painter: QPainter) -> None:
        theme = self._theme
        wide, high = paint.key_width(theme, self._key), paint.key_height(theme)
        place = self.width() - wide - self._padding() // 2
        ground = "accent" if self.kind is Kind.PRIMARY else "plain"
        rect = QRectF(place, (self.height() - high) / 2, wide, high)
        paint.key_hint(painter, theme, self._key, rect, ground=ground)
