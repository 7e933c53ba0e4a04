"""The recovery code on paper: made in memory, printed, or saved where the user says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desk.errors import UserError
from desk.settings import find_paths
from desk.window.formats import Formats
from desk.window.printing.ways import write_paper
from desk.window.services import Services
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.listing import Listing
    from desk.window.context import Sentences

Say = Callable[[str, str], None]


def code_listing(code: str, language: str, day: str) -> Listing:
    """The paper: the code in its groups, and how it is used."""
    from desk.register.listing import Listing, ListingColumn, ListingTable, ListingText

    groups = code.split("-")
    rows = tuple((str(number), group) for number, group in enumerate(groups, start=1))
    columns = (
        ListingColumn(tr("Group"), 2, head=True),
        ListingColumn(tr("Characters"), 6),
    )
    return Listing(
        title=tr("Recovery code"),
        language="sv" if language == "sv" else "en",
        lead=(tr("Samtyckesdisken: the only way in when every password is forgotten."),),
        facts=((tr("Made on"), day),),
        parts=(
            ListingText(code, "heading"),
            ListingTable(tr("The code, group by group"), columns, rows),
            ListingText(tr("How it is used"), "heading"),
            ListingText(
                tr(
                    "Choose Recovery code on the log-in page, type all seven groups, and give an "
                    "administrator a new password."
                )
            ),
            ListingText(
                tr(
                    "Whoever has this paper and the computer can open the register. Keep it locked "
                    "in. When a new code is made, this one holds no more."
                ),
                "warning",
            ),
        ),
        foot=tr("Recovery code"),
    )


class CodePaper:
    """Prints or saves a code; what became of it is said in words with their kind, ok or error."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def _make(self, code: str, language: str) -> Callable[[], bytes]:
        services = self._services
        day = Formats(language).plain_day(services.today())
        listing = code_listing(code, language, day)
        return lambda: services.papers.listing(listing)

    def print_code(self, code: str, language: str, sentences: Sentences, say: Say) -> None:
        """Through the system's dialog."""
        try:
            send = self._services.printer.ask(tr("Recovery code"))
        except UserError as error:
            say("error", sentences.error(error)[0])
            return
        if send is not None:
            self._give(self._make(code, language), send, tr("Printed."), sentences, say)

    def save_code(self, code: str, language: str, sentences: Sentences, say: Say) -> None:
        """Where the user says, but not beside the register: who takes the one has the other."""
        path = self._services.choose_file(f"{tr('Recovery code')}.pdf")
        if path is None:
            return
        if beside_register(path, self._services.settings.get().register):
            words = tr(
                "Not beside the register: who takes the computer would have both. Choose "
                "another place, like a USB stick."
            )
            say("error", words)
            return
        self._give(
            self._make(code, language),
            lambda data: write_paper(path, data),
            tr("Saved. Print it from there, and erase the file."),
            sentences,
            say,
        )

    def _give(
        self,
        make: Callable[[], bytes],
        give: Callable[[bytes], object],
        done: str,
        sentences: Sentences,
        say: Say,
    ) -> None:
        services = self._services
        # A printer that hangs keeps nothing else waiting.
        given = services.runner.aside(lambda: give(make()), "printer")
        services.work.on(
            given,
            lambda _none: say("ok", done),
            lambda error: say("error", sentences.error(error)[0]),
        )
        services.jobs.watch(given, tr("Recovery code"), "")


def beside_register(path: Path, register: str | None) -> bool:
    """Whether a file would lie in the register's folder, or below it."""
    own = [find_paths().data, *([Path(register).parent] if register else [])]
    return any(path.absolute().is_relative_to(folder.absolute()) for folder in own)
