"""A register made by the program's first version opens, is backed up, migrates and verifies."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from locked import MARIA, lock, run, unlocked

from desk.register import use_cases
from desk.register.sessions import sign_in
from desk.store.backup import list_backups
from desk.store.places import RegisterFiles
from desk.store.state import register_state
from desk.store.versions import SCHEMA

FIRST = Path(__file__).with_name("first_register")
PATIENTS = ("197701012385", "197701022384", "197801012384")


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """One's own copy of the register that the first version made."""
    folder = tmp_path / "home"
    shutil.copytree(FIRST, folder)
    return folder / "register.db"


def test_it_opens_as_it_did_and_is_kept_as_it_was(first: Path) -> None:
    assert register_state(first, datetime.now(UTC)).kind == "open"
    register = unlocked(first)
    access = run(register, sign_in, "")
    assert access.user_name == "Maria Lund"
    result = run(register, use_cases.verify, access)
    assert result.ok, result.problems
    for identity in PATIENTS:
        assert run(register, use_cases.find_people, identity, access).hits
    assert len(run(register, use_cases.open_drafts, access)) == 1
    register.close()

    (backup,) = list_backups(RegisterFiles(first).backups)
    assert backup.manifest is not None
    assert (backup.manifest.kind, backup.manifest.schema) == ("before_upgrade", "0001")
    assert not backup.trouble
    assert backup.manifest.size == (FIRST / "register.db").stat().st_size
    assert SCHEMA > "0001"


def test_the_backup_of_before_is_a_register_of_its_own(first: Path) -> None:
    unlocked(first).close()
    (backup,) = list_backups(RegisterFiles(first).backups)
    register = unlocked(backup.files.register)
    access = run(register, sign_in, "")
    assert run(register, use_cases.verify, access).ok
    register.close()


def test_it_can_be_given_passwords(first: Path) -> None:
    register = unlocked(first)
    access = run(register, sign_in, "")
    register.close()
    lock(first, access)
    register = unlocked(first, MARIA)
    assert run(register, sign_in, "").user_id == access.user_id
    assert run(register, use_cases.verify, access).ok
    register.close()
