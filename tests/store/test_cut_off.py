"""Cut off at every step of what moves a register: what is left opens, holds, has lost nothing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from locked import MARIA, SARA, lock, run, unlocked

from desk.errors import RegisterError
from desk.register import use_cases
from desk.register.accounts import NewUser, add_user
from desk.register.sessions import sign_in
from desk.store.backup import list_backups, make_backup
from desk.store.keyfile import parse_key_file
from desk.store.keys import read_body
from desk.store.register_file import open_register

ROOT = Path(__file__).resolve().parents[2]
SUPPORT = ROOT / "tests" / "support"


@pytest.fixture
def locked(made: Any) -> Any:
    lock(made.path, made.access)
    return made


class Killing:
    """Does jobs in processes of their own that kill themselves at a step."""

    def __init__(self, complaints: Path) -> None:
        self.complaints = complaints
        places = os.pathsep.join([str(ROOT), str(SUPPORT)])
        with complaints.open("wb") as file:
            self.parent = subprocess.Popen(
                [sys.executable, str(SUPPORT / "killed_at.py")],
                env={**os.environ, "PYTHONPATH": places},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=file,
                text=True,
                bufsize=1,
            )

    def __call__(self, job: str, step: str, path: Path) -> None:
        """Run a job until it kills itself at the step."""
        assert self.parent.stdin is not None
        assert self.parent.stdout is not None
        self.parent.stdin.write(f"{job}\t{step}\t{path}\n")
        ended = self.parent.stdout.readline().strip()
        assert ended == str(-signal.SIGKILL), self.complaints.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killing]:
    killing = Killing(tmp_path_factory.mktemp("killed") / "complaints.txt")
    with killing.parent:
        yield killing


def whole(path: Path, credential: Any) -> None:
    """The register opens, verifies and knows its patient; its key file holds one key."""
    register = unlocked(path, credential)
    access = run(register, sign_in, "")
    assert run(register, use_cases.verify, access).ok
    assert len(run(register, use_cases.find_people, "anna", access).hits) == 1
    register.close()


@pytest.mark.parametrize("step", ["written", "copying", "copied", "moved", "done"])
def test_a_new_key(killed: Killing, locked: Any, step: str) -> None:
    register = unlocked(locked.path, MARIA)
    access = run(register, sign_in, "")
    run(register, add_user, NewUser("Sara Ek", SARA, frozenset({"receptionist"})), access)
    register.close()
    before = locked.path.read_bytes()[:16]
    killed("rekey", step, locked.path)
    assert (locked.path.read_bytes()[:16] == before) == (step in ("written", "copying", "copied"))
    # Beside a window nothing is tidied, and yet everybody's password opens it.
    unlocked(locked.path, SARA, alone=False).close()
    whole(locked.path, MARIA)
    assert len(parse_key_file(read_body(locked.files.keys)).generations) == 1
    assert not locked.files.building.exists()
    unlocked(locked.path, SARA).close()


@pytest.mark.parametrize("step", ["written", "copied", "moved"])
def test_a_first_password(killed: Killing, made: Any, step: str) -> None:
    killed("protect", step, made.path)
    with pytest.raises(RegisterError, match="password_needed"):
        open_register(made.path)
    whole(made.path, MARIA)


@pytest.mark.parametrize("move", range(6))
def test_a_restoring(killed: Killing, locked: Any, move: int) -> None:
    register = unlocked(locked.path, MARIA)
    make_backup(register, locked.files.backups, "asked", register.clock.now())
    access = run(register, sign_in, "")
    run(register, use_cases.save_answer, locked.yes("197701022381"), access)
    register.close()
    locked.files.log.write_bytes(b"what a crash left")
    locked.files.log_index.write_bytes(b"of the old register")
    killed("restore", str(move), locked.path)
    with pytest.raises(RegisterError, match="restore_unfinished"):
        unlocked(locked.path, MARIA, alone=False)
    whole(locked.path, MARIA)
    assert not locked.files.restoring.exists()
    aside = next(locked.path.parent.glob("replaced-*"))
    kept = {one.name for one in aside.iterdir()}
    assert kept >= {"register.db", "register.keys", "register.db-wal"}
    (aside / "register.db-wal").unlink()
    (aside / "register.db-shm").unlink()
    register = unlocked(aside / "register.db", MARIA)
    assert run(register, use_cases.find_people, "197701022381", access).hits
    register.close()


@pytest.mark.parametrize("step", ["copying", "naming"])
def test_a_backup(killed: Killing, locked: Any, step: str) -> None:
    killed("backup", step, locked.path)
    assert list_backups(locked.files.backups) == ()
    whole(locked.path, MARIA)
    register = unlocked(locked.path, MARIA)
    made = make_backup(register, locked.files.backups, "asked", register.clock.now())
    register.close()
    assert [one.folder for one in list_backups(locked.files.backups)] == [made.folder]


@pytest.mark.parametrize(
    "step", ["make_backup", "run_migrations", "make_triggers", "count_rows", "_derive_anew"]
)
def test_an_upgrade(killed: Killing, tmp_path: Path, step: str) -> None:
    folder = tmp_path / "home"
    shutil.copytree(Path(__file__).with_name("first_register"), folder)
    path = folder / "register.db"
    killed("upgrade", step, path)
    whole(path, None)
    register = unlocked(path)
    access = run(register, sign_in, "")
    assert len(run(register, use_cases.open_drafts, access)) == 1
    register.close()
