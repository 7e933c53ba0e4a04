"""Registers that earlier versions of the program made: opened, kept, migrated, never lost."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from locked import MARIA, lock, run, unlocked
from sqlalchemy import Connection, Engine

from desk.errors import RegisterError
from desk.register import use_cases
from desk.register.sessions import sign_in
from desk.store import migrate
from desk.store.backup import list_backups
from desk.store.places import RegisterFiles
from desk.store.sqlite import driver, write_connection
from desk.store.state import register_state
from desk.store.versions import SCHEMA


@dataclass(frozen=True)
class Earlier:
    """A register as it was kept: its form, how it opens, and whom it knows."""

    folder: str
    schema: str
    credential: Any
    patients: tuple[str, ...]
    drafts: int

    @property
    def kept(self) -> Path:
        return Path(__file__).with_name(self.folder)

    def copy(self, where: Path) -> Path:
        """One's own copy."""
        shutil.copytree(self.kept, where)
        return where / "register.db"


EARLIER = (
    Earlier("first_register", "0001", None, ("197701012385", "197701022384", "197801012384"), 1),
    Earlier("second_register", "0002", None, ("197701012385", "197701022384", "197801012384"), 1),
    Earlier("third_register", "0003", MARIA, ("201301012389", "193501096998", "199601012389"), 1),
)


@pytest.fixture(params=EARLIER, ids=lambda one: one.schema)
def earlier(request: pytest.FixtureRequest) -> Earlier:
    assert isinstance(request.param, Earlier)
    return request.param


def look_through(path: Path, earlier: Earlier) -> None:
    """It verifies, and knows everybody and every walk that it knew."""
    register = unlocked(path, earlier.credential)
    access = run(register, sign_in, "")
    assert access.user_name == "Maria Lund"
    result = run(register, use_cases.verify, access)
    assert result.ok, result.problems
    for identity in earlier.patients:
        assert run(register, use_cases.find_people, identity, access).hits
    assert len(run(register, use_cases.open_drafts, access)) == earlier.drafts
    register.close()


def test_it_opens_as_it_did_and_is_kept_as_it_was(earlier: Earlier, tmp_path: Path) -> None:
    path = earlier.copy(tmp_path / "home")
    state = register_state(path, datetime.now(UTC))
    assert state.kind == ("locked" if earlier.credential else "open")
    look_through(path, earlier)

    before = list_backups(RegisterFiles(path).backups)
    if earlier.schema == SCHEMA:
        assert before == ()
        return
    (backup,) = before
    assert backup.manifest is not None
    assert (backup.manifest.kind, backup.manifest.schema) == ("before_upgrade", earlier.schema)
    assert not backup.trouble
    assert backup.manifest.size == (earlier.kept / "register.db").stat().st_size
    # It is a register of its own.
    look_through(backup.files.register, earlier)


def test_a_full_disk_leaves_it_as_it_was(
    earlier: Earlier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if earlier.schema == SCHEMA:
        return
    path = earlier.copy(tmp_path / "home")
    before = path.read_bytes()
    with no_file_beyond(100_000), pytest.raises(RegisterError) as caught:
        unlocked(path, earlier.credential)
    assert caught.value.code in ("backup_no_room", "backup_unwritable")
    assert path.read_bytes() == before

    monkeypatch.setattr(migrate, "write_connection", without_room)
    for _ in range(2):
        with pytest.raises(RegisterError, match="disk_full"):
            unlocked(path, earlier.credential)
    monkeypatch.undo()
    look_through(path, earlier)
    # Each try needs one, and finds the one that the first try made.
    assert len(list_backups(RegisterFiles(path).backups)) == 1


@contextmanager
def no_file_beyond(size: int) -> Iterator[None]:
    """As a full disk: no file grows beyond a size in bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def without_room(engine: Engine) -> Connection:
    """A connection whose database cannot grow by a page."""
    connection = write_connection(engine)
    driver(connection).execute("PRAGMA max_page_count = 1")
    return connection


def test_one_without_passwords_can_be_given_them(tmp_path: Path) -> None:
    path = EARLIER[0].copy(tmp_path / "home")
    register = unlocked(path)
    access = run(register, sign_in, "")
    register.close()
    lock(path, access)
    register = unlocked(path, MARIA)
    assert run(register, sign_in, "").user_id == access.user_id
    assert run(register, use_cases.verify, access).ok
    register.close()
