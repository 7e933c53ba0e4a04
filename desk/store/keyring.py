"""An open register's keys and their file: who has a password, and giving and taking one (D13)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from desk.errors import Refused, RegisterError
from desk.register.credentials import (
    ORDINARY,
    Cost,
    Credential,
    Password,
    RecoveryCode,
    check_new_password,
)
from desk.register.ports.locks import Unlocked
from desk.store.glance import LOCKED_FORM
from desk.store.keys import Keys, read_body, write_keys
from desk.store.opening import unlock
from desk.store.places import RegisterFiles, told_files
from desk.store.tries import note_right


class Keyring:
    """The keys of a register that is open, and the file they lie in.

    `wrong` is how many wrong passwords came before the one that opened it.
    """

    def __init__(self, files: RegisterFiles, keys: Keys, cost: Cost = ORDINARY) -> None:
        self.files = files
        self.keys = keys
        self.cost = cost
        self.wrong = 0

    def write(self, keys: Keys) -> None:
        """Keep other keys, in the file too. Raises RegisterError; the old ones then hold."""
        from desk.store.keyfile import write_key_file

        with told_files():
            if keys.file is None:
                write_keys(self.files.keys, keys)
            else:
                write_key_file(self.files.keys, keys.file)
        self.keys = keys

    def mend(self) -> bool:
        """Write the key file again if it is gone or damaged: what opened it is known here.

        True when it had to be. Raises RegisterError when it cannot be written.
        """
        try:
            body = read_body(self.files.keys)
            if self.keys.file is None and body.get("format") != LOCKED_FORM:
                return False
            from desk.store.keyfile import parse_key_file

            parse_key_file(body)
        except RegisterError as error:
            if error.code not in ("key_file_missing", "key_file_damaged"):
                raise
            self.write(self.keys)
            return True
        return False


class WorkKeyring:
    """The keyring within one transaction: what is changed is written with its commit."""

    def __init__(self, keyring: Keyring, now: Callable[[], datetime]) -> None:
        self._keyring = keyring
        self._now = now
        self._next: Keys | None = None

    @property
    def locked(self) -> bool:
        """Whether the register opens with passwords only."""
        return self._keyring.keys.file is not None

    @property
    def opened(self) -> Unlocked | None:
        """Whose credential opened the register; None where it opens without."""
        keys = self._keyring.keys
        if keys.file is None:
            return None
        return Unlocked(keys.opened_by, keys.by_code, self._keyring.wrong)

    def users(self) -> frozenset[str]:
        """The ids of those who have a password."""
        file = self._keyring.keys.file
        return file.users() if file is not None else frozenset()

    def unlock(self, credential: Credential) -> Unlocked:
        """Whose credential this is. Raises RegisterError."""
        if not self.locked:
            raise Refused("register_not_locked")
        self._keyring.mend()
        found = unlock(self._keyring.files, credential, self._now())[0]
        if found.main != self._keyring.keys.main:
            raise RegisterError("key_file_damaged")
        return Unlocked(found.opened_by, found.by_code, note_right(self._keyring.files.tries))

    def set_password(self, user_id: str, password: Password) -> None:
        """Give a user a password. Raises UserError, Refused `register_not_locked`."""
        from desk.store.slots import make_slot

        check_new_password(password.login, password.password)
        keys = self._current()
        if keys.file is not None:
            slot = make_slot(user_id, password, self._keyring.cost, keys.file.slots)
            self._next = replace(keys, file=keys.file.with_slot(slot, keys))

    def set_code(self, code: RecoveryCode) -> None:
        """Another recovery code. Raises UserError, Refused `register_not_locked`."""
        from desk.store.slots import make_slot

        keys = self._current()
        if keys.file is not None:
            slot = make_slot("", code, self._keyring.cost)
            self._next = replace(keys, file=keys.file.with_slot(slot, keys))

    def drop(self, user_ids: frozenset[str]) -> None:
        """Take some users' passwords away."""
        keys = self._current()
        if keys.file is not None:
            self._next = replace(keys, file=keys.file.without(user_ids, keys))

    def enter(self, user_id: str) -> None:
        """From now on this user sits at the desk."""
        if self.locked:
            keys = replace(self._keyring.keys, opened_by=user_id, by_code=False)
            self._keyring.keys, self._keyring.wrong = keys, 0

    def leave(self) -> None:
        """From now on nobody does."""
        self.enter("")

    def _current(self) -> Keys:
        if not self.locked:
            raise Refused("register_not_locked")
        return self._next or self._keyring.keys

    def commit(self, commit: Callable[[], None]) -> None:
        """Write the file, then commit; a commit that fails takes the file back too."""
        if self._next is None:
            commit()
            return
        before = self._keyring.keys
        self._keyring.write(self._next)
        try:
            commit()
        except BaseException:
            self._keyring.write(before)
            raise
        self._next = None

    def forget(self) -> None:
        """Leave the file as it is."""
        self._next = None
