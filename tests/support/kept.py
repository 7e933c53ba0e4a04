"""Backups for the pages' tests: a folder that answers as the test says."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desk.errors import UserError
from desk.register.backup import BackupLine
from desk.register.ports.log import Anchor
from desk.register.verify_records import VerifyResult

MADE = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)


def a_backup(name: str = "20261120T070000Z-daily", **changes: Any) -> BackupLine:
    """One that is whole."""
    values: dict[str, Any] = {
        "name": name,
        "kind": "daily",
        "made_at": MADE,
        "anchor": Anchor(12, "ab" * 32),
        "size": 2_400_000,
    }
    return BackupLine(**{**values, **changes})


class Backups:
    """What was asked for is kept in `done`; `fails` comes in the place of the next answer."""

    def __init__(self) -> None:
        self.lines: tuple[BackupLine, ...] = ()
        self.done: list[tuple[Any, ...]] = []
        self.fails: Exception | None = None
        self.locked = False
        self.place = Path("/backups")
        self.during: Callable[[Callable[[int, int], None]], None] = lambda _progress: None

    def _answer(self, value: Any, *what: Any) -> Future[Any]:
        self.done.append(what)
        future: Future[Any] = Future()
        error, self.fails = self.fails, None
        if error is None:
            future.set_result(value)
        else:
            future.set_exception(error)
        return future

    def folder(self) -> Path:
        return self.place

    def kept(self, _access: Any) -> Future[Any]:
        return self._answer(self.lines, "kept")

    def there(self) -> Future[Any]:
        return self._answer(self.lines, "there")

    def make(self, _access: Any, progress: Any = None) -> Future[Any]:
        try:
            self.during(progress)
        except UserError as error:
            self.fails = error
        made = a_backup("20261120T090000Z-asked", kind="asked")
        if self.fails is None:
            self.lines = (made, *self.lines)
        return self._answer(made, "make")

    def daily(self, _access: Any) -> Future[Any]:
        return self._answer(None, "daily")

    def choose(self, folder: Path | None, _access: Any) -> Future[Any]:
        if self.fails is None:
            self.place = folder or Path("/backups")
        return self._answer(self.place, "choose", folder)

    def verify(self, _access: Any) -> Future[Any]:
        return self._answer((VerifyResult(True, 12, 40, "ab" * 32, ()), ()), "verify")

    def put_back_keys(self) -> Future[Any]:
        return self._answer(None, "keys")

    def find(self, chosen: Path) -> Path:
        return chosen

    def asks_password(self, folder: Path) -> Future[Any]:
        return self._answer(self.locked, "asks", folder)

    def try_out(self, folder: Path, credential: Any) -> Future[Any]:
        return self._answer(None, "try", folder, credential)

    def restore(self, folder: Path, credential: Any) -> Future[Any]:
        return self._answer(Path("/data/replaced-1"), "restore", folder, credential)
