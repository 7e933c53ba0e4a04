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
    from desk.register.credentials import Credential, Protection
    from desk.register.ports import UnitOfWork


DEMO_LOG_IN = ("demo", "prova i lugn och ro")


class DemoProgram(Program):
    """A throw-away register of made-up patients, gone when the window closes."""

    demo = True
    shown_log_in = DEMO_LOG_IN

    def __init__(self, paths: Paths) -> None:
        import tempfile

        make_private_folder(paths.data)
        if any(paths.data.glob("demo-*")):
            remove_left_demos(paths.data)
        self._folder = Path(tempfile.mkdtemp(prefix="demo-", dir=paths.data))
        from desk.register.credentials import QUICK

        super().__init__(paths, self._folder / "register.db", cost=QUICK)
        self._made = False

    def open(self, key: Credential | None = None) -> Future[None]:
        """Makes the register and fills it at the first call; done when the patients are there.

        Whoever started the demo sits at the desk; the lock page tells the password.
        """
        if self._made:
            return super().open(key)
        self._made = True
        self.create(made_up_protection(DEMO_LOG_IN))
        return self.runner.write(lambda uow: fill_demo_register(uow, DEMO_LOG_IN[0]))

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
        from desk.register.credentials import QUICK

        super().__init__(Paths(folder, folder, paths.log), folder / "register.db", cost=QUICK)
        self._made = False

    def open(self, key: Credential | None = None) -> Future[None]:
        """Makes the register with a made-up unit at the first call."""
        if self._made:
            return super().open(key)
        self._made = True
        from desk.window.tour.log_in import TOUR_LOG_IN

        self.create(made_up_protection(TOUR_LOG_IN))
        return self.runner.write(lambda uow: set_up_tour(uow, TOUR_LOG_IN[0]))


def made_up_protection(log_in: tuple[str, str]) -> Protection:
    """A password for made-up people, and a recovery code that nobody keeps."""
    from desk.register.credentials import Password, Protection
    from desk.register.recovery import new_code

    return Protection(Password(*log_in), new_code())


def set_up_tour(uow: UnitOfWork, login: str) -> None:
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
    set_up("Maria Lund", first, uow, login)


def fill_demo_register(uow: UnitOfWork, login: str) -> None:
    """Two hundred made-up patients with answers of every kind."""
    from desk.register.demo import fill_demo

    fill_demo(uow, login)
