"""Hostile registers, key files, backups and passwords for the commands that open a register."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from hostile import VALUES, bent, broken
from locked import CODE, MARIA, unlocked

from desk.store.backup import make_backup

WORDS = (
    f"{MARIA.login}\n{MARIA.password}\n",
    f"{MARIA.login}\n{MARIA.password[:-1]}\n",
    f"{CODE}\n",
    "\n",
    "\n\n\n",
    "",
    "maria",
    "\x00\n\x00\n",
    "å" * 5_000,
    f"{MARIA.login.upper()}\r\n{MARIA.password}\r\n",
)
ANCHORS = (
    "",
    ":",
    "1:",
    "x:y",
    "1:" + "0" * 64,
    "99999999999999999999:" + "f" * 64,
    "nowhere",
    ".",
)


class Vaults:
    """Makes one after the other out of a register behind MARIA's password."""

    def __init__(self, first: Path, work: Path, chance: Random) -> None:
        self._first = first
        self._work = work
        self._chance = chance
        register = unlocked(first, MARIA)
        made = make_backup(register, first.parent / "backups", "asked", register.clock.now())
        register.close()
        self._backup = made.folder.name

    @contextmanager
    def next(self) -> Iterator[list[str]]:
        """The arguments of a command on something hostile; gone again afterwards."""
        chance = self._chance
        shutil.copytree(self._first.parent, self._work)
        backup = self._work / "backups" / self._backup
        register = self._work / self._first.name
        for file in chance.sample((*_files(self._work), *_files(backup)), chance.randrange(3)):
            self._spoil(file)
        name = chance.choice(("verify", "backup", "restore"))
        words = {"verify": [], "backup": [], "restore": [str(backup)]}[name]
        if name == "verify" and chance.random() < 0.5:
            words += ["--anchor", chance.choice((*ANCHORS, str(backup)))]
        if name == "backup" and chance.random() < 0.5:
            words += ["--to", str(self._work / chance.choice(("elsewhere", "register.db")))]
        if name == "restore" and chance.random() < 0.2:
            words += ["--recovery-code"]
        reading = _piped(chance.choice(WORDS) if chance.random() < 0.5 else WORDS[0])
        descriptor = (
            str(reading) if chance.random() < 0.95 else chance.choice(("-1", "0x1", "1000"))
        )
        try:
            yield [name, *words, "--register", str(register), "--password-fd", descriptor]
        finally:
            os.close(reading)
            shutil.rmtree(self._work)

    def _spoil(self, file: Path) -> None:
        """A JSON file bent in its meaning, any file in its bytes, or something else altogether."""
        chance = self._chance
        kind = chance.randrange(4)
        if kind == 0:
            file.unlink()
            if chance.random() < 0.3:
                file.mkdir()
        elif kind == 1 or file.suffix == ".db":
            file.write_bytes(broken(chance, file.read_bytes()))
        elif kind == 2:
            body: Any = json.loads(file.read_text("ascii"))
            file.write_text(json.dumps(bent(chance, body)), "utf-8", "surrogatepass")
        else:
            file.write_text(json.dumps(chance.choice(VALUES)), "utf-8", "surrogatepass")


def _files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.iterdir() if one.suffix in (".db", ".keys", ".json"))


def _piped(text: str) -> int:
    reading, writing = os.pipe()
    os.write(writing, text.encode("utf-8"))
    os.close(writing)
    return reading
