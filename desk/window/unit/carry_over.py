"""To carry over: what the record system does not know yet, the most pressing first (D15)."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme, Type
from desk.window.unit.carry_row import CarryRow
from desk.window.unit.carry_words import CarryGroup
from desk.window.widgets.banners import Banner
from desk.window.widgets.text import Label
from desk.window.words import tr


class CarryOverPage(Page):
    """The list in its groups. What was marked last can be taken back."""

    read = Signal()
    copied = Signal(str)
    marked = Signal(str)
    undone = Signal(str)
    opened = Signal(str)
    finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._groups: tuple[CarryGroup, ...] | None = None
        self._rows: list[CarryRow] = []
        self._undo_id = ""
        self._current: CarryRow | None = None
        self._place = (0, 0)
        self._banner = Banner(theme, "ok", "")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._holder: QWidget | None = None
        self._empty = Banner(
            theme,
            "ok",
            tr("Nothing is waiting"),
            tr("The record system knows all the answers that are registered here."),
        )
        self.body.addWidget(self.title_label(tr("To carry over")))
        self.body.addWidget(
            Label(
                theme,
                tr(
                    "The messages are sent by the record system. "
                    "Carry each answer over there, and mark it as done here."
                ),
                role="ink2",
            )
        )
        self.body.addWidget(self._banner)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._banner.hide()
        self._empty.hide()

    def show_groups(self, groups: tuple[CarryGroup, ...], *, refocus: bool = False) -> None:
        """Shows the list anew and puts the focus where it was, or on the line that came there."""
        if groups == self._groups:
            return
        focused = QApplication.focusWidget()
        refocus = refocus or self._groups is None or focused is None or self.isAncestorOf(focused)
        self._groups = groups
        self._rows.clear()
        self._current = None
        if self._holder is not None:
            self._list.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        self._fill(QVBoxLayout(self._holder), groups)
        self._list.addWidget(self._holder)
        self._empty.setVisible(not self._waiting())
        if self._rows:
            self._set_current(self._rows[0])
        self.actions_changed.emit()
        if refocus:
            # The rows get their places first: the ring follows them.
            QTimer.singleShot(0, self, self._focus_again)

    def _fill(self, layout: QVBoxLayout, groups: tuple[CarryGroup, ...]) -> None:
        theme = self.theme
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for group in groups:
            layout.addSpacing(theme.space(16))
            layout.addWidget(Label(theme, group.heading, bold=True))
            for place in group.places:
                layout.addWidget(Label(theme, place, size=Type.SMALL, role="ink2"))
            layout.addSpacing(theme.space(4))
            for words in group.rows:
                row = CarryRow(theme, words)
                row.copied.connect(self._copies)
                row.done.connect(self._marks)
                row.undone.connect(self._undoes)
                row.entered.connect(lambda row=row: self._set_current(row))
                row.stepped.connect(lambda step, row=row: self._step(row, step))
                layout.addWidget(row)
                self._rows.append(row)

    def _waiting(self) -> list[CarryRow]:
        return [row for row in self._rows if not row.words.done]

    def _set_current(self, row: CarryRow) -> None:
        """The page's keys belong to the line one stands on."""
        if self._current is not row:
            if self._current is not None:
                self._current.set_current(False)
            self._current = row
            row.set_current(True)

    def _focus_again(self) -> None:
        if not self._waiting():
            self.wants_primary.emit()
            return
        row, button = self._place
        waiting = self._waiting()
        waiting[min(row, len(waiting) - 1)].focus_button(button)

    def _step(self, row: CarryRow, step: int) -> None:
        place = self._rows.index(row) + step
        if 0 <= place < len(self._rows):
            focused = next((n for n, one in enumerate(row.buttons) if one.hasFocus()), 0)
            from_end = len(row.buttons) - 1 - focused
            target = self._rows[place]
            target.focus_button(max(len(target.buttons) - 1 - from_end, 0))

    def _copies(self, mobile: str) -> None:
        self.copied.emit(mobile)
        self.say("ok", tr("The number is copied. It is forgotten in a minute."))

    def _marks(self, answer_id: str) -> None:
        for place, row in enumerate(self._rows):
            if row.words.answer_id == answer_id:
                self._place = (place, 0)
        self.marked.emit(answer_id)

    def _undoes(self, answer_id: str) -> None:
        self.undone.emit(answer_id)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went, above the list."""
        self._banner.say(kind, title, body)

    def show_undo(self, answer_id: str) -> None:
        """What was marked last can be taken back with a key; "" when nothing was."""
        self._undo_id = answer_id
        self.actions_changed.emit()

    def rows(self) -> list[CarryRow]:
        """The lines shown, for those who look at them."""
        return list(self._rows)

    def bar(self) -> Actions:
        """Back, the card of the line one stands on, taking back the last mark; home at the end."""
        secondary: list[Action] = []
        if self._rows:
            secondary.append(Action(tr("Show the card"), "F4", self._opens, "person"))
        if self._undo_id:
            undo = Action(tr("Undo"), "Ctrl+Z", lambda: self.undone.emit(self._undo_id), "undo")
            secondary.append(undo)
        left = len(self._waiting())
        if self._groups is not None and not left:
            return Actions(tr("To home"), back=True, secondary=tuple(secondary))
        note = tr("1 left") if left == 1 else tr("{count} left").format(count=left)
        return Actions(back=True, note=note if left else "", secondary=tuple(secondary))

    def _opens(self) -> None:
        if self._current is not None:
            self.opened.emit(self._current.words.person_id)

    def primary(self) -> None:
        """Home, when nothing waits."""
        if self._groups is not None and not self._waiting():
            self.finished.emit()

    def first_focus(self) -> QWidget | None:
        """The first line's first button."""
        waiting = self._waiting()
        return waiting[0].buttons[0] if waiting else None

    def arrived(self) -> None:
        """Reads the list; what was marked at an earlier visit stays as it is."""
        self._banner.hide()
        self._place = (0, 0)
        self.show_undo("")
        self.read.emit()
