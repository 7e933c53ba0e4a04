"""The register's own threads: a writer and a reader, each with its connection (decisions D8, D9).

Importing this module is quick; SQLAlchemy is imported by the writer's thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar

from desk.errors import RegisterError
from desk.register.credentials import ORDINARY, Cost, Credential, Protection
from desk.register.ports import Clock, UnitOfWork

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from desk.register.backup import BackupKind
    from desk.store.backup import Backup
    from desk.store.copying import Progress
    from desk.store.places import WindowLock
    from desk.store.register_file import Register

T = TypeVar("T")
Mode = Literal["open", "create"]
_TIDY_AFTER: Final = 100
"""Jobs after which the log is moved into the file."""


class StoreThreads:
    """A register on two threads of its own; jobs given before it is open wait their turn.

    `opened` tells when it is open, or carries the RegisterError that every waiting and later job
    then carries too. `mode` create makes a new register first. `key` opens one that is locked, or
    locks the new one. The lock that keeps a second window out is held until `close`.
    """

    def __init__(
        self,
        register: Path,
        mode: Mode = "open",
        clock: Clock | None = None,
        key: Credential | Protection | None = None,
        cost: Cost = ORDINARY,
    ) -> None:
        self._path = register
        self._mode = mode
        self._clock = clock
        self._key = key
        self._cost = cost
        self._guard = threading.Lock()
        self._lock: WindowLock | None = None
        self._write_connection: Connection | None = None
        self._read_connection: Connection | None = None
        self._query: Any = None
        self._query_follows = False
        self._tidy_connection: Connection | None = None
        self._untidy = 0
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="register-writer")
        self._reader = ThreadPoolExecutor(1, thread_name_prefix="register-reader")
        self._tidier = ThreadPoolExecutor(1, thread_name_prefix="register-tidier")
        self._copier = ThreadPoolExecutor(1, thread_name_prefix="register-copier")
        self._register: Future[Register] = self._writer.submit(self._open)
        self.opened: Future[None] = self._writer.submit(self._begin)

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """Run a job that changes or journals; in the order given."""
        return self._writer.submit(self._run_write, job)

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """Run a job that only reads, beside the writer."""
        with self._guard:
            is_query, self._query_follows = self._query_follows, False
        return self._reader.submit(self._run_read, job, is_query)

    def interrupt_read(self) -> None:
        """The next read is a query that overtakes the last one: stop that, if it is under way.

        Only a query that was itself announced so can be stopped; other reads run to their end.
        """
        with self._guard:
            self._query_follows = True
            if self._query is not None:
                self._query.interrupt()

    def close(self) -> None:
        """Finish what waits, close the register, join the threads. Twice is the same as once."""
        for thread in (self._copier, self._reader, self._writer, self._tidier):
            thread.shutdown(wait=True)
        for connection in (self._tidy_connection, self._read_connection, self._write_connection):
            if connection is not None:
                connection.close()
        self._tidy_connection = self._read_connection = self._write_connection = None
        if self._register.exception() is None:
            self._register.result().close()
        if self._lock is not None:
            self._lock.release()

    def _open(self) -> Register:
        from desk.store.places import RegisterFiles, WindowLock, told_files
        from desk.store.register_file import prepare_folder

        files = RegisterFiles(self._path)
        prepare_folder(files, create=self._mode == "create")
        with told_files():
            lock = WindowLock(files.lock)
        try:
            register = self._make()
            self._lock = lock
        finally:
            if self._lock is None:
                lock.release()
        return register

    def _make(self) -> Register:
        from desk.store.register_file import create_register, open_register

        key, self._key = self._key, None
        if self._mode == "create":
            first = key if isinstance(key, Protection) else None
            return create_register(self._path, self._clock, protection=first, cost=self._cost)
        credential = None if isinstance(key, Protection) else key
        return open_register(self._path, self._clock, credential=credential, cost=self._cost)

    def backup(
        self, folder: Path, kind: BackupKind, progress: Progress | None = None
    ) -> Future[Backup]:
        """Make a backup, on a thread and connections of its own, beside all other work."""
        return self._copier.submit(self._run_backup, folder, kind, progress)

    def _run_backup(self, folder: Path, kind: BackupKind, progress: Progress | None) -> Backup:
        from desk.store.backup import make_backup

        register = self._register.result()
        self.opened.result()
        return make_backup(register, folder, kind, register.clock.now(), progress)

    def examine(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """Run a job that reads for long, on a connection of its own, beside all other work."""
        return self._copier.submit(self._run_examine, job)

    def _run_examine(self, job: Callable[[UnitOfWork], T]) -> T:
        from desk.store.sqlite import read_connection

        register = self._register.result()
        self.opened.result()
        with (
            read_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            return job(work)

    def _begin(self) -> None:
        from desk.store.sqlite import write_connection

        self._write_connection = write_connection(self._register.result().engine)

    def _run_write(self, job: Callable[[UnitOfWork], T]) -> T:
        self.opened.result()
        register, connection = self._register.result(), self._write_connection
        if connection is None:
            raise RuntimeError("the register is closed")
        try:
            with register.unit_of_work(connection) as work:
                return job(work)
        except RegisterError:
            # On a full disk the log can be used anew once it is in the file.
            self._untidy += _TIDY_AFTER
            raise
        finally:
            self._untidy += 1
            if self._untidy >= _TIDY_AFTER:
                self._untidy = 0
                self._tidier.submit(self._tidy, register)

    def _tidy(self, register: Register) -> None:
        """Move the log into the file on a thread of its own: neither answers nor searches wait."""
        from desk.store.sqlite import tidy

        if self._tidy_connection is None:
            self._tidy_connection = register.engine.connect()
        tidy(self._tidy_connection)

    def _run_read(self, job: Callable[[UnitOfWork], T], is_query: bool) -> T:
        register = self._register.result()
        self.opened.result()
        connection = self._read_connection or self._connect_reader(register)
        with self._guard:
            self._query = self._read_driver if is_query else None
        try:
            with register.unit_of_work(connection) as work:
                return job(work)
        finally:
            with self._guard:
                self._query = None

    def _connect_reader(self, register: Register) -> Connection:
        from desk.store.sqlite import driver, read_connection

        self._read_connection = read_connection(register.engine)
        self._read_driver = driver(self._read_connection)
        return self._read_connection
