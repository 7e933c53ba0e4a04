"""Keeps the veil over names and numbers in step with the window and with what is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.window.intake.walk import Walk
from desk.window.shell import Shell
from desk.window.theme import Theme


class Veiling(QObject):
    """Covers and uncovers the whole window; learns the names of a walk before they are painted."""

    def __init__(self, theme: Theme, shell: Shell, walk: Walk, window: QWidget) -> None:
        super().__init__(walk)
        self._veil = theme.veil
        self._shell = shell
        self._walk = walk
        self._window = window
        for told in (walk.moved, walk.changed):
            told.connect(self._learn_names)

    def show(self) -> None:
        """Whether it covers, in the left column."""
        self._shell.left.show_veil(self._veil.on)

    def toggle(self) -> None:
        """F7: covers every name and number on the screen, or shows them again."""
        self._veil.on = not self._veil.on
        self.show()
        self._window.update()
        for widget in self._window.findChildren(QWidget):
            widget.update()

    def _learn_names(self) -> None:
        if not self._walk.active:
            return
        draft = self._walk.draft
        typed = dict(draft.new_patient)
        names = [str(typed.get(name, "")) for name in ("given_name", "surname")]
        for one in draft.representatives:
            names += [one.given_name, one.surname]
        self._veil.learn_from(draft.patient)
        self._veil.typing(*names, draft.whose_name)
