"""Several blankets as one file: read, made, noted, and written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from desk.register.access import Access
from desk.register.ports import UnitOfWork
from desk.window.papers.batch_run import BatchRun, Piece
from desk.window.papers.subject import file_name
from desk.window.printing.ways import write_paper
from desk.window.services import Services
from desk.window.words import tr

AT_ONCE = 20
"""So many are read or noted in one go: others get their turn at the register in between."""

READING, MAKING = 0.02, 0.86
"""How much of the work on a file is reading what it is made of, and making it."""


class _Stopped(Exception):
    """Leaves the making of a file."""


class FileRun(BatchRun):
    """All of them as one document, which is written whole when all are made and noted."""

    to_file = True
    how = "saved"
    _told = Signal(float)

    def __init__(self, services: Services, access: Access) -> None:
        super().__init__(services, access)
        self._path: Path | None = None
        self._read: list[Piece] = []
        self._made = 0.0
        self._told.connect(self._hear)

    @property
    def part(self) -> float:
        """Read, made and noted."""
        total = max(len(self.pieces), 1)
        noted = sum(1 for piece in self.pieces if piece.noted and self._made == 1)
        looked = (len(self._read) + self.passed) / total
        return READING * looked + MAKING * self._made + (1 - READING - MAKING) * noted / total

    @property
    def words(self) -> str:
        """Which of its parts it has come to."""
        if self._left:
            return tr("Reads what they are made of")
        return tr("Makes the file") if self._made < 1 else tr("Notes them, and writes the file")

    def start(self, pieces: Sequence[Piece]) -> bool:
        """Asks for a place for one file of all, and begins; False when none was chosen."""
        self._path = self._services.choose_file(f"{file_name('consent')}.pdf")
        if self._path is not None:
            self._begin(pieces)
        return self._path is not None

    def _next(self) -> None:
        """Reads some more of them, and then makes the file."""
        if self.stopped:
            self._finish()
            return
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]

        def look(uow: UnitOfWork) -> None:
            for piece in some:
                piece.look(uow)

        if some:
            self._write(look, lambda: self._looked(some))
        elif self._read:
            self._make()
        else:
            self._finish()

    def _looked(self, some: list[Piece]) -> None:
        there = [piece for piece in some if piece.make is not None]
        self._read += there
        self.passed += len(some) - len(there)
        self.moved.emit()
        self._next()

    def _make(self) -> None:
        papers, blank = self._services.papers, self._read[0].blank

        def run() -> bytes | None:
            many = []
            try:
                for piece in self._read:
                    many.append(piece.data())
                    self._tell(0)
                return papers.consents(many, blank=blank, tell=self._tell)
            except _Stopped:
                return None

        self._jobs.work.on(self._runner.aside(run, "pile"), self._note, self._finish)

    def _tell(self, part: float) -> None:
        """On the thread that makes the file."""
        if self.stopped:
            raise _Stopped
        self._told.emit(part)

    def _hear(self, part: float) -> None:
        if not self.stopped and (part == 1 or part - self._made > 0.005):
            self._made = part
            self.moved.emit()

    def _note(self, pdf: bytes | None) -> None:
        """Notes some more of them, and then writes the file."""
        if self.stopped or pdf is None:
            self._finish()
            return
        if self._made < 1:
            self.remember()
        self._made = 1.0
        some = [piece for piece in self._read if not piece.noted][:AT_ONCE]
        access = self._access

        def note(uow: UnitOfWork) -> None:
            for piece in some:
                piece.note("saved", access, uow)

        self.moved.emit()
        if some:
            self._write(note, lambda: self._note(pdf))
        else:
            self._put(pdf)

    def _put(self, pdf: bytes) -> None:
        path = self._path
        assert path is not None

        def written(_none: None) -> None:
            for piece in self._read:
                piece.out = True
            self._finish()

        wrote = self._runner.aside(lambda: write_paper(path, pdf), "pile")
        self._jobs.work.on(wrote, written, self._finish)
