"""What the parts of the tour share: keys, waiting, pictures in both themes and in large text."""

from __future__ import annotations

from collections.abc import Callable

from desk.window.navigation import key_of
from desk.window.rooms import Rooms
from desk.window.start import Desk
from desk.window.tour.hands import Hands


class Scenes:
    """A part of the tour. `run` begins and ends on home, in the light theme at 100 %."""

    def __init__(self, desk: Desk, hands: Hands, say: Callable[[str], None]) -> None:
        self.desk = desk
        self.hands = hands
        self.say = say

    def run(self) -> None:
        """Performs this part."""

    @property
    def rooms(self) -> Rooms:
        """The rooms of the window in front."""
        rooms = self.desk.window.rooms
        assert rooms is not None
        return rooms

    def idle(self) -> None:
        """Waits until nothing is under way."""
        self.hands.until(lambda: self.desk.waiting == 0, "the work to be done")

    def keys(self, *names: str) -> None:
        """Keys, one after the other."""
        for name in names:
            self.hands.key(name)
            self.idle()

    def go(self, room: str) -> None:
        """To a room with its key."""
        context = self.rooms.context
        assert context is not None
        self.keys(key_of(room, context.access.roles))

    def write(self, text: str) -> None:
        """Types where the focus is."""
        self.hands.write(text)
        self.idle()

    def search(self, text: str) -> None:
        """Types in the search box, from wherever one is."""
        self.keys("Ctrl+K")
        self.write(text)

    def set(self, **choices: object) -> None:
        """Another theme, text size or language."""
        self.desk.set(self.desk.get().with_(**choices))
        self.hands.until(lambda: self.desk.window.rooms is not None, "the window to be built anew")
        self.idle()

    def both(self, name: str) -> None:
        """The window as it stands, light and dark."""
        self.hands.picture(name)
        self.set(theme="dark")
        self.hands.picture(f"{name}-dark")
        self.set(theme="light")
