"""Gives a register a new key, so that old copies of the key file open it no more (D13).

The new file is written beside the old one, looked through, and moved into its place; meanwhile the
key file opens both. So it can be cut off at any point: the next start finds one whole register, the
key that fits it, and tidies up.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from desk.errors import RegisterError
from desk.register.access import Access
from desk.register.clock import SystemClock
from desk.register.credentials import ORDINARY, Cost, Credential, Protection, check_new_password
from desk.register.ports import Clock, UnitOfWork
from desk.settings import sync_folder
from desk.store.copying import Progress, check_copy, copy_register
from desk.store.keyfile import KeyFile, protected, write_key_file
from desk.store.keys import Keys
from desk.store.leftovers import begins_with, clear_building
from desk.store.places import RegisterFiles, WindowLock, told_files
from desk.store.problems import told
from desk.store.register_file import Register, open_register
from desk.store.sqlite import connect, driver, write_connection

Job = Callable[[UnitOfWork], Access]


@dataclass(frozen=True, slots=True, repr=False)
class Rekeying:
    """What is to be done. `begin` judges who asks and journals it, `end` journals that it is done.

    `protection` gives a register without passwords its first one, for the user that `begin` names.
    `step` is told each step that is over: written, copied, moved, done.
    """

    begin: Job
    end: Callable[[Access, UnitOfWork], None]
    protection: Protection | None = None
    progress: Progress | None = None
    step: Callable[[str], None] = lambda _name: None


def rekey_register(
    path: Path,
    credential: Credential | None,
    rekeying: Rekeying,
    clock: Clock | None = None,
    cost: Cost = ORDINARY,
) -> None:
    """Change a register's key. No window and no other program may have it open.

    Raises RegisterError `register_in_use`, `register_busy`, `register_not_locked`, `disk_full`,
    what opening raises; Refused. The register then opens as before.
    """
    files, time = RegisterFiles(path), clock or SystemClock()
    if rekeying.protection is not None:
        password = rekeying.protection.password
        check_new_password(password.login, password.password)
    with told_files(), WindowLock(files.lock):
        register = open_register(path, time, credential=credential, cost=cost)
        try:
            with (
                write_connection(register.engine) as connection,
                register.unit_of_work(connection) as work,
            ):
                access = rekeying.begin(work)
            _close_the_log(register)
            _change(register, rekeying, access, cost)
        finally:
            register.close()
        _end(path, credential or _password(rekeying), rekeying, access, time)


def _password(rekeying: Rekeying) -> Credential | None:
    return rekeying.protection.password if rekeying.protection is not None else None


def _close_the_log(register: Register) -> None:
    """Move the log into the file and do without: a log must not meet another file than its own.

    Raises RegisterError `register_busy` when another program has the register open.
    """
    register.engine.dispose()
    with told(), register.engine.connect() as connection:
        raw = driver(connection)
        raw.execute("PRAGMA busy_timeout = 500")
        mode = raw.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    register.engine.dispose()
    if mode != "delete" or register.files.log.exists():
        raise RegisterError("register_busy")


def _change(register: Register, rekeying: Rekeying, access: Access, cost: Cost) -> None:
    files, old = register.files, register.keyring.keys
    new = old.renewed()
    file = _file_between(old, new, rekeying.protection, access.user_id, cost)
    write_key_file(files.keys, file)
    rekeying.step("written")
    building = RegisterFiles(files.building)
    try:
        clear_building(files)
        with ExitStack() as held:
            held.enter_context(_nobody_writes(files, old))
            before = copy_register(files, old, building, new, rekeying.progress)
            if check_copy(building, new) != before:
                raise RegisterError("register_damaged")
            rekeying.step("copied")
            if os.name != "posix":
                # Windows moves no file over one that is open.
                held.close()
            building.register.replace(files.register)
        sync_folder(files.register.parent)
    except BaseException as error:
        clear_building(files)
        if begins_with(files.register, old.salt):
            register.keyring.write(old)
        # Else the new file is in place: the key file opens both, and the next start tidies up.
        if isinstance(error, RegisterError) and error.code.startswith("backup_"):
            # It is the register itself that finds no room here, not a copy of it.
            raise RegisterError("disk_full") from None
        raise
    rekeying.step("moved")
    write_key_file(files.keys, file.only(new))
    rekeying.step("done")


@contextmanager
def _nobody_writes(files: RegisterFiles, keys: Keys) -> Iterator[None]:
    """Nothing is journalled in a file that is about to be replaced. Raises `register_busy`."""
    with told(), closing(connect(files, keys)) as held:
        held.execute("BEGIN IMMEDIATE")
        yield


def _file_between(
    old: Keys, new: Keys, protection: Protection | None, user: str, cost: Cost
) -> KeyFile:
    if protection is not None:
        return protected(protection, user, old, cost).between(old, new)
    if old.file is None:
        raise RegisterError("register_not_locked")
    return old.file.between(old, new)


def _end(
    path: Path,
    credential: Credential | None,
    rekeying: Rekeying,
    access: Access,
    clock: Clock,
) -> None:
    register = open_register(path, clock, credential=credential)
    try:
        with (
            write_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            rekeying.end(access, work)
    finally:
        register.close()
