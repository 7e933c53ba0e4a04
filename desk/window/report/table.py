"""A table of figures: a real one, read cell by cell, as high as its rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desk.window.report.figures import ReportRow
from desk.window.theme import Theme, Type
from desk.window.words import tr

SHEET = """
QTableWidget#figure_table {{ background: transparent; border: none; }}
QTableWidget#figure_table::item {{ border: none; border-bottom: 1px solid {line}; padding: 0 4px; }}
QTableWidget#figure_table::item:selected {{ background: {soft}; color: {ink}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; border: none; color: {ink2};
    border-bottom: 1px solid {control}; padding: 0 4px; }}
"""


class FigureTable(QTableWidget):
    """What was counted at the left, a column for each time. Tab and Esc leave it."""

    ring_radius = 8

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("figure_table")
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWordWrap(True)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setFont(theme.font(Type.SMALL, bold=True))
        self.setFont(theme.font())
        self.recolor()

    def recolor(self) -> None:
        """The lines and the chosen cell in the theme's colours."""
        color = self._theme.color
        roles = {role: color(role).name() for role in ("line", "control", "ink", "ink2")}
        self.setStyleSheet(SHEET.format(soft=color("accent_soft").name(), **roles))
        for place in range(self.rowCount() * self.columnCount()):
            row, column = divmod(place, self.columnCount())
            item = self.item(row, column)
            if item is not None:
                item.setForeground(color("ink"))

    def show_rows(self, heads: Sequence[str], rows: Sequence[ReportRow]) -> None:
        """These rows in the place of the former ones."""
        theme = self._theme
        self.setRowCount(len(rows))
        self.setColumnCount(len(heads) + 1)
        self.setHorizontalHeaderLabels([tr("What"), *heads])
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for column in range(len(heads) + 1):
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(right if column else left)
        for number, row in enumerate(rows):
            for column, words in enumerate((row.name, *row.cells)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(right if column else left)
                bold = row.strong or column == len(heads)
                item.setFont(theme.font(bold=bold))
                item.setForeground(theme.color("ink"))
                spoken = words if not column else f"{row.name}, {heads[column - 1]}: {words}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                self.setItem(number, column, item)
        if self.currentRow() < 0 and rows:
            self.setCurrentCell(0, 0)
            self.clearSelection()
        self._fit()

    def _fit(self) -> None:
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns = self.columnCount()
        if not columns:
            return
        rest = self.viewport().width()
        first = rest * 2 // (columns + 1)
        for column in range(columns):
            wide = first if not column else (rest - first) // (columns - 1)
            self.setColumnWidth(column, wide)
        line = self._theme.metrics().height()
        high = heads.sizeHint().height() + 2
        for row in range(self.rowCount()):
            self.setRowHeight(row, 0)
            tall = max(self._theme.px(40), self.sizeHintForRow(row) + line // 3)
            self.setRowHeight(row, tall)
            high += tall
        self.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower columns make higher rows."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go between the cells; Enter and Esc are the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
            return
        super().keyPressEvent(event)
