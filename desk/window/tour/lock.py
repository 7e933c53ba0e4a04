"""The log-in in the tour: the lock in the midst of a walk, the way back, users and their pages."""

from __future__ import annotations

from desk.window.tour.log_in import TOUR_LOG_IN
from desk.window.tour.scenes import Scenes
from desk.window.words import tr


class LockScenes(Scenes):
    """Maria locks in the midst of a registration, comes back, and looks after the users."""

    def run(self) -> None:
        """From a walk through the lock and back; then the users."""
        self.say("The desk is locked in the midst of a registration, and opened again.")
        self._lock()
        self.say("The administrator adds a user, and looks at the recovery code and the key.")
        self._users()
        self.keys("Ctrl+1")

    def _lock(self) -> None:
        hands = self.hands
        self.search("198106152393")
        self.keys("Ctrl+N", "Ctrl+L")
        hands.picture("lock")
        self._theme("dark")
        hands.picture("lock-dark")
        self._theme("light")
        self.keys(tr("Alt+B"))
        hands.picture("log-in")
        self.keys(tr("Alt+K"))
        hands.picture("log-in-code")
        self.keys("Esc", "Esc")
        self.write(TOUR_LOG_IN[1])
        self.keys("Enter")
        hands.until(lambda: self.desk.window.rooms is not None, "the desk to open")
        self.idle()
        hands.until(lambda: self.rooms.walk.active, "the registration to go on")
        hands.picture("unlocked")
        self.keys("F6")

    def _theme(self, theme: str) -> None:
        """While nobody sits at the desk there is nothing to wait for."""
        self.desk.set(self.desk.get().with_(theme=theme))

    def _users(self) -> None:
        self.rooms.go("users")
        self.idle()
        self.both("users")
        self.keys("Ctrl+Enter")
        self.hands.picture("user-new")
        self.keys("Esc", tr("Alt+K"))
        self.hands.picture("users-code")
        self.keys("Esc", tr("Alt+Y"))
        self.hands.picture("users-key")
        self.keys("Esc")
