"""The errands of the list of what is to be carried over: reading, marking, taking back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.carry_over import carried_today, mark_carried_over, to_carry_over
from desk.register.people import note_list
from desk.register.ports import UnitOfWork
from desk.register.views import CarryOverView, PersonView
from desk.register.visit_marks import (
    mark_visit_carried_over,
    marks_carried_today,
    marks_to_carry_over,
)
from desk.register.visit_views import MarkToCarry
from desk.window.context import UnitContext
from desk.window.services import Services
from desk.window.unit.carry_marks import mark_groups, marks_done
from desk.window.unit.carry_over import CarryOverPage
from desk.window.unit.carry_words import carry_groups, done_group
from desk.window.words import tr

Lines = tuple[CarryOverView, ...]
Marks = tuple[MarkToCarry, ...]


class CarryOverDesk(QObject):
    """The list's errands: reading, marking, taking a mark back."""

    changed = Signal()
    copied = Signal(str)

    def __init__(self, services: Services, page: CarryOverPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._lines: Lines = ()
        self._marks: Marks = ()
        self._busy = False
        page.read.connect(lambda: self._read(refocus=False))
        page.copied.connect(self.copied)
        page.marked.connect(self._mark)
        page.undone.connect(self._undo)

    def _read(self, *, refocus: bool) -> None:
        access = self._context.access

        def read(uow: UnitOfWork) -> tuple[Lines, Lines, Marks, Marks]:
            answers = to_carry_over(access, uow), carried_today(access, uow)
            return *answers, marks_to_carry_over(access, uow), marks_carried_today(access, uow)

        self._services.work.on(
            self._services.runner.read(read),
            lambda found: self._show(*found, refocus=refocus),
            self._fail,
        )

    def _show(
        self, waiting: Lines, done: Lines, marks: Marks, marked: Marks, *, refocus: bool
    ) -> None:
        before = self._shown()
        self._lines, self._marks = (*waiting, *done), (*marks, *marked)
        shown = self._shown()
        if not set(shown) <= set(before):
            # A list of patients is a look too: journalled when new people stand on it.
            access = self._context.access
            self._services.work.on(
                self._services.runner.write(
                    lambda uow: note_list("carry_over", shown, access, uow)
                ),
                lambda _none: None,
                self._fail,
            )
        today = self._services.today()
        context = self._context
        groups = (*carry_groups(waiting, context, today), *mark_groups(marks, context, today))
        ended = (done_group(done, context, today), marks_done(marked, context, today))
        groups += tuple(group for group in ended if group is not None)
        self._page.show_groups(groups, refocus=refocus)

    def _shown(self) -> tuple[str, ...]:
        people = [line.person.id for line in self._lines]
        return tuple(dict.fromkeys((*people, *(line.person.id for line in self._marks))))

    def _mark(self, answer_id: str) -> None:
        self._say(answer_id, done=True)

    def _undo(self, answer_id: str) -> None:
        self._say(answer_id, done=False)

    def _say(self, answer_id: str, *, done: bool) -> None:
        """Of an answer's line or a visit's: both are marked by the same keys."""
        people = {one.answer.id: one.person for one in self._lines}
        people |= {one.visit.id: one.person for one in self._marks}
        person = people.get(answer_id)
        if self._busy or person is None:
            return
        self._busy = True
        access = self._context.access
        of_visit = any(one.visit.id == answer_id for one in self._marks)

        def say(uow: UnitOfWork) -> None:
            if of_visit:
                mark_visit_carried_over(answer_id, done, access, uow)
            else:
                mark_carried_over(answer_id, done, access, uow)

        def came(_none: None) -> None:
            self._busy = False
            self._came(answer_id, person, done)

        self._services.work.on(self._services.runner.write(say), came, self._fail)

    def _came(self, answer_id: str, person: PersonView, done: bool) -> None:
        name = person.given_name or tr("Protected identity")
        words = tr("{name} is carried over.") if done else tr("{name} is on the list again.")
        self._page.say("ok", words.format(name=name))
        self._page.show_undo(answer_id if done else "")
        self._read(refocus=True)
        self.changed.emit()

    def _fail(self, error: UserError) -> None:
        self._busy = False
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
