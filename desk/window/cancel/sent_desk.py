"""The errands of the list of sent messages: reading it, sending once more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.cancelling import sending_way, sent_messages
from desk.register.ports import UnitOfWork
from desk.window.cancel.change_words import (
    NO_METER,
    number_shown,
    sent_line,
    state_words,
    trouble_words,
)
from desk.window.cancel.sending import Sending
from desk.window.cancel.sent_page import SentPage
from desk.window.card.names import person_name
from desk.window.context import UnitContext
from desk.window.formats import Formats, capital
from desk.window.services import Services
from desk.window.widgets.phone import PhoneWords
from desk.window.widgets.phonecolumn import ColumnWords
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.cancel_views import SentView, Way
    from desk.register.sent_records import SentMessage


class SentDesk(QObject):
    """`opened` carries a person's id, `changed` that a message's state is another."""

    opened = Signal(str)
    changed = Signal()

    def __init__(self, services: Services, page: SentPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._formats = Formats(context.language)
        self._views: dict[str, SentView] = {}
        self._way: Way = "gateway"
        self._said = ""
        self._reason = ("", "")
        self._last: SentMessage | None = None
        self._sending = Sending(services, context, self)
        self._sending.settled.connect(self._settled)
        self._sending.done.connect(self._done)
        self._sending.failed.connect(self._failed)
        page.arrived_here.connect(self.read)
        page.again.connect(self._again)
        page.entered.connect(self._show)
        page.opened.connect(self._open)

    def opened_with(self, person_id: str, reason: str) -> None:
        """Whose card was opened with a reason: a message of that person is tried again with it."""
        self._reason = (person_id, reason)

    def say_next(self, words: str) -> None:
        """What is told once the list is shown."""
        self._said = words

    def read(self) -> None:
        """Reads the list, with how messages leave."""
        access = self._context.access

        def read(uow: UnitOfWork) -> tuple[tuple[SentView, ...], Way]:
            return sent_messages(access, uow), sending_way(access, uow)

        self._services.work.on(self._services.runner.write(read), self._came, self._failed)

    def _came(self, found: tuple[tuple[SentView, ...], Way]) -> None:
        views, self._way = found
        self._views = {one.sent.id: one for one in views}
        lines = tuple(sent_line(one, self._formats) for one in views)
        self._page.show_lines(lines, {one.sent.id: one.sent.state for one in views})
        if self._said:
            self._tell()

    def _tell(self) -> None:
        words, self._said = self._said, ""
        newest = next(iter(self._views.values()), None)
        if newest is None:
            return
        sent = newest.sent
        good = sent.state in ("handed_over", "drafted")
        parts = (state_words(sent.state), capital(trouble_words(sent.trouble)))
        self._page.say("ok" if good else "warn", words, ". ".join(filter(None, parts)) + ".")

    def _show(self, key: str) -> None:
        view = self._views.get(key)
        if view is None:
            self._page.show_column(None)
            return
        sent = view.sent
        heading = state_words(sent.state)
        number = number_shown(sent.mobile) if sent.mobile else tr("no number")
        below = tr("To {name}, {number}").format(name=person_name(view.person), number=number)
        hidden = tr("Not shown: protected identity.") if view.person.masked else ""
        clock = self._formats.time(self._formats.local(sent.made_at))
        sender = self._context.unit.sender
        phone = PhoneWords(
            sender, sent.text or hidden, clock, "", "", view.person.given_name, hidden
        )
        made = tr("Made by {name}").format(name=view.made_by)
        self._page.show_column(ColumnWords(heading, below, phone, NO_METER, "info", made))

    def _open(self, key: str) -> None:
        view = self._views.get(key)
        if view is not None:
            self.opened.emit(view.person.id)

    def _again(self, key: str) -> None:
        view = self._views[key]
        again, access = view.sent.state == "unknown", self._context.access
        person_id, reason = self._reason
        if reason and person_id == view.person.id:
            access = replace(access, reason=reason)
        self._sending.send((view.sent,), access, self._way, again=again)

    def _settled(self, sent: SentMessage) -> None:
        self._last = sent
        good = sent.state in ("handed_over", "drafted")
        trouble = trouble_words(sent.trouble)
        self._page.say("ok" if good else "warn", state_words(sent.state), capital(trouble))

    def _done(self) -> None:
        self.changed.emit()
        self.read()

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())
