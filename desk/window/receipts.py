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
        """Prints through the system's dialog; saves it where the computer has no printer.

        `say` is told how it went as long as the same page is in front: elsewhere it is told above
        the page.
        """
        papers, jobs = self._services.papers, self._services.jobs
        front = jobs.front()
        paper = Paper(
            make=lambda: papers.receipt(data),
            kind="receipt",
            title=tr("receipt"),
            person_id=person_id,
        )

        def is_here() -> bool:
            return jobs.front() == front

        ways = PaperWays(self._services, access, is_here)

        def printed(done: bool) -> None:
            if done and is_here():
                say(tr("The receipt is on its way to the printer."))

        def saved(done: bool) -> None:
            if done and is_here():
                say(tr("The receipt is saved. Print it, hand it over, and remove the file."))

        def fail(error: UserError) -> None:
            if is_here():
                self.failed.emit(error)

        def no_printer(error: UserError) -> None:
            if error.code == "printer_missing":
                ways.save(paper, saved, fail)
            else:
                fail(error)

        ways.print_pdf(paper, printed, no_printer)
