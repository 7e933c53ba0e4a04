"""The application's steps: noted with their day, taken back with a reason, begun anew."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from desk.activation.dates import read_day
from desk.activation.state import Progress, State
from desk.consent.fields import FieldError
from desk.errors import UserError
from desk.register.application import (
    ApplicationView,
    set_application_state,
    start_new_application,
)
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.services import Services
from desk.window.unit.application import ApplicationPage
from desk.window.unit.application_words import history_lines, state_names
from desk.window.words import tr


class ApplicationSteps(QObject):
    """Notes the steps in the register and shows where the application stands.

    `wanted` asks whether the step may be taken now: what is signed must be whole, and kept.
    """

    moved = Signal(object)
    wanted = Signal(str, object)

    def __init__(self, services: Services, page: ApplicationPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._progress = Progress()
        page.built.connect(self._connect)
        page.begin_new.connect(self._begin_new)

    def _connect(self) -> None:
        way = self._page.way
        assert way is not None
        own = self._context.profile.application
        way.outlets.show_recipient(own.recipient, own.email)
        way.step.taken.connect(self.take)
        way.step.taken_back.connect(self._take_back)

    def show(self, view: ApplicationView) -> None:
        """Shows the steps taken and the one that follows."""
        self._progress = view.progress
        page, way = self._page, self._page.way
        assert way is not None
        context = self._context
        formats = Formats(context.language)
        page.show_progress(view.progress, context.profile.region[context.language], formats)
        recipient = context.profile.application.recipient
        today = self._services.today().isoformat()
        way.step.show_step(view.progress.state, view.progress.following, recipient, today)
        way.history.show_history(history_lines(view.history, formats))

    def take(self, day: str) -> None:
        """Notes the step that follows, on the day written."""
        following = self._progress.following
        if following is None or self._page.busy:
            return
        on = read_day(day, self._services.today())
        if on is None:
            code = "date_unreadable" if day.strip() else "field_missing"
            self._show_error("day", self._context.sentences.field(FieldError("on", code)))
            return
        self._show_error("day", "")
        self.wanted.emit(following, on)

    def note(self, state: State, on: date, note: str = "") -> None:
        """Writes a step."""
        access = self._context.access
        back = state == self._progress.preceding
        self._page.set_busy(True)

        def noted(view: ApplicationView) -> None:
            self._moved(view)
            name = state_names()[state]
            if state == "signed" and not back:
                # That it is locked from now on tells it, too.
                self._page.head.clear()
                return
            words = tr("The step is taken back: {state}") if back else tr("Noted: {state}")
            self._page.say("ok", words.format(state=name.lower()))

        self._services.work.on(
            self._services.runner.write(
                lambda uow: set_application_state(state, on, note, access, uow)
            ),
            noted,
            self._refused,
        )

    def _take_back(self, reason: str) -> None:
        preceding = self._progress.preceding
        step = self._progress.step(preceding) if preceding is not None else None
        if preceding is None or step is None or self._page.busy:
            return
        self._show_error("reason", "")
        self.note(preceding, step.on, reason)

    def _begin_new(self) -> None:
        if self._page.busy:
            return
        access = self._context.access
        self._page.set_busy(True)

        def begun(view: ApplicationView) -> None:
            self._moved(view)
            self._page.say(
                "ok",
                tr("A new draft is begun"),
                tr("It has the details of the signed one, which is kept as it was."),
            )

        self._services.work.on(
            self._services.runner.write(lambda uow: start_new_application(access, uow)),
            begun,
            self._refused,
        )

    def _moved(self, view: ApplicationView) -> None:
        self._page.set_busy(False)
        self.moved.emit(view)

    def _refused(self, error: UserError) -> None:
        """At the field where it can be mended, else above the sections."""
        self._page.set_busy(False)
        what, safe, do = self._context.sentences.error(error)
        if error.field in ("on", "note"):
            self._show_error("day" if error.field == "on" else "reason", what)
        else:
            self._page.say("error", what, f"{safe} {do}".strip())

    def _show_error(self, where: str, words: str) -> None:
        way = self._page.way
        assert way is not None
        way.step.show_errors(words if where == "day" else "", words if where == "reason" else "")
        if words:
            (way.step.day if where == "day" else way.step.reason).setFocus()
