"""Nothing a patient gave is readable in any file the program leaves, in any writing."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from leak_scan import Secrets
from locked import CODE, MARIA, SARA, WRONG
from running import a_unit

from desk.app import Program
from desk.consent.draft import Draft, DraftPatient
from desk.errors import Conflict, RegisterError
from desk.logs import log_event, log_failure, start_log, stop_log
from desk.register import use_cases
from desk.register.accounts import NewUser
from desk.register.commands import NewUnit
from desk.register.credentials import QUICK
from desk.settings import Settings, find_paths, save_settings
from desk.store.tables import person
from desk.store.threads import StoreThreads

SECRETS = [
    "Ossian",
    "Åkerö",
    "197701022381",
    "770102-2381",
    "+46701740605",
    "070-174 06 05",
    "1740605",
]


def leaks(folder: Path, secrets: Sequence[str] = SECRETS) -> list[tuple[str, str]]:
    """Every file in which a secret is readable, or in its name."""
    return Secrets(secrets).below(folder)


def test_the_search_for_leaks_finds_them(tmp_path: Path) -> None:
    hidden = "Ossian Åkerö"
    for name, data in {
        "plain": hidden.encode(),
        "wide": hidden.encode("utf-16-le"),
        "old": hidden.encode("latin-1"),
        "hex": hidden.encode().hex().encode(),
        "base64": base64.b64encode(b"x" + hidden.encode()),
        "deflated": b"..." + zlib.compress(hidden.encode()),
    }.items():
        (tmp_path / name).write_bytes(data)
    assert {name for name, _ in leaks(tmp_path)} == {
        "plain",
        "wide",
        "old",
        "hex",
        "base64",
        "deflated",
    }


def test_nothing_readable_is_left_behind(made: Any, home: Path) -> None:
    paths = find_paths()
    paths.make()
    start_log(paths.log_file)
    threads = StoreThreads(paths.register, "create")
    unit = NewUnit(
        "Ekhaga",
        "Ekhaga",
        "",
        "vgr",
        "Region",
        "unit",
        "Ekhaga",
        "090-000 00 00",
        "disken",
        made.yes("1").template,
        True,
    )
    access = threads.write(partial(use_cases.set_up, "Sara Ek", unit)).result()
    save_settings(paths.settings, Settings(unit_id=access.unit_id))
    command = made.yes("197701022381", given_name="Ossian", surname="Åkerö")
    draft = command.draft.with_(unit_id=access.unit_id)
    command = replace(command, draft=draft)
    threads.write(partial(use_cases.keep_draft, draft, access)).result()
    assert leaks(home) == []
    saved = threads.write(partial(use_cases.save_answer, command, access)).result()
    found = threads.read(partial(use_cases.find_people, "Ossian", access)).result()
    threads.write(partial(use_cases.note_search, found, access)).result()
    threads.write(partial(use_cases.open_card, saved.person.id, access)).result()
    another = draft.with_(command_id="another", search="Ossian")
    threads.write(partial(use_cases.keep_draft, another, access)).result()

    twice = replace(command, draft=draft.with_(command_id="twice"))
    with pytest.raises(Conflict, match="identity_known") as caught:
        threads.write(partial(use_cases.save_answer, twice, access)).result()
    log_failure(caught.value)
    log_event("saved", code="Ossian", step="070-174 06 05", count=1)
    assert leaks(home) == []
    threads.close()
    stop_log()
    assert leaks(home) == []
    assert {file.name for file in home.rglob("*") if file.is_file()} == {
        "register.db",
        "register.keys",
        "register.lock",
        "settings.json",
        "consent-desk.log",
    }


def test_no_error_tells_what_was_written(made: Any) -> None:
    threads = StoreThreads(made.path)

    def doubled(work: Any) -> None:
        row = {
            "id": made.access.unit_id,
            "given_name": "Ossian",
            "surname": "Åkerö",
            "given_key": "",
            "surname_key": "",
            "birth_date": None,
            "protected": None,
            "created_at": work.now(),
        }
        work.words._rows.insert(person, row)

    failure = threads.write(doubled).exception()
    assert failure is not None
    told = f"{failure!r} {failure} {failure.__cause__!r} {failure.__context__!r}"
    threads.close()
    for secret in SECRETS:
        assert secret not in told


LOCKED = [*SECRETS, MARIA.password, SARA.password, CODE, CODE[:11], "sara.ek", "Lundqvist"]
"""What must not stand there either once there are passwords: they themselves, and log-in names."""


def test_nothing_readable_is_left_by_locks_crashes_and_backups(home: Path) -> None:
    """A day with log-ins, a wrong password, a lock, a backup, a new key, a crash, a restoring."""
    paths = find_paths()
    paths.make()
    start_log(paths.log_file)
    program = Program(paths, cost=QUICK)
    vault = program.vault
    vault.create(MARIA.login, MARIA.password, CODE).result()
    first = a_unit(name="Ekhaga", profile="vgr", sender="Ekhaga")
    made = program.runner.write(
        lambda work: use_cases.set_up("Maria Lundqvist", first, work, login=MARIA.login)
    )
    access = made.result()
    sara = NewUser("Sara Lundqvist", SARA, frozenset({"receptionist"}))
    program.runner.write(lambda work: use_cases.add_user(sara, access, work)).result()
    walk = a_walk(access)
    program.runner.write(partial(use_cases.keep_draft, walk, access)).result()
    found = program.runner.read(partial(use_cases.find_people, "Ossian", access)).result()
    program.runner.write(partial(use_cases.note_search, found, access)).result()
    with pytest.raises(RegisterError, match="wrong_password") as caught:
        program.runner.write(partial(use_cases.log_in, WRONG, "")).result()
    log_failure(caught.value)
    vault.back_up(access).result()
    assert vault.daily(access).result() is not None
    program.runner.write(partial(use_cases.log_out, access)).result()
    program.runner.write(partial(use_cases.log_in, MARIA, "")).result()
    assert leaks(home, LOCKED) == []

    vault.rekey(MARIA.password, access).result()
    (backup, *_) = [one for one in vault.backups(access).result() if one.kind == "asked"]
    assert leaks(home, LOCKED) == []
    program.close()
    killed = home.parent / "killed"
    shutil.copytree(home, killed)
    killed_in_a_save(killed / "register.db")
    assert leaks(killed, LOCKED) == []

    program = Program(paths, cost=QUICK)
    program.vault.restore(program.vault.folder() / backup.name, MARIA).result()
    program.close()
    stop_log()
    assert leaks(home, LOCKED) == []
    assert any(home.glob("replaced-*"))
    for folder in (home, killed):
        for file in folder.rglob("*"):
            assert file.stat().st_mode & 0o077 == 0, file
    for file in home.rglob("*"):
        for word in ("maria", "sara", "lundqvist", "ossian"):
            assert word not in file.name.casefold()
    shutil.rmtree(killed)


def a_walk(access: Any) -> Draft:
    """A walk under way with everything a patient says."""
    someone = DraftPatient(
        None, "personnummer", "197701022381", "", "Ossian", "Åkerö", date(1977, 1, 2)
    )
    return Draft(
        "leak", access.unit_id, someone, search="Ossian Åkerö", number="070-174 06 05", whose="own"
    )


def killed_in_a_save(register: Path) -> None:
    """The program is killed with a walk in its log that was never moved into the file."""
    root = Path(__file__).resolve().parents[2]
    support = root / "tests" / "support"
    done = subprocess.run(
        [sys.executable, str(support / "killed_at.py"), "save", "", str(register)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(support)])},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -9, done.stderr
