"""Blankets out: printed and not back, each to register, print again or throw away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.register.views import BlanketView
from desk.window.formats import Formats
from desk.window.page import Action, Actions, Page
from desk.window.papers.filled import Filled
from desk.window.papers.out_words import OutWords
from desk.window.papers.signed import SignedCard
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.inline import Unfolding
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr


class OutRow(QWidget):
    """A line with its buttons; arrows go between lines and buttons."""

    signed = Signal()
    again = Signal()
    thrown = Signal()
    stepped = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, words: OutWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        sign = Button(theme, tr("Signed"), Kind.QUIET, icon="check")
        again = Button(theme, tr("Print again"), Kind.QUIET, icon="print")
        throw = Button(theme, tr("Throw away"), Kind.QUIET, icon="no")
        pairs = [(sign, self.signed), (again, self.again), (throw, self.thrown)]
        masked = words.blankets[0].person is not None and words.blankets[0].person.masked
        if words.is_pile:
            pairs = pairs[2:]
        elif masked:
            pairs = [pairs[0], pairs[2]]
        self.buttons = [button for button, _signal in pairs]
        for button in {sign, again, throw} - set(self.buttons):
            button.deleteLater()
        for button, signal in pairs:
            button.setAccessibleName(f"{button.text()}: {words.name}")
            button.setAccessibleDescription(f"{words.sentence}. {words.age}.")
            button.clicked.connect(signal)
            button.installEventFilter(self)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        words, large = self.words, theme.factor >= 1.5
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(14))
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(Symbol(theme, words.symbol, "ink2", 24), 0, top)
        name = Label(theme, words.name, bold=True)
        second = Label(theme, words.second, size=Type.SMALL, role="ink2")
        sentence = Label(theme, words.sentence)
        age = Label(theme, words.age, size=Type.SMALL, role=words.role)
        buttons = FlowLayout(theme.space(8))
        if large:
            column = QVBoxLayout()
            for label in (name, second, sentence, age):
                column.addWidget(label)
            for button in self.buttons:
                buttons.addWidget(button)
            column.addLayout(buttons)
            line.addLayout(column, 1)
        else:
            for first, below, share in ((name, second, 3), (sentence, age, 4)):
                column = QVBoxLayout()
                column.setSpacing(2)
                column.addWidget(first)
                column.addWidget(below)
                column.addStretch(1)
                line.addLayout(column, share)
            row = QHBoxLayout()
            row.setSpacing(theme.space(8))
            row.addStretch(1)
            for button in self.buttons:
                row.addWidget(button)
            line.addLayout(row, 0)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))

    def focus_button(self, place: int) -> None:
        """Puts the focus on a button, counted from the first."""
        target = self.buttons[max(min(place, len(self.buttons) - 1), 0)]
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Right and left between the buttons, up and down between the lines."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        sides = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.stepped.emit(steps[key])
            return True
        if key in sides:
            place = next(number for number, one in enumerate(self.buttons) if one is watched)
            self.focus_button(place + sides[key])
            return True
        return False


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
