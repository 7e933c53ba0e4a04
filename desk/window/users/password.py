"""A password: one's own changed, or a new one given to somebody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.errors import UserError
from desk.window.context import Sentences
from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.fields import FieldRow
from desk.window.widgets.password import NewPassword, PasswordField
from desk.window.widgets.text import Label
from desk.window.words import tr


class PasswordPage(Page):
    """`given` carries the old password ("" where none is asked for), the log-in name and the new.

    `own`: one's own, for which the old one is typed first.
    """

    given = Signal(str, str, str)
    leave = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        title: str,
        lead: str,
        login: str,
        *,
        own: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._sentences = sentences
        self._own = own
        self._busy = False
        self._banner = Banner(theme, "error", "")
        self.old = FieldRow(
            theme, tr("The password you have now"), PasswordField(theme, height=44, reveal=False)
        )
        self.secret = NewPassword(theme, with_login=not own)
        self.secret.use_login(login)
        body = self.body
        body.setSpacing(theme.space(12))
        body.addWidget(self.title_label(title))
        body.addWidget(Label(theme, lead, role="ink2"))
        body.addWidget(self._banner)
        body.addWidget(self.old)
        body.addWidget(self.secret)
        body.addStretch(1)
        self._banner.hide()
        if not own:
            self.old.hide()

    def show_error(self, error: UserError) -> None:
        """At its field, or above them; what was typed stays but for a wrong old password."""
        self._busy = False
        self.actions_changed.emit()
        what, safe, do = self._sentences.error(error)
        if error.code == "wrong_password":
            self.old.field.clear()
            self.old.set_error(tr("This is not your password."))
            self.old.field.setFocus()
        elif not self.secret.show_error(error, self._sentences):
            self._banner.set_words(what, f"{safe} {do}".strip())
            self._banner.show()
            self._banner.announce()

    def problems(self) -> list[Problem]:
        """The old one where it is asked for, and a new one that will do."""
        words = tr("Write the password you have now.") if self._own and not self.old.text() else ""
        self.old.set_error(words)
        found = [Problem(words, self.old.field)] if words else []
        return found + self.secret.problems(self._sentences)

    def bar(self) -> Actions:
        """Back, and save."""
        return Actions(tr("Saving") if self._busy else tr("Save the password"), back=True)

    def primary(self) -> None:
        """Saves it when it will do."""
        if self._busy:
            return
        self._banner.hide()
        if self.problems():
            self.wants_problems.emit()
            return
        self._busy = True
        self.actions_changed.emit()
        self.given.emit(self.old.text(), *self.secret.values())

    def back(self) -> bool:
        """Back to where one came from."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return self.old.field if self._own else self.secret.first_focus()
