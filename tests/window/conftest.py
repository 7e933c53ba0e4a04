"""The real window on a real encrypted register, or on fakes, driven by real keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bench import Bench, make_bench
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from running import Running, StartDesk, a_unit, put_away

from desk.app import Program, ShippedContent
from desk.register.units import set_up
from desk.settings import Settings, find_paths
from desk.window.start import Desk, StartOptions, make_application
from desk.window.tour.hands import Hands


@pytest.fixture(autouse=True)
def windows_gone() -> Iterator[None]:
    """Windows that are gone go at once: outside an event loop nothing is deleted by itself."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def application() -> QApplication:
    """The Qt application in our style."""
    app = make_application(["test"])
    app.setCursorFlashTime(0)
    return app


@pytest.fixture
def start_desk(application: QApplication, tmp_path: Path) -> Iterator[StartDesk]:
    """Starts the program on a new register; called again, a second window on the same one."""
    started: list[Running] = []

    def start(*, settings: Settings | None = None, fresh: bool = True, **unit: object) -> Running:
        paths = find_paths({"CONSENT_DESK_HOME": str(tmp_path / "home")})
        paths.make()
        program = Program(paths)
        if settings is not None:
            program.keep_settings(settings)
        if fresh:
            program.create().result(30)
            program.runner.write(lambda uow: set_up("Maria Lund", a_unit(**unit), uow)).result(30)
            program.runner.close_register()
        desk = Desk(application, program, StartOptions())
        hands = Hands(lambda: desk.window, tmp_path)
        running = Running(desk, program, hands)
        started.append(running)
        desk.show()
        hands.until(lambda: desk.window.rooms is not None, "the register to open")
        running.idle()
        return running

    yield start
    for running in started:
        put_away(running.desk)
        running.program.close()
        application.processEvents()


@pytest.fixture(scope="session")
def shipped() -> ShippedContent:
    """What ships with the program, read once."""
    return ShippedContent()


@pytest.fixture
def make(
    application: QApplication, tmp_path: Path, shipped: ShippedContent
) -> Iterator[Callable[..., Bench]]:
    """Makes a window without a register, with settings of its own."""
    made: list[Bench] = []

    def one(settings: Settings | None = None) -> Bench:
        made.append(make_bench(application, tmp_path, settings=settings, content=shipped))
        return made[-1]

    yield one
    for bench in made:
        bench.close()


@pytest.fixture
def bench(make: Callable[..., Bench]) -> Bench:
    """A window without a register, in English."""
    return make()
