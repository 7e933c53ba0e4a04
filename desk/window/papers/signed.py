"""The signed blanket that came back: when it was signed, and where it is kept."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.consent.asking.facts import mandate_end
from desk.register.views import BlanketView
from desk.window.formats import Formats
from desk.window.intake.listeners import in_language
from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.inline import Inline
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_PLACE = 200


class SignedCard(Inline):
    """Unfolds where the blanket belongs. `register` carries reference, day and place."""

    register = Signal(str, object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, "info", tr("The signed blanket"), tr("Register the blanket"), parent
        )
        self._reference = ""
        self._today: date | None = None
        self._about = Label(theme, "", role="ink2")
        self._day = FieldRow(theme, tr("Signed on"), TextField(theme))
        self._day.field.setMaxLength(30)
        self._place = FieldRow(
            theme,
            tr("Kept where"),
            TextField(theme),
            help_text=tr("Binder and shelf, or the record system. No details about the patient."),
        )
        self._place.field.setMaxLength(LONGEST_PLACE)
        self.body.addWidget(self._about)
        self.body.addWidget(self._day)
        self.body.addWidget(self._place)
        for row in (self._day, self._place):
            row.edited.connect(self.edited)

    def ask(self, blanket: BlanketView, formats: Formats, today: date, place: str) -> None:
        """Opens for a blanket; `place` is where the last one was put."""
        self._reference, self._today = blanket.reference, today
        made = formats.local(blanket.made_at).date()
        words = tr("Printed {day} by {name}, {language}.").format(
            day=formats.plain_day(made),
            name=blanket.made_by,
            language=in_language(blanket.language),
        )
        if blanket.signed_on is not None:
            words = tr("Registered already: signed {day}, kept in {place}.").format(
                day=formats.plain_day(blanket.signed_on), place=blanket.kept_where
            )
        self._about.setText(words)
        day = blanket.signed_on or today
        self._day.set_text(day.isoformat())
        self._place.set_text(blanket.kept_where or place)
        self.open()

    def mark(self) -> list[Problem]:
        """A day that can be read and has been, and a place."""
        day, readable = mandate_end(self._day.text())
        wrong = ""
        if day is None or not readable:
            wrong = tr("Write the day like 2026-11-20.")
        elif self._today is not None and day > self._today:
            wrong = tr("The day lies in the future.")
        missing = "" if self._place.text().strip() else tr("Write where the blanket is kept.")
        self._day.set_error(wrong if self.tried else "")
        self._place.set_error(missing if self.tried else "")
        both = ((wrong, self._day), (missing, self._place))
        return [Problem(words, row.field) for words, row in both if words and self.tried]

    def press(self) -> None:
        """Registers it."""
        day, _readable = mandate_end(self._day.text())
        self.register.emit(self._reference, day, self._place.text().strip())

    def first_focus(self) -> QWidget | None:
        """Where it is kept: the day is today's as a rule."""
        return self._day.field if self._place.text().strip() else self._place.field
