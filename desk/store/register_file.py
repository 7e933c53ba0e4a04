"""Makes and opens a register, telling every way in which that can fail apart (D7, D13, D16)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, insert, select

from desk import __version__
from desk.errors import RegisterError
from desk.register.access import Access
from desk.register.clock import SystemClock
from desk.register.credentials import ORDINARY, Cost, Credential, Protection, check_new_password
from desk.register.ids import new_id
from desk.register.ports import Clock
from desk.register.records import RetentionKind
from desk.settings import make_private_folder, sync_folder, write_atomically
from desk.store.keyring import Keyring
from desk.store.keys import Keys, new_keys
from desk.store.leftovers import clear_building, clear_leftovers, set_aside
from desk.store.opening import keys_for
from desk.store.places import RegisterFiles, check_folder, told_files
from desk.store.problems import told
from desk.store.restore import finish_restoring
from desk.store.seals import Seals
from desk.store.sqlite import APPLICATION, driver, make_engine, write_connection
from desk.store.tables import journal_head, metadata, register_info
from desk.store.tries import note_right
from desk.store.triggers import make_triggers
from desk.store.unit_of_work import SqlUnitOfWork
from desk.store.versions import MIN_PROGRAM, SCHEMA, VERSION_TABLE, is_older
from desk.store.walfile import look_at_log

NOBODY: Final = Access("", "", "", frozenset())
RETENTION: Final[dict[RetentionKind, int]] = {
    "answer": 3653,
    "journal": 3653,
    "note": 1827,
    "draft": 7,
}
"""Days: ten years as patient records are kept, five for the log at least, a week for drafts."""


class Register:
    """An open register: its engine, its seals, and what begins a unit of work on a connection.

    `cost` is what hashing a new password costs.
    """

    def __init__(
        self, files: RegisterFiles, keys: Keys, clock: Clock, cost: Cost = ORDINARY
    ) -> None:
        self.files = files
        self.keyring = Keyring(files, keys, cost)
        self.engine: Engine = make_engine(files, keys)
        self.seals = Seals(keys.seal, keys.chain)
        self.clock = clock
        self.writer = new_id()

    def unit_of_work(self, connection: Connection) -> SqlUnitOfWork:
        """A transaction on one of the engine's connections."""
        return SqlUnitOfWork(connection, self.seals, self.clock, self.writer, self.keyring)

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
        elif not files.register.is_file() and not files.restoring.exists():
            raise RegisterError("register_missing")


def create_register(
    path: Path,
    clock: Clock | None = None,
    *,
    protection: Protection | None = None,
    cost: Cost = ORDINARY,
) -> Register:
    """A new, empty register with its keys, then open; without `protection` anybody can open it.

    It is built under another name and moved into place whole, so that a crash leaves either nothing
    or a register that works. Raises RegisterError: `register_exists`, `folder_not_local`,
    `folder_unusable`, `disk_full`; UserError for a password that will not do.
    """
    files, time = RegisterFiles(path), clock or SystemClock()
    with told_files():
        check_folder(path.parent)
        if path.exists():
            raise RegisterError("register_exists")
        make_private_folder(path.parent)
        keys = _first_keys(protection, cost)
        clear_building(files)
        _build(RegisterFiles(files.building), keys, time)
        for one in (files.keys, files.log, files.journal):
            set_aside(one)
        files.log_index.unlink(missing_ok=True)
        register = Register(files, keys, time, cost)
        register.keyring.write(keys)
        files.building.replace(path)
        sync_folder(path.parent)
    return register


def _first_keys(protection: Protection | None, cost: Cost) -> Keys:
    """New keys; with a password, they are those of a first user who has only an id yet."""
    keys = new_keys()
    if protection is None:
        return keys
    from desk.store.keyfile import protected

    user = new_id()
    password = protection.password
    check_new_password(password.login, password.password)
    return replace(keys, opened_by=user, file=protected(protection, user, keys, cost))


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


def open_register(
    path: Path,
    clock: Clock | None = None,
    *,
    alone: bool = True,
    credential: Credential | None = None,
    cost: Cost = ORDINARY,
) -> Register:
    """A register that exists, checked as far as opening can; an older one is brought up to date.

    `alone` False opens it beside a window, which may have it open: nothing is brought up to date.
    Raises RegisterError: `register_missing`, `not_a_register`, `key_file_missing`,
    `key_file_damaged`, `password_needed`, `wrong_password`, `wrong_code`, `too_many_tries`,
    `wrong_key`, `first_page_damaged`, `register_damaged`, `newer_program_needed`,
    `upgrade_needed`, `restore_unfinished`, `folder_not_local`, `register_unreadable`.
    """
    files, time = RegisterFiles(path), clock or SystemClock()
    with told_files():
        if alone:
            finish_restoring(files)
        elif files.restoring.exists():
            raise RegisterError("restore_unfinished")
        if not path.is_file():
            raise RegisterError("register_missing")
        check_folder(path.parent)
        lost = _keep_damaged_log(files) if alone else 0
        keys, cut_off = keys_for(files, credential, time.now())
    register = Register(files, keys, time, cost)
    if credential is not None and keys.file is not None:
        register.keyring.wrong = note_right(files.tries)
    try:
        with told(), register.engine.connect() as connection:
            upgrade = _check_version(connection)
            connection.rollback()
            if alone:
                driver(connection).execute("PRAGMA journal_mode = WAL")
        if upgrade and not alone:
            raise RegisterError("upgrade_needed")
        if alone and cut_off:
            finish_rekeying(register)
        if alone:
            clear_leftovers(files)
        if lost:
            _note_damaged_log(register, lost)
        if upgrade:
            from desk.store.migrate import MIGRATIONS, upgrade_register

            upgrade_register(register, files, MIGRATIONS)
    except RegisterError:
        register.close()
        raise
    return register


def _keep_damaged_log(files: RegisterFiles) -> int:
    """Keep a copy of a log in which something saved can be read no more; how many commits.

    Opening goes on with what can be read, and moves it into the file.
    """
    state = look_at_log(files)
    if state.lost and files.log.exists():
        number = 1
        while (kept := files.log.with_name(f"{files.log.name}.damaged-{number}")).exists():
            number += 1
        write_atomically(kept, files.log.read_bytes())
    return state.lost


def _note_damaged_log(register: Register, lost: int) -> None:
    with (
        told(),
        write_connection(register.engine) as connection,
        register.unit_of_work(connection) as work,
    ):
        work.journal.write("log_damaged", NOBODY, details={"lost": lost})
        work.commit()


def finish_rekeying(register: Register) -> None:
    """Keep in the key file only the key that the register has; the change of it was cut off."""
    keys = register.keyring.keys
    if keys.file is not None:
        register.keyring.write(replace(keys, file=keys.file.only(keys)))


def _check_version(connection: Connection) -> bool:
    """Whether the register waits for a migration. Raises `newer_program_needed`."""
    info = connection.execute(select(register_info)).one_or_none()
    version: Any = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
    if info is None or version is None:
        raise RegisterError("register_damaged")
    if is_older(__version__, info.min_program):
        raise RegisterError("newer_program_needed", values={"version": info.min_program})
    return str(version) < SCHEMA
