"""Lines that are read and not changed: what it is, how it stands, and a small second line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label

_SEPARATORS = re.compile(r"(?<=[/\\_.-])")
_BREAK = "\u200b"


def breakable(path: str) -> str:
    """A file's place that may be broken after its separators, for showing only."""
    return _SEPARATORS.sub(_BREAK, path)


class PathLabel(Label):
    """A file's place; it breaks after a separator rather than push the page wider."""

    def setText(self, text: str) -> None:
        """Sets the place."""
        super().setText(breakable(text))

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest part."""
        parts = self.text().replace(_BREAK, " ").split() or [""]
        wide = max(self.fontMetrics().horizontalAdvance(part) for part in parts)
        return QSize(wide + 1, super().minimumSizeHint().height())


class FactLine(QWidget):
    """A name at the left and its answer beside it; below it in large text.

    `path`: the answer is a file's place.
    """

    def __init__(
        self, theme: Theme, name: str, *, path: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        large = theme.factor >= 1.5
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(2 if large else 12))
        label = Label(theme, name, role="ink2", size=Type.SMALL if large else Type.BODY)
        if not large:
            label.setFixedWidth(theme.px(132))
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        words = QHBoxLayout()
        words.setSpacing(theme.space(8))
        self._symbols = {
            "ok": Symbol(theme, "yes", "ok"),
            "warn": Symbol(theme, "warning", "warn"),
        }
        for symbol in self._symbols.values():
            symbol.hide()
            words.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        self._answer = PathLabel(theme, "") if path else Label(theme, "")
        self._second = Label(theme, "", size=Type.SMALL, role="ink2")
        column.addWidget(self._answer)
        column.addWidget(self._second)
        words.addLayout(column, 1)
        line.addLayout(words, 1)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))

    def show_fact(self, answer: str, second: str = "", kind: str = "") -> None:
        """The answer; `kind` ok or warn puts a symbol before it."""
        self._answer.setText(answer)
        self._second.setText(second)
        self._second.setVisible(bool(second))
        for name, symbol in self._symbols.items():
            symbol.setVisible(name == kind)

    def text(self) -> str:
        """The answer shown."""
        return self._answer.text()


def in_columns(theme: Theme, widgets: Sequence[QWidget], columns: int) -> QGridLayout:
    """Widgets in columns of equal width, row after row."""
    layout = QGridLayout()
    layout.setSpacing(theme.space(12))
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, place // columns, place % columns)
    for column in range(columns):
        layout.setColumnStretch(column, 1)
    return layout
