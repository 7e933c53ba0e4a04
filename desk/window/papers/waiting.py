"""A blanket whose walk is under way: asked about when the walk has been saved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.consent.draft import Step
from desk.register.access import Access
from desk.register.blankets import blankets_out, take_to_walk
from desk.register.ports import UnitOfWork
from desk.register.views import BlanketView, SavedView
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.papers.filled import Filled
from desk.window.papers.saying import Saying
from desk.window.papers.scanning import Scanning
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.window.rooms import Rooms


class Waiting(QObject):
    """Which blanket lies on the desk for which walk, however the walk is taken up."""

    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        rooms: Rooms,
        scanning: Scanning,
        saying: Saying,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._rooms = rooms
        self._scanning = scanning
        self._saying = saying
        self._context: UnitContext | None = None
        self._waiting: dict[str, BlanketView] = {}
        rooms.walk.saved.connect(self._saved)

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context

    def begin(self, blanket: BlanketView) -> None:
        """A blank blanket came back: the walk that begins is what it belongs to."""
        context = self._context
        if context is None:
            return
        self._rooms.begin_new("")
        walk = self._rooms.walk
        if not walk.active:
            return
        walk.answer({"channel": "form"})
        command, access = walk.draft.command_id, context.access
        self.wait(command, replace(blanket, draft_command_id=command))
        self._services.work.on(
            self._services.runner.write(
                lambda uow: take_to_walk(blanket.reference, command, access, uow)
            ),
            lambda _blanket: None,
            self.failed.emit,
        )

    def wait(self, command_id: str, blanket: BlanketView) -> None:
        """The walk in front is the blanket's."""
        self._waiting[command_id] = blanket
        self._saying.say(
            "info",
            tr("The blanket belongs to this registration"),
            tr("Check the answers against it, and save. Then you note where it is kept."),
        )

    def _saved(self, saved: SavedView) -> None:
        """The walk's blanket lies on the desk: now it is noted where it is kept."""
        context, draft = self._context, self._rooms.walk.draft
        if context is None:
            return
        self._saying.hide()
        command, access = draft.command_id, context.access
        waiting = self._waiting.pop(command, None)
        if waiting is not None:
            self._ask(waiting, saved)
        elif draft.channel == "form":
            # It was scanned before the program was started again, or printed from this walk.
            self._services.work.on(
                self._services.runner.read(lambda uow: _of_walk(command, access, uow)),
                lambda found: self._ask(found, saved) if found is not None else None,
                self.failed.emit,
            )

    def _ask(self, blanket: BlanketView, saved: SavedView) -> None:
        context, walk = self._context, self._rooms.walk
        if context is None or not walk.active or walk.saved_view is not saved:
            return
        if walk.draft.step is Step.PAPER:
            formats, today = Formats(context.language), self._services.today()
            whose = replace(blanket, person=saved.person)
            filled = Filled(self._scanning.place)
            self._rooms.walk_pages.paper.ask_signed(whose, formats, today, filled)


def _of_walk(command_id: str, access: Access, uow: UnitOfWork) -> BlanketView | None:
    """The blanket that waits for a walk."""
    out = blankets_out(access, uow)
    return next((one for one in out if one.draft_command_id == command_id), None)
