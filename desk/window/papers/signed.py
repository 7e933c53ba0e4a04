"""The signed blanket that came back: when it was signed, and where it is kept."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desk.consent.asking.facts import mandate_end
from desk.consent.record.keyboards import holds_reference
from desk.consent.record.reference import printed_reference
from desk.register.views import BlanketView
from desk.window.card.names import person_identity, person_name
from desk.window.formats import Formats, no_break
from desk.window.intake.listeners import in_language
from desk.window.page import Problem
from desk.window.papers.filled import Filled
from desk.window.theme import Theme, Type
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.inline import Inline
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_PLACE = 200


class SignedCard(Inline):
    """Unfolds where the blanket belongs, and says whose it is and which.

    `register` carries reference, day and place; `put_away` tells that it is seen no longer.
    """

    register = Signal(str, object, str)
    put_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, "info", tr("The signed blanket"), tr("Register the blanket"), parent
        )
        self._blanket: BlanketView | None = None
        self._today: date | None = None
        self._made: date | None = None
        self._whose = Label(theme, "", bold=True)
        self._about = Label(theme, "", role="ink2")
        self._code = Label(theme, "", size=Type.SMALL, role="ink2")
        self._means = Label(theme, "")
        self._day = FieldRow(theme, tr("Signed on"), TextField(theme))
        self._day.field.setMaxLength(30)
        self._place = FieldRow(
            theme,
            tr("Kept where"),
            TextField(theme),
            help_text=tr("Binder and shelf, or the record system. No details about the patient."),
        )
        self._place.field.setMaxLength(LONGEST_PLACE)
        for part in (self._whose, self._about, self._code, self._means):
            self.body.addWidget(part)
        self._means.hide()
        if theme.factor < 1.5:
            self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._day)
        self.body.addWidget(self._place)
        for row in (self._day, self._place):
            row.edited.connect(self.edited)

    @property
    def waits_for(self) -> BlanketView | None:
        """The blanket that is asked about and not registered yet; None while folded."""
        blanket = self._blanket
        return blanket if blanket is not None and not self.isHidden() else None

    def filled(self) -> Filled:
        """What stands in the fields."""
        return Filled(self._place.text(), self._day.text())

    def ask(self, blanket: BlanketView, formats: Formats, today: date, filled: Filled) -> None:
        """Opens for a blanket, with what is filled in; of one that is registered, what is noted."""
        self._blanket, self._today = blanket, today
        self._made = made = formats.local(blanket.made_at).date()
        words = tr("Printed {day} by {name}, {language}.").format(
            day=no_break(formats.plain_day(made)),
            name=blanket.made_by,
            language=in_language(blanket.language),
        )
        if blanket.signed_on is not None:
            words = tr("Registered already: signed {day}, kept in {place}.").format(
                day=no_break(formats.plain_day(blanket.signed_on)), place=blanket.kept_where
            )
        self._whose.setText(whose_blanket(blanket))
        nobodys = blanket.person is None and blanket.signed_on is None
        means = tr(
            "No answer is registered: no patient gets a yes or a no from this. "
            "Scan the blanket again to register its answer after all."
        )
        self._means.setText(means if nobodys else "")
        self._means.setVisible(nobodys)
        self._about.setText(words)
        code = printed_reference(blanket.reference).replace("-", "\u2011")
        self._code.setText(tr("Code {code}").format(code=code))
        day = blanket.signed_on or today
        self._day.set_text(filled.day or day.isoformat())
        self._place.set_text((filled.place if filled.day else blanket.kept_where) or filled.place)
        self.open()

    def mark(self) -> list[Problem]:
        """A day that can be read and has been, and a place."""
        day, readable = mandate_end(self._day.text())
        wrong = ""
        if day is None or not readable:
            wrong = tr("Write the day like 2026-11-20.")
        elif self._today is not None and day > self._today:
            wrong = tr("The day lies in the future.")
        elif self._made is not None and day < self._made:
            wrong = tr("The blanket was not printed yet on that day.")
        place = self._place.text().strip()
        missing = "" if place else tr("Write where the blanket is kept.")
        if holds_reference(place):
            missing = tr("This is a blanket's code, no place. Write where the blanket is kept.")
        self._day.set_error(wrong if self.tried else "")
        self._place.set_error(missing if self.tried else "")
        both = ((wrong, self._day), (missing, self._place))
        return [Problem(words, row.field) for words, row in both if words and self.tried]

    def hideEvent(self, event: QHideEvent) -> None:
        """Registered, folded, or the page is left."""
        super().hideEvent(event)
        self.put_away.emit()

    def press(self) -> None:
        """Registers it."""
        day, _readable = mandate_end(self._day.text())
        if self._blanket is not None:
            self.register.emit(self._blanket.reference, day, self._place.text().strip())

    def first_focus(self) -> QWidget | None:
        """Where it is kept: the day is today's as a rule."""
        return self._day.field if self._place.text().strip() else self._place.field


def whose_blanket(blanket: BlanketView) -> str:
    """Whose a blanket is: name and number, what is known of a protected person, or nobody's."""
    if blanket.person is not None:
        parts = (person_name(blanket.person), person_identity(blanket.person))
        return ", ".join(part for part in parts if part)
    if blanket.draft_command_id is not None:
        return tr("A parked registration")
    return tr("Blank blanket")
