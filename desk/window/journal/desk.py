"""The errands of the unit's access log: reading it page by page, and finding a patient."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.journal_pages import PAGE, journal_users, unit_journal
from desk.register.journal_views import JournalFilter, JournalLine, LogUser
from desk.register.journal_views import JournalPage as LogPage
from desk.register.people import find_people, note_search
from desk.register.ports import UnitOfWork
from desk.register.retention import KeptFor, retention_times
from desk.register.views import PersonView, SearchResult
from desk.window.card.names import person_identity, person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.journal.lines import log_words
from desk.window.journal.page import JournalPage
from desk.window.journal.sentences import kept_words
from desk.window.services import Services

MOST_ASKED = 9


@dataclass(frozen=True, slots=True, repr=False)
class Shown:
    """What the page shows: sifted how, which lines, and where each page before it began."""

    wanted: JournalFilter
    lines: tuple[JournalLine, ...]
    before: tuple[int | None, ...]
    following: int | None


class JournalDesk(QObject):
    """Joins the page to the register. `opened` carries the patient whose whole log is wanted."""

    opened = Signal(str)

    def __init__(self, services: Services, page: JournalPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._person: PersonView | None = None
        self._typed = ""
        self._found: dict[str, PersonView] = {}
        self.shown: Shown | None = None
        page.show_it.connect(self._show_latest)
        page.turned.connect(self._turn)
        page.chosen.connect(self._choose)
        page.extract.connect(self._open)

    def _show_latest(self) -> None:
        typed = self._page.sift.value().patient
        if not typed:
            self._take(None, "")
        elif typed != self._typed or self._person is None:
            self._find(typed)
        else:
            self._read((None,))

    def _take(self, person: PersonView | None, typed: str) -> None:
        self._person, self._typed = person, typed
        self._page.show_person(person_name(person) if person is not None else "")
        self._read((None,))

    def _find(self, typed: str) -> None:
        access = self._context.access

        def found(result: SearchResult) -> None:
            # A search is a look, here as everywhere.
            self._services.work.on(
                self._services.runner.write(lambda uow: note_search(result, access, uow)),
                lambda _none: self._came(typed, [hit.person for hit in result.hits]),
                self._failed,
            )

        self._services.work.on(
            self._services.runner.read(lambda uow: find_people(typed, access, uow)),
            found,
            self._failed,
        )

    def _came(self, typed: str, people: list[PersonView]) -> None:
        self._typed = typed
        if not people:
            self._page.nobody()
        elif len(people) == 1:
            self._take(people[0], typed)
        else:
            self._found = {one.id: one for one in people[:MOST_ASKED]}
            self._page.ask_which(
                [(one.id, person_name(one), person_identity(one)) for one in self._found.values()]
            )

    def _choose(self, person_id: str) -> None:
        self._take(self._found[person_id], self._typed)

    def _open(self) -> None:
        if self._person is not None:
            self.opened.emit(self._person.id)

    def _turn(self, step: int) -> None:
        shown = self.shown
        if shown is None:
            return
        if step < 0:
            self._read(shown.before[:-1] or (None,))
        elif shown.following is not None:
            self._read((*shown.before, shown.following))

    def _read(self, before: tuple[int | None, ...]) -> None:
        value, access = self._page.sift.value(), self._context.access
        person = self._person.id if self._person is not None else None
        wanted = JournalFilter(value.since, value.until, value.user_id, value.kind, person)

        def read(uow: UnitOfWork) -> tuple[LogPage, tuple[LogUser, ...], KeptFor]:
            users, kept = journal_users(access, uow), retention_times(access, uow)
            return unit_journal(wanted, before[-1], access, uow), users, kept

        def show(read_out: tuple[LogPage, tuple[LogUser, ...], KeptFor]) -> None:
            found, users, kept = read_out
            self._page.show_kept(kept_words(kept))
            self.shown = Shown(wanted, found.lines, before, found.next_before)
            self._page.sift.show_users(users)
            formats, today = Formats(self._context.language), self._services.today()
            self._page.show_lines(
                [log_words(line, formats) for line in found.lines],
                formats,
                today,
                first=(len(before) - 1) * PAGE + 1,
                earlier=found.next_before is not None,
            )

        self._services.work.on(self._services.runner.write(read), show, self._failed)

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
