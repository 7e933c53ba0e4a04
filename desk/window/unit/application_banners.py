"""The head of the application's page, and what is told there: how it went, that it is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.unit.stateline import StateLine
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.widgets.text import Label
from desk.window.words import tr


class ApplicationHead(QWidget):
    """Title, when it was kept, and the way it goes. In large text the way scrolls with the rest."""

    def __init__(self, theme: Theme, title: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = Label(theme, "", size=Type.SMALL, role="ink2", wrap=False)
        self.stages = StateLine(theme)
        large = theme.factor >= 1.5
        side = theme.space(22 if large else 32)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.space(22), side, theme.space(12))
        column.setSpacing(theme.space(12))
        line = QHBoxLayout()
        line.addWidget(title, 1)
        line.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(line)
        if not large:
            column.addWidget(self.stages)

    def show_saved(self, time: str) -> None:
        """When it was kept last, "" for not in this window."""
        self._saved.setText(tr("Saved {time}").format(time=time) if time else "")


class ApplicationBanners(QWidget):
    """Takes no room while there is nothing to tell."""

    begin_new = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcome = Banner(theme, "ok", "")
        self._frozen = Banner(theme, "lock", "")
        begin = Button(theme, tr("Begin a new application"), icon="pencil", key=tr("Alt+B"))
        self._frozen.add_button(begin).clicked.connect(self.begin_new)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        for banner in (self._outcome, self._frozen):
            column.addWidget(banner)
            banner.hide()
        self.hide()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """How it went."""
        self._outcome.set_kind(kind)
        self._outcome.set_words(title, body)
        self._show(self._outcome, True)
        self._outcome.announce()

    def clear(self) -> None:
        """What was told is read by now."""
        self._show(self._outcome, False)

    def show_frozen(self, words: tuple[str, str] | None) -> None:
        """Why the fields cannot be written in; None where they can."""
        if words is not None:
            self._frozen.set_words(*words)
        was_hidden = self._frozen.isHidden()
        self._show(self._frozen, words is not None)
        if words is not None and was_hidden:
            self._frozen.announce()

    def _show(self, banner: Banner, shown: bool) -> None:
        banner.setVisible(shown)
        self.setVisible(not (self._outcome.isHidden() and self._frozen.isHidden()))
