"""The unit's access log: who did what and when, sifted, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.window.formats import Formats
from desk.window.journal.lines import LogLines, LogWords
from desk.window.journal.sift import Sift
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.choices import Choice, Choices
from desk.window.widgets.text import Label
from desk.window.words import tr


class JournalPage(Page):
    """Filters above, lines below. `show_it` asks for the latest lines, `turned` for others."""

    show_it = Signal()
    turned = Signal(int)
    chosen = Signal(str)
    extract = Signal()
    checks = Signal()
    print_it = Signal()

    def __init__(self, theme: Theme, *, patients: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._count: int | None = None
        self.sift = Sift(theme, patient=patients)
        self._kept = Label(theme, "", size=Type.SMALL, role="ink2")
        self._said = Banner(theme, "ok", "")
        self._person = Banner(theme, "info", "")
        self._whole = self._person.add_button(
            Button(theme, tr("Everything about the patient, to hand out"), key="Alt+U")
        )
        self._which = Choices(theme, tr("Which one?"))
        self._where = Label(theme, "", size=Type.SMALL, role="ink2")
        self._empty = Banner(theme, "info", tr("Nothing fits"), tr("Choose a longer time."))
        self.lines = LogLines(theme)
        self._earlier = Button(theme, tr("Earlier lines"), Kind.QUIET, icon="down", key="Alt+T")
        self._later = Button(theme, tr("Later lines"), Kind.QUIET, icon="back", key="Alt+R")
        self._lay_out()
        self.sift.edited.connect(self._edited)
        self._whole.clicked.connect(self.extract)
        self._which.chosen.connect(self.chosen)
        self._earlier.clicked.connect(lambda: self.turned.emit(1))
        self._later.clicked.connect(lambda: self.turned.emit(-1))

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        about = tr(
            "Every look at a patient is noted here, and every search, paper and change. "
            "So is every look at the log."
        )
        body.addWidget(self.title_label(tr("Access log")))
        body.addWidget(Label(theme, about, role="ink2"))
        body.addWidget(self._kept)
        turning = QHBoxLayout()
        turning.setSpacing(theme.space(8))
        turning.addWidget(self._later)
        turning.addWidget(self._earlier)
        turning.addStretch(1)
        hidden: tuple[QWidget, ...] = (self._said, self._which, self._person, self._empty)
        body.addSpacing(theme.space(8))
        for part in (self.sift, *hidden, self._where, self.lines):
            body.addWidget(part)
        body.addLayout(turning)
        body.addStretch(1)
        for part in (*hidden, self._where, self._earlier, self._later):
            part.hide()

    def _edited(self) -> None:
        if self.sift.tried:
            self.problems_changed.emit([one.text for one in self.sift.problems()])

    def show_lines(
        self,
        lines: Sequence[LogWords],
        formats: Formats,
        today: date,
        *,
        first: int,
        earlier: bool,
    ) -> None:
        """A page of the log; `first` is its first line's place, counted from one."""
        again, self._count = self._count is not None, len(lines)
        self._said.hide()
        self._which.hide()
        self.lines.show_lines(lines, formats, today)
        self._empty.setVisible(not lines)
        words = tr("Lines {first} to {last}, the latest first")
        self._where.setText(words.format(first=first, last=first + len(lines) - 1))
        self._where.setVisible(bool(lines))
        self._earlier.setVisible(earlier)
        self._later.setVisible(first > 1)
        self.order_changed.emit()
        self.actions_changed.emit()
        if again:
            self.wants_seen.emit(self._where if lines else self._empty)

    def show_kept(self, words: str) -> None:
        """How long the log and the rest are kept."""
        self._kept.setText(words)
        self._kept.setVisible(bool(words))

    def show_person(self, name: str) -> None:
        """About whom the lines are; "" for everybody."""
        self._person.set_words(tr("About {name}").format(name=name) if name else "")
        self._person.setVisible(bool(name))
        self.order_changed.emit()

    def ask_which(self, people: Sequence[Choice]) -> None:
        """Several patients fit what was typed."""
        self._which.show_choices(people)
        self._which.show()
        self.order_changed.emit()
        first = self._which.first()
        if first is not None:
            first.setFocus()

    def nobody(self) -> None:
        """No patient fits what was typed."""
        self.sift.patient.set_error(tr("Nobody in the register has that number or name."))
        self.sift.patient.field.setFocus()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went, above the lines."""
        self._said.say(kind, title, body)
        self.wants_seen.emit(self._said)

    def problems(self) -> list[Problem]:
        """Days that cannot be read."""
        return self.sift.problems()

    def bar(self) -> Actions:
        """Show; spot checks, and print what is shown."""
        checks = Action(tr("Spot checks"), "Alt+S", self.checks.emit, "list")
        prints = Action(tr("Print"), "Ctrl+P", self.print_it.emit, "print")
        secondary = (checks, prints) if self._count else (checks,)
        return Actions(tr("Show"), primary_icon="search", back=True, secondary=secondary)

    def primary(self) -> None:
        """The latest lines that fit."""
        if self.problems():
            self.wants_problems.emit()
        else:
            self.show_it.emit()

    def first_focus(self) -> QWidget | None:
        """The first day."""
        return self.sift.since.field

    def arrived(self) -> None:
        """What is shown is as it was; the first time the latest lines are read."""
        self._said.hide()
        if self._count is None:
            self.show_it.emit()
