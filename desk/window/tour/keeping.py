"""The access log and the backups in the tour: read, checked at random; made, verified."""

from __future__ import annotations

from desk.window.navigation import key_of
from desk.window.tour.scenes import Scenes


class KeepingScenes(Scenes):
    """A manager looks at who has looked, and an administrator keeps the register safe."""

    def run(self) -> None:
        """From the log to a backup that holds."""
        self.say("The manager reads the access log, and checks looks at random.")
        self._room("journal")
        self.both("access-log")
        self.keys("Alt+S", "Enter")
        self.hands.picture("spot-check")
        self.keys("Enter", "1", "Enter")
        self.hands.picture("spot-check-noted")
        self.say("The administrator makes a backup and verifies the register.")
        self._room("backup")
        self.keys("Enter", "Alt+K")
        self.both("backup")
        self.keys("Ctrl+1")

    def _room(self, name: str) -> None:
        context = self.rooms.context
        assert context is not None
        self.keys("Ctrl+1", key_of(name, context.access.roles))
