"""Messages on their way out, one after the other: claimed, handed over, and the answer noted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.cancelling import settle_message, try_message
from desk.register.judge import MessageJudge
from desk.window.context import UnitContext
from desk.window.printing.ways import write_paper
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.access import Access
    from desk.register.cancel_views import Attempt, Way
    from desk.register.ports.gateway import Delivery
    from desk.register.sent_records import SentMessage


class Sending(QObject):
    """`settled` carries each message when it is known what became of it, `done` tells the end."""

    settled = Signal(object)
    done = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, context: UnitContext, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._context = context
        self._judge = MessageJudge(context.profile, context.disclosure)

    def send(
        self, messages: tuple[SentMessage, ...], access: Access, way: Way, *, again: bool = False
    ) -> None:
        """Sends them in order; a draft is saved where the system's dialog says."""
        if not messages:
            self.done.emit()
            return
        path = None
        if way == "draft":
            path = self._services.choose_file(tr("Draft of an sms") + ".eml")
            if path is None:
                # Nothing was claimed: it waits on the list.
                self.done.emit()
                return
        first, rest = messages[0], messages[1:]
        judge = self._judge

        def tried(attempt: Attempt) -> None:
            self._leave(attempt, path, access, lambda: self.send(rest, access, way, again=again))

        self._services.work.on(
            self._services.runner.write(
                lambda uow: try_message(first.id, again, judge, access, uow)
            ),
            tried,
            self._stop,
        )

    def _leave(
        self, attempt: Attempt, path: Path | None, access: Access, then: Callable[[], None]
    ) -> None:
        leaving, message = self._services.leaving, attempt.message
        if message is None or leaving is None:
            self.settled.emit(attempt.sent)
            then()
            return
        at = self._services.now()

        def settle(delivery: Delivery | None) -> None:
            def noted(sent: SentMessage) -> None:
                self.settled.emit(sent)
                then()

            self._services.work.on(
                self._services.runner.write(
                    lambda uow: settle_message(attempt, delivery, access, uow)
                ),
                noted,
                self._stop,
            )

        def give() -> Delivery | None:
            from desk.register.ports.gateway import Delivery

            if path is not None:
                write_paper(path, leaving.gateway.draft(message, attempt.sent.id, at))
                return None
            if attempt.settings is None:
                return Delivery("failed", "no_connection")
            return leaving.gateway.send(message, attempt.settings, attempt.sent.id, at)

        def not_saved(error: UserError) -> None:
            from desk.register.ports.gateway import Delivery

            settle(Delivery("failed", "temporary"))
            self.failed.emit(error)

        self._services.work.on(self._services.runner.aside(give), settle, not_saved)

    def _stop(self, error: UserError) -> None:
        self.failed.emit(error)
        self.done.emit()
