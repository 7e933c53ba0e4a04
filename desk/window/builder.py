"""What the program that builds the window gives it: register, content, papers, settings."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desk.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desk.register.ports.visit_files import VisitFiles
    from desk.register.sessions import Session
    from desk.register.unit_views import UnitView
    from desk.window.backup.ports import Backups
    from desk.window.cancel.ports import Leaving
    from desk.window.context import Content, Papers, Runner
    from desk.window.lock.ports import Vault


class Builder(Protocol):
    """What the program gives the window; the only thing that knows the store and the files."""

    @property
    def runner(self) -> Runner:
        """Runs jobs off the window's thread."""

    @property
    def vault(self) -> Vault:
        """The register's door and key."""

    @property
    def backups(self) -> Backups:
        """The register's backups."""

    @property
    def content(self) -> Content:
        """What ships with the program."""

    @property
    def papers(self) -> Papers:
        """The papers."""

    @property
    def visit_files(self) -> VisitFiles:
        """Files of bookings."""

    @property
    def leaving(self) -> Leaving:
        """What leaves: messages on visits, the plan as files."""

    @property
    def opened_papers(self) -> Path:
        """The private folder of papers that are being looked at; emptied at start and end."""

    @property
    def demo(self) -> bool:
        """Whether the register is a throw-away one."""

    def open(self) -> Future[None]:
        """Opens the register; the future carries a RegisterError when it cannot."""

    def choose(self, register: Path) -> None:
        """From now on this register is the one to open."""

    def who(self) -> Future[tuple[Session, UnitView] | None]:
        """Who sits at the desk, and at which unit; None before anybody was set up."""

    def settings(self) -> Settings:
        """This user's settings."""

    def keep_settings(self, settings: Settings) -> None:
        """Writes them."""

    def new_id(self) -> str:
        """A new identifier (D4)."""

    def today(self) -> date:
        """Today's date in Sweden."""

    def now(self) -> datetime:
        """The instant now, in UTC."""

    def close(self) -> None:
        """Finishes what waits and closes the register."""

    def log_bug(self, error: BaseException) -> None:
        """Notes a bug without personal data."""
