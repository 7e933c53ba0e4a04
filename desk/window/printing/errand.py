"""One paper on its way out: made, noted in the journal, and only then printed, saved or opened."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Generic, TypeVar

from desk.errors import UserError

if TYPE_CHECKING:
    from desk.register.access import Access
    from desk.register.papers import PaperHow
    from desk.register.ports import UnitOfWork
    from desk.window.context import Lane
    from desk.window.printing.jobs import Jobs
    from desk.window.printing.ways import Paper

T = TypeVar("T")


class Errand(Generic[T]):
    """Goes to its end whatever page is in front, and while the desk is locked.

    `ended` carries what `give` gave, or the UserError that stopped it. A blanket that did not leave
    is not out when it does.
    """

    def __init__(
        self, jobs: Jobs, paper: Paper, access: Access, how: PaperHow, give: Callable[[bytes], T]
    ) -> None:
        self._jobs = jobs
        self._paper = paper
        self._access = access
        self._how = how
        self._give = give
        self._noting: Future[None] | None = None
        self.ended: Future[T] = Future()

    def begin(self) -> None:
        """Makes it, off the window's thread."""
        self._jobs.begin(self)
        made = self._jobs.runner.aside(self._paper.make)
        self._jobs.work.on(made, self._made, self._failed)

    def reserve(self) -> Future[None]:
        """Notes it, once: before it leaves, and while the register is open."""
        if self._noting is None:
            self._noting = self._jobs.runner.write(self._note)
        return self._noting

    def _note(self, uow: UnitOfWork) -> None:
        from desk.register.papers import note_paper

        paper, access = self._paper, self._access
        if paper.record is not None:
            paper.record(access, uow)
        note_paper(paper.kind, self._how, paper.person_id, access, uow)

    def _made(self, data: bytes) -> None:
        self._jobs.work.on(self.reserve(), lambda _none: self._leave(data), self._failed)

    def _leave(self, data: bytes) -> None:
        # A printer that hangs keeps nothing else waiting.
        lane: Lane = "printer" if self._how == "printed" else "aside"
        given = self._jobs.runner.aside(lambda: self._give(data), lane)
        self._jobs.work.on(given, self._given, self._failed)

    def _given(self, result: T) -> None:
        self._jobs.end(self)
        self.ended.set_result(result)

    def _failed(self, error: UserError) -> None:
        def end() -> None:
            self._jobs.end(self)
            self.ended.set_exception(error)

        reference = self._paper.out() if self._paper.out is not None else ""
        self._jobs.take_back((reference,) if reference else (), self._access, end)
