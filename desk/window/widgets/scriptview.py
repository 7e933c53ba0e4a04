"""The script to read aloud: how far it has come, its points to tick, the question to ask last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.segments import Segments
from desk.window.widgets.text import Label
from desk.window.widgets.ticks import TickList
from desk.window.words import tr

Points = tuple[tuple[str, str, bool], ...]


class ScriptView(QWidget):
    """`said` tells that a point was ticked or taken back; `at_once` that all was told, and whether
    it was handed over in writing.
    """

    said = Signal()
    at_once = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = Segments(theme)
        self._count = Label(theme, "", size=Type.SMALL, bold=True, wrap=False)
        self._all = Button(theme, tr("All said"), Kind.QUIET, key="Alt+A")
        self._written = Button(theme, tr("Given in writing"), Kind.QUIET, key="Alt+P")
        self.ticks = TickList(theme)
        self._question = Label(theme, "", bold=True)
        self._points: Points = ()
        self._lay_out(theme)
        self.ticks.changed.connect(self.said)
        self._all.clicked.connect(lambda: self.at_once.emit(False))
        self._written.clicked.connect(lambda: self.at_once.emit(True))

    def _lay_out(self, theme: Theme) -> None:
        large = theme.factor >= 1.5
        progress: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        progress.setSpacing(theme.space(8 if large else 12))
        progress.addWidget(self._segments, 0 if large else 1)
        for widget in (self._count, self._all, self._written):
            progress.addWidget(widget)
        asking = QHBoxLayout()
        asking.setContentsMargins(theme.space(16), theme.space(8), 0, 0)
        asking.setSpacing(theme.space(16))
        asking.addWidget(Symbol(theme, "speaker", "ink2", 24), 0, Qt.AlignmentFlag.AlignTop)
        asking.addWidget(self._question, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space(8))
        rows.addLayout(progress)
        rows.addWidget(self.ticks)
        rows.addSpacing(theme.space(4))
        rows.addWidget(Hairline(theme))
        rows.addLayout(asking)

    def show_script(self, points: Points, quote: str, question: str) -> None:
        """Points as (key, text, whether it quotes the message), the message, the question."""
        if points != self._points:
            self._points = points
            rows = [(key, text, quote if quotes else "") for key, text, quotes in points]
            self.ticks.blockSignals(True)
            self.ticks.set_points(rows, ())
            self.ticks.blockSignals(False)
        for key, _text, quotes in points:
            if quotes:
                self.ticks.set_quote(key, quote)
        self._question.setText(tr("Then ask: {question}").format(question=question))

    def show_told(self, told: tuple[str, ...], written: bool) -> None:
        """The keys of the points told, and whether they were handed over in writing."""
        self.ticks.show_said(told)
        self._segments.show_said(tuple(key in told for key, *_rest in self._points))
        words = tr("{said} of {all} said").format(said=len(told), all=len(self._points))
        self._count.setText(tr("Given in writing") if told and written else words)
