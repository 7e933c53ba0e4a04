"""The day's backup from the window that runs: at the start, and again when the day has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import UserError
from desk.register.backup import BackupLine
from desk.window.context import UnitContext
from desk.window.services import Services

LOOK_AGAIN_MS = 30 * 60 * 1000
"""Half an hour: a failed one is tried again, and a new day is seen."""

FIRST_MS = 60_000
"""A minute after the start, so that nobody's first patient waits for the disk."""


class DailyBackup(QObject):
    """Makes it off the window's thread. `failed` carries the error, `made` that all is well."""

    failed = Signal(object)
    made = Signal()

    def __init__(
        self, services: Services, context: UnitContext, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._context = context
        self._running = False
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

    def _fail(self, error: UserError) -> None:
        self._running = False
        self.failed.emit(error)
