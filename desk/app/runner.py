"""The register's threads and one more, as one runner for the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from desk.errors import RegisterError

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor
    from pathlib import Path

    from desk.register.backup import BackupKind
    from desk.register.ports import UnitOfWork
    from desk.store.backup import Backup
    from desk.store.copying import Progress
    from desk.store.threads import StoreThreads

T = TypeVar("T")


class DeskRunner:
    """The register's threads, and one for each lane of papers and files.

    Jobs wait until the register is open.
    """

    def __init__(self) -> None:
        self._threads: StoreThreads | None = None
        self._lanes: dict[str, ThreadPoolExecutor] = {}

    def use(self, threads: StoreThreads) -> None:
        """The register to run on from now on."""
        self._threads = threads

    def close_register(self) -> None:
        """Lets go of the register, so that another can be opened."""
        threads, self._threads = self._threads, None
        if threads is not None:
            threads.close()

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that may write."""
        return self._threads.write(job) if self._threads is not None else _not_open()

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that only reads."""
        return self._threads.read(job) if self._threads is not None else _not_open()

    def interrupt_read(self) -> None:
        """Stops the query under way: a newer one follows."""
        if self._threads is not None:
            self._threads.interrupt_read()

    def back_up(self, folder: Path, kind: BackupKind, progress: Progress | None) -> Future[Backup]:
        """A backup of the register that is open, beside all other work."""
        threads = self._threads
        return threads.backup(folder, kind, progress) if threads is not None else _not_open()

    def examine(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that reads for long: searches do not wait for it."""
        return self._threads.examine(job) if self._threads is not None else _not_open()

    def aside(self, job: Callable[[], T], lane: str = "aside") -> Future[T]:
        """Work that needs no register, one after the other on each lane."""
        if lane not in self._lanes:
            from concurrent.futures import ThreadPoolExecutor

            self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=lane)
        return self._lanes[lane].submit(job)

    def close(self) -> None:
        """Finishes what waits, joins all threads."""
        self.close_register()
        for thread in self._lanes.values():
            thread.shutdown()


def _not_open() -> Future[Any]:
    """What is asked of a register that is not open: an answer that says so, never a crash."""
    from concurrent.futures import Future

    future: Future[Any] = Future()
    future.set_exception(RegisterError("register_missing"))
    return future
