"""Who a new patient is: the identity number judged while typed, the names, what must be asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.draft import DraftPatient
from desk.consent.patient.identity import IdentityCheck
from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import LONGEST_NAME, FieldRow, TextField
from desk.window.widgets.pairs import pair
from desk.window.words import tr


def read_day(text: str) -> date | None:
    """A date as YYYY-MM-DD or YYYYMMDD, or None."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


class NewPatient(QWidget):
    """The fields of somebody new; of somebody known only the birth date, where it is missing.

    `edited` tells that something was written. What is wrong with the number is told to it by
    whoever has the words.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: IdentityCheck | None = None
        self._known = False
        self.identity = FieldRow(
            theme,
            tr("Personal identity number"),
            TextField(theme, height=52, size=Type.LARGE),
            beside=True,
            width=300,
        )
        self.identity.field.setPlaceholderText(tr("YYYYMMDD-NNNN"))
        self.given_name = FieldRow(theme, tr("First name"), TextField(theme))
        self.surname = FieldRow(theme, tr("Surname"), TextField(theme))
        self.birth_date = FieldRow(
            theme,
            tr("Date of birth"),
            TextField(theme),
            help_text=tr("The number does not say it. Ask, and write YYYY-MM-DD."),
            width=300,
        )
        self.reason = FieldRow(
            theme, tr("Why this number is kept"), TextField(theme), help_text=tr("It fits no rule.")
        )
        self.protected = CheckCard(theme, tr("Protected identity"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space(8))
        rows.addWidget(self.identity)
        rows.addWidget(self.reason)
        rows.addLayout(pair(theme, self.given_name, self.surname, fields=True))
        rows.addWidget(self.birth_date)
        rows.addWidget(self.protected)
        for row in self.rows().values():
            row.edited.connect(self.edited)
        self.protected.clicked.connect(lambda _on: self.edited.emit())

    def rows(self) -> dict[str, FieldRow]:
        """The fields by the names that the draft keeps them under."""
        return {
            "identity": self.identity,
            "given_name": self.given_name,
            "surname": self.surname,
            "birth_date": self.birth_date,
            "reason": self.reason,
        }

    def show_new(self, typed: Mapping[str, str], check: IdentityCheck, verdict: str) -> None:
        """What was typed, and what the number turned out to be; `verdict` names its kind."""
        self._known, self._check = False, check
        self._fill(typed)
        kept = not check.ok and check.type == "reservnummer"
        self.birth_date.setVisible((check.ok and check.birth_date is None) or kept)
        self.reason.setVisible(kept)
        warned = check.ok and bool(check.problems)
        self.identity.set_verdict("warn" if warned else "ok" if check.ok else "none", verdict)
        for widget in (self.identity, self.given_name, self.surname, self.protected):
            widget.show()

    def show_known(self, typed: Mapping[str, str], asks_birth: bool) -> None:
        """Of somebody known nothing is asked but the birth date, where nobody knows it."""
        self._known = True
        self._fill(typed)
        for widget in (self.identity, self.reason, self.given_name, self.surname, self.protected):
            widget.hide()
        self.birth_date.setVisible(asks_birth)

    def _fill(self, typed: Mapping[str, str]) -> None:
        for name, row in self.rows().items():
            row.set_text(typed.get(name, ""))
        self.protected.setChecked(typed.get("protected") == "yes")

    def typed(self) -> dict[str, str]:
        """Everything that stands here, as typed."""
        typed = {name: row.text() for name, row in self.rows().items()}
        return typed | {"protected": "yes" if self.protected.isChecked() else ""}

    def birth(self) -> date | None:
        """The birth date of the number, or as written."""
        if not self._known and self._check is not None and self._check.birth_date is not None:
            return self._check.birth_date
        return read_day(self.birth_date.text())

    def mark(self, identity: str, today: date) -> list[Problem]:
        """Marks every field that stops; `identity` is what is wrong with the number."""
        found = []
        if not self._known:
            self.identity.set_error(identity)
            if identity:
                found.append(Problem(identity, self.identity.field))
            found += self._mark_name(self.given_name, tr("Write the first name."))
            found += self._mark_name(self.surname, tr("Write the surname."))
        return found + self._mark_birth(today)

    @staticmethod
    def _mark_name(row: FieldRow, missing: str) -> list[Problem]:
        text = row.text().strip()
        words = "" if text else missing
        if len(text) > LONGEST_NAME:
            words = tr("A name can have at most 100 characters.")
        row.set_error(words)
        return [Problem(words, row.field)] if words else []

    def _mark_birth(self, today: date) -> list[Problem]:
        words = ""
        if self.birth_date.isVisibleTo(self):
            birth = self.birth()
            if not self.birth_date.text().strip():
                words = tr("Ask for the date of birth: the number does not say it.")
            elif birth is None:
                words = tr("Write the date of birth as 1961-01-18.")
            elif birth > today:
                words = tr("The date of birth lies in the future.")
        self.birth_date.set_error(words)
        return [Problem(words, self.birth_date.field)] if words else []

    def patient(self) -> DraftPatient | None:
        """The new patient; None before there is a number."""
        check = self._check
        if check is None:
            return None
        kept = not check.ok and check.type == "reservnummer"
        return DraftPatient(
            person_id=None,
            identity_type=check.type or "reservnummer",
            identity=check.canonical or self.identity.text().strip().upper(),
            issuer=check.issuer or "",
            given_name=" ".join(self.given_name.text().split()),
            surname=" ".join(self.surname.text().split()),
            birth_date=self.birth(),
            protected=self.protected.isChecked(),
            kept_reason=self.reason.text().strip() if kept else "",
        )

    def first_open(self) -> QWidget | None:
        """The first empty field that must be filled in."""
        rows = (self.identity, self.given_name, self.surname, self.birth_date)
        return next(
            (row.field for row in rows if row.isVisibleTo(self) and not row.text().strip()), None
        )
