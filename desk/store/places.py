"""Where a register may lie: a folder of this computer, one window at a time (decision D16)."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from desk.errors import RegisterError

_NETWORK: Final = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "ceph",
        "glusterfs",
        "lustre",
        "gpfs",
        "beegfs",
        "ocfs2",
        "gfs2",
        "davfs",
        "fuse.sshfs",
        "fuse.rclone",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.glusterfs",
        "fuse.s3fs",
        "fuse.gcsfuse",
        "fuse.ceph",
        "fuse.cifs",
        "fuse.smbnetfs",
        "fuse.onedriver",
    ]
)
_CLOUD_FOLDERS: Final = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "iclouddrive",
    "com~apple~clouddocs",
    "nextcloud",
    "owncloud",
    "box sync",
    "creative cloud files",
)
_CLOUD_MARKS: Final = (".dropbox.cache", ".sync_journal.db", ".owncloudsync.log")
_REMOTE_DRIVE: Final = 4


@dataclass(frozen=True, slots=True)
class RegisterFiles:
    """A register's file and what lies beside it."""

    register: Path

    @property
    def keys(self) -> Path:
        """The key file, `register.keys` beside `register.db`."""
        return self.register.with_suffix(".keys")

    @property
    def lock(self) -> Path:
        """The file that keeps a second window out."""
        return self.register.with_suffix(".lock")

    @property
    def log(self) -> Path:
        """The write-ahead log of the database."""
        return self.register.with_name(self.register.name + "-wal")

    @property
    def log_index(self) -> Path:
        """The index of the write-ahead log, which all who have the register open share."""
        return self.register.with_name(self.register.name + "-shm")

    @property
    def journal(self) -> Path:
        """The rollback journal, of the moments when the database does without its log."""
        return self.register.with_name(self.register.name + "-journal")

    @property
    def tries(self) -> Path:
        """How many wrong passwords came last, and when."""
        return self.register.with_suffix(".tries")

    @property
    def building(self) -> Path:
        """The register as it is being made or made anew, before it is moved into place whole."""
        return self.register.with_name(self.register.name + ".new")

    @property
    def backups(self) -> Path:
        """Where backups are kept unless somebody chose another place."""
        return self.register.parent / "backups"

    @property
    def restoring(self) -> Path:
        """What a restoring still has to move, so that the next start can finish it."""
        return self.register.with_suffix(".restoring")


def check_folder(folder: Path) -> None:
    """Refuse a folder on a network, in a roaming profile or synchronised with a cloud.

    Raises RegisterError `folder_not_local` with `reason` network, roaming or cloud. Several
    computers would write the file at once, and a copy of it would lie elsewhere.
    """
    reason = reason_against(folder)
    if reason:
        raise RegisterError("folder_not_local", values={"reason": reason})


def reason_against(folder: Path) -> str:
    """Why a folder is not this computer's alone: network, roaming or cloud; "" where it is."""
    place = folder.absolute()
    there = place
    while not there.exists() and there != there.parent:
        there = there.parent
    there = there.resolve()
    return _network(there) or _roaming(there) or _cloud(place) or _cloud(there)


def _network(place: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        drive = place.drive
        if drive.startswith("\\\\"):
            return "network"
        kind = ctypes.windll.kernel32.GetDriveTypeW(drive + "\\")
        return "network" if kind == _REMOTE_DRIVE else ""
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    return "network" if filesystem_of(place, mounts) in _NETWORK else ""


def filesystem_of(place: Path, mounts: str) -> str:
    """The type of the file system a path lies on, by the lines of /proc/self/mountinfo."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        words = before.split(" ")
        if len(words) < 5 or not after:
            continue
        point = Path(words[4].encode().decode("unicode_escape") if "\\" in words[4] else words[4])
        if (place == point or point in place.parents) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split(" ")[0]
    return kind


def _roaming(place: Path) -> str:
    roaming = os.environ.get("APPDATA", "") if sys.platform == "win32" else ""
    return "roaming" if roaming and place.is_relative_to(Path(roaming)) else ""


def _cloud(place: Path) -> str:
    for folder in (place, *place.parents):
        name = folder.name.casefold()
        known = any(name == cloud or name.startswith(cloud + " -") for cloud in _CLOUD_FOLDERS)
        if known or any((folder / mark).exists() for mark in _CLOUD_MARKS):
            return "cloud"
    return ""


class WindowLock:
    """Keeps a second window out of a register; the system lets go of it when the program dies.

    The command line's backup and verification do not take it. Raises RegisterError
    `register_in_use`, or OSError when the folder cannot be written in.
    """

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] | None = None
        file = path.open("ab")
        try:
            _lock(file)
        except OSError:
            file.close()
            raise RegisterError("register_in_use") from None
        path.chmod(0o600)
        self._file = file

    def release(self) -> None:
        """Let the next window in."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _lock(file: IO[bytes]) -> None:
    if sys.platform == "win32":
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def told_files() -> Iterator[None]:
    """Raise the system's refusals as RegisterError, without the path they name."""
    try:
        yield
    except OSError as error:
        raise RegisterError("disk_full" if is_full(error) else "folder_unusable") from None


def is_full(error: OSError) -> bool:
    """Whether the system says that there is no room: on the disk, of the quota, for a file."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
