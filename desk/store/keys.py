"""A register's keys, and the key file beside it as long as it has no password (decision D13)."""

from __future__ import annotations

import hmac
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from desk.errors import RegisterError
from desk.register.credentials import Credential
from desk.settings import write_atomically

if TYPE_CHECKING:
    from desk.store.keyfile import KeyFile

OPEN_FORM: Final = 1
"""The key lies in the file as it is, safe by the file's rights alone."""

_HEX_32: Final = re.compile(r"[0-9a-f]{64}\Z", re.ASCII)
_HEX_16: Final = re.compile(r"[0-9a-f]{32}\Z", re.ASCII)
_LARGEST: Final = 4_194_304


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """A register's secrets and what belongs to them; never printed.

    `main` is 256 random bits that open the file; `salt` is the first sixteen bytes of that file.
    `sealing`, from which seals and chain are keyed, outlives a change of `main`; empty, it is
    `main`. `opened_by` is the id of the user whose slot was opened, "" for none; `by_code` says
    that the recovery code was. `file` is the key file they came from, None for the open form.
    """

    main: bytes
    salt: bytes
    sealing: bytes = b""
    opened_by: str = ""
    by_code: bool = False
    file: KeyFile | None = None

    @property
    def database(self) -> bytes:
        """The key of the encrypted file."""
        return _derived(self.main, b"desk database")

    @property
    def wrapping(self) -> bytes:
        """The key of what the key file keeps under the main one."""
        return _derived(self.main, b"desk key file")

    @property
    def seal(self) -> bytes:
        """The key of the rows' seals."""
        return _derived(self.sealing or self.main, b"desk row seal")

    @property
    def chain(self) -> bytes:
        """The key of the journal's chain."""
        return _derived(self.sealing or self.main, b"desk journal")

    def renewed(self) -> Keys:
        """New keys for the same register: its seals and its chain stay as they are."""
        return Keys(os.urandom(32), os.urandom(16), self.sealing or self.main)


def new_keys() -> Keys:
    """New random secrets."""
    return Keys(os.urandom(32), os.urandom(16))


def write_keys(path: Path, keys: Keys) -> None:
    """Write the key file in its open form, readable by its owner alone. Raises OSError.

    A register with passwords is written by `desk.store.keyfile`.
    """
    if keys.sealing:
        raise ValueError("the open form holds one key")
    body: dict[str, Any] = {
        "format": OPEN_FORM,
        "salt": keys.salt.hex(),
        "slots": [{"kind": "owner_file", "key": keys.main.hex()}],
    }
    body["check"] = key_check(keys.main, body)
    write_atomically(path, key_file_text(body))


def key_file_text(body: Mapping[str, Any]) -> bytes:
    """A key file's body as it stands on disk."""
    return json.dumps(body, indent=1, sort_keys=True).encode("ascii") + b"\n"


def read_keys(path: Path, credential: Credential | None = None) -> Keys:
    """The keys in a key file; of two, while a key is being changed, those it had before.

    Raises RegisterError `key_file_missing`, `key_file_unreadable`, `key_file_damaged`,
    `password_needed` where there are passwords and no credential, `wrong_password`, `wrong_code`.
    """
    return read_all_keys(path, credential)[0]


def read_all_keys(path: Path, credential: Credential | None = None) -> tuple[Keys, ...]:
    """Every set of keys that the file knows: two while a key is being changed, the older first."""
    body = read_body(path)
    if body.get("format") == OPEN_FORM:
        return (parse_open_file(body),)
    from desk.store.keyfile import parse_key_file

    return parse_key_file(body).open(credential)


def read_body(path: Path) -> dict[str, Any]:
    """What stands in a key file, whose rights are narrowed to its owner if they were wider.

    Raises RegisterError `key_file_missing`, `key_file_unreadable` or `key_file_damaged`.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except FileNotFoundError:
        raise RegisterError("key_file_missing") from None
    except OSError:
        raise RegisterError("key_file_unreadable") from None
    try:
        body = json.loads(data.decode("ascii"))
    except (ValueError, RecursionError):
        raise RegisterError("key_file_damaged") from None
    if not isinstance(body, dict):
        raise RegisterError("key_file_damaged")
    return body


def parse_open_file(body: dict[str, Any]) -> Keys:
    """The keys in a key file without a password. Raises RegisterError `key_file_damaged`."""
    try:
        salt, slots, check = body.pop("salt"), body.pop("slots"), body.pop("check")
        number = body.pop("format")
        key = next(slot["key"] for slot in slots if slot["kind"] == "owner_file")
        whole = not body and _HEX_16.match(salt) and _HEX_32.match(key)
    except (KeyError, TypeError, AttributeError, StopIteration):
        raise RegisterError("key_file_damaged") from None
    if not whole or not isinstance(check, str) or not check.isascii():
        raise RegisterError("key_file_damaged")
    main = bytes.fromhex(key)
    expected = key_check(main, {"format": number, "salt": salt, "slots": slots})
    if not hmac.compare_digest(check, expected):
        raise RegisterError("key_file_damaged")
    return Keys(main, bytes.fromhex(salt))


def key_check(main: bytes, body: Mapping[str, Any]) -> str:
    """The key check: only the right secret gives it, over all that stands in the file."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return blake2b(
        text.encode("ascii"), key=main, person=b"desk key check", digest_size=32
    ).hexdigest()


def _derived(secret: bytes, use: bytes) -> bytes:
    return blake2b(use, key=secret, digest_size=32).digest()
