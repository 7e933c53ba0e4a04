"""The ways to a register's key: a password or a code opens a slot (decision D13).

What was typed becomes a private key (argon2id → X25519), and the register's key lies sealed under
the public one (X25519 → AES-GCM). So an administrator can seal a new key for everybody without
knowing a single password, and who left cannot open it. The login name is hashed together with the
password: no name stands on disk, a wrong name looks like a wrong password, and one hashing finds
the slot however many there are. Each slot is bound to its user's opaque id.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, Literal

from desk.errors import RegisterError, UserError
from desk.register.credentials import (
    ORDINARY,
    Cost,
    Credential,
    Password,
    clean_login,
    clean_password,
)
from desk.register.recovery import read_code

# A tenth of a second to import; reading a key file needs neither (decision D9).
if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

SlotKind = Literal["password", "recovery"]
KEY: Final = 32
_POINT: Final = 32
_NONCE: Final = 12
BOX: Final = _POINT + _NONCE + KEY + 16


@dataclass(frozen=True, slots=True, repr=False)
class Slot:
    """One way in. `boxes` hold the register's key, one for each key that the file knows of."""

    kind: SlotKind
    user: str
    salt: bytes
    cost: Cost
    public: bytes
    boxes: tuple[bytes, ...] = field(default=())

    @property
    def label(self) -> bytes:
        """What a box is bound to: it opens for no other kind and no other user."""
        return f"{self.kind}:{self.user}".encode()

    def sealed_for(self, mains: Sequence[bytes]) -> Slot:
        """The slot with a box for each of the keys, in their order."""
        boxes = tuple(_seal(main, self.public, self.label) for main in mains)
        return Slot(self.kind, self.user, self.salt, self.cost, self.public, boxes)


def make_slot(user: str, credential: Credential, cost: Cost, among: Sequence[Slot] = ()) -> Slot:
    """A slot without boxes. It shares the salt of its like: one hashing then tries them all."""
    kind = _kind(credential)
    like = (one.salt for one in among if one.kind == kind and one.cost == cost)
    salt = next(like, None) or os.urandom(16)
    public = _private(credential, salt, cost).public_key().public_bytes_raw()
    return Slot(kind, user, salt, cost, public)


def find_slot(slots: Sequence[Slot], credential: Credential) -> tuple[Slot, tuple[bytes, ...]]:
    """The slot that a credential opens, with the keys in it.

    Raises RegisterError `wrong_password` or `wrong_code` where none does, `key_file_damaged` where
    a slot is the credential's own and its box does not open; UserError for a code typed wrongly.
    """
    kind = _kind(credential)
    for salt, cost in _hashings(slots, kind):
        private = _private(credential, salt, cost)
        public = private.public_key().public_bytes_raw()
        for slot in slots:
            if slot.kind == kind and slot.public == public:
                return slot, tuple(_open(box, private, slot.label) for box in slot.boxes)
    raise RegisterError("wrong_password" if kind == "password" else "wrong_code")


def _hashings(slots: Sequence[Slot], kind: SlotKind) -> Iterator[tuple[bytes, Cost]]:
    """Every salt and cost once; a kind that has no slot is hashed too, to take the same time."""
    found = dict.fromkeys((one.salt, one.cost) for one in slots if one.kind == kind)
    yield from found or [(bytes(16), ORDINARY)]


def _kind(credential: Credential) -> SlotKind:
    return "password" if isinstance(credential, Password) else "recovery"


def _private(credential: Credential, salt: bytes, cost: Cost) -> X25519PrivateKey:
    from argon2.low_level import Type, hash_secret_raw
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    secret = hash_secret_raw(
        _typed(credential), salt, cost.time, cost.memory, cost.lanes, KEY, Type.ID
    )
    return X25519PrivateKey.from_private_bytes(secret)


def _typed(credential: Credential) -> bytes:
    """What is hashed, of each kind in a form that no other kind has."""
    if not isinstance(credential, Password):
        return b"code\0" + read_code(credential.code).encode("ascii")
    try:
        name = clean_login(credential.login).encode("utf-8")
        word = clean_password(credential.password).encode("utf-8")
    except (UserError, UnicodeEncodeError):
        # Nobody has such a name or such a password.
        raise RegisterError("wrong_password") from None
    return b"password\0" + len(name).to_bytes(2, "big") + name + word


def _seal(main: bytes, public: bytes, label: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    once = X25519PrivateKey.generate()
    point = once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    return point + wrap(main, _box_key(shared, point, public), label)


def _open(box: bytes, private: X25519PrivateKey, label: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

    point, sealed = box[:_POINT], box[_POINT:]
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(point))
    except ValueError:
        # A point of low order, which nobody writes but to deceive.
        raise RegisterError("key_file_damaged") from None
    key = _box_key(shared, point, private.public_key().public_bytes_raw())
    return unwrap(sealed, key, label)


def _box_key(shared: bytes, point: bytes, public: bytes) -> bytes:
    return blake2b(point + public, key=shared, person=b"desk slot box", digest_size=32).digest()


def wrap(secret: bytes, key: bytes, label: bytes) -> bytes:
    """A secret sealed under a key, bound to a label."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, secret, label)


def unwrap(sealed: bytes, key: bytes, label: bytes) -> bytes:
    """What `wrap` sealed. Raises RegisterError `key_file_damaged`."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], label)
    except (InvalidTag, ValueError):
        raise RegisterError("key_file_damaged") from None
