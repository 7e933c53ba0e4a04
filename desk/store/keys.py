"""The key file beside the register: slots, the salt and a key check, authenticated (D13)."""

from __future__ import annotations

import hmac
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from desk.errors import RegisterError
from desk.settings import write_atomically

_FORMAT: Final = 1
_HEX_32: Final = re.compile(r"[0-9a-f]{64}\Z", re.ASCII)
_HEX_16: Final = re.compile(r"[0-9a-f]{32}\Z", re.ASCII)
_LARGEST: Final = 65_536


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """A register's secret and what belongs to it; never printed.

    `main` is 256 random bits, from which every other key is derived; `salt` is the first sixteen
    bytes of the register's file; `slots` are the ways to `main`, as they stand in the key file.
    """

    main: bytes
    salt: bytes
    slots: tuple[Mapping[str, str], ...] = field(default=())

    @property
    def database(self) -> bytes:
        """The key of the encrypted file."""
        return self._derived(b"desk database")

    @property
    def seal(self) -> bytes:
        """The key of the rows' seals."""
        return self._derived(b"desk row seal")

    @property
    def chain(self) -> bytes:
        """The key of the journal's chain."""
        return self._derived(b"desk journal")

    def _derived(self, use: bytes) -> bytes:
        return blake2b(use, key=self.main, digest_size=32).digest()


def new_keys() -> Keys:
    """A new random secret with the one slot there is for now: a key file its owner alone can read.

    Slots with a password or a recovery code will stand beside it, each with its own `kind`.
    """
    main = os.urandom(32)
    return Keys(main, os.urandom(16), ({"kind": "owner_file", "key": main.hex()},))


def write_keys(path: Path, keys: Keys) -> None:
    """Write the key file in one step, readable by its owner alone. Raises OSError."""
    body: dict[str, Any] = {
        "format": _FORMAT,
        "salt": keys.salt.hex(),
        "slots": [dict(slot) for slot in keys.slots],
    }
    body["check"] = _check(keys.main, body)
    write_atomically(path, json.dumps(body, indent=2, sort_keys=True).encode("ascii") + b"\n")


def read_keys(path: Path) -> Keys:
    """The keys in a key file, whose rights are narrowed to its owner if they were wider.

    Raises RegisterError `key_file_missing` or `key_file_damaged`.
    """
    try:
        data = path.read_bytes()[:_LARGEST]
    except FileNotFoundError:
        raise RegisterError("key_file_missing") from None
    except OSError:
        raise RegisterError("key_file_unreadable") from None
    keys = _parse(data)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return keys


def _parse(data: bytes) -> Keys:
    try:
        body = json.loads(data.decode("ascii"))
        salt, slots, check = body.pop("salt"), body.pop("slots"), body.pop("check")
        number = body.pop("format")
        key = next(slot["key"] for slot in slots if slot["kind"] == "owner_file")
        whole = not body and _HEX_16.match(salt) and _HEX_32.match(key) and number == _FORMAT
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError):
        raise RegisterError("key_file_damaged") from None
    if not whole:
        raise RegisterError("key_file_damaged")
    main = bytes.fromhex(key)
    expected = _check(main, {"format": number, "salt": salt, "slots": slots})
    if (
        not isinstance(check, str)
        or not check.isascii()
        or not hmac.compare_digest(check, expected)
    ):
        raise RegisterError("key_file_damaged")
    return Keys(main, bytes.fromhex(salt), tuple(slots))


def _check(main: bytes, body: Mapping[str, Any]) -> str:
    """The key check: only the right secret gives it, over all that stands in the file."""
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return blake2b(
        text.encode("ascii"), key=main, person=b"desk key check", digest_size=32
    ).hexdigest()
