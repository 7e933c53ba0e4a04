"""A register behind passwords: what opens it, what does not, and how each damage is told."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from locked import CODE, MARIA, SARA, WRONG, lock, run, unlocked

from desk.errors import Refused, RegisterError, UserError
from desk.register import use_cases
from desk.register.accounts import NewUser, add_user, disable_user, renew_recovery_code
from desk.register.credentials import ORDINARY, QUICK, Credential, Password, RecoveryCode
from desk.register.recovery import new_code
from desk.register.sessions import sign_in
from desk.store.keyfile import parse_key_file, protected, write_key_file
from desk.store.keys import Keys, new_keys, read_body, read_keys
from desk.store.register_file import create_register, open_register
from desk.store.slots import find_slot, make_slot
from desk.store.state import register_state
from desk.store.tries import FREE

NOW = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


@pytest.fixture
def locked(made: Any) -> Any:
    lock(made.path, made.access)
    return made


def code_of(path: Path, credential: Credential | None) -> str:
    with pytest.raises(UserError) as caught:
        unlocked(path, credential)
    return caught.value.code


def test_only_the_right_credential_opens_it(locked: Any) -> None:
    assert code_of(locked.path, None) == "password_needed"
    assert code_of(locked.path, WRONG) == "wrong_password"
    assert code_of(locked.path, Password("karin", MARIA.password)) == "wrong_password"
    locked.files.tries.unlink()
    assert code_of(locked.path, RecoveryCode(new_code())) == "wrong_code"
    assert code_of(locked.path, Password("\ud800", "\ud800")) == "wrong_password"
    locked.files.tries.unlink()
    for right in (MARIA, Password(" MARIA ", MARIA.password), RecoveryCode(CODE.lower())):
        unlocked(locked.path, right).close()


def test_what_was_saved_before_is_there_and_holds(locked: Any) -> None:
    register = unlocked(locked.path, MARIA)
    access = run(register, sign_in, "")
    assert access.user_id == locked.access.user_id
    assert run(register, use_cases.verify, access).ok
    assert len(run(register, use_cases.find_people, "anna", access).hits) == 1
    register.close()


def test_the_key_that_lay_bare_opens_nothing_any_more(made: Any) -> None:
    before = read_keys(made.files.keys)
    lock(made.path, made.access)
    assert made.path.read_bytes()[:16] != before.salt
    from desk.store.keys import write_keys

    write_keys(made.files.keys, before)
    assert code_of(made.path, None) == "wrong_key"


def test_no_name_stands_in_the_key_file(locked: Any) -> None:
    text = locked.files.keys.read_text("ascii").casefold()
    for word in ("maria", "sara", "ek", "häst", "korrekt", CODE[:5].casefold()):
        assert f'"{word}' not in text
    assert "maria" not in text
    assert set(json.loads(text)["slots"][0]) == {
        "boxes", "kind", "lanes", "memory", "public", "salt", "time", "user",
    }  # fmt: skip


def test_an_ordinary_try_costs_what_a_desk_can_bear_and_a_thief_cannot() -> None:
    assert ORDINARY.memory >= 47_104
    assert ORDINARY.fits()
    assert not QUICK.fits() or QUICK.memory == 64


def test_one_hashing_finds_the_slot_however_many_there_are(monkeypatch: Any) -> None:
    import argon2.low_level

    keys = new_keys()
    slots: list[Any] = []
    for number in range(20):
        password = Password(f"user{number}", f"a long sentence {number}")
        slots.append(make_slot(f"id-{number}", password, QUICK, slots).sealed_for((keys.main,)))
    hashed = []
    real = argon2.low_level.hash_secret_raw

    def counting(*arguments: Any) -> bytes:
        hashed.append(1)
        return bytes(real(*arguments))

    monkeypatch.setattr(argon2.low_level, "hash_secret_raw", counting)
    slot, mains = find_slot(slots, Password("user13", "a long sentence 13"))
    assert (slot.user, mains) == ("id-13", (keys.main,))
    assert len(hashed) == 1


def test_a_slot_cannot_be_given_to_somebody_else(locked: Any) -> None:
    """Who can write the file but has no key moves their own slot under another user's id."""
    body = json.loads(locked.files.keys.read_text("ascii"))
    body["slots"][0]["user"] = "somebody-else"
    _with_checksum(locked.files.keys, body)
    assert code_of(locked.path, MARIA) == "key_file_damaged"


def test_a_file_put_together_by_hand_is_found_by_its_key_check(locked: Any) -> None:
    body = json.loads(locked.files.keys.read_text("ascii"))
    body["slots"].append({**body["slots"][1], "user": "ghost", "public": "00" * 32})
    _with_checksum(locked.files.keys, body)
    parse_key_file(read_body(locked.files.keys))
    assert code_of(locked.path, MARIA) == "key_file_damaged"


def _with_checksum(path: Path, body: dict[str, Any]) -> None:
    from desk.store.keyfile import _checksum

    del body["checksum"]
    path.write_text(json.dumps({**body, "checksum": _checksum(body)}), "ascii")


def test_every_flipped_bit_of_the_key_file_is_told_from_a_wrong_password(locked: Any) -> None:
    path, data = locked.files.keys, locked.files.keys.read_bytes()
    right = read_keys(path, MARIA)
    chance = random.Random(13)
    for bit in (chance.randrange(len(data) * 8) for _ in range(300)):
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        path.write_bytes(changed)
        found = _outcome(partial(read_keys, path, MARIA))
        if isinstance(found, Keys):
            assert (found.main, found.salt) == (right.main, right.salt)
            continue
        assert found == "key_file_damaged", bit
        assert _outcome(partial(register_state, locked.path, NOW)) == found


def _outcome(job: Callable[[], Any]) -> Any:
    try:
        return job()
    except RegisterError as error:
        return error.code


def test_every_cut_of_the_key_file_is_told(locked: Any) -> None:
    path, data = locked.files.keys, locked.files.keys.read_bytes()
    for length in range(0, len(data) - 1, 37):
        path.write_bytes(data[:length])
        assert code_of(locked.path, MARIA) == "key_file_damaged"
    path.unlink()
    assert code_of(locked.path, MARIA) == "key_file_missing"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("first_page_damaged", lambda made: _flip(made.path, 3)),
        ("first_page_damaged", lambda made: _flip(made.path, 900)),
        ("first_page_damaged", lambda made: os.truncate(made.path, 0)),
        ("first_page_damaged", lambda made: os.truncate(made.path, 1000)),
        ("register_damaged", lambda made: os.truncate(made.path, 4096)),
        ("not_a_register", lambda made: made.path.write_bytes(b"Ett brev. " * 1000)),
    ],
)
def test_a_damaged_register_is_told_from_a_wrong_password(
    locked: Any, code: str, change: Callable[..., Any]
) -> None:
    change(locked)
    assert code_of(locked.path, MARIA) == code


def _flip(path: Path, byte: int) -> None:
    data = bytearray(path.read_bytes())
    data[byte] ^= 4
    path.write_bytes(data)


def test_another_registers_key_file_is_a_wrong_key(locked: Any, tmp_path: Path) -> None:
    from desk.register.credentials import Protection

    write_key_file(locked.files.keys, protected(Protection(MARIA, CODE), "user", new_keys(), QUICK))
    assert code_of(locked.path, MARIA) == "wrong_key"


def test_a_key_file_that_asks_for_too_much_is_not_obeyed(locked: Any) -> None:
    body = json.loads(locked.files.keys.read_text("ascii"))
    body["slots"][0]["memory"] = 2**31
    _with_checksum(locked.files.keys, body)
    assert code_of(locked.path, MARIA) == "key_file_damaged"


def test_the_delay_after_wrong_passwords_outlives_a_restart(locked: Any) -> None:
    clock = _Clock()
    for _ in range(FREE):
        with pytest.raises(RegisterError, match="wrong_password"):
            open_register(locked.path, clock, credential=WRONG)
    with pytest.raises(RegisterError, match="too_many_tries") as caught:
        open_register(locked.path, clock, credential=MARIA)
    assert caught.value.values == {"seconds": "5"}
    assert register_state(locked.path, clock.now()).wait_until == NOW + timedelta(seconds=5)
    clock.instant += timedelta(seconds=5)
    with pytest.raises(RegisterError, match="wrong_password"):
        open_register(locked.path, clock, credential=WRONG)
    clock.instant -= timedelta(days=400)
    with pytest.raises(RegisterError, match="too_many_tries") as caught:
        open_register(locked.path, clock, credential=MARIA)
    assert int(caught.value.values["seconds"]) == 10
    clock.instant += timedelta(seconds=10)
    register = open_register(locked.path, clock, credential=MARIA)
    assert register.keyring.wrong == FREE + 1
    register.close()
    assert not locked.files.tries.exists()


class _Clock:
    """A clock that stands."""

    instant = NOW

    def now(self) -> datetime:
        return self.instant

    def today(self) -> Any:
        return self.instant.date()


def test_a_torn_file_of_tries_stands_in_nobodys_way(locked: Any) -> None:
    for text in (b"", b"{", b'{"count": -1, "last": 3}', b'{"count": true, "last": "x"}', b"\xff"):
        locked.files.tries.write_bytes(text)
        unlocked(locked.path, MARIA).close()


def test_a_password_is_given_and_taken_and_the_code_renewed(locked: Any) -> None:
    register = unlocked(locked.path, MARIA)
    access = run(register, sign_in, "")
    sara = run(register, add_user, NewUser("Sara Ek", SARA, frozenset({"receptionist"})), access)
    unlocked(locked.path, SARA, alone=False).close()
    run(register, disable_user, sara.id, access)
    another = new_code()
    run(register, renew_recovery_code, another, access)
    register.close()
    assert code_of(locked.path, SARA) == "wrong_password"
    assert code_of(locked.path, RecoveryCode(CODE)) == "wrong_code"
    unlocked(locked.path, RecoveryCode(another)).close()
    assert register_state(locked.path, NOW).users == 1


def test_a_commit_that_fails_takes_the_key_file_back(locked: Any) -> None:
    register = unlocked(locked.path, MARIA)
    access = run(register, sign_in, "")
    before = locked.files.keys.read_bytes()

    def no_room(work: Any) -> None:
        def full() -> None:
            raise RegisterError("disk_full")

        work._commit = full
        new = NewUser("Sara Ek", SARA, frozenset({"receptionist"}))
        add_user(new, access, work)

    with pytest.raises(RegisterError, match="disk_full"):
        run(register, no_room)
    register.close()
    keys = parse_key_file(read_body(locked.files.keys))
    assert keys.users() == parse_key_file(json.loads(before)).users()
    unlocked(locked.path, MARIA).close()


def test_a_key_file_that_is_lost_while_the_register_is_open_comes_back(locked: Any) -> None:
    register = unlocked(locked.path, MARIA)
    locked.files.keys.unlink()
    assert register.keyring.mend()
    assert not register.keyring.mend()
    locked.files.keys.write_bytes(b"{}")
    assert register.keyring.mend()
    register.close()
    unlocked(locked.path, MARIA).close()


def test_a_register_is_made_with_its_first_password(tmp_path: Path) -> None:
    from desk.register.credentials import Protection

    path = tmp_path / "home" / "register.db"
    register = create_register(path, protection=Protection(MARIA, CODE), cost=QUICK)
    opened = register.keyring.keys.opened_by
    register.close()
    assert register_state(path, NOW).kind == "locked"
    for file in path.parent.iterdir():
        assert file.stat().st_mode & 0o777 == 0o600
    register = unlocked(path, MARIA)
    assert register.keyring.keys.opened_by == opened
    register.close()


def test_a_password_that_will_not_do_makes_no_register(tmp_path: Path) -> None:
    from desk.register.credentials import Protection

    path = tmp_path / "home" / "register.db"
    with pytest.raises(UserError, match="password_too_short"):
        create_register(path, protection=Protection(Password("maria", "kort"), CODE), cost=QUICK)
    assert not path.exists()
    create_register(path, protection=Protection(MARIA, CODE), cost=QUICK).close()


def test_there_is_no_password_to_give_in_a_register_without(made: Any) -> None:
    register = unlocked(made.path)
    new = NewUser("Sara Ek", SARA, frozenset({"receptionist"}))
    with pytest.raises(Refused, match="register_not_locked"):
        run(register, add_user, new, made.access)
    register.close()


def test_nothing_secret_is_printed(locked: Any) -> None:
    keys = read_keys(locked.files.keys, MARIA)
    assert isinstance(keys, Keys)
    for one in (MARIA, RecoveryCode(CODE), keys, keys.file, keys.file and keys.file.slots[0]):
        said = repr(one)
        assert MARIA.password not in said
        assert CODE not in said
        assert keys.main.hex() not in said
        assert "maria" not in said.casefold()
