"""Runs an import: reads a file row by row and hands the register short pieces of work (D8).

No piece keeps the writer longer than about fifty milliseconds, so that a save or a look between two
pieces waits no longer than that.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol, TypeVar

from desk.errors import UserError
from desk.exchange.text_file import size_of
from desk.exchange.visits_csv import CsvVisits, look_at_csv
from desk.exchange.visits_fhir import BundleVisits, look_at_bundle
from desk.register.access import Access
from desk.register.ports import UnitOfWork
from desk.register.ports.visit_files import ImportProgress
from desk.register.visit_import import note_import_ended, take_visits, try_visits
from desk.register.visit_import_views import ImportResult, result_of
from desk.visits.incoming import FileGlance, FileMapping, Incoming, IncomingVisit, Refusal

T = TypeVar("T")
Job = Callable[[UnitOfWork], T]

LONGEST_PIECE: Final = 0.05
"""Seconds that a piece of work may keep the register's thread."""

_LEAST: Final = 20
_MOST: Final = 200
_MOST_REFUSED_AT_ONCE: Final = 1000
_MOST_ROWS: Final = 2_000_000


class RegisterRunner(Protocol):
    """The register's threads, as much of them as an import needs."""

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that may write."""

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that only reads."""


class Bookings(Protocol):
    """A file's bookings, one at a time."""

    @property
    def share(self) -> float:
        """How much has been read, 0 to 1."""
        ...

    def __iter__(self) -> Iterator[Incoming]:
        """Every booking, or why a row is none."""

    def close(self) -> None:
        """Let go of the file."""


def is_json(path: Path) -> bool:
    """Whether a file is a JSON object rather than a table, by its first letter."""
    size_of(path)
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        raise UserError("file_unreadable") from None
    bare = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return bare.startswith((b"{", b"[")) or path.suffix.casefold() == ".json"


def look_at(path: Path, kept: FileMapping | None) -> FileGlance:
    """What a file of bookings looks like. Raises UserError as `VisitFiles.look` says."""
    return look_at_bundle(path) if is_json(path) else look_at_csv(path, kept)


def bookings_of(path: Path, mapping: FileMapping) -> Bookings:
    """A file's bookings. Raises UserError for a file that cannot be read at all."""
    return BundleVisits(path) if is_json(path) else CsvVisits(path, mapping)


class Importing:
    """One import on a thread of its own (a `desk.register.ports.visit_files.ImportRun`)."""

    def __init__(
        self,
        runner: RegisterRunner,
        path: Path,
        mapping: FileMapping,
        access: Access,
        progress: Callable[[ImportProgress], None],
        *,
        dry: bool,
    ) -> None:
        self._runner = runner
        self._path = path
        self._mapping = mapping
        self._access = access
        self._progress = progress
        self._dry = dry
        self._stop = threading.Event()
        self._size = _LEAST
        self._fresh: set[str] = set()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="visit-import")
        self._future = self._thread.submit(self._all)
        self._thread.shutdown(wait=False)

    @property
    def result(self) -> Future[ImportResult]:
        """What became of it."""
        return self._future

    def stop(self) -> None:
        """Take no further rows; what was taken stays."""
        self._stop.set()

    def _all(self) -> ImportResult:
        bookings = bookings_of(self._path, self._mapping)
        result = ImportResult()
        try:
            for rows, refused in self._pieces(bookings):
                result = result.plus(result_of(refused))
                if rows:
                    result = result.plus(self._piece(rows))
                self._progress(ImportProgress(result.rows, bookings.share))
        finally:
            bookings.close()
        if self._stop.is_set():
            result = replace(result, stopped=True)
        if not self._dry:
            job = partial(note_import_ended, result, self._access)
            self._runner.write(job).result()
        refusals = tuple(sorted(result.refusals, key=lambda one: one.line))
        return replace(result, refusals=refusals)

    def _pieces(self, bookings: Bookings) -> Iterator[tuple[list[IncomingVisit], list[Refusal]]]:
        rows: list[IncomingVisit] = []
        refused: list[Refusal] = []
        for place, one in enumerate(bookings, 1):
            if self._stop.is_set():
                break
            if place > _MOST_ROWS:
                refused.append(Refusal(place, "too_many_rows"))
                break
            if isinstance(one, Refusal):
                refused.append(one)
            else:
                rows.append(one)
            if len(rows) >= self._size or len(refused) >= _MOST_REFUSED_AT_ONCE:
                yield rows, refused
                rows, refused = [], []
        if not self._stop.is_set():
            yield rows, refused

    def _piece(self, rows: list[IncomingVisit]) -> ImportResult:
        """Some rows, and how many to hand over next time, by how long these took."""

        def timed(uow: UnitOfWork) -> tuple[ImportResult, float]:
            # What this thread has worked: how long others kept it waiting is none of the rows'.
            began = time.thread_time()
            if self._dry:
                done = try_visits(rows, self._access, uow, self._fresh)
            else:
                done = take_visits(rows, self._access, uow)
            return done, time.thread_time() - began

        run = self._runner.read if self._dry else self._runner.write
        result, took = run(timed).result()
        fitting = int(len(rows) * LONGEST_PIECE * 0.6 / max(took, 1e-4))
        self._size = max(_LEAST, min(_MOST, fitting, self._size * 2))
        return result
