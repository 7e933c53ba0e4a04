"""The register's backups, as the window asks for them: made, listed, verified, restored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desk.errors import RegisterError

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future, ThreadPoolExecutor

    from desk.app.program import Program
    from desk.register.access import Access
    from desk.register.backup import BackupLine
    from desk.register.check import AnchorCheck, KnownAnchor
    from desk.register.credentials import Credential
    from desk.register.verify_records import VerifyResult
    from desk.store.backup import Backup
    from desk.store.copying import Progress


T = TypeVar("T")


class KeptBackups:
    """Backups of the register that is in force, in the folder that was chosen for them.

    Every method that takes time gives a future, which carries a UserError or its result.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._thread: ThreadPoolExecutor | None = None

    def folder(self) -> Path:
        """Where they are kept."""
        return self._program.vault.folder()

    def kept(self, access: Access) -> Future[tuple[BackupLine, ...]]:
        """Those there are, newest first; for managers."""
        return self._program.vault.backups(access)

    def there(self) -> Future[tuple[BackupLine, ...]]:
        """Those there are, before anybody can open the register: by their descriptions alone."""
        return self._run(self._program.vault.listed)

    def make(self, access: Access, progress: Progress | None = None) -> Future[BackupLine]:
        """One now, opened and looked through. `progress` may raise `Overtaken` to stop it."""
        return self._program.vault.back_up(access, "asked", progress)

    def daily(self, access: Access) -> Future[BackupLine | None]:
        """The day's, unless it is there; None when there was nothing to do."""
        return self._program.vault.daily(access)

    def choose(self, folder: Path | None, access: Access) -> Future[Path]:
        """Whether they can be kept there from now on; None for beside the register.

        Raises RegisterError `backup_folder_refused` with `reason` network, roaming or cloud,
        `backup_unwritable`, `backup_no_room`; Refused.
        """
        return self._run(lambda: self._choose(folder, access))

    def _choose(self, folder: Path | None, access: Access) -> Path:
        from desk.register.backup import may_back_up
        from desk.store.backup import try_folder
        from desk.store.glance import asks_password
        from desk.store.places import RegisterFiles

        program = self._program
        program.runner.read(lambda uow: may_back_up("asked", access, uow)).result()
        if folder is not None:
            try_folder(folder, bare=not asks_password(program.register.with_suffix(".keys")))
        return folder or RegisterFiles(program.register).backups

    def verify(self, access: Access) -> Future[tuple[VerifyResult, tuple[AnchorCheck, ...]]]:
        """The whole register against its journal, and against the anchors kept in the backups."""
        from desk.register.check import check_anchors, note_verified, verify
        from desk.register.ports import UnitOfWork

        runner = self._program.runner

        def look(uow: UnitOfWork) -> tuple[VerifyResult, tuple[AnchorCheck, ...]]:
            result = verify(access, uow)
            return result, check_anchors(tuple(self._anchors()), access, uow)

        def run() -> tuple[VerifyResult, tuple[AnchorCheck, ...]]:
            result, checks = runner.examine(look).result()
            runner.write(lambda uow: note_verified(result, checks, access, uow)).result()
            return result, checks

        return self._run(run)

    def _anchors(self) -> Iterator[KnownAnchor]:
        from desk.register.check import KnownAnchor
        from desk.register.ports.log import Anchor
        from desk.store.backup import list_backups
        from desk.store.places import RegisterFiles

        beside = RegisterFiles(self._program.register).backups
        for folder in dict.fromkeys((self.folder(), beside)):
            for one in list_backups(folder):
                found = one.manifest
                if found is not None:
                    anchor = Anchor(found.number, found.head)
                    yield KnownAnchor(anchor, one.folder.name, found.made_at, found.register_id)

    def asks_password(self, folder: Path) -> Future[bool]:
        """Whether a backup opens with a password or the code. Raises RegisterError."""
        vault = self._program.vault
        return self._run(lambda: vault.backup_state(folder).kind == "locked")

    def try_out(self, folder: Path, credential: Credential | None) -> Future[None]:
        """Open a backup and look all of it through, beside the register: nothing is changed.

        Raises RegisterError `wrong_password`, `wrong_code`, `too_many_tries`, `not_a_backup`,
        `backup_damaged`, `backup_unreadable`, `newer_program_needed`; Refused.
        """
        return self._run(lambda: self._try_out(folder, credential))

    def _try_out(self, folder: Path, credential: Credential | None) -> None:
        from desk.register.backup import who_restores
        from desk.register.check import verify
        from desk.store.recover import check_backup

        check_backup(self._backup(folder), credential, who_restores, verify, self._program)

    @staticmethod
    def _backup(folder: Path) -> Backup:
        from desk.store.backup import Backup
        from desk.store.manifest import read_manifest

        return Backup(folder, read_manifest(folder))

    def restore(self, folder: Path, credential: Credential | None) -> Future[Path | None]:
        """Put a backup in the register's place; where the former register lies now, if anywhere.

        When it fails nothing is open, and the register is as it was.
        """
        return self._program.vault.restore(folder, credential)

    def put_back_keys(self) -> Future[Path | None]:
        """The newest backup's key file in the register's place; where the former one went."""

        def put() -> Path | None:
            from desk.store.keys_back import put_back_keys

            program = self._program
            program.runner.close_register()
            return put_back_keys(program.register, self.folder(), program.now())

        return self._run(put)

    def find(self, chosen: Path) -> Path:
        """The folder of a backup, whichever of its files was chosen. Raises `not_a_backup`."""
        from desk.store.manifest import MANIFEST

        for place in (chosen, chosen.parent):
            if (place / MANIFEST).is_file():
                return place
        raise RegisterError("not_a_backup")

    def close(self) -> None:
        """Finish what is under way."""
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def _run(self, job: Callable[[], T]) -> Future[T]:
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="kept-backups")
        return self._thread.submit(job)
