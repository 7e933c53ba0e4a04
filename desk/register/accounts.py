"""Users, their passwords and their roles: made and changed by a unit's administrator (D12, D13)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from desk.errors import Refused, UserError
from desk.register.access import Access, Role
from desk.register.credentials import Password, RecoveryCode, check_new_password, clean_login
from desk.register.journal_actions import Action
from desk.register.permission import ADMINISTRATORS, require
from desk.register.ports import UnitOfWork
from desk.register.ports.locks import AccountRecord
from desk.register.records import UserRecord
from desk.register.text import one_line

_ROLES: Final[frozenset[Role]] = frozenset({"receptionist", "manager", "administrator"})


@dataclass(frozen=True, slots=True, repr=False)
class NewUser:
    """A new member of staff with a first password, to be changed at the first log-in."""

    name: str
    password: Password
    roles: frozenset[Role]
    hsa_id: str | None = None


@dataclass(frozen=True, slots=True, repr=False)
class AccountView:
    """A user as the page of users shows them. `roles` are those in the access's unit.

    `elsewhere`: the user has roles in other units too. `login` is None without a password.
    `must_change`: the password was given by somebody else.
    """

    id: str
    name: str
    hsa_id: str | None
    login: str | None
    active: bool
    roles: frozenset[Role]
    elsewhere: bool
    must_change: bool
    seen_at: datetime | None
    is_me: bool


def users(access: Access, uow: UnitOfWork) -> tuple[AccountView, ...]:
    """Every user of the register, those who may work first. Reads only."""
    require(access, uow, ADMINISTRATORS)
    return tuple(_view(one, access) for one in uow.accounts.all())


def add_user(new: NewUser, access: Access, uow: UnitOfWork) -> AccountView:
    """A new user with a password and roles in the access's unit. Writes.

    Raises UserError `user_name_missing`, `roles_missing`, `login_missing`, `login_not_allowed`,
    `password_too_short` and its like; Conflict `login_taken`; Refused `register_not_locked`.
    """
    require(access, uow, ADMINISTRATORS)
    user = _named(UserRecord(uow.new_id(), new.name, new.hsa_id))
    roles = _checked(new.roles)
    login = clean_login(new.password.login)
    check_new_password(login, new.password.password)
    uow.users.add(user)
    uow.accounts.set_login(user.id, login, must_change=True)
    uow.accounts.set_roles(user.id, access.unit_id, roles)
    uow.keyring.set_password(user.id, new.password)
    _journal("user_added", user.id, access, uow, roles)
    return _done(user.id, access, uow)


def change_user(user: UserRecord, access: Access, uow: UnitOfWork) -> AccountView:
    """Another name or HSA-id. Writes. What was saved before keeps the name it was saved with."""
    _managed(user.id, access, uow)
    uow.accounts.rename(_named(user))
    _journal("user_changed", user.id, access, uow)
    return _done(user.id, access, uow)


def set_roles(user_id: str, roles: frozenset[Role], access: Access, uow: UnitOfWork) -> AccountView:
    """A user's roles in the access's unit; none takes the user out of the unit. Writes.

    Raises UserError `last_administrator`.
    """
    require(access, uow, ADMINISTRATORS)
    account = _account(user_id, uow)
    uow.accounts.set_roles(user_id, access.unit_id, roles & _ROLES)
    _keep_administrators(frozenset({access.unit_id}), uow)
    _journal("roles_changed", account.user.id, access, uow, roles)
    return _done(user_id, access, uow)


def disable_user(user_id: str, access: Access, uow: UnitOfWork) -> AccountView:
    """The user may work no more and has no password. Writes.

    What the user did stays. Somebody who copied the key file before can still open an old copy of
    the register: a new key (`register_rekeyed`) ends that. Raises UserError `last_administrator`.
    """
    account = _managed(user_id, access, uow)
    uow.accounts.set_active(user_id, False)
    _keep_administrators(_administered(account), uow)
    if uow.keyring.opened is not None:
        uow.keyring.drop(frozenset({user_id}))
    _journal("user_disabled", user_id, access, uow)
    return _done(user_id, access, uow)


def enable_user(user_id: str, password: Password, access: Access, uow: UnitOfWork) -> AccountView:
    """A user who was disabled works again, with a new password and the roles of before. Writes."""
    _managed(user_id, access, uow)
    uow.accounts.set_active(user_id, True)
    _give(user_id, password, uow, must_change=True)
    _journal("user_enabled", user_id, access, uow)
    return _done(user_id, access, uow)


def reset_password(
    user_id: str, password: Password, access: Access, uow: UnitOfWork
) -> AccountView:
    """A new password, and perhaps a new login name, for who forgot theirs. Writes.

    Raises UserError `user_disabled`, and what is wrong with the password; Conflict `login_taken`.
    """
    account = _managed(user_id, access, uow)
    if not account.active:
        raise UserError("user_disabled")
    _give(user_id, password, uow, must_change=user_id != access.user_id)
    _journal("password_reset", user_id, access, uow)
    return _done(user_id, access, uow)


def change_password(old: str, new: str, access: Access, uow: UnitOfWork) -> None:
    """One's own password, by who knows the old one. Writes.

    Raises RegisterError `wrong_password`, `too_many_tries`; UserError for a password that will not
    do, `password_same`.
    """
    login = confirm_me(old, access, uow)
    if old == new:
        raise UserError("password_same", field="password")
    _give(access.user_id, Password(login, new), uow, must_change=False)
    _journal("password_changed", access.user_id, access, uow)
    uow.commit()


def renew_recovery_code(code: str, access: Access, uow: UnitOfWork) -> None:
    """A new code on paper (`desk.register.recovery.new_code`); the former one ends. Writes."""
    require(access, uow, ADMINISTRATORS)
    uow.keyring.set_code(RecoveryCode(code))
    uow.journal.write("code_renewed", access)
    uow.commit()


def confirm_me(password: str, access: Access, uow: UnitOfWork) -> str:
    """One's own password once more, before something grave; the name one logs in with.

    Reads only. Raises RegisterError `wrong_password`, `too_many_tries`; Refused
    `register_not_locked`.
    """
    require(access, uow)
    login = _account(access.user_id, uow).login
    if login is None:
        raise Refused("register_not_locked")
    if uow.keyring.unlock(Password(login, password)).user_id != access.user_id:
        raise Refused("not_yours")
    return login


def begin_rekey(access: Access, uow: UnitOfWork) -> Access:
    """Journal that the register is about to get a new key. Writes."""
    require(access, uow, ADMINISTRATORS)
    uow.journal.write("rekey_begun", access)
    uow.commit()
    return access


def note_rekeyed(access: Access, uow: UnitOfWork) -> None:
    """Journal that the register has a new key. Writes."""
    require(access, uow, ADMINISTRATORS)
    uow.journal.write("register_rekeyed", access)
    uow.commit()


def begin_protection(password: Password, access: Access, uow: UnitOfWork) -> Access:
    """Give the one who asks a login name in a register without passwords, before it gets them.

    Writes. Raises Refused `register_locked_already`, UserError for a password that will not do.
    """
    require(access, uow, ADMINISTRATORS)
    if uow.keyring.opened is not None:
        raise Refused("register_locked_already")
    login = clean_login(password.login)
    check_new_password(login, password.password)
    uow.accounts.set_login(access.user_id, login, must_change=False)
    _journal("protection_begun", access.user_id, access, uow)
    uow.commit()
    return access


def _give(user_id: str, password: Password, uow: UnitOfWork, *, must_change: bool) -> None:
    login = clean_login(password.login)
    uow.accounts.set_login(user_id, login, must_change=must_change)
    uow.keyring.set_password(user_id, Password(login, password.password))


def _managed(user_id: str, access: Access, uow: UnitOfWork) -> AccountRecord:
    """A user whom the access's user may change as a whole.

    It takes the administrator's role in every unit the user works at, or an administrator of one
    unit could take over another through its users. Raises Refused `user_elsewhere`.
    """
    require(access, uow, ADMINISTRATORS)
    account = _account(user_id, uow)
    if not account.roles.keys() <= _administered(_account(access.user_id, uow)):
        raise Refused("user_elsewhere")
    return account


def _account(user_id: str, uow: UnitOfWork) -> AccountRecord:
    account = uow.accounts.get(user_id)
    if account is None:
        raise UserError("user_unknown")
    return account


def _named(user: UserRecord) -> UserRecord:
    name = one_line(user.name, "user_name")
    if not name:
        raise UserError("user_name_missing", field="user_name")
    hsa_id = one_line(user.hsa_id or "", "hsa_id") or None
    return replace(user, name=name, hsa_id=hsa_id)


def _checked(roles: frozenset[Role]) -> frozenset[Role]:
    if not roles or not roles <= _ROLES:
        raise UserError("roles_missing", field="roles")
    return roles


def _administered(account: AccountRecord) -> frozenset[str]:
    return frozenset(unit for unit, roles in account.roles.items() if "administrator" in roles)


def _keep_administrators(units: frozenset[str], uow: UnitOfWork) -> None:
    """A unit without an administrator could be got at by the recovery code alone.

    Raises UserError `last_administrator`.
    """
    locked = uow.keyring.opened is not None
    left = frozenset[str]().union(
        *(
            _administered(one)
            for one in uow.accounts.all()
            if one.active and (one.login is not None or not locked)
        )
    )
    if not units <= left:
        raise UserError("last_administrator")


def _journal(
    action: Action,
    user_id: str,
    access: Access,
    uow: UnitOfWork,
    roles: frozenset[Role] = frozenset(),
) -> None:
    details: dict[str, str | int] = {"user": user_id}
    if roles:
        details["roles"] = ",".join(sorted(roles))
    uow.journal.write(action, access, details=details)


def _done(user_id: str, access: Access, uow: UnitOfWork) -> AccountView:
    view = _view(_account(user_id, uow), access)
    uow.commit()
    return view


def _view(one: AccountRecord, access: Access) -> AccountView:
    return AccountView(
        id=one.user.id,
        name=one.user.name,
        hsa_id=one.user.hsa_id,
        login=one.login,
        active=one.active,
        roles=one.roles.get(access.unit_id, frozenset()),
        elsewhere=bool(one.roles.keys() - {access.unit_id}),
        must_change=one.must_change,
        seen_at=one.seen_at,
        is_me=one.user.id == access.user_id,
    )
