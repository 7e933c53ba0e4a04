"""Users, roles and passwords, as an administrator and a user themselves meet them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from locked import CODE, MARIA, SARA, WRONG, lock

from desk.errors import Conflict, Refused, RegisterError, UserError
from desk.register import use_cases
from desk.register.access import Access
from desk.register.accounts import AccountView, NewUser
from desk.register.credentials import QUICK, Password, RecoveryCode
from desk.register.records import UserRecord
from desk.register.sessions import Session
from desk.store.register_file import Register, open_register
from desk.store.sqlite import write_connection

RECEPTIONIST = frozenset({"receptionist"})


class MovedClock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.instant = datetime(2030, 11, 20, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.instant

    def today(self) -> date:
        return self.instant.date()

    def forward(self, **time: float) -> None:
        self.instant += timedelta(**time)


class LockedDesk:
    """A register behind passwords, opened by MARIA, who has every role."""

    def __init__(self, path: Path, clock: Any) -> None:
        self.path = path
        self.clock = clock
        self.register: Register
        self.open(MARIA)

    def open(self, credential: Any) -> None:
        self.register = open_register(self.path, self.clock, credential=credential, cost=QUICK)
        self.connection = write_connection(self.register.engine)

    def close(self) -> None:
        self.connection.close()
        self.register.close()

    def again(self, credential: Any) -> None:
        self.close()
        self.open(credential)

    def do(self, job: Any, *arguments: Any) -> Any:
        with self.register.unit_of_work(self.connection) as work:
            return job(*arguments, work)

    @property
    def maria(self) -> Access:
        return self.do(use_cases.log_in, MARIA, "").access

    def hire(self, password: Password = SARA, roles: Any = RECEPTIONIST) -> AccountView:
        found: AccountView = self.do(
            use_cases.add_user, NewUser("Sara Ek", password, roles), self.maria
        )
        return found

    def log_in(self, password: Password) -> Session:
        found: Session = self.do(use_cases.log_in, password, "")
        return found

    def code(self, job: Any, *arguments: Any) -> str:
        with pytest.raises(UserError) as caught:
            self.do(job, *arguments)
        return caught.value.code


@pytest.fixture(scope="module")
def protected(made: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path, access = made
    folder = tmp_path_factory.mktemp("locked") / "home"
    shutil.copytree(path.parent, folder)
    lock(folder / path.name, access)
    return folder / path.name


@pytest.fixture
def door(protected: Path, tmp_path: Path) -> Iterator[LockedDesk]:
    folder = tmp_path / "home"
    shutil.copytree(protected.parent, folder)
    desk = LockedDesk(folder / protected.name, MovedClock())
    yield desk
    desk.close()


def test_a_new_user_logs_in_with_a_password_to_change(door: LockedDesk) -> None:
    sara = door.hire()
    assert (sara.login, sara.roles, sara.must_change) == ("sara.ek", RECEPTIONIST, True)
    session = door.log_in(SARA)
    assert (session.access.user_id, session.must_change) == (sara.id, True)
    another = Password("sara.ek", "helt egen lång mening")
    door.do(use_cases.change_password, SARA.password, another.password, session.access)
    assert door.code(use_cases.log_in, SARA, "") == "wrong_password"
    assert not door.log_in(another).must_change


def test_who_opened_last_sits_at_the_desk(door: LockedDesk) -> None:
    sara = door.hire()
    assert door.do(use_cases.sign_in, "").user_id == door.maria.user_id
    door.log_in(SARA)
    assert door.do(use_cases.sign_in, "").user_id == sara.id
    door.do(use_cases.log_out, door.log_in(SARA).access)
    assert door.code(use_cases.sign_in, "") == "locked"
    assert door.log_in(MARIA).access.user_id == door.maria.user_id


def test_a_login_is_one_persons(door: LockedDesk) -> None:
    door.hire()
    taken = NewUser("Sara Berg", Password("SARA.EK ", "något helt annat här"), RECEPTIONIST)
    with pytest.raises(Conflict, match="login_taken"):
        door.do(use_cases.add_user, taken, door.maria)
    assert len(door.do(use_cases.users, door.maria)) == 2
    assert door.log_in(SARA)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "  "}, "user_name_missing"),
        ({"name": "Sara\nEk"}, "text_not_allowed"),
        ({"roles": frozenset()}, "roles_missing"),
        ({"password": Password("", SARA.password)}, "login_missing"),
        ({"password": Password("sara ek", SARA.password)}, "login_not_allowed"),
        ({"password": Password("sara", "kort")}, "password_too_short"),
        ({"password": Password("sara", "lösenord2026")}, "password_too_simple"),
    ],
)
def test_what_is_wrong_with_a_new_user_is_told(
    door: LockedDesk, changes: dict[str, Any], code: str
) -> None:
    keys = door.register.files.keys.read_bytes()
    new = replace(NewUser("Sara Ek", SARA, RECEPTIONIST), **changes)
    assert door.code(use_cases.add_user, new, door.maria) == code
    assert door.register.files.keys.read_bytes() == keys


def test_a_disabled_user_may_do_nothing_and_comes_back(door: LockedDesk) -> None:
    sara = door.hire()
    session = door.log_in(SARA)
    gone = door.do(use_cases.disable_user, sara.id, door.maria)
    assert (gone.active, gone.roles) == (False, RECEPTIONIST)
    assert door.code(use_cases.open_drafts, session.access) == "unit_not_yours"
    assert door.code(use_cases.log_in, SARA, "") == "wrong_password"
    assert door.code(use_cases.reset_password, sara.id, SARA, door.maria) == "user_disabled"
    back = door.do(use_cases.enable_user, sara.id, SARA, door.maria)
    assert (back.active, back.must_change) == (True, True)
    assert door.log_in(SARA).access.roles == RECEPTIONIST


def test_a_slot_that_was_put_back_lets_nobody_in(door: LockedDesk) -> None:
    """Somebody who left puts an old copy of the key file in the place of the new one."""
    sara = door.hire()
    before = door.register.files.keys.read_bytes()
    door.do(use_cases.disable_user, sara.id, door.maria)
    door.register.files.keys.write_bytes(before)
    assert door.code(use_cases.log_in, SARA, "") == "user_disabled"
    door.again(SARA)
    assert door.code(use_cases.sign_in, "") == "user_disabled"


def test_roles_are_given_and_taken(door: LockedDesk) -> None:
    sara = door.hire()
    maria = door.maria
    now = door.do(use_cases.set_roles, sara.id, frozenset({"manager", "receptionist"}), maria)
    assert now.roles == {"manager", "receptionist"}
    assert door.log_in(SARA).access.roles == now.roles
    assert not door.do(use_cases.set_roles, sara.id, frozenset(), maria).roles
    assert door.code(use_cases.log_in, SARA, "") == "no_unit"
    again = door.do(use_cases.set_roles, sara.id, RECEPTIONIST, maria)
    assert again.roles == RECEPTIONIST


def test_a_unit_always_has_an_administrator(door: LockedDesk) -> None:
    maria = door.maria
    for job in (
        (use_cases.disable_user, maria.user_id, maria),
        (use_cases.set_roles, maria.user_id, RECEPTIONIST, maria),
    ):
        assert door.code(*job) == "last_administrator"
    sara = door.hire(roles=frozenset({"administrator"}))
    maria = door.maria
    door.do(use_cases.disable_user, maria.user_id, maria)
    assert door.log_in(SARA).access.user_id == sara.id


def test_an_administrator_cannot_take_over_another_unit_through_its_users(
    door: LockedDesk,
) -> None:
    maria = door.maria
    karin = door.hire(Password("karin", "ännu en lång mening"), frozenset({"administrator"}))
    omar = Password("omar", "mening nummer fyra här")

    def other_unit(work: Any) -> str:
        unit = replace(work.units.get(maria.unit_id), id=work.new_id(), name="Ett annat hus")
        work.units.add(unit)
        work.users.grant(maria.user_id, unit.id, frozenset({"manager", "administrator"}))
        work.journal.write("unit_added", maria)
        work.commit()
        return str(unit.id)

    there = replace(maria, unit_id=door.do(other_unit))
    made = door.do(use_cases.add_user, NewUser("Omar Said", omar, RECEPTIONIST), there)
    karins = door.log_in(Password("karin", "ännu en lång mening")).access
    taken = Password("omar", "karins egen långa mening")
    for job in (
        (use_cases.reset_password, made.id, taken, karins),
        (use_cases.disable_user, made.id, karins),
        (use_cases.reset_password, maria.user_id, taken, karins),
        (use_cases.change_user, UserRecord(maria.user_id, "Någon"), karins),
    ):
        assert door.code(*job) == "user_elsewhere"
    assert {one.id for one in door.do(use_cases.users, karins)} >= {karin.id, made.id}


def test_only_the_right_old_password_makes_a_new_one(door: LockedDesk) -> None:
    maria = door.maria
    for old, new, code in (
        (WRONG.password, "helt ny lång mening", "wrong_password"),
        (MARIA.password, MARIA.password, "password_same"),
        (MARIA.password, "kort", "password_too_short"),
    ):
        assert door.code(use_cases.change_password, old, new, maria) == code
    assert door.log_in(MARIA)


def test_the_delay_holds_at_the_lock_page_too(door: LockedDesk) -> None:
    for _ in range(3):
        assert door.code(use_cases.log_in, WRONG, "") == "wrong_password"
    assert door.code(use_cases.log_in, MARIA, "") == "too_many_tries"
    assert door.code(use_cases.confirm_me, MARIA.password, _access(door)) == "too_many_tries"
    door.clock.forward(seconds=6)
    session = door.log_in(MARIA)
    assert session.wrong == 3
    (last,) = door.do(lambda work: work.log.entries([work.log.head().number]))
    assert (last.action, dict(last.details)) == ("signed_in", {"wrong": 3})


def _access(door: LockedDesk) -> Access:
    opened = door.register.keyring.keys.opened_by
    unit = door.do(lambda work: work.units.all()[0].id)
    return Access(opened, "", unit, frozenset())


def test_the_code_gives_an_administrator_a_new_password(door: LockedDesk) -> None:
    door.hire()
    door.again(RecoveryCode(CODE))
    assert door.code(use_cases.sign_in, "") == "opened_by_code"
    who = door.do(use_cases.who_can_recover)
    assert len(who) == 1
    new = Password("maria", "återfunnen lång mening")
    session = door.do(use_cases.recover, who[0].id, new)
    assert session.access.user_id == who[0].id
    assert door.do(use_cases.sign_in, "").user_id == who[0].id
    assert door.code(use_cases.who_can_recover) == "code_needed"
    door.again(new)
    assert door.do(use_cases.verify, door.log_in(new).access).ok


def test_the_code_gives_nobody_else_one(door: LockedDesk) -> None:
    sara = door.hire()
    assert door.code(use_cases.who_can_recover) == "code_needed"
    assert door.code(use_cases.recover, sara.id, SARA) == "code_needed"
    door.again(RecoveryCode(CODE))
    assert door.code(use_cases.recover, sara.id, SARA) == "user_unknown"


def test_a_clock_that_was_set_back_is_told_and_stops_nobody(door: LockedDesk) -> None:
    assert door.log_in(MARIA).clock_behind == 0
    door.clock.forward(days=-3)
    session = door.log_in(MARIA)
    assert session.clock_behind == 3 * 24 * 60
    door.hire()
    assert door.log_in(SARA).access.user_name == "Sara Ek"
    assert door.do(use_cases.verify, door.maria).ok


def test_everything_is_journalled_and_nothing_of_it_is_secret(door: LockedDesk) -> None:
    sara = door.hire()
    maria = door.maria
    door.do(use_cases.set_roles, sara.id, frozenset({"manager"}), maria)
    door.do(use_cases.reset_password, sara.id, SARA, maria)
    door.do(use_cases.disable_user, sara.id, maria)
    rows = door.do(
        lambda work: work._rows.connection.exec_driver_sql(
            "SELECT action, details FROM journal"
        ).fetchall()
    )
    said = " ".join(f"{action} {details}" for action, details in rows)
    for action in ("user_added", "roles_changed", "password_reset", "user_disabled", "signed_in"):
        assert action in said
    for word in (SARA.password, MARIA.password, "sara", "maria", CODE):
        assert word not in said.casefold()
    with pytest.raises(RegisterError, match="wrong_password"):
        door.again(SARA)
    door.open(MARIA)
    with pytest.raises(Refused, match="register_locked_already"):
        door.do(use_cases.begin_protection, MARIA, door.maria)
