"""Paper: what was saved, what to mark in the record system, and what the patient takes home."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.register.undo import UNDO
from desk.register.views import BlanketView, SavedView
from desk.window.formats import Formats, capital
from desk.window.intake.saved import copying_options, saved_facts, saved_title
from desk.window.intake.view import WalkView
from desk.window.page import Actions
from desk.window.pages.base import WalkPage
from desk.window.papers.data import is_signable
from desk.window.papers.filled import Filled
from desk.window.papers.signed import SignedCard
from desk.window.theme import Theme
from desk.window.widgets.banners import SavedCard
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button
from desk.window.widgets.facts import FactRow
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.inline import Unfolding
from desk.window.widgets.markbanner import MarkBanner
from desk.window.widgets.text import Label
from desk.window.widgets.undo import UndoBanner, UndoCard
from desk.window.words import tr


class PaperPage(WalkPage):
    """The walk is done: one key each for the number, the mark, the receipt, the card, the next."""

    copy_number = Signal(str)
    marked = Signal()
    print_receipt = Signal()
    show_card = Signal()
    undo = Signal(str, str)
    papers = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card = SavedCard(theme)
        self._holds_label = Label(theme, tr("This holds now"), bold=True)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self._fact_rows: list[FactRow] = []
        self._mark = MarkBanner(theme)
        self._paper_label = Label(theme, "", bold=True)
        self._receipt = Button(theme, tr("Make a receipt"), icon="print", key="Ctrl+P")
        self._papers = Button(theme, tr("Blanket to sign"), icon="document", key="Alt+U")
        self._to_card = Button(theme, "", icon="person", key="F4")
        self._said = Label(theme, "", role="ink2")
        self._undo_banner = UndoBanner(theme)
        self._undo_card = UndoCard(theme)
        self.signed = SignedCard(theme)
        self._unfolding = Unfolding(self)
        self.signed.edited.connect(self._unfolding.edited)
        self._undoes_number = False
        self._next_in_list = False
        self._lay_out()
        self._undo_banner.pressed.connect(self._ask_undo)
        self._undo_card.edited.connect(self._unfolding.edited)
        self._undo_card.undo.connect(self.undo)
        self._mark.copied.connect(self.copy_number)
        self._mark.marked.connect(self.marked)
        self._receipt.clicked.connect(self.print_receipt)
        self._papers.clicked.connect(self.papers)
        self._to_card.clicked.connect(self.show_card)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self._card)
        body.addWidget(self.signed)
        body.addSpacing(theme.space(8))
        body.addWidget(self._mark)
        body.addSpacing(theme.space(8))
        body.addWidget(self._holds_label)
        body.addLayout(self._facts)
        body.addSpacing(theme.space(8))
        body.addWidget(self._paper_label)
        row = FlowLayout(theme.space(12))
        row.addWidget(self._receipt)
        row.addWidget(self._papers)
        row.addWidget(self._to_card)
        body.addLayout(row)
        body.addWidget(self._said)
        body.addWidget(self._undo_banner)
        body.addWidget(self._undo_card)
        body.addStretch(1)

    def show_saved(self, view: WalkView, saved: SavedView, *, next_in_list: bool = False) -> None:
        """Shows the answer that was saved; then comes the next patient, or the next in a list."""
        self.show_view(view)
        self._next_in_list = next_in_list
        name = saved.person.given_name
        moment = view.formats.local(saved.answer.at)
        line = tr("{when}, registered by {user}.").format(
            when=view.formats.day_and_time(moment, None), user=saved.answer.user_name
        )
        self._card.show_result(saved_title(view, saved), capital(line))
        self._paper_label.setText(tr("Does {name} want it on paper?").format(name=name))
        self._to_card.set_words(tr("Show the card"))
        yes = is_signable(saved.answer)
        self._papers.set_words(tr("Blanket to sign") if yes else tr("Look at the receipt"))
        self._show_facts(view, saved)
        self.show_mark(view, saved)
        self.say("")
        self._unfolding.fold()
        self._undoes_number = bool(saved.answer.recipients)
        self._undo_banner.show_left(UNDO)

    def ask_signed(
        self, blanket: BlanketView, formats: Formats, today: date, filled: Filled
    ) -> None:
        """The signed blanket of what was just saved lies on the desk."""
        self.signed.ask(blanket, formats, today, filled)
        self._unfolding.unfold(self.signed)

    def fold_signed(self) -> None:
        """It is registered."""
        self._unfolding.fold()
        self.wants_first_focus.emit()

    def _ask_undo(self) -> None:
        self._undo_card.ask(number=self._undoes_number)
        self._undo_banner.hide()
        self._unfolding.unfold(self._undo_card)

    def back(self) -> bool:
        """Folds what went wrong."""
        folded = self._unfolding.back()
        self._undo_banner.look()
        return folded

    def _show_facts(self, view: WalkView, saved: SavedView) -> None:
        for row in self._fact_rows:
            self._facts.removeWidget(row)
            take_away(row)
        facts = saved_facts(view, saved)
        self._fact_rows = [
            FactRow(
                self.theme, fact.symbol, fact.text, fact.second, line_below=fact is not facts[-1]
            )
            for fact in facts
        ]
        for row in self._fact_rows:
            self._facts.addWidget(row)

    def show_mark(self, view: WalkView, saved: SavedView) -> None:
        """What must now be marked in the record system, and where (D15)."""
        language = view.context.language
        carry = view.context.profile.carry_over
        system = view.context.profile.record_system[language]
        state = saved.answer.carry_over
        self._mark.setVisible(state != "not_needed")
        if state == "carried_over":
            self._mark.show_marked(system)
        elif saved.answer.kind == "given":
            places = f"{carry.mark_place[language]}\n{carry.number_place[language]}"
            self._mark.show_to_mark(system, places, copying_options(saved))
        else:
            self._mark.show_to_mark(system, carry.remove_place[language], ())
        self.order_changed.emit()

    def say(self, words: str) -> None:
        """A line that something was done, the number copied for instance."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def primary(self) -> None:
        """What went wrong, while that is asked; else the next patient."""
        if not self._unfolding.press():
            super().primary()

    def bar(self) -> Actions:
        """The next patient."""
        asking = self._unfolding.bar()
        words = tr("Next in the list") if self._next_in_list else tr("Next patient")
        return asking or Actions(words, primary_icon_after="forward")

    def first_focus(self) -> QWidget | None:
        """The primary button, so that two Enter in a row serve the queue."""
        return self._unfolding.first_focus()
