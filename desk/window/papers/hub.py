"""Joins the papers to the rooms: what is scanned anywhere, and the papers of where one stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.blankets import count_out
from desk.register.views import BlanketView, OutView, PersonHit
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.pages.base import WalkPage
from desk.window.pages.message import MessagePage
from desk.window.pages.paper import PaperPage
from desk.window.papers.returns import Returns
from desk.window.papers.room import PaperRoom, error_words
from desk.window.papers.scanning import Scanning
from desk.window.papers.sources import of_answer, of_nobody, of_saved, of_walk
from desk.window.papers.subject import Kind
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.window.page import Page
    from desk.window.papers.papers import PapersPage
    from desk.window.rooms import Rooms

ROOM, OUT = "papers", "blankets"


class PapersHub(QObject):
    """One for the window. A blanket that waits for its walk to be saved is `waiting`."""

    failed = Signal(object)

    def __init__(self, theme: Theme, services: Services, shell: Shell, rooms: Rooms) -> None:
        super().__init__(rooms)
        self._theme = theme
        self._services = services
        self._shell = shell
        self._rooms = rooms
        self._context: UnitContext | None = None
        self._page: PapersPage | None = None
        self.room = PaperRoom(theme, services, shell, self)
        self.scanning = Scanning(services, self)
        self.room.changed.connect(self.refresh)
        services.jobs.changed.connect(self.refresh)
        self.scanning.changed.connect(self.refresh)
        self.returns = Returns(services, shell, rooms, self.scanning, self._papers_page)
        self.returns.failed.connect(self.failed)
        self._connect()

    def _connect(self) -> None:
        rooms, card = self._rooms, self._rooms.card_room
        rooms.home.scanned.connect(self.returns.scan_home)
        rooms.walk_pages.when_made(self._listen_to)
        card.page.papers.connect(self._of_card)
        card.page.signed.register.connect(self.returns.register_card)

    def _listen_to(self, page: WalkPage) -> None:
        if isinstance(page, MessagePage):
            page.blanket.connect(self._of_walk)
        if isinstance(page, PaperPage):
            page.papers.connect(self._of_saved)
            page.signed.register.connect(self.returns.register_saved)

    def opened(self, context: UnitContext) -> None:
        """The register is open."""
        self._context = context
        self.room.opened(context)
        self.scanning.opened(context)
        self.returns.opened(context)
        self.refresh()

    def refresh(self) -> None:
        """Counts the blankets that are out."""
        context = self._context
        if context is None or not {"receptionist", "manager"} & context.access.roles:
            return
        access = context.access
        self._services.work.on(
            self._services.runner.read(lambda uow: count_out(access, uow)),
            self._count,
            self.failed.emit,
        )

    def _count(self, out: OutView) -> None:
        """How many are out, and for how long the oldest of them."""
        count = out.count
        self._shell.left.set_count(OUT, count)
        second = ""
        if out.oldest is not None:
            days = (self._services.today() - Formats("sv").local(out.oldest).date()).days
            second = tr("Oldest {count} days").format(count=days)
            if days < 2:
                second = tr("Oldest 1 day") if days else tr("Oldest from today")
        self._rooms.today.show_count(OUT, count, second)
        self._rooms.asking.refresh()

    def show_blanket(self, reference: str) -> None:
        """The list of those that are out, at one of them."""
        from desk.window.papers.out import OutPage

        self._rooms.go(OUT)
        page = self._rooms.made(OUT)
        if isinstance(page, OutPage):
            page.stand_on(reference)

    # The papers of where one stands.

    def _of_card(self) -> None:
        desk, context = self._rooms.card_room.desk, self._context
        card = desk.card
        if card is None or card.current is None or context is None:
            return
        subject = of_answer(card.current, card, context, desk.access, "consent")
        self.room.show(subject, self._rooms.card_room.show_again)

    def _of_saved(self) -> None:
        saved, context = self._rooms.walk.saved_view, self._context
        if saved is not None and context is not None:
            language = self._rooms.walk.draft.language
            subject = of_saved(saved, context, language, "consent")
            self.room.show(subject, self._rooms.walk_pages.show)

    def _of_walk(self) -> None:
        walk, go_back = self._rooms.walk, self._rooms.walk_pages.show
        self.room.show(of_walk(walk.view), go_back, partial(self._park, walk.turn))

    def _park(self, turn: int) -> bool:
        """The walk that the blanket is of waits for it; whether it was still under way."""
        walk = self._rooms.walk
        waits = walk.turn == turn and walk.active and walk.saved_view is None
        if waits:
            walk.park()
            self._shell.sheet.notice.show_notice(
                "ok",
                tr("The registration waits for the blanket"),
                tr("Scan the code when it comes back: the registration opens where it was."),
            )
        return waits

    # The rooms.

    def pages(self, context: UnitContext) -> dict[str, Callable[[], Page]]:
        """Makers of the two rooms."""
        return {
            ROOM: lambda: self._make_papers(context),
            OUT: lambda: self._make_out(context),
        }

    def _papers_page(self) -> PapersPage:
        """The page of the papers, once it has been gone to."""
        assert self._page is not None
        return self._page

    def _make_papers(self, context: UnitContext) -> Page:
        from desk.window.papers.papers import PapersPage

        page = self._page = PapersPage(self._theme)

        def failed(error: UserError) -> None:
            what, body = error_words(error, context)
            page.show_error(f"{what} {body}")

        def show(kind: Kind) -> None:
            subject = of_nobody(kind, context, self._services.today())
            self.room.show(subject, lambda: self._rooms.show(page))

        def done(_blanket: BlanketView) -> None:
            page.fold()
            page.say("ok", tr("The signed blanket is registered."))

        page.scanned.connect(lambda text: self.scanning.scan(text, failed))
        page.wanted.connect(show)
        page.several.connect(lambda: self._show_batch(context))
        page.out.connect(lambda: self._rooms.go(OUT))
        page.begin.connect(self.returns.waiting.begin)
        page.only_note.connect(self.returns.only_note)
        page.signed.register.connect(
            lambda reference, day, place: self.scanning.register(
                reference, day, place, context.access, done, failed
            )
        )
        return page

    def print_for(self, people: tuple[PersonHit, ...], go_back: Callable[[], None]) -> None:
        """A blanket each for those of a list."""
        if self._context is not None:
            self._show_batch(self._context, people, go_back)

    def _show_batch(
        self,
        context: UnitContext,
        people: tuple[PersonHit, ...] | None = None,
        go_back: Callable[[], None] | None = None,
    ) -> None:
        from desk.window.papers.batch import BatchPage
        from desk.window.papers.batch_desk import BatchDesk

        page = BatchPage(self._theme)
        desk = BatchDesk(self._services, page, context, people)
        desk.changed.connect(self.refresh)
        page.left.connect(go_back or (lambda: self._rooms.go(ROOM)))
        self._rooms.show(page)

    def _make_out(self, context: UnitContext) -> Page:
        from desk.window.papers.out import OutPage
        from desk.window.papers.out_desk import OutDesk

        page = OutPage(self._theme)
        desk = OutDesk(self._services, page, context, self.scanning)
        desk.again.connect(lambda subject: self.room.show(subject, lambda: self._rooms.show(page)))
        desk.opened.connect(self._rooms.open_card)
        desk.changed.connect(self.refresh)
        return page
