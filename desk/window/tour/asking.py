"""Asking again in the tour: the list that fills itself, and a walk with only what must be asked."""

from __future__ import annotations

from desk.window.tour.scenes import Scenes


class AskScenes(Scenes):
    """After the walks and the cards, whose people have answers to ask for anew."""

    def run(self) -> None:
        """From the list to a walk, and back home."""
        self.say("Ask again: whom, when they come and why; one key asks the next.")
        self.go("ask_again")
        self.both("ask-again")
        self.keys("Down")
        self.hands.picture("ask-again-next")
        self.keys("Ctrl+P")
        self.hands.picture("ask-again-blankets")
        self.keys("Esc")
        self.set(text_size=200)
        self.go("ask_again")
        self.hands.picture("ask-again-large")
        self.set(text_size=100)
        self.keys("Ctrl+1")
