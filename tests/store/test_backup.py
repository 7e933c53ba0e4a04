"""Backups: whole, beside an open window, looked through; and each kind of damage told."""

from __future__ import annotations

import json
import os
import shutil
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from locked import CODE, MARIA, WRONG, lock, rekey, run, unlocked
from running import a_unit

from desk.errors import Refused, RegisterError
from desk.register import use_cases
from desk.register.accounts import NewUser, add_user
from desk.register.backup import note_restored, who_restores
from desk.register.check import verify
from desk.register.credentials import QUICK, Password, RecoveryCode
from desk.register.sessions import sign_in
from desk.store.backup import Backup, check_files, drop_backups, list_backups, make_backup
from desk.store.copying import Stopped
from desk.store.places import WindowLock
from desk.store.recover import restore_backup
from desk.store.register_file import create_register
from desk.store.threads import StoreThreads


@pytest.fixture
def locked(made: Any) -> Any:
    lock(made.path, made.access)
    return made


def backed_up(made: Any, credential: Any = MARIA, **options: Any) -> Backup:
    register = unlocked(made.path, credential, alone=False)
    try:
        now = register.clock.now()
        return make_backup(register, made.files.backups, "asked", now, **options)
    finally:
        register.close()


def restored(made: Any, backup: Backup, credential: Any = MARIA) -> Any:
    return restore_backup(backup, made.path, credential, who_restores, verify, note_restored)


def test_a_backup_holds_everything_and_only_its_owner_can_read_it(locked: Any) -> None:
    backup = backed_up(locked)
    assert {one.name for one in backup.folder.iterdir()} == {
        "register.db",
        "register.keys",
        "backup.json",
    }
    for folder in (backup.folder, backup.folder.parent):
        assert folder.stat().st_mode & 0o777 == 0o700
    for file in backup.folder.iterdir():
        assert file.stat().st_mode & 0o777 == 0o600
    assert backup.manifest is not None
    assert check_files(backup) == backup.manifest
    register = unlocked(backup.files.register, MARIA, alone=False)
    access = run(register, sign_in, "")
    assert run(register, use_cases.verify, access).ok
    register.close()


def test_it_is_made_beside_a_window_that_goes_on_saving(locked: Any) -> None:
    threads = StoreThreads(locked.path, key=MARIA, cost=QUICK)
    access = threads.write(partial(sign_in, "")).result()
    saved, stop = [], threading.Event()

    def keep_saving() -> None:
        for number in range(10_000):
            if stop.is_set():
                return
            command = locked.yes(f"1978{number:08d}")
            saved.append(threads.write(partial(use_cases.save_answer, command, access)))
            saved[-1].result()

    desk = threading.Thread(target=keep_saving)
    desk.start()
    try:
        made = [threads.backup(locked.files.backups, "daily").result() for _ in range(3)]
    finally:
        stop.set()
        desk.join()
    threads.close()
    numbers = [one.manifest.number for one in made if one.manifest]
    assert len(numbers) == 3
    assert numbers == sorted(numbers)
    assert numbers[-1] > numbers[0]
    for one in made:
        register = unlocked(one.files.register, MARIA)
        assert run(register, use_cases.verify, access).ok
        register.close()


def test_a_backup_can_be_stopped_and_leaves_nothing(locked: Any) -> None:
    def enough(done: int, pages: int) -> None:
        assert 0 < done <= pages
        raise Stopped

    with pytest.raises(Stopped):
        backed_up(locked, progress=enough)
    assert list(locked.files.backups.iterdir()) == []


def test_what_is_saved_after_it_is_kept_aside_when_it_is_restored(locked: Any) -> None:
    backup = backed_up(locked)
    register = unlocked(locked.path, MARIA)
    access = run(register, sign_in, "")
    run(register, use_cases.save_answer, locked.yes("197701022381"), access)
    register.close()
    done = restored(locked, backup)

    register = unlocked(locked.path, MARIA)
    assert run(register, use_cases.verify, access).ok
    assert not run(register, use_cases.find_people, "197701022381", access).hits
    register.close()
    assert done.aside is not None
    register = unlocked(done.aside / "register.db", MARIA)
    assert run(register, use_cases.find_people, "197701022381", access).hits
    register.close()


def test_a_backup_is_restored_where_nothing_is_left(locked: Any) -> None:
    backup = backed_up(locked)
    for file in (locked.path, locked.files.keys):
        file.unlink()
    assert restored(locked, backup, RecoveryCode(CODE)).aside is None
    register = unlocked(locked.path, MARIA)
    access = run(register, sign_in, "")
    assert run(register, use_cases.verify, access).ok
    register.close()


def test_it_refuses_while_a_window_is_open(locked: Any) -> None:
    backup = backed_up(locked)
    before = locked.path.read_bytes()
    with (
        WindowLock(locked.files.lock),
        pytest.raises(RegisterError, match="register_in_use"),
    ):
        restored(locked, backup)
    assert locked.path.read_bytes() == before


def test_only_an_administrator_of_the_backup_restores_it(locked: Any) -> None:
    register = unlocked(locked.path, MARIA)
    access = run(register, sign_in, "")
    karin = Password("karin", "ännu en lång mening")
    run(register, add_user, NewUser("Karin Ek", karin, frozenset({"manager"})), access)
    register.close()
    backup = backed_up(locked)
    before = locked.path.read_bytes()
    with pytest.raises(Refused, match="role_missing"):
        restored(locked, backup, karin)
    with pytest.raises(RegisterError, match="wrong_password"):
        restored(locked, backup, WRONG)
    with pytest.raises(RegisterError, match="password_needed"):
        restored(locked, backup, None)
    assert locked.path.read_bytes() == before


def test_no_other_registers_backup_takes_its_place(locked: Any, tmp_path: Path) -> None:
    """Whoever is administrator of a register of their own would become it of this one."""
    own = tmp_path / "own" / "register.db"
    register = create_register(own)
    access = run(register, use_cases.set_up, "Sara Ek", a_unit())
    register.close()
    lock(own, access)
    register = unlocked(own, MARIA)
    foreign = make_backup(register, own.parent / "backups", "asked", register.clock.now())
    register.close()
    backup = backed_up(locked)
    before = locked.path.read_bytes()
    with pytest.raises(RegisterError, match="backup_not_ours"):
        restored(locked, foreign)
    assert locked.path.read_bytes() == before

    # One's own still does when the register has another key by now.
    rekey(locked.path, MARIA)
    assert restored(locked, backup).aside is not None
    # And any where nothing stands in the way.
    locked.path.unlink()
    restored(locked, foreign)


def flip(path: Path, byte: int) -> None:
    data = bytearray(path.read_bytes())
    data[byte % len(data)] ^= 16
    path.write_bytes(data)


def edit(path: Path, **changes: Any) -> None:
    body = json.loads(path.read_text("ascii"))
    path.write_text(json.dumps({**body, **changes}), "ascii")


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("backup_damaged", lambda one: flip(one / "register.db", 5)),
        ("backup_damaged", lambda one: flip(one / "register.db", 30_000)),
        ("backup_damaged", lambda one: os.truncate(one / "register.db", 8192)),
        ("backup_damaged", lambda one: (one / "register.db").unlink()),
        ("backup_damaged", lambda one: flip(one / "register.keys", 100)),
        ("backup_damaged", lambda one: (one / "register.keys").unlink()),
        ("backup_damaged", lambda one: (one / "backup.json").write_bytes(b"{")),
        ("backup_damaged", lambda one: (one / "backup.json").write_bytes(b"[" * 60_000)),
        ("backup_damaged", lambda one: edit(one / "backup.json", anchor={"number": 3, "hash": ""})),
        ("backup_damaged", lambda one: edit(one / "backup.json", made_at="2026-01-01T00:00:00Z")),
        ("not_a_backup", lambda one: (one / "backup.json").unlink()),
        ("not_a_backup", lambda one: shutil.rmtree(one)),
    ],
)
def test_each_damage_to_a_backup_is_told_from_a_wrong_password(
    locked: Any, code: str, change: Any
) -> None:
    backup = backed_up(locked)
    before = locked.path.read_bytes()
    change(backup.folder)
    with pytest.raises(RegisterError) as caught:
        restored(locked, backup)
    assert caught.value.code == code
    assert locked.path.read_bytes() == before
    assert {one.name for one in locked.path.parent.iterdir()} == {
        "backups",
        "register.db",
        "register.keys",
        "register.lock",
    }


def test_a_damaged_one_is_listed_as_such(locked: Any) -> None:
    backups = [backed_up(locked) for _ in range(3)]
    os.truncate(backups[0].files.register, 9)
    (backups[1].folder / "backup.json").write_text("{}")
    (locked.files.backups / "papers").mkdir()
    (locked.files.backups / "note.txt").write_text("not a backup")
    listed = list_backups(locked.files.backups)
    assert [one.trouble for one in listed] == ["", "backup_damaged", "backup_damaged"]
    assert drop_backups(one.folder for one in listed[1:]) == 2
    assert [one.folder for one in list_backups(locked.files.backups)] == [backups[2].folder]


def test_the_register_is_damaged_and_says_so_while_it_is_copied(locked: Any) -> None:
    register = unlocked(locked.path, MARIA)
    flip(locked.path, 4096 * 9 + 100)
    with pytest.raises(RegisterError) as caught:
        make_backup(register, locked.files.backups, "daily", datetime.now(UTC))
    register.close()
    assert caught.value.code in ("register_damaged", "backup_damaged")
    assert list_backups(locked.files.backups) == ()


def test_no_room_for_a_backup_leaves_the_others(locked: Any, monkeypatch: Any) -> None:
    kept = backed_up(locked)
    from desk.store import backup

    def full(*_arguments: Any) -> None:
        raise OSError(28, "no room", "secret path")

    monkeypatch.setattr(backup, "write_manifest", full)
    with pytest.raises(RegisterError, match="backup_no_room") as caught:
        backed_up(locked)
    assert "secret" not in repr(caught.value)
    assert [one.folder for one in list_backups(locked.files.backups)] == [kept.folder]


def test_a_place_that_cannot_be_written_in_is_told(locked: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    register = unlocked(locked.path, MARIA)
    with pytest.raises(RegisterError, match="backup_unwritable"):
        make_backup(register, tmp_path / "file" / "backups", "asked", datetime.now(UTC))
    register.close()


def test_an_old_form_register_is_backed_up_and_restored_without_a_password(made: Any) -> None:
    backup = backed_up(made, None)
    assert restored(made, backup, None).aside is not None
    register = unlocked(made.path)
    assert run(register, use_cases.verify, made.access).ok
    register.close()
