"""Message: the page to check everything on; each answer with a key to change it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.draft import Step
from desk.window.formats import genitive, shown_number
from desk.window.intake.view import WalkView
from desk.window.page import Actions, Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.facts import SummaryRow
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class Line:
    """One answer to check, and the step it is changed at."""

    name: str
    answer: str
    second: str
    step: Step


class MessagePage(WalkPage):
    """Check your answers."""

    change = Signal(str)
    own_alt_digits = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.body.addWidget(self.title_label(tr("Is everything right?")))
        self._unconfirmed = Banner(
            theme,
            "error",
            tr("The unit's text is not confirmed"),
            tr(
                "A yes can be saved when the unit's manager has confirmed the text the record "
                "system really sends. Park the registration: what you wrote is kept."
            ),
        )
        self._stopped = Banner(theme, "error", "")
        self._warning = Banner(theme, "warn", "")
        for banner in (self._unconfirmed, self._stopped, self._warning):
            self.body.addWidget(banner)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._shown: list[Line] = []
        self._widgets: list[SummaryRow] = []
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def show_view(self, view: WalkView) -> None:
        """Shows every answer, warnings first."""
        super().show_view(view)
        yes = view.draft.answer is True
        self._unconfirmed.setVisible(yes and view.context.unit.message.confirmed_at is None)
        stopping = self._stopping(view)
        self._stopped.setVisible(bool(stopping))
        if stopping:
            self._stopped.set_words(
                stopping, tr("Change the answer it concerns. The rest is kept.")
            )
        findings = list(view.preview.findings) if yes else []
        self._warning.setVisible(bool(findings))
        if findings:
            self._warning.set_kind(
                "error" if any(found.severity == "error" for found in findings) else "warn"
            )
            self._warning.set_words(
                view.context.sentences.finding(findings[0]),
                " ".join(view.context.sentences.finding(found) for found in findings[1:]),
            )
        lines = self._lines(view)
        if lines != self._shown:
            self._show_lines(lines)

    def _show_lines(self, lines: list[Line]) -> None:
        for widget in self._widgets:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.change.setShortcut("")
            widget.deleteLater()
        self._widgets.clear()
        stacked = self.theme.factor >= 1.5
        for number, line in enumerate(lines):
            widget = SummaryRow(
                self.theme,
                line.name,
                line.answer,
                line.second,
                tr("Change"),
                f"Alt+{number + 1}",
                stacked=stacked,
            )
            widget.change.clicked.connect(
                lambda _checked=False, step=line.step: self.change.emit(step.value)
            )
            self._rows.addWidget(widget)
            self._widgets.append(widget)
        self._shown = lines

    def _lines(self, view: WalkView) -> list[Line]:
        draft, name = view.draft, view.given_name
        lines = [self._patient_line(view), self._information_line(view)]
        channels = {
            "visit": tr("At the desk"),
            "phone": tr("By phone"),
            "1177": tr("Through 1177"),
            "form": tr("On a signed form"),
        }
        said = tr("{name}, said yes") if draft.answer else tr("{name}, said no")
        lines.append(
            Line(tr("Decides"), said.format(name=name), channels[draft.channel], Step.AUTHORITY)
        )
        if draft.answer is not True:
            return lines
        number = shown_number(view.mobile.national or draft.number)
        if draft.whose == "other":
            whose = tr("{owner} phone").format(owner=genitive(draft.whose_name.strip()))
        else:
            whose = tr("Own phone")
        confirmed = tr("read aloud and confirmed") if draft.number_confirmed else ""
        second = ", ".join(part for part in (whose, confirmed) if part)
        lines.append(Line(tr("Gets the message"), f"{name}, {number}", second, Step.NUMBER))
        lines.append(self._holds_line(view))
        return lines

    def _patient_line(self, view: WalkView) -> Line:
        if view.visit.is_example:
            answer = tr("No visit written")
            second = tr("The message is shown with an example time")
        else:
            answer = view.formats.day_and_time(view.visit.start, view.today)
            second = {
                "visit": tr("At the unit"),
                "video": tr("Video"),
                "phone": tr("Phone"),
            }[view.visit.contact_type]
        return Line(tr("Next visit"), answer, second, Step.PATIENT)

    def _information_line(self, view: WalkView) -> Line:
        draft = view.draft
        languages = {"sv": tr("in Swedish"), "en": tr("in English")}
        if not set(view.points) <= set(draft.told):
            answer = tr("Not read to the end")
            second = tr("{said} of {all} said").format(said=len(draft.told), all=len(view.points))
        else:
            language = languages.get(draft.language, draft.language)
            answer = tr("Read aloud {language}, version {version}").format(
                language=language, version=view.script.version
            )
            second = tr("All at once") if draft.told_how == "all_at_once" else tr("Point by point")
        return Line(tr("Information"), answer, second, Step.INFORMATION)

    def _holds_line(self, view: WalkView) -> Line:
        decision = view.decision
        each = decision.ask_again == "each_visit"
        if decision.until is None and each:
            # Until further notice is not true where everybody is asked again (facts §2).
            return Line(
                tr("Holds"),
                tr("Asked again at each visit"),
                tr("Or until it is taken back"),
                Step.AUTHORITY,
            )
        if decision.until is None:
            answer = tr("Until further notice")
        else:
            answer = tr("Up to and including {day}").format(
                day=view.formats.plain_day(decision.until)
            )
        second = tr("Ask again at each visit") if each else tr("Or until it is taken back")
        return Line(tr("Holds"), answer, second, Step.AUTHORITY)

    def _stopping(self, view: WalkView) -> str:
        """What the rules say against a yes, in their own words."""
        if view.draft.answer is not True or view.decision.allowed:
            return ""
        return " ".join(
            view.context.sentences.problem(note, view.context.profile, view.given_name)[0]
            for note in view.decision.problems
        )

    def problems(self) -> list[Problem]:
        """A yes that the rules, or the unit's message, do not allow."""
        view = self.view
        if view is None or view.draft.answer is not True:
            return []
        found = []
        stopping = self._stopping(view)
        if stopping:
            found.append(Problem(stopping, self._first_change()))
        if view.context.unit.message.confirmed_at is None:
            found.append(Problem(tr("The unit's text is not confirmed."), self._first_change()))
        if any(item.severity == "error" for item in view.preview.findings):
            found.append(
                Problem(tr("The message says what it must not say."), self._first_change())
            )
        return found

    def _first_change(self) -> QWidget:
        return self._widgets[0].change if self._widgets else self

    def bar(self) -> Actions:
        """Back, and save."""
        return Actions(tr("Save the answer"), back=True)
