"""A whole day in the real window that ends with its death: `tour_to_death.py OUT [short]`.

The tour with everything it does, a backup, a lock with a wrong and a right password; then a walk,
and in the midst of it the process kills itself. `short` leaves out the tour. Run with
CONSENT_DESK_HOME set; what a person would keep (pictures, papers) goes to OUT.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from people import public_number
from PySide6.QtCore import qInstallMessageHandler

from desk.app.made_up import TourProgram
from desk.register.sessions import sign_in
from desk.settings import find_paths
from desk.window.lock.pages import SignInPage
from desk.window.run import quiet_messages
from desk.window.start import Desk, StartOptions, make_application
from desk.window.tour import hands
from desk.window.tour.hands import Hands
from desk.window.tour.log_in import TOUR_LOG_IN
from desk.window.tour.script import Tour

hands.PATIENCE_S = 120
"""The machine may be busy with others of its kind."""

GIVEN, SURNAME, NUMBER = "Ossian-Kasimir", "Åkerström-Öberg", "0701740677"
WRONG = "ett helt felaktigt lösenord"
IDENTITY = public_number(7)


class Day:
    """The window, its hands, and what is done with them."""

    def __init__(self, out: Path) -> None:
        qInstallMessageHandler(quiet_messages)
        self._out = out
        application = make_application(["consent-desk"])
        application.setCursorFlashTime(0)
        self._program = TourProgram(find_paths())
        self._desk = Desk(application, self._program, StartOptions())
        self._papers = 0
        self._desk.dialogs.save = self._choose
        self._hands = Hands(lambda: self._desk.window, out)
        self._desk.show()
        self._open()

    def _choose(self, suggestion: str) -> Path:
        self._papers += 1
        return self._out / f"{self._papers:02d}-{Path(suggestion).name}"

    def _open(self) -> None:
        self._hands.until(lambda: self._desk.window.rooms is not None, "the register to open")

    def _keys(self, *names: str) -> None:
        for name in names:
            self._hands.key(name)
            self._hands.until(lambda: self._desk.waiting == 0, "the work to be done")

    def tour(self) -> None:
        """Everything that the tour does."""
        Tour(self._desk, self._hands, lambda _words: None).run()

    def back_up(self) -> None:
        """A backup, as from its page."""
        access = self._program.runner.write(lambda work: sign_in("", work)).result(30)
        assert access is not None
        self._program.vault.back_up(access).result(60)

    def lock(self) -> None:
        """Locked, a wrong password, the right one."""
        self._keys("Ctrl+K", "Ctrl+L")
        self._hands.until(lambda: self._page() is not None, "the window to lock")
        self._hands.write(WRONG)
        self._hands.key("Enter")
        page = self._page()
        assert page is not None
        # Refused: it is typed anew, from the empty field.
        self._hands.until(lambda: not page.password.text(), "the password to be refused")
        self._hands.until(lambda: not page.busy, "the next try")
        self._hands.write(TOUR_LOG_IN[1])
        self._hands.key("Enter")
        self._open()

    def _page(self) -> SignInPage | None:
        """The log-in page, once the window is locked."""
        view = self._desk.window.lock_view
        page = view.page if view is not None else None
        return page if isinstance(page, SignInPage) else None

    def die_in_a_walk(self) -> None:
        """Somebody new, up to the number; then no more."""
        self._keys("Ctrl+K")
        self._hands.write(IDENTITY)
        self._keys("Enter")
        self._hands.write(GIVEN)
        self._keys("Tab")
        self._hands.write(SURNAME)
        self._keys("Enter", "Alt+A", "Enter", "J", "Enter")
        self._hands.write(NUMBER)
        self._hands.until(lambda: self._desk.waiting == 0, "the walk to be kept")
        print("walking", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    day = Day(Path(sys.argv[1]))
    if sys.argv[2:] != ["short"]:
        day.tour()
    day.back_up()
    day.lock()
    day.die_in_a_walk()
