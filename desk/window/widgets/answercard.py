"""A card for a question of yes and no that may stay open: one key says yes, once more says no."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QWidget

from desk.window import paint
from desk.window.theme import Theme
from desk.window.widgets.cards import CheckCard, paint_check


class AnswerCard(CheckCard):
    """Not asked, yes, no: the words below say which. A real check box, ticked for yes alone."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, text: str, *, key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, text, second=" ", key=key, parent=parent)
        self.value = ""

    def nextCheckState(self) -> None:
        """Yes, then no, then not asked."""
        self.chosen.emit({"": "yes", "yes": "no", "no": ""}[self.value])

    def show_value(self, value: str, state: str) -> None:
        """`value`: yes, no or "" for not asked; `state` says it in words."""
        self.value = value
        QCheckBox.setChecked(self, value == "yes")
        self.set_second(state)

    def paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """A tick, a crossed circle or an empty box."""
        if self.value == "no":
            side = round(rect.width())
            paint.icon(painter, self._theme, "no", "ink2", rect.x(), rect.y(), side)
            return
        paint_check(painter, self._theme, rect, self.isChecked(), self.error)
