"""Puts the key file back from a backup, for a register that is whole but for its keys (D13)."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from desk.errors import RegisterError
from desk.settings import write_atomically
from desk.store.backup import Backup, check_files, list_backups
from desk.store.places import RegisterFiles, WindowLock, told_files


def put_back_keys(register: Path, folder: Path, now: datetime) -> Path | None:
    """The key file of the newest whole backup in the register's place; where the former one went.

    Not one answer is lost: the register itself is left as it is. The passwords are those of when
    the backup was made. A key that has been changed since is told when the register is opened.
    Raises RegisterError `not_a_backup` where there is none, `backup_damaged`, `backup_unreadable`,
    `register_in_use`, `disk_full`, `folder_unusable`.
    """
    whole = [one for one in list_backups(folder) if one.manifest is not None and not one.trouble]
    if not whole:
        raise RegisterError("not_a_backup")
    files, backup = RegisterFiles(register), whole[0]
    check_files(backup)
    with told_files(), WindowLock(files.lock):
        aside = _put_aside(files.keys, now) if files.keys.exists() else None
        write_atomically(files.keys, _keys_of(backup))
    return aside


def _keys_of(backup: Backup) -> bytes:
    try:
        return backup.files.keys.read_bytes()
    except OSError:
        raise RegisterError("backup_unreadable") from None


def _put_aside(keys: Path, now: datetime) -> Path:
    first = f"{keys.name}.replaced-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    aside, number = keys.with_name(first), 1
    while aside.exists():
        number += 1
        aside = keys.with_name(f"{first}-{number}")
    keys.rename(aside)
    return aside
