"""The application's PDF: shown beside the fields, and given out in every way there is."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.window.context import UnitContext
from desk.window.printing.ways import Paper, PaperWays
from desk.window.services import Services
from desk.window.unit.application import ApplicationPage
from desk.window.unit.application_way import Outlets
from desk.window.unit.pdf import Picture
from desk.window.words import tr

MOST_PAGES = 9

Data = Mapping[str, Any]


class Stand(Protocol):
    """How the application stands, as far as its papers need to know."""

    def ready(self, as_draft: bool) -> Data | None:
        """The data, kept; None with its problems shown when something stands in the way."""

    def data(self) -> Data:
        """The data as it stands, whatever is wrong in it."""

    def is_whole(self) -> bool:
        """Whether nothing is left to fill in or to put right."""

    def is_draft(self) -> bool:
        """Whether it can still be written in."""


class ApplicationPapers(QObject):
    """Makes the paper off the window's thread."""

    def __init__(self, services: Services, page: ApplicationPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._ways = PaperWays(services, context.access)
        self._pictured = 0

    def show(self, data: Data, *, whole: bool) -> None:
        """Draws the pages as they will be printed; an overtaken picture is not shown."""
        if not self._page.paper.isVisible():
            return
        self._pictured += 1
        number, today = self._pictured, self._services.today()
        papers, width = self._services.papers, self._page.paper.page_width()

        def draw() -> list[Picture]:
            pdf = papers.activation(data, draft=not whole, today=today)
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
        self._services.work.on(
            self._services.runner.aside(draw), drawn, lambda _error: self._page.paper.keep_last()
        )

    def offer(self, outlets: Outlets, stand: Stand) -> None:
        """Gives out what is asked for, once nothing stands in its way."""

        def give(way: Callable[[Data, bool], None], as_draft: bool) -> None:
            data = None if self._page.busy else stand.ready(as_draft)
            if data is not None:
                way(data, as_draft)

        outlets.save_pdf.connect(lambda: give(self.save, stand.is_draft()))
        outlets.open_pdf.connect(lambda: give(self.open, not stand.is_whole()))
        outlets.print_pdf.connect(lambda: give(self.print_pdf, not stand.is_whole()))
        outlets.sign.connect(lambda: give(lambda data, _draft: self._page.sign.emit(data), False))
        outlets.save_data.connect(lambda: self.save_data(stand.data()))
        outlets.mail.connect(
            lambda identities: give(lambda data, _draft: self.mail(data, identities), False)
        )

    def save(self, data: Data, as_draft: bool) -> None:
        """Asks where to, and writes the PDF there."""
        if as_draft:
            told = (tr("The draft is saved as a PDF"), "")
        else:
            own = self._context.profile.application
            recipient = ", ".join(filter(None, (own.recipient, own.email)))
            words = tr("Sign it, and send it to {recipient}.").format(recipient=recipient)
            told = (tr("The application is saved as a PDF"), words)
        self._give(self._ways.save, self._pdf(data, as_draft), *told)

    def print_pdf(self, data: Data, as_draft: bool) -> None:
        """Through the system's dialog."""
        words = tr("The PDF has gone to the printer")
        self._give(self._ways.print_pdf, self._pdf(data, as_draft), words)

    def open(self, data: Data, as_draft: bool) -> None:
        """In the computer's own viewer."""
        body = tr("The copy is removed when the program is closed. Save the PDF to keep it.")
        paper = self._pdf(data, as_draft)
        self._give(self._ways.open, paper, tr("The PDF is opened"), body)

    def save_data(self, data: Data) -> None:
        """The details as the command line takes them: the same PDF is made of them there."""
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
        paper = Paper(
            lambda: text.encode("utf-8"), "data", tr("application-details"), None, ".json"
        )
        body = tr("The file holds a personal identity number. Keep it where only you can read it.")
        self._give(self._ways.save, paper, tr("The details are saved"), body)

    def mail(self, data: Data, identities: bool) -> None:
        """An e-mail draft, with its identity numbers or without them."""
        papers, today = self._services.papers, self._services.today()

        def make() -> bytes:
            return papers.application_mail(data, identities=identities, today=today)

        own = self._context.profile.application
        body = [
            tr("The PDF holds a personal identity number: avoid ordinary e-mail if you can.")
            if identities
            else tr("The personal identity number is left out of the PDF."),
            tr("Open the file in your e-mail program, look it through, and send it from there."),
        ]
        if not own.email:
            body.append(tr("Fill in the recipient: no address is known."))
        paper = Paper(make, "mail", tr("application"), None, ".eml")
        title = tr("The e-mail draft is saved")
        self._give(self._ways.save, paper, title, " ".join(body), "warn" if identities else "ok")

    def _pdf(self, data: Data, as_draft: bool) -> Paper:
        papers, today = self._services.papers, self._services.today()
        title = tr("application-draft") if as_draft else tr("application")
        return Paper(
            lambda: papers.activation(data, draft=as_draft, today=today), "activation", title
        )

    def _give(
        self,
        way: Callable[..., None],
        paper: Paper,
        title: str,
        body: str = "",
        kind: str = "ok",
    ) -> None:
        page = self._page
        page.set_busy(True)

        def done(given: bool) -> None:
            page.set_busy(False)
            if given:
                page.say(kind, title, body)

        way(paper, done, self._failed)

    def _failed(self, error: UserError) -> None:
        self._page.set_busy(False)
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
