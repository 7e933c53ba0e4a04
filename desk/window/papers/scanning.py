"""A code that was scanned or typed: what it belongs to, and noting that the blanket was signed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from desk.consent.draft import Draft
from desk.errors import UserError
from desk.register.access import Access
from desk.register.blankets import blanket_by_reference, register_signed
from desk.register.drafts import load_draft
from desk.register.ports import UnitOfWork
from desk.register.views import BlanketView
from desk.window.context import UnitContext
from desk.window.services import Services

Failed = Callable[[UserError], None]


class Scanning(QObject):
    """Finds a blanket and sends it where it belongs.

    `card`: to the person's card. `walk`: to the walk it was printed from, which goes on. `nobody`:
    it was printed for nobody, or its walk is gone. The last place is kept for the next blanket.
    """

    card = Signal(object)
    walk = Signal(object, object)
    nobody = Signal(object)
    changed = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._context: UnitContext | None = None
        self.place = ""

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    def scan(self, text: str, failed: Failed) -> None:
        """Looks a code up; the look is journalled."""
        context = self._context
        if context is None:
            return
        access = context.access

        def look(uow: UnitOfWork) -> tuple[BlanketView, Draft | None]:
            found = blanket_by_reference(text, access, uow)
            command = found.draft_command_id
            return found, _draft(command, access, uow) if command is not None else None

        self._services.work.on(
            self._services.runner.write(look), lambda found: self._found(*found), failed
        )

    def _found(self, blanket: BlanketView, draft: Draft | None) -> None:
        if draft is not None:
            self.walk.emit(blanket, draft)
        elif blanket.person is not None:
            self.card.emit(blanket)
        else:
            self.nobody.emit(blanket)

    def register(
        self,
        reference: str,
        day: date,
        place: str,
        access: Access,
        done: Callable[[BlanketView], None],
        failed: Failed,
    ) -> None:
        """Notes that a blanket is signed, and where it is kept."""

        def came(blanket: BlanketView) -> None:
            self.place = blanket.kept_where
            self.changed.emit()
            done(blanket)

        self._services.work.on(
            self._services.runner.write(
                lambda uow: register_signed(reference, day, place, access, uow)
            ),
            came,
            failed,
        )


def _draft(command_id: str, access: Access, uow: UnitOfWork) -> Draft | None:
    """The walk a blanket waits for; None when it was thrown away, or is a colleague's."""
    try:
        return load_draft(command_id, access, uow)
    except UserError:
        return None
