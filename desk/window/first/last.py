"""The unit's text, and last all of it once more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.editor import MessageEditor, editor_help
from desk.window.first.answers import FirstStep
from desk.window.first.base import FirstPage
from desk.window.first.view import FirstView
from desk.window.page import Actions, Problem
from desk.window.theme import Theme
from desk.window.unit.lines import PathLabel
from desk.window.widgets.banners import Banner
from desk.window.widgets.facts import SummaryRow
from desk.window.words import tr


class TextPage(FirstPage):
    """The text the record system really sends. A text that gives something away stops here."""

    def __init__(self, theme: Theme, system: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.editor = MessageEditor(theme, system)
        self.body.addWidget(self.title_label(tr("What does the message say?")))
        self.body.addWidget(editor_help(theme))
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self.editor)
        self.body.addStretch(1)
        self.editor.edited.connect(lambda template: self.answered.emit({"template": template}))
        self.editor.confirmed.connect(lambda ticked: self.answered.emit({"confirmed": ticked}))

    def show_view(self, view: FirstView) -> None:
        """Shows text, tick and findings."""
        super().show_view(view)
        self.editor.show_template(view.template(), view.answers.confirmed)
        self.editor.show_preview(view.shown, view.content.sentences)

    def problems(self) -> list[Problem]:
        """What the text may not say."""
        if self.view is None:
            return []
        return self.editor.problems(self.view.shown, self.view.content.sentences, confirming=False)

    def bar(self) -> Actions:
        """Back, and on; says what an unconfirmed text means."""
        confirmed = self.view is not None and self.view.answers.confirmed
        note = "" if confirmed else tr("Not confirmed: no yes can be saved")
        return Actions(tr("Continue"), "Ctrl+Enter", back=True, note=note)

    def first_focus(self) -> QWidget | None:
        """The text."""
        return self.editor.area

    def arrived(self) -> None:
        """Begins without marks."""
        self.editor.unmark()


class DonePage(FirstPage):
    """All answers once more, each with a key to change it, before anything is made."""

    change = Signal(object)
    own_alt_digits = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._busy = False
        self._banner = Banner(theme, "error", "")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._rows: list[SummaryRow] = []
        self._place = PathLabel(theme, "", role="ink2")
        self.body.addWidget(self.title_label(tr("Is everything right?")))
        self.body.addWidget(self._banner)
        self.body.addLayout(self._list)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._place)
        self.body.addStretch(1)
        self._banner.hide()

    def show_view(self, view: FirstView) -> None:
        """Shows every answer."""
        super().show_view(view)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.change.setShortcut("")
            row.deleteLater()
        self._rows.clear()
        for number, (name, answer, second, step) in enumerate(_lines(view)):
            row = SummaryRow(
                self.theme,
                name,
                answer,
                second,
                tr("Change"),
                f"Alt+{number + 1}",
                stacked=self.theme.factor >= 1.5,
            )
            row.change.clicked.connect(lambda _checked=False, step=step: self.change.emit(step))
            self._list.addWidget(row)
            self._rows.append(row)
        words = tr(
            "The register is made in {place}. It is encrypted, and opens with your password alone."
        )
        self._place.setText(words.format(place=view.register_place))

    def show_error(self, title: str, body: str) -> None:
        """Why nothing was made."""
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()

    def set_busy(self, busy: bool) -> None:
        """While the register is made a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Back, and make it."""
        if self._busy:
            return Actions(tr("Making the register"), primary_icon="clock", back=True)
        return Actions(tr("Make the register"), back=True)

    def primary(self) -> None:
        """Makes the register."""
        if not self._busy:
            self._banner.hide()
            self.forward.emit()

    def arrived(self) -> None:
        """Begins without an old error."""
        self._banner.hide()


def _lines(view: FirstView) -> list[tuple[str, str, str, FirstStep]]:
    answers, profile = view.answers, view.profile
    if profile is None:
        return []
    confirmed = tr("Confirmed by you")
    shows = {
        "unit": tr("The message shows the unit's name"),
        "provider": tr("The message shows the care provider's name"),
        "none": tr("The message shows no name"),
    }
    place = ", ".join(part for part in (answers.clinic.strip(), answers.provider.strip()) if part)
    return [
        (tr("System"), profile.title[view.language], "", FirstStep.REGION),
        (tr("Unit"), answers.name.strip(), place, FirstStep.UNIT),
        (
            tr("Shown"),
            shows.get(answers.display, ""),
            tr("From {sender}").format(sender=answers.sender),
            FirstStep.UNIT,
        ),
        (tr("Phone"), answers.phone.strip(), answers.turn_to.strip(), FirstStep.UNIT),
        (
            tr("Message"),
            confirmed if answers.confirmed else tr("Not confirmed"),
            ""
            if answers.confirmed
            else tr("A yes can be saved when a manager has confirmed the text."),
            FirstStep.MESSAGE,
        ),
        (
            tr("You"),
            answers.user_name.strip(),
            tr("Log in as {login}").format(login=answers.login) if answers.password else "",
            FirstStep.NAME,
        ),
    ]
