"""Flipped bits and cuts in every file: each told as damage, never as a wrong password."""

from __future__ import annotations

import os
import shutil
import signal
from contextlib import suppress
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from locked import MARIA, WRONG, run, unlocked
from making import Outcome, a_register, a_walk, a_yes, chance_of, folder, sized

from desk.app import Program
from desk.errors import RegisterError
from desk.logs import log_event, start_log, stop_log
from desk.register import use_cases
from desk.register.backup import note_restored, who_restores
from desk.register.credentials import QUICK
from desk.register.sessions import resume
from desk.settings import Settings, find_paths
from desk.store.backup import Backup, make_backup
from desk.store.manifest import read_manifest
from desk.store.places import RegisterFiles
from desk.store.recover import restore_backup
from desk.store.state import register_state

PEOPLE = 10
DB = "register.db"
TOLD = {
    "register.db": {"first_page_damaged", "register_damaged", "not_a_register"},
    "register.db-wal": {"register_damaged", "log_damaged"},
    "register.keys": {"key_file_damaged"},
    "register.db-shm": set(),
    "register.lock": set(),
    "register.tries": {"too_many_tries"},
    "settings.json": {"register_missing", "folder_not_local", "folder_unusable"},
    "log/consent-desk.log": set(),
    "backup/register.db": {"backup_damaged"},
    "backup/register.keys": {"backup_damaged", "key_file_damaged"},
    "backup/backup.json": {"backup_damaged"},
}
"""What damage to each file may be called; and nothing else."""

OF_A_CRASH = {"register.db-wal", "register.db-shm"}
OF_THE_PROGRAM = {"settings.json", "log/consent-desk.log"}
FIRST = 4096
"""Bytes at the beginning of a file that every fourth damage falls upon."""


def torture(seed: int) -> Outcome:
    """Damage each file in turn; with the right password it is told as damage or did no harm."""
    outcome, chance = Outcome(), chance_of(seed, "damage")
    with folder() as where:
        first, _ = a_register(where, PEOPLE)
        register = unlocked(first, MARIA)
        backup = make_backup(register, where / "backups", "asked", register.clock.now())
        register.close()
        _lie_beside(first.parent)
        crashed = where / "crashed"
        shutil.copytree(first.parent, crashed)
        _crash(crashed / first.name)
        each = sized(300, 4)
        for name in TOLD:
            for number in range(each):
                work = where / "work"
                shutil.rmtree(work, ignore_errors=True)
                _try(name, number, chance, (first, crashed, backup), work, outcome)
    return outcome


def _lie_beside(home: Path) -> None:
    """What else lies in the folder: a wrong try, settings that name the register, a log."""
    files = RegisterFiles(home / "register.db")
    files.lock.touch()
    with suppress(RegisterError):
        unlocked(files.register, WRONG)
    program = Program(find_paths({"CONSENT_DESK_HOME": str(home)}), cost=QUICK)
    backups = str(home / "backups")
    program.keep_settings(Settings(register=str(files.register), backup_folder=backups))
    start_log(program.paths.log_file)
    for number in range(50):
        log_event("saved", count=number)
    stop_log()


def _crash(path: Path) -> None:
    """A desk that saved and was killed: its answers lie in the log alone."""
    child = os.fork()
    if child == 0:
        register = unlocked(path, MARIA)
        access = run(register, resume, "").access
        from desk.store.sqlite import write_connection

        connection = write_connection(register.engine)
        for number in range(900_000, 900_006):
            with register.unit_of_work(connection) as work:
                use_cases.save_answer(a_yes(a_walk(access, number)), access, work)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)


def _try(
    name: str,
    number: int,
    chance: Random,
    made: tuple[Path, Path, Backup],
    work: Path,
    outcome: Outcome,
) -> None:
    first, crashed, backup = made
    outcome.tried += 1
    if name.startswith("backup/"):
        shutil.copytree(backup.folder, work)
        what = _damage(work / name.partition("/")[2], number, chance)
        told = _told(partial(_restore, work, work.parent / "restored" / "register.db"))
    else:
        shutil.copytree(crashed if name in OF_A_CRASH else first.parent, work)
        what = _damage(work / name, number, chance)
        look = partial(_start, work) if name in OF_THE_PROGRAM else partial(_look, work / DB)
        told = _told(look)
    outcome.count(f"{name}: {told or 'no harm'}")
    if told and told not in TOLD[name]:
        outcome.fail(f"{name}, {what}: told as {told}")
    if name in ("register.db", "register.db-wal") and number % 10 == 0:
        _wrong_password(work / DB, what, outcome)


def _damage(path: Path, number: int, chance: Random) -> str:
    """A flipped bit, a cut, some zeros or some noise; in words."""
    data = bytearray(path.read_bytes())
    if not data:
        path.write_bytes(chance.randbytes(50))
        return "something where there was nothing"
    at = chance.randrange(min(len(data), FIRST) if chance.random() < 0.25 else len(data))
    kind = number % 4
    if kind in (0, 1):
        data[at] ^= 1 << chance.randrange(8)
    elif kind == 2:
        del data[at:]
    else:
        length = min(len(data) - at, chance.choice((16, 512, 4096)))
        data[at : at + length] = chance.choice((bytes(length), chance.randbytes(length)))
    path.write_bytes(data)
    return f"{('flip', 'flip', 'cut', 'overwritten')[kind]} at {at}"


def _told(job: Any) -> str:
    """What the damage is called, "" when it did no harm; a bug is called by its own name."""
    try:
        return str(job())
    except RegisterError as error:
        return error.code
    except Exception as error:
        return f"a bug: {type(error).__name__}"


def _look(path: Path) -> str:
    """Open and read everything."""
    from desk.register.clock import SystemClock

    register_state(path, SystemClock().now())
    register = unlocked(path, MARIA)
    try:
        session = run(register, resume, "")
        if session.lost:
            return "log_damaged"
        result = run(register, use_cases.verify, session.access)
        return "" if result.ok else "register_damaged"
    finally:
        register.close()


def _start(home: Path) -> str:
    """The program opens it by its settings, where they can be read, and writes its log."""
    settings = home / "settings.json"
    moved = settings.read_bytes().replace(str(home.with_name("home")).encode(), str(home).encode())
    settings.write_bytes(moved)
    program = Program(find_paths({"CONSENT_DESK_HOME": str(home)}), cost=QUICK)
    try:
        if program.vault.state().kind == "none":
            raise RegisterError("register_missing")
        program.open(MARIA).result()
        log_event("opened")
        session = program.runner.write(partial(resume, program.settings().unit_id)).result()
        assert session is not None
        result = program.runner.read(partial(use_cases.verify, session.access)).result()
        return "" if result.ok else "register_damaged"
    finally:
        program.close()
        stop_log()


def _restore(folder_of_backup: Path, path: Path) -> str:
    shutil.rmtree(path.parent, ignore_errors=True)
    manifest = read_manifest(folder_of_backup)
    restore_backup(
        Backup(folder_of_backup, manifest),
        path,
        MARIA,
        who_restores,
        use_cases.verify,
        note_restored,
    )
    return ""


def _wrong_password(path: Path, what: str, outcome: Outcome) -> None:
    """The other way about: a wrong password is never taken for damage where there is none."""
    files = RegisterFiles(path)
    files.tries.unlink(missing_ok=True)
    try:
        unlocked(path, WRONG).close()
    except RegisterError as error:
        if error.code not in ("wrong_password", "not_a_register", "key_file_damaged"):
            outcome.fail(f"{what}: a wrong password was told as {error.code}")
    except Exception as error:
        outcome.fail(f"{what}: a wrong password gave {type(error).__name__}")
    else:
        outcome.fail(f"{what}: a wrong password opened it")
