"""Restoring outside the desk: which backup, then its steps, in a window with nothing else in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.backup import BackupLine
from desk.window.backup.choose import ChoosePage
from desk.window.backup.lines import backup_words
from desk.window.backup.restore import RestorePage
from desk.window.backup.restore_desk import RestoreDesk
from desk.window.formats import Formats
from desk.window.main import MainWindow
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.words import tr


class Restoring(QObject):
    """Leads through it; `left` tells that nothing was done after all."""

    left = Signal()

    def __init__(
        self, theme: Theme, services: Services, window: MainWindow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._window = window
        self._choosing = False
        self._lines: dict[str, BackupLine] = {}
        self.choose = ChoosePage(theme)
        self.page = RestorePage(theme)
        self.desk = RestoreDesk(services, self.page)
        self.choose.chosen.connect(self._chosen)
        self.choose.elsewhere.connect(self._find)
        self.choose.left.connect(self.left)
        self.page.left.connect(self._back)
        window.shell.left.mark.show_place(tr("The register is being restored"), False)
        window.shell.left.show_navigation("")

    def begin(self, folder: Path | None, line: BackupLine | None) -> None:
        """With a backup; None asks for one first."""
        if folder is not None:
            self.desk.begin(folder, line)
            self._window.show_page(self.page)
            return
        self._choosing = True
        self._window.show_page(self.choose)
        self._services.work.on(self._services.backups.there(), self._show, self._failed)

    def _show(self, lines: tuple[BackupLine, ...]) -> None:
        formats = Formats(self._services.settings.get().language)
        today = self._services.today()
        self._lines = {one.name: one for one in lines}
        self.choose.show_backups([backup_words(one, formats, today) for one in lines])

    def _chosen(self, name: str) -> None:
        self.desk.begin(self._services.backups.folder() / name, self._lines.get(name))
        self._window.show_page(self.page)

    def _find(self) -> None:
        folder = self._services.choose_folder()
        if folder is None:
            return
        try:
            found = self._services.backups.find(folder)
        except UserError as error:
            self._failed(error)
            return
        self.desk.begin(found, None)
        self._window.show_page(self.page)

    def _back(self) -> None:
        if self._choosing:
            self._window.show_page(self.choose)
        else:
            self.left.emit()

    def _failed(self, error: UserError) -> None:
        language = self._services.settings.get().language
        what, safe, do = self._services.content.sentences(language).error(error)
        self.choose.say("error", what, f"{safe} {do}".strip())
