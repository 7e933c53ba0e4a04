"""Number: checked while typed, read back in spoken groups, and whose it is."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from desk.window.formats import genitive
from desk.window.intake.view import WalkView
from desk.window.page import Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.numberfield import NumberEntry
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_NAME = 100


class NumberPage(WalkPage):
    """The number the messages go to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._number = NumberEntry(theme)
        self._whose_label = Label(theme, tr("Whose phone is it?"), bold=True)
        self._whose_error = Verdict(theme)
        self._own = ChoiceCard(theme, "", key="1")
        self._other = ChoiceCard(theme, tr("Somebody else's"), key="2")
        self._whose = QButtonGroup(self)
        self._whose_name = FieldRow(theme, tr("Whose"), TextField(theme))
        self._tried = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("Which mobile number?")))
        body.addWidget(self._number)
        body.addSpacing(theme.space(8))
        body.addWidget(self._whose_label)
        body.addWidget(self._whose_error)
        body.addLayout(self.pair(self._own, self._other))
        body.addWidget(self._whose_name)
        body.addSpacing(theme.space(8))
        body.addWidget(self._number.who_else)
        body.addStretch(1)

    def _connect(self) -> None:
        # Another number is not the one that was read back.
        self._number.typed.connect(
            lambda text: self.answered.emit({"number": text, "number_confirmed": False})
        )
        self._number.confirmed.connect(
            lambda ticked: self.answered.emit({"number_confirmed": ticked})
        )
        self._whose_name.edited.connect(
            lambda: self.answered.emit({"whose_name": self._whose_name.text()})
        )
        for whose, card in (("own", self._own), ("other", self._other)):
            self._whose.addButton(card)
            card.clicked.connect(
                lambda _checked=False, whose=whose: self.answered.emit({"whose": whose})
            )

    def show_view(self, view: WalkView) -> None:
        """Shows the number and everything known about it."""
        super().show_view(view)
        name, draft = view.given_name, view.draft
        self._number.set_name(name)
        self._number.show_number(
            draft.number,
            view.mobile,
            confirmed=draft.number_confirmed,
            language=view.context.language,
        )
        self._number.show_who_else(view.who_else if view.mobile.ok else (), name)
        self._own.setText(tr("{owner} own").format(owner=genitive(name)))
        self._whose.setExclusive(False)
        self._own.setChecked(draft.whose == "own")
        self._other.setChecked(draft.whose == "other")
        self._whose.setExclusive(True)
        self._whose_name.setVisible(draft.whose == "other")
        self._whose_name.set_text(draft.whose_name)
        if self._tried:
            self._mark(view)

    def _mark(self, view: WalkView) -> list[Problem]:
        """Marks every wrong field in the words of the summary."""
        draft = view.draft
        number = ""
        if not view.mobile.ok and draft.number.strip():
            number = view.context.sentences.number("mobile", view.mobile.problems[0])
        found = self._number.mark(number)
        whose = "" if draft.whose else tr("Choose whose phone it is.")
        self._whose_error.show_verdict("error", whose)
        self._own.set_error(bool(whose))
        self._other.set_error(bool(whose))
        if whose:
            found.append(Problem(whose, self._own))
        name = ""
        if draft.whose == "other" and not draft.whose_name.strip():
            name = tr("Write whose phone it is.")
        elif len(draft.whose_name) > LONGEST_NAME:
            name = tr("A name can have at most 100 characters.")
        self._whose_name.set_error(name)
        if name:
            found.append(Problem(name, self._whose_name.field))
        return found

    def problems(self) -> list[Problem]:
        """What is missing or wrong."""
        if self.view is None:
            return []
        self._tried = True
        return self._mark(self.view)

    def arrived(self) -> None:
        """A new arrival starts without marks."""
        self._tried = False
        self._number.clear_marks()
        self._whose_name.set_error("")
        self._whose_error.show_verdict("none", "")
        for card in (self._own, self._other):
            card.set_error(False)

    def first_focus(self) -> QWidget | None:
        """The number, or what is left to answer about it."""
        if self.view is None:
            return None
        left = self._number.first_focus()
        return left or (self._own if self.view.draft.whose is None else None)
