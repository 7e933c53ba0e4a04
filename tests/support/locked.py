"""A register behind passwords for tests: quick ones, which protect nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from desk.register import accounts
from desk.register.access import Access
from desk.register.credentials import QUICK, Credential, Password, Protection
from desk.register.recovery import new_code
from desk.register.sessions import sign_in
from desk.store.register_file import Register, open_register
from desk.store.rekey import Rekeying, rekey_register
from desk.store.sqlite import write_connection

MARIA = Password("maria", "korrekt häst batteri")
SARA = Password("sara.ek", "en annan lång mening")
WRONG = Password("maria", "fel häst batteri")
CODE = new_code()


def lock(path: Path, access: Access, step: Callable[[str], None] = lambda _name: None) -> None:
    """Give a register that opens without a password its first one: MARIA's, and CODE."""
    rekeying = Rekeying(
        begin=lambda work: accounts.begin_protection(MARIA, access, work),
        end=accounts.note_rekeyed,
        protection=Protection(MARIA, CODE),
        step=step,
    )
    rekey_register(path, None, rekeying, cost=QUICK)


def rekey(path: Path, credential: Credential, step: Callable[[str], None] = lambda _: None) -> None:
    """Give a locked register a new key."""

    def begin(work: Any) -> Access:
        access = sign_in("", work)
        assert access is not None
        return accounts.begin_rekey(access, work)

    rekeying = Rekeying(begin=begin, end=accounts.note_rekeyed, step=step)
    rekey_register(path, credential, rekeying, cost=QUICK)


def unlocked(path: Path, credential: Credential | None = None, **options: Any) -> Register:
    """An open register whose new passwords are quick."""
    return open_register(path, credential=credential, cost=QUICK, **options)


def run(register: Register, job: Callable[..., Any], *arguments: Any) -> Any:
    """One job in a transaction of its own."""
    with (
        write_connection(register.engine) as connection,
        register.unit_of_work(connection) as work,
    ):
        return job(*arguments, work)
