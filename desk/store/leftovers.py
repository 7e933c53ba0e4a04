"""What lies beside a register when the program was cut off: removed, or kept out of harm's way."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import time
from typing import Final

from desk.store.places import RegisterFiles
from desk.store.restore import new_keys_file

_SALT: Final = 16
_LEFT_AFTER: Final = 60
"""Seconds after which a file that was to be moved into place is not being written any more."""


def clear_building(files: RegisterFiles) -> None:
    """Remove a register that was being made or made anew, with the logs of it. Raises OSError."""
    building = RegisterFiles(files.building)
    for one in (building.register, building.log, building.log_index, building.journal):
        one.unlink(missing_ok=True)


def clear_leftovers(files: RegisterFiles) -> None:
    """Remove what no cut-off work needs any more; what cannot be removed stays.

    Only for who has the register alone, with nothing restored or rekeyed half: half a key file
    holds the key as the whole one does.
    """
    with suppress(OSError):
        clear_building(files)
        new_keys_file(files).unlink(missing_ok=True)
        for one in files.register.parent.glob(f".{files.register.stem}.*.new"):
            if time() - one.stat().st_mtime > _LEFT_AFTER:
                one.unlink(missing_ok=True)


def set_aside(path: Path) -> None:
    """Give a file another name, if it is there: it belongs to a register that is not.

    A key file may open a backup; a log must not meet another register than its own. Raises OSError.
    """
    number = 1
    while path.exists():
        aside = path.with_name(f"{path.name}.{number}")
        if not aside.exists():
            path.rename(aside)
        number += 1


def begins_with(file: Path, salt: bytes) -> bool:
    """Whether a register's file is the one that was made with this salt. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(_SALT) == salt
