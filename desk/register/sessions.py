"""Logging in, unlocking, changing who sits at the desk, and the way back with the code (D13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from desk.errors import Refused, UserError
from desk.register.access import Access, Role
from desk.register.credentials import Password, clean_login
from desk.register.permission import require
from desk.register.ports import UnitOfWork
from desk.register.ports.locks import AccountRecord, Unlocked
from desk.register.records import UserRecord

_CLOCK_SLACK = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, repr=False)
class Session:
    """Who sits at the desk now.

    `must_change`: the password was given by somebody else and is to be changed first. `wrong`
    counts wrong passwords since the last right one. `clock_behind`: the computer's clock stands
    before the last entry of the journal by so many minutes, 0 when it does not. `lost`: so many of
    the last changes, at least, were in a log that was damaged and can be read no more. `login` is
    the name they log in with, "" in a register without passwords. `upgraded`: opening the register
    has just brought it to this version, after a backup.
    """

    access: Access
    must_change: bool = False
    wrong: int = 0
    clock_behind: int = 0
    lost: int = 0
    login: str = ""
    upgraded: bool = False


def sign_in(unit_id: str, uow: UnitOfWork) -> Access | None:
    """Who opened the register, at a unit of theirs, the first one if that is none. Writes.

    None before set-up. In a register without passwords whoever opens it is its first user. Raises
    Refused `locked`, `opened_by_code`, `user_disabled`, `no_unit`.
    """
    session = resume(unit_id, uow)
    return session.access if session is not None else None


def resume(unit_id: str, uow: UnitOfWork) -> Session | None:
    """As `sign_in`, with what the window has to say about it. Writes."""
    if not uow.accounts.all():
        return None
    account = _opener(uow)
    opened = uow.keyring.opened
    return _session(account, unit_id, (), opened.wrong if opened else 0, uow)


def opener(roles: Iterable[Role], uow: UnitOfWork) -> Access:
    """Who opened the register, at a unit where they have one of some roles. Reads only.

    For the command line, where no unit is chosen. Raises as `sign_in`, and Refused `role_missing`.
    """
    if not uow.accounts.all():
        raise Refused("role_missing")
    return _access(_opener(uow), "", roles, uow)


def log_in(credential: Password, unit_id: str, uow: UnitOfWork) -> Session:
    """Unlock a register that is open: by who locked it, or somebody else. Writes.

    Takes a third of a second. Raises RegisterError `wrong_password`, `too_many_tries`; Refused as
    `sign_in`, and `register_not_locked`.
    """
    found = uow.keyring.unlock(credential)
    account = _account(found, uow)
    return _session(account, unit_id, (), found.wrong, uow)


def log_out(access: Access, uow: UnitOfWork) -> None:
    """Lock: until somebody logs in nobody sits at the desk. Writes.

    A register without passwords is not locked by this.
    """
    require(access, uow)
    uow.journal.write("signed_out", access)
    uow.commit()
    uow.keyring.leave()


def who_can_recover(uow: UnitOfWork) -> tuple[UserRecord, ...]:
    """The administrators one of whom gets a new password by the code. Reads only.

    Raises Refused `code_needed` unless the register was opened by it.
    """
    _require_code(uow)
    return tuple(one.user for one in uow.accounts.all() if one.active and _administers(one))


def first_administrator(uow: UnitOfWork) -> Access:
    """In whose name somebody works who has the code alone. Reads only. Raises as `recover`."""
    _require_code(uow)
    for one in uow.accounts.all():
        if one.active and _administers(one):
            return _access(one, "", ("administrator",), uow)
    raise UserError("user_unknown")


def recover(user_id: str, password: Password, uow: UnitOfWork) -> Session:
    """A new password for an administrator, in the register that the code has opened. Writes.

    Raises Refused `code_needed`, UserError `user_unknown`, and what is wrong with the password.
    """
    _require_code(uow)
    account = uow.accounts.get(user_id)
    if account is None or not account.active or not _administers(account):
        raise UserError("user_unknown")
    login = clean_login(password.login)
    uow.accounts.set_login(user_id, login, must_change=False)
    uow.keyring.set_password(user_id, Password(login, password.password))
    details: dict[str, str | int] = {"user": user_id, "by": "code"}
    access = _access(account, "", (), uow)
    uow.journal.write("password_reset", access, details=details)
    return _session(replace(account, must_change=False, login=login), "", (), 0, uow)


def _administers(account: AccountRecord) -> bool:
    return any("administrator" in roles for roles in account.roles.values())


def _require_code(uow: UnitOfWork) -> None:
    opened = uow.keyring.opened
    if opened is None or not opened.by_code:
        raise Refused("code_needed")


def _opener(uow: UnitOfWork) -> AccountRecord:
    opened = uow.keyring.opened
    if opened is None:
        first = uow.accounts.first()
        if first is None:
            raise Refused("user_disabled")
        return first
    return _account(opened, uow)


def _account(opened: Unlocked, uow: UnitOfWork) -> AccountRecord:
    if opened.by_code:
        raise Refused("opened_by_code")
    if not opened.user_id:
        raise Refused("locked")
    account = uow.accounts.get(opened.user_id)
    if account is None or not account.active:
        raise Refused("user_disabled")
    return account


def _access(account: AccountRecord, unit_id: str, roles: Iterable[Role], uow: UnitOfWork) -> Access:
    wanted = frozenset(roles)
    own = [
        unit.id
        for unit in uow.units.all()
        if (held := account.roles.get(unit.id)) and (not wanted or wanted & held)
    ]
    if not own:
        raise Refused("role_missing" if wanted else "no_unit")
    chosen = unit_id if unit_id in own else own[0]
    return Access(account.user.id, account.user.name, chosen, account.roles[chosen])


def _session(
    account: AccountRecord, unit_id: str, roles: Iterable[Role], wrong: int, uow: UnitOfWork
) -> Session:
    access = _access(account, unit_id, roles, uow)
    minutes, lost, upgraded = _clock_behind(uow), _lost(uow), _upgraded(uow)
    details: dict[str, str | int] = {}
    if wrong:
        details["wrong"] = wrong
    if minutes:
        details["clock_behind"] = minutes
    uow.journal.write("signed_in", access, details=details)
    uow.commit()
    uow.keyring.enter(account.user.id)
    login = account.login or ""
    return Session(access, account.must_change, wrong, minutes, lost, login, upgraded)


def _clock_behind(uow: UnitOfWork) -> int:
    last, now = uow.log.latest_at(), uow.now()
    if last is None or now >= last - _CLOCK_SLACK:
        return 0
    return round((last - now).total_seconds() / 60)


def _upgraded(uow: UnitOfWork) -> bool:
    """Whether opening the register brought it to this version, if nobody has sat down since."""
    (last,) = uow.log.entries([uow.log.head().number])
    return last.action == "register_upgraded"


def _lost(uow: UnitOfWork) -> int:
    """What opening the register found, if nobody has sat down since."""
    (last,) = uow.log.entries([uow.log.head().number])
    return int(last.details.get("lost", 0)) if last.action == "log_damaged" else 0
