"""Programs on registers of made-up people: the demo and the tour."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from desk.app.program import Program
from desk.errors import RegisterError
from desk.settings import Paths, make_private_folder

# What is not needed for the first paint is imported where it is used (decision D9).
if TYPE_CHECKING:
    from desk.register.credentials import Credential
    from desk.register.ports import UnitOfWork


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

    def open(self, key: Credential | None = None) -> Future[None]:
        """Makes the register and fills it; done when the patients are there."""
        self.create()
        return self.runner.write(fill_demo_register)

    @property
    def opened_papers(self) -> Path:
        """Gone with the demo."""
        return self._folder / "opened"

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

    def open(self, key: Credential | None = None) -> Future[None]:
        """Makes the register with a made-up unit at the first call."""
        if self._made:
            return super().open(key)
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
