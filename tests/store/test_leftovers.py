"""What lies beside a register that is no part of it: cleared away, or kept out of harm's way."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from locked import MARIA, lock, rekey, run, unlocked

from desk.errors import RegisterError
from desk.register import use_cases
from desk.register.sessions import sign_in
from desk.store import rekey as rekeying
from desk.store.places import RegisterFiles
from desk.store.register_file import create_register
from desk.store.sqlite import connect


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def test_what_was_being_written_is_gone_after_the_next_start(made: Any) -> None:
    folder = made.path.parent
    before = names(folder)
    half = [".register.keys.x1.new", "register.db.new", "register.db.new-journal"]
    half += ["register.db.new-wal", "register.keys.new"]
    for name in half:
        (folder / name).write_bytes(b"half a file")
    os.utime(folder / half[0], (0, 0))
    (folder / ".register.keys.x2.new").write_bytes(b"being written now")
    unlocked(made.path, alone=False).close()
    assert names(folder) >= set(half)
    unlocked(made.path).close()
    assert names(folder) - before == {".register.keys.x2.new"}


def test_a_log_without_its_register_meets_no_other(made: Any) -> None:
    """Whoever moved register.db alone left answers in its log."""
    register = unlocked(made.path)
    connection = connect(made.files, register.keyring.keys)
    run(register, use_cases.save_answer, made.yes("197701022381"), made.access)
    log = made.files.log.read_bytes()
    assert log
    made.path.unlink()
    register.close()
    connection.close()
    made.files.log.write_bytes(log)
    create_register(made.path).close()
    register = unlocked(made.path)
    assert run(register, sign_in, "") is None
    register.close()
    assert made.path.with_name("register.db-wal.1").read_bytes() == log
    assert made.path.with_name("register.keys.1").is_file()


def test_a_new_key_that_cannot_be_made_durable_still_opens(
    made: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is in place when its folder cannot be synchronised: its key must not be dropped."""
    lock(made.path, made.access)

    def broken(_folder: Path) -> None:
        raise OSError(5, "input/output error")

    monkeypatch.setattr(rekeying, "sync_folder", broken)
    with pytest.raises(RegisterError):
        rekey(made.path, MARIA)
    monkeypatch.undo()
    register = unlocked(made.path, MARIA)
    access = run(register, sign_in, "")
    assert run(register, use_cases.verify, access).ok
    register.close()


def test_nobody_writes_in_a_file_that_is_being_replaced(made: Any) -> None:
    lock(made.path, made.access)
    told = []

    def meanwhile(step: str) -> None:
        if step == "copied":
            other = unlocked(made.path, MARIA, alone=False)
            raw = connect(RegisterFiles(made.path), other.keyring.keys)
            raw.execute("PRAGMA busy_timeout = 1")
            try:
                raw.execute("BEGIN IMMEDIATE")
            except Exception as error:
                told.append(str(error))
            raw.close()
            other.close()

    rekey(made.path, MARIA, meanwhile)
    assert told == ["database is locked"]
    unlocked(made.path, MARIA).close()
