"""The errands of the list of what is to be carried over: reading, marking, taking back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.carry_over import carried_today, mark_carried_over, to_carry_over
from desk.register.people import note_list
from desk.register.ports import UnitOfWork
from desk.register.views import AnswerView, CarryOverView
from desk.window.context import UnitContext
from desk.window.services import Services
from desk.window.unit.carry_over import CarryOverPage
from desk.window.unit.carry_words import carry_groups, done_group
from desk.window.words import tr

Lines = tuple[CarryOverView, ...]


class CarryOverDesk(QObject):
    """The list's errands: reading, marking, taking a mark back."""

    changed = Signal()
    copied = Signal(str)

    def __init__(self, services: Services, page: CarryOverPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._lines: tuple[CarryOverView, ...] = ()
        self._busy = False
        page.read.connect(lambda: self._read(refocus=False))
        page.copied.connect(self.copied)
        page.marked.connect(self._mark)
        page.undone.connect(self._undo)

    def _read(self, *, refocus: bool) -> None:
        access = self._context.access

        def read(uow: UnitOfWork) -> tuple[Lines, Lines]:
            return to_carry_over(access, uow), carried_today(access, uow)

        self._services.work.on(
            self._services.runner.read(read),
            lambda both: self._show(*both, refocus=refocus),
            self._fail,
        )

    def _show(self, waiting: Lines, done: Lines, *, refocus: bool) -> None:
        before, self._lines = self._lines, (*waiting, *done)
        shown = tuple(dict.fromkeys(line.person.id for line in self._lines))
        if not set(shown) <= {line.person.id for line in before}:
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
        groups = carry_groups(waiting, self._context, today)
        marked = done_group(done, self._context, today)
        self._page.show_groups((*groups, marked) if marked else groups, refocus=refocus)

    def _mark(self, answer_id: str) -> None:
        self._say(answer_id, done=True)

    def _undo(self, answer_id: str) -> None:
        self._say(answer_id, done=False)

    def _say(self, answer_id: str, *, done: bool) -> None:
        line = next((one for one in self._lines if one.answer.id == answer_id), None)
        if self._busy or line is None:
            return
        self._busy = True
        access = self._context.access

        def came(_answer: AnswerView) -> None:
            self._busy = False
            self._came(line, done)

        self._services.work.on(
            self._services.runner.write(
                lambda uow: mark_carried_over(answer_id, done, access, uow)
            ),
            came,
            self._fail,
        )

    def _came(self, line: CarryOverView, done: bool) -> None:
        name = line.person.given_name or tr("Protected identity")
        words = tr("{name} is carried over.") if done else tr("{name} is on the list again.")
        self._page.say("ok", words.format(name=name))
        self._page.show_undo(line.answer.id if done else "")
        self._read(refocus=True)
        self.changed.emit()

    def _fail(self, error: UserError) -> None:
        self._busy = False
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
