"""Home's errands: searching, the last patients, what waits and what was parked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from desk.consent.draft import Draft, Step
from desk.errors import UserError
from desk.register.access import Access
from desk.register.cancelling import count_unsent
from desk.register.carry_over import Waiting, count_to_carry_over
from desk.register.drafts import drop_draft, keep_draft, load_draft, open_drafts
from desk.register.people import find_everywhere, find_people, note_list, note_search, recent_people
from desk.register.ports import UnitOfWork
from desk.register.views import DraftView, PersonHit, SearchResult
from desk.window.context import UnitContext
from desk.window.formats import Formats, capital
from desk.window.intake.names import step_name
from desk.window.lists.home import HomePage
from desk.window.lists.parked import ParkedWords
from desk.window.lists.today import TodayColumn
from desk.window.navigation import sees_patients
from desk.window.services import Services
from desk.window.words import tr

SETTLED_AFTER_MS = 700


class HomeDesk(QObject):
    """Keeps home and its right column true. Queries typed before the register is open wait.

    `refreshed` tells that something may have changed that is counted elsewhere too.
    """

    take_up = Signal(object)
    waiting_changed = Signal(int)
    unsent_changed = Signal(int)
    refreshed = Signal()
    failed = Signal(object)

    def __init__(
        self, services: Services, home: HomePage, today: TodayColumn, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._home = home
        self._today = today
        self._context: UnitContext | None = None
        self._sees = True
        self._query = ""
        self._last = ""
        self._thrown: Draft | None = None
        self._noted: tuple[str, ...] = ()
        self.unsent = 0
        self._settled: SearchResult | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_AFTER_MS)
        self._settle.timeout.connect(self._note_search)
        home.searched.connect(self._search)
        home.widened.connect(self._search_wide)
        today.parked.resume.connect(self._resume)
        today.parked.discard.connect(self._discard)
        today.parked.keep_after_all.connect(self._keep_after_all)

    def opened(self, context: UnitContext) -> None:
        """The register is open: what was typed meanwhile is looked for now."""
        self._context = context
        self._sees = sees_patients(context.access.roles)
        if not self._sees:
            self._home.shut(tr("As an administrator you see no patients."))
            return
        self.refresh()
        if self._query:
            self._search(self._query)

    @property
    def access(self) -> Access:
        """Who sits at the desk."""
        assert self._context is not None
        return self._context.access

    def refresh(self) -> None:
        """Reads the last patients, what waits and what was parked."""
        context = self._context
        if context is None or not self._sees:
            return
        access, services = context.access, self._services
        formats, day = Formats(context.language), services.today()
        self._today.show_day(capital(formats.day(day, day)))
        services.work.on(
            services.runner.read(lambda uow: recent_people(access, uow)),
            lambda hits: self._show_recent(hits, formats, day),
            self.failed.emit,
        )
        services.work.on(
            services.runner.read(lambda uow: count_to_carry_over(access, uow)),
            self._show_waiting,
            self.failed.emit,
        )
        services.work.on(
            services.runner.read(lambda uow: count_unsent(access, uow)),
            self._show_unsent,
            self.failed.emit,
        )
        services.work.on(
            services.runner.read(lambda uow: open_drafts(access, uow)),
            self._show_parked,
            self.failed.emit,
        )
        self.refreshed.emit()

    def _show_recent(self, hits: tuple[PersonHit, ...], formats: Formats, day: date) -> None:
        """A list of patients is a look too: journalled when other people stand on it."""
        self._home.show_recent(hits, formats, day)
        shown = tuple(hit.person.id for hit in hits)
        if self._context is None or not shown or set(shown) == set(self._noted):
            return
        self._noted = shown
        access = self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: note_list("recent", shown, access, uow)),
            lambda _none: None,
            self.failed.emit,
        )

    def _show_waiting(self, waiting: Waiting) -> None:
        """Answers and marks of visits wait on one list."""
        second = ""
        if waiting.withdrawn == 1:
            second = tr("1 taken back")
        elif waiting.withdrawn:
            second = tr("{count} taken back").format(count=waiting.withdrawn)
        self._today.show_count("carry_over", waiting.count, second)
        self.waiting_changed.emit(waiting.count)

    def _show_unsent(self, count: int) -> None:
        """Messages on visits that nobody has got."""
        self.unsent = count
        self.unsent_changed.emit(count)

    def _show_parked(self, drafts: tuple[DraftView, ...]) -> None:
        context = self._context
        if context is None:
            return
        formats, day = Formats(context.language), self._services.today()
        self._last = drafts[0].command_id if drafts else ""
        words = []
        for draft in drafts:
            name = draft.display_name or _unnamed(draft)
            step = Step(draft.step)
            number = list(Step).index(step) + 1
            sentence = tr("{name}, step {number} of 7: {step}. Saved {when}, nothing is lost.")
            when = formats.when_seen(draft.saved_at, day)
            words.append(
                ParkedWords(
                    draft.command_id,
                    name,
                    sentence.format(name=name, number=number, step=step_name(step), when=when),
                )
            )
        self._today.parked.show_parked(words)

    def _search(self, query: str) -> None:
        self._query = query
        context = self._context
        if context is None or not self._sees:
            return
        access = context.access
        self._services.runner.interrupt_read()
        self._services.work.on(
            self._services.runner.read(lambda uow: find_people(query, access, uow)),
            self._found,
            self._search_failed,
        )

    def _search_wide(self, query: str, reason: str) -> None:
        """At every unit; the search is journalled with its reason, however short it stays."""
        if self._context is None or not self._sees:
            return
        access = replace(self._context.access, reason=reason)
        self._settle.stop()
        self._services.work.on(
            self._services.runner.write(lambda uow: find_everywhere(query, access, uow)),
            lambda result: self._home.show_result(result, reason),
            self._search_failed,
        )

    def _found(self, result: SearchResult) -> None:
        self._home.show_result(result)
        self._settled = result
        self._settle.start()

    def _note_search(self) -> None:
        """A search is journalled once, when it has settled (decision D8)."""
        context, result = self._context, self._settled
        self._settled = None
        if context is None or result is None or result.query != self._query:
            return
        access = context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: note_search(result, access, uow)),
            lambda _none: None,
            self.failed.emit,
        )

    def _search_failed(self, error: UserError) -> None:
        if self._context is not None:
            self._home.show_verdict("error", self._context.sentences.error(error)[0])

    def take_up_last(self) -> None:
        """Takes up the walk that was kept last."""
        if self._last:
            self._resume(self._last)

    def take_up_walk(self, command_id: str) -> None:
        """Takes up a walk that was kept."""
        self._resume(command_id)

    def _resume(self, command_id: str) -> None:
        context = self._context
        if context is None:
            return
        access = context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: load_draft(command_id, access, uow)),
            self._taken_up,
            self.failed.emit,
        )

    def _taken_up(self, draft: Draft) -> None:
        self.take_up.emit(draft)

    def _discard(self, command_id: str) -> None:
        """Throws a walk away, but keeps it at hand while one stands on home."""
        context = self._context
        if context is None:
            return
        access = context.access

        def drop(uow: UnitOfWork) -> Draft:
            draft = load_draft(command_id, access, uow)
            drop_draft(command_id, access, uow)
            return draft

        self._services.work.on(
            self._services.runner.write(drop), self._came_thrown, self.failed.emit
        )

    def _came_thrown(self, draft: Draft) -> None:
        self._thrown = draft
        name = ""
        if draft.patient is not None and not draft.patient.protected:
            name = f"{draft.patient.given_name} {draft.patient.surname}"
        self._today.parked.show_thrown(name or tr("Nothing of it is kept."))
        self.refresh()

    def forget_thrown(self) -> None:
        """One goes elsewhere: what was thrown away is gone."""
        self._thrown = None
        self._today.parked.show_thrown("")

    def _keep_after_all(self) -> None:
        context, draft = self._context, self._thrown
        if context is None or draft is None:
            return
        access = context.access
        self.forget_thrown()
        self._services.work.on(
            self._services.runner.write(lambda uow: keep_draft(draft, access, uow)),
            lambda _none: self.refresh(),
            self.failed.emit,
        )


def _unnamed(draft: DraftView) -> str:
    """Whom a walk is about that shows no name: a protected person, or nobody yet."""
    begun = draft.step != Step.PATIENT
    return tr("Protected identity") if begun else tr("Nobody yet")
