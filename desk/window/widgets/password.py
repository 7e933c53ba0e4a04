"""Fields for passwords: covered by dots until one asks to see what one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.errors import UserError
from desk.window.context import Sentences
from desk.window.page import Problem
from desk.window.theme import Theme
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.words import tr

LONGEST = 200
_SECRET = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoAutoUppercase
    | Qt.InputMethodHint.ImhNoPredictiveText
)


class PasswordField(TextField):
    """A line of dots, with a button inside that shows the letters. Nothing is copied out of it."""

    revealed = Signal(bool)

    def __init__(
        self, theme: Theme, *, height: int = 48, reveal: bool = True, parent: QWidget | None = None
    ) -> None:
        self._reveal: Button | None = None
        super().__init__(theme, height=height, parent=parent)
        self.setEchoMode(TextField.EchoMode.Password)
        self.setInputMethodHints(_SECRET)
        self.setMaxLength(LONGEST)
        if reveal:
            button = Button(
                theme, tr("Show"), Kind.QUIET, icon="shown", key=tr("Alt+V"), parent=self
            )
            button.setCheckable(True)
            button.setAccessibleName(tr("Show what I type"))
            button.toggled.connect(self.show_letters)
            self._reveal = button
            # In a layout, so that Tab comes to it after the field.
            inside = QHBoxLayout(self)
            gap = theme.px(4)
            inside.setContentsMargins(gap, 0, gap, 0)
            inside.addStretch(1)
            inside.addWidget(button)
            self._set_margins()

    def show_letters(self, shown: bool) -> None:
        """Whether the letters are seen."""
        mode = TextField.EchoMode.Normal if shown else TextField.EchoMode.Password
        self.setEchoMode(mode)
        self.setInputMethodHints(_SECRET)
        if self._reveal is not None:
            self._reveal.setChecked(shown)
            self._reveal.set_words(tr("Hide") if shown else tr("Show"))
            self._reveal.set_icon_name("hidden" if shown else "shown")
            self._set_margins()
            # The eye's button is a means: one goes on typing.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCursorPosition(len(self.text()))
        self.revealed.emit(shown)

    def _set_margins(self) -> None:
        super()._set_margins()
        button = self._reveal
        if button is not None:
            margins = self.textMargins()
            room = button.sizeHint().width() + 2 * self._theme.px(4)
            self.setTextMargins(margins.left(), 0, room, 0)


class NewPassword(QWidget):
    """A new password twice, and the log-in name before it where one is chosen too."""

    edited = Signal()

    def __init__(
        self, theme: Theme, *, with_login: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.login = FieldRow(
            theme,
            tr("User name"),
            TextField(theme, height=44),
            help_text=tr("What you log in with, like anna.ek. It needs not be secret."),
        )
        self.password = FieldRow(
            theme,
            tr("Password"),
            PasswordField(theme, height=44),
            help_text=tr("At least 10 characters, like a few words after each other."),
        )
        self.again = FieldRow(
            theme, tr("The password once more"), PasswordField(theme, height=44, reveal=False)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(12))
        for row in (self.login, self.password, self.again):
            layout.addWidget(row)
            row.edited.connect(self.edited)
        self.login.field.setMaxLength(60)
        self._with_login = with_login
        if not with_login:
            self.login.hide()
        first, second = self.password.field, self.again.field
        if isinstance(first, PasswordField) and isinstance(second, PasswordField):
            first.revealed.connect(second.show_letters)

    def use_login(self, login: str) -> None:
        """A log-in name that is not asked for, or a suggestion where it is."""
        self.login.set_text(login)

    def values(self) -> tuple[str, str]:
        """Log-in name and password as typed."""
        return self.login.text().strip(), self.password.text()

    def clear(self) -> None:
        """Forgets the passwords; the log-in name stays."""
        for row in (self.password, self.again):
            row.field.clear()
            row.set_error("")
        self.login.set_error("")

    def show_error(self, error: UserError, sentences: Sentences) -> bool:
        """Puts an error at its field; False when it belongs to neither."""
        row = {"login": self.login, "password": self.password}.get(error.field or "")
        if error.code == "login_taken":
            row = self.login
        if row is None or not row.isVisibleTo(self):
            return False
        row.set_error(sentences.error(error)[0])
        return True

    def problems(self, sentences: Sentences) -> list[Problem]:
        """What keeps the password from being used, each at its field."""
        from desk.register.credentials import check_new_password, clean_login

        login, password = self.values()
        found = []
        self.login.set_error("")
        self.password.set_error("")
        try:
            clean_login(login)
            check_new_password(login, password)
        except UserError as error:
            row = self.login if error.field == "login" else self.password
            words = sentences.error(error)[0]
            if not password and row is self.password:
                words = tr("Write a password.")
            row.set_error(words)
            found.append(Problem(words, row.field))
        different = bool(password) and self.again.text() != password
        words = tr("The two passwords are not the same.") if different else ""
        self.again.set_error(words)
        if words and not found:
            found.append(Problem(words, self.again.field))
        return found

    def first_focus(self) -> QWidget:
        """The first empty field."""
        rows = [self.login, self.password, self.again]
        shown = rows if self._with_login else rows[1:]
        return next((row.field for row in shown if not row.text()), shown[0].field)
