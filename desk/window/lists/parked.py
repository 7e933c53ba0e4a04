"""Half-finished registrations on home: each taken up with one key, thrown away with an undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.words import tr

MOST_WITH_KEYS = 9


@dataclass(frozen=True, slots=True)
class ParkedWords:
    """A half-finished walk: its key, and one sentence about it."""

    command_id: str
    name: str
    sentence: str


class ParkedList(QWidget):
    """One banner each, the newest first. F6 takes up the first, Alt and a digit another one."""

    resume = Signal(str)
    discard = Signal(str)
    keep_after_all = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._banners: list[Banner] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space(12))
        self._thrown = Banner(theme, "plain", tr("The registration is thrown away"))
        self._undo = self._thrown.add_button(Button(theme, tr("Undo"), key="Ctrl+Z"))
        self._undo.clicked.connect(self.keep_after_all)
        self._layout.addWidget(self._thrown)
        self._thrown.hide()

    def show_thrown(self, name: str) -> None:
        """What was thrown away can be had back; "" when nothing can."""
        self._thrown.setVisible(bool(name))
        if name:
            self._thrown.set_words(tr("The registration is thrown away"), name)
            self._thrown.announce()
            # In the search box Ctrl+Z is the field's own.
            self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_parked(self, parked: Sequence[ParkedWords]) -> None:
        """These walks in the place of the former ones."""
        for banner in self._banners:
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners.clear()
        for place, words in enumerate(parked):
            banner = self._banner(place, words)
            self._layout.addWidget(banner)
            self._banners.append(banner)

    def _banner(self, place: int, words: ParkedWords) -> Banner:
        theme, command = self._theme, words.command_id
        banner = Banner(theme, "parked", tr("Parked registration"), words.sentence, flush=True)
        own = f"Alt+{place + 1}" if 0 < place < MOST_WITH_KEYS else ""
        # F6 is the program's key: it parks, too.
        shown = "F6" if place == 0 else own
        go_on = Button(theme, tr("Continue"), key=own, shown_key=shown)
        go_on.setAccessibleName(f"{tr('Continue')}: {words.name}")
        go_on.clicked.connect(lambda: self.resume.emit(command))
        throw = Button(theme, tr("Discard"), Kind.QUIET)
        throw.setAccessibleName(f"{tr('Discard')}: {words.name}")
        throw.clicked.connect(lambda: self.discard.emit(command))
        banner.add_button(go_on)
        banner.add_button(throw)
        return banner
