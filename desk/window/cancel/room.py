"""From a visit to its cancelling, to what was sent, to the gateway, and back again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desk.visits.booking import Visit
from desk.window.cancel.desk import ChangeDesk
from desk.window.cancel.gateway_desk import GatewayDesk
from desk.window.cancel.gateway_page import GatewayPage
from desk.window.cancel.page import ChangePage
from desk.window.cancel.sent_desk import SentDesk
from desk.window.cancel.sent_page import SentPage
from desk.window.context import UnitContext
from desk.window.navigation import MANAGER_ROLES
from desk.window.services import Services
from desk.window.theme import Theme

if TYPE_CHECKING:
    from desk.window.rooms import Rooms


class CancelRoom:
    """Its pages are shown from others; one comes back to where one was."""

    def __init__(
        self, theme: Theme, services: Services, rooms: Rooms, context: UnitContext
    ) -> None:
        self._rooms = rooms
        self._back: Callable[[], None] = lambda: rooms.go("home")
        self._changed: Callable[[str], None] = lambda _words: None
        self.page = ChangePage(theme)
        self.desk = ChangeDesk(services, self.page, context)
        manages = bool(MANAGER_ROLES & context.access.roles)
        self.sent_page = SentPage(theme, manages=manages)
        self.sent_desk = SentDesk(services, self.sent_page, context)
        self.gateway_page = GatewayPage(theme)
        self.gateway_desk = GatewayDesk(services, self.gateway_page, context)
        self.page.left.connect(lambda: self._back())
        self.page.list_wanted.connect(lambda: self._show_sent(""))
        self.desk.changed.connect(self._without)
        self.desk.sent.connect(self._show_sent)
        for source in (self.desk.changed, self.desk.sent, self.sent_desk.changed):
            source.connect(rooms.home_desk.refresh)
        self.sent_page.left.connect(lambda: self._back())
        self.sent_page.gateway_wanted.connect(lambda: self._show(self.gateway_page))
        self.sent_desk.opened.connect(rooms.open_card)
        self.gateway_page.left.connect(lambda: self._show_sent(""))

    def change(
        self,
        visit: Visit,
        name: str,
        back: Callable[[], None],
        changed: Callable[[str], None] = lambda _words: None,
        reason: str = "",
    ) -> None:
        """Cancel or move a visit; `changed` is told what to say where no message was sent."""
        self._back, self._changed = back, changed
        self.sent_desk.opened_with(visit.person_id, reason)
        self.desk.begin(visit, name, reason)
        self._rooms.show(self.page, self.page.right)

    def show_sent(self, back: Callable[[], None]) -> None:
        """What was sent."""
        self._back = back
        self.sent_desk.opened_with("", "")
        self._show_sent("")

    def _without(self, words: str) -> None:
        self._back()
        self._changed(words)

    def _show_sent(self, words: str) -> None:
        self.sent_desk.say_next(words)
        self._rooms.show(self.sent_page, self.sent_page.right, of_patient=False)

    def _show(self, page: GatewayPage) -> None:
        self._rooms.show(page, of_patient=False)
