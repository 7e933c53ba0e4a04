"""What was sent of cancelled and moved visits: the state of each, and once more with a key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.plan.row import MessageLine, MessageRow, message_row_height
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.phonecolumn import ColumnWords, PhoneColumn
from desk.window.widgets.pool import RowPool
from desk.window.widgets.rows import REACH
from desk.window.widgets.text import Label
from desk.window.words import tr


class SentPage(Page):
    """`again` carries a message's id, and whether its fate is unknown."""

    arrived_here = Signal()
    again = Signal(str)
    opened = Signal(str)
    entered = Signal(str)
    gateway_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, *, manages: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._manages = manages
        self._busy = False
        self._lines: tuple[MessageLine, ...] = ()
        self._states: dict[str, str] = {}
        self._said = Banner(theme, "ok", "")
        self._about = Label(theme, "", role="ink2")
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self.list = RowPool(theme, lambda: MessageRow(theme), message_row_height(theme))
        self._lay_out()
        self.list.entered.connect(self._enter)
        self.list.chosen.connect(self.primary)
        QShortcut(QKeySequence("F4"), self).activated.connect(self._open)

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(self.title_label(tr("Sent messages")))
        body.addWidget(Label(self.theme, tr("Sms about cancelled and moved visits."), role="ink2"))
        body.addWidget(self._said)
        body.addWidget(self._about)
        holder = QVBoxLayout()
        holder.setContentsMargins(-REACH, 0, -REACH, 0)
        holder.addWidget(self.list, 1)
        body.addLayout(holder, 1)
        self._said.hide()

    def show_lines(self, lines: tuple[MessageLine, ...], states: dict[str, str]) -> None:
        """The messages, latest first, with the state of each by its key."""
        self._lines, self._states = lines, states
        self._busy = False
        self.list.show_lines(lines)
        self._about.setText("" if lines else tr("No message has been made yet."))
        self._about.setVisible(not lines)
        self._enter()
        if lines:
            self.list.focus_current()

    def show_column(self, column: ColumnWords | None) -> None:
        """The words of the line one stands on."""
        self._phone.setVisible(column is not None)
        if column is not None:
            self._phone.show_words(column)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self._said.say(kind, title, body)

    def _key(self) -> str:
        line = self.list.current()
        return line.key if line is not None else ""

    def _state(self) -> str:
        return self._states.get(self._key(), "")

    def _enter(self) -> None:
        self.entered.emit(self._key())
        self.actions_changed.emit()

    def _open(self) -> None:
        if self._key():
            self.opened.emit(self._key())

    def primary(self) -> None:
        """Sends again what has not left; else the card."""
        if self._busy or not self._key():
            return
        if self._state() in ("to_send", "failed", "unknown"):
            self._busy = True
            self.say("ok", "")
            self.actions_changed.emit()
            self.again.emit(self._key())
        else:
            self._open()

    def bar(self) -> Actions:
        """Back, the gateway for those who manage it, and the one key."""
        more: tuple[Action, ...] = ()
        if self._manages:
            more = (Action(tr("The gateway"), tr("Alt+G"), self.gateway_wanted.emit, "sliders"),)
        if self._busy:
            return Actions(tr("Sending"), primary_icon="clock", back=True, secondary=more)
        state = self._state()
        note = ""
        if state in ("to_send", "failed"):
            words, icon = tr("Send it now"), "send"
        elif state == "unknown":
            words, icon = tr("Send it once more"), "send"
            note = tr("It may come twice.")
        elif state:
            words, icon = tr("Show the card"), "person"
        else:
            return Actions(back=True, secondary=more)
        return Actions(words, primary_icon=icon, back=True, note=note, secondary=more)

    def back(self) -> bool:
        """To where one came from."""
        self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The current line."""
        return self.list.row()

    def arrived(self) -> None:
        """Reads the list anew."""
        self.arrived_here.emit()
