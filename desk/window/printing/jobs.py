"""Papers on their way out, whoever stands in front meanwhile: noted, given, taken back, told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.settings import write_atomically
from desk.window.words import tr

# For types alone: pages that offer a paper are made before anybody asks for one (decision D9).
if TYPE_CHECKING:
    from concurrent.futures import Future

    from desk.register.access import Access
    from desk.register.ports import UnitOfWork
    from desk.window.context import Runner
    from desk.window.papers.batch_run import BatchRun
    from desk.window.work import Work

References = tuple[str, ...]

AT_ONCE = 50
"""So many are taken back in one go: others get their turn at the register in between."""


class Going(Protocol):
    """Something on its way out."""

    def reserve(self) -> object:
        """The register is about to be closed: what is still to be noted is noted now."""


class Outcome(NamedTuple):
    """How it went, to be told where one no longer stands: it holds no personal data.

    `what` is what the paper's file and print job are called; `title` what is said when there was
    no `error`.
    """

    what: str
    at: datetime | None
    title: str = ""
    body: str = ""
    kind: str = "ok"
    error: UserError | None = None


class Jobs(QObject):
    """One for the program: pages come and go, and the desk is locked, while papers are printed.

    `memory` is a file for the codes of what is noted and not out yet: killed, the program takes
    them back when it is started again. `front` gives something that stands for what is in front
    now, None while nobody sits at the desk. `to_tell` says that there is something to tell;
    `changed` that blankets were taken back.
    """

    to_tell = Signal()
    changed = Signal()

    def __init__(
        self,
        runner: Runner,
        work: Work,
        now: Callable[[], datetime],
        memory: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self.runner = runner
        self.work = work
        self.now = now
        self.front: Callable[[], object] = lambda: 0
        self.pile: BatchRun | None = None
        self._going: list[Going] = []
        self._owed: list[tuple[References, Access]] = []
        self._outcomes: list[Outcome] = []

    @property
    def under_way(self) -> int:
        """How many papers and piles have not come to their end."""
        return len(self._going)

    def begin(self, one: Going) -> None:
        """It is on its way."""
        self._going.append(one)

    def end(self, one: Going) -> None:
        """It has come to its end."""
        self._going.remove(one)

    # The register is closed and opened again.

    def before_lock(self) -> None:
        """What is on its way goes on without the register: all that must be noted is, now."""
        for one in self._going:
            one.reserve()

    def opened(self, access: Access) -> None:
        """The register is open again: what did not come out while it was closed is taken back."""
        owed, self._owed = self._owed, []
        for references, own in owed:
            self.take_back(references, own, self._cleared)
        if owed or self._going:
            return
        lost = self._remembered()
        if lost:
            self.take_back(lost, access, lambda: self._taken_after_all(len(lost)))

    def _cleared(self) -> None:
        if not self._going:
            self.remember(())
        self.changed.emit()

    def remember(self, references: References) -> None:
        """These are noted as out and are not out yet; a disk that is full forgets them."""
        if self._memory is None:
            return
        owed = (reference for own, _access in self._owed for reference in own)
        references = (*references, *owed)
        with suppress(OSError):
            if references:
                write_atomically(self._memory, "\n".join(references).encode())
            else:
                self._memory.unlink(missing_ok=True)

    def _remembered(self) -> References:
        if self._memory is None:
            return ()
        with suppress(OSError, UnicodeDecodeError):
            return tuple(self._memory.read_text("ascii").split())
        return ()

    def _taken_after_all(self, count: int) -> None:
        self._cleared()
        title = tr("The program was ended before all blankets had come out")
        body = tr("{count} did not come out, and nothing waits for them.").format(count=count)
        self.tell(Outcome("", None, title, body, "warn"))

    def take_back(self, references: References, access: Access, then: Callable[[], None]) -> None:
        """Nobody waits for blankets that did not come out; once the register can be written."""
        if not references:
            then()
            return
        some, rest = references[:AT_ONCE], references[AT_ONCE:]

        def not_now(_error: UserError) -> None:
            self._owed.append((references, access))
            then()

        self.work.on(
            self.runner.write(_taken_back(some, access)),
            lambda _none: self.take_back(rest, access, then),
            not_now,
        )

    def forget(self) -> None:
        """Another register stands in the place of the one that was open."""
        self._owed.clear()
        if self.pile is not None:
            self.pile.stop()

    # What is told elsewhere than where it was asked for.

    def watch(
        self,
        ended: Future[Any],
        what: str,
        title: str,
        seen: Callable[[], bool] | None = None,
        safe: str = "",
    ) -> None:
        """Tells how it ends, unless one is still where it was asked for; no `title`: only an error.

        `safe` is said first of a paper that did not leave. `seen` says whether one is; without it,
        whether the same page is in front.
        """
        front, at = self.front(), self.now()
        here = seen or (lambda: self.front() == front)

        def done(_result: object) -> None:
            if title and not here():
                self.tell(Outcome(what, at, title))

        def failed(error: UserError) -> None:
            if not here():
                self.tell(Outcome(what, at, body=safe, kind="error", error=error))

        self.work.on(ended, done, failed)

    def tell(self, outcome: Outcome) -> None:
        """To be told as soon as somebody sits at the desk."""
        self._outcomes.append(outcome)
        self.to_tell.emit()

    def take_outcomes(self) -> Sequence[Outcome]:
        """What is to be told; it is told once."""
        outcomes, self._outcomes = self._outcomes, []
        return outcomes


def _taken_back(references: References, access: Access) -> Callable[[UnitOfWork], None]:
    def run(uow: UnitOfWork) -> None:
        from desk.register.blankets import throw_away

        for reference in references:
            try:
                throw_away([reference], access, uow)
            except UserError as error:
                # It was never noted, or another register stands in the place of its own.
                if error.code not in ("reference_unknown", "reference_not_valid"):
                    raise

    return run
