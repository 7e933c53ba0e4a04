"""The way of an application: draft, signed, sent, active, with a line between."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type


@dataclass(frozen=True, slots=True)
class StateWords:
    """One stage: its word, a small line below, and `done`, `now` or `to_come`.

    `short` is shown where the small line has no room.
    """

    word: str
    second: str
    state: str
    short: str = ""


class StateLine(QWidget):
    """Discs in a row, each with its word; what is to come is outlined."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stages: tuple[StateWords, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stages(self, stages: tuple[StateWords, ...]) -> None:
        """Shows the stages in their order."""
        self._stages = stages
        parts = [", ".join(filter(None, (one.word, one.second))) for one in stages]
        self.setAccessibleName(". ".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        """A disc's height with its two lines."""
        theme = self._theme
        side, line = theme.mark(28), theme.metrics().height()
        below = (side + line) // 2 + theme.metrics(Type.SMALL).height()
        return QSize(theme.px(400), max(side, below) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window; words are shortened."""
        return QSize(4 * (self._theme.mark(28) + self._theme.px(60)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the stages with a line from each to the next."""
        if not self._stages:
            return
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        gap, middle = self._theme.px(14), self._theme.mark(28) / 2
        begins = [*self._begins(), float(self.width())]
        for place, stage in enumerate(self._stages):
            x, following = begins[place], begins[place + 1]
            end = self._paint_stage(painter, place, stage, x, following - x)
            if place + 1 < len(self._stages) and following - gap > end + gap:
                painter.setPen(QPen(self._theme.color("control"), 2))
                painter.drawLine(QPointF(end + gap, middle), QPointF(following - gap, middle))

    def _begins(self) -> list[float]:
        """Where each stage begins: in equal widths; where a word fills its own, in equal gaps."""
        count = len(self._stages)
        wide = self.width() / count
        needs = [self._natural(stage) for stage in self._stages]
        left = self.width() - sum(needs)
        line = self._theme.px(3 * 14)
        if all(need + line <= wide for need in needs[:-1]) or left < line * (count - 1):
            return [place * wide for place in range(count)]
        between = left / (count - 1)
        return [sum(needs[:place]) + place * between for place in range(count)]

    def _natural(self, stage: StateWords) -> float:
        """The room that a stage's disc and words take."""
        theme = self._theme
        now = stage.state == "now"
        word = theme.metrics(Type.BODY, now).horizontalAdvance(stage.word)
        second = theme.metrics(Type.SMALL).horizontalAdvance(stage.short or stage.second)
        return theme.mark(28) + theme.px(16) + max(word, second) + 2

    def _paint_stage(
        self, painter: QPainter, place: int, stage: StateWords, x: float, wide: float
    ) -> float:
        theme = self._theme
        side = theme.mark(28)
        disc = QRectF(x + 1, 0, side, side)
        now = stage.state == "now"
        if stage.state == "done":
            paint.box(painter, disc, side, theme.color("ok_soft"))
            inner = round(side * 0.64)
            inset = (side - inner) / 2
            paint.icon(painter, theme, "check", "ok", disc.x() + inset, inset, inner)
        else:
            fill = theme.color("accent") if now else None
            paint.box(painter, disc, side, fill, None if now else theme.color("control"), 1.4)
            painter.setFont(theme.font(Type.SMALL, bold=True))
            painter.setPen(theme.color("on_accent" if now else "ink2"))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        left = disc.right() + theme.px(8)
        room = round(x + wide - left - theme.px(8))
        body, small = theme.metrics(Type.BODY, now), theme.metrics(Type.SMALL)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(theme.font(Type.BODY, bold=now))
        painter.setPen(theme.color("ink" if now else "ink2"))
        word = body.elidedText(stage.word, elide, room)
        top = (side - body.height()) / 2
        painter.drawText(QRectF(left, top, room + 2, body.height() + 2), 0, word)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        words = stage.second
        if stage.short and small.horizontalAdvance(words) > room:
            words = stage.short
        second = small.elidedText(words, elide, room)
        painter.drawText(QRectF(left, top + body.height(), room + 2, small.height()), 0, second)
        return left + body.horizontalAdvance(word)
