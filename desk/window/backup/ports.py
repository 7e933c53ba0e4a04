"""What the window needs of the register's backups."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desk.register.access import Access
    from desk.register.backup import BackupLine
    from desk.register.check import AnchorCheck
    from desk.register.credentials import Credential
    from desk.register.verify_records import VerifyResult

Progress = Callable[[int, int], None]
"""Told on another thread how many pages are done, and of how many; may raise `Overtaken`."""


class Backups(Protocol):
    """The backups of the register in force. Futures carry a UserError or their result."""

    def folder(self) -> Path:
        """Where they are kept."""

    def kept(self, access: Access) -> Future[tuple[BackupLine, ...]]:
        """Those there are, newest first; for managers."""

    def there(self) -> Future[tuple[BackupLine, ...]]:
        """The same, before anybody can open the register."""

    def make(self, access: Access, progress: Progress | None = None) -> Future[BackupLine]:
        """One now, opened and looked through."""

    def daily(self, access: Access) -> Future[BackupLine | None]:
        """The day's, unless it is there; None when there was nothing to do."""

    def choose(self, folder: Path | None, access: Access) -> Future[Path]:
        """Whether they can be kept there; None for beside the register. The settings say it."""

    def verify(self, access: Access) -> Future[tuple[VerifyResult, tuple[AnchorCheck, ...]]]:
        """The register against its journal, and against the anchors in the backups."""

    def put_back_keys(self) -> Future[Path | None]:
        """The newest backup's key file in the register's place; where the former one went."""

    def find(self, chosen: Path) -> Path:
        """The folder of a backup, whichever of its files was chosen. Raises `not_a_backup`."""

    def asks_password(self, folder: Path) -> Future[bool]:
        """Whether a backup opens with a password or the recovery code."""

    def try_out(self, folder: Path, credential: Credential | None) -> Future[None]:
        """Open a backup and look all of it through; nothing is changed."""

    def restore(self, folder: Path, credential: Credential | None) -> Future[Path | None]:
        """Put it in the register's place; where the former register lies now, if anywhere."""
