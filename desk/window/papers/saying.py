"""What is told of a scan above the page, taken away again when it holds no longer."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.window.shell import Shell


class Saying(QObject):
    """Knows its own words in the one notice there is: what others said after it is left alone."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._told = ("", "")
        self._passing = False

    def say(self, kind: str, title: str, body: str = "", *, passing: bool = False) -> None:
        """`passing`: it goes with the next step, or with what it is about."""
        self._passing, self._told = passing, (title, body)
        self._shell.sheet.notice.show_notice(kind, title, body)

    def unsay(self) -> None:
        """What was said in passing holds no longer."""
        if self._passing:
            self.hide()

    def hide(self) -> None:
        """Takes away what was said last."""
        told, self._told, self._passing = self._told, ("", ""), False
        sheet = self._shell.sheet
        if any(told) and sheet.notice.words == told:
            sheet.hide_notice()
