"""The errands of the backups' page: making one, stopping it, choosing a folder, verifying."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from desk.errors import UserError
from desk.register.backup import BackupLine
from desk.register.check import AnchorCheck
from desk.register.ports import Overtaken
from desk.register.verify_records import VerifyResult
from desk.window.backup.lines import backup_words, newest_whole
from desk.window.backup.page import BackupPage
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.services import Services
from desk.window.words import tr

STALE_AFTER = 2
"""Days without a backup after which the page says that something is wrong."""


class BackupDesk(QObject):
    """Joins the page to the backups. `made`: there is a newer one; `found`: one to restore."""

    made = Signal()
    found = Signal(object)
    _moved = Signal(int, int)

    def __init__(self, services: Services, page: BackupPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._lines: tuple[BackupLine, ...] = ()
        self._stop = threading.Event()
        self._moved.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        page.read.connect(self.read)
        page.make.connect(self._make)
        page.stop.connect(self._stop.set)
        page.choose.connect(self._choose)
        page.beside.connect(lambda: self._keep_in(None))
        page.verify.connect(self._verify)
        page.restore.connect(self._found)
        page.elsewhere.connect(self._find)

    def read(self) -> None:
        """The list, and what it says of the state."""
        backups = self._services.backups
        self._services.work.on(backups.kept(self._context.access), self._show, self._say)

    def _show(self, lines: tuple[BackupLine, ...]) -> None:
        self._lines = lines
        formats, today = Formats(self._context.language), self._services.today()
        settings = self._services.settings.get()
        rotation = tr("The newest of each of {days} days, {weeks} weeks and {months} months")
        self._page.show_backups(
            self._status(lines, formats),
            [backup_words(one, formats, today) for one in lines],
            str(self._services.backups.folder()),
            rotation.format(
                days=settings.backup_days,
                weeks=settings.backup_weeks,
                months=settings.backup_months,
            ),
            chosen=settings.backup_folder is not None,
        )

    def _status(self, lines: Sequence[BackupLine], formats: Formats) -> tuple[str, str, str]:
        last, today = newest_whole(lines), self._services.today()
        if self._context.demo:
            words = tr("No backup is made of made-up patients each day")
            return "no", words, tr("You can make one yourself, to see how it goes.")
        if last is None or last.made_at is None:
            words = tr("There is no backup")
            return "error", words, tr("Make one now: what is only on this disk goes with it.")
        moment = formats.local(last.made_at)
        days = (today - moment.date()).days
        title = tr("The last backup was made {moment}").format(
            moment=formats.day_and_time(moment, today)
        )
        if days > STALE_AFTER:
            return "warn", title, tr("That is {count} days ago. Make one now.").format(count=days)
        return "ok", title, tr("It was opened and looked through when it was made.")

    def _make(self) -> None:
        self._stop.clear()

        def told(done: int, pages: int) -> None:
            if self._stop.is_set():
                raise Overtaken
            self._moved.emit(done, pages)

        self._page.show_progress(tr("The backup is being made"), 0)
        future = self._services.backups.make(self._context.access, told)
        self._services.work.on(_told_stopped(future), self._came, self._failed)

    def _show_progress(self, done: int, pages: int) -> None:
        if not self._page.running:
            return
        percent = done * 100 // max(pages, 1)
        words = tr("The backup is being made, {percent} %").format(percent=percent)
        if done >= pages:
            words = tr("The backup is made, and is looked through")
        self._page.show_progress(words, done / max(pages, 1))

    def _came(self, made: BackupLine | None) -> None:
        if made is None:
            words = tr("Nothing is left of it. The earlier backups are untouched.")
            self._page.show_end("warn", tr("Stopped"), words)
            return
        formats = Formats(self._context.language)
        told = backup_words(made, formats, self._services.today()).second
        self._page.show_end("ok", tr("The backup is made and looked through."), told)
        self.made.emit()
        self.read()

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.show_end("error", what, f"{safe} {do}".strip())
        self.read()

    def _choose(self) -> None:
        folder = self._services.choose_folder()
        if folder is not None:
            self._keep_in(folder)

    def _keep_in(self, folder: Path | None) -> None:
        def chosen(place: Path) -> None:
            words = tr("From now on backups are kept in {folder}.").format(folder=place)
            self._page.say("ok", words, tr("Those there are stay where they are."))
            self.read()

        settings = self._services.settings
        before = settings.get()

        def kept(place: Path) -> None:
            # The folder was tried: now it is this user's choice.
            text = str(folder) if folder is not None else None
            settings.set(before.with_(backup_folder=text))
            chosen(place)

        future = self._services.backups.choose(folder, self._context.access)
        self._services.work.on(future, kept, self._say)

    def _verify(self) -> None:
        self._page.show_checking()
        future = self._services.backups.verify(self._context.access)

        def failed(error: UserError) -> None:
            what, safe, do = self._context.sentences.error(error)
            self._page.show_checked("error", what, (f"{safe} {do}".strip(),))

        self._services.work.on(future, lambda both: self._checked(*both), failed)

    def _checked(self, result: VerifyResult, checks: tuple[AnchorCheck, ...]) -> None:
        broken = [one for one in checks if one.state == "broken"]
        held = [one for one in checks if one.state == "holds"]
        levels = (
            _seals(result),
            _anchors(len(held), len(broken)),
            tr(
                "Whoever holds both the register and every anchor can change it unseen: keep one "
                "elsewhere, in a backup on another disk or on a printed spot check."
            ),
        )
        if result.ok and not broken:
            title = tr("Everything holds: {count} lines in the log, {rows} rows in the register")
            kind = "ok"
        else:
            kind, title = "error", tr("Something in the register is not as it was written")
        words = title.format(count=result.entries, rows=result.rows)
        self._page.show_checked(kind, words, levels)

    def _found(self, name: str) -> None:
        line = next((one for one in self._lines if one.name == name), None)
        self.found.emit((self._services.backups.folder() / name, line))

    def _find(self) -> None:
        folder = self._services.choose_folder()
        if folder is None:
            return
        try:
            self.found.emit((self._services.backups.find(folder), None))
        except UserError as error:
            self._say(error)

    def _say(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())


def _told_stopped(future: Future[BackupLine]) -> Future[BackupLine | None]:
    """What was stopped comes back as None: of what is overtaken nobody is told otherwise."""
    told: Future[BackupLine | None] = Future()

    def came(one: Future[BackupLine]) -> None:
        error = one.exception()
        if isinstance(error, Overtaken):
            told.set_result(None)
        elif error is not None:
            told.set_exception(error)
        else:
            told.set_result(one.result())

    future.add_done_callback(came)
    return told


def _seals(result: VerifyResult) -> str:
    if result.ok:
        return tr("Every row has its seal and the chain of the log is whole.")
    count = len(result.problems)
    words = tr(
        "{count} places do not hold. Nothing is mended: keep the register as it is, and compare "
        "with a backup, or restore one."
    )
    return words.format(count=f"{count}+" if result.more else count)


def _anchors(held: int, broken: int) -> str:
    if broken:
        return tr("{count} anchors in the backups do not fit: the log was written anew.").format(
            count=broken
        )
    if not held:
        return tr("There is no anchor to compare with: whether the log was written anew is open.")
    if held == 1:
        return tr("The log fits the anchor of the backup: it has not been written anew.")
    words = tr("The log fits the anchors of {count} backups: it has not been written anew.")
    return words.format(count=held)
