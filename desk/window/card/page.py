"""The patient's card: what holds now, numbers and whose, and the history in sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.register.views import AnswerView, CardView
from desk.window.card.sentences import Happening, happening, number_shown, status
from desk.window.context import UnitContext
from desk.window.formats import Formats, genitive
from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner, StatusLine
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.facts import FactRow
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr


class HistoryRow(QWidget):
    """One event: day and time, symbol, sentences, and the words told behind a key."""

    def __init__(self, theme: Theme, event: Happening, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(10), 0, theme.space(10))
        line.setSpacing(theme.space(14))
        large = theme.factor >= 1.5
        when = QVBoxLayout()
        when.setSpacing(0)
        day = Label(theme, event.day, size=Type.SMALL, wrap=large)
        if not large:
            day.setFixedWidth(theme.px(92))
        when.addWidget(day)
        when.addWidget(Label(theme, event.time, size=Type.SMALL, role="ink2"))
        when.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, event.title))
        words.addWidget(Label(theme, event.second, size=Type.SMALL, role="ink2"))
        self._told = Label(theme, event.words, size=Type.SMALL)
        self._told.hide()
        words.addWidget(self._told)
        if large:
            words.insertLayout(0, when)
        else:
            line.addLayout(when)
        line.addWidget(Symbol(theme, event.symbol, event.role), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        if event.words:
            self.show_button = Button(theme, tr("Show"), Kind.QUIET)
            self.show_button.setAccessibleName(f"{tr('Show')}: {event.title}")
            self.show_button.clicked.connect(self._fold)
            line.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))

    def _fold(self) -> None:
        shown = not self._told.isVisible()
        self._told.setVisible(shown)
        self.show_button.set_words(tr("Hide") if shown else tr("Show"))


class CardPage(Page):
    """The card. `ask` begins a walk, `withdraw` the taking back."""

    ask = Signal()
    withdraw = Signal()
    copy_number = Signal(str)
    marked = Signal(str)
    print_receipt = Signal()
    leave = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card: CardView | None = None
        self._status = StatusLine(theme)
        self._mark = Banner(theme, "transfer", "")
        self._copy = self._mark.add_button(
            Button(theme, tr("Copy the number"), icon="copy", key="Alt+K")
        )
        self._done = self._mark.add_button(
            Button(theme, tr("Marked there"), icon="check", key="Alt+M")
        )
        self._numbers = QVBoxLayout()
        self._history = QVBoxLayout()
        self._numbers_label = Label(theme, tr("Number"), bold=True)
        self._history_label = Label(theme, tr("History"), bold=True)
        self._rows: list[QWidget] = []
        self._copy.clicked.connect(self._copies)
        self._done.clicked.connect(self._marks)
        self._lay_out()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        for layout in (self._numbers, self._history):
            layout.setSpacing(0)
        body.addWidget(self._status)
        body.addWidget(self._mark)
        body.addSpacing(theme.space(8))
        body.addWidget(self._numbers_label)
        body.addLayout(self._numbers)
        body.addSpacing(theme.space(8))
        body.addWidget(self._history_label)
        body.addLayout(self._history)
        body.addStretch(1)

    @property
    def card(self) -> CardView | None:
        """The card shown."""
        return self._card

    def show_card(self, card: CardView, context: UnitContext, formats: Formats) -> None:
        """Shows a card."""
        self._card = card
        for row in self._rows:
            row.hide()
            row.setParent(None)
            row.deleteLater()
        self._rows.clear()
        line = status(card, context, formats)
        self._status.show_status(line.kind, line.title, line.next_line)
        self._show_mark(card, context)
        current = card.current if card.holding == "yes" else None
        recipients = current.recipients if current is not None else ()
        self._numbers_label.setVisible(bool(recipients))
        for recipient in recipients:
            whose = (
                tr("{owner} phone.").format(owner=genitive(recipient.whose_name))
                if recipient.whose == "other"
                else tr("Own phone.")
            )
            confirmed = tr("Read aloud and confirmed.") if recipient.confirmed else ""
            row = FactRow(
                self.theme,
                "mobile",
                number_shown(recipient.mobile),
                f"{whose} {confirmed}".strip(),
                large=True,
                line_below=False,
            )
            self._numbers.addWidget(row)
            self._rows.append(row)
        self._history_label.setVisible(bool(card.history))
        for event in card.history:
            history_row = HistoryRow(self.theme, happening(event, card.person, formats))
            self._history.addWidget(history_row)
            self._rows.append(history_row)
        self.actions_changed.emit()

    def _show_mark(self, card: CardView, context: UnitContext) -> None:
        waiting = self._waiting(card)
        self._mark.setVisible(waiting is not None)
        if waiting is None:
            return
        language = context.language
        carry = context.profile.carry_over
        system = context.profile.record_system[language]
        given = waiting.kind in ("given", "number_changed", "confirmed")
        title = tr("Mark it in {system}") if given else tr("Remove the mark in {system}")
        places = (
            f"{carry.mark_place[language]}\n{carry.number_place[language]}"
            if given
            else carry.remove_place[language]
        )
        self._mark.set_words(title.format(system=system), places)
        self._copy.setVisible(given)

    @staticmethod
    def _waiting(card: CardView) -> AnswerView | None:
        """The answer that the record system does not know of yet."""
        current = card.current
        return current if current is not None and current.carry_over == "to_carry_over" else None

    def _copies(self) -> None:
        if self._card is not None and self._card.current is not None:
            for recipient in self._card.current.recipients[:1]:
                self.copy_number.emit(recipient.mobile)

    def _marks(self) -> None:
        waiting = self._waiting(self._card) if self._card is not None else None
        if waiting is not None:
            self.marked.emit(waiting.id)

    def bar(self) -> Actions:
        """Take back where something holds; ask, or ask again."""
        if self._card is None or self._card.person.masked:
            return Actions(back=True)
        secondary: list[Action] = []
        if self._card.holding == "yes":
            secondary.append(Action(tr("Take back"), tr("Alt+T"), self.withdraw.emit))
            secondary.append(Action(tr("Receipt"), "Ctrl+P", self.print_receipt.emit, "print"))
        asked = self._card.holding not in ("none",)
        return Actions(
            tr("Ask again") if asked else tr("Register an answer"),
            back=not secondary,
            secondary=tuple(secondary),
        )

    def primary(self) -> None:
        """Begins a walk."""
        if self._card is not None and not self._card.person.masked:
            self.ask.emit()
