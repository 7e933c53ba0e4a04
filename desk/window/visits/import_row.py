"""A row of a file in the list of what an import does."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.visits.import_lines import ImportLine
from desk.window.widgets.drawnrow import DrawnRow, two_lines
from desk.window.widgets.pool import Line
from desk.window.widgets.rows import REACH

KINDS: Final = {"refused": ("stop", "error"), "changed": ("pencil", "warn"), "new": ("plus", "ok")}
LINE = 96


class ImportRow(DrawnRow):
    """Symbol, the row's number, what it is about and what becomes of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, import_row_height(theme), parent)
        self._line: ImportLine | None = None

    def show_line(self, line: Line) -> None:
        """Shows a row of the file."""
        assert isinstance(line, ImportLine)
        self._line = line
        self.setAccessibleName(line.spoken)
        self.update()

    def draw(self, painter: paint.Painter) -> None:
        """In one line of columns."""
        theme, line = self.theme, self._line
        if line is None:
            return
        middle, small = self.height() / 2, theme.metrics(Type.SMALL)
        x: float = REACH + theme.px(4)
        x += self.symbol(painter, x, middle, *KINDS[line.kind]) + theme.px(12)
        number = max(theme.px(LINE), small.horizontalAdvance(line.line) + theme.px(16))
        self.small(painter, x, middle - small.height() / 2, number, line.line)
        x += number
        self.write(painter, x, self.top(), self.width() - x - REACH, line.title, bold=True)
        self.below(painter, x, self.top(), self.width() - x - REACH, line.second)


def import_row_height(theme: Theme) -> int:
    """Two lines."""
    return two_lines(theme) + theme.space(14)
