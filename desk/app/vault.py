"""What guards the register: opening and locking it, its key, its backups; off the window's thread.

Each method that takes time gives a future, which carries a UserError or its result.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desk.errors import RegisterError

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from desk.app.program import Program
    from desk.register.access import Access
    from desk.register.backup import BackupKind, BackupLine, Keep
    from desk.register.credentials import Credential
    from desk.store.backup import Backup
    from desk.store.copying import Progress
    from desk.store.rekey import Rekeying
    from desk.store.state import RegisterState

T = TypeVar("T")

_SLOW_PARTS = (
    "argon2.low_level",
    "cryptography.hazmat.primitives.asymmetric.x25519",
    "cryptography.hazmat.primitives.ciphers.aead",
    "desk.store.register_file",
    "desk.store.unit_of_work",
)
"""A third of a second of imports, for which somebody who types a password need not wait."""


class Vault:
    """The register's door, key and backups, as the window asks for them."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._thread: ThreadPoolExecutor | None = None
        self._copier: ThreadPoolExecutor | None = None

    def state(self) -> RegisterState:
        """What stands in the register's place: none, open or locked. Quick.

        Raises RegisterError `key_file_missing`, `key_file_damaged`, `key_file_unreadable`.
        """
        from desk.store.state import register_state

        return register_state(self._program.register, self._program.now())

    @property
    def shown_log_in(self) -> tuple[str, str] | None:
        """Log-in name and password that may stand on the screen: those of made-up people."""
        return self._program.shown_log_in

    def asks_password(self) -> bool:
        """Whether the register asks for a password; told before the first paint."""
        from desk.store.glance import asks_password

        register = self._program.register
        return register.exists() and asks_password(register.with_suffix(".keys"))

    def remains(self) -> bool:
        """Whether something is left of a register that is gone: its key file, or backups of it."""
        from desk.store.places import RegisterFiles

        files = RegisterFiles(self._program.register)
        if files.keys.exists():
            return True
        for folder in (files.backups, self._program.backups.folder()):
            # A folder that cannot be read is on a disk that is not there: it shows nothing.
            with suppress(OSError):
                if any(folder.iterdir()):
                    return True
        return False

    def seconds_to_wait(self) -> Future[int]:
        """Until the next password may be tried; 0 for at once."""

        def look() -> int:
            free = self.state().wait_until
            if free is None:
                return 0
            return max(1, round((free - self._program.now()).total_seconds()))

        return self._run(look)

    def make_ready(self) -> Future[None]:
        """Bring in, while somebody types, what checking a password and opening need."""

        def bring() -> None:
            from importlib import import_module

            for name in _SLOW_PARTS:
                import_module(name)

        return self._run(bring)

    def lock(self, access: Access) -> Future[None]:
        """Journal that the user left, and close the register: its key is let go.

        A register without passwords is left open. What cannot be journalled is locked all the same.
        """

        def leave() -> None:
            from desk.register.sessions import log_out

            self._program.runner.write(lambda uow: log_out(access, uow)).exception()
            self._program.runner.close_register()

        return self._run(leave)

    def unlock(self, login: str, password: str) -> Future[None]:
        """Open a locked register; then `Program.who` tells who sits at the desk."""
        from desk.register.credentials import Password

        return self._program.open(Password(login, password))

    def open_with_code(self, code: str) -> Future[None]:
        """Open a locked register with the recovery code, to give an administrator a password."""
        from desk.register.credentials import RecoveryCode

        return self._program.open(RecoveryCode(code))

    def new_code(self) -> str:
        """A new recovery code, to be shown and printed before anything is made with it."""
        from desk.register.recovery import new_code

        return new_code()

    def create(self, login: str, password: str, code: str) -> Future[None]:
        """Make a register with its first password and recovery code, and open it."""
        from desk.register.credentials import Password, Protection

        return self._program.create(Protection(Password(login, password), code))

    def protect(self, login: str, password: str, code: str, access: Access) -> Future[None]:
        """Give a register that opens without a password its first one; it is opened anew.

        It gets a new key: the old one has lain bare.
        """
        from desk.register.accounts import begin_protection, note_rekeyed
        from desk.register.credentials import Password, Protection
        from desk.store.rekey import Rekeying

        own = Password(login, password)
        rekeying = Rekeying(
            begin=lambda uow: begin_protection(own, access, uow),
            end=note_rekeyed,
            protection=Protection(own, code),
        )
        return self._run(lambda: self._rekey(None, own, rekeying))

    def rekey(
        self, password: str, access: Access, progress: Progress | None = None
    ) -> Future[None]:
        """Give the register a new key; `password` is the administrator's own. Opened anew."""
        from desk.register.accounts import begin_rekey, confirm_me, note_rekeyed
        from desk.register.credentials import Password
        from desk.store.rekey import Rekeying

        def change() -> None:
            # A wrong one is told before anything is closed.
            confirm = self._program.runner.write(lambda uow: confirm_me(password, access, uow))
            own = Password(confirm.result(), password)
            rekeying = Rekeying(
                begin=lambda uow: begin_rekey(access, uow), end=note_rekeyed, progress=progress
            )
            self._rekey(own, own, rekeying)

        return self._run(change)

    def _rekey(self, before: Credential | None, after: Credential, rekeying: Rekeying) -> None:
        from desk.store.places import RegisterFiles
        from desk.store.rekey import rekey_register

        program = self._program
        program.runner.close_register()
        try:
            rekey_register(program.register, before, rekeying, cost=program.cost)
        except BaseException:
            # What the door was before: the window goes on where it was.
            program.open(before).exception()
            raise
        RegisterFiles(program.register).tries.unlink(missing_ok=True)
        program.open(after).result()

    def folder(self) -> Path:
        """Where the register's backups are kept."""
        from desk.store.places import RegisterFiles

        chosen = self._program.settings().backup_folder
        return Path(chosen) if chosen else RegisterFiles(self._program.register).backups

    def backups(self, access: Access) -> Future[tuple[BackupLine, ...]]:
        """The backups there are, newest first, by their descriptions."""
        from desk.register.backup import may_see_backups

        def look() -> tuple[BackupLine, ...]:
            self._program.runner.read(lambda uow: may_see_backups(access, uow)).result()
            return self.listed()

        return self._run(look)

    def listed(self) -> tuple[BackupLine, ...]:
        """The same, at once, for who stands before a register that cannot be opened."""
        from desk.store.backup import list_backups

        return tuple(_line(one) for one in list_backups(self.folder()))

    def back_up(
        self, access: Access, kind: BackupKind = "asked", progress: Progress | None = None
    ) -> Future[BackupLine]:
        """Make a backup, open it and look it through, journal it, and thin out the older ones.

        `progress` is called on another thread with the pages done and all pages; it may raise
        `desk.store.copying.Stopped`.
        """
        return self._copy(lambda: self._back_up(access, kind, progress))

    def daily(self, access: Access) -> Future[BackupLine | None]:
        """The day's backup, unless it is there already; call it at start and when the day changes.

        None when there was nothing to do, and for made-up people.
        """

        def make() -> BackupLine | None:
            from desk.register.backup import made_today

            program = self._program
            if program.demo or made_today(self.listed(), program.today()):
                return None
            return self._back_up(access, "daily", None)

        return self._copy(make)

    def _back_up(self, access: Access, kind: BackupKind, progress: Progress | None) -> BackupLine:
        from desk.logs import log_event
        from desk.register.backup import may_back_up, note_backup, to_drop
        from desk.store.backup import drop_backups

        program, folder = self._program, self.folder()
        program.runner.read(lambda uow: may_back_up(kind, access, uow)).result()
        made = _line(program.runner.back_up(folder, kind, progress).result())
        anchor = made.anchor
        if anchor is None:
            raise RegisterError("backup_damaged")
        program.runner.write(lambda uow: note_backup(kind, anchor, access, uow)).result()
        # An anchor outside the register, be it in the same user's folder (decision D3).
        log_event("backup_made", count=anchor.number, code=f"h{anchor.hash}")
        gone = to_drop(self.listed(), self._keep(), program.today())
        drop_backups(folder / name for name in gone)
        return made

    def _keep(self) -> Keep:
        from desk.register.backup import Keep

        kept = self._program.settings()
        return Keep(kept.backup_days, kept.backup_weeks, kept.backup_months)

    def restore(self, backup: Path, credential: Credential | None) -> Future[Path | None]:
        """Put a backup in the register's place and open it; where the former register lies now.

        `backup` is its folder, `credential` the password or code of then, None for a backup that
        opens without one. When it fails nothing is open: open the register anew.
        """
        return self._run(lambda: self._restore(backup, credential))

    def _restore(self, folder: Path, credential: Credential | None) -> Path | None:
        from desk.register.backup import note_restored, who_restores
        from desk.register.check import verify
        from desk.store.backup import Backup
        from desk.store.manifest import read_manifest
        from desk.store.recover import restore_backup

        program = self._program
        program.runner.close_register()
        backup = Backup(folder, read_manifest(folder))
        restored = restore_backup(
            backup, program.register, credential, who_restores, verify, note_restored
        )
        program.open(credential).result()
        return restored.aside

    def backup_state(self, backup: Path) -> RegisterState:
        """Whether a backup asks for a password. Raises RegisterError."""
        from desk.store.manifest import REGISTER
        from desk.store.state import register_state

        return register_state(backup / REGISTER, self._program.now())

    def close(self) -> None:
        """Finish what is under way."""
        for thread in (self._thread, self._copier):
            if thread is not None:
                thread.shutdown()
        self._thread = self._copier = None

    def _copy(self, job: Callable[[], T]) -> Future[T]:
        """On a thread of its own: nobody waits for a copy to lock or unlock."""
        if self._copier is None:
            from concurrent.futures import ThreadPoolExecutor

            self._copier = ThreadPoolExecutor(1, thread_name_prefix="backups")
        return self._copier.submit(job)

    def _run(self, job: Callable[[], T]) -> Future[T]:
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="vault")
        return self._thread.submit(job)


def _line(one: Backup) -> BackupLine:
    from desk.register.backup import BackupLine
    from desk.register.ports.log import Anchor

    manifest = one.manifest
    if manifest is None:
        return BackupLine(one.folder.name, None, None, None, trouble=one.trouble)
    anchor = Anchor(manifest.number, manifest.head)
    return BackupLine(
        one.folder.name, manifest.kind, manifest.made_at, anchor, manifest.size, one.trouble
    )
