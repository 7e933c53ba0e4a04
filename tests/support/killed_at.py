"""Does one thing to a register and is killed at a step of it: `killed_at.py JOB STEP REGISTER`.

Without a job it reads lines of the three from its input, parted by tabs, has each done by a child
that is killed, and says how the child ended: so all that is imported is imported once.
"""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from pathlib import Path

import locked

from desk.consent.draft import Draft, DraftPatient
from desk.register.backup import note_restored, who_restores
from desk.register.check import verify
from desk.register.drafts import keep_draft
from desk.register.sessions import sign_in
from desk.store import restore
from desk.store.backup import list_backups, make_backup
from desk.store.places import RegisterFiles
from desk.store.recover import restore_backup
from desk.store.sqlite import write_connection


def die(*_anything: object) -> None:
    """As a power cut: nothing is tidied up."""
    os.kill(os.getpid(), signal.SIGKILL)


def rekeying(path: Path, step: str) -> None:
    """Give the register a new key; `copying` dies in the midst of the copy."""

    def at(name: str) -> None:
        if name == step:
            die()

    if step == "copying":
        from desk.store import rekey

        real = rekey.copy_register

        def half(*arguments: object) -> object:
            real(*arguments[:4], die)  # type: ignore[arg-type]
            raise AssertionError

        rekey.copy_register = half  # type: ignore[assignment]
    locked.rekey(path, locked.MARIA, at)


def protecting(path: Path, step: str) -> None:
    """Give the register its first password."""
    register = locked.unlocked(path)
    access = locked.run(register, sign_in, "")
    register.close()
    locked.lock(path, access, lambda name: die() if name == step else None)


def restoring(path: Path, step: str) -> None:
    """Restore the only backup; dies before the move of that number."""
    left = int(step)
    real = Path.replace

    def counting(self: Path, target: Path) -> Path:
        nonlocal left
        if self.name != "register.restoring" and not self.name.startswith("."):
            left -= 1
            if left < 0:
                die()
        return real(self, target)

    backup = list_backups(RegisterFiles(path).backups)[0]
    restore.Path.replace = counting  # type: ignore[method-assign]
    restore_backup(backup, path, locked.MARIA, who_restores, verify, note_restored)


def backing_up(path: Path, step: str) -> None:
    """Make a backup; dies while it is copied, or when it is whole but not yet named."""
    register = locked.unlocked(path, locked.MARIA)
    if step == "naming":
        Path.rename = die  # type: ignore[method-assign, assignment]
    make_backup(
        register,
        RegisterFiles(path).backups,
        "asked",
        register.clock.now(),
        die if step == "copying" else None,
    )


def upgrading(path: Path, step: str) -> None:
    """Bring an older register up to date."""
    from desk.store import migrate

    setattr(migrate, step, die)
    locked.unlocked(path)


def saving(path: Path, step: str) -> None:
    """Keep a walk with a patient's name, in the log that nobody moves into the file."""
    register = locked.unlocked(path, locked.MARIA)
    connection = write_connection(register.engine)
    with register.unit_of_work(connection) as work:
        access = sign_in("", work)
    assert access is not None
    someone = DraftPatient(None, "personnummer", "197701022381", "", "Ossian", "Åkerö", None)
    with register.unit_of_work(connection) as work:
        keep_draft(Draft("killed", access.unit_id, someone, search="Ossian"), access, work)
    die()


JOBS = {
    "save": saving,
    "upgrade": upgrading,
    "rekey": rekeying,
    "protect": protecting,
    "restore": restoring,
    "backup": backing_up,
}


def each_in_a_child() -> None:
    """Answer every line with the child's exit status, negative for a signal."""
    for used in ("alembic.command", "argon2", "cryptography.hazmat.primitives.ciphers.aead"):
        import_module(used)
    for line in sys.stdin:
        job, step, path = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            JOBS[job](Path(path), step)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    locked.CODE = "RWSAC-94FBP-R5Q1V-VEE5F-06M29-Y13F8-351MT"
    if len(sys.argv) > 1:
        JOBS[sys.argv[1]](Path(sys.argv[3]), sys.argv[2])
    else:
        each_in_a_child()
