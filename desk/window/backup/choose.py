"""Which backup shall take the register's place, before anybody can open the register."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.backup.lines import BackupRow, BackupWords
from desk.window.page import Actions, Page
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.text import Label
from desk.window.words import tr


class ChoosePage(Page):
    """The backups where they are usually kept, and the way to others."""

    chosen = Signal(str)
    elsewhere = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: list[BackupRow] = []
        self._said = Banner(theme, "error", "")
        self._none = Banner(
            theme,
            "warn",
            tr("There is no backup where they are usually kept"),
            tr("Choose the folder of a backup: it holds register.db, register.keys, backup.json."),
        )
        self._list = QVBoxLayout()
        body = self.body
        body.addWidget(self.title_label(tr("Which backup?")))
        lead = tr("The newest first. Nothing changes until the last step.")
        body.addWidget(Label(theme, lead, role="ink2"))
        body.addSpacing(theme.space(8))
        body.addWidget(self._said)
        body.addWidget(self._none)
        body.addLayout(self._list)
        body.addStretch(1)
        self._said.hide()
        self._none.hide()

    def show_backups(self, backups: Sequence[BackupWords]) -> None:
        """What was found."""
        for words in backups:
            row = BackupRow(self.theme, words, may=True)
            row.restore.connect(self.chosen)
            self._list.addWidget(row)
            self._rows.append(row)
        self._none.setVisible(not backups)
        self.order_changed.emit()
        # The rows get their places first: the ring follows them.
        QTimer.singleShot(0, self, self.wants_first_focus.emit)

    def say(self, kind: str, title: str, body: str) -> None:
        """What went wrong."""
        self._said.say(kind, title, body)

    def bar(self) -> Actions:
        """Another folder."""
        return Actions(tr("Choose another folder"), primary_icon="search", back=True)

    def primary(self) -> None:
        """Another folder."""
        self.elsewhere.emit()

    def back(self) -> bool:
        """To where one came from."""
        self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The newest one that is whole."""
        return next((row.button for row in self._rows if row.button is not None), None)
