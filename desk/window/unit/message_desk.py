"""The editor's errands: the phone at every key, keeping, confirming, deciding on the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from desk.consent.profile import Display
from desk.errors import UserError
from desk.register.ask_again import count_told_less
from desk.register.commands import NewMessage
from desk.register.judge import MessageJudge
from desk.register.messages import (
    confirm_message,
    decide_name,
    enter_message,
    message_versions,
)
from desk.register.ports import UnitOfWork
from desk.register.unit_views import MessageVersion, UnitView
from desk.window.context import UnitContext
from desk.window.first.answers import sender_of
from desk.window.formats import Formats
from desk.window.intake.view import message_unit
from desk.window.sample import (
    SampleText,
    example_below,
    fixed_text,
    sample_column,
    sample_now,
    sample_text,
)
from desk.window.services import Services
from desk.window.unit.message import MessagePage
from desk.window.unit.message_confirm import ConfirmPage
from desk.window.unit.message_versions import VersionsPage
from desk.window.unit.message_words import display_words, named_words, of_state, standing
from desk.window.words import tr


class MessageDesk(QObject):
    """Joins editor, confirmation and earlier texts to the register.

    `show_confirm`, `show_versions` and `show_editor` ask for a page; `saved` tells that the unit
    has changed.
    """

    saved = Signal()
    show_confirm = Signal()
    show_versions = Signal()
    show_editor = Signal()

    def __init__(
        self,
        services: Services,
        page: MessagePage,
        confirm: ConfirmPage,
        versions: VersionsPage,
        context: UnitContext,
    ) -> None:
        super().__init__(page)
        self._services, self._context = services, context
        self._page, self._confirm, self._versions_page = page, confirm, versions
        self._formats = Formats(context.language)
        self._judge = MessageJudge(context.profile, context.disclosure)
        self._versions: tuple[MessageVersion, ...] = ()
        self._kept: NewMessage | None = None
        self._sample: SampleText | None = None
        self._gone = False
        self._connect()
        unit = context.unit
        template = unit.message.template or context.profile.texts["reminder"].text
        self._begin(template, unit.sender, unit.display)
        self._show_fixed()
        self.load()

    def _connect(self) -> None:
        page, confirm = self._page, self._confirm
        page.editor.edited.connect(self.show)
        page.editor.decide.connect(page.decision.ask)
        page.decision.decided.connect(self._decide)
        page.left.connect(self._leave)
        page.confirm.connect(self._ask)
        page.versions.connect(self.show_versions)
        confirm.confirmed.connect(self._confirm_text)
        confirm.leave.connect(self.show_editor)
        self._versions_page.leave.connect(self.show_editor)
        self._versions_page.chosen.connect(self._start_from)

    # What is shown.

    def load(self) -> None:
        """Reads the versions; a text that nobody confirmed yet is taken up again."""
        access = self._context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: message_versions(access, uow)),
            self._loaded,
            self._failed,
        )

    def _loaded(self, versions: tuple[MessageVersion, ...]) -> None:
        self._versions = versions
        self._page.show_standing(standing(versions, self._formats))
        self._versions_page.show_versions(versions, self._context.unit, self._formats)
        draft = of_state(versions, "not_confirmed")
        if draft is not None and self._new() == self._kept:
            self._begin(draft.template, draft.sender, draft.display)

    def _begin(self, template: str, sender: str, display: str) -> None:
        unit, profile = self._context.unit, self._context.profile
        choices = [
            (one, display_words(one, unit.name, unit.provider)) for one in profile.message.displays
        ]
        self._page.editor.show_text(template, sender, display, choices)
        self.show()
        self._kept = self._new()

    def _start_from(self, version: MessageVersion) -> None:
        kept = self._kept
        self._begin(version.template, version.sender, version.display)
        # Another text than the one kept: leaving the page keeps it.
        self._kept = kept
        self.show_editor.emit()

    def _new(self) -> NewMessage:
        editor = self._page.editor
        display: Display = next(
            (
                one
                for one in self._context.profile.message.displays
                if one == editor.display.value()
            ),
            self._context.unit.display,
        )
        sender = editor.from_row.text().strip()
        return NewMessage(editor.template(), sender, display, self._services.today())

    def _unit(self) -> UnitView:
        """The unit as it would be with what stands in the editor."""
        new = self._new()
        return replace(self._context.unit, sender=new.sender, display=new.display)

    def show(self) -> None:
        """The phone and the findings, at every key."""
        context, today = self._context, self._services.today()
        unit, template = self._unit(), self._page.editor.template()
        self._page.show_text(sample_now(message_unit(unit), template, context.profile, today))
        senders = (sender_of(unit.short_name), sender_of(unit.provider))
        sample = sample_text(
            message_unit(unit),
            template,
            context.profile,
            context.disclosure,
            today,
            [one for one in senders if one],
        )
        self._sample = sample
        self._page.show_sample(sample, example_below(today, self._formats))
        self._show_decision(sample, unit)

    def _show_decision(self, sample: SampleText, unit: UnitView) -> None:
        decision = self._page.decision
        named = [one.finding for one in sample.marked if one.finding.field == "unit.name"]
        unknown = any(one.code == "unknown_unit_name" for one in named)
        asked = unknown or any(one.code == "names_speciality" for one in named)
        if unit.name_decided and (asked or unit.name in sample.shown.text):
            decision.show_decision(unit, self._formats)
        elif asked and self._judge.may_decide(unit.name):
            decision.show_question(unknown)
        else:
            decision.hide()

    def _show_fixed(self) -> None:
        context, unit = self._context, message_unit(self._context.unit)
        names = {"cancellation": tr("A visit is cancelled"), "rebooking": tr("A visit is moved")}
        texts = []
        for kind, text in context.profile.texts.items():
            if text.fixed:
                shown = fixed_text(
                    kind, unit, context.profile, context.disclosure, self._services.today()
                )
                found = [context.sentences.finding(one) for one in shown.findings]
                texts.append((names.get(kind, kind), shown.text, found))
        self._page.show_fixed(texts)

    # What is done.

    def _write(self, job: Callable[[UnitOfWork], object], done: Callable[[], None]) -> None:
        self._page.set_busy(True)
        self._confirm.set_busy(True)
        self._services.work.on(
            self._services.runner.write(job), lambda _result: self._done(done), self._failed
        )

    def _done(self, done: Callable[[], None]) -> None:
        self._page.set_busy(False)
        self._confirm.set_busy(False)
        done()

    def _failed(self, error: UserError) -> None:
        self._page.set_busy(False)
        self._confirm.set_busy(False)
        what, safe, do = self._context.sentences.error(error)
        for page in (self._page, self._confirm):
            page.show_error(what, f"{safe} {do}".strip())

    def _changed(self) -> bool:
        new = self._new()
        return bool(new.template.strip()) and new != self._kept and not self._gone

    def _leave(self) -> None:
        """What was written is kept; the confirmed text is used until this one is confirmed."""
        if self._changed():
            new, judge, access = self._new(), self._judge, self._context.access
            self._kept = new
            self._services.work.on(
                self._services.runner.write(lambda uow: enter_message(new, judge, access, uow)),
                self._loaded,
                self._failed,
            )

    def _ask(self) -> None:
        if self._page.problems():
            self._page.wants_problems.emit()
            return
        sample, context = self._sample, self._context
        if sample is None:
            return
        heading = tr("This is what the message looks like")
        below = example_below(self._services.today(), self._formats)
        column = sample_column(sample.shown, context.sentences, self._formats, heading, below)
        new, unit, access = self._new(), context.unit, context.access
        shown = named_words(new.template, new.display, unit.name, unit.provider)
        self._confirm.show_text(column, sample.shown.text, new.sender, shown)
        self.show_confirm.emit()
        self._services.work.on(
            self._services.runner.read(lambda uow: count_told_less(new, access, uow)),
            self._confirm.show_told_less,
            self._failed,
        )

    def _confirm_text(self, day: date) -> None:
        new = replace(self._new(), active_from=day)
        judge, access = self._judge, self._context.access
        self._write(lambda uow: confirm_message(new, judge, access, uow), self._saved)

    def _saved(self) -> None:
        self._gone = True
        self.saved.emit()

    def _decide(self, reason: str) -> None:
        new, judge, access = self._new(), self._judge, self._context.access
        changed = self._changed()

        def job(uow: UnitOfWork) -> UnitView:
            if changed:
                enter_message(new, judge, access, uow)
            return decide_name(reason, judge, access, uow)

        self._write(job, self._saved)
