"""The real window in this process, driven by key events, on a register that was made for it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from desk.app import program
from desk.register.views import SearchResult
from desk.window.start import Desk, StartOptions, make_application

PATIENCE_MS = 60_000
GLANCE_MS = 5


class Driven:
    """A window with an open register. Leave with `close`.

    Waits in Qt's own loop, as the running program does: a loop in Python would take the register's
    threads the interpreter away.
    """

    def __init__(self, home: Path) -> None:
        os.environ["CONSENT_DESK_HOME"] = str(home)
        self.app = make_application(["bench"])
        self.program = program()
        self.desk = Desk(self.app, self.program, StartOptions(only_one=True))
        self._loop = QEventLoop()
        self._shown: SearchResult | None = None
        self._is_open = False
        home_page = self.desk.window.home
        show, recent = home_page.show_result, home_page.show_recent

        def showing(result: SearchResult) -> None:
            show(result)
            # Nobody after nobody changes nothing: what is seen already is painted all the same.
            home_page.update()
            self._shown = result
            self._painting.awaited = True

        def showing_recent(*arguments: Any) -> None:
            recent(*arguments)
            self._is_open = True

        vars(home_page).update(show_result=showing, show_recent=showing_recent)
        self._painting = _Painting(self._loop.quit)
        self.desk.window.installEventFilter(self._painting)
        self.desk.show()
        self.until(lambda: self._is_open)

    def search(self, query: str) -> SearchResult:
        """Write in the search box; returns once what was found is painted."""
        self.desk.window.home.search.clear()
        for letter in query[:-1]:
            self.press(letter)
        return self.last_key(query)

    def last_key(self, query: str) -> SearchResult:
        """The last letter of a query, up to the painted list."""
        self._shown = None
        self.press(query[-1])
        while self._shown is None or self._shown.query != query:
            self._exec()
        return self._shown

    def press(self, letter: str) -> None:
        """A key into the search box."""
        box = self.desk.window.home.search
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            held = Qt.KeyboardModifier.NoModifier
            self.app.sendEvent(box, QKeyEvent(kind, Qt.Key.Key_unknown, held, letter))

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something holds, looking every few milliseconds."""
        glance = QTimer()
        glance.timeout.connect(lambda: self._loop.quit() if holds() else None)
        glance.start(GLANCE_MS)
        while not holds():
            self._exec()
        glance.stop()

    def _exec(self) -> None:
        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(self._loop.quit)
        patience.start(PATIENCE_MS)
        self._loop.exec()
        if not patience.isActive():
            raise TimeoutError
        patience.stop()

    def close(self) -> None:
        """Let go of the register."""
        self.desk.window.removeEventFilter(self._painting)
        self.desk.window.close()
        self.program.close()


class _Painting(QObject):
    """Tells when the window has been painted after a result was shown."""

    def __init__(self, done: Callable[[], None]) -> None:
        super().__init__()
        self.awaited = False
        self._done = done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything pass; what comes after the painting is the next turn of the loop."""
        if self.awaited and event.type() == QEvent.Type.UpdateRequest:
            self.awaited = False
            QTimer.singleShot(0, self._done)
        return False
