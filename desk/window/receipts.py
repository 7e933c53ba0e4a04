"""Receipts: made off the window's thread, written where the user says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.window.services import Services
from desk.window.words import tr


class Receipts(QObject):
    """Makes what the patient takes home."""

    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def make(self, data: Mapping[str, Any], say: Callable[[str], None]) -> None:
        """Asks for a place, makes the receipt there and says so."""
        path = self._services.choose_file(tr("receipt.pdf"))
        if path is None:
            return
        papers = self._services.papers

        def write() -> None:
            path.write_bytes(papers.receipt(data))

        self._services.work.on(
            self._services.runner.aside(write),
            lambda _none: say(
                tr("The receipt is made. Print it, hand it over, and remove the file.")
            ),
            self.failed.emit,
        )
