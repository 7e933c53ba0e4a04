"""Builds the program: the only file that knows all its parts. Nothing opens on import."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from desk.assets import asset
from desk.errors import RegisterError, UserError
from desk.settings import (
    Paths,
    Settings,
    find_paths,
    load_settings,
    make_private_folder,
    save_settings,
)

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from desk.consent.authority.decide import Note
    from desk.consent.fields import FieldError
    from desk.consent.form import Form
    from desk.consent.information.script import Script
    from desk.consent.message.disclosure import DisclosureWords
    from desk.consent.message.preview import Finding
    from desk.consent.problem import Problem
    from desk.consent.profile import Profile
    from desk.content.sentences import Sentences
    from desk.paper.fonts import Fonts
    from desk.register.access import Access
    from desk.register.ports import Clock, UnitOfWork
    from desk.register.views import UnitView
    from desk.register.words import Seed
    from desk.store.threads import Mode, StoreThreads

T = TypeVar("T")


class DeskSentences:
    """The subject's sentences as the window asks for them."""

    def __init__(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def number(self, section: str, problem: Problem) -> str:
        """What is wrong with a number; section: identity, mobile or organisation."""
        return self._sentences.number_problem(section, problem)

    def problem(self, note: Note, profile: Profile, patient: str) -> tuple[str, str]:
        """What stands in the way of a yes, about the patient by name, and its source."""
        from desk.content.sentences import People

        return self._sentences.problem(note, profile, (), People(patient))

    def finding(self, finding: Finding) -> str:
        """What a message gives away, or what makes it dear."""
        return self._sentences.finding(finding)

    def field(self, error: FieldError) -> str:
        """What is wrong with a field of a paper."""
        from desk.content.fields import field_sentence

        return field_sentence(error, self._sentences)

    def error(self, error: UserError) -> tuple[str, str, str]:
        """An error in three parts: what happened, what is safe, what to do."""
        told = self._sentences.error(error)
        return told.what, told.safe, told.do


class ShippedContent:
    """What ships with the program, read when it is first needed and then kept."""

    def __init__(self) -> None:
        self._profiles: Mapping[str, Profile] | None = None
        self._scripts: dict[str, Script] = {}
        self._words: DisclosureWords | None = None

    def profiles(self) -> Mapping[str, Profile]:
        """All profiles by name."""
        if self._profiles is None:
            from desk.content.profiles import load_profiles

            self._profiles = load_profiles()
        return self._profiles

    def script(self, language: str) -> Script:
        """The spoken information in a language."""
        if language not in self._scripts:
            from desk.content.scripts import load_script

            self._scripts[language] = load_script(language)
        return self._scripts[language]

    def disclosure(self) -> DisclosureWords:
        """The words that give something away."""
        if self._words is None:
            from desk.content.words import load_words

            self._words = load_words()
        return self._words

    def form(self, name: str) -> Form:
        """A paper's description."""
        from desk.content.forms import load_form

        return load_form(name)

    def sentences(self, language: str) -> DeskSentences:
        """The subject's sentences in a language."""
        from desk.content.sentences import load_sentences

        return DeskSentences(load_sentences(language))


class ShippedPapers:
    """The papers; ReportLab is imported with the first one."""

    def __init__(self, content: ShippedContent) -> None:
        self._content = content
        self._fonts: Fonts | None = None

    def _loaded_fonts(self) -> Fonts:
        if self._fonts is None:
            from desk.paper.fonts import load_fonts

            self._fonts = load_fonts()
        return self._fonts

    def receipt(self, data: Mapping[str, Any]) -> bytes:
        """What the patient takes home."""
        from desk.content.forms import load_form
        from desk.paper.receipt import make_receipt_from

        profiles, form = self._content.profiles(), load_form("receipt")
        return make_receipt_from(data, profiles, form, self._loaded_fonts())

    def activation(self, data: Mapping[str, Any], *, draft: bool, today: date) -> bytes:
        """The application; raises FieldsError."""
        from desk.content.forms import load_form
        from desk.paper.activation import make_activation_from

        return make_activation_from(
            data,
            self._content.profiles(),
            load_form("activation"),
            self._content.disclosure(),
            self._loaded_fonts(),
            draft=draft,
            today=today,
        )

    def glyphs(self) -> Container[int]:
        """The code points that the papers' fonts can set."""
        return self._loaded_fonts().glyphs

    def page(self, pdf: bytes, number: int, width: int) -> tuple[bytes, int, int]:
        """A page as RGBA bytes with its width and height in px."""
        from desk.paper.pages import render_page

        picture = render_page(pdf, number, width)
        return picture.pixels, picture.width, picture.height


class DeskRunner:
    """The register's threads and one more for papers and files. Jobs wait until it is open."""

    def __init__(self) -> None:
        self._threads: StoreThreads | None = None
        self._aside = ThreadPoolExecutor(1, thread_name_prefix="aside")

    def use(self, threads: StoreThreads) -> None:
        """The register to run on from now on."""
        self._threads = threads

    def close_register(self) -> None:
        """Lets go of the register, so that another can be opened."""
        threads, self._threads = self._threads, None
        if threads is not None:
            threads.close()

    def write(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that may write."""
        return self._threads.write(job) if self._threads is not None else _not_open()

    def read(self, job: Callable[[UnitOfWork], T]) -> Future[T]:
        """In a unit of work that only reads."""
        return self._threads.read(job) if self._threads is not None else _not_open()

    def interrupt_read(self) -> None:
        """Stops the query under way: a newer one follows."""
        if self._threads is not None:
            self._threads.interrupt_read()

    def aside(self, job: Callable[[], T]) -> Future[T]:
        """Work that needs no register."""
        return self._aside.submit(job)

    def close(self) -> None:
        """Finishes what waits, joins all threads."""
        self.close_register()
        self._aside.shutdown()


def _not_open() -> Future[Any]:
    """What is asked of a register that is not open: an answer that says so, never a crash."""
    future: Future[Any] = Future()
    future.set_exception(RegisterError("register_missing"))
    return future


class Program:
    """Everything the window needs, joined once (a `desk.window.start.Builder`)."""

    demo = False

    def __init__(
        self, paths: Paths, register: Path | None = None, clock: Clock | None = None
    ) -> None:
        self.paths = paths
        self._settings = load_settings(paths.settings)
        chosen = self._settings.register
        self.register = register or (Path(chosen) if chosen else paths.register)
        self.content = ShippedContent()
        self.papers = ShippedPapers(self.content)
        self.runner = DeskRunner()
        self._chosen_clock = clock

    @property
    def _clock(self) -> Clock:
        if self._chosen_clock is None:
            from desk.register.clock import SystemClock

            self._chosen_clock = SystemClock()
        return self._chosen_clock

    def open(self) -> Future[None]:
        """Opens the register in its own thread; the future carries a RegisterError."""
        return self._start("open")

    def create(self) -> Future[None]:
        """Makes a new register at the place chosen, and opens it."""
        return self._start("create")

    def _start(self, mode: Mode) -> Future[None]:
        from desk.logs import start_log
        from desk.store.hardening import forbid_memory_dumps
        from desk.store.threads import StoreThreads

        forbid_memory_dumps()
        start_log(self.paths.log_file)
        self.runner.close_register()
        threads = StoreThreads(self.register, mode, self._clock)
        self.runner.use(threads)
        return threads.opened

    def choose(self, register: Path) -> None:
        """From now on this register is the one to open, at the next start too."""
        self.register = register
        self.keep_settings(self._settings.with_(register=str(register)))

    def who(self) -> Future[tuple[Access, UnitView] | None]:
        """Who sits at the desk, and at which unit; None before anybody was set up."""
        from desk.register.drafts import erase_old_drafts
        from desk.register.units import sign_in, unit
        from desk.register.words import keep_words

        unit_id = self._settings.unit_id

        def find(uow: UnitOfWork) -> tuple[Access, UnitView] | None:
            access = sign_in(unit_id, uow)
            if access is None:
                return None
            erase_old_drafts(access, uow)
            keep_words(shipped_words(), access, uow)
            return access, unit(access, uow)

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

    def close(self) -> None:
        """Finishes what waits and closes the register."""
        self.runner.close()

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


class DemoProgram(Program):
    """A throw-away register of made-up patients, gone when the window closes."""

    demo = True

    def __init__(self, paths: Paths) -> None:
        import tempfile

        make_private_folder(paths.data)
        if any(paths.data.glob("demo-*")):
            remove_left_demos(paths.data)
        self._folder = Path(tempfile.mkdtemp(prefix="demo-", dir=paths.data))
        super().__init__(paths, self._folder / "register.db")

    def open(self) -> Future[None]:
        """Makes the register and fills it; done when the patients are there."""
        self.create()
        return self.runner.write(fill_demo_register)

    def choose(self, register: Path) -> None:
        """The demo has no other register."""

    def close(self) -> None:
        """Closes the register and removes it."""
        import shutil

        super().close()
        shutil.rmtree(self._folder, ignore_errors=True)


def remove_left_demos(data: Path) -> None:
    """Removes demo registers whose program was killed; one that is in use is left alone."""
    import shutil

    from desk.store.places import RegisterFiles, WindowLock

    for folder in data.glob("demo-*"):
        try:
            WindowLock(RegisterFiles(folder / "register.db").lock).release()
        except (RegisterError, OSError):
            continue
        shutil.rmtree(folder, ignore_errors=True)


class TourProgram(Program):
    """A new register of its own below the data folder; never one that exists."""

    def __init__(self, paths: Paths) -> None:
        number = 1
        while (folder := paths.data / f"tour-{number}").exists():
            number += 1
        make_private_folder(folder)
        super().__init__(Paths(folder, folder, paths.log), folder / "register.db")
        self._made = False

    def open(self) -> Future[None]:
        """Makes the register with a made-up unit at the first call."""
        if self._made:
            return super().open()
        self._made = True
        self.create()
        return self.runner.write(set_up_tour)


def set_up_tour(uow: UnitOfWork) -> None:
    """A made-up unit in Region Stockholm whose manager has confirmed its message."""
    from desk.register.commands import NewUnit
    from desk.register.units import set_up

    first = NewUnit(
        name="Ekhaga vårdcentral",
        short_name="Ekhaga",
        clinic="Ekhaga",
        profile="stockholm-takecare",
        provider="Region Stockholm",
        display="unit",
        sender="Ekhaga",
        phone="08-465 004 10",
        turn_to="receptionen eller 08-465 004 10",
        template=(
            "Hej {given_name}! Du har en tid på {place} {date} kl. {time}. "
            "Behöver du ändra? Ring {phone}. Det går inte att svara."
        ),
        template_confirmed=True,
    )
    set_up("Maria Lund", first, uow)


def fill_demo_register(uow: UnitOfWork) -> None:
    """Two hundred made-up patients with answers of every kind."""
    from desk.register.demo import fill_demo

    fill_demo(uow)


def program(*, demo: bool = False) -> Program:
    """The program with its folders made, as the window is started."""
    paths = find_paths()
    paths.make()
    return DemoProgram(paths) if demo else Program(paths)


def tour_program() -> TourProgram:
    """The program of the tour, with its own register and its own settings."""
    paths = find_paths()
    paths.make()
    return TourProgram(paths)
