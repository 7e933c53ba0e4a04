"""Rows of facts: an answer to check with its key to change it, a line of what holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label


class SummaryRow(QWidget):
    """One answer on the check page: what, the answer, a second line, and a key to change it.

    No `change_words`: it follows from other answers, and has no button.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        answer: str,
        second: str,
        change_words: str,
        key: str,
        *,
        stacked: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        pad = theme.space(6)
        line.setContentsMargins(0, pad, 0, pad)
        line.setSpacing(theme.space(12))
        label = Label(theme, name, role="ink2", size=Type.SMALL if stacked else Type.BODY)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, 0, 0, 0)
        if stacked:
            words.addWidget(label)
        else:
            label.setFixedWidth(theme.px(132))
            line.addWidget(label)
        words.addWidget(Label(theme, answer))
        if second:
            words.addWidget(Label(theme, second, size=Type.SMALL, role="ink2"))
        line.addLayout(words, 1)
        self.change = Button(theme, change_words, Kind.QUIET, key=key)
        self.change.setAccessibleName(f"{change_words}: {name}")
        if not change_words:
            self.change.hide()
        line.addWidget(self.change)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))


class FactRow(QWidget):
    """One line of what holds: symbol, a line, a small second line."""

    def __init__(
        self,
        theme: Theme,
        symbol: str,
        text: str,
        second: str = "",
        *,
        role: str = "ink2",
        large: bool = False,
        line_below: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.line = QHBoxLayout()
        self.line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        self.line.setSpacing(theme.space(14))
        self.line.addWidget(Symbol(theme, symbol, role, 24), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        size = Type.LARGE if large else Type.BODY
        words.addWidget(Label(theme, text, size=size, bold=large))
        if second:
            words.addWidget(Label(theme, second, size=Type.SMALL, role="ink2"))
        self.line.addLayout(words, 1)
        outer.addLayout(self.line)
        if line_below:
            outer.addWidget(Hairline(theme))
