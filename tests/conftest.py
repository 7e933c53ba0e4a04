"""What every test lives by: silence, no network, a home of its own, no screen (rule 12)."""

from __future__ import annotations

import gc
import logging
import os
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from own_servers import LISTENING

# Before anything imports Qt. A test with a screen of its own starts programs with `screen`.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR", "CONSENT_DESK_HOME"):
    os.environ.pop(_name, None)

# Ordinary: the same examples at every run. Nightly: HYPOTHESIS_PROFILE=nightly make test
settings.register_profile("ordinary", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("nightly", deadline=None, max_examples=5_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ordinary"))

MUCH_GARBAGE = 50_000

# Each takes half a minute or more, whole.
LONGEST = frozenset(
    {
        "test_every_page.py",
        "test_tour.py",
        "test_walk_cases.py",
        "test_walk.py",
        "test_cut_off.py",
        "test_application.py",
        "test_papers.py",
        "test_killed.py",
        "test_kill.py",
        "test_day_without_traces.py",
        "test_screen_reader.py",
    }
)

ExpectLog = Callable[[str], AbstractContextManager[None]]


class LogWatch(logging.Handler):
    """Keeps the records from WARNING up that no test has announced."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.unannounced: list[str] = []
        self.announced: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Sort one record in."""
        text = record.getMessage()
        if any(re.search(pattern, text) for pattern in self.announced):
            return
        self.unannounced.append(f"{record.levelname} {record.name}: {text}")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files begin first: begun last, one of them keeps a process busy while others idle."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


def pytest_collection_finish() -> None:
    """What the tests imported stays: the collector need not go through it after each of them."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """Collects between tests, never in a thread: a window taken apart there hangs or crashes."""
    gc.disable()
    yield
    if gc.get_count()[0] > MUCH_GARBAGE:
        gc.collect()


@pytest.fixture(autouse=True)
def log_watch() -> Iterator[LogWatch]:
    """Fails a test that logs from WARNING up without having announced it with `expect_log`."""
    watch = LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    if watch.unannounced:
        pytest.fail("logged without being announced:\n" + "\n".join(watch.unannounced))


@pytest.fixture
def expect_log(log_watch: LogWatch) -> ExpectLog:
    """`with expect_log("a pattern"):` lets warnings and errors through that match it."""

    @contextmanager
    def expecting(pattern: str) -> Iterator[None]:
        log_watch.announced.append(pattern)
        try:
            yield
        finally:
            log_watch.announced.remove(pattern)

    return expecting


@pytest.fixture(autouse=True)
def home(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """Where the program keeps everything during this test; not made before the program does."""
    global _homes
    _homes += 1
    path = tmp_path_factory.getbasetemp() / f"home-{_homes}"
    monkeypatch.setenv("CONSENT_DESK_HOME", str(path))
    yield path
    shutil.rmtree(path, ignore_errors=True)


_homes = 0


def _refuse(self: socket.socket, address: Any, *rest: Any) -> Any:
    raise AssertionError("a test must not use the network")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuses every connection but those inside this machine's files (D-Bus, X), and to servers
    that a test has started itself.
    """
    patch = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex", "sendto"):
        real = getattr(socket.socket, name)

        def guarded(self: socket.socket, *rest: Any, _real: Any = real) -> Any:
            local = self.family == getattr(socket, "AF_UNIX", None)
            own = bool(rest) and rest[0] in LISTENING
            return _real(self, *rest) if local or own else _refuse(self, *rest)

        patch.setattr(socket.socket, name, guarded)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    """A virtual screen with a Swedish keyboard: the environment for programs that use it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1200x24"]
    options = ["-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(
        [*command, *options], pass_fds=[writing], stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as pipe:
                number = pipe.readline().strip()
            assert number, "Xvfb did not start"
            environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            subprocess.run(["setxkbmap", "se"], env=environment, check=True)
            yield environment
        finally:
            server.terminate()
