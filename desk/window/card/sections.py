"""The parts of the card: numbers and whose, those who act for the patient, the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.card.history import Happening
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class LineWords:
    """One line: symbol, words, a small second line. `button` is the words of its button."""

    symbol: str
    role: str
    title: str
    second: str
    button: str = ""
    key: str = ""
    large: bool = False


class Line(QWidget):
    """A symbol, words over a small line, and one quiet button at the right."""

    pressed = Signal()

    def __init__(
        self, theme: Theme, words: LineWords, last: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        pad = theme.space(8)
        line.setContentsMargins(0, pad, 0, pad)
        line.setSpacing(theme.space(14))
        line.addWidget(Symbol(theme, words.symbol, words.role, 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        size = Type.LARGE if words.large else Type.BODY
        column.addWidget(Label(theme, words.title, size=size, bold=True))
        if words.second:
            column.addWidget(Label(theme, words.second, size=Type.SMALL, role="ink2"))
        large = theme.factor >= 1.5
        line.addLayout(column, 1)
        self.button: Button | None = None
        if words.button:
            self.button = Button(theme, words.button, Kind.QUIET, key=words.key)
            self.button.setAccessibleName(f"{words.button}: {words.title}")
            self.button.clicked.connect(self.pressed)
            if large:
                column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(line)
        if not last:
            outer.addWidget(Hairline(theme))


class HistoryRow(QWidget):
    """One event: day and time, symbol, sentences, and the words told behind a key."""

    part = Signal(str)

    def __init__(self, theme: Theme, event: Happening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(10), 0, theme.space(10))
        line.setSpacing(theme.space(14))
        large = theme.factor >= 1.5
        when = QVBoxLayout()
        when.setSpacing(0)
        day = Label(theme, event.day, size=Type.SMALL, wrap=large)
        if not large:
            day.setFixedWidth(theme.px(92))
        when.addWidget(day)
        when.addWidget(Label(theme, event.time, size=Type.SMALL, role="ink2"))
        when.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, event.title))
        if event.second:
            words.addWidget(Label(theme, event.second, size=Type.SMALL, role="ink2"))
        self._told = Label(theme, event.words, size=Type.SMALL)
        self._told.hide()
        words.addWidget(self._told)
        if large:
            words.insertLayout(0, when)
        else:
            line.addLayout(when)
        line.addWidget(Symbol(theme, event.symbol, event.role), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self._add_buttons(event, words if large else line)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))

    def _add_buttons(self, event: Happening, layout: QHBoxLayout | QVBoxLayout) -> None:
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if event.words:
            self.show_button = Button(self._theme, tr("Show"), Kind.QUIET)
            self.show_button.setAccessibleName(f"{tr('Show')}: {event.title}")
            self.show_button.clicked.connect(self._fold)
            layout.addWidget(self.show_button, 0, corner)
        if event.person_id:
            part = Button(self._theme, tr("Part them"), Kind.QUIET)
            part.setAccessibleName(f"{tr('Part them')}: {event.title}")
            part.clicked.connect(lambda: self.part.emit(event.person_id))
            layout.addWidget(part, 0, corner)

    def _fold(self) -> None:
        shown = not self._told.isVisible()
        self._told.setVisible(shown)
        self.show_button.set_words(tr("Hide") if shown else tr("Show"))


class Section(QWidget):
    """A heading, at its right perhaps buttons, and rows that are shown anew."""

    def __init__(
        self,
        theme: Theme,
        heading: str,
        *buttons: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heading = Label(theme, heading, bold=True)
        self._rows: list[QWidget] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(8), 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        for button in buttons:
            head.addWidget(button)
        layout.addLayout(head)
        layout.addLayout(self._list)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """These rows in the place of the former ones."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for row in rows:
            self._list.addWidget(row)
