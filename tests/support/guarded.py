"""A story's desk whose register asks for a password; quick ones, which protect nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from locked import CODE, MARIA, SARA, run, unlocked
from running import Running, a_unit
from story import Story, manager_of, shipped_content

from desk.app import Program
from desk.app.papers import ShippedPapers
from desk.register.access import Access, Role
from desk.register.accounts import NewUser, add_user
from desk.register.check import verify
from desk.register.credentials import QUICK, Credential
from desk.register.ports import UnitOfWork
from desk.register.units import set_up
from desk.settings import find_paths
from desk.window.start import Desk, StartOptions
from desk.window.tour.hands import Hands


@dataclass
class GuardedStory(Story):
    """Maria Lund, the administrator, and Sara Ek, a receptionist, log in with passwords.

    `bare`: the register opens without one, as those of before do. `new`: there is none yet.
    """

    bare: bool = False
    new: bool = False
    opens_with: Credential | None = MARIA
    mend: Callable[[], object] = lambda: None

    def _new_program(self) -> Program:
        paths = find_paths({"CONSENT_DESK_HOME": str(self.folder / "home")})
        paths.make()
        program = Program(paths, clock=self.clock, cost=QUICK)
        program.content = shipped_content()
        program.papers = ShippedPapers(program.content)
        return program

    @property
    def program(self) -> Program:
        """The program on its register, made with the story's unit and users."""
        if self._program is None:
            self._program = self._new_program()
            self._program.keep_settings(self.settings)
            if self.new:
                return self._program
            if self.bare:
                self._program.create().result(30)
            else:
                self._program.vault.create(MARIA.login, MARIA.password, CODE).result(30)
            unit = a_unit(**self.unit)
            login = "" if self.bare else MARIA.login
            self._write(lambda uow: set_up("Maria Lund", unit, uow, login))
        return self._program

    def hire(self, role: Role, *, changed: bool = True) -> str:
        """Sara Ek works here too; `changed`: she has chosen a password of her own already."""

        def add(access: Access, uow: UnitOfWork) -> str:
            user = add_user(NewUser("Sara Ek", SARA, frozenset({role})), access, uow)
            if changed:
                uow.accounts.set_login(user.id, SARA.login, must_change=False)
                uow.journal.write("password_changed", access, details={"user": user.id})
                uow.commit()
            return user.id

        return self.given(add)

    @property
    def running(self) -> Running:
        """The window, at its log-in or open."""
        if self._running is None:
            program = self.program
            program.runner.close_register()
            desk = Desk(self.application, program, StartOptions())
            desk.dialogs.save = self._choose
            self._running = Running(desk, program, Hands(lambda: desk.window, self.folder))
            self._opened.append(self._running)
            desk.show()
            self._running.hands.until(lambda: is_there(desk), "the window")
            self._running.idle()
        return self._running

    def start_anew(self) -> None:
        """The program is closed and started; it stands at its log-in."""
        self.close()
        self._program = self._new_program()

    def arrive(self) -> None:
        """Waits until the desk is there."""
        running = self.running
        running.hands.until(lambda: running.desk.window.rooms is not None, "the desk")
        running.idle()

    def log_in(self, login: str, password: str) -> None:
        """Types both on the log-in page, and presses Enter."""
        self.write(login)
        self.press("Tab")
        self.write(password)
        self.press("Enter")

    def check_sound(self) -> None:
        """Verifies the register with whatever still opens it."""
        path = self.program.register
        self.close()
        self.mend()
        register = unlocked(path, self.opens_with)
        result = run(register, lambda uow: verify(manager_of(uow), uow))
        register.close()
        assert result.ok, result.problems


def is_there(desk: Desk) -> bool:
    """Whether the window shows the log-in, the desk, or what stands before either."""
    window = desk.window
    return window.lock_view is not None or window.rooms is not None or desk._door is not None


def tell(story: GuardedStory) -> Iterator[GuardedStory]:
    """Tells a story; whatever it did, the register is sound at its end."""
    yield story
    try:
        story.check_sound()
    finally:
        story.close()
