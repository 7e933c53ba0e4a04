"""The room of the plan: the list, its files, and what was sent beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desk.window.cancel.room import CancelRoom
from desk.window.context import UnitContext
from desk.window.plan.desk import PlanDesk
from desk.window.plan.file_desk import PlanFileDesk
from desk.window.plan.file_page import PlanFilePage
from desk.window.plan.page import PlanPage
from desk.window.services import Services
from desk.window.theme import Theme

if TYPE_CHECKING:
    from desk.window.rooms import Rooms


def plan_room(theme: Theme, services: Services, rooms: Rooms, context: UnitContext) -> PlanPage:
    """The plan; its files and what was sent are shown from it."""
    page = PlanPage(theme)
    desk = PlanDesk(services, page, context)
    file_page = PlanFilePage(theme)
    PlanFileDesk(services, file_page, context, desk)
    cancels: list[CancelRoom] = []

    def back() -> None:
        rooms.show(page, page.right)

    def show_sent() -> None:
        if not cancels:
            cancels.append(CancelRoom(theme, services, rooms, context))
        cancels[0].show_sent(back)

    page.show_unsent(rooms.home_desk.unsent)
    rooms.home_desk.unsent_changed.connect(page.show_unsent)
    desk.opened.connect(rooms.open_card)
    page.file_wanted.connect(lambda: rooms.show(file_page))
    page.sent_wanted.connect(show_sent)
    file_page.left.connect(back)
    return page
