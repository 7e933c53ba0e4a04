"""A visit is cancelled or moved: the very message, who gets it, who does not and why."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.asked import Option
from desk.window.widgets.banners import Banner
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.pairs import pair
from desk.window.widgets.phonecolumn import ColumnWords, PhoneColumn
from desk.window.widgets.questions import Choices
from desk.window.widgets.text import Label
from desk.window.widgets.visitfields import read_visit
from desk.window.words import tr

CANCEL, MOVE = "cancel", "move"


class ChangePage(Page):
    """`wanted` carries the new start, None for a cancelled visit; `saved` whether to send."""

    wanted = Signal(object)
    saved = Signal(bool)
    list_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._what = CANCEL
        self._can_send = False
        self._draft = False
        self._busy = False
        self._ready = False
        self._tried = False
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self._about = Label(theme, "", role="ink2")
        self._said = Banner(theme, "error", "")
        self.what = Choices(theme)
        self.day = FieldRow(theme, tr("New day"), TextField(theme))
        self.time = FieldRow(theme, tr("New time"), TextField(theme))
        self.day.field.setPlaceholderText(tr("YYYY-MM-DD"))
        self.time.field.setPlaceholderText(tr("HH.MM"))
        self._who = Banner(theme, "ok", "")
        self._less = Label(theme, "", role="ink2")
        self._lay_out()
        self.what.chosen.connect(self._choose)
        for row in (self.day, self.time):
            row.edited.connect(self._edited)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        question = Label(theme, tr("What happens with the visit?"), bold=True)
        self.what.setAccessibleName(question.text())
        self._when = QWidget()
        when = pair(theme, self.day, self.time, fields=True)
        when.setContentsMargins(0, theme.space(8), 0, 0)
        self._when.setLayout(when)
        body.addWidget(self.title_label(tr("Cancel or move")))
        body.addWidget(self._about)
        body.addWidget(self._said)
        body.addSpacing(theme.space(8))
        body.addWidget(question)
        body.addWidget(self.what)
        body.addWidget(self._when)
        body.addSpacing(theme.space(16))
        body.addWidget(self._who)
        body.addWidget(self._less)
        body.addStretch(1)
        self._said.hide()
        self._who.hide()
        self._less.hide()

    def begin(self, about: str) -> None:
        """Another visit."""
        self._what = CANCEL
        self._busy = self._ready = self._tried = False
        self._about.setText(about)
        self.day.set_text("")
        self.time.set_text("")
        self._said.hide()
        self._who.hide()
        self._less.hide()
        self._show_what()
        self.problems_changed.emit([])

    def _show_what(self) -> None:
        options = [Option(CANCEL, tr("Cancel it"), "1"), Option(MOVE, tr("Move it"), "2")]
        self.what.show_options(options, self._what)
        self._when.setVisible(self._what == MOVE)
        self.order_changed.emit()

    def _choose(self, value: str) -> None:
        self._what = value
        self._show_what()
        for row in (self.day, self.time):
            row.set_error("")
        self._want()
        if value == MOVE:
            self.day.field.setFocus()

    def _edited(self) -> None:
        self._said.hide()
        if self._tried:
            self.problems_changed.emit([one.text for one in self.problems()])
        self._want()

    def _start(self) -> datetime | None:
        visit, _readable = read_visit(self.day.text(), self.time.text(), "visit")
        return visit.start if visit is not None else None

    def _want(self) -> None:
        """Asks for the message, once it is known which."""
        start = self._start()
        self._ready = False
        if self._what == CANCEL:
            self.wanted.emit(None)
        elif start is not None:
            self.wanted.emit(start)
        self.actions_changed.emit()

    def show_message(
        self, column: ColumnWords, kind: str, title: str, body: str, less: str, *, draft: bool
    ) -> None:
        """The message and who gets it; `kind` ok where somebody does."""
        self._phone.show_words(column)
        self._who.set_kind(kind)
        self._who.set_words(title, body)
        self._who.show()
        self._less.setText(less)
        self._less.setVisible(bool(less))
        self._can_send = kind == "ok"
        self._draft = draft
        self._ready = True
        self.actions_changed.emit()

    def say(self, kind: str, title: str, body: str = "", field: str = "") -> None:
        """An error, at its field where it has one."""
        self._busy = False
        if field == "start":
            self.day.set_error(title)
        else:
            self._said.set_kind(kind)
            self._said.set_words(title, body)
            self._said.setVisible(bool(title))
            self._said.announce()
        self.actions_changed.emit()

    def problems(self) -> list[Problem]:
        """What is missing of the new time."""
        if self._what == CANCEL:
            return []
        words = tr("Write the day as 2026-12-01 and the time as 09.30.")
        wrong = self._start() is None
        self.day.set_error(words if wrong else "")
        return [Problem(words, self.day.field)] if wrong else []

    def primary(self) -> None:
        """Cancels or moves, and sends where somebody may be told."""
        self._save(self._can_send)

    def _save(self, send: bool) -> None:
        if self._busy:
            return
        self._tried = True
        if self.problems():
            self.wants_problems.emit()
            return
        if not self._ready:
            return
        self._busy = True
        self.actions_changed.emit()
        self.saved.emit(send)

    def bar(self) -> Actions:
        """Back, without an sms, and the one key that does it."""
        moves = self._what == MOVE
        if self._busy:
            return Actions(tr("Saving"), primary_icon="clock", back=True)
        sent = Action(tr("Sent messages"), tr("Alt+S"), self.list_wanted.emit, "send")
        if not self._can_send:
            words = tr("Move, no sms") if moves else tr("Cancel, no sms")
            return Actions(words, back=True, secondary=(sent,))
        if self._draft:
            words = tr("Move, save the draft") if moves else tr("Cancel, save the draft")
        else:
            words = tr("Move and send the sms") if moves else tr("Cancel and send the sms")
        without = Action(tr("Without an sms"), tr("Alt+U"), lambda: self._save(False))
        return Actions(words, primary_icon="send", back=True, secondary=(without, sent))

    def back(self) -> bool:
        """To where one came from."""
        self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """What happens with the visit."""
        return self.what.target()
