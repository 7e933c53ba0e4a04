"""One field of the application each: a tick, a choice, a line or several lines, made one way."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desk.activation.fields import Field
from desk.window.sample import as_template, readable
from desk.window.theme import Theme
from desk.window.widgets.cards import CheckCard, ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.pairs import pair
from desk.window.widgets.text import Label
from desk.window.widgets.textarea import TextArea
from desk.window.words import tr

# Kinds whose right value is worth saying: their check digit or pattern was tried.
SAID_GOOD = frozenset({"organisation", "identity", "mobile"})
# What a value of the kind looks like; never an instruction.
SHAPES = {
    "date": "2026-11-20",
    "organisation": "556000-0000",
    "phone": "08-465 004 12",
    "mobile": "070-174 06 12",
    "email": "namn@ekhaga.example",
    "postcode": "123 45",
    "identity": "ÅÅÅÅMMDD-NNNN",
}


class Told(Protocol):
    """Whom the fields tell: what was typed, and that a field was left."""

    def edited(self, path: str, value: str | bool) -> None:
        """A value was changed by hand."""

    def left(self, path: str) -> None:
        """The field lost the focus."""


class FieldBox(QWidget):
    """A field with its label and its place for what is wrong. `target` takes the focus."""

    target: QWidget

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def show_value(self, value: str | bool) -> None:
        """Shows a value without counting as typing."""

    def show_error(self, words: str) -> None:
        """What is wrong, "" for nothing."""

    def show_good(self, good: bool) -> None:
        """Whether what stands here was tried and is right."""

    def lock(self, locked: bool) -> None:
        """Whether it is to be read only: what was signed is not changed."""


class LineBox(FieldBox):
    """A line to write in, or several for addresses and messages."""

    def __init__(self, theme: Theme, field: Field, label: str, told: Told) -> None:
        super().__init__(field)
        self._is_message = field.kind == "message"
        area: TextField | TextArea
        if field.kind in ("lines", "message"):
            area = TextArea(theme, lines=3 if self._is_message else 2, marks=self._is_message)
        else:
            area = TextField(theme, height=44)
            area.setPlaceholderText(SHAPES.get(field.kind, ""))
            area.editingFinished.connect(lambda: told.left(field.path))
        if not field.required:
            label = tr("{label} (optional)").format(label=label)
        help_text = tr("Words in braces are filled in for each message.")
        self.row = FieldRow(
            theme, label, area, bold=False, help_text=help_text if self._is_message else ""
        )
        self.target = area
        # Fields beside each other stand in line, whatever their labels and errors need.
        self.column.addStretch(1)
        self.column.addWidget(self.row)
        self.row.edited.connect(lambda: told.edited(field.path, self.value()))

    def value(self) -> str:
        """What stands in the field, as it is kept."""
        text = self.row.text()
        return as_template(text) if self._is_message else text

    def show_value(self, value: str | bool) -> None:
        """Writes the text."""
        if self.value() != str(value):
            self.row.set_text(readable(str(value)) if self._is_message else str(value))
            if isinstance(self.target, TextField):
                self.target.setCursorPosition(0)

    def show_error(self, words: str) -> None:
        """Between label and field."""
        self.row.set_error(words)

    def lock(self, locked: bool) -> None:
        """Without an edge, still to be read and copied."""
        if isinstance(self.target, TextField | TextArea):
            self.target.setReadOnly(locked)
            self.target.update()

    def show_good(self, good: bool) -> None:
        """Inside the field, at its end."""
        said = good and self.field.kind in SAID_GOOD
        self.row.set_good(tr("Correct") if said else "")


class TickBox(FieldBox):
    """Something that is true or not yet."""

    def __init__(self, theme: Theme, field: Field, label: str, told: Told) -> None:
        super().__init__(field)
        self._error = Verdict(theme)
        self.card = CheckCard(theme, label)
        self.target = self.card
        self.column.setSpacing(theme.space(6))
        self.column.addWidget(self._error)
        self.column.addWidget(self.card)
        self.card.clicked.connect(lambda: told.edited(field.path, self.card.isChecked()))

    def show_value(self, value: str | bool) -> None:
        """Ticked or not."""
        self.card.setChecked(bool(value))

    def show_error(self, words: str) -> None:
        """Above the card."""
        self._error.show_verdict("error", words)
        self.card.set_error(bool(words))

    def lock(self, locked: bool) -> None:
        """Ticked or not, for good."""
        self.card.setEnabled(not locked)


class ChoiceBox(FieldBox):
    """One of a few words."""

    def __init__(
        self, theme: Theme, field: Field, label: str, choices: dict[str, str], told: Told
    ) -> None:
        super().__init__(field)
        self._error = Verdict(theme)
        self._group = QButtonGroup(self)
        self._cards = {value: ChoiceCard(theme, words) for value, words in choices.items()}
        for value, card in self._cards.items():
            card.setAccessibleName(f"{label}: {choices[value]}")
            self._group.addButton(card)
            card.clicked.connect(lambda _checked=False, value=value: told.edited(field.path, value))
        self.target = next(iter(self._cards.values()))
        self.column.setSpacing(theme.space(6))
        self.column.addWidget(Label(theme, label))
        self.column.addWidget(self._error)
        self.column.addLayout(pair(theme, *self._cards.values()))

    def show_value(self, value: str | bool) -> None:
        """Marks the choice; an unknown one marks none."""
        card = self._cards.get(str(value))
        if card is not None:
            card.setChecked(True)

    def show_error(self, words: str) -> None:
        """Above the cards."""
        self._error.show_verdict("error", words)
        for card in self._cards.values():
            card.set_error(bool(words))

    def lock(self, locked: bool) -> None:
        """The choice stands."""
        for card in self._cards.values():
            card.setEnabled(not locked)


class Listener(QObject):
    """Turns what the fields tell into signals."""

    changed = Signal(str, object)
    was_left = Signal(str)

    def edited(self, path: str, value: str | bool) -> None:
        """A value was changed by hand."""
        self.changed.emit(path, value)

    def left(self, path: str) -> None:
        """The field lost the focus."""
        self.was_left.emit(path)
