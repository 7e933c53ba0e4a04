"""Reads the visits to come of whose card is open, and tells which of them is to be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.register.use_cases import coming_visits
from desk.window.card.desk import CardDesk
from desk.window.card.names import person_name
from desk.window.card.page import CardPage
from desk.window.services import Services

if TYPE_CHECKING:
    from desk.register.views import CardView
    from desk.visits.booking import Visit


class ComingDesk(QObject):
    """`change` carries a visit, whose it is, and the reason that opened the card."""

    change = Signal(object, str, str)

    def __init__(
        self, services: Services, desk: CardDesk, page: CardPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._desk = desk
        self._page = page
        desk.shown.connect(self._read)
        page.coming.change.connect(self._change)

    def _read(self, card: CardView) -> None:
        """A masked person's visits are not shown either."""
        person, access = card.person.id, self._desk.access
        if card.person.masked:
            return
        self._services.work.on(
            self._services.runner.read(lambda uow: coming_visits(person, access, uow)),
            lambda visits: self._came(person, visits),
            self._desk.failed.emit,
        )

    def _came(self, person_id: str, visits: tuple[Visit, ...]) -> None:
        if self._desk.card is not None and self._desk.card.person.id == person_id:
            self._page.show_coming(visits, self._services.today())

    def _change(self, visit: Visit) -> None:
        card = self._desk.card
        if card is not None and not card.person.masked:
            self.change.emit(visit, person_name(card.person), self._desk.access.reason)
