"""The application's errands: reading it, keeping it at every change, judging it, giving it out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer

from desk.activation.checks import Setting
from desk.activation.dates import read_day
from desk.activation.draft import ApplicationDraft, draft_from_data, empty_draft
from desk.activation.fields import field_at
from desk.activation.state import State
from desk.errors import UserError
from desk.register.application import ApplicationView, application
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.services import Services
from desk.window.unit.application import ApplicationPage
from desk.window.unit.application_fields import SAID_GOOD
from desk.window.unit.application_first import first_draft
from desk.window.unit.application_judge import Judge
from desk.window.unit.application_keeper import ApplicationKeeper
from desk.window.unit.application_papers import ApplicationPapers
from desk.window.unit.application_sections import WAY
from desk.window.unit.application_steps import ApplicationSteps

JUDGE_AFTER_MS = 120
SHOW_AFTER_MS = 400


class ApplicationDesk(QObject):
    """Joins the page to the register, the rules and the papers."""

    def __init__(self, services: Services, page: ApplicationPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._judge: Judge | None = None
        self._draft = empty_draft(context.profile.name)
        self._frozen: Mapping[str, Any] | None = None
        self._state: State = "draft"
        self._loading = False
        self._begun = False
        self._tried = False
        self._papers = ApplicationPapers(services, page, context)
        self._steps = ApplicationSteps(services, page, context)
        self._keeper = ApplicationKeeper(services, context.access, self._to_keep, self)
        self._keeper.kept.connect(self._kept)
        self._keeper.failed.connect(self._tell)
        self._judge_timer = self._timer(JUDGE_AFTER_MS, self._judge_all)
        self._show_timer = self._timer(SHOW_AFTER_MS, self._show_paper)
        page.judging.judge = self._errors
        page.opened.connect(self._open)
        page.looked.connect(self._show_paper)
        page.hidden.connect(self._keeper.flush)
        page.built.connect(self._connect)
        page.changed.connect(self._changed)
        page.was_left.connect(self._was_left)
        page.pressed.connect(self._pressed)
        self._steps.wanted.connect(self._step_wanted)
        self._steps.moved.connect(self._moved)

    def _timer(self, after: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(run)
        return timer

    # Reading

    def _open(self) -> None:
        if self._judge is not None or self._loading:
            return
        self._loading = True
        services, context = self._services, self._context

        def read() -> Judge:
            setting = Setting(
                profile=context.profile,
                words=context.disclosure,
                today=services.today(),
                glyphs=services.papers.glyphs(),
            )
            return Judge(services.content.form("activation"), setting, context.sentences)

        services.work.on(services.runner.aside(read), self._came_judge, self._not_read)

    def _came_judge(self, judge: Judge) -> None:
        self._judge = judge
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: application(access, uow)),
            self._came_view,
            self._not_read,
        )

    def _came_view(self, view: ApplicationView) -> None:
        judge = self._judge
        assert judge is not None
        self._loading = False
        if view.data is None:
            self._draft = first_draft(self._context, view.remembered)
        else:
            self._draft = draft_from_data(json.loads(view.data))
        self._page.build(judge.form, self._context)
        self._page.show_draft(self._draft)
        self._show_good()
        self._moved(view)
        # The fields are shown when the events that made them have been handled.
        QTimer.singleShot(0, self._page, self._page.wants_first_focus.emit)

    def _connect(self) -> None:
        way, rows = self._page.way, self._page.rows
        assert way is not None
        assert rows is not None
        self._papers.offer(way.outlets, self)
        rows.added.connect(lambda: self._units(self._draft.with_row(), len(self._draft.units)))
        rows.removed.connect(self._remove_unit)
        rows.moved.connect(lambda at, to: self._units(self._draft.with_row_moved(at, to), to))
        rows.pasted.connect(self._paste_units)

    def _not_read(self, error: UserError) -> None:
        self._loading = False
        self._judge = None
        self._tell(error)

    def _moved(self, view: ApplicationView) -> None:
        """Where it stands has changed: what was signed is shown and printed as it was."""
        self._state = view.progress.state
        self._begun = view.data is not None
        self._frozen = None
        if view.progress.is_frozen and view.data is not None:
            self._frozen = json.loads(view.data)
        self._steps.show(view)
        self._show_progress()
        self._open_section()
        self._show_paper()

    def _open_section(self) -> None:
        """The first that is not done; the last one once the draft is."""
        assert self._judge is not None
        sections = self._judge.sections(self._draft, self.data()) if self._frozen is None else ()
        first = next((one.key for one in sections if one.open), WAY)
        self._page.open_section(first)

    # Changing

    def _changed(self, path: str, value: str | bool) -> None:
        self._draft = self._draft.with_value(path, value)
        if isinstance(value, bool):
            self._page.show_proof(path, value)
        # At the key itself no more than the field is judged: the rest follows when it pauses.
        box, judge = self._page.box(path), self._judge
        if box is not None and judge is not None:
            error = judge.error_at(path, self._draft)
            if field_at(path).kind in SAID_GOOD:
                box.show_good(bool(value) and error is None)
            elif isinstance(value, bool) or path == "message.display":
                box.show_error(judge.say(error) if self._tried else "")
        self._after_change()

    def _was_left(self, path: str) -> None:
        box, judge = self._page.box(path), self._judge
        if box is None or judge is None or self._frozen is not None:
            return
        self._settle_date(path)
        error = judge.found(self._draft, self.data()).get(path)
        missing = error is not None and error.code == "field_missing"
        box.show_error("" if missing and not self._tried else judge.say(error))
        # A field that is done is safe, whatever happens next.
        self._keeper.flush()

    def _settle_date(self, path: str) -> None:
        """A day is written in one way, however it was typed."""
        if field_at(path).kind != "date":
            return
        value, box = self._draft.value(path), self._page.box(path)
        day = read_day(str(value), self._services.today())
        if day is not None and day.isoformat() != value and box is not None:
            box.show_value(day.isoformat())
            self._changed(path, day.isoformat())

    def _remove_unit(self, place: int) -> None:
        draft = self._draft.without_row(place)
        self._units(draft, min(place, len(draft.units) - 1))

    def _paste_units(self, place: int, names: tuple[str, ...]) -> None:
        draft = self._draft.with_rows(place, names)
        self._units(draft, place + len(draft.units) - len(self._draft.units))

    def _units(self, draft: ApplicationDraft, focus: int) -> None:
        if self._frozen is not None:
            return
        self._draft = draft
        self._page.show_draft(draft)
        self._page.focus_unit(focus)
        self._after_change()

    def _after_change(self) -> None:
        self._keeper.changed()
        self._page.paper.expect()
        self._judge_timer.start()
        self._show_timer.start()

    # Judging

    def is_draft(self) -> bool:
        """Whether it can still be written in."""
        return self._frozen is None

    def is_whole(self) -> bool:
        """Whether nothing is left; what is signed was whole by the rules of its day."""
        if self._frozen is not None:
            return True
        return self._judge is not None and self._judge.is_whole(self.data())

    def _judge_all(self) -> None:
        self._show_progress()
        self._page.judging.refresh()

    def _show_progress(self) -> None:
        judge = self._judge
        if judge is not None:
            self._page.show_sections(judge.sections(self._draft, self.data()), self._draft)
            self._page.show_length(judge.length_words(self.data()))

    def _show_good(self) -> None:
        judge = self._judge
        assert judge is not None
        for box in self._page.boxes():
            path = box.field.path
            value = self._draft.value(path)
            good = isinstance(value, str) and bool(value)
            box.show_good(good and judge.error_at(path, self._draft) is None)

    def _errors(self, as_draft: bool) -> Mapping[str, str]:
        if self._judge is None or self._frozen is not None:
            return {}
        self._tried = True
        return self._judge.errors(self._draft, self.data(), as_draft=as_draft)

    def data(self) -> Mapping[str, Any]:
        """The data as it is kept and printed: what was signed keeps its own day."""
        if self._frozen is not None:
            return self._frozen
        return self._draft.to_data(self._services.today())

    def ready(self, as_draft: bool) -> Mapping[str, Any] | None:
        """The data, kept; None with its problems shown when something stands in the way."""
        self._page.head.clear()
        # A paper has today's date, and so must what is kept.
        self._keeper.changed()
        self._keeper.flush()
        self._page.judging.as_draft = as_draft
        wrong = self._errors(as_draft)
        self._page.wants_problems.emit()
        return None if wrong else self.data()

    # Keeping

    def _to_keep(self) -> Mapping[str, Any] | None:
        return self.data() if self._judge is not None and self._frozen is None else None

    def _kept(self) -> None:
        """The hour in Sweden, whatever the computer's own zone."""
        formats = Formats(self._context.language)
        self._page.head.show_saved(formats.time(formats.local(self._services.now())))
        if not self._begun:
            access = self._context.access
            self._services.work.on(
                self._services.runner.read(lambda uow: application(access, uow)), self._came_begun
            )

    def _came_begun(self, view: ApplicationView) -> None:
        """The first words that were kept began it: from now on it has a day."""
        if not self._begun:
            self._begun = True
            self._steps.show(view)

    # Giving out, and the steps

    def _pressed(self) -> None:
        way = self._page.way
        if self._state in ("signed", "sent") and way is not None:
            self._page.open_section(WAY)
            self._steps.take(way.step.day.text())
        elif way is not None:
            data = self.ready(as_draft=False)
            if data is not None:
                self._papers.save(data, as_draft=False)

    def _step_wanted(self, state: State, on: date) -> None:
        if self._frozen is not None or self.ready(as_draft=False) is not None:
            self._steps.note(state, on)

    def _show_paper(self) -> None:
        if self._judge is not None:
            self._papers.show(self.data(), whole=self.is_whole())

    def _tell(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
