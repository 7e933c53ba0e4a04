"""`consent-desk verify`: checks a register against its journal, also beside an open window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desk.cli.console import Console
from desk.errors import Refused
from desk.register.access import Access
from desk.register.check import verify
from desk.register.permission import MANAGERS
from desk.settings import find_paths, load_settings

if TYPE_CHECKING:
    from desk.register.ports import UnitOfWork

HOLDS: Final = 0
BROKEN: Final = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares which register; by default the one the window opens."""
    parser.add_argument("--register", type=Path, metavar="FILE")


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes what was found as one JSON object; 0 when everything holds, else 1.

    `head` and `entries` are what an anchor outside the register is compared with. Raises
    RegisterError when the register cannot be read at all.
    """
    from desk.store.register_file import open_register
    from desk.store.sqlite import read_connection

    register = open_register(_path(arguments.register), alone=False)
    try:
        with (
            read_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            result = verify(_manager(work), work)
    finally:
        register.close()
    problems = [
        {"code": one.code, "table": one.table, "row": one.row, "number": one.number}
        for one in result.problems
    ]
    found = {"ok": result.ok, "entries": result.entries, "rows": result.rows, "head": result.head}
    console.write_json({**found, "problems": problems, "more": result.more})
    return HOLDS if result.ok else BROKEN


def _path(chosen: Path | None) -> Path:
    if chosen is not None:
        return chosen
    paths = find_paths()
    kept = load_settings(paths.settings).register
    return Path(kept) if kept else paths.register


def _manager(work: UnitOfWork) -> Access:
    """A manager of the register: whoever can read its key file is one, until log-in comes (D17).

    Raises Refused `role_missing` when the register has none.
    """
    for user in work.users.all():
        for unit_id, roles in work.users.roles(user.id).items():
            if roles & frozenset(MANAGERS):
                return Access(user.id, user.name, unit_id, roles)
    raise Refused("role_missing")
