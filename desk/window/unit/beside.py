"""A form with its paper beside it; a key turns between them where there is room for one only."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.window.theme import Theme
from desk.window.unit.pdf import PaperColumn
from desk.window.widgets.scroll import WorkArea

LEAST_FOR_BOTH = 960
"""The width, in text units, that leaves both room."""


class FormAndPaper(QWidget):
    """`turned` tells that the other one is seen, or that both are."""

    turned = Signal()

    def __init__(self, theme: Theme, form: WorkArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._form = form
        self.paper = PaperColumn(theme)
        self.is_narrow = False
        self.shows_paper = False
        """Whether the paper stands in the form's place."""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(form, 1)
        layout.addWidget(self.paper)

    def turn(self, *, to_paper: bool) -> bool:
        """Shows the paper in the form's place, or the form again; whether anything changed."""
        if not self.is_narrow or self.shows_paper == to_paper:
            return False
        self.shows_paper = to_paper
        self._fit()
        self.turned.emit()
        if to_paper:
            self.paper.area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both where there is room for them."""
        super().resizeEvent(event)
        narrow = self.width() / self._theme.factor < LEAST_FOR_BOTH
        if narrow != self.is_narrow:
            self.is_narrow, self.shows_paper = narrow, False
            self.turned.emit()
        self._fit()

    def _fit(self) -> None:
        self._form.setVisible(not self.shows_paper)
        self.paper.set_wide(self.width() if self.shows_paper else 0)
        self.paper.setVisible(self.shows_paper or not self.is_narrow)
