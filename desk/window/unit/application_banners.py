"""The head of the application's page, and what is told there: how it went, that it is locked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.unit.stateline import StateLine
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.text import Label
from desk.window.words import tr


class ApplicationHead(QWidget):
    """Title, when it was kept, the way it goes, and how the last thing went.

    In large text the way scrolls with the fields.
    """

    def __init__(self, theme: Theme, title: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = Label(theme, "", size=Type.SMALL, role="ink2", wrap=False)
        self.stages = StateLine(theme)
        self._outcome = Banner(theme, "ok", "")
        self._outcome.hide()
        large = theme.factor >= 1.5
        side = theme.space(22 if large else 32)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, theme.space(22), side, theme.space(12))
        column.setSpacing(theme.space(12))
        line = QHBoxLayout()
        line.addWidget(title, 1)
        line.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTop)
        self.look = Button(theme, tr("See the PDF"), Kind.QUIET, shown_key="F2")
        self.look.hide()
        line.addWidget(self.look)
        column.addLayout(line)
        if not large:
            column.addWidget(self.stages)
        column.addWidget(self._outcome)

    def show_saved(self, time: str) -> None:
        """When it was kept last, "" for not in this window."""
        self._saved.setText(tr("Saved {time}").format(time=time) if time else "")

    def show_look(self, offered: bool, is_shown: bool) -> None:
        """The way to the paper, and back to the fields."""
        self.look.setVisible(offered)
        self.look.set_words(tr("Back to the fields") if is_shown else tr("See the PDF"))

    def say(self, kind: str, title: str, body: str = "") -> None:
        """How it went. It stands still while the fields scroll: what it warns of must be seen."""
        self._outcome.set_kind(kind)
        self._outcome.set_words(title, body)
        self._outcome.show()
        self._outcome.announce()

    def clear(self) -> None:
        """What was told is read by now."""
        self._outcome.hide()


class FrozenBanner(Banner):
    """Why the fields cannot be written in, and the way to a new application."""

    begin_new = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "lock", "", parent=parent)
        begin = Button(theme, tr("Begin a new application"), icon="pencil", key=tr("Alt+B"))
        self.add_button(begin).clicked.connect(self.begin_new)
        self.hide()

    def show_frozen(self, words: tuple[str, str] | None) -> None:
        """Says why; None where the fields can be written in."""
        was_hidden = self.isHidden()
        self.setVisible(words is not None)
        if words is not None:
            self.set_words(*words)
            if was_hidden:
                self.announce()
