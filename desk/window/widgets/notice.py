"""A banner above the work, for what belongs to no field of the page."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.words import tr


class Notice(QWidget):
    """A banner above the work, for what belongs to no field. Goes with its button or the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        side = theme.space(16)
        layout.setContentsMargins(side, side, side, 0)
        self.kind = "error"
        self.words = ("", "")
        self.banner = Banner(theme, "error", "")
        self.banner.add_button(Button(theme, tr("Close"), Kind.QUIET)).clicked.connect(self.hide)
        layout.addWidget(self.banner)
        self.hide()

    def show_notice(self, kind: str, title: str, body: str) -> None:
        """Shows it, and says it to screen readers."""
        self.kind, self.words = kind, (title, body)
        self.banner.set_kind(kind)
        self.banner.set_words(title, body)
        self.show()
        self.banner.announce()
