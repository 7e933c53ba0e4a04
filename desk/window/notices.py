"""What is said above the page: errors that belong to no field, what was done, the day's backup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desk.errors import UserError
from desk.window.context import UnitContext
from desk.window.shell import Shell
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.window.printing.jobs import Outcome


class Notices(QObject):
    """One notice at a time. `context` is the unit's, once the register is open."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._backup_failed: tuple[str, str] | None = None
        self._outcomes: list[Outcome] = []
        self._told = ("", "")
        self.context: UnitContext | None = None

    def say_error(self, error: UserError) -> None:
        """An error that belongs to no field: what happened, what is safe, what to do."""
        if self.context is None:
            return
        what, safe, do = self.context.sentences.error(error)
        self._say("error", what, f"{safe} {do}".strip())

    def say_done(self, words: str) -> None:
        """What was done elsewhere than where one stands."""
        self._say("ok", words)

    def say_known_person(self) -> None:
        """The number that was typed for somebody new is somebody's already."""
        self._say(
            "warn",
            tr("The number is already in the register"),
            tr("The registration now concerns the person it belongs to. Check the name above."),
        )

    def say_known_elsewhere(self) -> None:
        """The number that was typed for somebody new is somebody's whom other units know."""
        self._say(
            "warn",
            tr("The number is already in the register, at another unit"),
            tr("Park the registration (F6) and search every unit for the number."),
        )

    def say_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """How papers came out that one did not wait for; what was told and stands is kept."""
        if not outcomes or self.context is None:
            return
        from desk.window.printing.telling import together

        notice = self._shell.sheet.notice
        stands = notice.isVisible() and notice.words == self._told
        self._outcomes = [*(self._outcomes if stands else []), *outcomes]
        kind, title, body = together(self._outcomes, self.context)
        if notice.isVisible() and not stands and notice.kind in ("error", "warn"):
            # Nobody has closed it: it is read on, after this.
            before = " ".join(notice.words).strip()
            kind = notice.kind if kind == "ok" else kind
            body = f"{body} {before}"
        self._say(kind, title, body)
        self._told = notice.words

    def say_backup_failed(self, title: str, body: str) -> None:
        """The day's backup was not made: it stands on home until one is."""
        self._backup_failed = (title, body)
        self._shell.left.set_count("backup", 1)
        self.say_backup()

    def backup_made(self) -> None:
        """There is a backup again."""
        if self._backup_failed is not None:
            self._backup_failed = None
            self._shell.left.set_count("backup", 0)
            self._shell.sheet.hide_notice()

    def say_backup(self) -> None:
        """That the day's backup was not made, as long as it is so."""
        if self._backup_failed is not None:
            self._say("error", *self._backup_failed)

    def _say(self, kind: str, title: str, body: str = "") -> None:
        self._shell.sheet.notice.show_notice(kind, title, body)
