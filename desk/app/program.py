"""The program: everything the window needs, joined once."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desk.app.backups import KeptBackups
from desk.app.content import ShippedContent
from desk.app.leaving import DeskLeaving
from desk.app.papers import ShippedPapers
from desk.app.runner import DeskRunner
from desk.app.vault import Vault
from desk.app.visits import DeskVisitFiles
from desk.assets import asset
from desk.settings import Paths, Settings, empty_folder, load_settings, save_settings

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from concurrent.futures import Future

    from desk.register.credentials import Cost, Credential, Protection
    from desk.register.ports import Clock, UnitOfWork
    from desk.register.sessions import Session
    from desk.register.unit_views import UnitView
    from desk.register.words import Seed
    from desk.store.threads import Mode


class Program:
    """Everything the window needs, joined once (a `desk.window.start.Builder`)."""

    demo = False
    shown_log_in: tuple[str, str] | None = None
    """Log-in name and password of made-up people, which may stand on the screen."""

    def __init__(
        self,
        paths: Paths,
        register: Path | None = None,
        clock: Clock | None = None,
        cost: Cost | None = None,
    ) -> None:
        self.paths = paths
        self._cost = cost
        self._settings = load_settings(paths.settings)
        chosen = self._settings.register
        self.register = register or (Path(chosen) if chosen else paths.register)
        self.content = ShippedContent()
        self.papers = ShippedPapers(self.content)
        self.runner = DeskRunner()
        self.leaving = DeskLeaving()
        self.visit_files = DeskVisitFiles(self.runner)
        self.vault = Vault(self)
        self.backups = KeptBackups(self)
        self._chosen_clock = clock
        self._is_open = False

    @property
    def _clock(self) -> Clock:
        if self._chosen_clock is None:
            from desk.register.clock import SystemClock

            self._chosen_clock = SystemClock()
        return self._chosen_clock

    @property
    def cost(self) -> Cost:
        """What hashing a new password costs; tests and made-up people take a quick one."""
        from desk.register.credentials import ORDINARY

        return self._cost or ORDINARY

    def open(self, key: Credential | None = None) -> Future[None]:
        """Opens the register in its own thread; the future carries a RegisterError.

        `key` opens one that is locked; without it that is `password_needed`.
        """
        return self._start("open", key)

    def create(self, protection: Protection | None = None) -> Future[None]:
        """Makes a new register at the place chosen, and opens it."""
        return self._start("create", protection)

    def _start(self, mode: Mode, key: Credential | Protection | None) -> Future[None]:
        from desk.logs import start_log
        from desk.store.hardening import forbid_memory_dumps
        from desk.store.threads import StoreThreads

        forbid_memory_dumps()
        start_log(self.paths.log_file)
        self.runner.close_register()
        threads = StoreThreads(self.register, mode, self._clock, key, self.cost)
        self.runner.use(threads)
        # Not before the register is open: another window may hold it, and read papers.
        threads.opened.add_done_callback(self._opened)
        return threads.opened

    def _opened(self, opened: Future[None]) -> None:
        if not opened.cancelled() and opened.exception() is None:
            self._is_open = True
            empty_folder(self.opened_papers)

    @property
    def opened_papers(self) -> Path:
        """The private folder of papers that are being looked at; emptied at start and end."""
        return self.paths.data / "opened"

    def choose(self, register: Path) -> None:
        """From now on this register is the one to open, at the next start too."""
        self.register = register
        self.keep_settings(self._settings.with_(register=str(register)))

    def who(self) -> Future[tuple[Session, UnitView] | None]:
        """Who sits at the desk, and at which unit; None before anybody was set up."""
        from desk.register.drafts import erase_old_drafts
        from desk.register.sessions import resume
        from desk.register.units import unit
        from desk.register.words import keep_words

        unit_id = self._settings.unit_id

        def find(uow: UnitOfWork) -> tuple[Session, UnitView] | None:
            session = resume(unit_id, uow)
            if session is None:
                return None
            erase_old_drafts(session.access, uow)
            keep_words(shipped_words(), session.access, uow)
            return session, unit(session.access, uow)

        return self.runner.write(find)

    def settings(self) -> Settings:
        """This user's settings."""
        return self._settings

    def keep_settings(self, settings: Settings) -> None:
        """Writes them; a disk that is full loses the choice at the next start, nothing else."""
        self._settings = settings
        with suppress(OSError):
            save_settings(self.paths.settings, settings)

    def new_id(self) -> str:
        """A new identifier (D4)."""
        from desk.register.ids import new_id

        return new_id()

    def today(self) -> date:
        """Today's date in Sweden."""
        return self._clock.today()

    def now(self) -> datetime:
        """The instant now, in UTC."""
        return self._clock.now()

    def close(self) -> None:
        """Finishes what waits, closes the register, and removes papers that were looked at."""
        self.backups.close()
        self.vault.close()
        self.visit_files.close()
        self.runner.close()
        if self._is_open:
            empty_folder(self.opened_papers)

    def log_bug(self, error: BaseException) -> None:
        """Notes a bug by its kind and place alone: its words can hold personal data."""
        from desk.logs import log_failure

        log_failure(error)


def shipped_words() -> tuple[Seed, ...]:
    """The profiles and scripts that ship, as their files hold them; the register keeps them."""
    from desk import __version__
    from desk.content.profiles import profile_names
    from desk.content.scripts import load_script, script_languages
    from desk.register.words import Seed

    profiles = [
        Seed("profile", "", __version__, _shipped("profiles", name)) for name in profile_names()
    ]
    scripts = []
    for language in script_languages():
        script = load_script(language)
        text = _shipped("scripts", language)
        reviewed = (script.reviewed_by, script.reviewed_on)
        scripts.append(Seed("script", language, script.version, text, *reviewed))
    return (*profiles, *scripts)


def _shipped(folder: str, name: str) -> str:
    return asset("resources", folder, f"{name}.toml").read_text(encoding="utf-8")
