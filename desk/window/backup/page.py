"""The backups' page: when the last was made, one now, where they lie, what verifying found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.backup.lines import BackupRow, BackupWords
from desk.window.backup.progress import Progressing
from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme
from desk.window.unit.lines import FactLine
from desk.window.widgets.banners import Banner, StatusLine
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.text import Label
from desk.window.words import tr


class BackupPage(Page):
    """What there is, and one now. While something runs, the primary button stops it."""

    read = Signal()
    make = Signal()
    stop = Signal()
    choose = Signal()
    beside = Signal()
    verify = Signal()
    restore = Signal(str)
    elsewhere = Signal()

    def __init__(self, theme: Theme, *, restores: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._restores = restores
        self._running = False
        self._checking = False
        self._rows: list[BackupRow] = []
        self._holder: QWidget | None = None
        self._status = StatusLine(theme)
        self._said = Banner(theme, "ok", "")
        self._progress = Progressing(theme)
        self._checked = Banner(theme, "ok", "")
        self._folder = FactLine(theme, tr("Kept in"), path=True)
        self._rotation = FactLine(theme, tr("How long"))
        self._choose = Button(theme, tr("Choose another folder"), Kind.QUIET, key="Alt+M")
        self._beside = Button(theme, tr("Keep them beside the register"), Kind.QUIET, key="Alt+B")
        self._find = Button(theme, tr("Restore from another folder"), Kind.QUIET, key="Alt+A")
        self._heading = Label(theme, tr("Backups that are kept"), bold=True)
        self._none = Label(theme, tr("None yet."), role="ink2")
        self._list = QVBoxLayout()
        self._lay_out()
        self._choose.clicked.connect(self.choose)
        self._beside.clicked.connect(self.beside)
        self._find.clicked.connect(self.elsewhere)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        about = tr(
            "A backup is a folder with the whole register, as encrypted as the register itself. "
            "One is made each day when the program runs, opened and looked through."
        )
        body.addWidget(self.title_label(tr("Backup")))
        body.addWidget(Label(theme, about, role="ink2"))
        body.addSpacing(theme.space(8))
        parts: tuple[QWidget, ...] = (self._status, self._said, self._progress, self._checked)
        for part in (*parts, self._folder, self._choose, self._beside, self._rotation):
            body.addWidget(part)
        body.addSpacing(theme.space(16))
        body.addWidget(self._heading)
        body.addWidget(self._none)
        body.addLayout(self._list)
        body.addWidget(self._find)
        body.addStretch(1)
        for part in (self._said, self._progress, self._checked, self._none, self._beside):
            part.hide()
        self._find.setVisible(self._restores)

    @property
    def running(self) -> bool:
        """Whether a backup is being made."""
        return self._running

    def show_backups(
        self,
        status: tuple[str, str, str],
        backups: Sequence[BackupWords],
        folder: str,
        rotation: str,
        *,
        chosen: bool,
    ) -> None:
        """The state in one line (kind, title, next line), the list, and where they lie."""
        self._status.show_status(*status)
        self._folder.show_fact(
            folder, tr("A disk of its own survives the computer.") if not chosen else ""
        )
        self._beside.setVisible(chosen)
        self._rotation.show_fact(rotation, tr("Those that were asked for stay."))
        if self._holder is not None:
            self._list.removeWidget(self._holder)
            take_away(self._holder)
        self._rows.clear()
        self._holder = QWidget()
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for words in backups:
            row = BackupRow(self.theme, words, may=self._restores)
            row.restore.connect(self.restore)
            layout.addWidget(row)
            self._rows.append(row)
        self._list.addWidget(self._holder)
        self._none.setVisible(not backups)
        self.order_changed.emit()
        self.actions_changed.emit()

    def show_progress(self, words: str, part: float) -> None:
        """How far a backup has come."""
        began = not self._running
        self._running = True
        self._said.hide()
        self._progress.show_part(words, part)
        if began:
            self.actions_changed.emit()
            self.wants_primary.emit()

    def show_end(self, kind: str, title: str, body: str = "") -> None:
        """It has ended, well or not."""
        self._running = False
        self._progress.hide()
        self.say(kind, title, body)
        self.actions_changed.emit()
        self.wants_primary.emit()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went."""
        self._said.say(kind, title, body)
        self.wants_seen.emit(self._said)

    def show_checking(self) -> None:
        """Verifying takes seconds in a large register; nothing waits for it."""
        self._checking = True
        self._checked.set_kind("message")
        words = tr("The register is being verified")
        self._checked.set_words(words, tr("Go on working. What it finds is told here."))
        self._checked.show()
        self.actions_changed.emit()
        self.wants_seen.emit(self._checked)

    def show_checked(self, kind: str, title: str, levels: Sequence[str]) -> None:
        """What verifying found, and what it can show and cannot, a line for each level."""
        self._checking = False
        self._checked.say(kind, title, "\n".join(levels))
        self.actions_changed.emit()
        self.wants_seen.emit(self._checked)

    def bar(self) -> Actions:
        """One now, or stop; and verify."""
        if self._running:
            return Actions(tr("Stop"), primary_icon="pause")
        check = Action(tr("Verify the register"), "Alt+K", self.verify.emit, "check")
        secondary = () if self._checking else (check,)
        note = tr("Verifying") if self._checking else ""
        words = tr("Make a backup now")
        return Actions(words, primary_icon="save", back=True, note=note, secondary=secondary)

    def primary(self) -> None:
        """Makes one, or stops."""
        if self._running:
            self.stop.emit()
        else:
            self.make.emit()

    def back(self) -> bool:
        """Esc stops what runs."""
        if self._running:
            self.stop.emit()
            return True
        return False

    def arrived(self) -> None:
        """Reads what there is."""
        if not self._running:
            self._said.hide()
        if not self._checking:
            self._checked.hide()
        self.read.emit()
