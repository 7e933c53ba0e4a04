"""Keeps the application while it is filled in: soon after each change, and before the page goes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import UserError
from desk.register.access import Access
from desk.register.application import keep_application
from desk.window.services import Services

KEEP_AFTER_MS = 600
KEEP_AT_LATEST_MS = 3_000


class ApplicationKeeper(QObject):
    """Writes what was changed when the keys pause; who never pauses loses three seconds at most.

    `data` gives what is to be kept, None while nothing may be.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        access: Access,
        data: Callable[[], Mapping[str, Any] | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._access = access
        self._data = data
        self._changed = False
        self._soon = self._timer(KEEP_AFTER_MS)
        self._latest = self._timer(KEEP_AT_LATEST_MS)

    def _timer(self, after: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(self.flush)
        return timer

    def changed(self) -> None:
        """Something is not kept yet."""
        self._changed = True
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def flush(self) -> None:
        """Keeps it now."""
        self._soon.stop()
        self._latest.stop()
        data = self._data() if self._changed else None
        if data is None:
            return
        self._changed = False
        text, access = json.dumps(data, ensure_ascii=False), self._access
        self._services.work.on(
            self._services.runner.write(lambda uow: keep_application(text, access, uow)),
            lambda _none: self.kept.emit(),
            self._not_kept,
        )

    def _not_kept(self, error: UserError) -> None:
        self._changed = True
        self.failed.emit(error)
