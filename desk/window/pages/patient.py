"""Patient: who the walk is about, and the next visit the message is shown for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desk.consent.draft import DraftPatient
from desk.window.formats import identity_shown
from desk.window.intake.receptions import reception_options
from desk.window.intake.view import WalkView
from desk.window.judging import IdentityJudge
from desk.window.page import Actions, Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.newpatient import NewPatient
from desk.window.widgets.visitfields import CONTACTS, VisitFields
from desk.window.words import tr


class PatientPage(WalkPage):
    """A new patient, or a known one whose next visit is set."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = self.title_label(tr("New patient"))
        self._known = Banner(theme, "info", "")
        self._who = NewPatient(theme)
        self._visit = VisitFields(theme)
        self._tried = False
        for part in (self._title, self._known, self._who):
            self.body.addWidget(part)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._visit)
        self.body.addStretch(1)
        self._who.edited.connect(self._typed)
        self._visit.edited.connect(self._typed)
        self._visit.reception.connect(lambda one: self.answered.emit({"reception": one}))

    def show_view(self, view: WalkView) -> None:
        """Fills the fields from the draft."""
        super().show_view(view)
        typed, patient = dict(view.draft.new_patient), view.draft.patient
        known = patient is not None and patient.person_id is not None
        self._known.setVisible(known)
        if patient is not None and known:
            self._show_known(patient, typed)
        else:
            self._title.setText(tr("New patient"))
            judge, number = self._judge(view), typed.get("identity", "")
            self._who.show_new(typed, judge.check(number), judge.verdict(number))
        visit = view.draft.visit
        met = typed.get("contact") or (visit.contact_type if visit is not None else "visit")
        self._visit.show_visit(
            typed.get("visit_day") or (visit.start.date().isoformat() if visit else ""),
            typed.get("visit_time") or (f"{visit.start:%H.%M}" if visit else ""),
            next((one for one in CONTACTS if one == met), "visit"),
        )
        birth = (patient.birth_date if patient is not None and known else None) or self._who.birth()
        self._visit.show_receptions(reception_options(view, birth), view.draft.reception)

    def _show_known(self, patient: DraftPatient, typed: dict[str, str]) -> None:
        self._title.setText(f"{patient.given_name} {patient.surname}")
        self._known.set_words(
            identity_shown(patient.identity),
            tr("Already in the register. Set the next visit here."),
        )
        asks = patient.birth_date is None or bool(typed.get("birth_date"))
        self._who.show_known(typed, asks)

    def _typed(self) -> None:
        typed = self._who.typed() | {
            "visit_day": self._visit.day.text(),
            "visit_time": self._visit.time.text(),
            "contact": self._visit.contact,
        }
        if self._tried:
            self.problems()
        new = tuple((name, value) for name, value in typed.items() if value)
        self.answered.emit({"new_patient": new, **self._visit_change()})

    def _visit_change(self) -> dict[str, object]:
        visit, readable = self._visit.visit()
        return {"visit": visit} if readable else {}

    @staticmethod
    def _judge(view: WalkView) -> IdentityJudge:
        return IdentityJudge(view.today, view.context.sentences)

    def problems(self) -> list[Problem]:
        """Every field that stops, each in its own words."""
        view = self.view
        if view is None:
            return []
        self._tried = True
        typed = self._who.typed()
        identity = self._judge(view).problem(typed["identity"], typed["reason"])
        return [*self._who.mark(identity, view.today), *self._visit.mark(view.today)]

    def _patient(self) -> DraftPatient | None:
        """The patient as written, when nothing stops."""
        patient = self.view.draft.patient if self.view is not None else None
        if patient is None or patient.person_id is None:
            return self._who.patient()
        written = self._who.birth_date.text().strip()
        return replace(patient, birth_date=self._who.birth()) if written else patient

    def primary(self) -> None:
        """Keeps the patient and goes on."""
        if not self.problems():
            self.answered.emit({"patient": self._patient(), **self._visit_change()})
        self.forward.emit()

    def arrived(self) -> None:
        """A new arrival starts without marks."""
        self._tried = False

    def bar(self) -> Actions:
        """Back to home, and on."""
        return Actions(tr("Continue"), back=True)

    def first_focus(self) -> QWidget | None:
        """The first empty field."""
        known = self.view is not None and self.view.draft.patient is not None
        return self._who.first_open() or (self._visit.day.field if known else None)
