"""Keeps the ask-again list and the day's counts: read when something has changed, never polled."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import UserError
from desk.register.ask_again import to_ask
from desk.register.ask_reasons import AskList
from desk.register.ports import UnitOfWork
from desk.window.context import UnitContext
from desk.window.navigation import sees_patients
from desk.window.services import Services

REST: Final = 20
"""A reading that took long is followed by a pause so many times as long."""

QUICK_MS: Final = 250
"""A reading this quick needs no pause."""


@dataclass(frozen=True, slots=True, repr=False)
class DayCounts:
    """Whom to ask, and how many visits the day has."""

    asked: AskList
    visits: int


class AskKeeper(QObject):
    """One reading at a time; what changes meanwhile is read after it. `kept` carries DayCounts."""

    kept = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._context: UnitContext | None = None
        self._reads = False
        self._stale = False
        self._began = 0.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read_if_stale)
        self.counts: DayCounts | None = None

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    def refresh(self, *, now: bool = False) -> None:
        """Something has changed: the list is read anew. `now`: somebody looks at it."""
        context = self._context
        if context is None or not sees_patients(context.access.roles):
            return
        self._stale = True
        if now:
            self._pause.stop()
        self._read_if_stale()

    def _read_if_stale(self) -> None:
        context = self._context
        if context is None or not self._stale or self._reads or self._pause.isActive():
            return
        self._reads, self._stale = True, False
        self._began = time.monotonic()
        access, profile = context.access, context.profile

        def read(uow: UnitOfWork) -> DayCounts:
            asked = to_ask(profile, access, uow)
            return DayCounts(asked, uow.visits.count(access.unit_id, asked.day, asked.day))

        self._services.work.on(self._services.runner.examine(read), self._came, self._fail)

    def _came(self, counts: DayCounts) -> None:
        self.counts = counts
        self._rest()
        self.kept.emit(counts)
        self._read_if_stale()

    def _fail(self, error: UserError) -> None:
        self._rest()
        self.failed.emit(error)

    def _rest(self) -> None:
        self._reads = False
        took = round((time.monotonic() - self._began) * 1000)
        if took > QUICK_MS:
            self._pause.start(REST * took)
