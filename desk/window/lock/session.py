"""The lock of the computer's own session: when it is locked or goes to sleep, so does the desk.

Linux: logind and the screen savers, over D-Bus. Windows: the session's notifications (written after
the documentation; not tried). macOS tells it to none but programs built with its own frameworks:
there the idle minutes alone lock.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

LOGIND = "org.freedesktop.login1"
SESSION = "org.freedesktop.login1.Session"
MANAGER = "org.freedesktop.login1.Manager"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class SessionWatch(Protocol):
    """Something that watches the computer's session until it is let go."""


def watch_session(parent: QObject, lock: Callable[[], None]) -> SessionWatch:
    """Calls `lock` when the session is locked, or before the computer sleeps."""
    if sys.platform == "win32":
        from desk.window.lock.windows import WindowsSession

        return WindowsSession(lock, parent)
    watch = LinuxSession(lock, parent)
    if sys.platform == "linux":
        watch.listen()
    return watch


class LinuxSession(QObject):
    """Hears logind's `Lock`, `PrepareForSleep` and `LockedHint`, and the screen savers."""

    def __init__(self, lock: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock

    def listen(self) -> None:
        """Asks the buses to tell; where there is none nothing is told."""
        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        if system.isConnected():
            self._hear(system, LOGIND, SESSION, "Lock", "locked(QDBusMessage)")
            self._hear(system, LOGIND, MANAGER, "PrepareForSleep", "told(QDBusMessage)")
            self._hear(system, LOGIND, PROPERTIES, "PropertiesChanged", "changed(QDBusMessage)")
        if session.isConnected():
            for name in SAVERS:
                self._hear(session, "", name, "ActiveChanged", "told(QDBusMessage)")

    def _hear(
        self, bus: QDBusConnection, service: str, interface: str, name: str, slot: str
    ) -> None:
        # It takes text, whatever its type hints say: bytes are refused when it is called.
        connect: Any = bus.connect
        connect(service, "", interface, name, self, SLOT(slot))

    @staticmethod
    def _is_ours(message: QDBusMessage) -> bool:
        """Whether a session's signal is this session's; so it is taken where none is known."""
        own = os.environ.get("XDG_SESSION_ID", "")
        return not own or message.path().endswith(f"/{escaped(own)}")

    @Slot(QDBusMessage)
    def locked(self, message: QDBusMessage) -> None:
        """The session is locked."""
        if self._is_ours(message):
            self._lock()

    @Slot(QDBusMessage)
    def told(self, message: QDBusMessage) -> None:
        """The computer goes to sleep, or the screen saver comes on: the first word is true."""
        if message.arguments()[:1] == [True]:
            self._lock()

    @Slot(QDBusMessage)
    def changed(self, message: QDBusMessage) -> None:
        """A desktop with a lock of its own tells logind so by a hint."""
        words = message.arguments()
        if len(words) < 2 or words[0] != SESSION or not isinstance(words[1], dict):
            return
        if words[1].get("LockedHint") is True and self._is_ours(message):
            self._lock()


def escaped(name: str) -> str:
    """A session's id as it stands in its path: `_` and two hexadecimal digits for odd signs."""
    first = "".join(
        sign if sign.isascii() and sign.isalnum() else f"_{ord(sign):02x}" for sign in name
    )
    # The first sign may be no digit.
    return f"_{ord(first[0]):02x}{first[1:]}" if first[:1].isdigit() else first
