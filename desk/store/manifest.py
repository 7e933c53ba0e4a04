"""What lies beside a backup and says what it is: its files, its anchor, when it was made (D13)."""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final, cast, get_args

from desk.errors import RegisterError
from desk.register.backup import BackupKind
from desk.settings import write_atomically
from desk.store.copying import Standing
from desk.store.keys import Keys

MANIFEST: Final = "backup.json"
REGISTER: Final = "register.db"
KEYS: Final = "register.keys"
_FORMAT: Final = 1
_LARGEST: Final = 65_536


@dataclass(frozen=True, slots=True)
class Manifest:
    """A backup's description. `number` and `head` are the chain's: the anchor (decision D3).

    `size` and `digest` are those of the register's file, `keys` the digest of the key file.
    """

    kind: BackupKind
    made_at: datetime
    program: str
    schema: str
    register_id: str
    number: int
    head: str
    size: int
    digest: str
    keys: str
    check: str = ""

    @property
    def standing(self) -> Standing:
        """Where the register stood when it was copied."""
        return Standing(self.number, self.head, self.schema, self.register_id)

    def body(self) -> dict[str, Any]:
        """Everything but the check."""
        return {
            "format": _FORMAT,
            "kind": self.kind,
            "made_at": self.made_at.isoformat(),
            "program": self.program,
            "schema": self.schema,
            "register_id": self.register_id,
            "anchor": {"number": self.number, "hash": self.head},
            "register": {"size": self.size, "digest": self.digest},
            "keys": {"digest": self.keys},
        }

    def checked_by(self, keys: Keys) -> str:
        """The check that only who has the register's key can make."""
        text = json.dumps(self.body(), sort_keys=True, separators=(",", ":"))
        key = keys.wrapping
        return blake2b(
            text.encode("ascii"), key=key, person=b"desk backup", digest_size=16
        ).hexdigest()

    def is_ours(self, keys: Keys) -> bool:
        """Whether it was made with the register's key."""
        return hmac.compare_digest(self.check, self.checked_by(keys))


def write_manifest(folder: Path, manifest: Manifest, keys: Keys) -> None:
    """Write a backup's description. Raises OSError."""
    body = {**manifest.body(), "check": manifest.checked_by(keys)}
    text = json.dumps(body, indent=1, sort_keys=True) + "\n"
    write_atomically(folder / MANIFEST, text.encode("ascii"))


def read_manifest(folder: Path) -> Manifest:
    """A backup's description. Raises RegisterError `not_a_backup` or `backup_damaged`."""
    path = folder / MANIFEST
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except (FileNotFoundError, NotADirectoryError):
        raise RegisterError("not_a_backup") from None
    except OSError:
        raise RegisterError("backup_unreadable") from None
    try:
        return _manifest(json.loads(data.decode("ascii")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise RegisterError("backup_damaged") from None


def _manifest(body: dict[str, Any]) -> Manifest:
    if body["format"] != _FORMAT or body["kind"] not in get_args(BackupKind):
        raise ValueError("kind")
    made_at = datetime.fromisoformat(body["made_at"])
    numbers = (body["anchor"]["number"], body["register"]["size"])
    if made_at.tzinfo is None or any(type(one) is not int or one < 0 for one in numbers):
        raise ValueError("number")
    return Manifest(
        kind=cast(BackupKind, body["kind"]),
        made_at=made_at,
        program=_text(body["program"]),
        schema=_text(body["schema"]),
        register_id=_text(body["register_id"]),
        number=numbers[0],
        head=_text(body["anchor"]["hash"]),
        size=numbers[1],
        digest=_text(body["register"]["digest"]),
        keys=_text(body["keys"]["digest"]),
        check=_text(body["check"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or len(value) > 200:
        raise ValueError("text")
    return value


def file_digest(path: Path) -> tuple[int, str]:
    """A file's size in bytes and its digest. Raises OSError."""
    digest, size = blake2b(digest_size=32), 0
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            digest.update(part)
            size += len(part)
    return size, digest.hexdigest()
