"""Papers: a code to scan, and the papers that can be had without a patient in front."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk.register.views import BlanketView
from desk.window.card.sections import Line, LineWords
from desk.window.formats import Formats
from desk.window.page import Action, Actions, Page, Problem
from desk.window.papers.blank import BlankCard
from desk.window.papers.filled import Filled
from desk.window.papers.signed import SignedCard
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.inline import Unfolding
from desk.window.widgets.text import Label
from desk.window.words import tr


class PapersPage(Page):
    """The paper room's door. `scanned` carries what was typed, `wanted` a kind of paper.

    `begin` carries a blank blanket whose answer is to be registered, `only_note` one of which it
    is only noted where it is kept.
    """

    scanned = Signal(str)
    wanted = Signal(str)
    several = Signal()
    out = Signal()
    begin = Signal(object)
    only_note = Signal(object)
    own_alt_digits = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._blanket: BlanketView | None = None
        self._unfolding = Unfolding(self)
        self._said = Banner(theme, "ok", "")
        self._said.hide()
        field = TextField(theme, height=56, icon="document", key="Enter")
        field.setMaxLength(60)
        field.takes_codes = True
        self.code = FieldRow(
            theme,
            tr("Code of a blanket that has come back"),
            field,
            help_text=tr("Scan it, or type the letters and digits beside it."),
        )
        self.blank = BlankCard(theme)
        self.blank.begin.connect(self.begin)
        self.signed = SignedCard(theme)
        self.signed.edited.connect(self._unfolding.edited)
        body = self.body
        body.addWidget(self.title_label(tr("Papers")))
        body.addWidget(self._said)
        body.addSpacing(theme.space(8))
        body.addWidget(self.code)
        body.addWidget(self.blank)
        body.addWidget(self.signed)
        body.addSpacing(theme.space(16))
        body.addWidget(Label(theme, tr("Papers to print"), bold=True))
        self._add_lines()
        body.addStretch(1)
        self._begins = QShortcut(QKeySequence(tr("Alt+R")), self)
        self._begins.activated.connect(self._begin)

    def _add_lines(self) -> None:
        lines = (
            (
                "document",
                tr("Blank blanket"),
                tr("One for the waiting room, to be filled in by hand."),
                "Alt+1",
                lambda: self.wanted.emit("consent"),
            ),
            (
                "print",
                tr("Several blankets"),
                tr("A pile for the waiting room, or filled in for those who must be asked again."),
                "Alt+2",
                self.several.emit,
            ),
            (
                "info",
                tr("Information leaflet"),
                tr("What a reminder means, to hand out or to put on the wall."),
                "Alt+3",
                lambda: self.wanted.emit("information"),
            ),
            (
                "inbox",
                tr("Blankets out"),
                tr("Printed, and not back yet."),
                "Alt+4",
                self.out.emit,
            ),
        )
        for place, (symbol, title, second, key, run) in enumerate(lines):
            words = LineWords(symbol, "ink2", title, second, tr("Show"), key)
            line = Line(self.theme, words, last=place == len(lines) - 1)
            line.pressed.connect(run)
            self.body.addWidget(line)

    def ask_blank(self, blanket: BlanketView, formats: Formats) -> None:
        """A blanket that belongs to nobody yet came back, or one whose walk is gone."""
        self._opens(blanket)
        self.blank.ask(blanket, formats)
        self._unfolding.unfold(self.blank)

    def ask_signed(
        self, blanket: BlanketView, formats: Formats, today: date, filled: Filled
    ) -> None:
        """When one was signed and where it is kept, without an answer to belong to."""
        self._opens(blanket)
        self.signed.ask(blanket, formats, today, filled)
        self._unfolding.unfold(self.signed)

    def _begin(self) -> None:
        if self.blank.waits_for is not None:
            self.blank.press()

    def _opens(self, blanket: BlanketView) -> None:
        self._blanket = blanket
        self.code.set_text("")
        self.code.set_error("")
        self._said.hide()

    def show_error(self, words: str) -> None:
        """Why a code could not be used."""
        self.code.set_error(words)
        self.code.field.selectAll()
        self.wants_first_focus.emit()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went."""
        self._said.say(kind, title, body)

    def fold(self) -> None:
        """The signed blanket is dealt with."""
        self._blanket = None
        self._unfolding.fold()
        self.wants_first_focus.emit()

    def bar(self) -> Actions:
        """Look the code up; or the open question's button, and the registration it waits for."""
        asking = self._unfolding.bar()
        if asking is None:
            return Actions(tr("Look up"), back=True)
        blanket = self.blank.waits_for
        if blanket is None or blanket.signed_on is not None:
            return asking
        note = Action(
            tr("Only note where it is kept"),
            tr("Alt+B"),
            lambda: self.only_note.emit(blanket),
            "inbox",
        )
        return Actions(asking.primary, back=True, primary_icon="plus", secondary=(note,))

    def primary(self) -> None:
        """Looks the code up."""
        if self._unfolding.press():
            return
        text = self.code.text().strip()
        if text:
            self.scanned.emit(text)
        else:
            self.show_error(tr("Scan or type the code first."))

    def problems(self) -> list[Problem]:
        """Told at the field."""
        return []

    def back(self) -> bool:
        """Folds the signed blanket."""
        folded = self._unfolding.back()
        if folded:
            self._blanket = None
            self._said.hide()
        return folded

    def first_focus(self) -> QWidget | None:
        """The code, so that a scanner can be used at once."""
        if self._unfolding.question is not None:
            return self._unfolding.first_focus()
        return self.code.field

    def arrived(self) -> None:
        """An empty field."""
        if self._unfolding.question is None:
            self.code.set_text("")
            self.code.set_error("")
            self._said.hide()
