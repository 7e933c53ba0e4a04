"""The rest of the tour: settings and keys."""

from __future__ import annotations

from desk.window.navigation import key_of
from desk.window.tour.scenes import Scenes


class RestScenes(Scenes):
    """Pages that stand for themselves."""

    def run(self) -> None:
        """One picture each."""
        context = self.rooms.context
        assert context is not None
        self.keys(key_of("settings", context.access.roles))
        self.hands.picture("settings")
        self.keys("F1")
        self.both("keys")
