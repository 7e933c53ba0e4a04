"""The session's lock: what the bus says of this session locks, what it says of others does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusMessage

from desk.window.lock.session import MANAGER, PROPERTIES, SESSION, LinuxSession, escaped

ROOT = "/org/freedesktop/login1/session"

HEARING = """
import subprocess
from PySide6.QtCore import QCoreApplication, QTimer
from desk.window.lock.session import LinuxSession
app = QCoreApplication([])
watch = LinuxSession(lambda: (print("locked", flush=True), app.quit()))
watch.listen()
QTimer.singleShot(0, lambda: subprocess.Popen(
    ["dbus-send", "--session", "--type=signal", "/org/freedesktop/ScreenSaver",
     "org.freedesktop.ScreenSaver.ActiveChanged", "boolean:true"]))
QTimer.singleShot(20000, app.quit)
app.exec()
"""


@pytest.fixture
def locks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setenv("XDG_SESSION_ID", "2")
    return []


@pytest.fixture
def session(locks: list[int]) -> LinuxSession:
    return LinuxSession(lambda: locks.append(1))


def signal(path: str, interface: str, name: str, *words: object) -> QDBusMessage:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(words))
    return message


def test_this_sessions_lock_locks(session: LinuxSession, locks: list[int]) -> None:
    session.locked(signal(f"{ROOT}/_33", SESSION, "Lock"))
    assert locks == []
    session.locked(signal(f"{ROOT}/{escaped('2')}", SESSION, "Lock"))
    assert locks == [1]


def test_sleep_locks_and_waking_does_not(session: LinuxSession, locks: list[int]) -> None:
    session.told(signal("/org/freedesktop/login1", MANAGER, "PrepareForSleep", False))
    assert locks == []
    session.told(signal("/org/freedesktop/login1", MANAGER, "PrepareForSleep", True))
    assert locks == [1]


def test_a_desktop_with_a_lock_of_its_own_says_so(session: LinuxSession, locks: list[int]) -> None:
    own = f"{ROOT}/{escaped('2')}"
    session.changed(signal(own, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": False}))
    session.changed(signal(own, PROPERTIES, "PropertiesChanged", SESSION, {"IdleHint": True}))
    session.changed(signal(own, PROPERTIES, "PropertiesChanged", "other", {"LockedHint": True}))
    assert locks == []
    session.changed(signal(own, PROPERTIES, "PropertiesChanged", SESSION, {"LockedHint": True}))
    assert locks == [1]


def test_an_id_is_written_as_its_path_has_it() -> None:
    assert (escaped("2"), escaped("c1"), escaped("12-a")) == ("_32", "c1", "_312_2da")


def test_it_is_heard_over_a_real_bus(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", HEARING],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == "locked\n", done.stderr
