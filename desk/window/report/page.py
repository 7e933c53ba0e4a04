"""The quarterly report: choose a quarter, look at it, print it, save it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.report.chart import BarChart
from desk.window.report.figures import ReportBars, ReportWords
from desk.window.report.table import FigureTable
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.dropdown import DropDownRow
from desk.window.widgets.pairs import pair
from desk.window.widgets.text import Label
from desk.window.words import tr

CHOOSER = 280


class ReportPage(Page):
    """`read` asks for a quarter as "2026-4"; the others are the ways out."""

    opened = Signal()
    read = Signal(str)
    print_it = Signal()
    save_it = Signal()
    sheet_it = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown = False
        self._busy = ""
        self.quarter = DropDownRow(theme, tr("Quarter"))
        self.quarter.setFixedWidth(theme.px(CHOOSER))
        self.quarter.chosen.connect(self.read)
        self._place = Label(theme, "", role="ink2")
        self._said = Banner(theme, "ok", "")
        self._to_date = Label(theme, "", role="ink2")
        self.charts = (BarChart(theme), BarChart(theme))
        self._titles = tuple(Label(theme, "", bold=True) for _chart in self.charts)
        self.table = FigureTable(theme, tr("The quarter in figures"))
        self._invoice_title = Label(theme, tr("Basis of the invoice"), bold=True)
        self._invoice = Label(theme, "", size=Type.LARGE)
        self._more = Label(theme, "", role="ink2")
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.primary)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addLayout(self._head())
        for part in (self._said, self._to_date):
            body.addWidget(part)
        body.addSpacing(theme.space(8))
        columns = []
        for title, chart in zip(self._titles, self.charts, strict=True):
            column = QWidget()
            inside = QVBoxLayout(column)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(theme.space(8))
            inside.addWidget(title)
            inside.addWidget(chart)
            columns.append(column)
        body.addLayout(pair(theme, *columns))
        body.addSpacing(theme.space(16))
        body.addWidget(self.table)
        body.addSpacing(theme.space(16))
        for label in (self._invoice_title, self._invoice, self._more):
            body.addWidget(label)
        body.addStretch(1)
        self._said.hide()

    def _head(self) -> QBoxLayout:
        """Title and unit at the left, the quarter at the right; below in large text."""
        large = self.theme.factor >= 1.5
        head: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        head.setSpacing(self.theme.space(16))
        words = QVBoxLayout()
        words.setSpacing(self.theme.space(8))
        words.addWidget(self.title_label(tr("Quarterly report")))
        words.addWidget(self._place)
        words.addStretch(1)
        head.addLayout(words, 1)
        head.addWidget(self.quarter)
        return head

    def show_quarters(self, quarters: Sequence[tuple[str, str]], value: str) -> None:
        """The quarters to choose from, latest first."""
        self.quarter.show_choices(quarters, value)

    def show_report(self, words: ReportWords) -> None:
        """The chosen quarter."""
        self._shown = True
        self._place.setText(words.place)
        self._to_date.setText(words.to_date)
        self._to_date.setVisible(bool(words.to_date))
        for title, chart, bars in zip(self._titles, self.charts, words.charts, strict=True):
            self._show_chart(title, chart, bars)
        self.table.show_rows(words.heads, words.rows)
        self._invoice.setText(words.invoice)
        self._invoice.setVisible(bool(words.invoice))
        self._more.setText(words.invoice_more)
        self.actions_changed.emit()

    @staticmethod
    def _show_chart(title: Label, chart: BarChart, bars: ReportBars) -> None:
        title.setText(bars.title)
        chart.show_bars(bars)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self._said.say(kind, title, body)
        if title:
            self.wants_seen.emit(self._said)

    def set_busy(self, words: str) -> None:
        """What is being done, "" for nothing: a second press does nothing meanwhile."""
        self._busy = words
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Back, save as a paper or as a file for a spreadsheet, print."""
        save = Action(tr("Save"), "Ctrl+S", lambda: self._give(self.save_it.emit), "save")
        sheet = Action(
            tr("Save for a spreadsheet"), "Alt+K", lambda: self._give(self.sheet_it.emit), "list"
        )
        icon = "clock" if self._busy else "print"
        return Actions(self._busy or tr("Print"), "Enter", icon, back=True, secondary=(save, sheet))

    def _give(self, way: Callable[[], None]) -> None:
        if self._shown and not self._busy:
            way()

    def primary(self) -> None:
        """Prints."""
        self._give(self.print_it.emit)

    def first_focus(self) -> QWidget | None:
        """The quarter: the arrows choose."""
        return self.quarter.field

    def arrived(self) -> None:
        """Reads the quarter that was chosen last, anew."""
        self.say("ok", "")
        self.opened.emit()
