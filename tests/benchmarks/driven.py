"""The real window in this process, driven by key events, on a register that was made for it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desk.app import program
from desk.register.views import SearchResult
from desk.window.start import Desk, StartOptions, make_application
from desk.window.widgets.rows import ListRow

PATIENCE_S = 60.0


class Driven:
    """A window with an open register. Leave with `close`."""

    def __init__(self, home: Path) -> None:
        os.environ["CONSENT_DESK_HOME"] = str(home)
        self.app = make_application(["bench"])
        self.program = program()
        self.desk = Desk(self.app, self.program, StartOptions())
        self._painted = _Painted()
        self.app.installEventFilter(self._painted)
        self._shown: SearchResult | None = None
        self._is_open = False
        home_page = self.desk.window.home
        show, recent = home_page.show_result, home_page.show_recent

        def showing(result: SearchResult) -> None:
            show(result)
            self._shown = result
            self._painted.rows = 0

        def showing_recent(*arguments: Any) -> None:
            recent(*arguments)
            self._is_open = True

        vars(home_page).update(show_result=showing, show_recent=showing_recent)
        self.desk.show()
        self.until(lambda: self._is_open)

    def search(self, query: str) -> SearchResult:
        """Write in the search box; returns once what was found is painted."""
        box = self.desk.window.home.search
        self._shown = None
        box.clear()
        for letter in query[:-1]:
            self.press(letter)
        return self.last_key(query)

    def last_key(self, query: str) -> SearchResult:
        """The last letter of a query, up to the painted list."""
        self._shown = None
        self.press(query[-1])
        self.until(lambda: self._shown is not None and self._shown.query == query)
        assert self._shown is not None
        if self._shown.hits:
            self.until(lambda: self._painted.rows > 0)
        return self._shown

    def press(self, letter: str) -> None:
        """A key into the search box."""
        box = self.desk.window.home.search
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            held = Qt.KeyboardModifier.NoModifier
            self.app.sendEvent(box, QKeyEvent(kind, Qt.Key.Key_unknown, held, letter))

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something holds."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def close(self) -> None:
        """Let go of the register."""
        self.app.removeEventFilter(self._painted)
        self.desk.window.close()
        self.program.close()


class _Painted(QObject):
    """Counts the list rows painted since the last result was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count, and let everything pass."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, ListRow):
            self.rows += 1
        return False
