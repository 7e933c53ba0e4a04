"""The real window on a real encrypted register, driven by real keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desk.app import Program
from desk.register.commands import NewUnit
from desk.register.units import set_up
from desk.settings import Settings, find_paths
from desk.window.rooms import Rooms
from desk.window.start import Desk, StartOptions, make_application
from desk.window.tour.hands import Hands

TEMPLATE = (
    "Hej {given_name}! Du har en tid på {place} {date} kl. {time}. "
    "Behöver du ändra? Ring {phone}. Det går inte att svara."
)


def a_unit(**changes: object) -> NewUnit:
    """A unit of a made-up hospital, its message confirmed."""
    values: dict[str, object] = {
        "name": "Ekhaga vårdcentral",
        "short_name": "Ekhaga",
        "clinic": "Ekhaga",
        "profile": "stockholm-takecare",
        "provider": "Region Stockholm",
        "display": "unit",
        "sender": "Ekhaga",
        "phone": "08-465 004 10",
        "turn_to": "receptionen eller 08-465 004 10",
        "template": TEMPLATE,
        "template_confirmed": True,
    }
    return NewUnit(**{**values, **changes})  # type: ignore[arg-type]


@dataclass
class Running:
    """A running program with hands on its keys."""

    desk: Desk
    program: Program
    hands: Hands

    @property
    def window(self) -> QWidget:
        """The window in front."""
        return self.desk.window

    @property
    def rooms(self) -> Rooms:
        """The rooms, once the register is open."""
        rooms = self.desk.window.rooms
        assert rooms is not None
        return rooms

    def idle(self) -> None:
        """Waits until nothing is under way."""
        self.hands.until(lambda: self.desk.work.waiting == 0, "the work to be done")


StartDesk = Callable[..., Running]


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

    def start(
        *, settings: Settings | None = None, fresh: bool = True, **unit: object
    ) -> Running:
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
        running.desk.window.close()
        running.program.close()
        running.desk.window.deleteLater()
        application.processEvents()
