"""The application's PDF: drawn beside the fields while they are filled, and saved at last."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.settings import write_atomically
from desk.window.context import UnitContext
from desk.window.services import Services
from desk.window.unit.application import ApplicationPage
from desk.window.unit.pdf import Picture
from desk.window.words import tr

MOST_PAGES = 9


class ApplicationPapers(QObject):
    """Makes the paper off the window's thread."""

    def __init__(self, services: Services, page: ApplicationPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._pictured = 0

    def show(self, data: Mapping[str, Any]) -> None:
        """Draws the pages as they will be printed; an overtaken picture is not shown."""
        if not self._page.paper.isVisible():
            return
        self._pictured += 1
        number, today = self._pictured, self._services.today()
        papers, width = self._services.papers, self._page.paper.page_width()

        def draw() -> list[Picture]:
            pdf = papers.activation(data, draft=True, today=today)
            pages: list[Picture] = []
            for page in range(MOST_PAGES):
                try:
                    pages.append(Picture(*papers.page(pdf, page, width)))
                except IndexError:
                    break
            return pages

        def drawn(pages: list[Picture]) -> None:
            if number == self._pictured:
                self._page.paper.show_pages(pages)

        # What cannot be set on paper is told at its field; the last picture stays meanwhile.
        self._services.work.on(self._services.runner.aside(draw), drawn, lambda _error: None)

    def save(self, data: Mapping[str, Any], *, as_draft: bool) -> None:
        """Asks where to, and writes the PDF there."""
        suggestion = tr("application-draft.pdf") if as_draft else tr("application.pdf")
        path = self._services.choose_file(suggestion)
        if path is None:
            return
        self._page.set_busy(True)
        today, papers = self._services.today(), self._services.papers

        def make() -> bool:
            return write_paper(path, papers.activation(data, draft=as_draft, today=today))

        self._services.work.on(
            self._services.runner.aside(make),
            lambda written: self._written(written, as_draft),
            self._not_made,
        )

    def _written(self, written: bool, as_draft: bool) -> None:
        page = self._page
        page.set_busy(False)
        if not written:
            page.say(
                "error",
                tr("The PDF could not be written there"),
                tr("What you filled in is kept. Choose another folder, or free space on the disk."),
            )
        elif as_draft:
            page.say("ok", tr("The draft is saved as a PDF"))
        else:
            application = self._context.profile.application
            recipient = ", ".join(filter(None, (application.recipient, application.email)))
            words = tr("Sign it, and send it to {recipient}.").format(recipient=recipient)
            page.say("ok", tr("The application is saved as a PDF"), words)

    def _not_made(self, error: UserError) -> None:
        self._page.set_busy(False)
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())


def write_paper(path: Path, paper: bytes) -> bool:
    """Writes a paper whole or not at all; False where the disk or the folder refuses."""
    try:
        write_atomically(path, paper)
    except OSError:
        return False
    return True
