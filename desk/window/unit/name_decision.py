"""The manager's decision on the unit's name: why it may stand in the message, who said so, when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.register.messages import LONGEST_REASON
from desk.register.unit_views import UnitView
from desk.window.formats import Formats
from desk.window.theme import Theme
from desk.window.unit.lines import FactLine
from desk.window.widgets.banners import TintedBox
from desk.window.widgets.buttons import Button
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.text import Label
from desk.window.words import tr


class NameDecision(QWidget):
    """Asks for a reason, or tells the one that was given. `decided` carries a new one."""

    decided = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = TintedBox(theme, "warn")
        self._title = Label(theme, tr("May the unit's name stand in the message?"), bold=True)
        self._body = Label(theme, "")
        field = TextField(theme, height=44)
        field.setMaxLength(LONGEST_REASON)
        self.reason = FieldRow(
            theme,
            tr("Why it may"),
            field,
            help_text=tr("Kept with your name and the day."),
        )
        self.button = Button(theme, tr("Decide that it may"), key=tr("Alt+B"))
        self._fact = FactLine(theme, tr("The name"))
        box = self._box.body
        box.setSpacing(theme.space(8))
        for part in (self._title, self._body, self.reason):
            box.addWidget(part)
        box.addSpacing(theme.space(4))
        box.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        layout.addWidget(self._fact)
        self.button.clicked.connect(self._decide)
        field.returnPressed.connect(self._decide)
        self.hide()

    def show_question(self, unknown: bool) -> None:
        """Asks; `unknown`: it cannot be told whether the name says which care it is."""
        why = (
            tr("It cannot be told whether the name shows which care it is.")
            if unknown
            else tr("The name shows which care it is.")
        )
        rest = tr("You as manager decide. The patients are told the name before they answer.")
        self._body.setText(f"{why} {rest}")
        self._box.show()
        self._fact.hide()
        self.show()

    def show_decision(self, unit: UnitView, formats: Formats) -> None:
        """Tells why, who and when."""
        day = ""
        if unit.name_decided_at is not None:
            day = formats.plain_day(formats.local(unit.name_decided_at).date())
        who = tr("Decided by {name} on {day}").format(name=unit.name_decider, day=day)
        reason = tr("May stand in the message: {reason}").format(reason=unit.name_reason or "")
        self._fact.show_fact(reason, who, "ok")
        self._box.hide()
        self._fact.show()
        self.show()

    def ask(self) -> None:
        """To the reason."""
        self.reason.field.setFocus()

    def _decide(self) -> None:
        reason = self.reason.text().strip()
        self.reason.set_error("" if reason else tr("Write why the name may stand in the message."))
        if reason:
            self.decided.emit(reason)
        else:
            self.ask()
