"""Number: checked while typed, read back in spoken groups, and whose it is."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from desk.consent.number.reading import spoken_groups
from desk.window.formats import genitive
from desk.window.intake.view import WalkView
from desk.window.page import Problem
from desk.window.pages.base import WalkPage
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard, ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.text import Label
from desk.window.widgets.tiles import NumberTiles
from desk.window.words import tr

LONGEST_NAME = 100


class NumberPage(WalkPage):
    """The number the messages go to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._number = FieldRow(
            theme,
            tr("Mobile number"),
            TextField(theme, height=56, size=Type.LARGE),
            beside=theme.factor < 1.5,
            width=300,
        )
        self._number.field.setMaxLength(40)
        self._read_label = Label(theme, "", bold=True)
        self._tiles = NumberTiles(theme)
        self._confirmed_error = Verdict(theme)
        self._confirmed = CheckCard(theme, "", key="", shown_key=tr("Space"))
        self._whose_label = Label(theme, tr("Whose phone is it?"), bold=True)
        self._whose_error = Verdict(theme)
        self._own = ChoiceCard(theme, "", key="1")
        self._other = ChoiceCard(theme, tr("Somebody else's"), key="2")
        self._whose = QButtonGroup(self)
        self._whose_name = FieldRow(theme, tr("Whose"), TextField(theme))
        self._who_else = Banner(theme, "info", "")
        self._kept = Label(
            theme,
            tr("What you wrote stays. The tiles to read aloud are shown when the number is whole."),
            role="ink2",
        )
        self._tried = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("Which mobile number?")))
        body.addWidget(self._number)
        body.addSpacing(theme.space(8))
        body.addWidget(self._read_label)
        body.addWidget(self._tiles)
        body.addWidget(self._confirmed_error)
        body.addSpacing(theme.space(4))
        body.addWidget(self._confirmed)
        body.addSpacing(theme.space(8))
        body.addWidget(self._whose_label)
        body.addWidget(self._whose_error)
        body.addLayout(self.pair(self._own, self._other))
        body.addWidget(self._whose_name)
        body.addSpacing(theme.space(8))
        body.addWidget(self._who_else)
        body.addWidget(self._kept)
        body.addStretch(1)

    def _connect(self) -> None:
        self._number.edited.connect(self._typed)
        self._whose_name.edited.connect(
            lambda: self.answered.emit({"whose_name": self._whose_name.text()})
        )
        self._confirmed.toggled.connect(
            lambda ticked: self.answered.emit({"number_confirmed": ticked})
        )
        for whose, card in (("own", self._own), ("other", self._other)):
            self._whose.addButton(card)
            card.clicked.connect(
                lambda _checked=False, whose=whose: self.answered.emit({"whose": whose})
            )

    def _typed(self) -> None:
        # Another number is not the one that was read back.
        self.answered.emit({"number": self._number.text(), "number_confirmed": False})

    def show_view(self, view: WalkView) -> None:
        """Shows the number and everything known about it."""
        super().show_view(view)
        name, draft = view.given_name, view.draft
        self._number.set_text(draft.number)
        self._read_label.setText(tr("Read the number to {name}").format(name=name))
        self._confirmed.setText(tr("{name} confirms the number").format(name=name))
        self._own.setText(tr("{owner} own").format(owner=genitive(name)))
        whole = view.mobile.ok
        for widget in (self._read_label, self._tiles, self._confirmed):
            widget.setVisible(whole)
        if whole and view.mobile.e164:
            self._tiles.show_groups(spoken_groups(view.mobile.e164, view.context.language))
            swedish = view.mobile.e164.startswith("+46")
            words = tr("Swedish mobile number") if swedish else tr("Foreign mobile number")
            self._number.set_verdict("ok", words)
        else:
            self._number.set_verdict("none", "")
        self._kept.setVisible(not whole and bool(draft.number.strip()) and self._tried)
        self._confirmed.blockSignals(True)
        self._confirmed.setChecked(draft.number_confirmed)
        self._confirmed.blockSignals(False)
        self._whose.setExclusive(False)
        self._own.setChecked(draft.whose == "own")
        self._other.setChecked(draft.whose == "other")
        self._whose.setExclusive(True)
        self._whose_name.setVisible(draft.whose == "other")
        self._whose_name.set_text(draft.whose_name)
        self._show_who_else(view)
        if self._tried:
            self._mark(view)

    def _show_who_else(self, view: WalkView) -> None:
        names = view.who_else if view.mobile.ok else ()
        self._who_else.setVisible(bool(names))
        if not names:
            return
        if len(names) == 1:
            title = tr("{name} has the same number").format(name=names[0])
        else:
            title = tr("{names} have the same number").format(names=", ".join(names))
        body = tr("That is allowed, in a family for instance. Ask {name} whose phone it is.")
        self._who_else.set_words(title, body.format(name=view.given_name))

    def _mark(self, view: WalkView) -> list[Problem]:
        """Marks every wrong field in the words of the summary."""
        found: list[Problem] = []
        draft = view.draft
        number = ""
        if not draft.number.strip():
            number = tr("Write the mobile number.")
        elif not view.mobile.ok:
            number = view.context.sentences.number("mobile", view.mobile.problems[0])
        self._number.set_error(number)
        if number:
            found.append(Problem(number, self._number.field))
        confirmed = ""
        if not number and not draft.number_confirmed:
            confirmed = tr("Read the number aloud and let {name} confirm it.").format(
                name=view.given_name
            )
            found.append(Problem(confirmed, self._confirmed))
        self._confirmed_error.show_verdict("error", confirmed)
        self._confirmed.set_error(bool(confirmed))
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
        self._kept.setVisible(not self.view.mobile.ok and bool(self.view.draft.number.strip()))
        return self._mark(self.view)

    def arrived(self) -> None:
        """A new arrival starts without marks."""
        self._tried = False
        for row in (self._number, self._whose_name):
            row.set_error("")
        self._confirmed_error.show_verdict("none", "")
        self._whose_error.show_verdict("none", "")
        for card in (self._confirmed, self._own, self._other):
            card.set_error(False)
        self._kept.hide()

    def first_focus(self) -> QWidget | None:
        """The number, or what is left to answer about it."""
        if self.view is None or not self.view.mobile.ok:
            return self._number.field
        if not self.view.draft.number_confirmed:
            return self._confirmed
        return self._own if self.view.draft.whose is None else None
