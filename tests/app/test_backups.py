"""The backups as the window uses them: chosen folders, verifying, trying one out, keys put back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from locked import CODE, MARIA, WRONG
from running import a_unit

from desk.app import Program
from desk.errors import Refused, RegisterError
from desk.register import use_cases
from desk.register.access import Access
from desk.register.credentials import QUICK, RecoveryCode
from desk.register.records import UserRecord
from desk.settings import find_paths


@pytest.fixture(scope="module", params=[True, False], ids=["locked", "bare"])
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A program with a register; its tests leave the register as they found it."""
    paths = find_paths({"CONSENT_DESK_HOME": str(tmp_path_factory.mktemp("home"))})
    paths.make()
    program = Program(paths, cost=QUICK)
    locked = request.param
    if locked:
        program.vault.create(MARIA.login, MARIA.password, CODE).result()
    else:
        program.create().result()
    login = "maria" if locked else ""
    access = program.runner.write(
        lambda uow: use_cases.set_up("Maria Lund", a_unit(), uow, login)
    ).result()
    program.access = access  # type: ignore[attr-defined]
    program.locked = locked  # type: ignore[attr-defined]
    program.credential = MARIA if locked else None  # type: ignore[attr-defined]
    yield program
    program.close()


def test_a_folder_is_tried_before_it_is_chosen(desk: Any, tmp_path: Path) -> None:
    chosen = desk.backups.choose(tmp_path / "usb", desk.access).result()
    assert chosen == tmp_path / "usb"
    assert list(chosen.iterdir()) == []
    failed = desk.backups.choose(tmp_path / "OneDrive", desk.access).exception()
    assert isinstance(failed, RegisterError)
    assert (failed.code, failed.values) == ("backup_folder_refused", {"reason": "cloud"})
    (tmp_path / "file").write_text("in the way")
    failed = desk.backups.choose(tmp_path / "file", desk.access).exception()
    assert isinstance(failed, RegisterError)
    assert failed.code == "backup_unwritable"
    assert desk.backups.choose(None, desk.access).result() == desk.backups.folder()


def test_a_network_folder_will_do_for_a_register_with_passwords_alone(
    desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.store.backup.reason_against", lambda _folder: "network")
    failed = desk.backups.choose(tmp_path / "share", desk.access).exception()
    assert (failed is None) == desk.locked


def test_verifying_compares_with_the_anchors_of_the_backups(desk: Any) -> None:
    made = desk.backups.make(desk.access).result()
    result, checks = desk.backups.verify(desk.access).result()
    assert result.ok
    assert {one.state for one in checks} == {"holds"}
    assert made.name in {one.known.source for one in checks}
    last = desk.runner.read(lambda uow: uow.log.entries([uow.log.head().number])).result()
    assert last[0].action == "register_verified"


def test_a_receptionist_neither_sees_nor_makes_nor_verifies(desk: Any) -> None:
    who = UserRecord(desk.new_id(), "Omar Said")

    def hire(uow: Any) -> None:
        uow.users.add(who)
        uow.users.grant(who.id, desk.access.unit_id, frozenset({"receptionist"}))
        uow.journal.write("user_added", desk.access)
        uow.commit()

    desk.runner.write(hire).result()
    omar = Access(who.id, who.name, desk.access.unit_id, frozenset({"administrator"}))
    kept = desk.backups
    for asked in (kept.kept(omar), kept.make(omar), kept.verify(omar), kept.choose(None, omar)):
        assert isinstance(asked.exception(), Refused)


def test_a_backup_is_tried_out_beside_the_open_register(desk: Any) -> None:
    made = desk.backups.make(desk.access).result()
    folder = desk.backups.folder() / made.name
    assert desk.backups.asks_password(folder).result() == desk.locked
    assert desk.backups.find(folder / "register.db") == folder
    with pytest.raises(RegisterError, match="not_a_backup"):
        desk.backups.find(folder.parent)
    desk.backups.try_out(folder, desk.credential).result()
    if desk.locked:
        desk.backups.try_out(folder, RecoveryCode(CODE)).result()
        failed = desk.backups.try_out(folder, WRONG).exception()
        assert isinstance(failed, RegisterError)
        assert failed.code == "wrong_password"
    data = bytearray((folder / "register.db").read_bytes())
    data[9000] ^= 1
    (folder / "register.db").write_bytes(data)
    failed = desk.backups.try_out(folder, desk.credential).exception()
    assert isinstance(failed, RegisterError)
    assert failed.code == "backup_damaged"
    assert desk.runner.read(lambda uow: uow.log.head()).result().number > 0


def test_a_damaged_key_file_is_put_back_and_no_answer_is_lost(desk: Any) -> None:
    desk.backups.make(desk.access).result()
    after = desk.runner.write(
        lambda uow: use_cases.note_journal_paper("anchor", None, desk.access, uow)
    ).result()
    desk.runner.close_register()
    keys = desk.register.with_suffix(".keys")
    keys.write_bytes(b"{}")
    aside = desk.backups.put_back_keys().result()
    assert aside is not None
    assert aside.read_bytes() == b"{}"
    assert keys.stat().st_mode & 0o077 == 0
    desk.open(desk.credential).result()
    assert desk.runner.read(lambda uow: uow.log.hash_of(after.number)).result() == after.hash


def test_without_a_backup_there_is_no_key_file_to_put_back(desk: Any, tmp_path: Path) -> None:
    before = desk.settings()
    desk.keep_settings(before.with_(backup_folder=str(tmp_path)))
    failed = desk.backups.put_back_keys().exception()
    desk.keep_settings(before)
    assert isinstance(failed, RegisterError)
    assert failed.code == "not_a_backup"
    desk.open(desk.credential).result()
