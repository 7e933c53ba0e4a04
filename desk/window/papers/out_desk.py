"""The errands of the blankets that are out: reading, registering, printing again, throwing away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.blankets import MOST_OUT, blankets_out, count_out, throw_away, wait_again
from desk.register.card import open_card
from desk.register.drafts import load_draft
from desk.register.people import note_list
from desk.register.ports import UnitOfWork
from desk.register.views import BlanketView, OutView
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.intake.view import view_of
from desk.window.papers.filled import Filled
from desk.window.papers.out import OutPage
from desk.window.papers.out_words import OutWords, out_lines
from desk.window.papers.room import error_words
from desk.window.papers.scanning import Scanning
from desk.window.papers.sources import again, of_answer, of_walk
from desk.window.papers.subject import Subject
from desk.window.services import Services
from desk.window.words import tr

AT_ONCE = 50
"""So many of a pile are noted in one go."""


class OutDesk(QObject):
    """`again` carries the subject of a blanket that is printed once more; `opened` a person."""

    again = Signal(object)
    opened = Signal(str)
    changed = Signal()

    def __init__(
        self, services: Services, page: OutPage, context: UnitContext, scanning: Scanning
    ) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._scanning = scanning
        self._noted: frozenset[str] = frozenset()
        self._most = MOST_OUT
        page.read.connect(self._begin)
        page.more.connect(self._show_more)
        page.asked.connect(self._ask)
        page.signed.register.connect(self._register)
        page.again.connect(self._again)
        page.thrown.connect(self._throw)
        page.kept.connect(self._keep)
        page.opened.connect(lambda blanket: self.opened.emit(blanket.person.id))

    def _begin(self) -> None:
        self._most = MOST_OUT
        self._read(refocus=True)

    def _show_more(self) -> None:
        self._most += MOST_OUT
        self._read(refocus=True)

    def _read(self, *, refocus: bool) -> None:
        access, most = self._context.access, self._most

        def look(uow: UnitOfWork) -> tuple[tuple[BlanketView, ...], OutView]:
            return blankets_out(access, uow, most), count_out(access, uow)

        self._services.work.on(
            self._services.runner.read(look),
            lambda found: self._show(found[0], found[1].count - most, refocus=refocus),
            self._failed,
        )

    def _show(self, blankets: tuple[BlanketView, ...], more: int, *, refocus: bool) -> None:
        people = tuple(dict.fromkeys(one.person.id for one in blankets if one.person is not None))
        if not set(people) <= self._noted:
            # A list of patients is a look too: journalled when new people stand on it.
            access = self._context.access
            self._services.work.on(
                self._services.runner.write(
                    lambda uow: note_list("blankets_out", people, access, uow)
                ),
                lambda _none: None,
                self._failed,
            )
        self._noted = frozenset(people)
        formats, today = Formats(self._context.language), self._services.today()
        self._page.show_lines(out_lines(blankets, formats, today), more=more, refocus=refocus)

    def _ask(self, blanket: BlanketView) -> None:
        if blanket.person is None:
            # Its walk is gone to first: signed without an answer it would be nobody's.
            self._scanning.scan(blanket.reference, self._failed)
            return
        formats, today = Formats(self._context.language), self._services.today()
        self._page.ask_signed(blanket, formats, today, Filled(self._scanning.place))

    def _register(self, reference: str, day: date, place: str) -> None:
        def done(_blanket: BlanketView) -> None:
            self._page.fold()
            self._page.say("ok", tr("The signed blanket is registered."))
            self._after()

        self._scanning.register(reference, day, place, self._context.access, done, self._failed)

    def _again(self, blanket: BlanketView) -> None:
        """Makes it anew of what it was made of: its answer, its walk, or the person's card."""
        context, services = self._context, self._services
        access, today = context.access, services.today()
        formats = Formats(context.language)

        def look(uow: UnitOfWork) -> Subject | None:
            if blanket.person is None or (
                blanket.answer_id is None and blanket.draft_command_id is not None
            ):
                draft = load_draft(blanket.draft_command_id or "", access, uow)
                return of_walk(view_of(draft, context, formats, today))
            card = open_card(blanket.person.id, access, uow)
            answer = next((one for one in card.history if one.id == blanket.answer_id), None)
            answer = answer or card.current
            if answer is None or card.person.masked:
                return None
            return of_answer(answer, card, context, access, "consent")

        def found(subject: Subject | None) -> None:
            if subject is None or "consent" not in subject.kinds:
                words = tr("The blanket cannot be made again")
                self._page.say("warn", words, tr("What was answered does not hold any longer."))
            elif self._page.isVisible():
                self.again.emit(again(subject, blanket))

        services.work.on(services.runner.write(look), found, self._failed)

    def _throw(self, words: OutWords) -> None:
        access, references = self._context.access, words.references

        def done(_none: None) -> None:
            title = tr("The blanket is thrown away.")
            if len(references) > 1:
                title = tr("The blankets are thrown away.")
            self._page.say("ok", title, tr("Nobody waits for it any longer. Ctrl+Z undoes it."))
            self._page.show_undo(references)
            self._after()

        self._in_parts(references, lambda part, uow: throw_away(part, access, uow), done)

    def _keep(self, references: tuple[str, ...]) -> None:
        access = self._context.access

        def done(_none: None) -> None:
            self._page.say("ok", tr("It is on the list again."))
            self._page.show_undo(())
            self._after()

        self._in_parts(references, lambda part, uow: wait_again(part, access, uow), done)

    def _in_parts(
        self,
        references: tuple[str, ...],
        job: Callable[[tuple[str, ...], UnitOfWork], None],
        done: Callable[[None], None],
    ) -> None:
        """A pile a part at a time: others get their turn in between."""
        part, rest = references[:AT_ONCE], references[AT_ONCE:]

        def came(_none: None) -> None:
            if rest:
                self._in_parts(rest, job, done)
            else:
                done(None)

        self._services.work.on(
            self._services.runner.write(lambda uow: job(part, uow)), came, self._failed
        )

    def _after(self) -> None:
        self.changed.emit()
        self._read(refocus=True)

    def _failed(self, error: UserError) -> None:
        self._page.say("error", *error_words(error, self._context))
