"""`consent-desk verify`: checks a register against its journal, also beside an open window."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from desk.cli.console import Console
from desk.cli.credentials import add_register, credential_for, register_path
from desk.content.sentences import load_sentences
from desk.errors import RegisterError
from desk.register.check import (
    AnchorCheck,
    KnownAnchor,
    check_anchors,
    note_verified,
    read_anchor,
    verify,
)
from desk.register.permission import MANAGERS
from desk.register.ports.log import Anchor
from desk.register.sessions import opener
from desk.register.verify_records import VerifyResult
from desk.settings import find_paths, load_settings

HOLDS: Final = 0
BROKEN: Final = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares which register and which anchors; those of the backups are found by themselves."""
    add_register(parser)
    parser.add_argument(
        "--anchor",
        action="append",
        default=[],
        metavar="FILE|NUMBER:HASH",
        help="an anchor from a printed page, or a backup's folder; may be given several times",
    )


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes what was found as one JSON object; 0 when everything holds, else 1.

    `levels` says what the verification can show and what it cannot (decision D3). Raises
    RegisterError when the register cannot be read at all, Refused for who may not.
    """
    from desk.store.register_file import open_register
    from desk.store.sqlite import read_connection, write_connection

    path = register_path(arguments.register)
    anchors = [*_given(arguments.anchor), *_of_backups(path)]
    credential = credential_for(path, arguments, console)
    register = open_register(path, alone=False, credential=credential)
    try:
        with (
            read_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            access = opener(MANAGERS, work)
            result = verify(access, work)
            checks = check_anchors(anchors, access, work)
        with (
            write_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            note_verified(result, checks, access, work)
    finally:
        register.close()
    ok = result.ok and not any(one.state == "broken" for one in checks)
    console.write_json({"ok": ok, **_found(result, checks, arguments.language)})
    return HOLDS if ok else BROKEN


def _given(texts: Sequence[str]) -> Iterator[KnownAnchor]:
    """The anchors of the arguments. Raises UserError."""
    for text in texts:
        if ":" in text and not Path(text).exists():
            yield KnownAnchor(read_anchor(text), "--anchor")
        else:
            yield _of_backup(Path(text))


def _of_backup(folder: Path) -> KnownAnchor:
    from desk.store.manifest import MANIFEST, read_manifest

    manifest = read_manifest(folder.parent if folder.name == MANIFEST else folder)
    anchor = Anchor(manifest.number, manifest.head)
    return KnownAnchor(anchor, folder.name, manifest.made_at, manifest.register_id)


def _of_backups(register: Path) -> Iterator[KnownAnchor]:
    """The anchors of the backups beside the register and where the window keeps them."""
    from desk.store.backup import list_backups
    from desk.store.places import RegisterFiles

    chosen = load_settings(find_paths().settings).backup_folder
    folders = [RegisterFiles(register).backups, *([Path(chosen)] if chosen else [])]
    for folder in folders:
        try:
            backups = list_backups(folder)
        except RegisterError:
            continue
        for one in backups:
            if one.manifest is not None:
                yield _of_backup(one.folder)


def _found(result: VerifyResult, checks: Sequence[AnchorCheck], language: str) -> dict[str, Any]:
    problems = [
        {"code": one.code, "table": one.table, "row": one.row, "number": one.number}
        for one in result.problems
    ]
    anchors = [
        {"number": one.known.anchor.number, "from": one.known.source, "state": one.state}
        for one in checks
    ]
    return {
        "entries": result.entries,
        "rows": result.rows,
        "head": result.head,
        "problems": problems,
        "more": result.more,
        "anchors": anchors,
        "levels": _levels(result, checks, language),
    }


def _levels(
    result: VerifyResult, checks: Sequence[AnchorCheck], language: str
) -> list[dict[str, Any]]:
    """What each of the three levels says; the last is never known, and says so."""
    said = load_sentences(language)
    compared = [one for one in checks if one.state in ("holds", "broken")]
    against = all(one.state == "holds" for one in compared) if compared else None
    return [
        {"level": "seals", "holds": result.ok, "says": said.text("levels.seals")},
        {"level": "anchors", "holds": against, "says": said.text("levels.anchors")},
        {"level": "owner", "holds": None, "says": said.text("levels.owner")},
    ]
