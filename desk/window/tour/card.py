"""The card in the tour: each of its states, and everything that is done from it."""

from __future__ import annotations

from desk.register.demo import add_tour_people
from desk.window.tour.scenes import Scenes

# The people of resources/demo/tour.json.
ELSA = "201301012389"
GUNNAR = "193501096998"
WILLIAM = "200801012394"
KARIN = "199601012389"
SARA = "197801012381"
OSKAR = "199302112397"


class CardScenes(Scenes):
    """Light and dark as one goes along, then once more in large text."""

    def run(self) -> None:
        """From a card with two numbers to what is carried over."""
        self.say("People with cards of every kind.")
        context = self.rooms.context
        assert context is not None
        access = context.access
        self.desk.services.runner.write(lambda uow: add_tour_people(access, uow)).result(20)
        self._two_numbers()
        self._standing()
        self._one_person()
        self._protected()
        self._undo()
        self._carry_over()
        self._large()
        self.keys("Ctrl+1")

    def _open(self, identity: str) -> None:
        self.search(identity)
        self.keys("Enter")

    def _two_numbers(self) -> None:
        self._open(ELSA)
        self.both("card-two-numbers")
        self.keys("Alt+B")
        self.both("card-confirm")
        self.keys("Esc", "Alt+N")
        self.write("0701740610")
        self.both("number-change")
        self.keys("Enter")
        self.hands.picture("number-change-error")
        self.keys("Esc", "Alt+L")
        self.both("representative")
        self.keys("Esc", "Alt+D")
        self.both("details")
        self.keys("Esc", "Alt+T", "2")
        self.both("withdraw-own-number")
        self.keys("Esc")

    def _standing(self) -> None:
        self._open(GUNNAR)
        self.both("card-mandate-ends")
        self._open(WILLIAM)
        self.both("card-ended")

    def _one_person(self) -> None:
        self._open(KARIN)
        self.hands.picture("card-same-name")
        self.keys("Alt+J")
        self.both("join")
        self.keys("Tab")
        self.write("Har fått personnummer")
        self.keys("Enter")
        self.hands.picture("card-joined")

    def _protected(self) -> None:
        self.search(SARA)
        self.hands.picture("home-protected")
        self.keys("Enter")
        self.both("card-shut")
        self.write("Ringer och vill byta nummer")
        self.keys("Enter")
        self.both("card-opened-with-reason")
        self.keys("F7")
        self.both("card-names-hidden")
        self.keys("Ctrl+1")
        self.hands.picture("home-names-hidden")
        self.keys("F7")

    def _undo(self) -> None:
        self._open(OSKAR)
        self.keys("Alt+B", "Enter", "Ctrl+Z")
        self.both("card-undo")
        self.keys("3", "Enter")
        self.hands.picture("card-undone")

    def _carry_over(self) -> None:
        self.go("carry_over")
        self.keys("Alt+M")
        self.both("carry-over-marked")

    def _large(self) -> None:
        self.set(text_size=200)
        self._open(ELSA)
        self.hands.picture("card-200")
        pages = {"Alt+N": "number-change", "Alt+L": "representative", "Alt+D": "details"}
        for key, name in pages.items():
            self.keys(key)
            self.hands.picture(f"{name}-200")
            self.keys("Esc")
        self.keys("Alt+T")
        self.hands.picture("withdraw-200")
        self.keys("Esc")
        self.go("carry_over")
        self.hands.picture("carry-over-200")
        self._open(SARA)
        self.hands.picture("card-shut-200")
        self.set(text_size=100)
