"""Receipts: what the patient takes home, printed, or saved where there is no printer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.access import Access
from desk.window.printing.ways import Paper, PaperWays
from desk.window.services import Services
from desk.window.words import tr

Say = Callable[[str], None]


class Receipts(QObject):
    """Makes a receipt off the window's thread, and sends it where it can go."""

    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services

    def make(self, data: Mapping[str, Any], person_id: str, access: Access, say: Say) -> None:
        """Prints through the system's dialog; saves it where the computer has no printer."""
        papers = self._services.papers
        paper = Paper(
            make=lambda: papers.receipt(data),
            kind="receipt",
            title=tr("receipt"),
            person_id=person_id,
        )
        ways = PaperWays(self._services, access)

        def printed(done: bool) -> None:
            if done:
                say(tr("The receipt is on its way to the printer."))

        def saved(done: bool) -> None:
            if done:
                say(tr("The receipt is saved. Print it, hand it over, and remove the file."))

        def no_printer(error: UserError) -> None:
            if error.code == "printer_missing":
                ways.save(paper, saved, self.failed.emit)
            else:
                self.failed.emit(error)

        ways.print_pdf(paper, printed, no_printer)
