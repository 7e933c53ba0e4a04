"""Python's garbage is collected on the window's thread, and on no other."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from desk.window.garbage import Collector


class Lost(QObject):
    """Something of Qt's that nobody can reach any longer."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def allocate() -> None:
    """Makes enough to set the automatic collector off many times."""
    kept: list[list[int]] = [[] for _ in range(100_000)]
    assert len(kept) == 100_000


def test_another_thread_takes_nothing_of_qt_apart(application: QApplication) -> None:
    collector = Collector()
    lost = weakref.ref(Lost())
    thread = threading.Thread(target=allocate)
    thread.start()
    thread.join()
    assert lost() is not None
    collector.look()
    gc.collect()
    assert lost() is None
    collector.stop()


def test_the_collector_collects_when_it_is_due(application: QApplication) -> None:
    collector = Collector()
    gc.collect()
    lost = weakref.ref(Lost())
    allocate()
    rest: list[list[int]] = [[] for _ in range(gc.get_threshold()[0] + 1)]
    collector.look()
    assert lost() is None
    assert rest
    collector.stop()
    assert gc.isenabled()
    QCoreApplication.processEvents()
