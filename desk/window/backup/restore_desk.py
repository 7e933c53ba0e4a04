"""The errands of restoring: whether the backup opens, and putting it in the register's place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.backup import BackupLine
from desk.register.credentials import Credential, Password, RecoveryCode
from desk.window.backup.lines import backup_words
from desk.window.backup.restore import RestorePage
from desk.window.formats import Formats
from desk.window.services import Services
from desk.window.words import tr


class RestoreDesk(QObject):
    """Joins the page to the backups; works before any register is open too.

    `began`: the register is closed, and nothing else can be done until it is opened anew.
    """

    began = Signal()

    def __init__(self, services: Services, page: RestorePage) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._folder = Path()
        self._credential: Credential | None = None
        page.try_it.connect(self._try)
        page.restore.connect(self._restore)
        page.finished.connect(services.reopen)
        page.left.connect(self._forget)

    def begin(self, folder: Path, line: BackupLine | None) -> None:
        """A backup somebody wants back; `line` is what the list says of it, if it is there."""
        self._folder, self._credential = folder, None
        formats = Formats(self._services.settings.get().language)
        if line is not None:
            words = backup_words(line, formats, self._services.today())
            self._page.show_backup(words.title, words.second)
        else:
            self._page.show_backup(folder.name, str(folder.parent))
        self._services.work.on(
            self._services.backups.asks_password(folder),
            lambda locked: self._page.ask(locked=locked),
            lambda error: self._failed(error, closed=False),
        )

    def _forget(self) -> None:
        self._credential = None

    def _try(self, login: str, secret: str) -> None:
        credential: Credential | None = None
        if login:
            credential = Password(login, secret)
        elif secret:
            credential = RecoveryCode(secret)

        def whole(_none: None) -> None:
            self._credential = credential
            self._page.forget()
            self._page.show_ready()

        self._page.show_trying()
        self._services.work.on(
            self._services.backups.try_out(self._folder, credential),
            whole,
            lambda error: self._failed(error, closed=False),
        )

    def _restore(self) -> None:
        self.began.emit()
        self._page.show_restoring()
        credential, self._credential = self._credential, None

        def done(aside: Path | None) -> None:
            body = tr("The former register lies in the folder {folder}.")
            if aside is None:
                body = tr("There was no register in its place.")
            words = tr("Go through the answers given since the backup, and register them anew.")
            told = body.format(folder=aside)
            self._page.show_done(tr("The register is restored."), f"{told} {words}")

        self._services.work.on(
            self._services.backups.restore(self._folder, credential),
            done,
            lambda error: self._failed(error, closed=True),
        )

    def _failed(self, error: UserError, *, closed: bool) -> None:
        language = self._services.settings.get().language
        what, safe, do = self._services.content.sentences(language).error(error)
        self._page.show_failed(what, f"{safe} {do}".strip(), closed=closed)
