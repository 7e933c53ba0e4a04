"""The room of the ask-again list: from there to the walk, the card or the blankets, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.register.ask_reasons import AskLine
from desk.register.views import CardView, PersonHit
from desk.window.context import UnitContext
from desk.window.lists.ask_desk import AskDesk
from desk.window.lists.ask_page import AskPage
from desk.window.services import Services
from desk.window.theme import Theme

if TYPE_CHECKING:
    from desk.window.rooms import Rooms

ROOM = "ask_again"


def ask_page(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> AskPage:
    """The list; after somebody was asked one comes back to it, to the next."""
    page = AskPage(theme)
    desk = AskDesk(services, page, context, rooms.asking)
    began: list[str] = []

    def ask(line: AskLine, card: CardView) -> None:
        began[:] = [card.person.id]
        kinds = frozenset(reason.kind for reason in line.reasons)
        rooms.walk.open_again(context, card, kinds)

    def open_card(person_id: str) -> None:
        """Of a protected person the card asks for the reason, and begins the walk."""
        began[:] = [person_id]
        rooms.open_card(person_id)

    def left() -> None:
        """From a walk that began here, once its answer is saved."""
        saved = rooms.walk.saved_view
        if saved is not None and began == [saved.person.id]:
            began.clear()
            rooms.go(ROOM)

    def blanket(reference: str) -> None:
        rooms.papers.show_blanket(reference)

    def blankets(people: tuple[PersonHit, ...]) -> None:
        rooms.papers.print_for(people, lambda: rooms.go(ROOM))

    desk.blankets.connect(blankets)
    desk.ask.connect(ask)
    desk.opened.connect(open_card)
    desk.blanket.connect(blanket)
    rooms.walk.left.connect(left)
    return page
