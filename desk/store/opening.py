"""Opening a register's file: every way in which that can fail, told apart (decision D13)."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import Final

from sqlcipher3 import dbapi2

from desk.errors import RegisterError
from desk.register.credentials import Credential
from desk.store.keys import Keys, read_all_keys
from desk.store.places import RegisterFiles
from desk.store.problems import failure_of
from desk.store.sqlite import APPLICATION, PAGE, connect
from desk.store.tries import check_tries, note_wrong

_SALT: Final = 16
_PLAIN_SQLITE: Final = b"SQLite format 3\x00"
_DISTINCT: Final = 200
"""A page of cipher text holds nearly all 256 byte values; text, pictures and tables do not."""


def unlock(files: RegisterFiles, credential: Credential | None, now: datetime) -> tuple[Keys, ...]:
    """Every set of keys that a credential opens, with the delay after wrong ones.

    Raises RegisterError as `desk.store.keys.read_keys` does, and `too_many_tries`.
    """
    if credential is None:
        return read_all_keys(files.keys, None)
    check_tries(files.tries, now)
    try:
        return read_all_keys(files.keys, credential)
    except RegisterError as error:
        if error.code in ("wrong_password", "wrong_code"):
            note_wrong(files.tries, now)
        raise


def keys_for(
    files: RegisterFiles, credential: Credential | None, now: datetime
) -> tuple[Keys, bool]:
    """The keys that open a register's file, and whether a change of its key was cut off.

    Nothing is changed. Raises RegisterError, see `desk.store.register_file.open_register`.
    """
    with files.register.open("rb") as file:
        page = file.read(PAGE)
    found = _unlocked(files, page, credential, now)
    chosen = found[0]
    for keys in found:
        if page[:_SALT] == keys.salt:
            chosen = keys
    try:
        _check_first_page(files, chosen, page)
    except RegisterError as error:
        others = [keys for keys in found if keys is not chosen]
        if error.code != "wrong_key" or not others:
            raise
        _check_first_page(files, others[0], page)
    return chosen, len(found) > 1


def _unlocked(
    files: RegisterFiles, page: bytes, credential: Credential | None, now: datetime
) -> Sequence[Keys]:
    """The keys beside a file that can be a register. A file that cannot is told so first."""
    looks_encrypted = len(page) == PAGE and len(set(page)) >= _DISTINCT
    try:
        found = unlock(files, credential, now)
    except RegisterError:
        if not looks_encrypted and not _has_salt(files, page):
            raise RegisterError("not_a_register") from None
        raise
    if page.startswith(_PLAIN_SQLITE):
        raise RegisterError("not_a_register")
    if not looks_encrypted:
        ours = any(page[:_SALT] == keys.salt[: len(page)] for keys in found)
        raise RegisterError("first_page_damaged" if ours else "not_a_register")
    return found


def _has_salt(files: RegisterFiles, page: bytes) -> bool:
    """Whether a file begins as the key file beside it says, though nobody has unlocked it yet."""
    from desk.store.keyfile import salts_of

    return any(page[:_SALT] == salt[: len(page)] for salt in salts_of(files.keys))


def _check_first_page(files: RegisterFiles, keys: Keys, page: bytes) -> None:
    """Tell a damaged first page from a wrong key, by the salt that the key file knows (D13)."""
    salt_fits = page[:_SALT] == keys.salt
    try:
        with closing(connect(files, keys)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
    except dbapi2.DatabaseError as error:
        failure = failure_of(error)
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == 26:
            failure = RegisterError("first_page_damaged" if salt_fits else "wrong_key")
        raise failure or error from None
    if not salt_fits:
        raise RegisterError("first_page_damaged")
    if mark != APPLICATION:
        raise RegisterError("not_a_register")
    logged = files.log.exists() and files.log.stat().st_size > 0
    if not logged and files.register.stat().st_size < pages * PAGE:
        raise RegisterError("register_damaged")
