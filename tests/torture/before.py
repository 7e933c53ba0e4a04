"""Hostile text in what stands before the register is open: the first start and the log-in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from beginning import answered
from locked import CODE, MARIA
from making import a_unit
from PySide6.QtWidgets import QApplication

from desk.app import Program
from desk.register.credentials import QUICK
from desk.register.units import set_up
from desk.settings import find_paths
from desk.window.first.answers import FirstStep
from desk.window.first.start import FirstStart
from desk.window.lock.pages import CodePage, SignInPage
from desk.window.start import Desk, StartOptions
from desk.window.tour.hands import Hands


def each_page_before(application: QApplication, where: Path) -> Iterator[tuple[str, Desk, Hands]]:
    """Each page that asks for something before anybody sits at the desk."""
    yield from _first_start(application, where / "none")
    yield from _log_in(application, where / "locked")


def _first_start(application: QApplication, where: Path) -> Iterator[tuple[str, Desk, Hands]]:
    for desk, hands in _shown(application, where, lambda _program: None):
        window = desk.window
        for step in FirstStep:
            first = FirstStart(
                desk.theme, desk.services, window.shell, str(where), answered(), step, window
            )
            first.begin()
            hands.settle()
            yield f"first-{step.name.lower()}", desk, hands
            first.end()
            first.deleteLater()


def _log_in(application: QApplication, where: Path) -> Iterator[tuple[str, Desk, Hands]]:
    for desk, hands in _shown(application, where, _make_locked):
        view = desk.window.lock_view
        assert view is not None
        for page in (SignInPage(desk.theme, None, None, may_go_back=False), CodePage(desk.theme)):
            view.show_page(page)
            hands.settle()
            yield type(page).__name__, desk, hands


def _shown(
    application: QApplication, where: Path, make: Callable[[Program], None]
) -> Iterator[tuple[Desk, Hands]]:
    paths = find_paths({"CONSENT_DESK_HOME": str(where / "home")})
    paths.make()
    program = Program(paths, cost=QUICK)
    make(program)
    desk = Desk(application, program, StartOptions())
    hands = Hands(lambda: desk.window, where)
    desk.show()
    hands.until(lambda: desk.waiting == 0, "the window")
    yield desk, hands
    desk.window.close()
    program.close()


def _make_locked(program: Program) -> None:
    program.vault.create(MARIA.login, MARIA.password, CODE).result(30)
    made = program.runner.write(lambda uow: set_up("Maria Lund", a_unit(), uow, MARIA.login))
    made.result(30)
    program.runner.close_register()
