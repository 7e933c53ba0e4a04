"""One line of what is to be carried over: who, what happened, how old, and its two buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.widgets.buttonline import ButtonLine
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class CarryWords:
    """What a line shows. `mobile` is the number to copy (E.164), "" for none.

    `done`: it was marked today, and the line's button takes that back.
    """

    answer_id: str
    person_id: str
    symbol: str
    role: str
    name: str
    second: str
    sentence: str
    age: str
    mobile: str
    done: bool = False


class CarryRow(ButtonLine):
    """A line with *Copy the number* and *Done*, or *Undo* where it was done today.

    Arrows go between buttons and lines. `entered` tells that the focus came here: the line one
    stands on has the page's keys.
    """

    copied = Signal(str)
    done = Signal(str)
    undone = Signal(str)

    def __init__(self, theme: Theme, words: CarryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._copy = Button(theme, tr("Copy the number"), Kind.QUIET, icon="copy")
        label, icon = (tr("Undo"), "undo") if words.done else (tr("Done"), "check")
        self._done = Button(theme, label, Kind.QUIET, icon=icon)
        copies = bool(words.mobile) and not words.done
        self.watch([self._copy, self._done] if copies else [self._done])
        self._copy.setAccessibleName(f"{self._copy.text()}: {words.name}")
        self._done.setAccessibleName(f"{self._done.text()}: {words.name}")
        self._done.setAccessibleDescription(f"{words.sentence} {words.age}")
        self._copy.clicked.connect(lambda: self.copied.emit(words.mobile))
        pressed = self.undone if words.done else self.done
        self._done.clicked.connect(lambda: pressed.emit(words.answer_id))
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        words = self.words
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(14))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(Symbol(theme, words.symbol, words.role, 24), 0, top)
        name = Label(theme, words.name, bold=True)
        second = Label(theme, words.second, size=Type.SMALL, role="ink2")
        sentence = Label(theme, words.sentence)
        age = Label(theme, words.age, size=Type.SMALL, role="ink2")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(8))
        if theme.factor >= 1.5:
            self._stack(theme, line, [name, second, sentence, age], buttons)
        else:
            for first, below, share in ((name, second, 2), (sentence, age, 4)):
                column = QVBoxLayout()
                column.setSpacing(2)
                column.addWidget(first)
                column.addWidget(below)
                column.addStretch(1)
                line.addLayout(column, share)
            buttons.addStretch(1)
            line.addLayout(buttons)
        if self._copy not in self.buttons:
            # Its place is kept, so that the columns of all lines stand below each other.
            keep = self._copy.sizePolicy()
            keep.setRetainSizeWhenHidden(theme.factor < 1.5)
            self._copy.setSizePolicy(keep)
            self._copy.hide()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._done)
        if theme.factor >= 1.5:
            buttons.addStretch(1)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))

    @staticmethod
    def _stack(theme: Theme, line: QHBoxLayout, labels: list[Label], buttons: QHBoxLayout) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.space(2))
        for label in labels:
            column.addWidget(label)
        column.addSpacing(theme.space(8))
        column.addLayout(buttons)
        line.addLayout(column, 1)

    def set_current(self, current: bool) -> None:
        """Whether the page's keys are this line's."""
        self._copy.set_key("Alt+K" if current and self._copy in self.buttons else "")
        self._done.set_key("Alt+M" if current and not self.words.done else "")
