"""The phone: the very message the patient gets, drawn as it will be seen, read as one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.cards import wrapped_height
from desk.window.words import tr

NO_BREAK = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"
_MONTHS = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_DIGIT_GAPS = re.compile(rf"(?<=\d) (?=\d)|(?<=kl\.) (?=\d)|(?<=\d) (?=(?:{_MONTHS})\b)")
_DIGIT_HYPHEN = re.compile(r"(?<=\d)-(?=\d)")
BEZEL = 9
TALL = 540
SHORT = 272


def keep_together(text: str) -> str:
    """The text with times and phone numbers held on one line, for drawing only.

    In the message itself a no-break space would make it UCS-2 (facts §9).
    """
    return _DIGIT_HYPHEN.sub(NO_BREAK_HYPHEN, _DIGIT_GAPS.sub(NO_BREAK, text))


@dataclass(frozen=True, slots=True)
class PhoneWords:
    """What the phone shows. `not_sent` replaces the bubble with the reason."""

    sender: str
    text: str
    clock: str
    day: str
    short_day: str
    spoken_name: str
    not_sent: str = ""


class Phone(QWidget):
    """One phone. One tab stop, read as “Text message to Anna: …”.

    A short one stands among several: its sender on one line, no foot, as high as its bubble needs.
    """

    ring_radius = 36

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = PhoneWords("", "", "", "", "", "")
        self._drawn = ""
        self._short = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _large(self) -> bool:
        return self._theme.factor >= 1.5

    def set_short(self, short: bool) -> None:
        """One of several, or the only one."""
        if short != self._short:
            self._short = short
            self.updateGeometry()
            self.update()

    def show_words(self, words: PhoneWords) -> None:
        """Shows a message."""
        if words == self._words:
            return
        higher = len(words.text) != len(self._words.text)
        self._words = words
        self._drawn = keep_together(words.not_sent or words.text)
        name = tr("Text message to {name}: {text}").format(
            name=words.spoken_name, text=words.not_sent or words.text
        )
        self.setAccessibleName(name)
        if higher:
            self.updateGeometry()
        self.update()

    def show_text(self, text: str) -> None:
        """Another text of the same message; nothing where it is not sent."""
        if not self._words.not_sent:
            self.show_words(replace(self._words, text=text))

    def text(self) -> str:
        """The message shown."""
        return self._words.text

    def _text_width(self, width: int | None = None) -> int:
        inner = (self.width() if width is None else width) - 2 * BEZEL
        margin = 2 * self._margin + 2 * self._padding
        return round(min(inner - margin, 226 * self._theme.factor))

    @property
    def _margin(self) -> int:
        return 8 if self._large else self._theme.space(12)

    @property
    def _padding(self) -> int:
        return 10 if self._large else self._theme.px(14)

    def _header_height(self) -> int:
        theme = self._theme
        if self._large:
            return theme.mark(40)
        return theme.px(36 + 34) if self._short else theme.px(108)

    def _bubble_height(self, width: int | None = None) -> int:
        inside = self._text_width(width)
        text = wrapped_height(self._theme, self._drawn, inside, Type.BODY, False)
        return text + 2 * self._theme.px(10)

    def hasHeightForWidth(self) -> bool:
        """A narrower phone needs a higher bubble."""
        return True

    def heightForWidth(self, width: int) -> int:
        """540, or what the bubble needs."""
        theme = self._theme
        day = theme.metrics(Type.SMALL).height() + theme.space(14)
        foot = 0 if self._large or self._short else theme.px(64)
        need = 2 * BEZEL + self._header_height() + day + self._bubble_height(width) + foot + 16
        if self._short:
            return max(need, SHORT)
        return max(need, 300 if self._large else TALL)

    def sizeHint(self) -> QSize:
        """296 × 540, taller when the bubble needs it."""
        return QSize(296, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        """Its height follows its width."""
        return QSize(240, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Case, screen, header, day, bubble and foot."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        case = QRectF(self.rect())
        paint.box(painter, case, 40, theme.color("bezel"), theme.color("line"))
        screen = case.adjusted(BEZEL, BEZEL, -BEZEL, -BEZEL)
        paint.box(painter, screen, 32, theme.color("screen"))
        y = self._paint_header(painter, screen)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        day = self._words.short_day if self._large else self._words.day
        line = theme.metrics(Type.SMALL).height()
        rect = QRectF(screen.x(), y + theme.space(8), screen.width(), line)
        painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter, day)
        self._paint_bubble(painter, screen, rect.bottom() + theme.space(6))
        if not self._large and not self._short:
            self._paint_foot(painter, screen)

    def _paint_header(self, painter: QPainter, screen: QRectF) -> float:
        theme = self._theme
        bottom = screen.y() + self._header_height()
        if self._large or self._short:
            top = 0 if self._large else theme.px(32)
            if top:
                self._paint_clock(painter, screen)
            disc = theme.mark(30)
            bold = theme.metrics(Type.SMALL, bold=True)
            room = round(screen.width() - disc - 40)
            sender = bold.elidedText(self._words.sender, Qt.TextElideMode.ElideRight, room)
            wide = disc + 10 + bold.horizontalAdvance(sender)
            x = screen.x() + (screen.width() - wide) / 2
            high = self._header_height() - top
            self._paint_disc(painter, x, screen.y() + top + (high - disc) / 2, disc)
            painter.setFont(theme.font(Type.SMALL, bold=True))
            painter.setPen(theme.color("ink"))
            place = QRectF(x + disc + 10, screen.y() + top, room, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, sender)
        else:
            self._paint_clock(painter, screen)
            disc = theme.px(40)
            self._paint_disc(
                painter, screen.x() + (screen.width() - disc) / 2, screen.y() + 38, disc
            )
            painter.setFont(theme.font(Type.SMALL, bold=True))
            painter.setPen(theme.color("ink"))
            line = theme.metrics(Type.SMALL, bold=True).height()
            place = QRectF(screen.x(), screen.y() + 38 + disc + 4, screen.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, self._words.sender)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(QPointF(screen.x(), bottom + 0.5), QPointF(screen.right(), bottom + 0.5))
        return bottom

    def _paint_disc(self, painter: QPainter, x: float, y: float, side: float) -> None:
        theme = self._theme
        rect = QRectF(x, y, side, side)
        paint.box(painter, rect, side, theme.color("sunken"))
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._words.sender[:1].upper())

    def _paint_clock(self, painter: QPainter, screen: QRectF) -> None:
        theme = self._theme
        ink = theme.color("ink")
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(ink)
        rect = QRectF(screen.x() + 22, screen.y() + 10, 100, 20)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, self._words.clock)
        right, base = screen.right() - 18, screen.y() + 25.0
        for number in range(4):
            high = 3 + 2 * number
            bar = QRectF(right - 50 + number * 5, base - high, 3.4, high)
            paint.box(painter, bar, 1, ink)
        paint.box(painter, QRectF(right - 24, base - 10, 20, 10), 3, None, ink, 1.2)
        paint.box(painter, QRectF(right - 22, base - 8, 13, 6), 1.5, ink)
        paint.box(painter, QRectF(right - 3, base - 7, 2, 4), 1, ink)

    def _paint_bubble(self, painter: QPainter, screen: QRectF, y: float) -> None:
        theme = self._theme
        wide = self._text_width() + 2 * self._padding
        rect = QRectF(screen.x() + self._margin, y, wide, 0)
        rect.setHeight(self._bubble_height())
        if self._words.not_sent:
            paint.box(painter, rect, 18, None, theme.color("control"), dashed=True)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("bubble"))
            painter.drawPath(_bubble(rect, 18, 5))
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        inner = rect.adjusted(self._padding, theme.px(10), 0, 2)
        inner.setWidth(self._text_width() + 1)
        painter.drawText(inner, int(Qt.TextFlag.TextWordWrap), self._drawn)

    def _paint_foot(self, painter: QPainter, screen: QRectF) -> None:
        theme = self._theme
        pill = QRectF(screen.x() + 16, screen.bottom() - 52, screen.width() - 32, 34)
        paint.box(painter, pill, 17, None, theme.color("line"))
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, tr("The recipient cannot reply"))
        middle = screen.center().x()
        paint.box(painter, QRectF(middle - 48, screen.bottom() - 9, 96, 4), 2, theme.color("ink"))


def _bubble(rect: QRectF, radius: float, tail: float) -> QPainterPath:
    """A bubble whose lower left corner is nearly sharp."""
    path = QPainterPath()
    radius = min(radius, rect.height() / 2)
    path.addRoundedRect(rect, radius, radius)
    corner = QPainterPath()
    side = radius
    corner.addRoundedRect(
        QRectF(rect.left(), rect.bottom() - 2 * side, 2 * side, 2 * side), tail, tail
    )
    return path.united(corner)
