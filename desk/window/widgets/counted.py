"""A field of one line that tells how many characters of those allowed are written."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.fields import TextField
from desk.window.words import tr


class CountedField(TextField):
    """“6 of 11” at its end, in the colour of an error when there are too many."""

    def __init__(
        self, theme: Theme, most: int, *, height: int = 48, parent: QWidget | None = None
    ) -> None:
        self._most = most
        super().__init__(theme, height=height, parent=parent)

    def _count(self) -> str:
        return tr("{count} of {most}").format(count=len(self.text()), most=self._most)

    def _set_margins(self) -> None:
        super()._set_margins()
        margins = self.textMargins()
        widest = tr("{count} of {most}").format(count=99, most=self._most)
        wide = self._theme.metrics(Type.SMALL).horizontalAdvance(widest)
        self.setTextMargins(margins.left(), 0, self._theme.px(14) + wide + self._theme.px(8), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the count over it."""
        super().paintEvent(event)
        theme = self._theme
        painter = paint.Painter(theme, self)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("error" if len(self.text()) > self._most else "ink2"))
        place = QRectF(0, 0, self.width() - theme.px(14), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, flags, self._count())
