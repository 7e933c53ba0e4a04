"""What stands in a register's place before anybody opens it: quick, and without a password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from desk.errors import RegisterError
from desk.store.keys import OPEN_FORM, parse_open_file, read_body
from desk.store.places import RegisterFiles
from desk.store.tries import read_tries


@dataclass(frozen=True, slots=True)
class RegisterState:
    """`kind` none: there is no register; open: it opens without a password; locked: with one.

    `users` is how many have a password; `wait_until` when the next try may come, None for now.
    """

    kind: Literal["none", "open", "locked"]
    users: int = 0
    wait_until: datetime | None = None


def register_state(register: Path, now: datetime) -> RegisterState:
    """What stands there. Reads two small files and opens nothing.

    Raises RegisterError `key_file_missing`, `key_file_unreadable`, `key_file_damaged`.
    """
    files = RegisterFiles(register)
    if not files.register.is_file() and not files.restoring.exists():
        return RegisterState("none")
    try:
        body = read_body(files.keys)
    except RegisterError as error:
        if error.code == "key_file_missing" and files.restoring.exists():
            # The next opening moves the restored files into place.
            return RegisterState("open")
        raise
    if body.get("format") == OPEN_FORM:
        parse_open_file(body)
        return RegisterState("open")
    from desk.store.keyfile import parse_key_file

    users = len(parse_key_file(body).users())
    return RegisterState("locked", users, read_tries(files.tries).free_at(now))
