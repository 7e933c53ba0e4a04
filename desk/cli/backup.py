"""`consent-desk backup`: makes, opens and verifies a backup, also beside an open window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from desk.cli.console import Console, a_path
from desk.cli.credentials import add_register, credential_for, register_path
from desk.register.backup import may_back_up, note_backup
from desk.register.permission import MANAGERS
from desk.register.ports.log import Anchor
from desk.register.sessions import opener
from desk.settings import find_paths, load_settings

MADE: Final = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares which register and where to; by default where the window keeps its backups."""
    add_register(parser)
    parser.add_argument("--to", type=a_path, metavar="FOLDER", help="the folder of backups")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the backup's folder and its anchor as one JSON object.

    Raises RegisterError, Refused; nothing is left of a backup that failed.
    """
    from desk.store.backup import make_backup
    from desk.store.register_file import open_register
    from desk.store.sqlite import read_connection, write_connection

    path = register_path(arguments.register)
    credential = credential_for(path, arguments, console)
    register = open_register(path, alone=False, credential=credential)
    try:
        with (
            read_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            access = opener(MANAGERS, work)
            may_back_up("asked", access, work)
        made = make_backup(register, _folder(arguments.to, path), "asked", register.clock.now())
        manifest = made.manifest
        if manifest is None:
            raise RuntimeError("a backup without a description")
        anchor = Anchor(manifest.number, manifest.head)
        with (
            write_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            note_backup("asked", anchor, access, work)
    finally:
        register.close()
    found = {"number": anchor.number, "hash": anchor.hash}
    console.write_json({"backup": str(made.folder), "bytes": manifest.size, "anchor": found})
    return MADE


def _folder(chosen: Path | None, register: Path) -> Path:
    if chosen is not None:
        return chosen
    from desk.store.places import RegisterFiles

    kept = load_settings(find_paths().settings).backup_folder
    return Path(kept) if kept else RegisterFiles(register).backups
