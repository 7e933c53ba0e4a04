"""The list of what was found in a text: a numbered line each, with the one button that mends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button
from desk.window.widgets.markedtext import number_disc
from desk.window.widgets.rows import Hairline
from desk.window.widgets.text import Label

MOST = 9
"""As many as there are digits to take a fix with."""

WIDTH = 220


@dataclass(frozen=True, slots=True)
class FindingWords:
    """A line: what was found, what to do, and what the button says and means."""

    number: int
    severity: str
    title: str
    second: str
    button: str
    meaning: str = ""


class NumberDisc(QWidget):
    """The number that a finding has in the text and here."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number = 0
        self._severity = "error"
        self.setFixedSize(theme.mark(24), theme.mark(24))

    def show_number(self, number: int, severity: str) -> None:
        """Changes number and colour."""
        self._number, self._severity = number, severity
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc with its number."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        number_disc(painter, self._theme, self._number, self._severity, QRectF(self.rect()))


class FindingRow(QWidget):
    """One line of the list."""

    fixed = Signal()

    def __init__(self, theme: Theme, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        large = theme.factor >= 1.5
        self._words: FindingWords | None = None
        self._disc = NumberDisc(theme)
        self._title = Label(theme, "", bold=True)
        self._second = Label(theme, "", size=Type.SMALL, role="ink2")
        self.button = Button(theme, "", key=f"Alt+{number}")
        if not large:
            self.button.setFixedWidth(theme.px(WIDTH))
        self.button.clicked.connect(self.fixed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.space(8))
        line = QHBoxLayout()
        line.setSpacing(theme.space(12))
        line.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        words: QBoxLayout = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._second)
        if large:
            words.addSpacing(theme.space(8))
            words.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(words, 1)
        if not large:
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))

    def show_words(self, words: FindingWords) -> None:
        """Changes the line, when it is another."""
        if words == self._words:
            return
        self._words = words
        self._disc.show_number(words.number, words.severity)
        self._title.setText(words.title)
        self._second.setText(words.second)
        self._second.setVisible(bool(words.second))
        self.button.set_words(words.button)
        self.button.setAccessibleName(f"{words.button}: {words.title}")
        self.button.setAccessibleDescription(words.meaning)


class FindingList(QWidget):
    """All lines; `fixed` carries the number of the one whose button was pressed."""

    fixed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[FindingRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space(8))
        self._line = Hairline(theme)
        self._layout.addWidget(self._line)
        self._more = Label(theme, "", size=Type.SMALL, role="ink2")
        self._layout.addWidget(self._more)
        self.hide()

    def show_findings(self, findings: Sequence[FindingWords], more: str = "") -> None:
        """Shows the first nine; `more` says how many others there are."""
        shown = list(findings[:MOST])
        while len(self._rows) < len(shown):
            row = FindingRow(self._theme, len(self._rows) + 1)
            number = len(self._rows) + 1
            row.fixed.connect(lambda number=number: self.fixed.emit(number))
            self._rows.append(row)
            self._layout.insertWidget(len(self._rows), row)
        for place, row in enumerate(self._rows):
            if place < len(shown):
                row.show_words(shown[place])
            row.setVisible(place < len(shown))
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setVisible(bool(shown))

    def button(self, number: int) -> Button:
        """The button of a line, counted from 1."""
        return self._rows[number - 1].button
