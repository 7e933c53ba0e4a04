"""`consent-desk restore`: puts a backup in the place of the register, which is kept aside."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from desk.cli.console import Console, a_path
from desk.cli.credentials import add_code, add_register, credential_for, register_path
from desk.register.backup import note_restored, who_restores
from desk.register.check import verify
from desk.register.ports.log import Anchor

RESTORED: Final = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares which backup, and which register it takes the place of."""
    parser.add_argument("backup", type=a_path, metavar="FOLDER", help="the backup's own folder")
    add_register(parser)
    add_code(parser)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes what was put in place and where the register went that was there, as JSON.

    The user name and the password, or the code, are those of the backup. Raises RegisterError,
    Refused; the register then stands as it was.
    """
    from desk.store.backup import Backup
    from desk.store.manifest import REGISTER, read_manifest
    from desk.store.recover import restore_backup

    folder: Path = arguments.backup
    backup = Backup(folder, read_manifest(folder))
    credential = credential_for(folder / REGISTER, arguments, console)
    register = register_path(arguments.register)
    restored = restore_backup(backup, register, credential, who_restores, verify, note_restored)
    manifest = restored.manifest
    anchor = Anchor(manifest.number, manifest.head)
    console.write_json(
        {
            "register": str(register),
            "made_at": manifest.made_at.isoformat(),
            "anchor": {"number": anchor.number, "hash": anchor.hash},
            "kept": str(restored.aside) if restored.aside else None,
        }
    )
    return RESTORED
