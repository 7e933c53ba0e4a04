"""`backup`, `restore` and `verify` on a register behind passwords, by descriptor and terminal."""

from __future__ import annotations

import argparse
import getpass
import importlib
import io
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from locked import CODE, MARIA, SARA, lock, run, unlocked
from running import a_unit

from desk.cli import COMMANDS, credentials, main
from desk.cli.console import Console
from desk.register import use_cases
from desk.register.accounts import NewUser
from desk.register.credentials import QUICK
from desk.register.sessions import sign_in
from desk.store.backup import list_backups
from desk.store.keys import read_keys
from desk.store.places import RegisterFiles
from desk.store.register_file import create_register
from desk.store.sqlite import connect
from desk.store.threads import StoreThreads


@dataclass
class Ran:
    """What a command answered."""

    code: int
    output: str
    errors: str

    @property
    def json(self) -> Any:
        return json.loads(self.output)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register behind MARIA's password, to copy; SARA is a receptionist."""
    path = tmp_path_factory.mktemp("first") / "home" / "register.db"
    made = create_register(path)
    access = run(made, use_cases.set_up, "Maria Lund", a_unit())
    made.close()
    lock(path, access)
    made = unlocked(path, MARIA)
    access = run(made, sign_in, "")
    new = NewUser("Sara Ek", SARA, frozenset({"receptionist"}))
    run(made, use_cases.add_user, new, access)
    made.close()
    return path


@pytest.fixture
def register(first: Path, home: Path) -> Path:
    """One's own copy, at the usual place."""
    shutil.copytree(first.parent, home)
    return home / first.name


def command(*arguments: str, lines: str | None = None) -> Ran:
    """Run one, the credential on a descriptor of its own."""
    extra: list[str] = []
    reading = -1
    if lines is not None:
        reading, writing = os.pipe()
        os.write(writing, lines.encode("utf-8", "surrogatepass"))
        os.close(writing)
        extra = ["--password-fd", str(reading)]
    output, errors = io.BytesIO(), io.StringIO()
    code = main([*arguments, *extra], Console(io.BytesIO(), output, errors))
    if reading >= 0:
        os.close(reading)
    return Ran(code, output.getvalue().decode("utf-8"), errors.getvalue())


def typed(one: Any) -> str:
    return f"{one.login}\n{one.password}\n"


def test_a_backup_is_made_verified_against_and_restored(register: Path) -> None:
    made = command("backup", lines=typed(MARIA))
    assert (made.code, made.errors) == (0, "")
    anchor = made.json["anchor"]

    found = command("verify", "--anchor", made.json["backup"], lines=typed(MARIA))
    assert found.code == 0
    levels = {one["level"]: one["holds"] for one in found.json["levels"]}
    assert levels == {"seals": True, "anchors": True, "owner": None}
    assert {one["state"] for one in found.json["anchors"]} == {"holds"}
    assert anchor["number"] in {one["number"] for one in found.json["anchors"]}

    done = command("restore", made.json["backup"], lines=typed(MARIA))
    assert (done.code, done.errors) == (0, "")
    assert Path(done.json["kept"], "register.db").is_file()
    typed_anchor = f"{anchor['number']}:{anchor['hash'][:32]}"
    again = command("verify", "--anchor", typed_anchor, lines=typed(MARIA))
    assert (again.code, again.json["ok"]) == (0, True)


def test_without_an_anchor_the_second_level_stays_open(register: Path) -> None:
    found = command("verify", "--language", "en", lines=typed(MARIA))
    levels = {one["level"]: one for one in found.json["levels"]}
    assert levels["anchors"]["holds"] is None
    assert "without being found out" in levels["owner"]["says"]


def test_an_anchor_that_does_not_fit_is_told(register: Path) -> None:
    found = command("verify", "--anchor", f"1:{'0' * 64}", lines=typed(MARIA))
    assert (found.code, found.json["ok"]) == (1, False)
    assert found.json["problems"] == []
    assert [one["state"] for one in found.json["anchors"]] == ["broken"]


def test_every_command_that_opens_a_register_is_tried_below() -> None:
    opening = set()
    for name in COMMANDS:
        parser = argparse.ArgumentParser()
        importlib.import_module(COMMANDS[name].module).add_arguments(parser)
        if "--password-fd" in parser.format_help():
            opening.add(name)
    assert opening == {"verify", "backup", "restore"}


@pytest.mark.parametrize("name", ["verify", "backup"])
def test_a_receptionist_is_refused(register: Path, name: str) -> None:
    before = {one.name for one in register.parent.iterdir()}
    refused = command(name, lines=typed(SARA))
    assert (refused.code, refused.output) == (2, "")
    assert refused.errors.count("\n") == 1
    assert {one.name for one in register.parent.iterdir()} == before


def test_a_receptionist_restores_nothing(register: Path) -> None:
    made = command("backup", lines=typed(MARIA))
    before = register.read_bytes()
    refused = command("restore", made.json["backup"], lines=typed(SARA))
    assert (refused.code, refused.output) == (2, "")
    assert register.read_bytes() == before


@pytest.mark.parametrize("name", ["verify", "backup"])
@pytest.mark.parametrize(
    "lines",
    ["", "maria", "maria\n\n", "maria\nfel häst batteri\n", "\x00\n\x00\n", "x" * 9000, "\n" * 50],
)
def test_a_wrong_credential_is_one_line(register: Path, name: str, lines: str) -> None:
    refused = command(name, lines=lines)
    assert (refused.code, refused.output) == (2, "")
    assert refused.errors.count("\n") == 1
    assert "häst" not in refused.errors


@pytest.mark.parametrize("number", ["-1", "99", "1024", "99999999999999999999"])
def test_a_descriptor_that_is_none_is_one_line(register: Path, number: str) -> None:
    refused = command("verify", "--password-fd", number)
    assert (refused.code, refused.output) == (2, "")
    assert refused.errors.count("\n") == 1


def test_at_a_terminal_it_asks_and_shows_nothing(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = {"Användarnamn: ": MARIA.login, "Lösenord: ": MARIA.password}
    monkeypatch.setattr(credentials, "has_terminal", lambda: True)
    monkeypatch.setattr(getpass, "getpass", partial(_answer, asked, answers))
    assert command("verify").code == 0
    assert asked == ["Användarnamn: ", "Lösenord: "]


def _answer(asked: list[str], answers: dict[str, str], prompt: str) -> str:
    asked.append(prompt)
    return answers[prompt]


def test_without_a_terminal_nobody_is_asked(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(credentials, "has_terminal", lambda: False)
    for arguments in (("verify",), ("backup",)):
        refused = command(*arguments)
        assert (refused.code, refused.output) == (2, "")


def test_no_password_is_taken_from_arguments_or_environment(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(credentials, "has_terminal", lambda: False)
    for name in ("PASSWORD", "CONSENT_DESK_PASSWORD", "CONSENT_DESK_USER"):
        monkeypatch.setenv(name, MARIA.password)
    assert command("verify").code == 2
    for argument in ("--password", "--user", "-p"):
        assert command("verify", argument, MARIA.password).code == 2


def test_beside_an_open_window(register: Path) -> None:
    threads = StoreThreads(register, key=MARIA, cost=QUICK)
    threads.opened.result()
    made = command("backup", lines=typed(MARIA))
    assert made.code == 0
    assert command("verify", lines=typed(MARIA)).code == 0
    refused = command("restore", made.json["backup"], lines=typed(MARIA))
    assert (refused.code, refused.output) == (2, "")
    threads.close()


def test_to_another_folder(register: Path, tmp_path: Path) -> None:
    made = command("backup", "--to", str(tmp_path / "usb" / "kopior"), lines=typed(MARIA))
    assert [str(one.folder) for one in list_backups(tmp_path / "usb" / "kopior")] == [
        made.json["backup"]
    ]
    assert list_backups(RegisterFiles(register).backups) == ()


def test_the_code_restores_when_the_password_is_gone(register: Path) -> None:
    made = command("backup", lines=typed(MARIA))
    for file in (register, RegisterFiles(register).keys):
        file.unlink()
    done = command("restore", made.json["backup"], "--recovery-code", lines=f"{CODE}\n")
    assert (done.code, done.errors) == (0, "")
    assert done.json["kept"] is None
    assert command("verify", lines=typed(MARIA)).code == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda one: (one / "register.db").write_bytes(b""),
        lambda one: (one / "register.keys").write_bytes(b"{}"),
        lambda one: (one / "backup.json").write_bytes(b"\xff\xfe"),
        lambda one: (one / "backup.json").unlink(),
    ],
)
def test_a_damaged_backup_is_one_line_and_moves_nothing(
    register: Path, change: Callable[[Path], Any]
) -> None:
    made = command("backup", lines=typed(MARIA))
    before = register.read_bytes()
    change(Path(made.json["backup"]))
    refused = command("restore", made.json["backup"], lines=typed(MARIA))
    assert (refused.code, refused.output) == (2, "")
    assert refused.errors.count("\n") == 1
    assert register.read_bytes() == before


def test_an_edited_register_is_found(register: Path) -> None:
    files = RegisterFiles(register)
    raw = connect(files, read_keys(files.keys, MARIA))
    raw.execute("UPDATE user_login SET login = 'nobody' WHERE login = 'sara.ek'")
    raw.close()
    found = command("verify", lines=typed(MARIA))
    assert found.code == 1
    assert {one["table"] for one in found.json["problems"]} == {"user_login"}
    assert "nobody" not in found.output


@pytest.mark.parametrize("name", ["\x00", "\ud800", ""])
def test_a_path_that_no_system_has_is_told_in_one_line(home: Path, name: str) -> None:
    for arguments in (("restore", name), ("backup", "--to", name), ("verify", "--register", name)):
        refused = command(*arguments)
        assert (refused.code, refused.output) == (2, "")
        assert refused.errors.count("\n") == 1


def test_a_folder_whose_name_is_no_utf8_is_told_as_json(register: Path) -> None:
    odd = os.fsdecode(os.fsencode(register.parent) + b"/\xff")
    made = command("backup", "--to", odd, lines=typed(MARIA))
    assert (made.code, made.errors) == (0, "")
    assert Path(made.json["backup"]).parent == Path(odd)
