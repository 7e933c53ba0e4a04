"""The patient's card: what holds now, numbers and whose, who acts, and the history in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.register.views import BlanketView, CardView, PersonHit
from desk.visits.booking import Visit
from desk.window.card.coming import ComingVisits
from desk.window.card.ended import StillReceives
from desk.window.card.history import Happening, happenings
from desk.window.card.lines import number_lines, representative_lines
from desk.window.card.mark import CardMark
from desk.window.card.names import person_identity, person_name
from desk.window.card.papers import blanket_happenings
from desk.window.card.questions import Questions
from desk.window.card.sections import HistoryRow, Line, Section
from desk.window.card.standing import status
from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.navigation import MANAGER_ROLES
from desk.window.page import Action, Actions, Page
from desk.window.papers.filled import Filled
from desk.window.papers.signed import SignedCard
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner, StatusLine
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.inline import Unfolding
from desk.window.widgets.undo import UndoBanner
from desk.window.words import tr


class CardPage(Page):
    """The card. It shows and asks; its errands are the desk's.

    While one of its questions is unfolded, the primary button is the question's and Esc folds it.
    """

    ask = Signal()
    withdraw = Signal()
    change_number = Signal(int)
    print_receipt = Signal()
    papers = Signal()
    who_looked = Signal()
    represent = Signal(object)
    details = Signal()
    compare = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card: CardView | None = None
        self._context: UnitContext | None = None
        self._today = date.min
        self.unfolding = Unfolding(self)
        self._twins: tuple[PersonHit, ...] = ()
        self.questions = Questions(theme)
        self._opened = Banner(theme, "lock", "")
        self._status = StatusLine(theme)
        self.still = StillReceives(theme)
        self.mark = CardMark(theme)
        self.undo_banner = UndoBanner(theme)
        self._twin = Banner(theme, "info", "")
        self._compare = self._twin.add_button(Button(theme, tr("Compare them"), key=tr("Alt+J")))
        self._numbers = Section(theme, tr("Number"))
        self.coming = ComingVisits(theme)
        self._add = Button(theme, tr("Add"), Kind.QUIET, key=tr("Alt+L"))
        self._add.setAccessibleName(tr("Add somebody who acts or receives for the patient"))
        self._people = Section(theme, tr("Who acts or receives for the patient"), self._add)
        self._change = Button(theme, tr("Change"), Kind.QUIET, key="Alt+D")
        self._change.setAccessibleName(tr("Change the patient's details"))
        self._details = Section(theme, tr("Patient's details"), self._change)
        self._print = Button(theme, tr("Print a receipt"), Kind.QUIET, key="Ctrl+P")
        self._papers = Button(theme, tr("Papers"), Kind.QUIET, key="Alt+U")
        self._log = Button(theme, tr("Who has looked"), Kind.QUIET, key="Alt+O")
        self._history = Section(theme, tr("History"), self._log, self._papers, self._print)
        self.signed = SignedCard(theme)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        ask = self.questions
        parts: tuple[QWidget, ...] = (
            self._opened,
            self._status,
            self.still,
            ask.reason,
            self.signed,
            self.mark,
            self.undo_banner,
            ask.undo,
            self._twin,
            self._numbers,
            ask.confirm,
            self.coming,
            self.coming.which,
            self._people,
            self._details,
            ask.part,
            self._history,
        )
        for part in parts:
            self.body.addWidget(part)
        self.body.addStretch(1)

    def _connect(self) -> None:
        self._print.clicked.connect(self.print_receipt)
        self._papers.clicked.connect(self.papers)
        self._log.clicked.connect(self.who_looked)
        self.signed.edited.connect(self.unfolding.edited)
        self._add.clicked.connect(lambda: self.represent.emit(None))
        self._change.clicked.connect(self.details)
        self._compare.clicked.connect(lambda: self.compare.emit(self._twins[0]))
        self.undo_banner.pressed.connect(self._ask_undo)
        self.still.change.connect(self.change_number)
        self.still.ask.connect(self.ask)
        self.coming.asks.connect(self._ask_which)
        for question in (*self.questions.all(), self.coming.which):
            question.edited.connect(self.unfolding.edited)

    @property
    def card(self) -> CardView | None:
        """The card shown."""
        return self._card

    def show_card(
        self,
        card: CardView,
        context: UnitContext,
        formats: Formats,
        today: date,
        now: datetime,
    ) -> None:
        """Shows a card, every question folded."""
        self._card, self._context = card, context
        self._twins = ()
        self._twin.hide()
        self.fold()
        masked = card.person.masked
        line = status(card, context, formats, today)
        self._status.show_status(line.kind, line.title, line.next_line)
        self._status.setVisible(not masked)
        self._opened.setVisible(card.person.protected and not masked)
        self._opened.set_words(
            tr("Protected identity, opened with a reason"),
            tr("It is noted in the access log. The card is shut when you leave it."),
        )
        self.mark.show_card(card, context)
        until = card.undo_until
        self.undo_banner.show_left(until - now if until is not None else timedelta())
        self._today = today
        self.still.show_card(card, today)
        self._show_numbers(card, formats)
        self.coming.hide()
        self._show_people(card, formats)
        self.show_history(card, formats)
        self._print.setVisible(card.current is not None)
        self._papers.setVisible(card.current is not None)
        self._log.setVisible(not masked and bool(MANAGER_ROLES & context.access.roles))
        if masked:
            self.questions.reason.ask()
            self.unfolding.unfold(self.questions.reason, pinned=True)
        self.actions_changed.emit()

    def show_history(
        self, card: CardView, formats: Formats, blankets: Sequence[BlanketView] = ()
    ) -> None:
        """Everything that happened, the blankets among it, the newest first."""
        told = [*happenings(card, formats), *blanket_happenings(blankets, formats)]
        told.sort(key=lambda one: one.at, reverse=True)
        self._history.show_rows([self._history_row(one) for one in told])
        self._history.setVisible(bool(told))
        self.order_changed.emit()

    def show_coming(self, visits: Sequence[Visit], today: date) -> None:
        """The visits to come, which are read after the card."""
        if self._context is not None:
            self.coming.show_visits(visits, Formats(self._context.language), today)
            self.order_changed.emit()

    def ask_signed(
        self, blanket: BlanketView, formats: Formats, today: date, filled: Filled
    ) -> None:
        """A signed blanket that belongs here came back."""
        self.fold()
        self.signed.ask(blanket, formats, today, filled)
        self.unfolding.unfold(self.signed)

    def _show_numbers(self, card: CardView, formats: Formats) -> None:
        lines = number_lines(card, formats, self._today)
        rows: list[QWidget] = []
        for place, words in enumerate(lines):
            row = Line(self.theme, words, last=place == len(lines) - 1)
            row.pressed.connect(self._ask_confirm)
            rows.append(row)
        self._numbers.show_rows(rows)
        self._numbers.setVisible(bool(rows))

    def _show_people(self, card: CardView, formats: Formats) -> None:
        shown = [one for one in card.representatives if one.ended is None]
        rows: list[QWidget] = []
        for who, words in zip(shown, representative_lines(shown, formats), strict=True):
            row = Line(self.theme, words, last=who is shown[-1])
            row.pressed.connect(lambda who=who: self.represent.emit(who))
            rows.append(row)
        self._people.show_rows(rows)
        self._people.setVisible(not card.person.masked)
        self._details.setVisible(not card.person.masked)

    def _history_row(self, event: Happening) -> QWidget:
        row = HistoryRow(self.theme, event)
        row.part.connect(self._ask_part)
        return row

    def show_twins(self, twins: tuple[PersonHit, ...]) -> None:
        """Others with the same name, who may be the same person."""
        self._twins = tuple(one for one in twins if not one.person.masked)
        self._twin.setVisible(bool(self._twins))
        if self._twins:
            other = self._twins[0].person
            self._twin.set_words(
                tr("Is it the same person?"),
                tr("{name}, {number}, is in the register too.").format(
                    name=person_name(other), number=person_identity(other)
                ),
            )

    # The questions that unfold.

    def fold(self) -> None:
        """Folds the open question."""
        self.unfolding.fold()
        self.unfolding.pinned = False
        self.undo_banner.look()

    def _ask_undo(self) -> None:
        if self._card is not None and self._card.current is not None:
            self.questions.undo.ask(number=self._card.holding == "yes")
            self.undo_banner.hide()
            self.unfolding.unfold(self.questions.undo)

    def _ask_confirm(self) -> None:
        if self._card is not None and self._context is not None:
            self.fold()
            self.questions.confirm.ask(self._card, self._context.language, self._today)
            self.unfolding.unfold(self.questions.confirm)

    def _ask_which(self) -> None:
        self.unfolding.unfold(self.coming.which)

    def _ask_part(self, person_id: str) -> None:
        self.fold()
        self.questions.ask_part(person_id)
        self.unfolding.unfold(self.questions.part)

    def back(self) -> bool:
        """Folds the open question."""
        folded = self.unfolding.back()
        self.undo_banner.look()
        return folded

    def bar(self) -> Actions:
        """The open question's button; else take back, another number, print, ask anew."""
        card = self._card
        asking = self.unfolding.bar()
        if asking is not None:
            return asking
        if card is None:
            return Actions(back=True)
        secondary: list[Action] = []
        if card.holding == "yes":
            secondary.append(Action(tr("Take back"), tr("Alt+T"), self.withdraw.emit))
            change = Action(tr("Change number"), tr("Alt+N"), lambda: self.change_number.emit(0))
            secondary.append(change)
        asked = card.holding not in ("none",)
        return Actions(
            tr("Ask again") if asked else tr("Register an answer"),
            back=not secondary,
            secondary=tuple(secondary),
        )

    def primary(self) -> None:
        """What the open question asks for; else a walk."""
        if not self.unfolding.press() and self._card is not None and not self._card.person.masked:
            self.ask.emit()

    def first_focus(self) -> QWidget | None:
        """In the open question; else the primary button."""
        return self.unfolding.first_focus()
