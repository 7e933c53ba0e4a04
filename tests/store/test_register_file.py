"""Opening tells every kind of damage apart, and changes nothing."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk.errors import RegisterError
from desk.register import use_cases
from desk.store.keys import Keys, new_keys, read_keys, write_keys
from desk.store.register_file import create_register, open_register
from desk.store.sqlite import PAGE, connect, read_connection


def code_of(path: Path) -> str:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(RegisterError) as caught:
        open_register(path)
    assert (path.read_bytes() if path.is_file() else b"") == before
    return caught.value.code


def flip(path: Path, bit: int) -> None:
    data = bytearray(path.read_bytes())
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)


def test_a_register_opens_again(made: Any) -> None:
    register = open_register(made.path)
    with (
        read_connection(register.engine) as connection,
        register.unit_of_work(connection) as work,
    ):
        result = use_cases.find_people("anna", made.access, work)
    register.close()
    assert len(result.hits) == 1


def test_only_its_owner_can_read_it(made: Any) -> None:
    path = made.path.parent.parent / "new" / "register.db"
    create_register(path).close()
    assert path.parent.stat().st_mode & 0o777 == 0o700
    for file in path.parent.iterdir():
        assert file.stat().st_mode & 0o777 == 0o600


def test_every_flipped_bit_on_the_first_page_is_told_from_a_wrong_key(made: Any) -> None:
    data = made.path.read_bytes()
    chance = random.Random(7)
    bits = [0, 15 * 8, 16 * 8, PAGE * 8 - 1, *(chance.randrange(PAGE * 8) for _ in range(40))]
    for bit in bits:
        flip(made.path, bit)
        assert code_of(made.path) == "first_page_damaged", bit
        made.path.write_bytes(data)


def test_another_registers_key_is_a_wrong_key(made: Any) -> None:
    write_keys(made.files.keys, new_keys())
    assert code_of(made.path) == "wrong_key"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("register_missing", lambda made: made.path.unlink()),
        ("register_missing", lambda made: (made.path.unlink(), made.path.mkdir())),
        ("key_file_missing", lambda made: made.files.keys.unlink()),
        ("key_file_damaged", lambda made: made.files.keys.write_bytes(b"")),
        ("key_file_damaged", lambda made: made.files.keys.write_bytes(b"{}")),
        ("key_file_damaged", lambda made: made.files.keys.write_bytes(b"[1]")),
        ("key_file_damaged", lambda made: made.files.keys.write_bytes(os.urandom(400))),
        ("key_file_damaged", lambda made: made.files.keys.write_bytes(b"[" * 100_000)),
        ("not_a_register", lambda made: made.path.write_bytes(b"Ett brev. " * 1000)),
        ("not_a_register", lambda made: made.path.write_bytes(b"%PDF-1.7\n" + bytes(9000))),
        ("not_a_register", lambda made: _plain_database(made.path)),
        ("first_page_damaged", lambda made: os.truncate(made.path, 0)),
        ("first_page_damaged", lambda made: os.truncate(made.path, 1000)),
        ("register_damaged", lambda made: os.truncate(made.path, PAGE)),
        ("register_damaged", lambda made: os.truncate(made.path, PAGE * 9 + 100)),
    ],
)
def test_each_trouble_has_its_own_name(made: Any, code: str, change: Callable[..., Any]) -> None:
    change(made)
    before = {file: file.stat().st_size for file in made.path.parent.iterdir() if file.is_file()}
    with pytest.raises(RegisterError) as caught:
        open_register(made.path)
    assert caught.value.code == code
    after = {file: file.stat().st_size for file in made.path.parent.iterdir() if file.is_file()}
    assert before == after


def test_every_flipped_bit_of_the_key_file_is_found_or_harmless(made: Any) -> None:
    data = made.files.keys.read_bytes()
    keys = read_keys(made.files.keys)
    chance = random.Random(11)
    for bit in (chance.randrange(len(data) * 8) for _ in range(200)):
        flip(made.files.keys, bit)
        read, code = _read(made.files.keys)
        assert code == "key_file_damaged" or (read.main, read.salt) == (keys.main, keys.salt)
        made.files.keys.write_bytes(data)


def test_a_damaged_page_further_in_is_told_when_it_is_read(made: Any) -> None:
    pages = made.path.stat().st_size // PAGE
    data = made.path.read_bytes()
    told = []
    for page in range(1, pages):
        flip(made.path, (page * PAGE + 700) * 8)
        told.append(_reading_tells(made))
        made.path.write_bytes(data)
    assert set(told) <= {"register_damaged", ""}
    assert told.count("register_damaged") >= pages * 3 // 4


def _read(path: Path) -> tuple[Keys | None, str]:
    try:
        return read_keys(path), ""
    except RegisterError as error:
        return None, error.code


def _reading_tells(made: Any) -> str:
    register = None
    try:
        register = open_register(made.path)
        with (
            read_connection(register.engine) as connection,
            register.unit_of_work(connection) as work,
        ):
            return "" if use_cases.verify(made.access, work).ok else "register_damaged"
    except RegisterError as error:
        return error.code
    finally:
        if register is not None:
            register.close()


def test_a_newer_register_names_the_program_it_needs(made: Any) -> None:
    raw = connect(made.files, read_keys(made.files.keys))
    raw.execute("UPDATE register_info SET min_program = '99.1.0'")
    raw.close()
    with pytest.raises(RegisterError) as caught:
        open_register(made.path)
    assert caught.value.code == "newer_program_needed"
    assert caught.value.values["version"] == "99.1.0"


def test_a_key_file_with_wide_rights_is_narrowed(made: Any) -> None:
    made.files.keys.chmod(0o644)
    open_register(made.path).close()
    assert made.files.keys.stat().st_mode & 0o777 == 0o600


def test_a_new_register_never_takes_the_place_of_an_old_one(made: Any) -> None:
    with pytest.raises(RegisterError) as caught:
        create_register(made.path)
    assert caught.value.code == "register_exists"

    keys = made.files.keys.read_bytes()
    shutil.move(made.path, made.path.with_name("elsewhere.db"))
    create_register(made.path).close()
    assert made.path.with_name("register.keys.1").read_bytes() == keys
    open_register(made.path).close()


def test_a_making_that_was_cut_off_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    path = tmp_path / "register.db"
    path.with_name("register.db.new").write_bytes(b"half")
    create_register(path).close()
    open_register(path).close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["register.db", "register.keys"]


def test_keys_are_not_printed() -> None:
    keys = new_keys()
    assert keys.main.hex() not in repr(keys)
    assert "main" not in repr(keys)
    assert isinstance(keys, Keys)


def _plain_database(path: Path) -> None:
    import sqlite3

    path.unlink()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE a (b)")
    raw.execute("INSERT INTO a VALUES (randomblob(4000))")
    raw.commit()
    raw.close()
