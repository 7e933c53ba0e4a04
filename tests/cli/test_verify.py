"""`consent-desk verify` on a real register, also while a window has it open."""

from __future__ import annotations

import io
import json
from functools import partial
from pathlib import Path

import pytest

from desk.cli import main
from desk.cli.console import Console
from desk.register.demo import fill_demo
from desk.store.keys import read_keys
from desk.store.places import RegisterFiles
from desk.store.register_file import create_register
from desk.store.sqlite import connect, write_connection
from desk.store.threads import StoreThreads


def run(*arguments: str) -> tuple[int, str, str]:
    """The exit code, the output and the complaints."""
    output, errors = io.BytesIO(), io.StringIO()
    code = main(["verify", *arguments], Console(io.BytesIO(), output, errors))
    return code, output.getvalue().decode("utf-8"), errors.getvalue()


@pytest.fixture
def register(home: Path) -> Path:
    """The register at the usual place, with the demo's people."""
    path = home / "register.db"
    made = create_register(path)
    with write_connection(made.engine) as connection, made.unit_of_work(connection) as work:
        fill_demo(work)
    made.close()
    return path


def test_a_register_that_holds(register: Path) -> None:
    code, output, errors = run()
    found = json.loads(output)
    assert (code, errors) == (0, "")
    assert found["ok"] is True
    assert found["problems"] == []
    assert found["entries"] > 3
    assert len(found["head"]) == 64


def test_beside_an_open_window(register: Path) -> None:
    threads = StoreThreads(register)
    threads.opened.result()
    assert run("--register", str(register))[0] == 0
    threads.write(partial(lambda work: work.commit())).result()
    threads.close()


def test_an_edited_register_does_not(register: Path) -> None:
    files = RegisterFiles(register)
    raw = connect(files, read_keys(files.keys))
    raw.execute("UPDATE person SET protected = 1 - protected")
    raw.close()
    code, output, errors = run()
    found = json.loads(output)
    assert (code, errors) == (1, "")
    assert found["ok"] is False
    assert {one["code"] for one in found["problems"]} <= {"seal_broken", "shown_wrong"}
    assert len(found["problems"]) == 200
    assert "Lind" not in output


def test_no_register(home: Path) -> None:
    code, output, errors = run()
    assert (code, output) == (2, "")
    assert errors.count("\n") == 1
    assert str(home) not in errors


def test_a_register_nobody_has_set_up(home: Path) -> None:
    create_register(home / "register.db").close()
    code, output, errors = run("--language", "en")
    assert (code, output) == (2, "")
    assert errors
