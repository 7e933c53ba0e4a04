"""A window without a register: pages stand in it as in the program, and fakes answer at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

from kept import Backups
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import QApplication

from desk.app import ShippedContent
from desk.errors import UserError
from desk.register.access import Access
from desk.register.listing import Listing
from desk.register.recovery import new_code
from desk.register.unit_views import MessageView, UnitView
from desk.settings import Settings
from desk.window.context import UnitContext
from desk.window.main import MainWindow
from desk.window.page import Page
from desk.window.printing.jobs import Jobs
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.tour.hands import Hands
from desk.window.work import Work

T = TypeVar("T")
TODAY = date(2026, 11, 21)
WHITE = b"\xff\xff\xff\xff"


class English(QTranslator):
    """The source's own words, over whatever another test left installed."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return text if context == "Window" else ""


class Runner:
    """Runs every job where it stands. `fails` is raised once by the next job that needs a unit."""

    def __init__(self) -> None:
        self.uow: Any = SimpleNamespace()
        self.fails: Exception | None = None

    def _run(self, job: Callable[..., T], *given: Any) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(job(*given))
        except Exception as error:
            future.set_exception(error)
        return future

    def write(self, job: Callable[[Any], T]) -> Future[T]:
        if self.fails is not None:
            error, self.fails = self.fails, None
            future: Future[T] = Future()
            future.set_exception(error)
            return future
        return self._run(job, self.uow)

    def read(self, job: Callable[[Any], T]) -> Future[T]:
        return self.write(job)

    def examine(self, job: Callable[[Any], T]) -> Future[T]:
        return self.write(job)

    def aside(self, job: Callable[[], T], lane: str = "aside") -> Future[T]:
        return self._run(job)

    def interrupt_read(self) -> None:
        pass


class Papers:
    """Papers of one white pixel; remembers what they were made of."""

    def __init__(self) -> None:
        self.made: list[tuple[Mapping[str, Any], bool]] = []
        self.listed: list[Listing] = []

    def consents(
        self,
        many: Sequence[Mapping[str, Any]],
        *,
        blank: bool = False,
        tell: Callable[[float], None] | None = None,
    ) -> bytes:
        return b"%PDF-consents"

    def receipt(self, data: Mapping[str, Any]) -> bytes:
        return b"%PDF-receipt"

    def activation(self, data: Mapping[str, Any], *, draft: bool, today: date) -> bytes:
        self.made.append((data, draft))
        return b"%PDF-draft" if draft else b"%PDF-whole"

    def application_mail(self, data: Mapping[str, Any], *, identities: bool, today: date) -> bytes:
        return b"mail with" if identities else b"mail without"

    def listing(self, listing: Listing) -> bytes:
        self.listed.append(listing)
        return b"%PDF-listing"

    def glyphs(self) -> range:
        return range(0x20, 0x250)

    def page(self, pdf: bytes, number: int, width: int) -> tuple[bytes, int, int]:
        if number > 1:
            raise IndexError(number)
        return WHITE, 1, 1


class Printer:
    """Remembers what was printed and opened. `missing` is raised instead, when it is set."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.printed: list[tuple[str, bytes]] = []
        self.shown: list[Path] = []
        self.missing: UserError | None = None

    def ask(self, title: str) -> Callable[[bytes], None] | None:
        if self.missing is not None:
            raise self.missing
        return lambda pdf: self.printed.append((title, pdf))

    def keep(self, pdf: bytes, name: str) -> Path:
        path = self._folder / name
        path.write_bytes(pdf)
        return path

    def show(self, path: Path) -> bool:
        self.shown.append(path)
        return True


class Keeper:
    """Settings kept in memory."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def get(self) -> Settings:
        return self.settings

    def set(self, settings: Settings) -> None:
        self.settings = settings


class Vault:
    """A door that remembers how it was opened. `fails` is raised once by the next opening."""

    shown_log_in: tuple[str, str] | None = None

    def __init__(self) -> None:
        self.guarded = False
        self.left_behind = False
        self.opened: list[tuple[str, ...]] = []
        self.left: list[Access] = []
        self.wait = 0
        self.fails: Exception | None = None

    def asks_password(self) -> bool:
        return self.guarded

    def remains(self) -> bool:
        return self.left_behind

    def seconds_to_wait(self) -> Future[int]:
        return came(self.wait)

    def make_ready(self) -> Future[None]:
        return came(None)

    def _open(self, *given: str) -> Future[None]:
        self.opened.append(given)
        if self.fails is None:
            return came(None)
        error, self.fails = self.fails, None
        future: Future[None] = Future()
        future.set_exception(error)
        return future

    def unlock(self, login: str, password: str) -> Future[None]:
        return self._open(login, password)

    def lock(self, access: Access) -> Future[None]:
        self.left.append(access)
        return came(None)

    def open_with_code(self, code: str) -> Future[None]:
        return self._open(code)

    def new_code(self) -> str:
        return new_code()

    def create(self, login: str, password: str, code: str) -> Future[None]:
        return self._open("create", login, password, code)

    def protect(self, login: str, password: str, code: str, access: Access) -> Future[None]:
        return self._open("protect", login, password, code)

    def rekey(self, password: str, access: Access, progress: Any = None) -> Future[None]:
        return self._open("rekey", password)


def came(value: T) -> Future[T]:
    """A future that has come true."""
    future: Future[T] = Future()
    future.set_result(value)
    return future


@dataclass
class Bench:
    """The window, its hands, and the fakes behind it."""

    window: MainWindow
    theme: Theme
    services: Services
    runner: Runner
    papers: Papers
    printer: Printer
    keeper: Keeper
    hands: Hands
    vault: Vault
    content: ShippedContent
    words: QTranslator
    chosen_file: list[Path | None] = field(default_factory=lambda: [None])
    suggested: list[str] = field(default_factory=list)
    reloads: list[int] = field(default_factory=list)
    alone: list[tuple[str, Future[None]]] = field(default_factory=list)

    def close(self) -> None:
        """Takes window and words away."""
        self.window.close()
        self.window.deleteLater()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.removeTranslator(self.words)
        application.processEvents()
        # Outside an event loop nothing is deleted by itself: windows would pile up.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def show(self, page: Page) -> None:
        self.window.shell.show_page(page, page.right)
        self.idle()

    def idle(self) -> None:
        """Until every answer has come back and what it caused is done."""
        self.hands.until(lambda: self.services.work.waiting == 0, "the answers to come back")

    def context(self, profile: str = "stockholm-takecare", **unit: Any) -> UnitContext:
        language = self.keeper.settings.language
        chosen = self.content.profiles()[profile]
        return UnitContext(
            access=Access("user", "Ingrid Holm", "unit", frozenset({"receptionist", "manager"})),
            unit=a_unit_view(profile, chosen.texts["reminder"].text, **unit),
            profile=chosen,
            scripts={},
            disclosure=self.content.disclosure(),
            sentences=self.content.sentences(language),
            language=language,
            demo=False,
        )


def a_unit_view(profile: str, template: str, **changes: Any) -> UnitView:
    """A made-up unit whose message is confirmed."""
    confirmed = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
    unit = UnitView(
        id="unit",
        name="Ekhaga hälsocentral",
        short_name="Ekhaga",
        clinic="Ekhaga",
        profile=profile,
        provider="Ekhaga vård AB",
        display="unit",
        sender="Ekhaga",
        phone="08-465 004 10",
        turn_to="08-465 004 10",
        check_in="",
        send_days_before=None,
        minor_until=None,
        own_number_from=None,
        protected_identity="forbid",
        name_decided=False,
        message=MessageView("hash", template, confirmed, "Ingrid Holm"),
    )
    return replace(unit, **changes)


def make_bench(
    application: QApplication,
    folder: Path,
    *,
    settings: Settings | None = None,
    content: ShippedContent | None = None,
    words: QTranslator | None = None,
) -> Bench:
    """A window of 1280 × 800 with fakes behind it, in English or in the words given."""
    settings = settings or Settings(language="en")
    translator = words or English(application)
    application.installTranslator(translator)
    theme = Theme(dark=settings.theme == "dark", text_percent=settings.text_size)
    theme.use_in(application)
    shipped = content or ShippedContent()
    runner, papers, keeper, work = Runner(), Papers(), Keeper(settings), Work()
    printer, vault = Printer(folder), Vault()
    made: list[Bench] = []

    def choose(suggestion: str) -> Path | None:
        made[0].suggested.append(suggestion)
        return made[0].chosen_file[0]

    services = Services(
        runner=runner,
        work=work,
        content=shipped,
        papers=papers,
        settings=keeper,
        today=lambda: TODAY,
        now=lambda: datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC),
        new_id=lambda: "id",
        choose_file=choose,
        find_file=choose,
        printer=printer,
        jobs=Jobs(runner, work, lambda: datetime(2026, 11, 20, 9, tzinfo=UTC)),
        vault=vault,
        alone=lambda words, start, _said: made[0].alone.append((words, start(lambda *_told: None))),
        reload=lambda: made[0].reloads.append(1),
        backups=Backups(),
        reopen=lambda: made[0].reloads.append(2),
        choose_folder=lambda: made[0].chosen_file[0],
        restore=lambda folder, _line: made[0].suggested.append(str(folder)),
    )
    window = MainWindow(theme, services)
    hands = Hands(lambda: window, folder)
    behind = (runner, papers, printer, keeper)
    made.append(Bench(window, theme, services, *behind, hands, vault, shipped, translator))

    def broke(error: BaseException) -> None:
        raise error

    work.broke.connect(broke)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    hands.until(window.isActiveWindow, "the window to be in front")
    return made[0]
