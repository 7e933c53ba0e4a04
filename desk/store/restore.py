"""Puts a backup in the place of a register, which is kept aside: wholly or not at all (D13)."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Final

from desk.errors import RegisterError
from desk.settings import make_private_folder, sync_folder, write_atomically
from desk.store.places import RegisterFiles

ASIDE: Final = "replaced-"


def new_keys_file(files: RegisterFiles) -> Path:
    """The restored key file before it is moved into place."""
    return files.keys.with_name(files.keys.name + ".new")


def begin_restoring(files: RegisterFiles, aside: str) -> None:
    """Say that the files beside the register are to be moved into place. Raises OSError."""
    write_atomically(files.restoring, json.dumps({"aside": aside}).encode("ascii"))


def finish_restoring(files: RegisterFiles) -> Path | None:
    """Move what a restoring has still to move; where the old register went, None for nowhere.

    Can be cut off at any point and begun anew: a new file that is still beside the register says
    that the one in its place is the old one. Raises OSError.
    """
    try:
        aside = json.loads(files.restoring.read_text(encoding="ascii"))["aside"]
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, RecursionError):
        aside = ""
    name = Path(str(aside)).name
    kept = files.register.parent / (name if name.startswith(ASIDE) else f"{ASIDE}earlier")
    make_private_folder(kept)
    for new, places in (
        (files.building, (files.log, files.log_index, files.journal, files.register)),
        (new_keys_file(files), (files.keys,)),
    ):
        if new.exists():
            for place in places:
                with suppress(FileNotFoundError):
                    place.replace(_free(kept / place.name))
            new.replace(places[-1])
    sync_folder(kept)
    sync_folder(files.register.parent)
    files.restoring.unlink()
    sync_folder(files.register.parent)
    try:
        kept.rmdir()
    except OSError:
        return kept
    return None


def _free(place: Path) -> Path:
    """The place, or one beside it: nothing that was kept before is written over."""
    number, free = 1, place
    while free.exists():
        number += 1
        free = place.with_name(f"{place.name}.{number}")
    return free


def check_none_is_unfinished(files: RegisterFiles) -> None:
    """Refuse to make a register where one is being restored. Raises `register_exists`."""
    if files.restoring.exists():
        raise RegisterError("register_exists")
