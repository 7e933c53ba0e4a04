"""The errands of a visit that is typed: finding who comes, saving."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from desk.consent.draft import DraftPatient
from desk.errors import UserError
from desk.register.people import find_everywhere, find_people, is_known, note_search
from desk.register.views import SearchResult
from desk.register.visit_views import AddVisit
from desk.register.visits import add_visit
from desk.visits.booking import Visit
from desk.window.context import UnitContext
from desk.window.judging import IdentityJudge
from desk.window.services import Services
from desk.window.visits.adding import AddVisitPage, TypedVisit
from desk.window.words import tr

SETTLED_AFTER_MS = 700


class AddVisitDesk(QObject):
    """`added` carries the visits that were written."""

    added = Signal(object)

    def __init__(self, services: Services, page: AddVisitPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._command = ""
        self._reason = ""
        self._found: SearchResult | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_AFTER_MS)
        self._settle.timeout.connect(self._note_search)
        page.searched.connect(self._search)
        page.saved.connect(self._save)
        page.people.written.connect(self._written)
        page.wider.given.connect(self._search_wide)

    def begin(self, day: date) -> None:
        """An empty page; its command has one id, however often it is sent (decision D5)."""
        unit = self._context.unit
        self._command = self._services.new_id()
        self._reason = ""
        own = [(one.id, one.name) for one in unit.receptions]
        receptions = [("", tr("None or another")), *own]
        marks = self._context.profile.visit_mark == "in_booking"
        judge = IdentityJudge(self._services.today(), self._context.sentences)
        reception = own[0][0] if len(own) == 1 else ""
        self._page.begin(day, receptions, reception, judge, marks=marks)

    def _search(self, query: str) -> None:
        access = self._context.access
        self._services.runner.interrupt_read()

        def found(result: SearchResult) -> None:
            self._found = result
            self._settle.start()
            self._page.people.show_hits(result.query, result.hits, known=True, wider=result.wider)

        self._services.work.on(
            self._services.runner.read(lambda uow: find_people(query, access, uow)),
            found,
            self._failed,
        )

    def _search_wide(self, reason: str) -> None:
        """At every unit; who is found there is booked with the same reason."""
        query = self._page.people.row.text().strip()
        self._reason = reason
        access = replace(self._context.access, reason=reason)
        self._settle.stop()
        self._found = None
        self._services.work.on(
            self._services.runner.write(lambda uow: find_everywhere(query, access, uow)),
            lambda result: self._page.people.show_hits(result.query, result.hits, known=True),
            self._failed,
        )

    def _written(self, patient: DraftPatient) -> None:
        """Somebody new is added, unless the number is somebody's already."""
        access, people = self._context.access, self._page.people

        def came(known: bool) -> None:
            if known:
                told = self._context.sentences.error(UserError("identity_known"))
                people.newcomer.refuse(f"{told[0]} {told[2]}")
                people.changed.emit()
            else:
                people.add(patient)

        self._services.work.on(
            self._services.runner.read(lambda uow: is_known(patient, access, uow)),
            came,
            self._failed,
        )

    def _note_search(self) -> None:
        """A search is journalled once, when it has settled (decision D8)."""
        result, self._found = self._found, None
        if result is None:
            return
        access = self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: note_search(result, access, uow)),
            lambda _none: None,
            self._failed,
        )

    def _save(self, typed: TypedVisit) -> None:
        access = replace(self._context.access, reason=self._reason)
        new = AddVisit(
            command_id=self._command,
            person_ids=typed.person_ids,
            new_patients=typed.new_patients,
            starts=typed.starts,
            contact_type=typed.contact_type,
            source=typed.source,
            reception_id=typed.reception_id,
            professionals=typed.professionals,
            mark=typed.mark,
        )

        self._settle.stop()
        self._note_search()

        def came(visits: tuple[Visit, ...]) -> None:
            self.added.emit(visits)

        self._services.work.on(
            self._services.runner.write(lambda uow: add_visit(new, access, uow)),
            came,
            self._failed,
        )

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.show_error(error.field or "", " ".join(filter(None, (what, safe, do))))
