"""Prints blankets one after the other, off the window's thread, until it is done or stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.access import Access
from desk.register.blankets import throw_away
from desk.register.ports import UnitOfWork
from desk.window.papers.data import Data
from desk.window.papers.subject import Slip, file_name, make_pdf
from desk.window.printing.ways import Paper, PaperWays
from desk.window.services import Services

Make = Callable[[str], Data]


@dataclass(frozen=True, slots=True, repr=False)
class Piece:
    """One blanket to print. `load` reads what it is made of, and journals the look at a person.

    It gives None for somebody whose blanket cannot be made here: that one is passed over.
    """

    slip: Slip
    blank: bool
    load: Callable[[UnitOfWork], Make | None]


class BatchRun(QObject):
    """One dialog, then a job a paper. Only what is handed to the printer is noted as made.

    `moved` carries how many are out and how many were passed over; `ended` an error or None.
    """

    moved = Signal(int, int)
    ended = Signal(object)

    def __init__(self, services: Services, access: Access, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._access = access
        self._ways = PaperWays(services, access)
        self._left: list[Piece] = []
        self._send: Callable[[bytes], None] | None = None
        self.done = 0
        self.passed = 0
        self.stopped = False

    def start(self, pieces: Sequence[Piece]) -> bool:
        """Asks for the printer, and begins; False when none was chosen.

        Raises UserError `printer_missing`.
        """
        self._send = self._services.printer.ask(file_name("consent"))
        if self._send is None:
            return False
        self._left = list(pieces)
        self._next()
        return True

    def stop(self) -> None:
        """What is at the printer already comes out; nothing more is made."""
        self.stopped = True

    def _next(self) -> None:
        if self.stopped or not self._left:
            self.ended.emit(None)
            return
        piece = self._left.pop(0)
        self._services.work.on(
            self._services.runner.write(piece.load),
            lambda make: self._loaded(piece, make),
            self._failed,
        )

    def _loaded(self, piece: Piece, make: Make | None) -> None:
        if make is None:
            self.passed += 1
            self.moved.emit(self.done, self.passed)
            self._next()
            return
        papers, data = self._services.papers, make(piece.slip.reference)

        def run() -> bytes:
            return make_pdf(papers, "consent", data, blank=piece.blank)

        self._services.work.on(
            self._services.runner.aside(run), lambda pdf: self._made(piece, pdf), self._failed
        )

    def _made(self, piece: Piece, pdf: bytes) -> None:
        if self.stopped:
            self.ended.emit(None)
            return
        person = piece.slip.command.person_id
        paper = Paper(
            lambda: pdf, "consent", file_name("consent"), person, record=piece.slip.record
        )
        self._services.work.on(
            self._ways.note(paper, "printed"), lambda _none: self._noted(piece, pdf), self._failed
        )

    def _noted(self, piece: Piece, pdf: bytes) -> None:
        send = self._send
        assert send is not None

        def sent(_none: None) -> None:
            self.done += 1
            self.moved.emit(self.done, self.passed)
            self._next()

        def failed(error: UserError) -> None:
            reference, access = piece.slip.reference, self._access
            self._services.work.on(
                self._services.runner.write(lambda uow: throw_away([reference], access, uow)),
                lambda _none: self._failed(error),
                self._failed,
            )

        self._services.work.on(self._services.runner.aside(lambda: send(pdf)), sent, failed)

    def _failed(self, error: UserError) -> None:
        self._left.clear()
        self.ended.emit(error)
