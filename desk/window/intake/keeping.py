"""Keeps the walk's draft in the register at every answer, the newest one last."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.consent.draft import Draft
from desk.errors import UserError
from desk.register.access import Access
from desk.register.drafts import drop_draft, keep_draft
from desk.window.context import Runner
from desk.window.work import Work


class DraftKeeper(QObject):
    """While one draft is being written the next one waits; of each walk the newest alone."""

    kept = Signal(object)
    lost = Signal(object)

    def __init__(self, runner: Runner, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._work = work
        self._keeping = False
        # By walk: a parked one may still wait to be written when the next one begins.
        self._waiting: dict[str, tuple[Draft, Access]] = {}

    def keep(self, draft: Draft, access: Access) -> None:
        """Writes a draft over its former self, behind the window."""
        if self._keeping:
            self._waiting[draft.command_id] = (draft, access)
            return
        self._keeping = True
        self._work.on(
            self._runner.write(lambda uow: keep_draft(draft, access, uow)),
            lambda _none: self._kept(draft),
            self._not_kept,
        )

    def forget(self, draft: Draft) -> None:
        """What waits of a walk is not written any more: it is being saved."""
        self._waiting.pop(draft.command_id, None)

    def drop(self, draft: Draft, access: Access) -> None:
        """Throws a walk away."""
        self.forget(draft)
        command = draft.command_id
        self._work.on(
            self._runner.write(lambda uow: drop_draft(command, access, uow)),
            lambda _none: None,
            self.lost.emit,
        )

    def _kept(self, draft: Draft) -> None:
        self._keeping = False
        self.kept.emit(draft)
        if self._waiting:
            self.keep(*self._waiting.pop(next(iter(self._waiting))))

    def _not_kept(self, error: UserError) -> None:
        self._keeping = False
        self._waiting.clear()
        self.lost.emit(error)
