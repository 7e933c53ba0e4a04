"""The walk in the tour: a yes, a no, a withdrawal, the dark theme and large text."""

from __future__ import annotations

from desk.window.tour.scenes import Scenes

# The tax agency's public test numbers, and numbers the telecom agency keeps for fiction.
ANNA = "196101182803"
LARS = "195009072553"
MOBILE = "0701740605"


class WalkScenes(Scenes):
    """A yes, a no and a withdrawal, each page a picture."""

    def run(self) -> None:
        """From an empty register to one that holds answers of both kinds."""
        self.hands.picture("home-empty")
        self._yes()
        self._no()
        self._withdrawal()
        self._dark()
        self._large()

    def _begin(self, identity: str, given_name: str, surname: str, picture: bool) -> None:
        self.hands.write(identity)
        self.idle()
        if picture:
            self.hands.picture("home-nobody-found")
        self.keys("Enter")
        self.hands.write(given_name)
        self.keys("Tab")
        self.hands.write(surname)
        self.idle()

    def _yes(self) -> None:
        hands = self.hands
        self.say("An adult says yes.")
        self._begin(ANNA, "Anna", "Lindqvist", picture=True)
        hands.picture("patient")
        self.keys("Enter")
        hands.picture("information")
        self.keys("Space", "Space")
        hands.picture("information-two-said")
        self.keys("Alt+A", "Enter", "J")
        hands.picture("authority")
        self.keys("Enter")
        hands.write(MOBILE[:-1])
        self.keys("Enter")
        hands.picture("number-error")
        self.keys("Enter")
        hands.write(MOBILE[-1])
        self.keys("Tab", "Space", "1")
        hands.picture("number")
        self.keys("Enter")
        hands.picture("message")
        self.keys("Enter")
        hands.until(lambda: self.rooms.walk.saved_view is not None, "the answer to be saved")
        self.idle()
        hands.picture("paper")
        self.keys("Ctrl+P")
        self.keys("F4")
        hands.picture("card")

    def _no(self) -> None:
        hands = self.hands
        self.say("Another adult says no, and a third registration is parked.")
        self.keys("Ctrl+K")
        self._begin(LARS, "Lars", "Berg", picture=False)
        self.keys("Enter", "Alt+A", "Enter", "N", "Enter")
        hands.picture("message-no")
        self.keys("Enter")
        hands.until(lambda: self.rooms.walk.saved_view is not None, "the no to be saved")
        self.idle()
        hands.picture("paper-no")
        self.keys("Enter")
        self._begin("198106152393", "Omar", "Said", picture=False)
        self.keys("Esc")
        hands.picture("home-parked")

    def _withdrawal(self) -> None:
        hands = self.hands
        self.say("The first yes is taken back.")
        hands.write("Lindqvist")
        self.idle()
        hands.picture("home-found")
        self.keys("Enter", "Alt+T")
        hands.picture("withdraw")
        self.keys("Enter")
        hands.picture("card-withdrawn")
        self.go("carry_over")
        hands.picture("carry-over")

    def _dark(self) -> None:
        hands = self.hands
        self.say("The dark theme.")
        self.set(theme="dark")
        hands.picture("carry-over-dark")
        self.keys("Ctrl+1")
        hands.picture("home-dark")
        self._resume()
        hands.picture("patient-dark")
        self.keys("Enter")
        hands.picture("information-dark")

    def _large(self) -> None:
        hands = self.hands
        self.say("Text at 200 %.")
        self.set(theme="light", text_size=200)
        hands.until(lambda: self.desk.window.rooms is not None, "the window to be built anew")
        self.idle()
        hands.picture("home-200")
        self._resume()
        hands.picture("information-200")
        self.keys("Alt+A", "Enter", "J")
        hands.picture("authority-200")
        self.keys("Enter")
        hands.write("0701740610")
        self.keys("Tab", "Space", "1")
        hands.picture("number-200")
        self.keys("Enter")
        hands.picture("message-200")
        self.set(theme="dark", text_size=200)
        hands.picture("message-200-dark")
        self.keys("F6")
        self.set(theme="light", text_size=100)
        hands.until(lambda: self.desk.window.rooms is not None, "the window to be built anew")
        self.idle()

    def _resume(self) -> None:
        self.keys("F6")
        self.hands.until(lambda: self.rooms.walk.active, "the parked walk")
        self.idle()
