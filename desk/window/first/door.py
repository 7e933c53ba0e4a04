"""The door: what is shown until a register is open, and how one is made or found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desk.errors import UserError
from desk.register.access import Access
from desk.register.units import set_up
from desk.settings import find_paths
from desk.window.first.answers import FirstAnswers, FirstStep
from desk.window.first.start import FirstStart
from desk.window.first.trouble import TroublePage
from desk.window.main import MainWindow
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.window.builder import Builder


class Door(QObject):
    """First start or trouble, in the window given. `opened`: the register is open and set up.

    `again` asks for the register to be opened anew.
    """

    opened = Signal()
    again = Signal()

    def __init__(
        self, theme: Theme, services: Services, builder: Builder, window: MainWindow
    ) -> None:
        super().__init__()
        self._theme = theme
        self._services = services
        self._builder = builder
        self._window = window
        self._exists = False
        self._login = ""
        self._first: FirstStart | None = None
        self._error: UserError | None = None

    def show_first_start(self, login: str = "") -> None:
        """The register is there but nobody has been set up in it. `login` opened it, if any."""
        self._exists = True
        self._login = login
        self._start_first(FirstAnswers(language=self._services.settings.get().language))

    def show_trouble(self, error: UserError) -> None:
        """The register could not be opened; where there never was one, the first start."""
        self._error = error
        chosen = self._services.settings.get().register
        remains = error.code == "register_missing" and self._services.vault.remains()
        if error.code == "register_missing" and chosen is None and not remains:
            self._exists = False
            self._start_first(FirstAnswers(language=self._services.settings.get().language))
            return
        self._end_first()
        language = self._services.settings.get().language
        page = TroublePage(self._theme)
        page.again.connect(self._try_again)
        page.open_other.connect(self._open_other)
        page.make_new.connect(self._make_new)
        page.restore.connect(lambda: self._services.restore(None, None))
        page.put_back_keys.connect(self._put_back_keys)
        told = self._services.content.sentences(language).error(error)
        page.show_trouble(
            error.code,
            told,
            chosen or str(find_paths().register),
            may_make=(chosen is not None or remains) and not find_paths().register.exists(),
        )
        self._window.shell.left.mark.show_place(tr("The register is not open"), False)
        self._window.shell.left.show_navigation("")
        self._window.show_page(page)

    def _put_back_keys(self) -> None:
        """The key file of the newest backup; the register itself is left as it is."""
        self._services.work.on(
            self._services.backups.put_back_keys(),
            lambda _aside: self._try_again(),
            self.show_trouble,
        )

    def move_to(self, window: MainWindow) -> None:
        """The window was built anew: shows the same there."""
        self._window = window
        first = self._first
        if first is not None:
            answers, step = first.answers, first.step
            self._first = None
            first.deleteLater()
            self._start_first(answers, step)
        elif self._error is not None:
            self.show_trouble(self._error)

    def _start_first(self, answers: FirstAnswers, step: FirstStep = FirstStep.LANGUAGE) -> None:
        self._end_first()
        first = FirstStart(
            self._theme,
            self._services,
            self._window.shell,
            str(find_paths().register.parent),
            answers,
            step,
            self,
            account=not self._exists,
        )
        first.finished.connect(self._finished)
        first.language_chosen.connect(self._use_language)
        first.open_other.connect(self._open_other)
        self._first = first
        first.begin()

    def _end_first(self) -> None:
        if self._first is not None:
            self._first.end()
            self._first.deleteLater()
            self._first = None

    def _use_language(self, language: str) -> None:
        settings = self._services.settings
        settings.set(settings.get().with_(language=language))

    def _open_other(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self._window, tr("Open a register"), "", tr("Registers (*.db);;All files (*)")
        )
        if name:
            self._builder.choose(Path(name))
            self._try_again()

    def _try_again(self) -> None:
        self._error = None
        self.again.emit()

    def _make_new(self) -> None:
        self._builder.choose(find_paths().register)
        self._exists = False
        self._start_first(FirstAnswers(language=self._services.settings.get().language))

    def _finished(self, answers: FirstAnswers) -> None:
        if self._first is None:
            return
        self._first.set_busy(True)
        if self._exists:
            self._set_up(answers)
            return
        made = self._services.vault.create(answers.login, answers.password, answers.code)
        self._services.work.on(made, lambda _none: self._made(answers), self._failed)

    def _made(self, answers: FirstAnswers) -> None:
        # A second try after a failed set-up must not make the register again.
        self._exists = True
        self._login = answers.login
        self._set_up(answers)

    def _set_up(self, answers: FirstAnswers) -> None:
        profile = self._services.content.profiles()[answers.profile]
        unit, name, login = answers.new_unit(profile), answers.user_name.strip(), self._login
        self._services.work.on(
            self._services.runner.write(lambda uow: set_up(name, unit, uow, login)),
            self._done,
            self._failed,
        )

    def _done(self, _access: Access) -> None:
        self._end_first()
        self._error = None
        self.opened.emit()

    def _failed(self, error: UserError) -> None:
        if self._first is not None:
            self._first.show_error(error)
