"""Makes blankets one after the other until it is done or stopped, whatever page is in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.access import Access
from desk.register.papers import PaperHow, note_paper
from desk.register.ports import UnitOfWork
from desk.window.papers.data import Data
from desk.window.papers.subject import Slip, file_name, make_pdf
from desk.window.printing.jobs import Outcome
from desk.window.services import Services
from desk.window.words import tr

Make = Callable[[str], Data]


@dataclass(slots=True, repr=False)
class Piece:
    """One blanket to print. `load` reads what it is made of, and journals the look at a person.

    It gives None for somebody whose blanket cannot be made here: that one is passed over. `looked`,
    `noted` and `out` tell how far it has come.
    """

    slip: Slip
    blank: bool
    load: Callable[[UnitOfWork], Make | None]
    make: Make | None = None
    looked: bool = False
    noted: bool = False
    out: bool = False

    def look(self, uow: UnitOfWork) -> None:
        """Reads it, once."""
        if not self.looked:
            self.make = self.load(uow)
            self.looked = True

    def note(self, how: PaperHow, access: Access, uow: UnitOfWork) -> None:
        """Records it as out, and journals that it leaves, once; one passed over is not."""
        if self.make is not None and not self.noted:
            self.slip.record(access, uow)
            self.noted = True
            note_paper("consent", how, self.slip.command.person_id, access, uow)

    def data(self) -> Data:
        """What it is made of, with its reference."""
        assert self.make is not None
        return self.make(self.slip.reference)


class BatchRun(QObject):
    """What is noted as out is what came out: whatever is not is taken back at the end.

    `moved` tells that it has come further; `ended` that it is over. `seen` says whether somebody
    looks at it: if nobody does, how it went is told above the page.
    """

    moved = Signal()
    ended = Signal()
    to_file = False
    how: PaperHow = "printed"

    def __init__(self, services: Services, access: Access) -> None:
        super().__init__(services.jobs)
        self._services = services
        self._jobs = services.jobs
        self._runner = services.jobs.runner
        self._access = access
        self._left: list[Piece] = []
        self._reserved: Future[None] | None = None
        self._at = services.now()
        self.seen: Callable[[], bool] = lambda: False
        self.pieces: tuple[Piece, ...] = ()
        self.error: UserError | None = None
        self.passed = 0
        self.stopped = False

    @property
    def done(self) -> int:
        """How many have come out."""
        return sum(1 for piece in self.pieces if piece.out)

    @property
    def part(self) -> float:
        """How much of the work is done, between 0 and 1."""
        return (self.done + self.passed) / max(len(self.pieces), 1)

    @property
    def words(self) -> str:
        """How far it has come."""
        words = tr("{done} of {total} have gone to the printer")
        return words.format(done=self.done, total=len(self.pieces))

    def _begin(self, pieces: Sequence[Piece]) -> None:
        self.pieces, self._left = tuple(pieces), list(pieces)
        self._jobs.pile = self
        self._jobs.begin(self)
        self._next()

    def stop(self) -> None:
        """What is at the printer already comes out; nothing more is made, and no file."""
        self.stopped = True
        self.moved.emit()

    def reserve(self) -> None:
        """The register is about to be closed: all the rest is read and noted now."""
        if self._reserved is not None:
            return
        rest, how, access = [one for one in self.pieces if not one.out], self.how, self._access

        def run(uow: UnitOfWork) -> None:
            for piece in rest:
                piece.look(uow)
                piece.note(how, access, uow)

        if not self.stopped:
            self.remember()
            self._reserved = self._runner.write(run)

    def remember(self) -> None:
        """What is noted now, or will be, and is not out yet."""
        self._jobs.remember(tuple(one.slip.reference for one in self.pieces if not one.out))

    def _write(self, job: Callable[[UnitOfWork], None], then: Callable[[], None]) -> None:
        """In the register, unless all that must be done there was done before it was closed."""
        future = self._reserved or self._runner.write(job)
        self._jobs.work.on(future, lambda _none: then(), self._finish)

    def _next(self) -> None:
        raise NotImplementedError

    def _finish(self, error: UserError | None = None) -> None:
        """Nothing waits for blankets that did not come out."""
        self.error = error
        lost = tuple(one.slip.reference for one in self.pieces if one.noted and not one.out)
        self._jobs.take_back(lost, self._access, self._over)

    def _over(self) -> None:
        self._jobs.remember(())
        self._jobs.pile = None
        self._jobs.end(self)
        seen = self.seen()
        self.ended.emit()
        if not seen:
            self._jobs.tell(self.outcome())
        self._jobs.changed.emit()
        self.deleteLater()

    def outcome(self) -> Outcome:
        """How it ended."""
        total = len(self.pieces)
        title = tr("All have gone to the printer")
        done = tr("{done} of {total} are printed.")
        if self.to_file:
            title, done = tr("Saved as one file"), tr("{done} of {total} are in the file.")
        done, kind = done.format(done=self.done, total=total), "ok"
        body = done
        if self.error is not None:
            kind = "error"
        elif self.stopped and self.done < total:
            kind, title = "warn", tr("Stopped")
            body = f"{done} {tr('The others are not made, and nothing waits for them.')}"
        elif self.passed:
            words = tr("{count} were passed over: they have no yes that holds any longer.")
            kind, title, body = "warn", done, words.format(count=self.passed)
        what = tr("Several blankets")
        return Outcome(what, self._at, title, body, kind, self.error)


class PrintRun(BatchRun):
    """One dialog, then a job a paper: each goes to the printer as it is made."""

    def __init__(self, services: Services, access: Access) -> None:
        super().__init__(services, access)
        self._send: Callable[[bytes], None] | None = None

    def start(self, pieces: Sequence[Piece]) -> bool:
        """Asks for the printer, and begins; False when none was chosen.

        Raises UserError `printer_missing`.
        """
        self._send = self._services.printer.ask(file_name("consent"))
        if self._send is not None:
            self._begin(pieces)
        return self._send is not None

    def _next(self) -> None:
        if self.stopped or not self._left:
            self._finish()
            return
        piece = self._left.pop(0)
        self._write(piece.look, lambda: self._looked(piece))

    def _looked(self, piece: Piece) -> None:
        if piece.make is None:
            self.passed += 1
            self.moved.emit()
            self._next()
            return
        papers = self._services.papers

        def run() -> bytes:
            return make_pdf(papers, "consent", piece.data(), blank=piece.blank)

        made = self._runner.aside(run, "pile")
        self._jobs.work.on(made, lambda pdf: self._made(piece, pdf), self._finish)

    def _made(self, piece: Piece, pdf: bytes) -> None:
        if self.stopped:
            self._finish()
            return
        access = self._access
        self._write(lambda uow: piece.note("printed", access, uow), lambda: self._noted(piece, pdf))

    def _noted(self, piece: Piece, pdf: bytes) -> None:
        send = self._send
        assert send is not None

        def sent(_none: None) -> None:
            piece.out = True
            if self._reserved is not None:
                self.remember()
            self.moved.emit()
            self._next()

        self._jobs.work.on(self._runner.aside(lambda: send(pdf), "printer"), sent, self._finish)
