"""The application's message: the unit's own confirmed text, or another one written here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QWidget

from desk.activation.fields import Field
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.theme import Theme, Type
from desk.window.unit.application_fields import FieldBox, LineBox, Told
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.pairs import pair
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class UnitMessage:
    """The text that the unit has confirmed, "" while it has none; and by whom and when."""

    template: str
    confirmed: str = ""


def unit_message(context: UnitContext) -> UnitMessage:
    """The unit's confirmed message. One that nobody has confirmed is not taken for it."""
    message = context.unit.message
    if message.template is None or message.confirmed_at is None:
        return UnitMessage("")
    formats = Formats(context.language)
    day = formats.short_date(formats.local(message.confirmed_at).date())
    words = tr("Confirmed {day} by {name}").format(day=day, name=message.confirmed_by)
    return UnitMessage(message.template, words)


class MessageBox(FieldBox):
    """Which text, and the text; the unit's own is read here and changed on its page."""

    def __init__(
        self, theme: Theme, field: Field, label: str, own: UnitMessage, told: Told
    ) -> None:
        super().__init__(field)
        self._own = own
        self._told = told
        self._locked = False
        self._line = LineBox(theme, field, label, told)
        self._group = QButtonGroup(self)
        self._of_unit = ChoiceCard(theme, tr("The unit's confirmed message"), second=own.confirmed)
        self._other = ChoiceCard(theme, tr("Another text"))
        self._source = QWidget()
        for card in (self._of_unit, self._other):
            card.setAccessibleName(f"{label}: {card.text()}")
            self._group.addButton(card)
        self._none = Label(
            theme,
            tr("The unit has no confirmed message yet. Write the text that the system will send."),
            size=Type.SMALL,
            role="ink2",
        )
        self.column.setSpacing(theme.space(12))
        self._source.setLayout(pair(theme, self._of_unit, self._other))
        layout = self._source.layout()
        if layout is not None:
            layout.setContentsMargins(0, 0, 0, 0)
        self._which = Label(theme, tr("Which text is it?"))
        self.column.addWidget(self._which)
        self.column.addWidget(self._source)
        self.column.addWidget(self._none)
        self.column.addWidget(self._line)
        self.target = self._line.target
        for part in (self._which, self._source):
            part.setVisible(bool(own.template))
        self._none.setVisible(not own.template)
        self._other.setChecked(True)
        self._of_unit.clicked.connect(self._take_unit)
        self._other.clicked.connect(self._write_other)
        self._line.row.edited.connect(self._show_difference)

    def text(self) -> str:
        """What stands in the field, its places named in the window's words."""
        return self._line.row.text()

    def _take_unit(self) -> None:
        self._line.show_value(self._own.template)
        self._told.edited(self.field.path, self._own.template)
        self._settle()

    def _write_other(self) -> None:
        self._settle()
        self.target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_value(self, value: str | bool) -> None:
        """Shows the text, and that it is the unit's own where it is."""
        self._line.show_value(value)
        is_own = bool(self._own.template) and value == self._own.template
        (self._of_unit if is_own else self._other).setChecked(True)
        self._settle()

    def _settle(self) -> None:
        self._line.lock(self._locked or self._of_unit.isChecked())
        self._show_difference()

    def _show_difference(self) -> None:
        """A text that differs from the confirmed one may be meant: it is said, not stopped."""
        own, line = self._own.template, self._line
        differs = bool(own) and line.value() != own and not line.row.error.text()
        words = tr("This is another text than the one the unit has confirmed.")
        self._line.row.set_verdict("warn" if differs else "none", words if differs else "")

    def show_error(self, words: str) -> None:
        """At the text."""
        self._line.show_error(words)
        self._show_difference()

    def lock(self, locked: bool) -> None:
        """What was signed is read only."""
        self._locked = locked
        for card in (self._of_unit, self._other):
            card.setEnabled(not locked)
        self._settle()
