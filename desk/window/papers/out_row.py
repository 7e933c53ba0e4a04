"""A line of the blankets that are out: a blanket, or a pile, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.window.papers.out_words import OutWords
from desk.window.theme import Theme, Type
from desk.window.widgets.buttonline import ButtonLine
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr


class OutRow(ButtonLine):
    """A line with its buttons; arrows go between lines and buttons."""

    signed = Signal()
    again = Signal()
    thrown = Signal()

    def __init__(self, theme: Theme, words: OutWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        sign = Button(theme, tr("Signed"), Kind.QUIET, icon="check")
        again = Button(theme, tr("Print again"), Kind.QUIET, icon="print")
        throw = Button(theme, tr("Throw away"), Kind.QUIET, icon="no")
        pairs = [(sign, self.signed), (again, self.again), (throw, self.thrown)]
        masked = words.blankets[0].person is not None and words.blankets[0].person.masked
        if words.is_pile:
            pairs = pairs[2:]
        elif masked:
            pairs = [pairs[0], pairs[2]]
        self.watch([button for button, _signal in pairs])
        for button in {sign, again, throw} - set(self.buttons):
            button.deleteLater()
        for button, signal in pairs:
            button.setAccessibleName(f"{button.text()}: {words.name}")
            button.setAccessibleDescription(f"{words.sentence}. {words.age}.")
            button.clicked.connect(signal)
        self._ways = QWidget()
        self._lay_out(theme)

    @property
    def ways_width(self) -> int:
        """How wide its buttons are."""
        return self._ways.sizeHint().width()

    def reserve(self, width: int) -> None:
        """Keeps so much room for the buttons as the row with the widest needs."""
        self._ways.setMinimumWidth(width)

    def _lay_out(self, theme: Theme) -> None:
        words, large = self.words, theme.factor >= 1.5
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(14))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(Symbol(theme, words.symbol, "ink2", 24), 0, top)
        name = Label(theme, words.name, bold=True)
        second = Label(theme, words.second, size=Type.SMALL, role="ink2")
        sentence = Label(theme, words.sentence)
        age = Label(theme, words.age, size=Type.SMALL, role=words.role)
        buttons = FlowLayout(theme.space(8))
        if large:
            self._ways.deleteLater()
            column = QVBoxLayout()
            for label in (name, second, sentence, age):
                column.addWidget(label)
            for button in self.buttons:
                buttons.addWidget(button)
            column.addLayout(buttons)
            line.addLayout(column, 1)
        else:
            for first, below, share in ((name, second, 3), (sentence, age, 4)):
                part = QWidget()
                # By their shares alone, so that they stand in line from row to row.
                part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
                column = QVBoxLayout(part)
                column.setContentsMargins(0, 0, 0, 0)
                column.setSpacing(2)
                column.addWidget(first)
                column.addWidget(below)
                column.addStretch(1)
                line.addWidget(part, share)
            row = QHBoxLayout(self._ways)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.space(8))
            row.addStretch(1)
            for button in self.buttons:
                row.addWidget(button)
            line.addWidget(self._ways, 0, top)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))
