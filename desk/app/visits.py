"""Files of bookings for the window: looked at aside, imported on a thread of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    from desk.app.runner import DeskRunner
    from desk.exchange.importing import Importing
    from desk.register.access import Access
    from desk.register.ports.visit_files import ImportProgress
    from desk.visits.incoming import FileGlance, FileMapping


class DeskVisitFiles:
    """Files of bookings (a `desk.register.ports.visit_files.VisitFiles`)."""

    def __init__(self, runner: DeskRunner) -> None:
        self._runner = runner
        self._runs: list[Importing] = []

    def look(self, path: Path, kept: FileMapping | None) -> Future[FileGlance]:
        """What a file looks like; the future carries a UserError."""

        def look() -> FileGlance:
            from desk.exchange.importing import look_at

            return look_at(path, kept)

        return self._runner.aside(look)

    def begin(
        self,
        path: Path,
        mapping: FileMapping,
        access: Access,
        progress: Callable[[ImportProgress], None],
        *,
        dry: bool,
    ) -> Importing:
        """Try a file, or take it; `progress` comes on another thread."""
        from desk.exchange.importing import Importing

        self._runs = [one for one in self._runs if not one.result.done()]
        run = Importing(self._runner, path, mapping, access, progress, dry=dry)
        self._runs.append(run)
        return run

    def close(self) -> None:
        """Stop what is under way and wait for its last piece; what was taken stays."""
        for run in self._runs:
            run.stop()
        for run in self._runs:
            run.result.exception()
        self._runs.clear()
