"""Counts the minutes in which neither key nor mouse was used in the window."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QWidget

CHECK_MS = 5_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """`elapsed` is emitted once when nobody has done anything for so many minutes.

    It looks at what comes to the window from the system, not at every event of every widget. Two
    clocks are asked: one stands still while the computer sleeps, the other can be set back.
    """

    elapsed = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._now = now
        self._handle: QWindow | None = None
        self._steady = 0.0
        self._wall: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self.check)

    def watch(self, window: QWidget) -> None:
        """Begins to count, for this window."""
        self.stop()
        self._handle = window.windowHandle()
        if self._handle is not None:
            self._handle.installEventFilter(self)
        self._begin()
        self._timer.start()

    def stop(self) -> None:
        """Counts no more."""
        self._timer.stop()
        handle, self._handle = self._handle, None
        if handle is not None:
            try:
                handle.removeEventFilter(self)
            except RuntimeError:
                # Its window was closed.
                return

    def _begin(self) -> None:
        self._steady = time.monotonic()
        self._wall = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there."""
        if event.type() in _SIGNS_OF_LIFE:
            self._begin()
        return False

    def check(self) -> None:
        """Tells if the time is over; asked every few seconds."""
        limit, now = timedelta(minutes=self._minutes()), self._now()
        if self._wall is None:
            # The wall clock is read here alone: not at every movement of the mouse.
            self._wall = now - timedelta(seconds=time.monotonic() - self._steady)
        steady = timedelta(seconds=time.monotonic() - self._steady)
        if max(steady, now - self._wall) >= limit:
            self._timer.stop()
            self.elapsed.emit()
