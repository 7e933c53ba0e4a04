"""Several blankets at once: a pile for the waiting room, or one each for those to ask again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.bar import Bar
from desk.window.widgets.boxes import take_away
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.choices import Choice, Choices
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.text import Label
from desk.window.words import tr

MOST = 500
"""The most copies of a blank blanket at a time: a ream of paper."""


PAUSE_MS = 1000
"""So long the button that stops is deaf: it stands where one has just pressed to print."""


@dataclass(frozen=True, slots=True, repr=False)
class PersonChoice:
    """Somebody who can get a filled blanket."""

    person_id: str
    name: str
    second: str


class BatchPage(Page):
    """What to print, and how far it has come. `start` carries which, language, copies, persons.

    `save` carries the same, for one file of all.
    """

    start = Signal(str, str, int, list)
    save = Signal(str, str, int, list)
    stop = Signal()
    read = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tried = False
        self._of_list = False
        self._running = False
        self._may_stop = False
        self._stopping = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._let_stop)
        self._cards: dict[str, CheckCard] = {}
        self._said = Banner(theme, "ok", "")
        self._which = Choices(theme, tr("For whom"))
        self._languages = Choices(theme, tr("Language"), columns=3)
        self._copies = FieldRow(theme, tr("How many"), TextField(theme), width=140)
        self._copies.field.setMaxLength(4)
        self._people = QWidget()
        self._people_list = QVBoxLayout(self._people)
        self._people_list.setContentsMargins(0, 0, 0, 0)
        self._people_list.setSpacing(theme.space(8))
        self._people_label = Label(theme, tr("Whose"), bold=True)
        self._nobody = Label(theme, tr("Nobody must be asked again because of the text."))
        self._people_list.addWidget(self._people_label)
        self._people_list.addWidget(self._nobody)
        self._progress = Banner(theme, "message", "")
        self._bar = Bar(theme)
        body = self.body
        body.setSpacing(theme.space(16))
        self._title = self.title_label(tr("Several blankets"))
        body.addWidget(self._title)
        told: tuple[QWidget, ...] = (self._said, self._progress, self._bar)
        asked: tuple[QWidget, ...] = (self._which, self._copies, self._languages, self._people)
        for part in (*told, *asked):
            body.addWidget(part)
        for part in told:
            part.hide()
        body.addStretch(1)
        self._which.chosen.connect(lambda _value: self._show_parts())
        self._copies.edited.connect(self._mark)

    def show_choices(
        self,
        languages: Sequence[Choice],
        people: Sequence[PersonChoice],
        *,
        of_list: bool = False,
    ) -> None:
        """The languages that are on, and those who must be asked again, all of them ticked.

        `of_list`: the people are those of a list one came from, and nobody else is meant.
        """
        self._of_list = of_list
        self._which.show_choices(
            (
                ("blank", tr("The waiting room"), tr("Blank ones, to be filled in by hand")),
                (
                    "people",
                    tr("Those to ask again"),
                    tr("Filled in: the message now shows more than they were told"),
                ),
            )
        )
        self._which.choose("people" if of_list else "blank")
        if of_list:
            self._title.setText(tr("Print blankets"))
            self._nobody.setText(tr("Nobody in the list can get a blanket."))
        self._languages.show_choices(languages, 1 if of_list else 3)
        self._languages.choose(languages[0][0])
        self._copies.set_text("10")
        self._copies.field.selectAll()
        for card in self._cards.values():
            self._people_list.removeWidget(card)
            take_away(card)
        self._cards.clear()
        for one in people:
            card = CheckCard(self.theme, one.name, second=one.second)
            card.setChecked(True)
            card.toggled.connect(lambda _on: self._mark())
            self._people_list.addWidget(card)
            self._cards[one.person_id] = card
        self._nobody.setVisible(not people)
        self._show_parts()

    def _show_parts(self) -> None:
        people = self._which.value() == "people"
        self._which.setVisible(not self._running and not self._of_list)
        self._copies.setVisible(not people and not self._running)
        self._people.setVisible(people and not self._running)
        self._languages.setVisible(not self._running and len(self._languages) > 1)
        self.order_changed.emit()
        self.actions_changed.emit()

    def _chosen(self) -> list[str]:
        return [person for person, card in self._cards.items() if card.isChecked()]

    def _count(self) -> int:
        text = self._copies.text().strip()
        return int(text) if text.isascii() and text.isdigit() else 0

    def _mark(self) -> None:
        if self._tried:
            self.problems_changed.emit([one.text for one in self.problems()])
        self.actions_changed.emit()

    def problems(self) -> list[Problem]:
        """A number of copies, or somebody chosen."""
        self._tried = True
        if self._which.value() == "people":
            if self._chosen():
                return []
            first = next(iter(self._cards.values()), None)
            target = first or (None if self._of_list else self._which.first()) or self
            return [Problem(tr("Choose somebody to print for."), target)]
        words = ""
        if not 1 <= self._count() <= MOST:
            words = tr("Write a number between 1 and {most}.").format(most=MOST)
        self._copies.set_error(words)
        return [Problem(words, self._copies.field)] if words else []

    def begin_progress(self) -> None:
        """It has begun, or one comes back to it. Enter is pressed twice by many: not to stop it."""
        self._running, self._may_stop, self._stopping = True, False, False
        self._pause.start()
        self._said.hide()
        self._show_parts()
        self.wants_primary.emit()

    def _let_stop(self) -> None:
        self._may_stop = True

    def show_progress(self, words: str, body: str, part: float, *, stopping: bool) -> None:
        """How far it has come, `part` between 0 and 1; `stopping`: it was told to stop."""
        if stopping != self._stopping:
            self._stopping = stopping
            self.actions_changed.emit()
        self._progress.set_words(words, body)
        self._progress.show()
        self._bar.show_part(part)
        self._bar.show()
        self._bar.setAccessibleName(f"{words}: {round(100 * part)} %")

    def forget_end(self) -> None:
        """What was said of an earlier pile goes."""
        self._said.hide()

    def show_end(self, kind: str, title: str, body: str) -> None:
        """It has ended: all are out, it was stopped, or the printer failed."""
        self._running = False
        self._progress.hide()
        self._bar.hide()
        self._said.say(kind, title, body)
        self._show_parts()
        self.wants_primary.emit()
        self.wants_seen.emit(self._said)

    def bar(self) -> Actions:
        """Print; while it runs, stop."""
        if self._running:
            if self._stopping:
                return Actions(tr("Stopping"), "Esc", primary_icon="clock")
            return Actions(tr("Stop"), "Esc", primary_icon="pause")
        count = len(self._chosen()) if self._which.value() == "people" else self._count()
        note = tr("{count} papers").format(count=count) if count else ""
        if count == 1:
            note = tr("1 paper")
        keep = Action(tr("Save as one file"), tr("Alt+S"), lambda: self._ask(self.save), "save")
        return Actions(tr("Print"), primary_icon="print", back=True, note=note, secondary=(keep,))

    def primary(self) -> None:
        """Prints, or stops, but not what was begun a moment ago: that is Esc's."""
        if self._running and self._may_stop:
            self.stop.emit()
        elif not self._running:
            self._ask(self.start)

    def _ask(self, way: SignalInstance) -> None:
        """Begins, one way or the other, unless something is missing."""
        if self.problems():
            self.wants_problems.emit()
        else:
            which, language = self._which.value(), self._languages.value()
            way.emit(which, language, self._count(), self._chosen())

    def back(self) -> bool:
        """Esc stops what runs; else back to the papers."""
        if self._running:
            self.stop.emit()
        else:
            self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """How many, or whose."""
        if self._running or self._of_list:
            return None
        return self._copies.field if self._copies.isVisibleTo(self) else self._which.first()

    def arrived(self) -> None:
        """Reads who must be asked again."""
        if not self._running:
            self._tried = False
            self._said.hide()
            self.read.emit()
