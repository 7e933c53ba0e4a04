"""The errands of the unit's page: the phone at every key, what is wrong, saving, languages."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.judge import MessageJudge
from desk.register.languages import switch_language
from desk.register.unit_settings import wrong_settings
from desk.register.unit_views import ALWAYS_ON, UnitView
from desk.register.units import change_unit
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.intake.view import message_unit
from desk.window.page import Problem
from desk.window.sample import example_below, sample_column, sample_now, sample_preview
from desk.window.services import Services
from desk.window.unit.message_words import display_words
from desk.window.unit.unit_page import UnitSettingsPage
from desk.window.words import tr


class UnitDesk(QObject):
    """Joins the page to the register. `saved`: the unit has changed for the whole window."""

    saved = Signal()

    def __init__(self, services: Services, page: UnitSettingsPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services, self._page, self._context = services, page, context
        self._unit = context.unit
        self._formats = Formats(context.language)
        self._judge = MessageJudge(context.profile, context.disclosure)
        self._tried = False
        self._stale = False
        unit = self._unit
        page.show_unit(unit, display_words(unit.display, unit.name, unit.provider))
        content = services.content
        self._shipped = tuple(sorted({*content.spoken(), *content.written()}))
        self._show_languages()
        page.edited.connect(self._edited)
        page.save.connect(self._save)
        page.switched.connect(self._switch)
        page.left.connect(self._leave)
        self._show()

    def _show_languages(self) -> None:
        codes = [code for code in self._shipped if code not in ALWAYS_ON]
        self._page.show_languages(codes, self._unit.languages)

    def _edited(self) -> None:
        self._show()
        if self._tried:
            self._page.keep_problems(self._problems())

    def _show(self) -> None:
        """The phone, and what the name gives away."""
        context, today = self._context, self._services.today()
        unit = self._page.settings(self._unit)
        shown_as, template = message_unit(unit), unit.message.template
        self._page.show_text(sample_now(shown_as, template, context.profile, today))
        shown = sample_preview(shown_as, template, context.profile, context.disclosure, today)
        heading = tr("This is what the message looks like")
        below = example_below(today, self._formats)
        self._page.show_phone(
            sample_column(shown, context.sentences, self._formats, heading, below)
        )
        named = [one for one in shown.findings if one.field == "unit.name"]
        decided = unit.name_decided and unit.name == self._unit.name
        asked = bool(named) and not decided and self._judge.may_decide(unit.name)
        words = context.sentences.finding(named[0]) if named and not decided else ""
        self._page.ask_reason(asked and any(one.severity == "error" for one in named), words)

    def _problems(self) -> list[Problem]:
        sentences = self._context.sentences
        errors = list(wrong_settings(self._page.settings(self._unit), self._context.profile))
        if self._page.reason.isVisibleTo(self._page) and not self._page.reason.text().strip():
            errors.append(UserError("reason_missing", field="name_reason"))
        return self._page.mark([(error, sentences.error(error)[0]) for error in errors])

    def _save(self) -> None:
        self._tried = True
        found = self._problems()
        if found:
            self._page.show_problems(found)
            return
        unit, judge, access = self._page.settings(self._unit), self._judge, self._context.access
        asked = self._page.reason.isVisibleTo(self._page)
        reason = self._page.reason.text() if asked else ""
        self._page.set_busy(True)
        self._services.work.on(
            self._services.runner.write(lambda uow: change_unit(unit, reason, judge, access, uow)),
            self._saved,
            self._failed,
        )

    def _saved(self, unit: UnitView) -> None:
        self._unit = unit
        self._stale = False
        self._page.set_busy(False)
        self.saved.emit()

    def _failed(self, error: UserError) -> None:
        self._page.set_busy(False)
        what, safe, do = self._context.sentences.error(error)
        found = self._page.mark([(error, what)])
        if found:
            self._page.show_problems(found)
        else:
            self._page.show_error(what, f"{safe} {do}".strip())

    def _switch(self, code: str, on: bool) -> None:
        access, shipped = self._context.access, self._shipped
        self._services.work.on(
            self._services.runner.write(
                lambda uow: switch_language(code, on, shipped, access, uow)
            ),
            self._switched,
            self._not_switched,
        )

    def _switched(self, unit: UnitView) -> None:
        self._unit = unit
        self._stale = True
        self._show_languages()

    def _not_switched(self, error: UserError) -> None:
        self._show_languages()
        self._failed(error)

    def _leave(self) -> None:
        """The rest of the window learns of the languages when one goes there."""
        if self._stale:
            self._stale = False
            self.saved.emit()
