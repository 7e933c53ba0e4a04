"""The room of the visits: the list, and from there the walk, the card and what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.register.ask_reasons import AskKind
from desk.register.views import CardView
from desk.visits.booking import Visit
from desk.window.cancel.room import CancelRoom
from desk.window.context import UnitContext
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.visits.adding import AddVisitPage
from desk.window.visits.adding_desk import AddVisitDesk
from desk.window.visits.desk import VisitsDesk
from desk.window.visits.import_desk import ImportDesk
from desk.window.visits.importing import ImportPage
from desk.window.visits.lines import VisitLine
from desk.window.visits.page import VisitsPage

if TYPE_CHECKING:
    from desk.window.rooms import Rooms


def visits_page(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> VisitsPage:
    """The arrival list; after somebody was asked one comes back to it."""
    page = VisitsPage(theme)
    desk = VisitsDesk(services, page, context)
    asked: list[str] = []

    def ask(card: CardView, kinds: frozenset[AskKind], reception: str) -> None:
        asked[:] = [card.person.id]
        rooms.walk.open_again(context, card, kinds)
        if reception and rooms.walk.active:
            rooms.walk.answer({"reception": reception})

    def left() -> None:
        """From the walk that began here, once its answer is saved."""
        saved = rooms.walk.saved_view
        if saved is not None and asked == [saved.person.id]:
            asked.clear()
            rooms.go("visits")

    adding = AddVisitPage(theme)
    importing = ImportPage(theme)
    typing = AddVisitDesk(services, adding, context)

    def add() -> None:
        typing.begin(desk.day)
        rooms.show(adding)

    def added(visits: tuple[Visit, ...]) -> None:
        desk.show_added(visits)
        rooms.show(page)

    imports: list[ImportDesk] = []

    def read_in() -> None:
        if services.visit_files is None:
            return
        if not imports:
            imports.append(ImportDesk(services, services.visit_files, importing, context))
            imports[0].changed.connect(rooms.home_desk.refresh)
        imports[0].begin()
        rooms.show(importing)

    cancels: list[CancelRoom] = []

    def change(line: VisitLine) -> None:
        if not cancels:
            cancels.append(CancelRoom(theme, services, rooms, context))

        def say(words: str) -> None:
            page.say("ok", words)

        cancels[0].change(line.row.visit, line.name, lambda: rooms.show(page), say)

    desk.change.connect(change)
    page.import_wanted.connect(read_in)
    importing.left.connect(lambda: rooms.show(page))
    page.add_wanted.connect(add)
    adding.left.connect(lambda: rooms.show(page))
    typing.added.connect(added)
    desk.ask.connect(ask)
    desk.opened.connect(rooms.open_card)
    desk.changed.connect(rooms.home_desk.refresh)
    rooms.walk.left.connect(left)
    return page
