"""Who you are and what you log in with; and the recovery code, before anything is made."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desk.window.first.base import FirstPage
from desk.window.first.view import FirstView
from desk.window.page import Action, Actions, Problem
from desk.window.theme import Theme
from desk.window.widgets.fields import LONGEST_NAME, FieldRow, TextField
from desk.window.widgets.password import NewPassword
from desk.window.widgets.recovery import RecoveryPanel
from desk.window.widgets.text import Label
from desk.window.words import tr


class NamePage(FirstPage):
    """Who sits at the desk, and the first password. `account` False: the name alone."""

    def __init__(
        self, theme: Theme, *, account: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._account = account
        self.row = FieldRow(
            theme,
            tr("First name and surname"),
            TextField(theme, height=44),
            help_text=tr("Stands beside every answer you register."),
        )
        self.row.field.setMaxLength(LONGEST_NAME)
        self.secret = NewPassword(theme)
        title = tr("Your account") if account else tr("What is your name?")
        self.body.addWidget(self.title_label(title))
        if account:
            lead = tr("You become the register's first administrator, and work at the desk too.")
            self.body.addWidget(Label(theme, lead, role="ink2"))
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self.row)
        self.body.addSpacing(theme.space(4))
        self.body.addWidget(self.secret)
        if not account:
            self.secret.hide()
        self.body.addStretch(1)
        self.row.edited.connect(lambda: self.answered.emit({"user_name": self.row.text()}))
        secret = self.secret
        secret.login.edited.connect(lambda: self.answered.emit({"login": secret.login.text()}))
        secret.password.edited.connect(
            lambda: self.answered.emit({"password": secret.password.text()})
        )
        secret.again.edited.connect(lambda: self.answered.emit({"again": secret.again.text()}))

    def show_view(self, view: FirstView) -> None:
        """Shows what was typed."""
        super().show_view(view)
        answers = view.answers
        self.row.set_text(answers.user_name)
        self.secret.login.set_text(answers.login)
        self.secret.password.set_text(answers.password)
        self.secret.again.set_text(answers.again)

    def problems(self) -> list[Problem]:
        """A name is needed, and a password that will do."""
        words = "" if self.row.text().strip() else tr("Write your name.")
        self.row.set_error(words)
        found = [Problem(words, self.row.field)] if words else []
        if self._account and self.view is not None:
            found += self.secret.problems(self.view.content.sentences)
        return found

    def first_focus(self) -> QWidget | None:
        """The name, or the first empty field."""
        if not self.row.text() or not self._account:
            return self.row.field
        return self.secret.first_focus()

    def arrived(self) -> None:
        """Begins without marks."""
        self.row.set_error("")
        for row in (self.secret.login, self.secret.password, self.secret.again):
            row.set_error("")


class CodePage(FirstPage):
    """The recovery code: shown, printed, and one group of it typed back from the paper."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.panel = RecoveryPanel(theme)
        self.body.addWidget(self.title_label(tr("Print the recovery code")))
        self.body.addWidget(self.panel)
        self.body.addStretch(1)
        self.panel.typed.connect(lambda text: self.answered.emit({"code_typed": text}))

    def show_view(self, view: FirstView) -> None:
        """Shows the code."""
        super().show_view(view)
        answers = view.answers
        self.panel.show_code(answers.code, answers.code_group, answers.code_typed)

    def problems(self) -> list[Problem]:
        """The group must be typed as it stands."""
        return self.panel.problems()

    def bar(self) -> Actions:
        """Back, on; printing and saving."""
        return Actions(tr("Continue"), back=True, secondary=code_actions(self.panel))

    def first_focus(self) -> QWidget | None:
        """The group that is asked for."""
        return self.panel.row.field

    def arrived(self) -> None:
        """Begins without marks."""
        self.panel.unmark()


def code_actions(panel: RecoveryPanel) -> tuple[Action, ...]:
    """What can be done with the code on a page that shows it."""
    return (
        Action(tr("Print"), "Ctrl+P", panel.print_it.emit, "print"),
        Action(tr("Save as PDF"), tr("Alt+S"), panel.save_it.emit, "save"),
    )
