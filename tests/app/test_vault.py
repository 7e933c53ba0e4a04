"""The vault as the window uses it: state, first password, new key, daily backups, restoring."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from locked import CODE, MARIA, WRONG
from running import a_unit

from desk.app import Program
from desk.app.made_up import DemoProgram
from desk.errors import RegisterError
from desk.register import use_cases
from desk.register.access import Access
from desk.register.credentials import QUICK, RecoveryCode
from desk.settings import find_paths


class Clock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.instant = datetime(2030, 3, 1, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.date()


class Desk:
    """A program with a register of its own, as the first start leaves it."""

    def __init__(self, home: Path, *, locked: bool) -> None:
        paths = find_paths({"CONSENT_DESK_HOME": str(home)})
        paths.make()
        self.clock = Clock()
        self.program = Program(paths, clock=self.clock, cost=QUICK)
        self.vault = self.program.vault
        if locked:
            self.vault.create(MARIA.login, MARIA.password, CODE).result()
        else:
            self.program.create().result()
        self.access: Access = self.write(use_cases.set_up, "Maria Lund", a_unit(), login="maria")

    def write(self, job: Any, *arguments: Any, **named: Any) -> Any:
        return self.program.runner.write(lambda work: job(*arguments, work, **named)).result()

    def who(self) -> Access:
        found = self.program.who().result()
        assert found is not None
        return found[0].access


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "home", locked=True)
    yield made
    made.program.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desk]:
    """A register that opens without a password."""
    made = Desk(tmp_path / "bare", locked=False)
    yield made
    made.program.close()


def test_what_stands_there_is_told_before_anything_is_opened(desk: Desk, bare: Desk) -> None:
    assert (desk.vault.state().kind, desk.vault.state().users) == ("locked", 1)
    assert bare.vault.state().kind == "open"
    bare.program.register = bare.program.register.with_name("none.db")
    assert bare.vault.state().kind == "none"
    desk.program.register.with_suffix(".keys").write_bytes(b"{")
    with pytest.raises(RegisterError, match="key_file_damaged"):
        desk.vault.state()


def test_it_is_opened_again_by_its_password_alone(desk: Desk) -> None:
    desk.program.runner.close_register()
    failed = desk.program.open().exception()
    assert isinstance(failed, RegisterError)
    assert failed.code == "password_needed"
    assert desk.vault.unlock(WRONG.login, WRONG.password).exception() is not None
    desk.vault.unlock(MARIA.login, MARIA.password).result()
    assert desk.who().user_id == desk.access.user_id


def test_a_bare_register_gets_its_first_password(bare: Desk) -> None:
    code = bare.vault.new_code()
    bare.vault.protect(MARIA.login, MARIA.password, code, bare.access).result()
    assert bare.vault.state().kind == "locked"
    assert bare.who().user_id == bare.access.user_id
    bare.program.runner.close_register()
    bare.vault.open_with_code(code).result()
    (who,) = bare.write(use_cases.who_can_recover)
    assert who.name == "Maria Lund"


def test_a_password_that_will_not_do_protects_nothing(bare: Desk) -> None:
    failed = bare.vault.protect("maria", "kort", CODE, bare.access).exception()
    assert failed is not None
    assert bare.vault.state().kind == "open"
    assert bare.who().user_id == bare.access.user_id


def test_a_new_key_takes_the_right_password_and_leaves_the_register_open(desk: Desk) -> None:
    before = desk.program.register.read_bytes()[:16]
    failed = desk.vault.rekey(WRONG.password, desk.access).exception()
    assert isinstance(failed, RegisterError)
    assert failed.code == "wrong_password"
    assert desk.who().user_id == desk.access.user_id
    pages = []
    desk.vault.rekey(MARIA.password, desk.access, lambda *told: pages.append(told)).result()
    assert desk.program.register.read_bytes()[:16] != before
    assert pages
    assert desk.write(use_cases.verify, desk.who()).ok


def test_a_new_key_that_fails_leaves_everything_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_told: int) -> None:
        raise OSError(28, "no room")

    failed = desk.vault.rekey(MARIA.password, desk.access, no_room).exception()
    assert failed is not None
    assert desk.who().user_id == desk.access.user_id
    desk.program.runner.close_register()
    desk.vault.unlock(MARIA.login, MARIA.password).result()


def test_the_days_backup_is_made_once_and_the_old_ones_thin_out(desk: Desk) -> None:
    for day in range(12):
        made = desk.vault.daily(desk.access).result()
        assert made is not None
        assert (made.kind, made.trouble) == ("daily", "")
        assert desk.vault.daily(desk.access).result() is None
        desk.clock.instant += timedelta(days=1)
        del day
    left = desk.vault.backups(desk.access).result()
    assert 7 <= len(left) <= 10
    assert [one.made_at for one in left] == sorted((one.made_at for one in left), reverse=True)


def test_how_many_are_kept_and_where_is_a_setting(desk: Desk, tmp_path: Path) -> None:
    settings = desk.program.settings().with_(
        backup_folder=str(tmp_path / "usb"), backup_days=2, backup_weeks=0, backup_months=0
    )
    desk.program.keep_settings(settings)
    for _ in range(4):
        desk.vault.daily(desk.access).result()
        desk.clock.instant += timedelta(days=1)
    assert len(desk.vault.backups(desk.access).result()) == 2
    assert len(list((tmp_path / "usb").iterdir())) == 2


def test_made_up_people_need_no_backup(tmp_path: Path) -> None:
    paths = find_paths({"CONSENT_DESK_HOME": str(tmp_path / "demo")})
    paths.make()
    program = DemoProgram(paths)
    program.open().result()
    found = program.who().result()
    assert found is not None
    assert program.vault.daily(found[0].access).result() is None
    program.close()


def test_a_backup_is_restored_and_opened(desk: Desk) -> None:
    backup = desk.vault.back_up(desk.access).result()
    folder = desk.vault.folder() / backup.name
    assert desk.vault.backup_state(folder).kind == "locked"
    desk.write(use_cases.note_list, "after", [], desk.access)
    aside = desk.vault.restore(folder, RecoveryCode(CODE)).result()
    assert aside is not None
    assert desk.program.who().exception() is not None, "the code is nobody's log-in"
    desk.program.runner.close_register()
    desk.vault.unlock(MARIA.login, MARIA.password).result()
    assert desk.write(use_cases.verify, desk.who()).ok


def test_a_restoring_that_is_refused_leaves_the_register(desk: Desk) -> None:
    backup = desk.vault.back_up(desk.access).result()
    folder = desk.vault.folder() / backup.name
    text = json.loads((folder / "backup.json").read_text())
    (folder / "backup.json").write_text(json.dumps({**text, "program": "9.9"}))
    failed = desk.vault.restore(folder, MARIA).exception()
    assert isinstance(failed, RegisterError)
    assert failed.code == "backup_damaged"
    desk.vault.unlock(MARIA.login, MARIA.password).result()
    assert desk.who().user_id == desk.access.user_id


def test_what_is_left_of_a_register_that_is_gone_is_seen(tmp_path: Path) -> None:
    assert not Program(find_paths({"CONSENT_DESK_HOME": str(tmp_path)})).vault.remains()
    desk = Desk(tmp_path / "home", locked=True)
    desk.program.close()
    desk.program.register.unlink()
    assert desk.vault.remains()
    desk.program.register.with_suffix(".keys").unlink()
    assert not desk.vault.remains()
    kept = desk.program.register.parent / "backups" / "one"
    kept.mkdir(parents=True)
    assert desk.vault.remains()
