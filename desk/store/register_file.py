"""Makes and opens a register, telling every way in which that can fail apart (D7, D13, D16)."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, insert, select
from sqlcipher3 import dbapi2

from desk import __version__
from desk.errors import RegisterError
from desk.register.access import Access
from desk.register.clock import SystemClock
from desk.register.ids import new_id
from desk.register.ports import Clock
from desk.register.records import RetentionKind
from desk.settings import make_private_folder, sync_folder
from desk.store.keys import Keys, new_keys, read_keys, write_keys
from desk.store.places import RegisterFiles, check_folder
from desk.store.problems import failure_of, told
from desk.store.seals import Seals
from desk.store.sqlite import APPLICATION, PAGE, connect, driver, make_engine, write_connection
from desk.store.tables import journal_head, metadata, register_info
from desk.store.triggers import make_triggers
from desk.store.unit_of_work import SqlUnitOfWork
from desk.store.versions import MIN_PROGRAM, SCHEMA, VERSION_TABLE, is_older

NOBODY: Final = Access("", "", "", frozenset())
_SALT: Final = 16
_PLAIN_SQLITE: Final = b"SQLite format 3\x00"
_DISTINCT: Final = 200
"""A page of cipher text holds nearly all 256 byte values; text, pictures and tables do not."""

RETENTION: Final[dict[RetentionKind, int]] = {
    "answer": 3653,
    "journal": 3653,
    "note": 1827,
    "draft": 7,
}
"""Days: ten years as patient records are kept, five for the log at least, a week for drafts."""


class Register:
    """An open register: its engine, its seals, and what begins a unit of work on a connection."""

    def __init__(self, files: RegisterFiles, keys: Keys, clock: Clock) -> None:
        self.files = files
        self.engine: Engine = make_engine(files, keys)
        self.seals = Seals(keys.seal, keys.chain)
        self.clock = clock
        self.writer = new_id()

    def unit_of_work(self, connection: Connection) -> SqlUnitOfWork:
        """A transaction on one of the engine's connections."""
        return SqlUnitOfWork(connection, self.seals, self.clock, self.writer)

    def close(self) -> None:
        """Let go of every connection that was given back."""
        self.engine.dispose()


def prepare_folder(files: RegisterFiles, create: bool) -> None:
    """Check the register's folder before anything is made or locked in it.

    Raises RegisterError `register_missing`, `folder_not_local` or `folder_unusable`.
    """
    with told_files():
        check_folder(files.register.parent)
        if create:
            make_private_folder(files.register.parent)
        elif not files.register.is_file():
            raise RegisterError("register_missing")


def create_register(path: Path, clock: Clock | None = None) -> Register:
    """A new, empty register with its keys, then open.

    It is built under another name and moved into place whole, so that a crash leaves either nothing
    or a register that works. Raises RegisterError: `register_exists`, `folder_not_local`,
    `folder_unusable`, `disk_full`.
    """
    files = RegisterFiles(path)
    with told_files():
        check_folder(path.parent)
        if path.exists():
            raise RegisterError("register_exists")
        make_private_folder(path.parent)
        keys = new_keys()
        building = RegisterFiles(path.with_name(path.name + ".new"))
        building.register.unlink(missing_ok=True)
        _build(building, keys, clock or SystemClock())
        _set_aside(files.keys)
        write_keys(files.keys, keys)
        building.register.replace(path)
        sync_folder(path.parent)
    return Register(files, keys, clock or SystemClock())


def _set_aside(keys: Path) -> None:
    """Keep a key file whose register is not here: it may open a backup."""
    number = 1
    while keys.exists():
        aside = keys.with_name(f"{keys.name}.{number}")
        if not aside.exists():
            keys.rename(aside)
        number += 1


def _build(files: RegisterFiles, keys: Keys, clock: Clock) -> None:
    register = Register(files, keys, clock)
    try:
        with told(), write_connection(register.engine) as connection:
            raw = driver(connection)
            raw.execute(f"PRAGMA application_id = {APPLICATION}")
            raw.execute("PRAGMA journal_mode = WAL")
            files.register.chmod(0o600)
            make_schema(connection)
            connection.commit()
            with register.unit_of_work(connection) as work:
                for kind, days in RETENTION.items():
                    work.settings.set_retention(kind, days)
                work.journal.write("register_created", NOBODY, details={"schema": SCHEMA})
                work.commit()
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        register.close()


def make_schema(connection: Connection) -> None:
    """All tables, triggers and the few rows that every register has, in the open transaction."""
    metadata.create_all(connection)
    connection.exec_driver_sql(
        f"CREATE TABLE {VERSION_TABLE} (version_num VARCHAR(32) NOT NULL, "
        f"CONSTRAINT {VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(f"INSERT INTO {VERSION_TABLE} VALUES (?)", (SCHEMA,))
    fill_schema(connection)
    make_triggers(connection)


def fill_schema(connection: Connection) -> None:
    """The register's own row and the head of the empty chain."""
    connection.execute(
        insert(register_info),
        {
            "id": 1,
            "register_id": new_id(),
            "min_program": MIN_PROGRAM,
            "created_at": SystemClock().now(),
        },
    )
    start = {"id": 1, "number": 0, "hash": bytes(32), "seal": bytes(16)}
    connection.execute(insert(journal_head), start)


def open_register(path: Path, clock: Clock | None = None, *, alone: bool = True) -> Register:
    """A register that exists, checked as far as opening can; an older one is brought up to date.

    `alone` False opens it beside a window, which may have it open: nothing is brought up to date.
    Raises RegisterError: `register_missing`, `not_a_register`, `key_file_missing`,
    `key_file_damaged`, `wrong_key`, `first_page_damaged`, `register_damaged`,
    `newer_program_needed`, `upgrade_needed`, `folder_not_local`, `register_unreadable`.
    """
    files = RegisterFiles(path)
    with told_files():
        if not path.is_file():
            raise RegisterError("register_missing")
        check_folder(path.parent)
        with path.open("rb") as file:
            page = file.read(PAGE)
        keys = _keys_for(files, page)
        _check_first_page(files, keys, page)
    register = Register(files, keys, clock or SystemClock())
    try:
        with told(), register.engine.connect() as connection:
            upgrade = _check_version(connection)
        if upgrade and not alone:
            raise RegisterError("upgrade_needed")
        if upgrade:
            from desk.store.migrate import MIGRATIONS, upgrade_register

            upgrade_register(register, files, MIGRATIONS)
    except RegisterError:
        register.close()
        raise
    return register


def _keys_for(files: RegisterFiles, page: bytes) -> Keys:
    """The keys beside a file that can be a register. A file that cannot is told so first."""
    looks_encrypted = len(page) == PAGE and len(set(page)) >= _DISTINCT
    try:
        keys = read_keys(files.keys)
    except RegisterError:
        if not looks_encrypted:
            raise RegisterError("not_a_register") from None
        raise
    if page.startswith(_PLAIN_SQLITE):
        raise RegisterError("not_a_register")
    if not looks_encrypted:
        ours = page[:_SALT] == keys.salt[: len(page)]
        raise RegisterError("first_page_damaged" if ours else "not_a_register")
    return keys


def _check_first_page(files: RegisterFiles, keys: Keys, page: bytes) -> None:
    """Tell a damaged first page from a wrong key, by the salt that the key file knows (D13)."""
    salt_fits = page[:_SALT] == keys.salt
    try:
        with closing(connect(files, keys)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
    except dbapi2.DatabaseError as error:
        failure = failure_of(error)
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == 26:
            failure = RegisterError("first_page_damaged" if salt_fits else "wrong_key")
        raise failure or error from None
    if not salt_fits:
        raise RegisterError("first_page_damaged")
    if mark != APPLICATION:
        raise RegisterError("not_a_register")
    logged = files.log.exists() and files.log.stat().st_size > 0
    if not logged and files.register.stat().st_size < pages * PAGE:
        raise RegisterError("register_damaged")


def _check_version(connection: Connection) -> bool:
    """Whether the register waits for a migration. Raises `newer_program_needed`."""
    info = connection.execute(select(register_info)).one_or_none()
    version: Any = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
    if info is None or version is None:
        raise RegisterError("register_damaged")
    if is_older(__version__, info.min_program):
        raise RegisterError("newer_program_needed", values={"version": info.min_program})
    return str(version) < SCHEMA


@contextmanager
def told_files() -> Iterator[None]:
    """Raise the system's refusals as RegisterError, without the path they name."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise RegisterError("disk_full" if full else "folder_unusable") from None
