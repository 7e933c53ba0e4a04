"""What must now be marked in the record system, and where; a key to copy each number (D15)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.window.theme import Theme
from desk.window.widgets.asked import Option
from desk.window.widgets.banners import Banner
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button
from desk.window.words import tr


class MarkBanner(Banner):
    """`copied` carries the number to copy, `marked` that it is done there."""

    copied = Signal(str)
    marked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "transfer", "", parent=parent)
        self._keys: list[Button] = []

    def show_to_mark(self, system: str, places: str, numbers: Sequence[Option]) -> None:
        """Where to mark, the numbers to copy, and one key when it is done."""
        self.set_kind("transfer")
        self.set_words(tr("Mark it in {system}").format(system=system), places)
        self._clear()
        for option in numbers:
            button = self._add(Button(self._theme, option.words, icon="copy", key=option.key))
            button.clicked.connect(
                lambda _checked=False, number=option.value: self.copied.emit(number)
            )
        done = Button(self._theme, tr("Marked there"), icon="check", key="Alt+M")
        self._add(done).clicked.connect(self.marked)

    def show_marked(self, system: str) -> None:
        """It is done."""
        self.set_kind("ok")
        self.set_words(tr("Marked in {system}").format(system=system))
        self._clear()

    def _add(self, button: Button) -> Button:
        self._keys.append(self.add_button(button))
        return button

    def _clear(self) -> None:
        for button in self._keys:
            self.remove_button(button)
            take_away(button)
        self._keys.clear()
