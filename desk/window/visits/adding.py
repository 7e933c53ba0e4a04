"""A visit that is typed: who, when, how it is met, how it was booked, where and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk.consent.draft import ContactType, DraftPatient
from desk.visits.plan import Source
from desk.window.judging import IdentityJudge
from desk.window.lists.wider import WiderSearch
from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.visits.people import PeopleChooser
from desk.window.visits.typed import TypedTimes, read_staff, read_times
from desk.window.widgets.asked import Option
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.dropdown import DropDownRow
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.pairs import pair
from desk.window.widgets.questions import Choices
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True, repr=False)
class TypedVisit:
    """A booking as typed, whole and readable. `mark` None: nothing is said of it."""

    person_ids: tuple[str, ...]
    new_patients: tuple[DraftPatient, ...]
    starts: tuple[datetime, ...]
    contact_type: ContactType
    source: Source
    reception_id: str | None
    professionals: tuple[str, ...]
    mark: bool | None


class AddVisitPage(Page):
    """`saved` carries a TypedVisit. Several days make a series, several names a team."""

    searched = Signal(str)
    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._busy = False
        self._tried = False
        self._marks = False
        self._contact: ContactType = "visit"
        self._source: Source = "staff"
        self.people = PeopleChooser(theme)
        self.days = FieldRow(
            theme,
            tr("Day"),
            TextField(theme),
            help_text=tr("Several days, apart by blanks, make a series."),
        )
        self.clock = FieldRow(
            theme, tr("Time"), TextField(theme), help_text=tr("The same for all days.")
        )
        self.staff = FieldRow(
            theme,
            tr("With whom, if it is known"),
            TextField(theme),
            help_text=tr("Several names, apart by commas, make a team."),
        )
        self.days.field.setPlaceholderText(tr("YYYY-MM-DD"))
        self.clock.field.setPlaceholderText(tr("HH.MM"))
        self.reception = DropDownRow(theme, tr("Reception"))
        self.contacts = Choices(theme, columns=3)
        self.sources = Choices(theme, columns=3)
        self.mark = CheckCard(theme, tr("The sms is ticked in the booking"))
        self.said = Banner(theme, "ok", "")
        self.wider = WiderSearch(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("New visit")))
        body.addWidget(self.said)
        body.addWidget(self.people)
        body.addWidget(self.wider.place)
        body.addSpacing(theme.space(8))
        body.addLayout(_beside(theme, self.days, self.clock))
        body.addSpacing(theme.space(8))
        for words, choices in (
            (tr("How is the visit met?"), self.contacts),
            (tr("How was it booked?"), self.sources),
        ):
            body.addWidget(Label(theme, words, bold=True))
            choices.setAccessibleName(words)
            body.addWidget(choices)
            body.addSpacing(theme.space(8))
        body.addLayout(_beside(theme, self.staff, self.reception))
        body.addWidget(self.mark)
        body.addStretch(1)
        self.said.hide()

    def _connect(self) -> None:
        self.people.searched.connect(self.searched)
        self.people.changed.connect(self._people_changed)
        self.people.widen.connect(self.wider.ask)
        self.people.searched.connect(lambda _typed: self.wider.fold())
        edits = (self.people.newcomer.edited, self.days.edited, self.clock.edited)
        for signal in (self.people.changed, *edits):
            signal.connect(self._edited)
        self.contacts.chosen.connect(self._met_by)
        self.sources.chosen.connect(self._booked_by)

    def _people_changed(self) -> None:
        """Somebody came, went or is being written: the key Enter means something else then."""
        self._tried = False
        self.problems_changed.emit([])
        self.order_changed.emit()
        self.actions_changed.emit()

    def begin(
        self,
        day: date,
        receptions: Sequence[tuple[str, str]],
        reception: str,
        judge: IdentityJudge,
        *,
        marks: bool,
    ) -> None:
        """An empty page for a day. `marks`: the booking carries a mark that is set there."""
        self._tried = self._busy = False
        self._marks = marks
        self.people.begin(judge)
        for row in (self.days, self.clock, self.staff):
            row.set_text("")
            row.set_error("")
        self.people.row.set_error("")
        self.days.set_text(day.isoformat())
        self._contact, self._source = "visit", "staff"
        self._show_choices()
        self.reception.show_choices(receptions, reception)
        self.reception.setVisible(len(receptions) > 1)
        self.mark.setVisible(marks)
        self.mark.setChecked(False)
        self.problems_changed.emit([])

    def _show_choices(self) -> None:
        met = {"visit": tr("At the unit"), "video": tr("Video"), "phone": tr("Phone")}
        booked = {
            "staff": tr("By the staff"),
            "1177": tr("By the patient in 1177"),
            "quick": tr("Quick booking"),
        }
        self.contacts.show_options([Option(key, met[key]) for key in met], self._contact)
        self.sources.show_options([Option(key, booked[key]) for key in booked], self._source)

    def _met_by(self, value: str) -> None:
        self._contact = next(one for one in get_args(ContactType) if one == value)

    def _booked_by(self, value: str) -> None:
        self._source = next(one for one in get_args(Source) if one == value)

    def _edited(self) -> None:
        self.say("ok", "")
        if self._tried:
            self.problems_changed.emit([problem.text for problem in self.problems()])

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self.said.say(kind, title, body)
        if title:
            self.wants_seen.emit(self.said)

    def show_error(self, field: str, words: str) -> None:
        """What the register said of a field."""
        self._busy = False
        rows = {"patient": self.people.row, "identity": self.people.row, "start": self.days}
        row = rows.get(field)
        if row is None:
            self.say("error", words)
        else:
            row.set_error(words)
        self.actions_changed.emit()

    def problems(self) -> list[Problem]:
        """What is missing or cannot be read, marked at its field."""
        times = read_times(self.days.text(), self.clock.text())
        if self.people.newcomer.is_open:
            return self.people.newcomer.problems()
        found = []
        comes = self.people.people or self.people.new_patients
        who = "" if comes else tr("Choose who comes.")
        for row, words in (
            (self.people.row, who),
            (self.days, self._day_problem(times)),
            (self.clock, tr("Write the time as 09.30.") if times.bad_time else ""),
        ):
            row.set_error(words)
            if words:
                found.append(Problem(words, row.field))
        return found

    def _day_problem(self, times: TypedTimes) -> str:
        if times.bad_day or not self.days.text().strip():
            return tr("Write the day as 2026-12-01.")
        return ""

    def primary(self) -> None:
        """Enter takes who was found or written; else it saves what is whole."""
        if self._busy or self.wider.press() or self.people.take():
            return
        self._tried = True
        if self.problems():
            self.wants_problems.emit()
            return
        if self.people.newcomer.is_open:
            self.people.newcomer.add()
            return
        self._busy = True
        self.actions_changed.emit()
        self.saved.emit(
            TypedVisit(
                person_ids=tuple(one.id for one in self.people.people),
                new_patients=self.people.new_patients,
                starts=read_times(self.days.text(), self.clock.text()).starts,
                contact_type=self._contact,
                source=self._source,
                reception_id=self.reception.value() or None,
                professionals=read_staff(self.staff.text()),
                mark=self.mark.isChecked() if self._marks else None,
            )
        )

    def bar(self) -> Actions:
        """Back to the list, or save; while somebody new is written, back to the search, or add."""
        asking = self.wider.bar()
        if asking is not None:
            return asking
        if self.people.newcomer.is_open:
            return Actions(tr("Add the patient"), primary_icon="plus", back=True)
        words = tr("Saving") if self._busy else tr("Save the visit")
        return Actions(words, primary_icon="clock" if self._busy else "save", back=True)

    def back(self) -> bool:
        """From somebody new to the search, else to the list."""
        if not self.wider.back() and not self.people.leave_new():
            self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """Who comes."""
        newcomer = self.people.newcomer
        new = newcomer.who.first_open() if newcomer.is_open else None
        return self.wider.first_focus() or new or self.people.row.field


def _beside(theme: Theme, *rows: QWidget) -> QBoxLayout:
    """Fields side by side, each as high as it needs: an error in one does not move the other."""
    layout = pair(theme, *rows)
    for row in rows:
        layout.setAlignment(row, Qt.AlignmentFlag.AlignTop)
    return layout
