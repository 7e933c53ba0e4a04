"""Restoring a backup: everything about it is looked at before anything is moved (D13)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from sqlcipher3 import dbapi2

from desk.errors import RegisterError
from desk.register.access import Access
from desk.register.clock import SystemClock
from desk.register.credentials import Credential
from desk.register.ports import Clock, UnitOfWork
from desk.register.ports.log import Anchor
from desk.register.verify_records import VerifyResult
from desk.settings import make_private_folder
from desk.store.backup import Backup, check_files, copy_files, list_backups
from desk.store.copying import check_copy, standing_of
from desk.store.keyring import Keyring
from desk.store.keys import Keys
from desk.store.leftovers import begins_with
from desk.store.manifest import Manifest
from desk.store.opening import unlock
from desk.store.places import RegisterFiles, WindowLock, check_folder, told_files
from desk.store.problems import told
from desk.store.register_file import open_register
from desk.store.restore import ASIDE, begin_restoring, finish_restoring, new_keys_file
from desk.store.seals import Seals
from desk.store.sqlite import connect, make_engine, read_connection, write_connection
from desk.store.tries import note_right
from desk.store.unit_of_work import SqlUnitOfWork

Allow = Callable[[UnitOfWork], Access]
"""Who restores, judged on the backup's own users; raises Refused."""

Check = Callable[[Access, UnitOfWork], VerifyResult]
"""Looks through the backup's journal."""

Note = Callable[[Access, Anchor, UnitOfWork], None]
"""Journals it in the register as it then is."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place, and where the register went that was there, None for nowhere."""

    manifest: Manifest
    aside: Path | None


def restore_backup(
    backup: Backup,
    register: Path,
    credential: Credential | None,
    allow: Allow,
    check: Check,
    note: Note,
    clock: Clock | None = None,
) -> Restored:
    """Put a backup in the place of a register, which is kept in a folder beside it.

    Refuses while a window is open. Raises RegisterError: `register_in_use`, `not_a_backup`,
    `backup_damaged`, `backup_unreadable`, `backup_not_ours`, `disk_full`, `folder_not_local`, what
    unlocking raises; Refused. Then nothing was changed.
    """
    files, time = RegisterFiles(register), clock or SystemClock()
    with told_files():
        check_folder(register.parent)
        make_private_folder(register.parent)
        with WindowLock(files.lock):
            finish_restoring(files)
            manifest, keys = _look_through(backup, credential, allow, check, time)
            _check_ours(files, manifest, keys)
            copy_files(backup, files.building, new_keys_file(files))
            aside = f"{ASIDE}{time.now().astimezone(UTC):%Y%m%dT%H%M%SZ}"
            begin_restoring(files, _free(register.parent, aside))
            kept = finish_restoring(files)
            _note(files, credential, allow, note, manifest, time)
    return Restored(manifest, kept)


def _free(folder: Path, name: str) -> str:
    number, free = 1, name
    while (folder / free).exists():
        number += 1
        free = f"{name}-{number}"
    return free


def check_backup(
    backup: Backup, credential: Credential | None, allow: Allow, check: Check, clock: Clock
) -> Manifest:
    """Look through a backup: its files, every page, and its whole journal; it is not touched.

    Raises as `restore_backup` does.
    """
    return _look_through(backup, credential, allow, check, clock)[0]


def _look_through(
    backup: Backup, credential: Credential | None, allow: Allow, check: Check, clock: Clock
) -> tuple[Manifest, Keys]:
    manifest = check_files(backup)
    found = unlock(backup.files, credential, clock.now())
    # Two, where it was made between a new key that was cut off and the next start.
    fitting = (one for one in found if begins_with(backup.files.register, one.salt))
    keys = next(fitting, found[0])
    note_right(backup.files.tries)
    if not manifest.is_ours(keys):
        raise RegisterError("backup_damaged")
    standing = check_copy(backup.files, keys)
    if (standing.number, standing.head) != (manifest.number, manifest.head):
        raise RegisterError("backup_damaged")
    engine = make_engine(backup.files, keys, frozen=True)
    try:
        with told(), read_connection(engine) as connection:
            seals = Seals(keys.seal, keys.chain)
            keyring = Keyring(backup.files, keys)
            with SqlUnitOfWork(connection, seals, clock, "", keyring) as work:
                result = check(allow(work), work)
    finally:
        engine.dispose()
    if not result.ok:
        raise RegisterError("backup_damaged")
    return manifest, keys


def _check_ours(files: RegisterFiles, manifest: Manifest, keys: Keys) -> None:
    """Refuse another register's backup where a register stands. Raises `backup_not_ours`.

    Else whoever is administrator of a register of their own would become it of this one. Which
    register stands there is known by the backup's key if that opens it, else by the other backups
    beside it: the register itself may have another key by now, or be damaged.
    """
    if not files.register.is_file():
        return
    try:
        # Frozen: its log stays as it is, to be kept aside with it.
        with closing(connect(files, keys, frozen=True)) as connection:
            known = {standing_of(connection).register_id}
    except (dbapi2.Error, RegisterError):
        listed = list_backups(files.backups)
        known = {one.manifest.register_id for one in listed if one.manifest is not None}
    if known - {manifest.register_id}:
        raise RegisterError("backup_not_ours")


def _note(
    files: RegisterFiles,
    credential: Credential | None,
    allow: Allow,
    note: Note,
    manifest: Manifest,
    clock: Clock,
) -> None:
    register = open_register(files.register, clock, credential=credential)
    try:
        with (
            write_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            note(allow(work), Anchor(manifest.number, manifest.head), work)
    finally:
        register.close()
