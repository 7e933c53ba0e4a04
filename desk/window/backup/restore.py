"""Restoring a backup in steps: which one and what follows, whether it opens, then the restoring."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.unit.lines import FactLine
from desk.window.widgets.banners import Banner
from desk.window.widgets.choices import Choices
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.password import PasswordField
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_LOGIN = 60
LONGEST_CODE = 60


class Stage(Enum):
    """How far the restoring has come."""

    LOOKING = "looking"
    ASKING = "asking"
    TRYING = "trying"
    READY = "ready"
    RESTORING = "restoring"
    DONE = "done"
    CLOSED = "closed"


class RestorePage(Page):
    """Nothing is changed before the last step, and then the former register is kept.

    `try_it` carries what opens the backup: ("", "") for nothing, a log-in name and a password, or
    "" and the recovery code.
    """

    try_it = Signal(str, str)
    restore = Signal()
    finished = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.stage = Stage.LOOKING
        self._locked = False
        self._tried = False
        self._from = FactLine(theme, tr("Backup"))
        self._now = FactLine(theme, tr("Since then"))
        self._kept = FactLine(theme, tr("The register now"))
        self._said = Banner(theme, "ok", "")
        self._way = Choices(theme, tr("What opens the backup?"))
        self._way.show_choices(
            (
                ("password", tr("A password"), tr("That of then, of an administrator")),
                ("code", tr("The recovery code"), tr("From the paper of the first start")),
            )
        )
        self._login = FieldRow(theme, tr("User name"), TextField(theme))
        self._password = FieldRow(theme, tr("Password"), PasswordField(theme))
        self._code = FieldRow(theme, tr("Recovery code"), TextField(theme))
        self._login.field.setMaxLength(LONGEST_LOGIN)
        self._code.field.setMaxLength(LONGEST_CODE)
        self._secrets = QWidget()
        self._lay_out()
        self._way.chosen.connect(self._choose)
        for row in (self._login, self._password, self._code):
            row.edited.connect(self._mark)
        self._show_stage()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("Restore the register")))
        lead = tr("The backup takes the register's place. The register as it is now is kept aside.")
        body.addWidget(Label(theme, lead, role="ink2"))
        body.addSpacing(theme.space(8))
        for line in (self._from, self._now, self._kept):
            body.addWidget(line)
        body.addSpacing(theme.space(8))
        body.addWidget(self._said)
        inside = QVBoxLayout(self._secrets)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.space(12))
        for part in (self._way, self._login, self._password, self._code):
            inside.addWidget(part)
        body.addWidget(self._secrets)
        body.addStretch(1)
        self._said.hide()
        self._secrets.hide()

    def show_backup(self, title: str, second: str) -> None:
        """Which backup it is about; whether it asks for a password is looked at."""
        self._from.show_fact(title, second)
        since = tr("What was registered after it is not in it, and is registered anew")
        self._now.show_fact(since, tr("It can be read in the register that is kept aside."))
        kept = tr("Moved to a folder beside it, whole and encrypted")
        self._kept.show_fact(kept, tr("Nothing is thrown away."))
        self.hide_said()
        self._tried = False
        self._login.set_text("")
        self.forget()
        self._way.choose("password")
        self._set_stage(Stage.LOOKING)

    def forget(self) -> None:
        """Takes away what was typed as a secret."""
        self._password.set_text("")
        self._code.set_text("")

    def ask(self, *, locked: bool) -> None:
        """What opens it; nothing where it opens by itself."""
        self._locked = locked
        self._set_stage(Stage.ASKING)
        self.wants_first_focus.emit()

    def _choose(self, _way: str) -> None:
        self._show_stage()
        self.wants_first_focus.emit()

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        self._show_stage()

    def _show_stage(self) -> None:
        asks = self.stage is Stage.ASKING and self._locked
        code = self._way.value() == "code"
        self._secrets.setVisible(asks)
        if asks:
            self._login.setVisible(not code)
            self._password.setVisible(not code)
            self._code.setVisible(code)
        self.order_changed.emit()
        self.actions_changed.emit()

    def show_trying(self) -> None:
        """The backup is opened and looked through."""
        self._set_stage(Stage.TRYING)
        self.say("message", tr("The backup is opened and looked through"), tr("Nothing changes."))

    def show_ready(self) -> None:
        """The backup is whole, and whoever asks may restore it."""
        self._set_stage(Stage.READY)
        words = tr("The backup is whole, and can be restored")
        self.say("ok", words, tr("Everything in it was opened and compared with its log."))
        self.wants_primary.emit()

    def show_restoring(self) -> None:
        """It is being put in place."""
        self._set_stage(Stage.RESTORING)
        words = tr("The register is being restored")
        self.say("message", words, tr("Leave the computer on. It is all or nothing."))

    def show_done(self, title: str, body: str) -> None:
        """The register is restored."""
        self._set_stage(Stage.DONE)
        self.say("ok", title, body)
        self.wants_primary.emit()

    def show_failed(self, what: str, body: str, *, closed: bool) -> None:
        """It could not be done. `closed`: the register has to be opened anew."""
        self._set_stage(Stage.CLOSED if closed else Stage.ASKING)
        self.say("error", what, body)
        if closed:
            self.wants_primary.emit()
        else:
            self.wants_first_focus.emit()

    def say(self, kind: str, title: str, body: str = "") -> None:
        """How far it has come."""
        self._said.say(kind, title, body)

    def hide_said(self) -> None:
        """Takes the banner away."""
        self._said.hide()

    def problems(self) -> list[Problem]:
        """A name and a password, or a code; from now on marked."""
        self._tried = True
        return self._mark()

    def _mark(self) -> list[Problem]:
        if not self._tried or not self._locked:
            return []
        code = self._way.value() == "code"
        asked = (
            (self._login, tr("Write your user name."), not code),
            (self._password, tr("Write your password."), not code),
            (self._code, tr("Write the code."), code),
        )
        found = []
        for row, words, is_asked in asked:
            wrong = words if is_asked and not row.text().strip() else ""
            row.set_error(wrong)
            if wrong:
                found.append(Problem(wrong, row.field))
        self.problems_changed.emit([one.text for one in found])
        return found

    def bar(self) -> Actions:
        """The step's button."""
        stage = self.stage
        if stage is Stage.READY:
            return Actions(tr("Restore the register"), primary_icon="undo", back=True)
        if stage in (Stage.DONE, Stage.CLOSED):
            return Actions(tr("Open the register"))
        if stage is Stage.ASKING:
            return Actions(tr("Look through the backup"), primary_icon="search", back=True)
        doing = tr("Restoring") if stage is Stage.RESTORING else tr("Looking through it")
        return Actions(doing, primary_icon="clock", back=stage is Stage.LOOKING)

    def primary(self) -> None:
        """The step's button; nothing while it works."""
        if self.stage is Stage.READY:
            self.restore.emit()
        elif self.stage in (Stage.DONE, Stage.CLOSED):
            self.finished.emit()
        elif self.stage is Stage.ASKING:
            if self.problems():
                self.wants_problems.emit()
                return
            if not self._locked:
                self.try_it.emit("", "")
            elif self._way.value() == "code":
                self.try_it.emit("", self._code.text().strip())
            else:
                self.try_it.emit(self._login.text().strip(), self._password.text())

    def back(self) -> bool:
        """To where one came from; not while it works, nor when the register has changed."""
        if self.stage is Stage.READY:
            self.hide_said()
            self.ask(locked=self._locked)
        elif self.stage in (Stage.ASKING, Stage.LOOKING):
            self.forget()
            self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """What is asked first."""
        if self.stage is not Stage.ASKING or not self._locked:
            return None
        if self._way.value() == "code":
            return self._code.field
        return self._password.field if self._login.text() else self._login.field
