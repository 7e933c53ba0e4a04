"""Is this the text that the record system sends? An act of its own, with who and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.unit.lines import FactLine
from desk.window.unit.message_words import read_day, told_less_words
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.phonecolumn import ColumnWords, PhoneColumn
from desk.window.words import tr


class ConfirmPage(Page):
    """The finished text once more, from which day, and the tick. `confirmed` carries the day."""

    confirmed = Signal(object)
    leave = Signal()

    def __init__(
        self, theme: Theme, system: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._today = today
        self._busy = False
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self._banner = Banner(theme, "error", "")
        self._text = Banner(theme, "message", "")
        self._sender = FactLine(theme, tr("Sender"))
        self._display = FactLine(theme, tr("Name in the text"))
        self._less = Banner(theme, "warn", "")
        self.day = FieldRow(
            theme,
            tr("Sent from"),
            TextField(theme, height=44),
            help_text=tr("A day like 2026-12-01. Today if the system sends it already."),
            width=300,
        )
        self._error = Verdict(theme)
        self.tick = CheckCard(
            theme,
            tr("This is the text that {system} sends").format(system=system),
            second=tr("It is told to the patients, word for word, and kept with each answer."),
            shown_key=tr("Space"),
        )
        body = self.body
        title = tr("Is this the text that {system} sends?").format(system=system)
        body.addWidget(self.title_label(title))
        for part in (self._banner, self._text, self._sender, self._display, self._less):
            body.addWidget(part)
        body.addSpacing(theme.space(8))
        body.addWidget(self.day)
        body.addSpacing(theme.space(12))
        body.addWidget(self._error)
        body.addWidget(self.tick)
        body.addStretch(1)
        self._banner.hide()
        self._less.hide()

    def show_text(self, column: ColumnWords, text: str, sender: str, display: str) -> None:
        """The text as the example patient gets it."""
        self._phone.show_words(column)
        self._text.set_words(tr("The example patient gets"), text)
        self._sender.show_fact(sender)
        self._display.show_fact(display)
        self.day.set_text(self._today.isoformat())
        self.tick.setChecked(False)
        self._less.hide()

    def show_told_less(self, count: int) -> None:
        """How many will have to be asked anew."""
        if count:
            self._less.set_words(told_less_words(count))
            self._less.announce()
        self._less.setVisible(count > 0)

    def show_error(self, title: str, body: str) -> None:
        """Why it was not confirmed."""
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()

    def set_busy(self, busy: bool) -> None:
        """While it is being saved a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def problems(self) -> list[Problem]:
        """The day, and the tick."""
        found = []
        day = read_day(self.day.text(), self._today)
        words = ""
        if day is None:
            words = tr("This is no day. Write it like 2026-12-01.")
        elif day < self._today:
            words = tr("That day has been. Write today or a later day.")
        self.day.set_error(words)
        if words:
            found.append(Problem(words, self.day.field))
        asked = "" if self.tick.isChecked() else tr("Confirm that this is the text that is sent.")
        self._error.show_verdict("error", asked)
        self.tick.set_error(bool(asked))
        if asked:
            found.append(Problem(asked, self.tick))
        return found

    def bar(self) -> Actions:
        """Back to the text, and confirm."""
        if self._busy:
            return Actions(tr("Saving"), "Enter", "clock", back=True)
        return Actions(tr("Confirm the text"), "Enter", back=True)

    def primary(self) -> None:
        """Confirms, when nothing is missing."""
        if self._busy:
            return
        if self.problems():
            self.wants_problems.emit()
        else:
            self.confirmed.emit(read_day(self.day.text(), self._today))

    def back(self) -> bool:
        """To the text."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The tick."""
        return self.tick

    def arrived(self) -> None:
        """Begins without marks."""
        self._banner.hide()
        self.day.set_error("")
        self._error.show_verdict("none", "")
        self.tick.set_error(False)
