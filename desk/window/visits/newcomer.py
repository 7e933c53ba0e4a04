"""Somebody whom the register does not know, written where a visit is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.judging import IdentityJudge
from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.typed import typed_patient
from desk.window.widgets.newpatient import NewPatient
from desk.window.widgets.text import Label
from desk.window.words import tr


class NewComer(QWidget):
    """`added` carries a DraftPatient whose fields are whole; `edited` tells of every key."""

    added = Signal(object)
    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge: IdentityJudge | None = None
        self.who = NewPatient(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addWidget(Label(theme, tr("New patient"), bold=True))
        layout.addWidget(self.who)
        self.who.edited.connect(self._edited)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether somebody is being written."""
        return not self.isHidden()

    def begin(self, typed: str, judge: IdentityJudge) -> None:
        """Opens with what was searched for: a number or a name."""
        self._judge = judge
        written, _mobile = typed_patient(typed, judge.today)
        number = written.get("identity", "")
        self.who.show_new(written, judge.check(number), judge.verdict(number))
        for row in self.who.rows().values():
            row.set_error("")
        self.show()
        first = self.who.first_open()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        if self._judge is None:
            return
        typed = self.who.typed()
        number = typed["identity"]
        self.who.show_new(typed, self._judge.check(number), self._judge.verdict(number))
        self.edited.emit()

    def problems(self) -> list[Problem]:
        """Every field that stops, marked."""
        if self._judge is None:
            return []
        typed = self.who.typed()
        wrong = self._judge.problem(typed["identity"], typed["reason"])
        return self.who.mark(wrong, self._judge.today)

    def add(self) -> None:
        """Adds the patient, whose fields must be whole."""
        patient = self.who.patient()
        if patient is not None:
            self.hide()
            self.added.emit(patient)

    def refuse(self, words: str) -> None:
        """The patient cannot be added: what was written stands here again, and why not."""
        self.show()
        self.who.identity.set_error(words)
        self.who.identity.field.setFocus(Qt.FocusReason.OtherFocusReason)
