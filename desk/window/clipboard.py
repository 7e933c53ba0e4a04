"""The clipboard: a number as the record system wants it, forgotten after a minute."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

FORGET_AFTER_MS = 60_000


class Clipboard(QObject):
    """Copies numbers, and clears what it copied if it still lies there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._copied = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(FORGET_AFTER_MS)
        self._forget.timeout.connect(self.clear)

    def copy(self, e164: str) -> None:
        """Puts a number there without spaces or hyphens."""
        from desk.consent.number.mobile import check_mobile

        national = check_mobile(e164).national or e164
        self._copied = national.replace(" ", "").replace("-", "")
        QGuiApplication.clipboard().setText(self._copied)
        self._forget.start()

    def clear(self) -> None:
        """Forgets the number."""
        if self._copied and QGuiApplication.clipboard().text() == self._copied:
            QGuiApplication.clipboard().clear()
        self._copied = ""
