"""The register's door: a new recovery code, a new key, the first password of a bare register."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.errors import UserError
from desk.window.context import Sentences
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.fields import FieldRow
from desk.window.widgets.password import NewPassword, PasswordField
from desk.window.widgets.recovery import RecoveryPanel
from desk.window.widgets.text import Label
from desk.window.words import tr


class _DoorPage(Page):
    """What the three pages share: a banner for what failed, and the way back."""

    leave = Signal()

    def __init__(self, theme: Theme, sentences: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.sentences = sentences
        self.banner = Banner(theme, "error", "")
        self.banner.hide()
        self.body.setSpacing(theme.space(12))

    def show_error(self, error: UserError) -> None:
        """What happened, what is safe, what to do."""
        what, safe, do = self.sentences.error(error)
        self.banner.set_words(what, f"{safe} {do}".strip())
        self.banner.show()
        self.banner.announce()

    def back(self) -> bool:
        """Back to where one came from."""
        self.leave.emit()
        return True


class CodePage(_DoorPage):
    """A new recovery code, shown and typed back; `done` when it may take the old one's place."""

    done = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        words: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, sentences, parent)
        title, self._primary = words
        self.panel = RecoveryPanel(theme)
        self.body.addWidget(self.title_label(title))
        self.body.addWidget(self.banner)
        self.body.addWidget(self.panel)
        self.body.addStretch(1)

    def problems(self) -> list[Problem]:
        """The group must be typed as it stands."""
        return self.panel.problems()

    def bar(self) -> Actions:
        """Back, on; printing and saving."""
        panel = self.panel
        ways = (
            Action(tr("Print"), "Ctrl+P", panel.print_it.emit, "print"),
            Action(tr("Save as PDF"), tr("Alt+S"), panel.save_it.emit, "save"),
        )
        return Actions(self._primary, back=True, secondary=ways)

    def primary(self) -> None:
        """Goes on once the paper has been read."""
        self.banner.hide()
        if self.problems():
            self.wants_problems.emit()
        else:
            self.done.emit()

    def first_focus(self) -> QWidget | None:
        """The group that is asked for."""
        return self.panel.row.field


class KeyPage(_DoorPage):
    """A new key for the register; `given` carries the administrator's own password."""

    given = Signal(str)

    def __init__(self, theme: Theme, sentences: Sentences, parent: QWidget | None = None) -> None:
        super().__init__(theme, sentences, parent)
        self.password = FieldRow(theme, tr("Your password"), PasswordField(theme, height=44))
        body = self.body
        body.addWidget(self.title_label(tr("Give the register a new key")))
        words = tr(
            "Do it when somebody who could copy the register's files has left. Everybody keeps "
            "their password, and the recovery code holds. Copies made before open with what they "
            "opened with then."
        )
        body.addWidget(Label(theme, words, role="ink2"))
        body.addWidget(self.banner)
        body.addWidget(self.password)
        words = tr("The whole register is written anew. Nobody can work at the desk meanwhile.")
        body.addWidget(Label(theme, words, role="ink2"))
        body.addStretch(1)

    def problems(self) -> list[Problem]:
        """The password must be there."""
        words = "" if self.password.text() else tr("Write your password.")
        self.password.set_error(words)
        return [Problem(words, self.password.field)] if words else []

    def bar(self) -> Actions:
        """Back, and do it."""
        return Actions(tr("Make a new key"), primary_icon="key", back=True)

    def primary(self) -> None:
        """Begins."""
        self.banner.hide()
        if self.problems():
            self.wants_problems.emit()
        else:
            self.given.emit(self.password.text())

    def first_focus(self) -> QWidget | None:
        """The password."""
        return self.password.field


class ProtectPage(_DoorPage):
    """The first password of a register that opens without; the recovery code follows."""

    given = Signal(str, str)

    def __init__(
        self, theme: Theme, sentences: Sentences, login: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, sentences, parent)
        self.secret = NewPassword(theme)
        self.secret.use_login(login)
        body = self.body
        body.addWidget(self.title_label(tr("Protect the register with a password")))
        words = tr(
            "From then on everybody logs in, and the register gets a new key. You are its first "
            "administrator with a password, and give the others theirs."
        )
        body.addWidget(Label(theme, words, role="ink2"))
        body.addWidget(self.banner)
        body.addWidget(self.secret)
        body.addStretch(1)

    def problems(self) -> list[Problem]:
        """A log-in name and a password that will do."""
        return self.secret.problems(self.sentences)

    def bar(self) -> Actions:
        """Back, and on to the code."""
        return Actions(tr("Continue"), back=True)

    def primary(self) -> None:
        """On to the recovery code."""
        self.banner.hide()
        if self.problems():
            self.wants_problems.emit()
        else:
            self.given.emit(*self.secret.values())

    def first_focus(self) -> QWidget | None:
        """The first empty field."""
        return self.secret.first_focus()
