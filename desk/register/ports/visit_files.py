"""Files of bookings as the window reaches them: looked at, tried, taken, with progress and stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desk.register.access import Access
from desk.register.visit_import_views import ImportResult
from desk.visits.incoming import FileGlance, FileMapping


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import has come: rows read, and the share of the file, 0 to 1."""

    rows: int
    share: float


class ImportRun(Protocol):
    """An import under way on a thread of its own."""

    @property
    def result(self) -> Future[ImportResult]:
        """What became of it; carries a UserError for a file that cannot be read at all."""
        ...

    def stop(self) -> None:
        """Take no further rows; what was taken stays, and the result says `stopped`."""


class VisitFiles(Protocol):
    """Files of bookings: CSV or a FHIR R4 bundle."""

    def look(self, path: Path, kept: FileMapping | None) -> Future[FileGlance]:
        """What a file looks like; off the window's thread.

        The future carries UserError `file_unreadable`, `file_empty`, `file_too_large`,
        `file_not_text`, `file_encoding_mixed`, `file_no_table`, `file_not_json`,
        `file_not_a_bundle`, `file_not_r4`.
        """

    def begin(
        self,
        path: Path,
        mapping: FileMapping,
        access: Access,
        progress: Callable[[ImportProgress], None],
        *,
        dry: bool,
    ) -> ImportRun:
        """Try a file (`dry`: nothing is written) or take it; `progress` comes on another thread."""
