"""The errands of cancelling and moving: the message as it would be, the change, the sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.cancel_views import ChangeVisit, VisitChange
from desk.register.cancelling import change_visit, show_change
from desk.register.judge import MessageJudge
from desk.window.cancel.change_words import (
    change_column,
    first_name,
    left_out,
    who_gets_it,
    why_nobody,
)
from desk.window.cancel.page import ChangePage
from desk.window.cancel.sending import Sending
from desk.window.card.names import person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.cancel_views import ChangeView
    from desk.register.sent_records import SentMessage
    from desk.visits.booking import Visit


class ChangeDesk(QObject):
    """`changed` tells that the visit is, and carries what to say; `sent` that messages are out."""

    changed = Signal(str)
    sent = Signal(str)

    def __init__(self, services: Services, page: ChangePage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._access = context.access
        self._formats = Formats(context.language)
        self._judge = MessageJudge(context.profile, context.disclosure)
        self._visit: Visit | None = None
        self._view: ChangeView | None = None
        self._command = ""
        self._turn = 0
        self._sending = Sending(services, context, self)
        self._sending.done.connect(self._sent)
        self._sending.failed.connect(self._failed)
        page.wanted.connect(self._show)
        page.saved.connect(self._save)

    def begin(self, visit: Visit, name: str, reason: str = "") -> None:
        """Another visit; `reason` is why a protected person's card was opened."""
        self._visit, self._view = visit, None
        self._access = replace(self._context.access, reason=reason)
        self._command = self._services.new_id()
        when = self._formats.day_and_time(visit.start, self._services.today())
        self._page.begin(" · ".join(filter(None, (name, when))))
        self._show(None)

    def _show(self, start: datetime | None) -> None:
        visit = self._visit
        if visit is None:
            return
        self._turn += 1
        turn, access, judge = self._turn, self._access, self._judge
        change = VisitChange(visit.id, start)

        def came(view: ChangeView) -> None:
            if turn == self._turn:
                self._came(view)

        self._services.work.on(
            self._services.runner.write(lambda uow: show_change(change, judge, access, uow)),
            came,
            self._failed,
        )

    def _came(self, view: ChangeView) -> None:
        self._view = view
        region = self._context.profile.region[self._context.language]
        column = change_column(view, self._context, self._formats)
        less = left_out(view)
        if view.can_send:
            title, body = who_gets_it(view)
            if view.place_left and not view.person.protected:
                told = tr("The place is left out: {name} was told that messages do not show it.")
                less = " ".join(filter(None, (less, told.format(name=first_name(view)))))
            self._page.show_message(column, "ok", title, body, less, draft=view.way == "draft")
            return
        title = tr("No sms can be sent")
        body = f"{why_nobody(view, region)} {tr('Phone and tell.')}"
        self._page.show_message(column, "warn", title, body, less, draft=False)

    def _save(self, send: bool) -> None:
        view = self._view
        if view is None:
            return
        text = view.message.text if view.message is not None else ""
        shown = tuple((one.recipient.mobile, text) for one in view.to)
        command = ChangeVisit(self._command, view.change, send, shown)
        access, judge = self._access, self._judge

        def came(made: tuple[SentMessage, ...]) -> None:
            if not made:
                name = person_name(view.person)
                words = tr("The visit is moved.") if view.change.start else tr("It is cancelled.")
                told = tr("{words} Phone {name} and tell.") if not send else "{words}"
                self.changed.emit(told.format(words=words, name=view.person.given_name or name))
                return
            self._sending.send(made, access, view.way)

        self._services.work.on(
            self._services.runner.write(lambda uow: change_visit(command, judge, access, uow)),
            came,
            self._failed,
        )

    def _sent(self) -> None:
        view = self._view
        moved = view is not None and view.change.start is not None
        self.sent.emit(tr("The visit is moved.") if moved else tr("The visit is cancelled."))

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip(), error.field or "")
        if error.code == "visit_message_changed" and self._view is not None:
            self._show(self._view.change.start)
