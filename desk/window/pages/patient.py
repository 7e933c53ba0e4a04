"""Patient: who the walk is about; a new patient's number and names, and the next visit."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtWidgets import QButtonGroup, QWidget

from desk.consent.draft import ContactType, DraftPatient, DraftVisit
from desk.consent.number.mobile import is_mobile
from desk.consent.patient.identity import IdentityCheck, check_identity
from desk.window.formats import identity_shown
from desk.window.intake.view import WalkView
from desk.window.page import Actions, Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard, ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.text import Label
from desk.window.words import tr

FIELDS = ("identity", "given_name", "surname", "birth_date", "visit_day", "visit_time", "reason")
LONGEST_NAME = 100


class PatientPage(WalkPage):
    """A new patient, or a known one whose next visit is set."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label(tr("New patient"))
        self._identity = FieldRow(
            theme,
            tr("Personal identity number"),
            TextField(theme, height=52, size=Type.LARGE),
            beside=True,
            width=300,
        )
        self._identity.field.setPlaceholderText(tr("YYYYMMDD-NNNN"))
        self._given_name = FieldRow(theme, tr("First name"), TextField(theme))
        self._surname = FieldRow(theme, tr("Surname"), TextField(theme))
        self._birth_date = FieldRow(
            theme,
            tr("Date of birth"),
            TextField(theme),
            help_text=tr("The number does not say it. Ask, and write YYYY-MM-DD."),
            width=300,
        )
        self._reason = FieldRow(
            theme, tr("Why this number is kept"), TextField(theme), help_text=tr("It fits no rule.")
        )
        self._protected = CheckCard(theme, tr("Protected identity"))
        self._visit_label = Label(theme, tr("Next visit, if it is booked"), bold=True)
        self._visit_day = FieldRow(theme, tr("Day"), TextField(theme), bold=False)
        self._visit_time = FieldRow(theme, tr("Time"), TextField(theme), bold=False)
        self._visit_day.field.setPlaceholderText(tr("YYYY-MM-DD"))
        self._visit_time.field.setPlaceholderText(tr("HH.MM"))
        self._contact = QButtonGroup(self)
        self._contacts: dict[ContactType, ChoiceCard] = {
            "visit": ChoiceCard(theme, tr("At the unit")),
            "video": ChoiceCard(theme, tr("Video")),
            "phone": ChoiceCard(theme, tr("Phone")),
        }
        self._known = Banner(theme, "info", "")
        self._tried = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self._title)
        body.addWidget(self._known)
        body.addWidget(self._identity)
        body.addWidget(self._reason)
        body.addLayout(self.pair(self._given_name, self._surname))
        body.addWidget(self._birth_date)
        body.addWidget(self._protected)
        body.addSpacing(theme.space(8))
        body.addWidget(self._visit_label)
        body.addLayout(self.pair(self._visit_day, self._visit_time))
        body.addLayout(self.pair(*self._contacts.values()))
        body.addStretch(1)

    def _connect(self) -> None:
        for row in self._rows().values():
            row.edited.connect(self._typed)
        for contact, card in self._contacts.items():
            self._contact.addButton(card)
            card.clicked.connect(lambda _checked=False, contact=contact: self._met_by(contact))
        self._protected.toggled.connect(self._typed)

    def _rows(self) -> dict[str, FieldRow]:
        return {
            "identity": self._identity,
            "given_name": self._given_name,
            "surname": self._surname,
            "birth_date": self._birth_date,
            "visit_day": self._visit_day,
            "visit_time": self._visit_time,
            "reason": self._reason,
        }

    def show_view(self, view: WalkView) -> None:
        """Fills the fields from the draft."""
        super().show_view(view)
        typed = dict(view.draft.new_patient)
        known = view.draft.patient is not None and view.draft.patient.person_id is not None
        if known:
            self._show_known(view)
        for name, row in self._rows().items():
            row.set_text(typed.get(name, ""))
        self._protected.blockSignals(True)
        self._protected.setChecked(typed.get("protected") == "yes")
        self._protected.blockSignals(False)
        for row in (self._identity, self._given_name, self._surname):
            row.setVisible(not known)
        self._protected.setVisible(not known)
        self._known.setVisible(known)
        contact = typed.get("contact", "visit")
        for name, card in self._contacts.items():
            card.setChecked(name == contact)
        self._judge_identity()

    def _show_known(self, view: WalkView) -> None:
        patient = view.draft.patient
        assert patient is not None
        self._title.setText(f"{patient.given_name} {patient.surname}")
        self._known.set_words(
            identity_shown(patient.identity),
            tr("Already in the register. Set the next visit here."),
        )

    def _typed(self) -> None:
        changes = {name: row.text() for name, row in self._rows().items()}
        changes["protected"] = "yes" if self._protected.isChecked() else ""
        changes["contact"] = self._met()
        new = tuple((name, value) for name, value in changes.items() if value)
        if self._tried:
            self.problems()
        self.answered.emit({"new_patient": new, **self._visit_change()})

    def _met(self) -> ContactType:
        return next((name for name, card in self._contacts.items() if card.isChecked()), "visit")

    def _met_by(self, _contact: ContactType) -> None:
        self._typed()

    def _check(self) -> IdentityCheck | None:
        if self.view is None:
            return None
        return check_identity(self._identity.text().strip(), self.view.today, is_mobile)

    def _judge_identity(self) -> None:
        check = self._check()
        if check is None or self.view is None or not self._identity.text().strip():
            self._identity.set_verdict("none", "")
            self._birth_date.hide()
            self._reason.hide()
            return
        known = (
            self.view.draft.patient is not None and self.view.draft.patient.person_id is not None
        )
        self._birth_date.setVisible(check.ok and check.birth_date is None and not known)
        kept = not check.ok and check.type == "reservnummer"
        self._reason.setVisible(kept and not known)
        if check.ok and not check.problems:
            kinds = {
                "personnummer": tr("Personal identity number"),
                "samordningsnummer": tr("Coordination number"),
                "reservnummer": tr("Reserve number"),
            }
            self._identity.set_verdict("ok", kinds[check.type or "personnummer"])
        elif check.ok:
            self._identity.set_verdict(
                "warn", self.view.context.sentences.number("identity", check.problems[0])
            )
        else:
            self._identity.set_verdict("none", "")

    def _visit(self) -> tuple[DraftVisit | None, bool]:
        """The visit typed, and whether what was typed can be read."""
        day, time = self._visit_day.text().strip(), self._visit_time.text().strip()
        if not day and not time:
            return None, True
        try:
            hour, minute = time.replace(":", ".").split(".")
            start = datetime.combine(date.fromisoformat(day), datetime.min.time()).replace(
                hour=int(hour), minute=int(minute)
            )
        except ValueError:
            return None, False
        return DraftVisit(start, self._met()), True

    def _visit_change(self) -> dict[str, DraftVisit | None]:
        visit, readable = self._visit()
        return {"visit": visit} if readable else {}

    def _birth(self, check: IdentityCheck) -> date | None:
        if check.birth_date is not None:
            return check.birth_date
        try:
            return date.fromisoformat(self._birth_date.text().strip())
        except ValueError:
            return None

    def problems(self) -> list[Problem]:
        """Every field that stops, each in its own words."""
        self._tried = True
        found: list[Problem] = []
        view, check = self.view, self._check()
        if view is None or check is None:
            return found
        if view.draft.patient is None or view.draft.patient.person_id is None:
            self._identity_problem(found, view, check)
            for row, words in (
                (self._given_name, tr("Write the first name.")),
                (self._surname, tr("Write the surname.")),
            ):
                text = row.text().strip()
                if len(text) > LONGEST_NAME:
                    words = tr("A name can have at most 100 characters.")
                row.set_error(words if not text or len(text) > LONGEST_NAME else "")
                if not text or len(text) > LONGEST_NAME:
                    found.append(Problem(words, row.field))
            self._birth_problem(found, view, check)
        visit, readable = self._visit()
        words = ""
        if not readable:
            words = tr("Write the day as 2026-12-01 and the time as 09.30, or leave both empty.")
        elif visit is not None and visit.start.date() < view.today:
            words = tr("The visit lies in the past. Write a coming day, or leave it empty.")
        self._visit_day.set_error(words)
        if words:
            found.append(Problem(words, self._visit_day.field))
        return found

    def _identity_problem(self, found: list[Problem], view: WalkView, check: IdentityCheck) -> None:
        words = ""
        kept = check.type == "reservnummer" and bool(self._reason.text().strip())
        if not self._identity.text().strip():
            words = tr("Write the identity number.")
        elif not check.ok and not kept:
            words = view.context.sentences.number("identity", check.problems[0])
        self._identity.set_error(words)
        if words:
            found.append(Problem(words, self._identity.field))

    def _birth_problem(self, found: list[Problem], view: WalkView, check: IdentityCheck) -> None:
        words = ""
        if self._birth_date.isVisible():
            birth = self._birth(check)
            if not self._birth_date.text().strip():
                words = tr("Ask for the date of birth: the number does not say it.")
            elif birth is None:
                words = tr("Write the date of birth as 1961-01-18.")
            elif birth > view.today:
                words = tr("The date of birth lies in the future.")
        self._birth_date.set_error(words)
        if words:
            found.append(Problem(words, self._birth_date.field))

    def patient(self) -> DraftPatient | None:
        """The patient typed, when nothing stops."""
        view, check = self.view, self._check()
        if view is None or check is None:
            return None
        if view.draft.patient is not None and view.draft.patient.person_id is not None:
            return view.draft.patient
        kept = not check.ok and check.type == "reservnummer"
        return DraftPatient(
            person_id=None,
            identity_type=check.type or "reservnummer",
            identity=check.canonical or self._identity.text().strip().upper(),
            issuer=check.issuer or "",
            given_name=" ".join(self._given_name.text().split()),
            surname=" ".join(self._surname.text().split()),
            birth_date=self._birth(check),
            protected=self._protected.isChecked(),
            kept_reason=self._reason.text().strip() if kept else "",
        )

    def primary(self) -> None:
        """Keeps the patient and goes on."""
        if not self.problems():
            self.answered.emit({"patient": self.patient(), **self._visit_change()})
        self.forward.emit()

    def bar(self) -> Actions:
        """Back to home, and on."""
        return Actions(tr("Continue"), back=True)

    def first_focus(self) -> QWidget | None:
        """The first empty field."""
        for row in (self._identity, self._given_name, self._surname):
            if row.isVisibleTo(self) and not row.text().strip():
                return row.field
        return self._visit_day.field if not self._identity.isVisibleTo(self) else None
