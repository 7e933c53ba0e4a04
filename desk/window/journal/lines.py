"""Lines of the access log: time, who, what and about whom, under the day they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.register.journal_views import JournalLine
from desk.window.formats import Formats, capital
from desk.window.journal.sentences import line_sentence, persons_named, texts_quoted, who_did
from desk.window.theme import Theme, Type
from desk.window.widgets.boxes import take_away
from desk.window.widgets.rows import Hairline
from desk.window.widgets.text import Label


@dataclass(frozen=True, slots=True, repr=False)
class LogWords:
    """A line as shown. `second` is who it is about and what was searched for, "" for nothing."""

    day: date
    time: str
    who: str
    unit: str
    what: str
    second: str


def log_words(
    line: JournalLine, formats: Formats, *, unit: bool = False, persons: bool = True
) -> LogWords:
    """A line in words; with the unit where lines of several stand together."""
    local = formats.local(line.at)
    about = persons_named(line.persons) if persons else ""
    second = " · ".join(part for part in (about, texts_quoted(line.texts)) if part)
    return LogWords(
        local.date(),
        formats.time(local),
        who_did(line),
        line.unit_name if unit else "",
        line_sentence(line),
        second,
    )


class LogRow(QWidget):
    """One line: nothing to press, read as one sentence."""

    def __init__(self, theme: Theme, words: LogWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        large = theme.factor >= 1.5
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(2 if large else 12))
        time = Label(theme, words.time, role="ink2")
        who = Label(theme, words.who, bold=True)
        if large:
            line.addWidget(time)
            line.addWidget(who)
        else:
            time.setFixedWidth(theme.px(52))
            line.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
            column = _column(who, words.unit, theme)
            line.addLayout(column, 2)
        what = Label(theme, words.what)
        line.addLayout(_column(what, words.second, theme), 0 if large else 5)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))
        parts = (words.time, words.who, words.unit, words.what, words.second)
        self.setAccessibleName(". ".join(part for part in parts if part))


def _column(first: Label, second: str, theme: Theme) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(first)
    if second:
        column.addWidget(Label(theme, second, size=Type.SMALL, role="ink2"))
    column.addStretch(1)
    return column


class LogLines(QWidget):
    """The lines of a page of the log, each day under its heading."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._holder: QWidget | None = None

    def show_lines(self, lines: Sequence[LogWords], formats: Formats, today: date) -> None:
        """These lines in the place of the former ones."""
        theme = self._theme
        if self._holder is not None:
            self._layout.removeWidget(self._holder)
            take_away(self._holder)
        self._holder = QWidget()
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        day: date | None = None
        for words in lines:
            if words.day != day:
                day = words.day
                layout.addSpacing(theme.space(12))
                layout.addWidget(Label(theme, capital(formats.day(day, today)), bold=True))
                layout.addSpacing(theme.space(4))
                layout.addWidget(Hairline(theme))
            layout.addWidget(LogRow(theme, words))
        self._layout.addWidget(self._holder)
