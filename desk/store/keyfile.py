"""The key file of a register with passwords: slots, the database's salt and key checks (D13).

A plain checksum tells a damaged file before anybody has typed anything; a check keyed with the
register's key, over everything in the file, tells one that somebody has put together.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from desk.errors import RegisterError
from desk.register.credentials import ORDINARY, Cost, Credential, Protection, RecoveryCode
from desk.settings import write_atomically
from desk.store.glance import LOCKED_FORM
from desk.store.keys import Keys, key_check, key_file_text, read_body
from desk.store.slots import (
    BOX,
    Slot,
    find_slot,
    make_slot,
    unwrap,
    wrap,
)

_SALT: Final = 16
_KEY: Final = 32
_SEALED: Final = 12 + 32 + 16
_KINDS: Final = ("password", "recovery")


@dataclass(frozen=True, slots=True, repr=False)
class Generation:
    """One key of the register: its file's salt, and what seals and chain are keyed from."""

    salt: bytes
    sealing: bytes
    check: str = ""

    def keys(self, main: bytes, file: KeyFile, slot: Slot) -> Keys:
        """The whole keys, once the main one is known."""
        sealing = unwrap(self.sealing, Keys(main, self.salt).wrapping, self.salt)
        by_code = slot.kind == "recovery"
        return Keys(main, self.salt, sealing, slot.user, by_code, file)


@dataclass(frozen=True, slots=True, repr=False)
class KeyFile:
    """What a key file with passwords holds. `generations`: one, two while a key is changed."""

    generations: tuple[Generation, ...]
    slots: tuple[Slot, ...]

    def open(self, credential: Credential | None) -> tuple[Keys, ...]:
        """The keys that a credential opens. Raises as `desk.store.keys.read_keys` says."""
        if credential is None:
            raise RegisterError("password_needed")
        slot, mains = find_slot(self.slots, credential)
        body = _checked_body(self)
        keys = []
        for generation, main in zip(self.generations, mains, strict=True):
            if not hmac.compare_digest(generation.check, key_check(main, body)):
                raise RegisterError("key_file_damaged")
            keys.append(generation.keys(main, self, slot))
        return tuple(keys)

    def users(self) -> frozenset[str]:
        """The ids of those who have a password."""
        return frozenset(slot.user for slot in self.slots if slot.kind == "password")

    def with_slot(self, slot: Slot, keys: Keys) -> KeyFile:
        """The file with a slot in the place of its user's former one."""
        kept = tuple(one for one in self.slots if (one.kind, one.user) != (slot.kind, slot.user))
        return sealed_file((*kept, slot.sealed_for((keys.main,))), (keys,))

    def without(self, users: frozenset[str], keys: Keys) -> KeyFile:
        """The file without the passwords of some users."""
        kept = tuple(one for one in self.slots if one.kind != "password" or one.user not in users)
        return sealed_file(kept, (keys,))

    def between(self, old: Keys, new: Keys) -> KeyFile:
        """The file while the register's key is being changed: every slot opens both."""
        slots = tuple(one.sealed_for((old.main, new.main)) for one in self.slots)
        return sealed_file(slots, (old, new))

    def only(self, keys: Keys) -> KeyFile:
        """The file with one key."""
        slots = tuple(one.sealed_for((keys.main,)) for one in self.slots)
        return sealed_file(slots, (keys,))


def protected(protection: Protection, user: str, keys: Keys, cost: Cost = ORDINARY) -> KeyFile:
    """The first key file with a password: its one user's slot and the recovery code's."""
    first = make_slot(user, protection.password, cost)
    code = make_slot("", RecoveryCode(protection.code), cost)
    return sealed_file(tuple(one.sealed_for((keys.main,)) for one in (first, code)), (keys,))


def sealed_file(slots: tuple[Slot, ...], keys: Sequence[Keys]) -> KeyFile:
    """A file with its key checks made anew."""
    generations = tuple(
        Generation(
            one.salt,
            wrap(one.sealing or one.main, one.wrapping, one.salt),
        )
        for one in keys
    )
    body = _checked_body(KeyFile(generations, slots))
    checked = tuple(
        replace(generation, check=key_check(one.main, body))
        for generation, one in zip(generations, keys, strict=True)
    )
    return KeyFile(checked, slots)


def write_key_file(path: Path, file: KeyFile) -> None:
    """Write a key file in one step, readable by its owner alone. Raises OSError."""
    body = _checked_body(file)
    for one, generation in zip(body["generations"], file.generations, strict=True):
        one["check"] = generation.check
    write_atomically(path, key_file_text({**body, "checksum": _checksum(body)}))


def _checked_body(file: KeyFile) -> dict[str, Any]:
    """Everything in the file but its checks."""
    return {
        "format": LOCKED_FORM,
        "generations": [
            {"salt": one.salt.hex(), "sealing": one.sealing.hex()} for one in file.generations
        ],
        "slots": [
            {
                "kind": one.kind,
                "user": one.user,
                "salt": one.salt.hex(),
                "time": one.cost.time,
                "memory": one.cost.memory,
                "lanes": one.cost.lanes,
                "public": one.public.hex(),
                "boxes": [box.hex() for box in one.boxes],
            }
            for one in file.slots
        ],
    }


def _checksum(body: Mapping[str, Any]) -> str:
    text = json.dumps(body, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode("ascii"), person=b"desk key file", digest_size=16).hexdigest()


def parse_key_file(body: dict[str, Any]) -> KeyFile:
    """A key file's body as it is meant. Raises RegisterError `key_file_damaged`."""
    try:
        checksum = body.pop("checksum")
        whole = hmac.compare_digest(checksum, _checksum(body)) and body["format"] == LOCKED_FORM
        generations = tuple(_generation(one) for one in body["generations"])
        slots = tuple(_slot(one, len(generations)) for one in body["slots"])
    except (KeyError, TypeError, ValueError, AttributeError, UnicodeEncodeError):
        raise RegisterError("key_file_damaged") from None
    if not whole or len(generations) not in (1, 2) or not slots:
        raise RegisterError("key_file_damaged")
    return KeyFile(generations, slots)


def _generation(one: Mapping[str, Any]) -> Generation:
    return Generation(
        _bytes(one["salt"], _SALT),
        _bytes(one["sealing"], _SEALED),
        _bytes(one["check"], _KEY).hex(),
    )


def _slot(one: Mapping[str, Any], generations: int) -> Slot:
    cost = Cost(*(_number(one[name]) for name in ("time", "memory", "lanes")))
    if one["kind"] not in _KINDS or not isinstance(one["user"], str) or not cost.fits():
        raise ValueError("slot")
    boxes = tuple(_bytes(box, BOX) for box in one["boxes"])
    if len(boxes) != generations:
        raise ValueError("boxes")
    public = _bytes(one["public"], _KEY)
    return Slot(one["kind"], one["user"], _bytes(one["salt"], _SALT), cost, public, boxes)


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("number")
    return value


def _bytes(value: object, length: int) -> bytes:
    """What hexadecimal digits say; any other writing of the same is a change."""
    if not isinstance(value, str) or not value.isascii():
        raise ValueError("digits")
    data = bytes.fromhex(value)
    if len(data) != length or data.hex() != value:
        raise ValueError("digits")
    return data


def salts_of(path: Path) -> tuple[bytes, ...]:
    """The salts of the files that a key file belongs to, read without any password."""
    try:
        body = read_body(path)
        if body.get("format") == LOCKED_FORM:
            return tuple(one.salt for one in parse_key_file(body).generations)
    except RegisterError:
        return ()
    return ()
