"""The application's errands: reading it, keeping it at every change, judging it, making its PDF."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer

from desk.activation.application import check_application
from desk.activation.checks import Setting
from desk.activation.draft import (
    ApplicationDraft,
    check_in_draft,
    draft_from_data,
    draft_sections,
    empty_draft,
)
from desk.activation.fields import field_at
from desk.activation.sample import make_sample
from desk.consent.fields import FieldError
from desk.consent.form import Form
from desk.errors import UserError
from desk.register.application import keep_application, load_application
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.services import Services
from desk.window.unit.application import ApplicationPage
from desk.window.unit.application_fields import SAID_GOOD
from desk.window.unit.application_papers import ApplicationPapers
from desk.window.words import tr

JUDGE_AFTER_MS = 120
KEEP_AFTER_MS = 600
SHOW_AFTER_MS = 400


@dataclass(frozen=True, slots=True)
class Ready:
    """What is read before the fields can be made: the paper's description and what judges it."""

    form: Form
    setting: Setting


class ApplicationDesk(QObject):
    """Joins the page to the register, the rules and the papers."""

    def __init__(self, services: Services, page: ApplicationPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._ready: Ready | None = None
        self._draft = empty_draft(context.profile.name)
        self._loading = False
        self._unkept = False
        self._tried = False
        self._papers = ApplicationPapers(services, page, context)
        self._judge_timer = self._timer(JUDGE_AFTER_MS, self._judge_all)
        self._keep_timer = self._timer(KEEP_AFTER_MS, self._keep)
        self._show_timer = self._timer(SHOW_AFTER_MS, self._show_paper)
        page.judge = self.judge
        page.opened.connect(self._open)
        page.hidden.connect(self._flush)
        page.changed.connect(self._changed)
        page.was_left.connect(self._was_left)
        page.unit_added.connect(self._add_unit)
        page.unit_removed.connect(self._remove_unit)
        page.save.connect(self._save)

    def _timer(self, after: int, run: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(run)
        return timer

    # Reading

    def _open(self) -> None:
        if self._ready is not None or self._loading:
            return
        self._loading = True
        services, context = self._services, self._context

        def read() -> Ready:
            setting = Setting(
                profile=context.profile,
                words=context.disclosure,
                today=services.today(),
                glyphs=services.papers.glyphs(),
            )
            return Ready(services.content.form("activation"), setting)

        services.work.on(services.runner.aside(read), self._came_ready, self._not_read)

    def _came_ready(self, ready: Ready) -> None:
        self._ready = ready
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: load_application(access, uow)),
            self._came_draft,
            self._not_read,
        )

    def _came_draft(self, kept: str | None) -> None:
        ready = self._ready
        assert ready is not None
        self._loading = False
        self._draft = self._first_draft() if kept is None else draft_from_data(json.loads(kept))
        page, context = self._page, self._context
        page.build(ready.form, context.language, context.profile)
        page.show_draft(self._draft)
        for path, value in self._draft.values.items():
            good = isinstance(value, str) and bool(value) and self._error_at(path) is None
            page.show_good(path, good)
        self._show_progress()
        self._show_stage("")
        sections = draft_sections(self._draft, ready.form, ready.setting)
        first = next((one for one in sections if one.open), sections[0])
        page.open_section(first.key)
        page.actions_changed.emit()
        # The fields are shown when the events that made them have been handled.
        QTimer.singleShot(0, page, page.wants_first_focus.emit)
        QTimer.singleShot(0, self, self._show_paper)

    def _not_read(self, error: UserError) -> None:
        self._loading = False
        self._ready = None
        self._tell("error", error)

    def _first_draft(self) -> ApplicationDraft:
        """What the unit has said already; nothing is guessed."""
        unit = self._context.unit
        draft = empty_draft(self._context.profile.name)
        known = {
            "units[0].name": unit.name,
            "billing.unit": unit.name,
            "billing.company": unit.provider,
            "message.display": unit.display,
            "message.text": unit.message.template or "",
        }
        for path, value in known.items():
            draft = draft.with_value(path, value)
        return draft

    # Changing

    def _changed(self, path: str, value: str | bool) -> None:
        self._draft = self._draft.with_value(path, value)
        if isinstance(value, bool):
            self._page.show_proof(path, value)
        # At the key itself no more than the field is judged: the rest follows when it pauses.
        if field_at(path).kind in SAID_GOOD:
            self._page.show_good(path, bool(value) and self._error_at(path) is None)
        elif isinstance(value, bool) or path == "message.display":
            words = self._say(self._error_at(path)) if self._tried else ""
            self._page.show_error(path, words)
        self._after_change()

    def _was_left(self, path: str) -> None:
        if self._page.box(path) is None:
            return
        error = self._error_at(path)
        missing = error is not None and error.code == "field_missing"
        self._page.show_error(path, "" if missing and not self._tried else self._say(error))

    def _add_unit(self) -> None:
        self._draft = self._draft.with_row()
        self._page.show_draft(self._draft)
        self._page.focus_unit(len(self._draft.units) - 1)
        self._after_change()

    def _remove_unit(self, place: int) -> None:
        self._draft = self._draft.without_row(place)
        self._page.show_draft(self._draft)
        self._page.focus_unit(min(place, len(self._draft.units) - 1))
        self._after_change()

    def _after_change(self) -> None:
        self._unkept = True
        self._judge_timer.start()
        self._keep_timer.start()
        self._show_timer.start()

    def _judge_all(self) -> None:
        self._show_progress()
        self._page.refresh_problems()

    def _show_progress(self) -> None:
        ready = self._ready
        if ready is None:
            return
        sections = draft_sections(self._draft, ready.form, ready.setting)
        self._page.show_sections(sections, self._draft)
        checked = check_application(self._data(), ready.setting)
        sample = make_sample(checked.application, self._context.profile)
        words = ""
        if sample is not None:
            parts = tr("1 part") if sample.parts == 1 else tr("{count} parts")
            count = tr("{count} characters").format(count=sample.characters)
            words = f"{count} · {parts.format(count=sample.parts)}"
        self._page.show_length(words)

    def _time_now(self) -> str:
        """The hour in Sweden, whatever the computer's own zone."""
        formats = Formats(self._context.language)
        return formats.time(formats.local(datetime.now(UTC)))

    def _show_stage(self, time: str) -> None:
        context, today = self._context, self._services.today()
        day = Formats(context.language).short_date(today)
        self._page.show_saved(time, day, context.profile.region[context.language])

    # Judging

    def _data(self) -> dict[str, object]:
        return self._draft.to_data(self._services.today())

    def _error_at(self, path: str) -> FieldError | None:
        if self._ready is None or path not in self._paths():
            return None
        return check_in_draft(path, self._draft, self._ready.setting)

    def _paths(self) -> set[str]:
        rows = {f"units[{place}].name" for place in range(len(self._draft.units))}
        return rows | set(self._draft.values) | {"message.text"}

    def _say(self, error: FieldError | None) -> str:
        return self._context.sentences.field(error) if error is not None else ""

    def judge(self, as_draft: bool) -> Mapping[str, str]:
        """What is wrong by path, as a draft or as the whole, in words."""
        if self._ready is None:
            return {}
        self._tried = True
        checked = check_application(self._data(), self._ready.setting)
        found: dict[str, str] = {}
        for error in checked.hindering(draft=as_draft):
            if self._is_hidden(error.path):
                continue
            found.setdefault(self._own_path(error.path), self._say(error))
        return found

    def _is_hidden(self, path: str) -> bool:
        """A condition's date is asked for when the condition is ticked; the tick tells the rest."""
        group, _, name = path.rpartition(".")
        is_date = group.startswith("conditions.") and name == "date"
        return is_date and not self._draft.value(f"{group}.done") and not self._draft.value(path)

    def _own_path(self, path: str) -> str:
        """The field on the page: empty lines are not counted in the data."""
        if path == "units":
            return "units[0].name"
        if path.startswith("units["):
            place = int(path[len("units[") :].split("]")[0])
            filled = [row for row, name in enumerate(self._draft.units) if name.strip()]
            return f"units[{filled[place]}].name"
        return path

    # Keeping

    def _flush(self) -> None:
        self._keep_timer.stop()
        self._keep()

    def _keep(self) -> None:
        if not self._unkept or self._ready is None:
            return
        self._unkept = False
        data, access = json.dumps(self._data(), ensure_ascii=False), self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: keep_application(data, access, uow)),
            lambda _none: self._show_stage(self._time_now()),
            self._not_kept,
        )

    def _not_kept(self, error: UserError) -> None:
        self._unkept = True
        self._tell("error", error)

    def _save(self, as_draft: bool) -> None:
        self._flush()
        wrong = self.judge(as_draft)
        self._page.wants_problems.emit()
        if not wrong:
            self._papers.save(self._data(), as_draft=as_draft)

    def _show_paper(self) -> None:
        self._papers.show(self._data())

    def _tell(self, kind: str, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say(kind, what, f"{safe} {do}".strip())
