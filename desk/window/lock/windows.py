"""Windows tells its session's lock and sleep to a window that asks.

Written after its documentation, not tried on Windows. Where the call fails, the idle
minutes alone lock.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

WM_WTSSESSION_CHANGE = 0x02B1
WTS_SESSION_LOCK = 0x7
WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x4
NOTIFY_FOR_THIS_SESSION = 0


class SessionMessages(QAbstractNativeEventFilter):
    """Picks the session's messages out of the window's."""

    def __init__(self, lock: Callable[[], None]) -> None:
        super().__init__()
        self._lock = lock

    def nativeEventFilter(self, kind: Any, message: Any) -> Any:
        """The lock and the sleep; every message goes on to where it was going."""
        told = wintypes.MSG.from_address(int(message))
        if (told.message, told.wParam) in (
            (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
            (WM_POWERBROADCAST, PBT_APMSUSPEND),
        ):
            self._lock()
        return False, 0


class WindowsSession(QObject):
    """Asks Windows to tell the windows that are open, and listens."""

    def __init__(self, lock: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = SessionMessages(lock)
        application = QCoreApplication.instance()
        library: Any = getattr(ctypes, "windll", None)
        if application is None or library is None:
            return
        application.installNativeEventFilter(self._messages)
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                handle = wintypes.HWND(int(window.winId()))
                library.wtsapi32.WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION)
