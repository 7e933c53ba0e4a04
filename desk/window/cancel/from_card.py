"""From a patient's card to cancelling or moving a visit, and back to the card as it then is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.window.services import Services
from desk.window.theme import Theme

if TYPE_CHECKING:
    from desk.visits.booking import Visit
    from desk.window.cancel.room import CancelRoom
    from desk.window.rooms import Rooms


class ChangeFromCard(QObject):
    """Its room is made when it is first wanted; it keeps no reason of an earlier card."""

    def __init__(self, theme: Theme, services: Services, rooms: Rooms) -> None:
        super().__init__(rooms)
        self._theme = theme
        self._services = services
        self._rooms = rooms
        self._room: CancelRoom | None = None
        rooms.card_room.coming.change.connect(self._change)

    def _change(self, visit: Visit, name: str, reason: str) -> None:
        from desk.window.cancel.room import CancelRoom

        context = self._rooms.context
        if context is None:
            return
        if self._room is None:
            self._room = CancelRoom(self._theme, self._services, self._rooms, context)
        self._room.change(
            visit, name, self._rooms.card_room.read_again, self._rooms.notices.say_done, reason
        )
