"""The access log's room: its pages, their errands, and how one goes between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.register.access import Access
from desk.register.journal_pages import patient_journal
from desk.register.journal_views import PatientLog
from desk.window.card.names import person_identity, person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.journal.check import CheckPage
from desk.window.journal.checks import ChecksPage
from desk.window.journal.checks_desk import ChecksDesk
from desk.window.journal.desk import JournalDesk
from desk.window.journal.extract import ExtractPage
from desk.window.journal.giving import give_log
from desk.window.journal.lines import log_words
from desk.window.journal.page import JournalPage
from desk.window.journal.papers import extract_listing, log_listing
from desk.window.navigation import sees_patients
from desk.window.page import Page
from desk.window.services import Services
from desk.window.theme import Theme

if TYPE_CHECKING:
    from desk.window.rooms import Rooms


class JournalRoom(QObject):
    """The unit's log, and from there spot checks; a patient's extract, also from the card."""

    def __init__(
        self, theme: Theme, services: Services, rooms: Rooms, context: UnitContext
    ) -> None:
        super().__init__(rooms)
        self._services = services
        self._rooms = rooms
        self._context = context
        self.page = JournalPage(theme, patients=sees_patients(context.access.roles))
        self.desk = JournalDesk(services, self.page, context)
        self.checks = ChecksPage(theme, services.today())
        self.check = CheckPage(theme)
        self.checks_desk = ChecksDesk(services, self.checks, self.check, context)
        self.extract = ExtractPage(theme)
        self._log: PatientLog | None = None
        self._access: Access = context.access
        self._go_back: Callable[[], None] = self._to_log
        self._connect()

    def _connect(self) -> None:
        self.desk.opened.connect(
            lambda person_id: self.show_extract(person_id, self._context.access, self._to_log)
        )
        self.page.print_it.connect(self._print_page)
        self.page.checks.connect(lambda: self._rooms.show(self.checks))
        self.checks.left.connect(self._to_log)
        self.checks_desk.shown.connect(lambda: self._rooms.show(self.check))
        self.check.left.connect(lambda: self._rooms.show(self.checks))
        self.extract.left.connect(lambda: self._go_back())
        self.extract.print_it.connect(self._print_extract)

    def _to_log(self) -> None:
        self._rooms.show(self.page)

    def show_extract(self, person_id: str, access: Access, go_back: Callable[[], None]) -> None:
        """Everything the log holds about a patient; Esc leads to where one came from."""
        self._access, self._go_back = access, go_back
        self._services.work.on(
            self._services.runner.write(lambda uow: patient_journal(person_id, access, uow)),
            self._show_log,
            self._rooms.notices.say_error,
        )

    def _show_log(self, log: PatientLog) -> None:
        self._log = log
        formats = Formats(self._context.language)
        self.extract.show_log(
            person_name(log.person),
            person_identity(log.person),
            [log_words(line, formats, unit=True, persons=False) for line in log.lines],
            log.elsewhere,
            formats,
            self._services.today(),
        )
        self._rooms.show(self.extract)

    def _print_extract(self) -> None:
        log, context, now = self._log, self._context, self._services.now()
        if log is not None:
            give_log(
                self._services,
                self._access,
                "log_extract",
                log.person.id,
                lambda anchor: extract_listing(log, anchor, context, now),
                lambda title, body: self.extract.say("ok", title, body),
                lambda error: self._say(self.extract, error),
            )

    def _print_page(self) -> None:
        shown, context, now = self.desk.shown, self._context, self._services.now()
        if shown is not None:
            give_log(
                self._services,
                context.access,
                "log_page",
                shown.wanted.person_id,
                lambda anchor: log_listing(shown.wanted, shown.lines, anchor, context, now),
                lambda title, body: self.page.say("ok", title, body),
                lambda error: self._say(self.page, error),
            )

    def _say(self, page: JournalPage | ExtractPage, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        page.say("error", what, f"{safe} {do}".strip())


def journal_page(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> Page:
    """The room's first page, with all that is behind it."""
    return journal_room(theme, services, rooms, context).page


def journal_room(
    theme: Theme, services: Services, rooms: Rooms, context: UnitContext
) -> JournalRoom:
    """The room, made once for a window."""
    found = rooms.findChild(JournalRoom)
    return found if isinstance(found, JournalRoom) else JournalRoom(theme, services, rooms, context)
