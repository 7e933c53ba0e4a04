"""What the window does by itself each day: its backup, and erasing what has had its time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import UserError
from desk.register.backup import BackupLine
from desk.register.retention import erase_what_is_old
from desk.window.context import UnitContext
from desk.window.navigation import MANAGER_ROLES
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.window.rooms import Rooms

LOOK_AGAIN_MS = 30 * 60 * 1000
"""Half an hour: a failed one is tried again, and a new day is seen."""

FIRST_MS = 60_000
"""A minute after the start, so that nobody's first patient waits for the disk."""


class DailyBackup(QObject):
    """Makes it off the window's thread. `failed` carries the error, `made` that all is well.

    What has had its time is erased after it, a little at a time, once a day.
    """

    failed = Signal(object)
    made = Signal()

    def __init__(
        self, services: Services, context: UnitContext, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._context = context
        self._running = False
        self._erased_on: date | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(FIRST_MS, self, self.look)

    def look(self) -> None:
        """Makes the day's, unless it is there."""
        if self._running:
            return
        self._running = True
        future = self._services.backups.daily(self._context.access)
        self._services.work.on(future, self._came, self._fail)

    def _came(self, _made: BackupLine | None) -> None:
        self._running = False
        self.made.emit()
        if self._erased_on != self._services.today():
            self._erased_on = self._services.today()
            self._erase()

    def _erase(self) -> None:
        """A piece at a time: an answer that is to be saved goes in between."""
        access = self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: erase_what_is_old(access, uow)),
            lambda more: self._erase() if more else None,
            lambda _error: None,
        )

    def _fail(self, error: UserError) -> None:
        self._running = False
        self.failed.emit(error)


def daily_backup(services: Services, rooms: Rooms, context: UnitContext) -> DailyBackup:
    """The day's backup in a window; what fails is told on the shell, with what to do."""
    daily = DailyBackup(services, context, rooms)
    manages = bool(MANAGER_ROLES & context.access.roles)

    def tell(error: UserError) -> None:
        what, safe, do = context.sentences.error(error)
        ask = do if manages else tr("Tell the unit's manager.")
        rooms.notices.say_backup_failed(tr("Today's backup was not made"), f"{what} {safe} {ask}")

    daily.failed.connect(tell)
    daily.made.connect(rooms.notices.backup_made)
    return daily
