"""A paper on its way out: made, noted in the journal, and only then printed, saved or opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from desk.errors import UserError
from desk.settings import write_atomically
from desk.window.printing.errand import Errand
from desk.window.services import Services
from desk.window.words import tr

# For types alone: pages that offer a paper are made before anybody asks for one (decision D9).
if TYPE_CHECKING:
    from desk.register.access import Access
    from desk.register.papers import PaperHow, PaperKind
    from desk.register.ports import UnitOfWork

T = TypeVar("T")
Done = Callable[[bool], None]
Failed = Callable[[UserError], None]


@dataclass(frozen=True, slots=True, repr=False)
class Paper:
    """A paper to be made. `make` gives its bytes, off the window's thread; it may raise UserError.

    `title` names the file and the print job, so it holds no personal data. `person_id` is whose
    paper it is, for the journal; None for a paper about nobody. `record` writes what the register
    keeps of a paper that leaves: its reference. `out` gives the reference that was noted as out, to
    be taken back if the paper does not leave; "" for none.
    """

    make: Callable[[], bytes]
    kind: PaperKind
    title: str
    person_id: str | None = None
    suffix: str = ".pdf"
    record: Callable[[Access, UnitOfWork], object] | None = None
    out: Callable[[], str] | None = None


class PaperWays:
    """Prints, saves and opens papers. `done` tells whether it was done, or nothing chosen.

    How it went is told by `done` and `failed` as long as the window is there, and above the page
    when one has gone elsewhere or the desk was locked; `seen` says whether one has.
    """

    def __init__(
        self, services: Services, access: Access, seen: Callable[[], bool] | None = None
    ) -> None:
        self._services = services
        self._access = access
        self._seen = seen

    def print_pdf(self, paper: Paper, done: Done, failed: Failed) -> None:
        """Through the system's dialog. Fails with `printer_missing` or `printer_failed`."""
        try:
            send = self._services.printer.ask(paper.title)
        except UserError as error:
            failed(error)
            return
        if send is None:
            done(False)
            return
        self._give(paper, "printed", send, lambda _none: done(True), failed)

    def save(self, paper: Paper, done: Done, failed: Failed) -> None:
        """Where the system's dialog says. Fails with `paper_not_kept`."""
        path = self._services.choose_file(paper.title + paper.suffix)
        if path is None:
            done(False)
            return

        def write(data: bytes) -> None:
            write_paper(path, data)

        self._give(paper, "saved", write, lambda _none: done(True), failed)

    def open(self, paper: Paper, done: Done, failed: Failed) -> None:
        """In the computer's own viewer. Fails with `paper_not_kept` or `paper_not_opened`."""
        printer = self._services.printer

        def keep(data: bytes) -> Path:
            return printer.keep(data, paper.title + paper.suffix)

        def show(path: Path) -> None:
            if printer.show(path):
                done(True)
            else:
                failed(UserError("paper_not_opened"))

        self._give(paper, "opened", keep, show, failed)

    def _give(
        self,
        paper: Paper,
        how: PaperHow,
        give: Callable[[bytes], T],
        given: Callable[[T], None],
        failed: Failed,
    ) -> None:
        jobs = self._services.jobs
        errand = Errand(jobs, paper, self._access, how, give)
        self._services.work.on(errand.ended, given, failed)
        title = tr("The paper is on its way to the printer.") if how == "printed" else ""
        safe = tr("It is not noted as out.") if paper.out is not None else ""
        jobs.watch(errand.ended, paper.title, title, self._seen, safe)
        errand.begin()


def write_paper(path: Path, data: bytes) -> None:
    """Writes a paper whole or not at all. Raises UserError `paper_not_kept`."""
    try:
        write_atomically(path, data)
    except OSError as error:
        raise UserError("paper_not_kept") from error
