"""What is known of the patient: names, date of birth, protected identity, one more number."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.register.commands import AddIdentity, ChangePerson
from desk.register.views import CardView, PersonView
from desk.window.context import UnitContext
from desk.window.judging import IdentityJudge
from desk.window.navigation import MANAGER_ROLES
from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import LONGEST_NAME, FieldRow, TextField
from desk.window.widgets.newpatient import read_day
from desk.window.widgets.pairs import pair
from desk.window.words import tr


class DetailsPage(Page):
    """One page for what was written wrongly or has changed. `keep` carries a ChangePerson."""

    keep = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._person: PersonView | None = None
        self._judge: IdentityJudge | None = None
        self._manages = False
        self._tried = False
        self._failed = Banner(theme, "error", "")
        self._given = FieldRow(theme, tr("First name"), TextField(theme))
        self._surname = FieldRow(theme, tr("Surname"), TextField(theme))
        self._birth = FieldRow(
            theme,
            tr("Date of birth"),
            TextField(theme),
            help_text=tr("The number does not say it. Ask, and write YYYY-MM-DD."),
            width=300,
        )
        self._protected = CheckCard(
            theme,
            tr("Protected identity"),
            second=tr("Messages show date and time only, and the card is opened with a reason."),
        )
        self._lifted = FieldRow(theme, tr("Why the protection ends"), TextField(theme))
        self._number = FieldRow(
            theme,
            tr("One more identity number"),
            TextField(theme),
            help_text=tr("When the patient has got a new one. The former ones stay."),
            width=300,
            beside=theme.factor < 1.5,
        )
        self._reason = FieldRow(
            theme, tr("Why this number is kept"), TextField(theme), help_text=tr("It fits no rule.")
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(self.title_label(tr("Patient's details")))
        body.addWidget(self._failed)
        body.addLayout(pair(self.theme, self._given, self._surname, fields=True))
        for part in (self._birth, self._protected, self._lifted, self._number, self._reason):
            body.addWidget(part)
        body.addStretch(1)

    def _connect(self) -> None:
        for row in (self._given, self._surname):
            row.field.setMaxLength(LONGEST_NAME)
        for row in self._rows():
            row.edited.connect(self._edited)
        self._protected.toggled.connect(lambda _on: self._edited())

    def _rows(self) -> tuple[FieldRow, ...]:
        return (
            self._given,
            self._surname,
            self._birth,
            self._lifted,
            self._number,
            self._reason,
        )

    def show_card(self, card: CardView, context: UnitContext, today: date) -> None:
        """The patient of this card, as the register has them."""
        person = self._person = card.person
        self._judge = IdentityJudge(today, context.sentences)
        self._manages = bool(MANAGER_ROLES & context.access.roles)
        self._tried = False
        self._failed.hide()
        self._given.set_text(person.given_name)
        self._surname.set_text(person.surname)
        self._birth.set_text(person.birth_date.isoformat() if person.birth_date else "")
        self._protected.setChecked(person.protected)
        for row in (self._lifted, self._number, self._reason):
            row.set_text("")
        self._clear()
        self._show_parts()

    def _says_birth(self, *numbers: str) -> date | None:
        """The date of birth that one of these numbers says."""
        checks = [self._judge.check(one) for one in numbers] if self._judge is not None else []
        return next((one.birth_date for one in checks if one.ok and one.birth_date), None)

    def _birth_date(self, person: PersonView) -> date | None:
        """The new number's, or as written; else what is known."""
        if self._birth.isHidden():
            return self._says_birth(self._typed_number()) or person.birth_date
        return read_day(self._birth.text())

    def _typed_number(self) -> str:
        """The new number; a protected person's are never linked (decision D4)."""
        person = self._person
        joined = person is not None and not person.protected and not self._protected.isChecked()
        return self._number.text().strip() if joined else ""

    def _show_parts(self) -> None:
        person, judge = self._person, self._judge
        if person is None or judge is None:
            return
        protected = self._protected.isChecked()
        self._lifted.setVisible(person.protected and not protected)
        self._number.setVisible(not person.protected and not protected)
        number = self._typed_number()
        check = judge.check(number)
        kept = bool(number) and not check.ok and check.type == "reservnummer"
        self._reason.setVisible(kept)
        warned = check.ok and bool(check.problems)
        kind = "none" if not number else "warn" if warned else "ok" if check.ok else "none"
        self._number.set_verdict(kind, judge.verdict(number))
        numbers = (number, *(one.value for one in person.identities))
        self._birth.setVisible(self._says_birth(*numbers) is None)

    def _edited(self) -> None:
        self._show_parts()
        if self._tried:
            self.problems_changed.emit([problem.text for problem in self.problems()])

    def show_error(self, what: str, rest: str) -> None:
        """It could not be kept; what was typed stays."""
        self._failed.set_words(what, rest)
        self._failed.show()
        self._failed.announce()

    def _clear(self) -> None:
        for row in self._rows():
            row.set_error("")

    def problems(self) -> list[Problem]:
        """Every field that stops, each in its own words."""
        self._tried = True
        self._clear()
        found: list[Problem] = []
        for row, words in self._wrong():
            row.set_error(words)
            found.append(Problem(words, row.field))
        if self._lifts() and not self._manages:
            words = tr("Only a manager can end the protection.")
            found.append(Problem(words, self._protected))
        return found

    def _lifts(self) -> bool:
        person = self._person
        return person is not None and person.protected and not self._protected.isChecked()

    def _wrong(self) -> list[tuple[FieldRow, str]]:
        found: list[tuple[FieldRow, str]] = []
        if not self._given.text().strip():
            found.append((self._given, tr("Write the first name.")))
        if not self._surname.text().strip():
            found.append((self._surname, tr("Write the surname.")))
        birth = self._birth.text().strip()
        if not self._birth.isHidden() and birth:
            day = read_day(birth)
            if day is None:
                found.append((self._birth, tr("Write the date of birth as 1961-01-18.")))
            elif self._judge is not None and day > self._judge.today:
                found.append((self._birth, tr("The date of birth lies in the future.")))
        if self._lifts() and self._manages and not self._lifted.text().strip():
            found.append((self._lifted, tr("Write why the protection ends.")))
        number = self._typed_number()
        wrong = ""
        if number and self._judge is not None:
            wrong = self._judge.problem(number, self._reason.text())
        return [*found, (self._number, wrong)] if wrong else found

    def bar(self) -> Actions:
        """Back, and keeping."""
        return Actions(tr("Save"), back=True)

    def primary(self) -> None:
        """Keeps, when nothing is wrong."""
        if self.problems():
            self.wants_problems.emit()
        elif self._person is not None:
            self.keep.emit(self._command(self._person))

    def _command(self, person: PersonView) -> ChangePerson:
        return ChangePerson(
            person.id,
            " ".join(self._given.text().split()),
            " ".join(self._surname.text().split()),
            self._birth_date(person),
            self._protected.isChecked(),
            self._lifted.text().strip() if self._lifts() else "",
            self._new_number(person.id),
        )

    def _new_number(self, person_id: str) -> AddIdentity | None:
        number = self._typed_number()
        if not number or self._judge is None:
            return None
        check = self._judge.check(number)
        return AddIdentity(
            person_id,
            check.type or "reservnummer",
            check.canonical or number.upper(),
            check.issuer or "",
            "" if check.ok else self._reason.text().strip(),
        )

    def first_focus(self) -> QWidget | None:
        """The first name."""
        return self._given.field
