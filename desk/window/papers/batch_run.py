"""Makes blankets one after the other, off the window's thread, until it is done or stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register.access import Access
from desk.register.blankets import throw_away
from desk.register.ports import UnitOfWork
from desk.window.papers.data import Data
from desk.window.papers.subject import Slip, file_name, make_pdf
from desk.window.printing.ways import Paper, PaperWays, write_paper
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
    """One dialog, then a job a paper. Only what leaves is noted as made.

    To a printer each goes as it is made. A file is written whole when all are read, as one
    document. `moved` carries how many are out and how many were passed over; `ended` an error or
    None.
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
        self._path: Path | None = None
        self._read: list[tuple[Piece, Data]] = []
        self.done = 0
        self.passed = 0
        self.stopped = False

    @property
    def to_file(self) -> bool:
        """Whether all go into one file."""
        return self._path is not None

    def start(self, pieces: Sequence[Piece]) -> bool:
        """Asks for the printer, and begins; False when none was chosen.

        Raises UserError `printer_missing`.
        """
        self._send = self._services.printer.ask(file_name("consent"))
        return self._begin(pieces, self._send is not None)

    def start_file(self, pieces: Sequence[Piece]) -> bool:
        """Asks for a place for one file of all, and begins; False when none was chosen."""
        self._path = self._services.choose_file(f"{file_name('consent')}.pdf")
        return self._begin(pieces, self._path is not None)

    def _begin(self, pieces: Sequence[Piece], chosen: bool) -> bool:
        if chosen:
            self._left = list(pieces)
            self._next()
        return chosen

    def stop(self) -> None:
        """What is at the printer already comes out; nothing more is made, and no file."""
        self.stopped = True

    def _next(self) -> None:
        if self.stopped:
            self.ended.emit(None)
        elif self._left:
            piece = self._left.pop(0)
            self._services.work.on(
                self._services.runner.write(piece.load),
                lambda make: self._loaded(piece, make),
                self._failed,
            )
        elif self._read:
            self._make_file()
        else:
            self.ended.emit(None)

    def _loaded(self, piece: Piece, make: Make | None) -> None:
        if make is None:
            self.passed += 1
            self.moved.emit(self.done, self.passed)
            self._next()
            return
        papers, data = self._services.papers, make(piece.slip.reference)
        if self.to_file:
            self._read.append((piece, data))
            self.moved.emit(len(self._read), self.passed)
            self._next()
            return

        def run() -> bytes:
            return make_pdf(papers, "consent", data, blank=piece.blank)

        self._services.work.on(
            self._services.runner.aside(run), lambda pdf: self._made(piece, pdf), self._failed
        )

    def _made(self, piece: Piece, pdf: bytes) -> None:
        if self.stopped:
            self.ended.emit(None)
            return
        self._services.work.on(
            self._ways.note(_paper(piece), "printed"),
            lambda _none: self._noted(piece, pdf),
            self._failed,
        )

    def _noted(self, piece: Piece, pdf: bytes) -> None:
        send = self._send
        assert send is not None

        def sent(_none: None) -> None:
            self.done += 1
            self.moved.emit(self.done, self.passed)
            self._next()

        self._services.work.on(
            self._services.runner.aside(lambda: send(pdf)),
            sent,
            lambda error: self._take_back([piece], error),
        )

    def _make_file(self) -> None:
        papers, read = self._services.papers, list(self._read)

        def run() -> bytes:
            return papers.consents([data for _piece, data in read], blank=read[0][0].blank)

        self._services.work.on(
            self._services.runner.aside(run),
            lambda pdf: self._note_next(pdf, [piece for piece, _data in read], []),
            self._failed,
        )

    def _note_next(self, pdf: bytes, left: list[Piece], noted: list[Piece]) -> None:
        """Notes one after the other, and then writes the file."""
        if self.stopped:
            self._take_back(noted, None)
        elif left:
            first, *others = left
            self._services.work.on(
                self._ways.note(_paper(first), "saved"),
                lambda _none: self._note_next(pdf, others, [*noted, first]),
                lambda error: self._take_back(noted, error),
            )
        else:
            self._write(pdf, noted)

    def _write(self, pdf: bytes, noted: list[Piece]) -> None:
        path = self._path
        assert path is not None

        def written(_none: None) -> None:
            self.done = len(noted)
            self.ended.emit(None)

        self._services.work.on(
            self._services.runner.aside(lambda: write_paper(path, pdf)),
            written,
            lambda error: self._take_back(noted, error),
        )

    def _take_back(self, pieces: Sequence[Piece], error: UserError | None) -> None:
        """Nothing waits for blankets that did not come out."""
        references, access = [piece.slip.reference for piece in pieces], self._access
        if not references:
            self._failed(error)
            return
        self._services.work.on(
            self._services.runner.write(lambda uow: throw_away(references, access, uow)),
            lambda _none: self._failed(error),
            self._failed,
        )

    def _failed(self, error: UserError | None) -> None:
        self._left.clear()
        self.ended.emit(error)


def _paper(piece: Piece) -> Paper:
    """What is noted of a blanket that leaves."""
    name, person = file_name("consent"), piece.slip.command.person_id
    return Paper(lambda: b"", "consent", name, person, record=piece.slip.record)
