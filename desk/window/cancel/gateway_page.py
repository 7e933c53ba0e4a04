"""How the unit reaches its mail-to-SMS gateway: for those who manage it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.asked import Option
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.pairs import pair
from desk.window.widgets.questions import Choices
from desk.window.widgets.text import Label
from desk.window.words import tr

STARTTLS, TLS = "starttls", "tls"
PORTS = {STARTTLS: "587", TLS: "465"}


@dataclass(frozen=True, slots=True, repr=False)
class TypedGateway:
    """The settings as they stand on the page. `authority` is a file's content, "" for none."""

    host: str
    port: str
    security: str
    sender: str
    user: str
    password: str
    authority: str
    neutral: bool


class GatewayPage(Page):
    """`kept` and `tried` carry a TypedGateway; `authority_wanted` asks for a file."""

    arrived_here = Signal()
    kept = Signal(object)
    tried = Signal(object)
    authority_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._busy = ""
        self._security = STARTTLS
        self._authority = ""
        self._found: list[Problem] = []
        self._said = Banner(theme, "ok", "")
        self._where = Label(theme, "", role="ink2")
        self.security = Choices(theme)
        self.neutral = CheckCard(
            theme,
            tr("The sender names no place"),
            second=tr("Needed for persons with protected identity."),
        )
        self.rows = {
            "host": self._row(tr("Server"), tr("Like smtp.example.org. Leave it empty for none.")),
            "port": self._row(tr("Port"), tr("Often 587 or 465.")),
            "sender": self._row(tr("Sender"), tr("An address that nobody answers, like noreply@.")),
            "user": self._row(tr("User name"), tr("Leave it empty where none is needed.")),
            "password": self._row(tr("Password"), tr("Kept in the encrypted register alone.")),
        }
        secret = self.rows["password"].field
        if isinstance(secret, TextField):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.choose_authority = Button(theme, tr("Choose a certificate file"), key=tr("Alt+C"))
        self._certificate = Label(theme, "", size=Type.SMALL, role="ink2")
        self._lay_out()
        self._connect()

    def _row(self, label: str, help_text: str) -> FieldRow:
        field = TextField(self.theme, height=44)
        field.setMaxLength(254)
        return FieldRow(self.theme, label, field, help_text=help_text)

    def _lay_out(self) -> None:
        theme, body, rows = self.theme, self.body, self.rows
        body.addWidget(self.title_label(tr("The gateway for sms")))
        words = tr(
            "Only for sms about cancelled and moved visits, with fixed words. "
            "Nothing else is sent this way, so a trial connects without sending."
        )
        body.addWidget(Label(theme, words, role="ink2"))
        body.addWidget(self._where)
        body.addWidget(self._said)
        body.addSpacing(theme.space(8))
        body.addLayout(pair(theme, rows["host"], rows["port"], fields=True))
        question = Label(theme, tr("How is the line encrypted?"), bold=True)
        self.security.setAccessibleName(question.text())
        body.addWidget(question)
        body.addWidget(self.security)
        body.addSpacing(theme.space(8))
        body.addWidget(rows["sender"])
        body.addWidget(self.neutral)
        body.addSpacing(theme.space(8))
        body.addLayout(pair(theme, rows["user"], rows["password"], fields=True))
        body.addSpacing(theme.space(8))
        body.addWidget(Label(theme, tr("The server's certificate"), bold=True))
        body.addWidget(self._certificate)
        body.addWidget(self.choose_authority)
        body.addStretch(1)
        self._said.hide()

    def _connect(self) -> None:
        self.security.chosen.connect(self._choose)
        self.choose_authority.clicked.connect(self._choose_file)
        for row in self.rows.values():
            row.edited.connect(self._edited)

    def _choose(self, value: str) -> None:
        self._security = value
        if self.rows["port"].text().strip() in PORTS.values():
            self.rows["port"].set_text(PORTS[value])
        self._show_security()

    def _choose_file(self) -> None:
        """A file once; the second time it is taken away."""
        if self._authority:
            self.show_authority("")
        else:
            self.authority_wanted.emit()

    def _edited(self) -> None:
        self.say("ok", "")
        self._found = []

    def _show_security(self) -> None:
        options = [
            Option(STARTTLS, tr("It turns to TLS first (STARTTLS)")),
            Option(TLS, tr("TLS from the beginning")),
        ]
        self.security.show_options(options, self._security)

    def show_settings(self, settings: TypedGateway, where: str, *, has_password: bool) -> None:
        """The settings as they are kept; of the password only that there is one."""
        self._busy = ""
        self._found = []
        self._security = settings.security
        for name, row in self.rows.items():
            row.set_text(getattr(settings, name))
            row.set_error("")
        dots = tr("Kept, leave it empty to keep it") if has_password else ""
        self.rows["password"].field.setPlaceholderText(dots)
        self.neutral.setChecked(settings.neutral)
        self._where.setText(where)
        self._show_security()
        self.show_authority(settings.authority)
        self.actions_changed.emit()

    def show_authority(self, authority: str) -> None:
        """Whether the unit has certificates of its own to trust."""
        self._authority = authority
        own, system = tr("A file of your own is used."), tr("Checked against this computer's list.")
        self._certificate.setText(own if authority else system)
        words = tr("Remove the certificate file") if authority else tr("Choose a certificate file")
        self.choose_authority.setText(words)

    def typed(self) -> TypedGateway:
        """What stands on the page."""
        texts = {name: row.text() for name, row in self.rows.items()}
        return TypedGateway(
            security=self._security,
            authority=self._authority,
            neutral=self.neutral.isChecked(),
            **texts,
        )

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self._said.say(kind, title, body)
        if title:
            self._busy = ""
            self.wants_seen.emit(self._said)
            self.actions_changed.emit()

    def show_problem(self, field: str, words: str) -> None:
        """What is wrong, at its field."""
        self._busy = ""
        row = self.rows.get(field)
        if row is None:
            self.say("error", words)
        else:
            row.set_error(words)
            self._found = [Problem(words, row.field)]
            self.wants_problems.emit()
        self.actions_changed.emit()

    def problems(self) -> list[Problem]:
        """What the register said."""
        return self._found

    def primary(self) -> None:
        """Keeps the settings."""
        if self._begin(tr("Saving")):
            self.kept.emit(self.typed())

    def _try(self) -> None:
        if self._begin(tr("Connecting")):
            self.tried.emit(self.typed())

    def _begin(self, words: str) -> bool:
        if self._busy:
            return False
        self.say("ok", "")
        self._busy = words
        self.actions_changed.emit()
        return True

    def bar(self) -> Actions:
        """Back, try, keep."""
        if self._busy:
            return Actions(self._busy, primary_icon="clock", back=True)
        attempt = Action(tr("Try the connection"), tr("Alt+P"), self._try)
        return Actions(tr("Save"), primary_icon="save", back=True, secondary=(attempt,))

    def back(self) -> bool:
        """To the list."""
        self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The server."""
        return self.rows["host"].field

    def arrived(self) -> None:
        """Reads what is kept."""
        self.arrived_here.emit()
