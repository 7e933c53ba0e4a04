"""What the window needs of the register's door: opening, locking, passwords, its key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desk.register.access import Access

Progress = Callable[[int, int], None]
"""Told on another thread how many pages are done, and of how many."""


class Vault(Protocol):
    """The register's door and key. Futures carry a UserError or their result."""

    @property
    def shown_log_in(self) -> tuple[str, str] | None:
        """Log-in name and password that may stand on the screen: those of made-up people."""

    def asks_password(self) -> bool:
        """Whether the register asks for a password; quick enough to be asked before the window."""

    def remains(self) -> bool:
        """Whether something is left of a register that is gone: its key file, or backups of it."""

    def seconds_to_wait(self) -> Future[int]:
        """Until the next password may be tried; 0 for at once."""

    def make_ready(self) -> Future[None]:
        """Bring in, while somebody types, what checking a password and opening need."""

    def unlock(self, login: str, password: str) -> Future[None]:
        """Open a locked register."""

    def lock(self, access: Access) -> Future[None]:
        """Journal that the user left, and close the register: its key is let go."""

    def open_with_code(self, code: str) -> Future[None]:
        """Open a locked register with the recovery code."""

    def new_code(self) -> str:
        """A new recovery code, to be shown and printed before anything is made with it."""

    def create(self, login: str, password: str, code: str) -> Future[None]:
        """Make a register with its first password and recovery code, and open it."""

    def protect(self, login: str, password: str, code: str, access: Access) -> Future[None]:
        """Give a register that opens without a password its first one; it is opened anew."""

    def rekey(
        self, password: str, access: Access, progress: Progress | None = None
    ) -> Future[None]:
        """Give the register a new key; `password` is the administrator's own. Opened anew."""
