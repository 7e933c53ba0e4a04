"""What the tour does, step by step, as a receptionist and a manager would with the keys alone."""

from __future__ import annotations

from collections.abc import Callable

from desk.window.rooms import Rooms
from desk.window.start import Desk
from desk.window.tour.application import ApplicationScenes
from desk.window.tour.hands import Hands

# The tax agency's public test numbers, and numbers the telecom agency keeps for fiction.
ANNA = "196101182803"
LARS = "195009072553"
MOBILE = "0701740605"


class Tour:
    """A yes, a no, a withdrawal and an application, each page a picture."""

    def __init__(self, desk: Desk, hands: Hands, say: Callable[[str], None]) -> None:
        self._desk = desk
        self._hands = hands
        self._say = say

    @property
    def _rooms(self) -> Rooms:
        rooms = self._desk.window.rooms
        assert rooms is not None
        return rooms

    def run(self) -> None:
        """The whole tour."""
        hands = self._hands
        hands.until(lambda: self._desk.window.rooms is not None, "the register to open")
        self._idle()
        hands.picture("home-empty")
        self._yes()
        self._no()
        self._withdrawal()
        self._dark()
        self._large()
        self._application()

    def _idle(self) -> None:
        self._hands.until(lambda: self._desk.waiting == 0, "the work to be done")

    def _keys(self, *names: str) -> None:
        for name in names:
            self._hands.key(name)
            self._idle()

    def _begin(self, identity: str, given_name: str, surname: str, picture: bool) -> None:
        self._hands.write(identity)
        self._idle()
        if picture:
            self._hands.picture("home-nobody-found")
        self._keys("Enter")
        self._hands.write(given_name)
        self._keys("Tab")
        self._hands.write(surname)
        self._idle()

    def _yes(self) -> None:
        hands = self._hands
        self._say("An adult says yes.")
        self._begin(ANNA, "Anna", "Lindqvist", picture=True)
        hands.picture("patient")
        self._keys("Enter")
        hands.picture("information")
        self._keys("Space", "Space")
        hands.picture("information-two-said")
        self._keys("Alt+A", "Enter", "J")
        hands.picture("authority")
        self._keys("Enter")
        hands.write(MOBILE[:-1])
        self._keys("Enter")
        hands.picture("number-error")
        self._keys("Enter")
        hands.write(MOBILE[-1])
        self._keys("Tab", "Space", "1")
        hands.picture("number")
        self._keys("Enter")
        hands.picture("message")
        self._keys("Enter")
        hands.until(lambda: self._rooms.walk.saved_view is not None, "the answer to be saved")
        self._idle()
        hands.picture("paper")
        self._keys("Ctrl+P")
        self._keys("F4")
        hands.picture("card")

    def _no(self) -> None:
        hands = self._hands
        self._say("Another adult says no, and a third registration is parked.")
        self._keys("Ctrl+K")
        self._begin(LARS, "Lars", "Berg", picture=False)
        self._keys("Enter", "Alt+A", "Enter", "N", "Enter")
        hands.picture("message-no")
        self._keys("Enter")
        hands.until(lambda: self._rooms.walk.saved_view is not None, "the no to be saved")
        self._idle()
        hands.picture("paper-no")
        self._keys("Enter")
        self._begin("198106152393", "Omar", "Said", picture=False)
        self._keys("Esc")
        hands.picture("home-parked")

    def _withdrawal(self) -> None:
        hands = self._hands
        self._say("The first yes is taken back.")
        hands.write("Lindqvist")
        self._idle()
        hands.picture("home-found")
        self._keys("Enter", "Alt+T")
        hands.picture("withdraw")
        self._keys("Enter")
        hands.picture("card-withdrawn")
        self._keys("Ctrl+2")
        hands.picture("carry-over")

    def _dark(self) -> None:
        hands = self._hands
        self._say("The dark theme.")
        self._set(theme="dark")
        hands.picture("carry-over-dark")
        self._keys("Ctrl+1")
        hands.picture("home-dark")
        self._resume()
        hands.picture("patient-dark")
        self._keys("Enter")
        hands.picture("information-dark")

    def _large(self) -> None:
        hands = self._hands
        self._say("Text at 200 %.")
        self._set(theme="light", text_size=200)
        hands.until(lambda: self._desk.window.rooms is not None, "the window to be built anew")
        self._idle()
        hands.picture("home-200")
        self._resume()
        hands.picture("information-200")
        self._keys("Alt+A", "Enter", "J")
        hands.picture("authority-200")
        self._keys("Enter")
        hands.write("0701740610")
        self._keys("Tab", "Space", "1")
        hands.picture("number-200")
        self._keys("Enter")
        hands.picture("message-200")
        self._set(theme="dark", text_size=200)
        hands.picture("message-200-dark")
        self._keys("F6")
        self._set(theme="light", text_size=100)
        hands.until(lambda: self._desk.window.rooms is not None, "the window to be built anew")
        self._idle()

    def _resume(self) -> None:
        self._keys("F6")
        self._hands.until(lambda: self._rooms.walk.active, "the parked walk")
        self._idle()

    def _set(self, **choices: object) -> None:
        self._desk.set(self._desk.get().with_(**choices))
        self._idle()

    def _application(self) -> None:
        self._say("The manager fills in the application for activation, and follows it.")
        ApplicationScenes(self._desk, self._hands, self._idle).run()
        self._keys("Ctrl+5")
        self._hands.picture("settings")
        self._keys("F1")
        self._hands.picture("keys")
