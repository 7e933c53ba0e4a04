"""What the tour does, part by part, as a receptionist and a manager would with the keys alone."""

from __future__ import annotations

from collections.abc import Callable

from desk.window.start import Desk
from desk.window.tour.application import ApplicationScenes
from desk.window.tour.asking import AskScenes
from desk.window.tour.card import CardScenes
from desk.window.tour.hands import Hands
from desk.window.tour.keeping import KeepingScenes
from desk.window.tour.lock import LockScenes
from desk.window.tour.papers import PaperScenes
from desk.window.tour.plan import PlanScenes
from desk.window.tour.rest import RestScenes
from desk.window.tour.scenes import Scenes
from desk.window.tour.unit import UnitScenes
from desk.window.tour.visits import VisitScenes
from desk.window.tour.walk import WalkScenes


class Tour:
    """Its parts in order; each begins and ends on home."""

    PARTS: tuple[type[Scenes], ...] = (
        WalkScenes,
        CardScenes,
        PaperScenes,
        VisitScenes,
        AskScenes,
        ApplicationScenes,
        UnitScenes,
        PlanScenes,
        KeepingScenes,
        LockScenes,
        RestScenes,
    )

    def __init__(self, desk: Desk, hands: Hands, say: Callable[[str], None]) -> None:
        self._desk = desk
        self._hands = hands
        self._say = say

    def run(self) -> None:
        """The whole tour."""
        hands = self._hands
        hands.until(lambda: self._desk.window.rooms is not None, "the register to open")
        for part in self.PARTS:
            scenes = part(self._desk, hands, self._say)
            scenes.idle()
            scenes.run()
