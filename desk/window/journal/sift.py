"""What the access log is sifted by: two days, a user, a kind, a patient."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desk.register.journal_kinds import KINDS, LogKind
from desk.register.journal_views import LogUser
from desk.window.journal.sentences import kind_names
from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.dropdown import DropDownRow
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.words import tr

LONGEST_DAY = 10


@dataclass(frozen=True, slots=True, repr=False)
class Sifted:
    """What was chosen; `patient` as it was typed, "" for all."""

    since: date | None
    until: date | None
    user_id: str | None
    kind: LogKind | None
    patient: str


class Sift(QWidget):
    """The fields, three beside each other; two in large text."""

    edited = Signal()

    def __init__(self, theme: Theme, *, patient: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tried = False
        self.since = FieldRow(theme, tr("From"), TextField(theme))
        self.until = FieldRow(theme, tr("To and with"), TextField(theme))
        self.kind = DropDownRow(theme, tr("What"))
        self.user = DropDownRow(theme, tr("Who"))
        self.patient = FieldRow(theme, tr("About the patient"), TextField(theme))
        for row in (self.since, self.until):
            row.field.setMaxLength(LONGEST_DAY)
            row.field.setPlaceholderText(tr("YYYY-MM-DD"))
        self.patient.field.setPlaceholderText(tr("Identity number or name"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.space(16))
        grid.setVerticalSpacing(theme.space(12))
        large = theme.factor >= 1.5
        wide: Sequence[tuple[QWidget, int, int, int]] = (
            (self.since, 0, 0, 2),
            (self.until, 0, 2, 2),
            (self.kind, 0, 4, 2),
            (self.user, 1, 0, 3),
            (self.patient, 1, 3, 3),
        )
        narrow: Sequence[tuple[QWidget, int, int, int]] = (
            (self.since, 0, 0, 1),
            (self.until, 0, 1, 1),
            (self.kind, 1, 0, 1),
            (self.user, 1, 1, 1),
            (self.patient, 2, 0, 2),
        )
        for part, line, column, span in narrow if large else wide:
            # Equal columns, whatever stands in them.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            grid.addWidget(part, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in range(2 if large else 6):
            grid.setColumnStretch(column, 1)
        # Not before it has its place: shown without one it would be a window of its own.
        self.patient.setVisible(patient)
        names = kind_names()
        kinds = [("", tr("Everything")), *((kind, names[kind]) for kind in KINDS)]
        self.kind.show_choices(kinds, "")
        self.show_users(())
        for row in (self.since, self.until, self.patient):
            row.edited.connect(self._edit)

    def show_users(self, users: Sequence[LogUser]) -> None:
        """Whose lines there are."""
        chosen = self.user.value()
        choices = [("", tr("Everybody")), *((one.id, one.name) for one in users)]
        self.user.show_choices(choices, chosen)

    def value(self) -> Sifted:
        """What is chosen; a day that cannot be read counts as none."""
        kind = next((one for one in KINDS if one == self.kind.value()), None)
        return Sifted(
            _day(self.since.text()),
            _day(self.until.text()),
            self.user.value() or None,
            kind,
            self.patient.text().strip() if self.patient.isVisibleTo(self) else "",
        )

    @property
    def tried(self) -> bool:
        """Whether what is wrong is marked."""
        return self._tried

    def problems(self) -> list[Problem]:
        """Days that cannot be read, or in the wrong order; from now on marked."""
        self._tried = True
        return self._mark()

    def _edit(self) -> None:
        self._mark()
        self.edited.emit()

    def _mark(self) -> list[Problem]:
        if not self._tried:
            return []
        found = []
        for row in (self.since, self.until):
            wrong = ""
            if row.text().strip() and _day(row.text()) is None:
                wrong = tr("Write the day like 2026-11-20.")
            row.set_error(wrong)
            if wrong:
                found.append(Problem(wrong, row.field))
        since, until = _day(self.since.text()), _day(self.until.text())
        if since is not None and until is not None and until < since:
            words = tr("The last day lies before the first.")
            self.until.set_error(words)
            found.append(Problem(words, self.until.field))
        return found


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed.strip())
    except ValueError:
        return None
