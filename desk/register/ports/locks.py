"""Who opens a register: its passwords, its accounts (decisions D12, D13)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desk.register.access import Role
from desk.register.credentials import Credential, Password, RecoveryCode
from desk.register.records import UserRecord


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Whose credential was right; `user_id` is "" for the recovery code.

    `wrong` counts the wrong tries since the last right one.
    """

    user_id: str
    by_code: bool
    wrong: int


@dataclass(frozen=True, slots=True, repr=False)
class AccountRecord:
    """A user with everything that concerns getting in. `login` is None without a password.

    `must_change`: the password was given by somebody else. `roles` by unit, as they were given,
    also those of a user who is not active. `seen_at` is the last entry in the journal.
    """

    user: UserRecord
    active: bool
    login: str | None
    must_change: bool
    roles: Mapping[str, frozenset[Role]]
    seen_at: datetime | None


class Keyring(Protocol):
    """The passwords of the register, in the key file beside it. Changes come with the commit."""

    @property
    def locked(self) -> bool:
        """Whether the register opens with passwords only; False for its old, open form."""
        ...

    @property
    def opened(self) -> Unlocked | None:
        """Whose credential opened the register; None where it opens without."""
        ...

    def users(self) -> frozenset[str]:
        """The ids of those who have a password."""

    def unlock(self, credential: Credential) -> Unlocked:
        """Whose credential this is; takes a third of a second.

        Raises RegisterError `wrong_password`, `wrong_code`, `too_many_tries`, `key_file_damaged`.
        """

    def set_password(self, user_id: str, password: Password) -> None:
        """Give a user a password, in the place of the former one. Raises UserError."""

    def set_code(self, code: RecoveryCode) -> None:
        """Another recovery code, in the place of the former one. Raises UserError."""

    def drop(self, user_ids: frozenset[str]) -> None:
        """Take some users' passwords away."""

    def enter(self, user_id: str) -> None:
        """From now on this user sits at the desk."""

    def leave(self) -> None:
        """From now on nobody does."""


class Accounts(Protocol):
    """Users as those who manage them see them."""

    def all(self) -> tuple[AccountRecord, ...]:
        """Every user there ever was, those who may work first, by name."""

    def first(self) -> AccountRecord | None:
        """Of those who may work the first there was, or None."""

    def get(self, user_id: str) -> AccountRecord | None:
        """One user, or None."""

    def set_login(self, user_id: str, login: str, must_change: bool) -> None:
        """The name a user logs in with. Raises Conflict `login_taken`."""

    def rename(self, user: UserRecord) -> None:
        """A user's name and HSA-id."""

    def set_active(self, user_id: str, active: bool) -> None:
        """Whether a user may work at all."""

    def set_roles(self, user_id: str, unit_id: str, roles: frozenset[Role]) -> None:
        """A user's roles in a unit, in the place of the former ones."""
