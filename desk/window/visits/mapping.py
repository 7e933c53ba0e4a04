"""Which column of a file holds what: guessed, shown with the first rows, put right by keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.visits.incoming import FIELDS, Field, FileGlance, FileMapping, missing_fields
from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.visits.import_lines import field_name
from desk.window.widgets.dropdown import DropDownRow
from desk.window.widgets.pairs import Pairs
from desk.window.widgets.text import Label
from desk.window.words import tr

MOST_HEADS: Final = 200
NAMES: Final[tuple[Field, ...]] = ("name", "given_name", "surname")
MOST_LETTERS: Final = 60


class MappedField(QWidget):
    """One field of a booking: the column it is read from, and what stands there first."""

    chosen = Signal()

    def __init__(self, theme: Theme, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.row = DropDownRow(theme, field_name(field), bold=False)
        self._sample = Label(theme, "", size=Type.SMALL, role="ink2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(4))
        layout.addWidget(self.row)
        layout.addWidget(self._sample)
        layout.addStretch(1)
        self.row.chosen.connect(lambda _value: self.chosen.emit())

    def show_sample(self, words: str) -> None:
        """The first values of the column."""
        self._sample.setText(words or " ")
        self.row.field.setAccessibleDescription(words)


class MappingView(QWidget):
    """All fields. `changed` tells that another column was chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glance: FileGlance | None = None
        self._fields = {field: MappedField(theme, field) for field in FIELDS}
        rows = Pairs(theme, columns=3)
        rows.show_widgets(list(self._fields.values()))
        self.setLayout(rows)
        for one in self._fields.values():
            one.chosen.connect(self._chosen)

    def show_glance(self, glance: FileGlance) -> None:
        """A file's columns with what is guessed of them."""
        self._glance = glance
        heads = glance.heads[:MOST_HEADS]
        choices = [("", tr("Not in the file")), *((head, _short(head)) for head in heads)]
        for field, one in self._fields.items():
            head = glance.mapping.columns.get(field, "")
            one.row.show_choices(choices, head if head in heads else "")
        self._show_samples()

    def _show_samples(self) -> None:
        glance = self._glance
        if glance is None:
            return
        places = {head: place for place, head in reversed(list(enumerate(glance.heads)))}
        for one in self._fields.values():
            place = places.get(one.row.value())
            values: list[str] = []
            if place is not None:
                values = [row[place] for row in glance.sample if place < len(row) and row[place]]
            one.show_sample(_short(" · ".join(dict.fromkeys(values))))

    def names(self) -> tuple[str, ...]:
        """What stands in the columns of names, as far as it is shown."""
        chosen = {self._fields[field].row.value() for field in NAMES}
        glance = self._glance
        if glance is None:
            return ()
        places = [place for place, head in enumerate(glance.heads) if head in chosen]
        return tuple(row[place] for row in glance.sample for place in places if place < len(row))

    def _chosen(self) -> None:
        self._show_samples()
        self.changed.emit()

    def mapping(self) -> FileMapping:
        """As it is chosen now, with the words of the one that was kept."""
        columns: Mapping[Field, str] = {
            field: one.row.value() for field, one in self._fields.items() if one.row.value()
        }
        words = self._glance.mapping.words if self._glance is not None else {}
        return FileMapping(columns, words)

    def problems(self) -> list[Problem]:
        """The needed fields that no column gives, marked."""
        missing = missing_fields(self.mapping().columns)
        found = []
        for field, one in self._fields.items():
            words = ""
            if field in missing:
                words = tr("Choose the column of: {field}.").format(field=field_name(field).lower())
                found.append(Problem(words, one.row.field))
            one.row.set_error(words)
        return found

    def first(self) -> QWidget:
        """The first field that is missing, or the identity number's."""
        missing = missing_fields(self.mapping().columns)
        field: Field = missing[0] if missing else "identity"
        return self._fields[field].row.field


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= MOST_LETTERS else f"{one_line[: MOST_LETTERS - 1]}…"
