"""Copying a register beside those who work in it, page by page, and looking at the copy (D13)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlcipher3 import dbapi2

from desk.errors import RegisterError
from desk.register.ports import Overtaken
from desk.store.keys import Keys
from desk.store.places import RegisterFiles, is_full
from desk.store.seals import Seals
from desk.store.sqlite import APPLICATION, connect
from desk.store.types import identifier_text

Progress = Callable[[int, int], None]
"""Told the pages done and all pages; raises `Stopped` to give up."""

_PAGES: Final = 512
_FULL: Final = 13
_DAMAGED: Final = frozenset({11, 26})


class Stopped(Overtaken):
    """Somebody wanted no copy after all; nothing is left of it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a register's journal stands, and which form it has."""

    number: int
    head: str
    schema: str
    register_id: str


@contextmanager
def told_copying() -> Iterator[None]:
    """Raise what goes wrong with a copy as RegisterError, without the path or a value.

    `backup_no_room`, `backup_unwritable`, `register_damaged`.
    """
    try:
        yield
    except OSError as error:
        raise RegisterError("backup_no_room" if is_full(error) else "backup_unwritable") from None
    except dbapi2.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED:
            raise RegisterError("register_damaged") from None
        raise RegisterError("backup_no_room" if code == _FULL else "backup_unwritable") from None


def copy_register(
    source: RegisterFiles,
    keys: Keys,
    target: RegisterFiles,
    target_keys: Keys,
    progress: Progress | None = None,
) -> Standing:
    """One moment of a register, written encrypted into a new file, on the disk when this returns.

    Who works in the register meanwhile is neither stopped nor seen. Raises RegisterError, see
    `told_copying`, and what `progress` raises.
    """
    with told_copying():
        os.close(os.open(target.register, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with (
            closing(connect(source, keys)) as reading,
            closing(connect(target, target_keys)) as writing,
        ):
            reading.execute("BEGIN")
            standing = standing_of(reading)
            reading.backup(writing, pages=_PAGES, progress=_told(progress), sleep=0)
            reading.execute("ROLLBACK")
        _settle(target)
    return standing


def _told(progress: Progress | None) -> Callable[[int, int, int], None]:
    def report(_status: int, left: int, pages: int) -> None:
        if progress is not None:
            progress(pages - left, pages)

    return report


def _settle(files: RegisterFiles) -> None:
    """Put a whole file on the disk."""
    with files.register.open("rb+") as file:
        os.fsync(file.fileno())


def standing_of(connection: Any) -> Standing:
    """Where the journal stands, on a bare connection. Raises RegisterError `register_damaged`."""
    head = connection.execute("SELECT number, hash FROM journal_head").fetchone()
    info = connection.execute("SELECT register_id FROM register_info").fetchone()
    schema = connection.execute("SELECT version_num FROM schema_version").fetchone()
    if head is None or info is None or schema is None or not isinstance(head[1], bytes):
        raise RegisterError("register_damaged")
    return Standing(int(head[0]), head[1].hex(), str(schema[0]), identifier_text(info[0]))


def check_copy(files: RegisterFiles, keys: Keys) -> Standing:
    """Open a copy and look at every page, its journal's length and its head; it is not touched.

    Raises RegisterError `backup_damaged`.
    """
    try:
        with closing(connect(files, keys, frozen=True)) as connection:
            standing = standing_of(connection)
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            lines = connection.execute("PRAGMA quick_check(1)").fetchall()
            last = connection.execute(
                "SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1"
            ).fetchone()
            count = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
            seal = connection.execute("SELECT seal FROM journal_head").fetchone()[0]
    except (dbapi2.Error, RegisterError, OSError):
        raise RegisterError("backup_damaged") from None
    head = bytes.fromhex(standing.head)
    whole = (
        mark == APPLICATION
        and lines == [("ok",)]
        and last is not None
        and tuple(last) == (standing.number, head)
        and count == standing.number
        and seal == Seals(keys.seal, keys.chain).head(standing.number, head)
    )
    if not whole:
        raise RegisterError("backup_damaged")
    return standing
