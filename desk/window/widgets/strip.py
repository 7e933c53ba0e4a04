"""The patient strip at the top of the sheet: who it is about, and the next visit."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.theme import Theme, Type


class PatientStrip(QWidget):
    """Initials, name, number and age at the left; the next visit at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._initials = ""
        self._identity = ""
        self._age = ""
        self._visit_label = ""
        self._visit = ""
        self._tight = False
        self.set_tight(False)

    def set_tight(self, tight: bool) -> None:
        """One line, without the next visit."""
        self._tight = tight
        self.setFixedHeight(self._theme.px(50 if tight else 72) if tight else 72)
        if not tight:
            self.setFixedHeight(self._theme.px(72))
        self.update()

    def show_patient(
        self,
        initials: str,
        name: str,
        identity: str,
        age: str,
        visit_label: str = "",
        visit: str = "",
    ) -> None:
        """Shows who it is; words ready made."""
        self._initials, self._name, self._identity = initials, name, identity
        self._age, self._visit_label, self._visit = age, visit_label, visit
        parts = [name, identity, age, f"{visit_label} {visit}".strip()]
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the strip and the hairline below it."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        if self._tight:
            self._paint_tight(painter)
            return
        side = theme.mark(40)
        disc = QRectF(32, (self.height() - side) / 2, side, side)
        paint.box(painter, disc, side, theme.color("accent_soft"))
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("accent"))
        if self._initials:
            painter.draw_private(disc, Qt.AlignmentFlag.AlignCenter, self._initials)
        else:
            inset = (side - theme.mark(20)) / 2
            paint.icon(
                painter, theme, "lock", "accent", disc.x() + inset, disc.y() + inset, theme.mark(20)
            )
        visit_width = self._paint_visit(painter)
        large = theme.metrics(Type.LARGE, bold=True)
        small = theme.metrics(Type.SMALL)
        left = disc.right() + 14
        room = round(self.width() - left - visit_width - 32 - theme.space(16))
        below = small.height() if self._identity or self._age else 0
        y = (self.height() - large.height() - below) / 2
        painter.setFont(theme.font(Type.LARGE, bold=True))
        painter.setPen(theme.color("ink"))
        name = large.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, y, room, large.height()), 0, name)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        words = "   ·   ".join(part for part in (self._identity, self._age) if part)
        painter.drawText(QRectF(left, y + large.height(), room, small.height()), 0, words)

    def _paint_visit(self, painter: QPainter) -> int:
        theme = self._theme
        if not self._visit:
            return 0
        body, small = theme.metrics(), theme.metrics(Type.SMALL)
        wide = max(body.horizontalAdvance(self._visit), small.horizontalAdvance(self._visit_label))
        y = (self.height() - body.height() - small.height()) / 2
        right = Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        rect = QRectF(self.width() - 32 - wide, y, wide, small.height())
        painter.drawText(rect, right, self._visit_label)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink"))
        rect = QRectF(self.width() - 32 - wide, y + small.height(), wide, body.height())
        painter.drawText(rect, right, self._visit)
        return wide

    def _paint_tight(self, painter: QPainter) -> None:
        theme = self._theme
        middle = Qt.AlignmentFlag.AlignVCenter
        body = theme.metrics()
        bold = theme.metrics(Type.BODY, bold=True)
        age = body.horizontalAdvance(self._age)
        painter.setFont(theme.font())
        painter.setPen(theme.color("ink2"))
        rect = QRectF(self.width() - 22 - age, 0, age, self.height())
        painter.drawText(rect, middle, self._age)
        room = self.width() - 22 - 22 - age - theme.space(16)
        identity = body.horizontalAdvance(self._identity)
        name_room = max(room - identity - theme.space(16), room // 2)
        name = bold.elidedText(self._name, Qt.TextElideMode.ElideRight, name_room)
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(22, 0, name_room, self.height()), middle, name)
        left = 22 + bold.horizontalAdvance(name) + theme.space(16)
        if left + identity < self.width() - 22 - age:
            painter.setFont(theme.font())
            painter.setPen(theme.color("ink2"))
            painter.drawText(QRectF(left, 0, identity + 2, self.height()), middle, self._identity)
