"""Joins the walk and its pages: one page a step, none of which knows its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from desk.consent import flow
from desk.consent.draft import Step
from desk.consent.patient.age import age_on
from desk.errors import UserError
from desk.register.carry_over import mark_carried_over
from desk.register.views import AnswerView, SavedView
from desk.window.context import UnitContext
from desk.window.formats import identity_shown, initials
from desk.window.intake.column import column_words, step_words
from desk.window.intake.walk import Walk
from desk.window.pages.authority import AuthorityPage
from desk.window.pages.base import WalkPage
from desk.window.pages.information import InformationPage
from desk.window.pages.message import MessagePage
from desk.window.pages.number import NumberPage
from desk.window.pages.paper import PaperPage
from desk.window.pages.patient import PatientPage
from desk.window.pages.record import RecordPage
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.words import tr

P = TypeVar("P", bound=WalkPage)

_PAGES: dict[Step, Callable[[Theme], WalkPage]] = {
    Step.PATIENT: PatientPage,
    Step.INFORMATION: InformationPage,
    Step.AUTHORITY: AuthorityPage,
    Step.NUMBER: NumberPage,
}


class WalkPages:
    """Shows the page of the walk's step, and keeps strip, steps and phone in step with it.

    Each page is made when it is first needed; `when_made` tells of it.
    """

    def __init__(self, theme: Theme, shell: Shell, walk: Walk) -> None:
        self._shell = shell
        self._walk = walk
        self._theme = theme
        self._problems = 0
        self._made: dict[Step, WalkPage] = {}
        self._listeners: list[Callable[[WalkPage], None]] = []
        walk.moved.connect(self.show)
        walk.changed.connect(self.refresh)
        walk.message.connect(lambda text: shell.phone.show_text(text))
        walk.saved.connect(self._saved)
        walk.not_saved.connect(self._not_saved)

    @property
    def page(self) -> WalkPage:
        """The page of the current step."""
        step = self._walk.draft.step
        if step is Step.MESSAGE:
            return self.message
        if step is Step.RECORD:
            return self.record
        if step is Step.PAPER:
            return self.paper
        if step not in self._made:
            self._made[step] = self._connected(_PAGES[step](self._theme))
        return self._made[step]

    @cached_property
    def message(self) -> MessagePage:
        """Where the message is read aloud."""
        page = self._connected(MessagePage(self._theme))
        page.change.connect(lambda step: self._walk.change(Step(step)))
        return page

    @cached_property
    def record(self) -> RecordPage:
        """Where the answer is being saved."""
        return self._connected(RecordPage(self._theme))

    @cached_property
    def paper(self) -> PaperPage:
        """The page after saving."""
        return self._connected(PaperPage(self._theme))

    def _connected(self, page: P) -> P:
        page.answered.connect(self._walk.answer)
        page.forward.connect(self.forward)
        for listen in self._listeners:
            listen(page)
        return page

    def when_made(self, listen: Callable[[WalkPage], None]) -> None:
        """Gives every page to `listen` when it is made; none may be made already."""
        self._listeners.append(listen)

    def forward(self) -> None:
        """Goes on when the page has nothing to put right; once more where saving failed."""
        if self._walk.draft.step is Step.RECORD:
            self._walk.save()
            return
        if self._walk.draft.step is Step.PAPER:
            self._walk.finish()
            return
        page = self.page
        if page.problems():
            self._problems = len(page.problems())
            self._shell.show_problems()
            self._show_around()
            return
        self._problems = 0
        self._walk.advance()

    def back(self) -> bool:
        """The step before; False at the first. While saving, nothing."""
        if self._walk.draft.step is Step.RECORD:
            self._walk.go_to(Step.MESSAGE)
            return True
        return self._walk.back()

    def show(self) -> None:
        """Puts the current step's page on the sheet."""
        self._problems = 0
        page = self.page
        page.show_view(self._walk.view)
        if self._walk.draft.step is Step.RECORD:
            self.record.show_saving()
        self._show_around()
        self._shell.show_page(page, self._shell.phone)

    def refresh(self) -> None:
        """An answer changed: page, strip, steps and phone follow."""
        if not self._walk.active:
            return
        # The phone first: it is painted before the page that changes with the same key.
        self._shell.show_phone(column_words(self._walk.view))
        self.page.show_view(self._walk.view)
        if self._problems:
            found = self.page.problems()
            if len(found) != self._problems:
                self._problems = len(found)
                self._shell.summary_of([problem.text for problem in found])
        self._show_around()
        self._shell.read_actions()

    def _show_around(self) -> None:
        view = self._walk.view
        self._shell.show_phone(column_words(view))
        saved = self._walk.saved_view
        saved_at = ""
        if saved is not None:
            moment = view.formats.local(saved.answer.at)
            saved_at = f"{tr('At')} {view.formats.time(moment)}"
        done = view.draft.step is Step.PAPER
        heading = tr("The registration is done") if done else self._heading()
        self._shell.left.show_steps(
            heading, step_words(view, self._problems, saved_at), parkable=not done
        )
        self._show_strip()

    def _heading(self) -> str:
        """What kind of walk it is."""
        if self._walk.draft.correction is not None:
            return tr("Correction")
        return tr("Ask again") if self._walk.asks_again else tr("New registration")

    def _show_strip(self) -> None:
        view, strip = self._walk.view, self._shell.sheet.strip
        patient = view.draft.patient
        strip.setVisible(patient is not None and view.draft.step is not Step.PATIENT)
        if patient is None:
            return
        age = ""
        if patient.birth_date is not None:
            age = tr("{age} years").format(age=age_on(patient.birth_date, view.today))
        visit = ""
        if not view.visit.is_example:
            start = view.visit.start
            visit = f"{view.formats.day(start.date(), view.today)} {view.formats.time(start)}"
            visit = visit[:1].upper() + visit[1:]
        strip.show_patient(
            initials(patient.given_name, patient.surname),
            f"{patient.given_name} {patient.surname}",
            identity_shown(patient.identity),
            age,
            tr("Next visit") if visit else "",
            visit,
        )

    def chosen_step(self, number: int) -> None:
        """A done step in the left column was pressed."""
        if self._walk.saved_view is None:
            self._walk.change(flow.steps(self._walk.view.standing)[number])

    def mark(
        self,
        services: Services,
        context: UnitContext,
        failed: Callable[[UserError], None],
        done: Callable[[], None],
    ) -> None:
        """Notes that the record system knows of the answer just saved (D15)."""
        saved = self._walk.saved_view
        if saved is None:
            return
        answer, access = saved.answer.id, context.access

        def marked(after: AnswerView) -> None:
            if self._walk.active and self._walk.saved_view is saved:
                self.paper.show_mark(self._walk.view, replace(saved, answer=after))
                self._shell.focus_first()
            done()

        services.work.on(
            services.runner.write(lambda uow: mark_carried_over(answer, True, access, uow)),
            marked,
            failed,
        )

    def _saved(self, saved: SavedView) -> None:
        again = self._walk.asks_again
        self.paper.show_saved(self._walk.view, saved, next_in_list=again)

    def _not_saved(self, error: UserError) -> None:
        self.record.show_error(error)
