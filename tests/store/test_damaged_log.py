"""A damaged log that a crash left: told, kept, and worked on from what can be read."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from locked import MARIA, lock, run, unlocked

from desk.register import use_cases
from desk.register.sessions import resume
from desk.store.places import RegisterFiles
from desk.store.register_file import open_register
from desk.store.walfile import look_at_log

ROOT = Path(__file__).resolve().parents[2]
SUPPORT = ROOT / "tests" / "support"


@pytest.fixture
def crashed(made: Any) -> Any:
    """A register behind a password, killed with a walk in its log."""
    lock(made.path, made.access)
    places = os.pathsep.join([str(ROOT), str(SUPPORT)])
    done = subprocess.run(
        [sys.executable, str(SUPPORT / "killed_at.py"), "save", "", str(made.path)],
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert made.files.log.stat().st_size > 0
    return made


def drafts(path: Path) -> tuple[int, Any]:
    register = unlocked(path, MARIA)
    session = run(register, resume, "")
    found = len(run(register, use_cases.open_drafts, session.access))
    assert run(register, use_cases.verify, session.access).ok
    assert run(register, resume, "").lost == 0
    register.close()
    return found, session


def test_a_log_that_a_crash_left_whole_has_lost_nothing(crashed: Any) -> None:
    assert look_at_log(crashed.files).lost == 0
    found, session = drafts(crashed.path)
    assert (found, session.lost) == (1, 0)
    assert look_at_log(crashed.files).lost == 0


def test_a_crash_in_the_midst_of_writing_has_lost_nothing_promised(crashed: Any) -> None:
    """Half a transaction at the end is what a crash leaves; nobody was promised it."""
    frame = 24 + 4096
    data = crashed.files.log.read_bytes()
    last = data[-frame:]
    crashed.files.log.write_bytes(data + last[:4] + bytes(4) + last[8:])
    crashed.files.log_index.unlink()
    assert look_at_log(crashed.files).lost == 0
    assert drafts(crashed.path)[0] == 1


def test_every_flip_and_every_cut_is_told_and_the_log_kept(crashed: Any, tmp_path: Path) -> None:
    data = crashed.files.log.read_bytes()
    chance = random.Random(5)
    for number in range(24):
        folder = tmp_path / f"copy-{number}"
        shutil.copytree(crashed.path.parent, folder)
        files = RegisterFiles(folder / crashed.path.name)
        at = chance.randrange(len(data))
        changed = bytearray(data)
        changed[at] ^= 1 << chance.randrange(8)
        files.log.write_bytes(bytes(changed) if number % 2 else data[:at])
        before = files.log.read_bytes()
        found, session = drafts(files.register)
        assert session.lost >= 1, at
        assert found in (0, 1)
        (kept,) = folder.glob("register.db-wal.damaged-*")
        assert kept.read_bytes() == before
        assert kept.stat().st_mode & 0o777 == 0o600


def test_a_register_that_was_closed_has_no_log(made: Any) -> None:
    open_register(made.path).close()
    assert look_at_log(made.files).lost == 0
    assert not list(made.path.parent.glob("*.damaged-*"))
