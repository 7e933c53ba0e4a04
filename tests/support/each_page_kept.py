"""The pages of the access log and of the backups, for tests that look at all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from running import Running

from desk.window.backup.page import BackupPage
from desk.window.backup.restore import RestorePage
from desk.window.journal.page import JournalPage

GoTo = Callable[[Running, str], None]


def keys(running: Running, *names: str) -> None:
    """Keys, each with what it sets going."""
    for name in names:
        running.hands.key(name)
        running.idle()


def each_page_of_the_log(running: Running, go_to: GoTo, identity: str) -> Iterator[str]:
    """The unit's log, a patient's, the spot checks."""
    hands = running.hands
    go_to(running, "journal")
    yield "journal"
    page = running.window.shell.page
    assert isinstance(page, JournalPage)
    hands.write("sen")
    keys(running, "Enter")
    yield "journal-error"
    page.sift.since.set_text("")
    page.sift.patient.field.setFocus()
    hands.write(identity)
    keys(running, "Enter")
    yield "journal-patient"
    keys(running, "Alt+U")
    yield "journal-extract"
    keys(running, "Esc", "Alt+S")
    yield "spot-checks"
    keys(running, "Enter")
    yield "spot-check"
    keys(running, "Enter", "Enter")
    yield "spot-check-error"
    keys(running, "1", "Enter")
    yield "spot-check-noted"
    keys(running, "Esc")
    yield "spot-checks-drawn"
    keys(running, "Esc", "Ctrl+1")


def each_page_of_the_backups(running: Running, go_to: GoTo) -> Iterator[str]:
    """What is kept, how it is made and verified, how it comes back."""
    go_to(running, "backup")
    yield "backup-none"
    page = running.window.shell.page
    assert isinstance(page, BackupPage)
    page.show_progress("Backup", 0.4)
    yield "backup-progress"
    page.show_end("ok", "Backup")
    keys(running, "Enter")
    yield "backup"
    keys(running, "Alt+K")
    yield "backup-verified"
    page.restore.emit(running.program.backups.kept(running.access).result(20)[0].name)
    running.idle()
    yield "restore"
    restoring = running.window.shell.page
    assert isinstance(restoring, RestorePage)
    restoring.ask(locked=True)
    keys(running, "Enter")
    yield "restore-error"
    restoring.ask(locked=False)
    keys(running, "Enter")
    yield "restore-ready"
    keys(running, "Esc", "Esc")
    running.hands.until(lambda: running.window.rooms is not None, "the desk to be there again")
    running.idle()
