"""What needs the register for itself, how far it has come, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.errors import UserError
from desk.window.lock.card import LockPage
from desk.window.theme import Theme
from desk.window.widgets.bar import Bar
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.text import Label
from desk.window.words import tr


class ProgressPage(LockPage):
    """Stands in the window until it is done. `tell` is called on another thread."""

    told = Signal(int, int)

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._stopped = False
        self.title(words, tr("Leave the computer on. It can be stopped, and nothing is changed."))
        self._fill = Bar(theme)
        self._far = Label(theme, tr("Begins"), role="ink2")
        self.body.addWidget(self._fill)
        self.body.addWidget(self._far)
        self._stop = Button(theme, tr("Stop"), Kind.SECONDARY, shown_key="Esc")
        self._stop.clicked.connect(self._ask_stop)
        self.back.connect(self._ask_stop)
        self.go.hide()
        self.go.deleteLater()
        self.body.addWidget(self._stop)
        self.told.connect(self._show)

    def tell(self, done: int, whole: int) -> None:
        """So far, and of how much; ends the work if somebody wants that.

        Raises UserError `stopped`.
        """
        if self._stopped and done < whole:
            raise UserError("stopped")
        self.told.emit(done, whole)

    def _ask_stop(self) -> None:
        self._stopped = True
        self._far.setText(tr("Stops"))

    def _show(self, done: int, whole: int) -> None:
        part = done / whole if whole else 1.0
        words = tr("{percent} % done").format(percent=round(part * 100))
        self._fill.show_part(part)
        if not self._stopped:
            self._far.setText(words)

    def first_focus(self) -> QWidget:
        """The way to stop it."""
        return self._stop
