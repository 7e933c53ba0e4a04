"""A running program for tests: the real window on a real register, with hands on its keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desk.app import Program
from desk.register.access import Access
from desk.register.commands import NewUnit
from desk.window.main import MainWindow
from desk.window.rooms import Rooms
from desk.window.start import Desk
from desk.window.tour.hands import Hands

TEMPLATE = (
    "Hej {given_name}! Du har en tid på {place} {date} kl. {time}. "
    "Behöver du ändra? Ring {phone}. Det går inte att svara."
)


def a_unit(**changes: object) -> NewUnit:
    """A unit of a made-up hospital, its message confirmed."""
    values: dict[str, object] = {
        "name": "Ekhaga vårdcentral",
        "short_name": "Ekhaga",
        "clinic": "Ekhaga",
        "profile": "stockholm-takecare",
        "provider": "Region Stockholm",
        "display": "unit",
        "sender": "Ekhaga",
        "phone": "08-465 004 10",
        "turn_to": "receptionen eller 08-465 004 10",
        "template": TEMPLATE,
        "template_confirmed": True,
    }
    return NewUnit(**{**values, **changes})  # type: ignore[arg-type]


@dataclass
class Running:
    """A running program with hands on its keys."""

    desk: Desk
    program: Program
    hands: Hands

    @property
    def window(self) -> MainWindow:
        """The window in front."""
        return self.desk.window

    @property
    def rooms(self) -> Rooms:
        """The rooms, once the register is open."""
        rooms = self.desk.window.rooms
        assert rooms is not None
        return rooms

    @property
    def access(self) -> Access:
        """Who sits at the desk."""
        context = self.rooms.context
        assert context is not None
        return context.access

    def idle(self) -> None:
        """Waits until nothing is under way."""
        self.hands.until(lambda: self.desk.waiting == 0, "the work to be done")


def put_away(desk: Desk) -> None:
    """Closes the window. The desk goes with it: its connections would keep all of it for ever."""
    desk.languages.use("en")
    desk.window.close()
    desk.window.deleteLater()
    desk.deleteLater()


StartDesk = Callable[..., Running]
