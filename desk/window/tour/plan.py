"""The plan in the tour: what goes, its files, a visit that is cancelled, what was sent."""

from __future__ import annotations

from desk.window.tour.scenes import Scenes
from desk.window.tour.visits import TWICE


class PlanScenes(Scenes):
    """Two or three pictures of each."""

    def run(self) -> None:
        """From the plan to a cancelled visit."""
        self.say("The plan: what goes to whom, and its files.")
        self.keys("Ctrl+1")
        self.go("plan")
        self.both("plan")
        self.keys("Ctrl+Enter")
        self.hands.picture("plan-file")
        self.say("A visit is cancelled, and told of by a fixed message where that is lawful.")
        self.go("visits")
        self.keys("Alt+S")
        self.both("visit-cancel")
        self.keys("Ctrl+1")
        self.search(TWICE)
        self.keys("Enter", "Alt+S")
        self.hands.picture("card-visits")
        self.keys("Ctrl+1")
