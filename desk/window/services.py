"""What the window is given by the program that builds it: ports, clock and choices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desk.settings import Settings
from desk.window.work import Work

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desk.register.backup import BackupLine
    from desk.register.ports.visit_files import VisitFiles
    from desk.window.backup.ports import Backups
    from desk.window.cancel.ports import Leaving
    from desk.window.context import Content, Papers, Runner
    from desk.window.lock.ports import Progress, Vault
    from desk.window.printing.jobs import Jobs


class SettingsKeeper(Protocol):
    """Reads and writes this user's settings."""

    def get(self) -> Settings:
        """The settings now."""

    def set(self, settings: Settings) -> None:
        """Keeps them; a failure is told by raising UserError."""


class Printer(Protocol):
    """The computer's printers, and the programs that show papers (window/printing)."""

    def ask(self, title: str) -> Callable[[bytes], None] | None:
        """The system's dialog; what then prints a PDF, off the window's thread.

        `title` stands in the printer's queue: no personal data. None when nothing was chosen.
        Raises UserError `printer_missing`; what it gives raises `printer_failed`.
        """

    def keep(self, pdf: bytes, name: str) -> Path:
        """A private place for a paper to be opened from. Raises UserError `paper_not_kept`."""

    def show(self, path: Path) -> bool:
        """Opens a file in the computer's viewer; False when there is none."""


@dataclass(frozen=True, slots=True)
class Services:
    """All the window needs of the outside, built in one place.

    `choose_file` asks for a place to save to (suggested name → path or None), `find_file` for a
    file that is there (kind, as file dialogs write it → path or None). `printer` is used
    through `window.printing.ways`, which notes what leaves; `jobs` brings that to its end, whatever
    page is in front. `vault` is the register's door and key, `alone` does with it what needs the
    register for itself (what is being done, how, what is said when it is done): the desk is put
    away meanwhile, and one comes back to it. `reload` reads the unit anew and shows the window
    again in the same room. `reopen` begins anew with the register that now stands there; `restore`
    leads through restoring a backup, None asks for one first.
    """

    runner: Runner
    work: Work
    content: Content
    papers: Papers
    settings: SettingsKeeper
    today: Callable[[], date]
    now: Callable[[], datetime]
    new_id: Callable[[], str]
    choose_file: Callable[[str], Path | None]
    find_file: Callable[[str], Path | None]
    printer: Printer
    jobs: Jobs
    vault: Vault
    alone: Callable[[str, Callable[[Progress], Future[None]], str], None]
    reload: Callable[[], None]
    backups: Backups
    reopen: Callable[[], None]
    choose_folder: Callable[[], Path | None]
    restore: Callable[[Path | None, BackupLine | None], None]
    visit_files: VisitFiles | None = None
    leaving: Leaving | None = None
