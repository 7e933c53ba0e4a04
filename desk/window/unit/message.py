"""The unit's message: the text the record system really sends, entered and confirmed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.consent.message.preview import Preview
from desk.errors import UserError
from desk.register.commands import NewMessage
from desk.register.judge import MessageJudge
from desk.register.messages import confirm_message
from desk.register.views import UnitView
from desk.window.context import UnitContext
from desk.window.editor import MessageEditor, editor_help
from desk.window.formats import Formats
from desk.window.intake.view import message_unit
from desk.window.page import Actions, Page, Problem
from desk.window.sample import example_below, sample_column, sample_preview
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.phonecolumn import PhoneColumn
from desk.window.words import tr


class MessagePage(Page):
    """The editor with the phone beside it. A text is kept only when it is confirmed."""

    save = Signal()
    leave = Signal()

    def __init__(self, theme: Theme, context: UnitContext, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._sentences = context.sentences
        self._formats = Formats(context.language)
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self._shown: Preview | None = None
        self._busy = False
        self._banner = Banner(theme, "error", "")
        self.editor = MessageEditor(theme, context.profile.record_system[context.language])
        self.body.addWidget(self.title_label(tr("The unit's message")))
        self.body.addWidget(editor_help(theme))
        self.body.addWidget(self._banner)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self.editor)
        self.body.addStretch(1)
        self._banner.hide()

    def show_sample(self, shown: Preview, below: str) -> None:
        """The text as a patient gets it, and what it gives away."""
        self._shown = shown
        self.editor.show_preview(shown, self._sentences)
        heading = tr("This is what the message looks like")
        self._phone.show_words(sample_column(shown, self._sentences, self._formats, heading, below))

    def show_error(self, title: str, body: str) -> None:
        """Why it was not saved."""
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()

    def set_busy(self, busy: bool) -> None:
        """While it is being saved a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def problems(self) -> list[Problem]:
        """What stops the text from being confirmed."""
        return self.editor.problems(self._shown, self._sentences, confirming=True)

    def bar(self) -> Actions:
        """Back to the settings, and confirm."""
        if self._busy:
            return Actions(tr("Saving"), "Ctrl+Enter", "clock", back=True)
        return Actions(tr("Save and confirm"), "Ctrl+Enter", back=True)

    def primary(self) -> None:
        """Saves the text."""
        if not self._busy:
            self.save.emit()

    def back(self) -> bool:
        """To the settings."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The text."""
        return self.editor.area

    def arrived(self) -> None:
        """Begins without marks."""
        self._banner.hide()
        self.editor.unmark()


class MessageDesk(QObject):
    """Shows the text on the phone at every key, and enters it in the register."""

    saved = Signal(object)

    def __init__(self, services: Services, page: MessagePage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        message = context.unit.message
        self._before = message.template or context.profile.texts["reminder"].text
        page.editor.show_template(self._before, message.confirmed_at is not None)
        page.editor.edited.connect(self._edited)
        page.save.connect(self._save)
        self._show()

    def _edited(self, template: str) -> None:
        # Another text is not the one that was confirmed.
        self._page.editor.show_template(template, confirmed=False)
        self._show()

    def _show(self) -> None:
        context, today = self._context, self._services.today()
        shown = sample_preview(
            message_unit(context.unit),
            self._page.editor.template(),
            context.profile,
            context.disclosure,
            today,
        )
        self._page.show_sample(shown, example_below(today, Formats(context.language)))

    def _save(self) -> None:
        if self._page.problems():
            self._page.wants_problems.emit()
            return
        template, access = self._page.editor.template(), self._context.access
        unit = self._context.unit
        new = NewMessage(template, unit.sender, unit.display, self._services.today())
        judge = MessageJudge(self._context.profile, self._context.disclosure)
        self._page.set_busy(True)
        self._services.work.on(
            self._services.runner.write(lambda uow: confirm_message(new, judge, access, uow)),
            self._saved,
            self._failed,
        )

    def _saved(self, unit: UnitView) -> None:
        self._page.set_busy(False)
        self.saved.emit(unit)

    def _failed(self, error: UserError) -> None:
        self._page.set_busy(False)
        what, safe, do = self._context.sentences.error(error)
        self._page.show_error(what, f"{safe} {do}".strip())
