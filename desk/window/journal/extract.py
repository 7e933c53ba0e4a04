"""Who has seen a patient's details: everything in the log, to show and to hand out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.window.formats import Formats
from desk.window.journal.lines import LogLines, LogWords
from desk.window.page import Actions, Page
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.text import Label
from desk.window.words import tr

AT_ONCE = 50


class ExtractPage(Page):
    """The lines about one patient, some at a time; all of them are printed."""

    print_it = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: tuple[LogWords, ...] = ()
        self._first = 0
        self._formats = Formats("sv")
        self._today = date.min
        self._title = self.title_label("")
        self._about = Label(theme, "", role="ink2")
        self._said = Banner(theme, "ok", "")
        self._elsewhere = Banner(theme, "info", "")
        self._where = Label(theme, "", size=Type.SMALL, role="ink2")
        self.lines = LogLines(theme)
        self._earlier = Button(theme, tr("Earlier lines"), Kind.QUIET, icon="down", key="Alt+T")
        self._later = Button(theme, tr("Later lines"), Kind.QUIET, icon="back", key="Alt+R")
        turning = QHBoxLayout()
        turning.setSpacing(theme.space(8))
        turning.addWidget(self._later)
        turning.addWidget(self._earlier)
        turning.addStretch(1)
        parts = (self._title, self._about, self._said, self._elsewhere, self._where, self.lines)
        for part in parts:
            self.body.addWidget(part)
        self.body.addLayout(turning)
        self.body.addStretch(1)
        self._said.hide()
        self._earlier.clicked.connect(lambda: self._turn(AT_ONCE))
        self._later.clicked.connect(lambda: self._turn(-AT_ONCE))

    def show_log(
        self,
        name: str,
        identity: str,
        lines: Sequence[LogWords],
        elsewhere: int,
        formats: Formats,
        today: date,
    ) -> None:
        """The whole log of a patient, the latest lines first."""
        self._lines, self._first = tuple(lines), 0
        self._formats, self._today = formats, today
        self._title.setText(tr("Who has seen the details of {name}?").format(name=name))
        about = tr("{number}. Who, at which unit, when and what. Print it to hand it out.")
        self._about.setText(about.format(number=identity) if identity else "")
        self._about.setVisible(bool(identity))
        words = tr("{count} lines of other units are left out")
        if elsewhere == 1:
            words = tr("1 line of another unit is left out")
        self._elsewhere.set_words(
            words.format(count=elsewhere),
            tr("The other unit gives them out. Opened with a reason, the card shows them too."),
        )
        self._elsewhere.setVisible(bool(elsewhere))
        self._said.hide()
        self._show()

    def _turn(self, step: int) -> None:
        self._first = max(self._first + step, 0)
        self._show()

    def _show(self) -> None:
        part = self._lines[self._first : self._first + AT_ONCE]
        self.lines.show_lines(part, self._formats, self._today)
        words = tr("Lines {first} to {last} of {all}, the latest first")
        if not part:
            words = tr("Nobody has opened the patient's details.")
        self._where.setText(
            words.format(first=self._first + 1, last=self._first + len(part), all=len(self._lines))
        )
        self._earlier.setVisible(self._first + AT_ONCE < len(self._lines))
        self._later.setVisible(self._first > 0)
        self.order_changed.emit()
        self.actions_changed.emit()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went."""
        self._said.say(kind, title, body)

    def bar(self) -> Actions:
        """Print the extract."""
        return Actions(tr("Print the extract"), primary_icon="print", back=True)

    def primary(self) -> None:
        """All of the lines on paper."""
        self.print_it.emit()

    def back(self) -> bool:
        """To where one came from."""
        self.left.emit()
        return True
