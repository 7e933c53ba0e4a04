"""Undoing what was just registered: a banner with the minutes left, and what went wrong."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import TintedBox
from desk.window.widgets.buttons import Button
from desk.window.widgets.choices import Choices
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.inline import Inline
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_REASON = 200
LOOK_EVERY_MS = 10_000


class UndoBanner(TintedBox):
    """“Blev det fel? Ångra inom 9 minuter.” It goes when the time is over."""

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "plain", parent=parent)
        self._deadline = QDeadlineTimer(0)
        self._title = Label(theme, "", bold=True)
        second = tr("Wrong patient, number or a mistake. The correction shows in the history.")
        self._second = Label(theme, second, size=Type.SMALL, role="ink2")
        self.button = Button(theme, tr("Undo"), key="Ctrl+Z")
        self.button.clicked.connect(self.pressed)
        large = theme.factor >= 1.5
        line: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        line.setSpacing(theme.space(12))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._second)
        line.addLayout(words, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft if large else middle)
        self.body.addLayout(line)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self.hide()

    def show_left(self, left: timedelta) -> None:
        """Shows for how long it still can be undone; nothing left takes the banner away."""
        self._deadline.setRemainingTime(max(int(left.total_seconds() * 1000), 0))
        self.look()

    def minutes(self) -> int:
        """The minutes left, a begun one counted; 0 when the time is over."""
        return -(-self._deadline.remainingTime() // 60_000)

    def look(self) -> None:
        """Says how many minutes are left."""
        left = self.minutes()
        self.setVisible(left > 0)
        if left == 0:
            self._timer.stop()
            return
        words = tr("Did it go wrong? Undo within {count} minutes")
        if left == 1:
            words = tr("Did it go wrong? Undo within a minute")
        self._title.setText(words.format(count=left))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._second.text())
        self._timer.start()


class UndoCard(Inline):
    """What went wrong, and a short reason. `undo` carries the correction's code and the reason."""

    undo = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "plain", tr("What went wrong?"), tr("Correct it"), parent)
        self._which = Choices(theme, "", columns=1)
        self._reason = FieldRow(
            theme,
            tr("Short reason"),
            TextField(theme),
            help_text=tr("Not needed, but it helps whoever reads the history."),
        )
        self._reason.field.setMaxLength(LONGEST_REASON)
        self.body.addWidget(self._which)
        self.body.addSpacing(theme.space(4))
        self.body.addWidget(self._reason)
        self._which.chosen.connect(lambda _value: self._chose())

    def ask(self, *, number: bool) -> None:
        """Opens. `number`: the answer has a number that can be wrong."""
        patient = tr("You choose the right one, and the answer is moved there")
        choices = [("wrong_patient", tr("Wrong patient"), patient)]
        if number:
            second = tr("You write the right one and read it out")
            choices.append(("wrong_number", tr("Wrong number"), second))
        mistake = tr("What held before holds again. It does not count as taken back")
        choices.append(("entered_by_mistake", tr("Registered by mistake"), mistake))
        self._which.show_choices(choices)
        self._reason.set_text("")
        self.words = tr("Correct it")
        self.open()

    def _chose(self) -> None:
        """A mistake is corrected at once; the other two go on to what was wrong."""
        mistake = self._which.value() == "entered_by_mistake"
        self.words = tr("Correct it") if mistake else tr("Go on")
        self.edited.emit()

    def mark(self) -> list[Problem]:
        """One of the three must be chosen."""
        words = tr("Choose what went wrong.") if self.tried and not self._which.value() else ""
        self._which.show_error(words)
        first = self._which.first()
        return [Problem(words, first)] if words and first is not None else []

    def press(self) -> None:
        """Corrects."""
        self.undo.emit(self._which.value(), self._reason.text().strip())

    def first_focus(self) -> QWidget | None:
        """The first choice."""
        return self._which.first()
