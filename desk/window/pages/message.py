"""Message: the page to check everything on; each answer with a key to change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.intake.checking import Line, check_lines
from desk.window.intake.deciding import stopping
from desk.window.intake.view import WalkView
from desk.window.page import Action, Actions, Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button
from desk.window.widgets.facts import SummaryRow
from desk.window.words import tr


class MessagePage(WalkPage):
    """Check your answers. `change` carries a step's value, `edit_text` asks for the unit's text."""

    change = Signal(str)
    edit_text = Signal()
    blanket = Signal()
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
        self._edit = self._warning.add_button(
            Button(theme, tr("Change the unit's text"), icon="pencil", key="Alt+E")
        )
        self._edit.clicked.connect(self.edit_text)
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
        yes = view.standing.outcome is True
        self._unconfirmed.setVisible(yes and view.context.unit.message.confirmed_at is None)
        against = self._against(view)
        self._stopped.setVisible(bool(against))
        if against:
            self._stopped.set_words(against, tr("Change the answer it concerns. The rest is kept."))
        self._show_findings(view if yes else None)
        lines = check_lines(view)
        if lines != self._shown:
            self._show_lines(lines)

    def _show_findings(self, view: WalkView | None) -> None:
        """What the text gives away or makes dear, and who can change it."""
        findings = view.preview.findings if view is not None else ()
        self._warning.setVisible(bool(findings))
        if view is None or not findings:
            return
        error = any(found.severity == "error" for found in findings)
        self._warning.set_kind("error" if error else "warn")
        manager = "manager" in view.context.access.roles
        self._edit.setVisible(manager)
        say = view.context.sentences.finding
        rest = [say(found) for found in findings[1:]]
        if manager:
            rest.append(tr("The registration is parked meanwhile, and nothing is lost."))
        else:
            rest.append(tr("The unit's manager can change the text under Message."))
        self._warning.set_words(say(findings[0]), " ".join(rest))

    def _show_lines(self, lines: list[Line]) -> None:
        for widget in self._widgets:
            self._rows.removeWidget(widget)
            take_away(widget)
        self._widgets.clear()
        stacked = self.theme.factor >= 1.5
        number = 0
        for line in lines:
            number += line.step is not None
            key = f"Alt+{number}" if line.step is not None and number < 10 else ""
            change = tr("Change") if line.step is not None else ""
            row = SummaryRow(
                self.theme, line.name, line.answer, line.second, change, key, stacked=stacked
            )
            if line.step is not None:
                row.change.clicked.connect(
                    lambda _checked=False, step=line.step: self.change.emit(step.value)
                )
            self._rows.addWidget(row)
            self._widgets.append(row)
        self._shown = lines
        self.order_changed.emit()

    @staticmethod
    def _against(view: WalkView) -> str:
        """What the rules say against a yes, in their own words."""
        if view.standing.outcome is False or view.decision.allowed:
            return ""
        return " ".join(words for words, _source in stopping(view, view.decision.problems))

    def problems(self) -> list[Problem]:
        """A yes that the rules, or the unit's message, do not allow."""
        view = self.view
        if view is None or view.standing.outcome is False:
            return []
        found = []
        against = self._against(view)
        if against:
            found.append(Problem(against, self._first_change()))
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
        """Back, a blanket for a yes that is to be signed first, and save."""
        view = self.view
        secondary: tuple[Action, ...] = ()
        if view is not None and view.standing.outcome is True:
            sign = Action(tr("Blanket to sign"), "Alt+U", self._wants_blanket, "document")
            secondary = (sign,)
        return Actions(tr("Save the answer"), back=True, secondary=secondary)

    def _wants_blanket(self) -> None:
        """What stands in the way of saving stands in the way of signing."""
        if self.problems():
            self.wants_problems.emit()
        else:
            self.blanket.emit()
