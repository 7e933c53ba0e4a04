"""The log-in's pages: who and which password, the recovery code, a password of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from desk.window.context import Sentences
from desk.window.lock.card import LockPage, WhoLine
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import alert
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.password import NewPassword, PasswordField
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_LOGIN = 60
LONGEST_CODE = 100


@dataclass(frozen=True, slots=True, repr=False)
class Sitter:
    """Who locked the desk: what stands on the lock page, and nothing else of them."""

    user_id: str
    name: str
    place: str
    login: str = ""


class SignInPage(LockPage):
    """A password; and the log-in name, unless it is the one who locked that comes back.

    `given` carries log-in name and password; `other` asks for another user's log-in, `by_code` for
    the recovery code.
    """

    given = Signal(str, str)
    other = Signal()
    by_code = Signal()

    def __init__(
        self,
        theme: Theme,
        sitter: Sitter | None,
        shown: tuple[str, str] | None,
        *,
        may_go_back: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._sitter = sitter
        self._seconds = 0
        self.login = FieldRow(theme, tr("User name"), TextField(theme, height=52))
        self.login.field.setMaxLength(LONGEST_LOGIN)
        self.password = FieldRow(theme, tr("Password"), PasswordField(theme, height=52))
        self.wait = Verdict(theme)
        self._countdown = QTimer(self)
        self._countdown.setInterval(1_000)
        self._countdown.timeout.connect(self._count)
        if sitter is not None:
            who = WhoLine(theme)
            who.show_who(sitter.name, sitter.place)
            self.body.addWidget(who)
        else:
            self.title(tr("Log in"))
            self.body.addWidget(self.login)
        self.body.addWidget(self.password)
        self.body.addWidget(self.wait)
        self._add_buttons(sitter is not None, may_go_back)
        if shown is not None:
            words = tr("Made-up patients: log in as {login} with the password {password}")
            note = words.format(login=shown[0], password=shown[1])
            self.body.addWidget(Label(theme, note, size=Type.SMALL, role="ink2"))

    def _add_buttons(self, unlocking: bool, may_go_back: bool) -> None:
        theme = self.theme
        self.name_primary(tr("Unlock") if unlocking else tr("Log in"))
        code = Button(theme, tr("Recovery code"), Kind.QUIET, key=tr("Alt+K"))
        code.clicked.connect(self.by_code)
        if unlocking:
            other = Button(theme, tr("Change user"), Kind.QUIET, key=tr("Alt+B"))
            other.clicked.connect(self.other)
            self.buttons(other)
            code.hide()
            code.deleteLater()
            return
        if not may_go_back:
            self.buttons(code)
            return
        back = Button(theme, tr("Back"), Kind.QUIET, key="Esc")
        back.clicked.connect(self.back)
        self.buttons(back)
        self.body.addWidget(code)

    @property
    def waiting(self) -> bool:
        """Whether the next password may not be tried yet."""
        return self._seconds > 0

    def show_wrong(self, words: str) -> None:
        """The password did not fit: it is typed anew, the name stays."""
        self.set_busy("")
        self.password.field.clear()
        self.password.set_error(words)
        alert(self.password)
        self.first_focus().setFocus()

    def show_wait(self, seconds: int) -> None:
        """Counts down until the next password may be tried; typing goes on meanwhile."""
        self.set_busy("")
        self._seconds = seconds
        if seconds > 0:
            self._countdown.start()
        self._say_wait()
        if seconds > 0:
            alert(self.wait)

    def _count(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._countdown.stop()
        self._say_wait()

    def _say_wait(self) -> None:
        if self._seconds <= 0:
            self.wait.show_verdict("none", "")
            return
        one = tr("The next password can be tried in 1 second.")
        many = tr("The next password can be tried in {seconds} seconds.")
        self.wait.show_verdict(
            "clock", one if self._seconds == 1 else many.format(seconds=self._seconds)
        )

    def primary(self) -> None:
        """Tries what was typed; what is missing is said at its field."""
        if self.busy or self.waiting:
            return
        login = self._sitter.login if self._sitter is not None else self.login.text().strip()
        password = self.password.text()
        self.login.set_error("" if login else tr("Write your user name."))
        self.password.set_error("" if password else tr("Write your password."))
        if login and password:
            self.set_busy(tr("Opening"))
            self.given.emit(login, password)
        else:
            self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """The first empty field."""
        asks_login = self._sitter is None
        return self.login.field if asks_login and not self.login.text() else self.password.field


class CodePage(LockPage):
    """The recovery code from the paper; a slip is told by its group."""

    given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title(
            tr("Recovery code"),
            tr(
                "It stands on the paper from the first start, and gives an administrator a new "
                "password."
            ),
        )
        self.code = FieldRow(
            theme,
            tr("The code"),
            TextField(theme, height=52),
            help_text=tr("Seven groups of five. Large or small letters, with or without hyphens."),
        )
        self.code.field.setMaxLength(LONGEST_CODE)
        self.body.addWidget(self.code)
        self.name_primary(tr("Open"))
        back = Button(theme, tr("Back"), Kind.QUIET, key="Esc")
        back.clicked.connect(self.back)
        self.buttons(back)

    def show_wrong(self, words: str) -> None:
        """What is wrong with the code; it stays to be put right."""
        self.set_busy("")
        self.code.set_error(words)
        alert(self.code)
        self.code.field.setFocus()

    def primary(self) -> None:
        """Tries the code."""
        if self.busy:
            return
        if not self.code.text().strip():
            self.code.set_error(tr("Write the code."))
            return
        self.set_busy(tr("Opening"))
        self.given.emit(self.code.text())

    def first_focus(self) -> QWidget:
        """The code."""
        return self.code.field


class OwnPasswordPage(LockPage):
    """A new password: for who logged in with a given one, or an administrator after the code.

    `chosen` carries the user's id, log-in name and password. `people`: id and name of those one of
    whom gets it; none when it is oneself, whose log-in name `login` is then not asked for.
    """

    chosen = Signal(str, str, str)

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        people: Sequence[tuple[str, str]] = (),
        login: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._sentences = sentences
        self._user = people[0][0] if people else ""
        self.cards: list[ChoiceCard] = []
        if people:
            self.title(
                tr("A new password"),
                tr("The code was right. Choose a password for {name}.").format(name=people[0][1])
                if len(people) == 1
                else tr("The code was right. Whose password shall be new?"),
            )
        else:
            self.title(
                tr("Choose a password of your own"),
                tr("The one you logged in with was given you by somebody else."),
            )
        if len(people) > 1:
            self._add_people(people)
        self.fields = NewPassword(theme, with_login=bool(people))
        self.fields.use_login(login)
        self.other = Verdict(theme)
        self.body.addWidget(self.fields)
        self.body.addWidget(self.other)
        self.name_primary(tr("Save and log in"))
        self.buttons()

    def _add_people(self, people: Sequence[tuple[str, str]]) -> None:
        group = QButtonGroup(self)
        for number, (user_id, name) in enumerate(people):
            card = ChoiceCard(self.theme, name)
            card.setChecked(number == 0)
            card.clicked.connect(lambda _checked=False, user_id=user_id: self._choose(user_id))
            group.addButton(card)
            self.body.addWidget(card)
            self.cards.append(card)

    def _choose(self, user_id: str) -> None:
        self._user = user_id

    def show_wrong(self, words: str) -> None:
        """What belongs to none of the fields."""
        self.set_busy("")
        self.other.show_verdict("error", words)
        alert(self.other)

    def primary(self) -> None:
        """Saves the password when it will do."""
        if self.busy:
            return
        self.other.show_verdict("none", "")
        problems = self.fields.problems(self._sentences)
        if problems:
            problems[0].field.setFocus()
            return
        self.set_busy(tr("Saving"))
        self.chosen.emit(self._user, *self.fields.values())

    def first_focus(self) -> QWidget:
        """The first empty field, or the first of those it can be for."""
        return self.cards[0] if self.cards else self.fields.first_focus()
