"""Blankets out: printed and not back, each to register, print again or throw away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.register.views import BlanketView
from desk.window.formats import Formats
from desk.window.page import Action, Actions, Page
from desk.window.papers.filled import Filled
from desk.window.papers.out_row import OutRow
from desk.window.papers.out_words import OutWords
from desk.window.papers.signed import SignedCard
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.widgets.inline import Unfolding
from desk.window.widgets.text import Label
from desk.window.words import tr


class OutPage(Page):
    """The list. What was thrown away last can be had back."""

    read = Signal()
    again = Signal(object)
    thrown = Signal(object)
    kept = Signal(object)
    opened = Signal(object)
    asked = Signal(object)
    more = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: list[OutRow] = []
        self._current: OutRow | None = None
        self._place = (0, 0)
        self._wanted = ""
        self._undo: tuple[str, ...] = ()
        self._holder: QWidget | None = None
        self._unfolding = Unfolding(self)
        self._said = Banner(theme, "ok", "")
        self._said.hide()
        self.signed = SignedCard(theme)
        self.signed.edited.connect(self._unfolding.edited)
        self._empty = Banner(
            theme, "ok", tr("No blanket is out"), tr("All that were printed are dealt with.")
        )
        self._list = QVBoxLayout()
        body = self.body
        body.addWidget(self.title_label(tr("Blankets out")))
        body.addWidget(
            Label(
                theme,
                tr("Printed, and not registered as signed. Scan the code when one comes back."),
                role="ink2",
            )
        )
        for part in (self._said, self.signed, self._empty):
            body.addWidget(part)
        body.addLayout(self._list)
        self._more = Button(theme, "", key="Alt+V", icon="down")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        body.addWidget(self._more)
        body.addStretch(1)
        self._empty.hide()

    def show_lines(self, lines: Sequence[OutWords], *, refocus: bool, more: int = 0) -> None:
        """These lines in the place of the former ones; `more` wait for somebody beside them."""
        self._rows.clear()
        self._current = None
        if self._holder is not None:
            self._list.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for words in lines:
            row = OutRow(self.theme, words)
            row.signed.connect(lambda words=words: self.asked.emit(words.blankets[0]))
            row.again.connect(lambda words=words: self.again.emit(words.blankets[0]))
            row.thrown.connect(lambda row=row: self._throws(row))
            row.entered.connect(lambda row=row: self._enter(row))
            row.stepped.connect(lambda step, row=row: self._step(row, step))
            layout.addWidget(row)
            self._rows.append(row)
        if self._rows and self.theme.factor < 1.5:
            widest = max(row.ways_width for row in self._rows)
            for row in self._rows:
                row.reserve(widest)
        self._list.addWidget(self._holder)
        self._empty.setVisible(not lines)
        self._more.set_words(tr("Show more ({count} left)").format(count=more))
        self._more.setVisible(more > 0)
        self.order_changed.emit()
        self.actions_changed.emit()
        if refocus:
            QTimer.singleShot(0, self, self._focus_again)

    def _focus_again(self) -> None:
        if self._unfolding.question is not None:
            return
        if not self._rows:
            self.wants_first_focus.emit()
            return
        row, button = self._place
        wanted = (
            number for number, one in enumerate(self._rows) if self._wanted in one.words.references
        )
        row, self._wanted = next(wanted, row), ""
        self._rows[min(row, len(self._rows) - 1)].focus_button(button)

    def stand_on(self, reference: str) -> None:
        """The line of one of them, once the list has come."""
        self._wanted = reference

    def _enter(self, row: OutRow) -> None:
        self._current = row

    def _step(self, row: OutRow, step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            focused = next((n for n, one in enumerate(row.buttons) if one.hasFocus()), 0)
            self._rows[place].focus_button(focused)

    def _show_more(self) -> None:
        """One stands on the first of the lines that come."""
        own = sum(1 for row in self._rows if not row.words.is_pile)
        self._place = (own, 0)
        self.more.emit()

    def _throws(self, row: OutRow) -> None:
        self._place = (self._rows.index(row), len(row.buttons) - 1)
        self.thrown.emit(row.words)

    def ask_signed(
        self, blanket: BlanketView, formats: Formats, today: date, filled: Filled
    ) -> None:
        """Unfolds when and where for a line."""
        for number, row in enumerate(self._rows):
            if blanket.reference in row.words.references:
                self._place = (number, 0)
        self.signed.ask(blanket, formats, today, filled)
        self._unfolding.unfold(self.signed)

    def fold(self) -> None:
        """It is registered."""
        self._unfolding.fold()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went."""
        self._said.say(kind, title, body)

    def show_undo(self, references: tuple[str, ...]) -> None:
        """What was thrown away last."""
        self._undo = references
        self.actions_changed.emit()

    def bar(self) -> Actions:
        """Back, the card of the line, what was thrown away; or the open question's button."""
        asking = self._unfolding.bar()
        if asking is not None:
            return asking
        secondary = []
        if any(row.words.blankets[0].person is not None for row in self._rows):
            secondary.append(Action(tr("Show the card"), "F4", self._opens, "person"))
        if self._undo:
            undo = self._undo
            secondary.append(Action(tr("Undo"), "Ctrl+Z", lambda: self.kept.emit(undo), "undo"))
        return Actions(back=True, secondary=tuple(secondary))

    def _opens(self) -> None:
        row = self._current or next(iter(self._rows), None)
        if row is not None and row.words.blankets[0].person is not None:
            self.opened.emit(row.words.blankets[0])

    def primary(self) -> None:
        """Registers the open one."""
        self._unfolding.press()

    def back(self) -> bool:
        """Folds the open question."""
        return self._unfolding.back()

    def first_focus(self) -> QWidget | None:
        """In the open question; else the first line."""
        if self._unfolding.question is not None:
            return self._unfolding.first_focus()
        return self._rows[0].buttons[0] if self._rows else None

    def arrived(self) -> None:
        """Reads the list."""
        self._said.hide()
        self._unfolding.fold()
        self._place = (0, 0)
        self.show_undo(())
        self.read.emit()
