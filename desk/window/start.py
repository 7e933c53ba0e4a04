"""Starts the window: first paint at once, then the register, then the rest of the program."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from desk.assets import asset
from desk.errors import UserError
from desk.settings import Settings
from desk.window.builder import Builder
from desk.window.dialogs import FileDialogs
from desk.window.garbage import Collector
from desk.window.lock.place import Place
from desk.window.main import MainWindow
from desk.window.printing.jobs import Jobs
from desk.window.printing.printer import SystemPrinter
from desk.window.services import Services
from desk.window.theme import Theme, system_body_px
from desk.window.translate import Languages
from desk.window.words import tr
from desk.window.work import Work

if TYPE_CHECKING:
    from desk.register.backup import BackupLine
    from desk.register.sessions import Session
    from desk.register.unit_views import UnitView
    from desk.window.context import UnitContext
    from desk.window.first.door import Door
    from desk.window.lock.guard import Guard


HOME = Place()


@dataclass(frozen=True, slots=True)
class StartOptions:
    """How to start. `ready` is called when the search box is painted and takes keys.

    `only_one`: this is the process's one desk, so what is made while starting lives as long as it.
    """

    ready: Callable[[], None] | None = None
    quit_when_ready: bool = False
    only_one: bool = False


def make_application(argv: list[str]) -> QApplication:
    """The Qt application, in the one style we paint over."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(argv[:1])
    app.setApplicationName("Samtyckesdisken")
    app.setDesktopFileName("consent-desk")
    app.setStyle(QStyleFactory.create("Fusion"))
    return app


class Desk(QObject):
    """The running program: window, theme, language, and the register behind them."""

    def __init__(self, app: QApplication, builder: Builder, options: StartOptions) -> None:
        super().__init__()
        self._app = app
        self._builder = builder
        self._options = options
        self._settings = builder.settings()
        self.languages = Languages()
        self._context: UnitContext | None = None
        self._door: Door | None = None
        self._place = HOME
        self._turn = 0
        self._is_broken = False
        self.dialogs = FileDialogs(lambda: self.window)
        self.work = Work(self)
        self.work.broke.connect(self.broke)
        self._body_px = system_body_px()
        self.languages.use(self._settings.language)
        self.theme = Theme(
            dark=self._dark(), text_percent=self._settings.text_size, body_px=self._body_px
        )
        self.theme.use_in(app)
        self.printer = SystemPrinter(builder.papers, builder.opened_papers)
        memory = builder.opened_papers.parent / "printing"
        self.jobs = Jobs(builder.runner, self.work, builder.now, memory, self)
        self.jobs.front = self._front
        self.jobs.to_tell.connect(self._tell)
        self.services = Services(
            runner=builder.runner,
            work=self.work,
            content=builder.content,
            papers=builder.papers,
            settings=self,
            today=builder.today,
            now=builder.now,
            new_id=builder.new_id,
            choose_file=lambda suggestion: self.dialogs.save(suggestion),
            find_file=lambda kind: self.dialogs.find(kind),
            printer=self.printer,
            jobs=self.jobs,
            visit_files=builder.visit_files,
            leaving=builder.leaving,
            vault=builder.vault,
            alone=lambda words, start, said: self._guard().alone(words, start, said),
            reload=self.rebuild,
            backups=builder.backups,
            reopen=self.reopen,
            choose_folder=lambda: self.dialogs.folder(),
            restore=self.restore,
        )
        self.guard: Guard | None = None
        asks = builder.vault.asks_password()
        self.window = MainWindow(self.theme, self.services, locked=asks)
        if asks:
            self._guard().show_log_in(self.window)
        self.window.painted.connect(self._painted)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def waiting(self) -> int:
        """How many errands have not come back."""
        rooms = self.window.rooms
        return self.work.waiting + (rooms.work.waiting if rooms is not None else 0)

    def get(self) -> Settings:
        """The settings now."""
        return self._settings

    def set(self, settings: Settings) -> None:
        """Keeps the settings and shows the window anew in them; a walk under way is parked."""
        before, self._settings = self._settings, settings
        self._builder.keep_settings(settings)
        self.languages.use(settings.language)
        self.languages.use_formats(settings.language)
        self.theme.set(dark=self._dark())
        self.theme.use_in(self._app)
        if before.text_size != settings.text_size or before.language != settings.language:
            self.rebuild()

    def _dark(self) -> bool:
        if self._settings.theme != "system":
            return self._settings.theme == "dark"
        scheme = QGuiApplication.styleHints().colorScheme()
        return scheme.name == "Dark"

    def _follow(self, _scheme: Qt.ColorScheme) -> None:
        self.theme.set(dark=self._dark())
        self.theme.use_in(self._app)

    def rebuild(self) -> None:
        """A new window with the same register: text size and language reach every widget."""
        old = self.window
        if old.lock_view is not None:
            return
        geometry = old.geometry()
        self._place = Place(old.rooms.room) if old.rooms is not None else HOME
        self.theme.set(text_percent=self._settings.text_size)
        self.theme.use_in(self._app)
        self.window = MainWindow(self.theme, self.services)
        self.window.setGeometry(geometry)
        self.window.show()
        old.close()
        old.deleteLater()
        self.window.activateWindow()
        if self._door is not None:
            self._door.move_to(self.window)
        if self._context is not None:
            self._load_context()
        if self.guard is not None:
            self.guard.watch(self.window)

    def reopen(self) -> None:
        """Another register stands in the place of the one that was open: all begins anew."""
        self.jobs.forget()
        self._left()
        if self._door is not None:
            self._door.deleteLater()
            self._door = None
        self.rebuild()
        self.open()

    def restore(self, folder: Path | None, line: BackupLine | None) -> None:
        """Puts the desk away and leads through restoring a backup; None asks for one first."""
        from desk.window.backup.restoring import Restoring

        sat = self._context is not None
        self._left()
        if self._door is not None:
            self._door.deleteLater()
            self._door = None
        self.rebuild()
        restoring = Restoring(self.theme, self.services, self.window, self)
        restoring.left.connect(self._load_context if sat else self.open)
        restoring.begin(folder, line)

    def show(self) -> None:
        """Shows the window."""
        self.window.show()
        self.window.activateWindow()

    def _painted(self) -> None:
        if self._options.ready is not None:
            self._options.ready()
        if self._options.only_one:
            gc.freeze()
            # While a file comes in or a plan is made, each widget of a painting waits so long for
            # the thread that does it; with Python's own 5 ms a blinking caret took 75.
            sys.setswitchinterval(0.001)
        self._collector = Collector(self)
        self._after_paint()
        if self._options.quit_when_ready:
            self._app.quit()
            return
        self.open()

    def _after_paint(self) -> None:
        """What the first paint can do without."""
        from PySide6.QtGui import QIcon

        self._app.setWindowIcon(QIcon(str(asset("resources", "icons", "mark.svg"))))
        self.languages.use_formats(self._settings.language)

    def open(self) -> None:
        """Opens the register in its own thread, or asks for a password first."""
        if self._builder.vault.asks_password():
            if self.window.lock_view is None or self._door is not None:
                self._guard().show_log_in(self.window)
            return
        self.work.on(self._builder.open(), lambda _none: self._load_context(), self._not_opened)

    def _guard(self) -> Guard:
        """What locks and unlocks; made when it is first needed (decision D9)."""
        if self.guard is None:
            from desk.window.lock.guard import Guard

            self.guard = Guard(self.theme, self.services, self)
            self.guard.opened.connect(self._load_context)
            self.guard.trouble.connect(self._not_opened)
            self.guard.left.connect(self._left)
        return self.guard

    def _left(self) -> None:
        """Nobody sits at the desk: what was on its way there is not shown any more."""
        self._turn += 1
        self._context = None

    def _load_context(self) -> None:
        turn = self._turn
        self.work.on(self._builder.who(), lambda who: self._who_came(who, turn), self._not_in)

    def _not_in(self, error: UserError) -> None:
        if self.window.lock_view is not None:
            self._guard().not_let_in(error)
        else:
            self._not_opened(error)

    def _who_came(self, who: tuple[Session, UnitView] | None, turn: int) -> None:
        if turn != self._turn:
            return
        if who is None:
            self._first_start()
            return
        session, unit = who
        if self.window.lock_view is not None and session.must_change:
            self._guard().ask_own_password(session)
            return
        from desk.window.context import UnitContext

        access = session.access
        content, language = self._builder.content, self._settings.language
        demo = self._builder.demo

        def build() -> UnitContext:
            return UnitContext(
                access=access,
                unit=unit,
                profile=content.profiles()[unit.profile],
                scripts={
                    name: content.script(name)
                    for name in content.spoken()
                    if name in unit.languages_on
                },
                disclosure=content.disclosure(),
                sentences=content.sentences(language),
                language=language,
                demo=demo,
            )

        def came(context: UnitContext) -> None:
            if turn == self._turn:
                self._context_came(context, session)

        self.work.on(self._builder.runner.aside(build), came, self._not_opened)

    def _context_came(self, context: UnitContext, session: Session) -> None:
        self._context = context
        guard = self._guard()
        was_away = self.window.lock_view is not None
        self.window.opened(context)
        place, self._place = self._place, HOME
        if was_away:
            place = guard.entered(self.window, session, context)
        else:
            guard.sits(self.window, session, context)
        if self.window.rooms is not None:
            self.window.rooms.come_back(place)
            guard.greet(self.window, session, context)
        self.jobs.opened(context.access)
        self._tell()

    def _front(self) -> object:
        """What is in front: another one as soon as another page is shown."""
        if self.window.lock_view is not None:
            return None
        return id(self.window), self.window.shell.turn

    def _tell(self) -> None:
        """How papers came out that one did not wait for, once somebody sits at the desk."""
        rooms = self.window.rooms
        if rooms is not None and self._context is not None:
            rooms.notices.say_outcomes(self.jobs.take_outcomes())

    def _not_opened(self, error: UserError) -> None:
        self.window.show_desk()
        self._make_door().show_trouble(error)

    def _first_start(self) -> None:
        login = self.guard.desk.login if self.guard is not None else ""
        self.window.show_desk()
        self._make_door().show_first_start(login)

    def _make_door(self) -> Door:
        from desk.window.first.door import Door

        if self._door is None:
            self._door = Door(self.theme, self.services, self._builder, self.window)
            self._door.opened.connect(self._load_context)
            self._door.again.connect(self.open)
        return self._door

    def finish(self) -> None:
        """The window is closed: what is on its way goes to its end, and is out or taken back."""
        wait = (
            QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        )
        while self.jobs.under_way and not self._is_broken:
            self._app.processEvents(wait)

    def broke(self, error: BaseException) -> None:
        """A bug: it is noted, and the user told that what was written is kept."""
        self._is_broken = True
        self._builder.log_bug(error)
        self.window.say_broken(
            tr("Something went wrong. What you have written is kept. Start the program again.")
        )
