"""Collects Python's garbage on the window's thread alone.

A page that was never shown belongs to Python, not to Qt. Left in a cycle it would be taken apart by
whichever thread the collector happens to run in, and a widget destroyed outside the window's thread
stops the program or crashes it (seen: the register's thread hung while opening).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 1000


class Collector(QObject):
    """Takes over from the automatic collector until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects the oldest generation that is due, as the automatic collector would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Gives it back."""
        self._timer.stop()
        gc.enable()
