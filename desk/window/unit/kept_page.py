"""How long each kind is kept, and the time for visits, which a manager may change (D14)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.errors import UserError
from desk.register.retention import KeptFor, retention_times
from desk.register.visit_retention import SHORTEST, keep_visits_for
from desk.window.context import UnitContext
from desk.window.formats import days_or_years
from desk.window.page import Actions, Page, Problem
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.unit.lines import FactLine
from desk.window.widgets.banners import Banner
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.words import tr

LONGEST = 4
"""Digits of a number of days: some twenty years."""


class KeptPage(Page):
    """`save` carries the days that visits are kept."""

    save = Signal(int)
    leave = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._busy = False
        self._said = Banner(theme, "ok", "")
        self._lines = {
            "answer": FactLine(theme, tr("Answers")),
            "journal": FactLine(theme, tr("Access log")),
            "note": FactLine(theme, tr("Searches and reasons")),
            "draft": FactLine(theme, tr("Parked registrations")),
        }
        field = TextField(theme)
        field.setMaxLength(LONGEST)
        self.days = FieldRow(
            theme,
            tr("Visits, in days after the visit"),
            field,
            help_text=tr("At least {least}, so that the quarter's report can be made.").format(
                least=SHORTEST
            ),
            width=300,
        )
        body = self.body
        body.addWidget(self.title_label(tr("How long things are kept")))
        body.addWidget(self._said)
        for line in self._lines.values():
            body.addWidget(line)
        body.addSpacing(theme.space(16))
        body.addWidget(self.days)
        body.addStretch(1)
        self._said.hide()
        self.days.edited.connect(self._edited)

    def show_times(self, kept: KeptFor) -> None:
        """The times that hold for the whole register."""
        least = tr("At least five years.")
        second = {"answer": least, "journal": least, "draft": tr("Then they are erased.")}
        for name, line in self._lines.items():
            line.show_fact(days_or_years(getattr(kept, name)), second.get(name, ""))
        self.days.set_text(f"{kept.visit}")
        self._set_busy(False)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """How it went; no title takes it away."""
        self._said.say(kind, title, body)

    def show_error(self, words: str, *, at_days: bool) -> None:
        """Why it was not saved."""
        self._set_busy(False)
        if at_days:
            self.days.set_error(words)
            self.wants_problems.emit()
        else:
            self.say("error", words)

    def _edited(self) -> None:
        self.say("ok", "")
        if self.days.error.text():
            self.problems_changed.emit([one.text for one in self._marked()])

    def _marked(self) -> list[Problem]:
        text = self.days.text().strip()
        readable = text.isascii() and text.isdigit()
        words = "" if readable else tr("Write how many days, in digits.")
        self.days.set_error(words)
        return self.problems()

    def problems(self) -> list[Problem]:
        """What is marked at the field."""
        words = self.days.error.text()
        return [Problem(words, self.days.field)] if words else []

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Back, or save."""
        words = tr("Saving") if self._busy else tr("Save")
        return Actions(words, primary_icon="clock" if self._busy else "", back=True)

    def primary(self) -> None:
        """Saves a number that can be read."""
        if self._busy:
            return
        if self._marked():
            self.wants_problems.emit()
            return
        self._set_busy(True)
        self.save.emit(int(self.days.text().strip()))

    def back(self) -> bool:
        """To the settings."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The one time that can be changed."""
        return self.days.field


class KeptDesk(QObject):
    """Joins the page to the register."""

    def __init__(self, services: Services, page: KeptPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services, self._page, self._context = services, page, context
        page.save.connect(self._save)

    def read(self) -> None:
        """The times as they are kept."""
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: retention_times(access, uow)),
            self._page.show_times,
            self._failed,
        )

    def _save(self, days: int) -> None:
        access = self._context.access

        def saved(_none: None) -> None:
            self.read()
            self._page.say("ok", tr("The time is saved."))

        self._services.work.on(
            self._services.runner.write(lambda uow: keep_visits_for(days, access, uow)),
            saved,
            self._failed,
        )

    def _failed(self, error: UserError) -> None:
        what, _safe, do = self._context.sentences.error(error)
        self._page.show_error(f"{what} {do}".strip(), at_days=error.field == "days")
