"""The errands of printing several blankets: who can get one, and the run itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desk.errors import UserError
from desk.register.ask_again import told_less
from desk.register.card import open_card
from desk.register.commands import MakeBlanket
from desk.register.people import note_list
from desk.register.ports import UnitOfWork
from desk.register.views import PersonHit
from desk.window.card.names import person_identity, person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.intake.listeners import language_name
from desk.window.papers.batch import BatchPage, PersonChoice
from desk.window.papers.batch_file import FileRun
from desk.window.papers.batch_run import BatchRun, Make, Piece, PrintRun
from desk.window.papers.data import answer_anew, blank_data, is_signable, message_now
from desk.window.papers.room import error_words
from desk.window.papers.subject import Slip, in_order
from desk.window.printing.telling import said
from desk.window.services import Services
from desk.window.words import tr


class BatchDesk(QObject):
    """Joins the page to the register and the printer. `changed`: blankets were made.

    `people`: those of a list one came from; without, those who were told less than is shown now.
    """

    changed = Signal()

    def __init__(
        self,
        services: Services,
        page: BatchPage,
        context: UnitContext,
        people: tuple[PersonHit, ...] | None = None,
    ) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._people = people
        self._run: BatchRun | None = None
        self._chosen_from = False
        page.read.connect(self._read)
        page.start.connect(partial(self._start, False))
        page.save.connect(partial(self._start, True))
        page.stop.connect(self._stop)

    def _read(self) -> None:
        pile = self._services.jobs.pile
        if pile is not None:
            self._attach(pile)
            return
        access, content = self._context.access, self._services.content
        on = self._context.unit.languages_on

        def look() -> tuple[str, ...]:
            return in_order(one for one in content.form("consent").words if one in on)

        def languages_came(languages: tuple[str, ...]) -> None:
            if self._people is not None:
                self._show(languages, self._people)
                return
            self._services.work.on(
                self._services.runner.read(lambda uow: told_less(access, uow)),
                lambda hits: self._show(languages, hits),
                self._failed,
            )

        self._services.work.on(self._services.runner.aside(look), languages_came)

    def _show(self, languages: tuple[str, ...], hits: tuple[PersonHit, ...]) -> None:
        # A protected person's blanket is printed from the card, which is opened with a reason.
        shown = [hit.person for hit in hits if not hit.person.masked]
        people = [PersonChoice(one.id, person_name(one), person_identity(one)) for one in shown]
        of_list = self._people is not None
        self._chosen_from = True
        choices = [(one, language_name(one), "") for one in languages]
        self._page.show_choices(choices, people, of_list=of_list)
        self._page.wants_first_focus.emit()
        if shown:
            access, ids = self._context.access, tuple(one.id for one in shown)
            self._services.work.on(
                self._services.runner.write(lambda uow: note_list("ask_again", ids, access, uow)),
                lambda _none: None,
                self._failed,
            )

    def _start(
        self, to_file: bool, which: str, language: str, copies: int, people: list[str]
    ) -> None:
        if self._services.jobs.pile is not None:
            self._attach(self._services.jobs.pile)
            return
        self._page.forget_end()
        if which == "people":
            pieces = [self._filled(person, language) for person in people]
        else:
            pieces = [self._blank(language) for _copy in range(copies)]
        kind = FileRun if to_file else PrintRun
        run = kind(self._services, self._context.access)
        try:
            if run.start(pieces):
                self._attach(run)
            else:
                run.deleteLater()
        except UserError as error:
            run.deleteLater()
            what, body = error_words(error, self._context)
            other = tr("All can be saved as one file instead.")
            self._page.show_end("error", what, f"{body} {other}")

    def _attach(self, run: BatchRun) -> None:
        """Shows how far it has come, and how it ends; one comes back to it too."""
        self._run = run
        run.seen = self._is_seen
        run.moved.connect(self._moved)
        run.ended.connect(self._ended)
        self._page.begin_progress()
        self._moved()

    def _is_seen(self) -> bool:
        return isValid(self._page) and self._page.isVisible()

    def _moved(self) -> None:
        run = self._run
        if run is not None:
            body = tr("Stop keeps what is printed already. You can leave the page meanwhile.")
            if run.to_file:
                body = tr("Stop makes no file. You can leave the page meanwhile.")
            words = run.words
            if run.stopped:
                words, body = tr("Stopping"), tr("What is at the printer already comes out.")
                if run.to_file:
                    body = tr("No file is made.")
            self._page.show_progress(words, body, run.part, stopping=run.stopped)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _ended(self) -> None:
        run, self._run = self._run, None
        if run is None:
            return
        self.changed.emit()
        self._page.show_end(*said(run.outcome(), self._context))
        if not self._chosen_from:
            self._read()

    def _blank(self, language: str) -> Piece:
        context, today = self._context, self._services.today()

        def load(_uow: UnitOfWork) -> Make:
            return lambda reference: blank_data(context, language, today, reference)

        return Piece(Slip(MakeBlanket("consent", language)), True, load)

    def _filled(self, person_id: str, language: str) -> Piece:
        context, today, access = self._context, self._services.today(), self._context.access
        formats = Formats(context.language)

        def load(uow: UnitOfWork) -> Make | None:
            card = open_card(person_id, access, uow)
            answer = card.current
            if card.person.masked or answer is None or not is_signable(answer):
                return None
            message = message_now(card, context, formats, today)
            person = card.person
            return lambda reference: answer_anew(
                answer, person, context, language, today, message, reference
            )

        return Piece(Slip(MakeBlanket("consent", language, person_id)), False, load)

    def _failed(self, error: UserError) -> None:
        self._page.show_end("error", *error_words(error, self._context))
