"""Makes, lists, checks and thins out backups: a folder each, encrypted as the register is (D13)."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import time
from typing import Final

from desk import __version__
from desk.errors import RegisterError
from desk.register.backup import BackupKind
from desk.settings import make_private_folder, sync_folder, write_atomically
from desk.store.copying import Progress, check_copy, copy_register, told_copying
from desk.store.manifest import (
    MANIFEST,
    REGISTER,
    Manifest,
    file_digest,
    read_manifest,
    write_manifest,
)
from desk.store.places import RegisterFiles, reason_against
from desk.store.register_file import Register

_MAKING: Final = ".making-"
_DROPPING: Final = ".dropping-"
_LEFT_AFTER: Final = 86_400


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in its folder. `trouble` is the code of what is wrong with it, "" for nothing."""

    folder: Path
    manifest: Manifest | None
    trouble: str = ""

    @property
    def files(self) -> RegisterFiles:
        """Its register and key file."""
        return RegisterFiles(self.folder / REGISTER)


def make_backup(
    register: Register,
    folder: Path,
    kind: BackupKind,
    now: datetime,
    progress: Progress | None = None,
) -> Backup:
    """A new backup in a folder of backups: made, opened, looked through, then named.

    Works beside an open window, on connections of its own. Nothing is left of one that failed.
    Raises RegisterError `backup_no_room`, `backup_unwritable`, `backup_damaged`,
    `register_damaged`; and `Stopped` when `progress` does.
    """
    register.keyring.mend()
    keys = register.keyring.keys
    with told_copying():
        make_private_folder(folder)
        _clear(folder)
        making = Path(tempfile.mkdtemp(prefix=_MAKING, dir=folder))
    try:
        files = RegisterFiles(making / REGISTER)
        standing = copy_register(register.files, keys, files, keys, progress)
        with told_copying():
            write_atomically(files.keys, register.files.keys.read_bytes())
            size, digest = file_digest(files.register)
            manifest = Manifest(
                kind=kind,
                made_at=now.astimezone(UTC).replace(microsecond=0),
                program=__version__,
                schema=standing.schema,
                register_id=standing.register_id,
                number=standing.number,
                head=standing.head,
                size=size,
                digest=digest,
                keys=file_digest(files.keys)[1],
            )
            write_manifest(making, manifest, keys)
        if check_copy(files, keys) != standing:
            raise RegisterError("backup_damaged")
        with told_copying():
            made = _name(making, folder, manifest)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    return Backup(made, read_manifest(made))


def _name(making: Path, folder: Path, manifest: Manifest) -> Path:
    """Give a finished backup the name it is found by: its instant in UTC and its kind."""
    first = f"{manifest.made_at:%Y%m%dT%H%M%SZ}-{manifest.kind.replace('_', '-')}"
    number, made = 1, folder / first
    while made.exists():
        number += 1
        made = folder / f"{first}-{number}"
    making.rename(made)
    sync_folder(folder)
    return made


def _clear(folder: Path) -> None:
    """Remove what a backup left that was cut off, and what a removal did not finish."""
    for one in folder.glob(f"{_DROPPING}*"):
        shutil.rmtree(one, ignore_errors=True)
    for one in folder.glob(f"{_MAKING}*"):
        with suppress(OSError):
            if time() - one.stat().st_mtime > _LEFT_AFTER:
                shutil.rmtree(one, ignore_errors=True)


def try_folder(folder: Path, *, bare: bool) -> None:
    """Whether backups may and can be kept in a folder, which is made if it is not there.

    A cloud's folder would hand them to somebody else. On a network they are well kept, but not
    `bare`: those of a register without passwords hold its key. Raises RegisterError
    `backup_folder_refused` with `reason` network, roaming or cloud; `backup_unwritable`,
    `backup_no_room`.
    """
    reason = reason_against(folder)
    if reason and (bare or reason != "network"):
        raise RegisterError("backup_folder_refused", field="folder", values={"reason": reason})
    with told_copying():
        make_private_folder(folder)
        trial = Path(tempfile.mkdtemp(prefix=_MAKING, dir=folder))
        try:
            write_atomically(trial / MANIFEST, b"trial\n")
        finally:
            shutil.rmtree(trial, ignore_errors=True)


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, newest first; those whose description cannot be read come last.

    A folder that is not there has none. Raises RegisterError `backup_unreadable`.
    """
    try:
        found = [one for one in folder.iterdir() if one.is_dir() and one.name[0] != "."]
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError:
        raise RegisterError("backup_unreadable") from None
    listed = [backup for one in found if (backup := look_at(one)) is not None]
    oldest = datetime.min.replace(tzinfo=UTC)
    return tuple(
        sorted(
            listed,
            key=lambda one: (one.manifest.made_at if one.manifest else oldest, one.folder.name),
            reverse=True,
        )
    )


def look_at(folder: Path) -> Backup | None:
    """A backup by its description and its files' sizes, nothing opened; None for another folder."""
    try:
        manifest = read_manifest(folder)
    except RegisterError as error:
        looks_like_one = (folder / REGISTER).exists() or (folder / MANIFEST).exists()
        return Backup(folder, None, error.code) if looks_like_one else None
    files = RegisterFiles(folder / REGISTER)
    try:
        whole = files.register.stat().st_size == manifest.size and files.keys.exists()
    except OSError:
        whole = False
    return Backup(folder, manifest, "" if whole else "backup_damaged")


def check_files(backup: Backup) -> Manifest:
    """Compare a backup's files with its description; without any password.

    Raises RegisterError `not_a_backup`, `backup_damaged` or `backup_unreadable`.
    """
    manifest = read_manifest(backup.folder)
    try:
        whole = file_digest(backup.files.register) == (manifest.size, manifest.digest)
        whole = whole and file_digest(backup.files.keys)[1] == manifest.keys
    except FileNotFoundError:
        raise RegisterError("backup_damaged") from None
    except OSError:
        raise RegisterError("backup_unreadable") from None
    if not whole:
        raise RegisterError("backup_damaged")
    return manifest


def drop_backups(folders: Iterable[Path]) -> int:
    """Remove backups, each in one step; how many. One that cannot be removed is left."""
    count = 0
    for folder in folders:
        dropping = folder.with_name(f"{_DROPPING}{os.getpid()}-{folder.name}")
        with suppress(OSError):
            folder.rename(dropping)
            count += 1
        shutil.rmtree(dropping, ignore_errors=True)
    return count


def copy_files(backup: Backup, register: Path, keys: Path) -> None:
    """Copy a backup's two files to other places, on the disk when this returns. Raises OSError."""
    register.unlink(missing_ok=True)
    shutil.copyfile(backup.files.register, register)
    register.chmod(0o600)
    with register.open("rb+") as file:
        os.fsync(file.fileno())
    write_atomically(keys, backup.files.keys.read_bytes())
