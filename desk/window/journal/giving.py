"""A page of the access log on its way out: noted first, with the anchor that is printed on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desk.errors import UserError
from desk.register.access import Access
from desk.register.journal_pages import Paper, note_journal_paper
from desk.register.listing import Listing
from desk.register.ports.log import Anchor
from desk.window.context import Lane
from desk.window.printing.ways import write_paper
from desk.window.services import Services
from desk.window.words import tr

Say = Callable[[str, str], None]
Failed = Callable[[UserError], None]


def give_log(
    services: Services,
    access: Access,
    paper: Paper,
    person_id: str | None,
    make: Callable[[Anchor], Listing],
    say: Say,
    failed: Failed,
) -> None:
    """Print through the system's dialog; save as a file where the computer has no printer.

    `make` gives what is printed, with the journal's end as it then is. `say` is told how it went.
    """
    title = file_name(paper)
    try:
        send = services.printer.ask(title)
    except UserError as error:
        if error.code != "printer_missing":
            failed(error)
            return
        path = services.choose_file(f"{title}.pdf")
        if path is not None:
            said = tr("The paper is saved."), tr("It names people: keep it where it is safe.")
            writer = _writer(path)
            _give(services, access, paper, person_id, make, writer, "aside", said, say, failed)
        return
    if send is not None:
        said = tr("The paper is on its way to the printer."), ""
        _give(services, access, paper, person_id, make, send, "printer", said, say, failed)


def _give(
    services: Services,
    access: Access,
    paper: Paper,
    person_id: str | None,
    make: Callable[[Anchor], Listing],
    send: Callable[[bytes], None],
    lane: Lane,
    said: tuple[str, str],
    say: Say,
    failed: Failed,
) -> None:
    runner, work, papers = services.runner, services.work, services.papers

    def noted(anchor: Anchor) -> None:
        listing = make(anchor)
        given = runner.aside(lambda: send(papers.listing(listing)), lane)
        work.on(given, lambda _none: say(*said), failed)
        services.jobs.watch(given, file_name(paper), said[0] if lane == "printer" else "")

    note = runner.write(lambda uow: note_journal_paper(paper, person_id, access, uow))
    work.on(note, noted, failed)


def _writer(path: Path) -> Callable[[bytes], None]:
    return lambda data: write_paper(path, data)


def file_name(paper: Paper) -> str:
    """What the file and the print job are called: no personal data."""
    return {
        "log_page": tr("access-log"),
        "log_extract": tr("access-log-extract"),
        "spot_check": tr("spot-check"),
        "anchor": tr("anchor"),
    }[paper]
