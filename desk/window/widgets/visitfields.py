"""The next visit: day and time to write, how it is met, and at which reception."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.draft import ContactType, DraftVisit
from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.asked import Option
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.pairs import pair
from desk.window.widgets.questions import Choices
from desk.window.widgets.text import Label
from desk.window.words import tr

CONTACTS: tuple[ContactType, ...] = ("visit", "video", "phone")


def read_visit(day: str, time: str, contact: ContactType) -> tuple[DraftVisit | None, bool]:
    """The visit as typed, and whether it can be read; both empty are no visit."""
    if not day.strip() and not time.strip():
        return None, True
    try:
        hour, minute = time.strip().replace(":", ".").split(".")
        start = datetime.combine(date.fromisoformat(day.strip()), datetime.min.time()).replace(
            hour=int(hour), minute=int(minute)
        )
    except (ValueError, OverflowError):
        # Too many digits for a minute are no number of minutes, and no fault of the program's.
        return None, False
    return DraftVisit(start, contact), True


class VisitFields(QWidget):
    """`edited` tells that something was written or chosen, `reception` which reception was."""

    edited = Signal()
    reception = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact: ContactType = "visit"
        self.day = FieldRow(theme, tr("Day"), TextField(theme), bold=False)
        self.time = FieldRow(theme, tr("Time"), TextField(theme), bold=False)
        self.day.field.setPlaceholderText(tr("YYYY-MM-DD"))
        self.time.field.setPlaceholderText(tr("HH.MM"))
        label = Label(theme, tr("Next visit, if it is booked"), bold=True)
        self._contacts = Choices(theme, columns=3)
        self._contacts.setAccessibleName(tr("How is the visit met?"))
        self._where = Label(theme, tr("At which reception?"), bold=True)
        self._receptions = Choices(theme)
        self._receptions.setAccessibleName(self._where.text())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space(8))
        rows.addWidget(label)
        rows.addLayout(pair(theme, self.day, self.time))
        rows.addWidget(self._contacts)
        rows.addWidget(self._where)
        rows.addWidget(self._receptions)
        for row in (self.day, self.time):
            row.edited.connect(self.edited)
        self._contacts.chosen.connect(self._met_by)
        self._receptions.chosen.connect(self.reception)

    def show_visit(self, day: str, time: str, contact: ContactType) -> None:
        """What was typed and chosen."""
        self.day.set_text(day)
        self.time.set_text(time)
        self._contact = contact
        words = {"visit": tr("At the unit"), "video": tr("Video"), "phone": tr("Phone")}
        self._contacts.show_options([Option(one, words[one]) for one in CONTACTS], contact)

    def show_receptions(self, receptions: Sequence[Option], chosen: str) -> None:
        """The receptions to choose from; none where it makes no difference."""
        self._where.setVisible(bool(receptions))
        self._receptions.setVisible(bool(receptions))
        self._receptions.show_options(receptions, chosen)

    def _met_by(self, contact: str) -> None:
        self._contact = next(one for one in CONTACTS if one == contact)
        self.edited.emit()

    @property
    def contact(self) -> ContactType:
        """How it is met."""
        return self._contact

    def visit(self) -> tuple[DraftVisit | None, bool]:
        """The visit typed, and whether what was typed can be read."""
        return read_visit(self.day.text(), self.time.text(), self._contact)

    def mark(self, today: date) -> list[Problem]:
        """Marks a visit that cannot be read or lies in the past."""
        visit, readable = self.visit()
        words = ""
        if not readable:
            words = tr("Write the day as 2026-12-01 and the time as 09.30, or leave both empty.")
        elif visit is not None and visit.start.date() < today:
            words = tr("The visit lies in the past. Write a coming day, or leave it empty.")
        self.day.set_error(words)
        return [Problem(words, self.day.field)] if words else []
