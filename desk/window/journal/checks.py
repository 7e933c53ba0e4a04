"""Spot checks: draw looks at random, and the draws there are with how far each is checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.register.spot_checks import MOST_DRAWN
from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr

USUAL_DAYS = 30
USUAL_COUNT = 10


@dataclass(frozen=True, slots=True)
class CheckWords:
    """A draw in the list: its days, when it was drawn, how far it has come."""

    check_id: str
    title: str
    second: str
    state: str
    done: bool


class CheckRow(QWidget):
    """A draw with the button that opens it."""

    opened = Signal(str)

    def __init__(self, theme: Theme, words: CheckWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(14))
        symbol, role = ("yes", "ok") if words.done else ("clock", "ink2")
        line.addWidget(Symbol(theme, symbol, role, 24), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(Label(theme, words.title, bold=True))
        second = f"{words.state} · {words.second}"
        column.addWidget(Label(theme, second, size=Type.SMALL, role="ink2"))
        line.addLayout(column, 1)
        self.button = Button(theme, tr("Open"), Kind.QUIET, icon="forward")
        self.button.setAccessibleName(f"{self.button.text()}: {words.title}. {second}")
        self.button.clicked.connect(lambda: self.opened.emit(words.check_id))
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))


class ChecksPage(Page):
    """What to draw among, and the earlier draws. `draw` carries two days and how many."""

    read = Signal()
    draw = Signal(object, object, int)
    opened = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tried = False
        self._today = today
        self._holder: QWidget | None = None
        self._said = Banner(theme, "error", "")
        self._since = FieldRow(theme, tr("From"), TextField(theme))
        self._until = FieldRow(theme, tr("To and with"), TextField(theme))
        self._count = FieldRow(theme, tr("How many looks"), TextField(theme))
        self._since.set_text((today - timedelta(days=USUAL_DAYS)).isoformat())
        self._until.set_text(today.isoformat())
        self._count.set_text(str(USUAL_COUNT))
        self._rows: list[CheckRow] = []
        self._list = QVBoxLayout()
        self._heading = Label(theme, tr("Earlier spot checks"), bold=True)
        self._lay_out()
        for row in (self._since, self._until, self._count):
            row.field.setMaxLength(10)
            row.edited.connect(self._mark)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        about = tr(
            "The program draws looks at random among those of the unit. Check each one: was "
            "there a reason to look? Nobody can choose which, and a draw stays in the log."
        )
        body.addWidget(self.title_label(tr("Spot checks")))
        body.addWidget(Label(theme, about, role="ink2"))
        body.addWidget(self._said)
        body.addSpacing(theme.space(8))
        fields: QBoxLayout = QVBoxLayout() if theme.factor >= 1.5 else QHBoxLayout()
        fields.setSpacing(theme.space(16))
        for row in (self._since, self._until, self._count):
            fields.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(fields)
        body.addSpacing(theme.space(16))
        body.addWidget(self._heading)
        body.addLayout(self._list)
        body.addStretch(1)
        self._said.hide()

    def show_checks(self, checks: Sequence[CheckWords]) -> None:
        """The unit's draws, latest first."""
        if self._holder is not None:
            self._list.removeWidget(self._holder)
            take_away(self._holder)
        self._rows.clear()
        self._holder = QWidget()
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for words in checks:
            row = CheckRow(self.theme, words)
            row.opened.connect(self.opened)
            layout.addWidget(row)
            self._rows.append(row)
        self._list.addWidget(self._holder)
        self._heading.setVisible(bool(checks))
        self.order_changed.emit()

    def problems(self) -> list[Problem]:
        """Days and a count that can be read; from now on marked."""
        self._tried = True
        return self._mark()

    def _mark(self) -> list[Problem]:
        if not self._tried:
            return []
        since, until = _day(self._since.text()), _day(self._until.text())
        wrong_day = tr("Write the day like 2026-11-20.")
        words = {
            self._since: "" if since is not None else wrong_day,
            self._until: "" if until is not None else wrong_day,
            self._count: "",
        }
        if since is not None and until is not None and until < since:
            words[self._until] = tr("The last day lies before the first.")
        if not 1 <= _number(self._count.text()) <= MOST_DRAWN:
            words[self._count] = tr("Write a number between 1 and {most}.").format(most=MOST_DRAWN)
        for row, told in words.items():
            row.set_error(told)
        found = [Problem(told, row.field) for row, told in words.items() if told]
        self.problems_changed.emit([one.text for one in found])
        return found

    def say(self, kind: str, title: str, body: str = "") -> None:
        """What went wrong."""
        self._said.say(kind, title, body)

    def bar(self) -> Actions:
        """Draw."""
        return Actions(tr("Draw a spot check"), primary_icon="list", back=True)

    def primary(self) -> None:
        """Draws."""
        if self.problems():
            self.wants_problems.emit()
            return
        self._said.hide()
        days = _day(self._since.text()), _day(self._until.text())
        self.draw.emit(*days, _number(self._count.text()))

    def back(self) -> bool:
        """To the log."""
        self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The first day."""
        return self._since.field

    def arrived(self) -> None:
        """Reads the draws."""
        self._tried = False
        self._said.hide()
        self.read.emit()


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        return None


def _number(typed: str) -> int:
    text = typed.strip()
    return int(text) if text.isascii() and text.isdecimal() else 0
