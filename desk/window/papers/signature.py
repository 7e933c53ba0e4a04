"""The application's signature: signing it with a certificate file, and looking at a signed one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class SignatureWords:
    """What a signature is worth: a banner's kind, title and body."""

    kind: str
    title: str
    body: str


class SignaturePage(Page):
    """Signs (`sign` carries the certificate's place and its password), or looks at a PDF.

    The password is forgotten as soon as it was used, and is never kept anywhere.
    """

    choose_certificate = Signal()
    sign = Signal(object, str)
    check = Signal()
    note_signed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._certificate: Path | None = None
        self._signs = False
        self._busy = False
        self._tried = False
        self._said = Banner(theme, "ok", "")
        self._note = self._said.add_button(
            Button(theme, tr("Note it as signed today"), icon="check", key=tr("Alt+N"))
        )
        self._chosen = Label(theme, "")
        self._missing = Verdict(theme)
        self._choose = Button(theme, tr("Choose certificate file"), icon="document", key="Alt+C")
        self._password = FieldRow(
            theme,
            tr("Password of the certificate"),
            TextField(theme),
            help_text=tr("It opens the file once, and is not kept."),
        )
        field = self._password.field
        assert isinstance(field, TextField)
        self._secret = field
        field.setEchoMode(QLineEdit.EchoMode.Password)
        self._signing = QWidget()
        self._lay_out()
        self._choose.clicked.connect(self.choose_certificate)
        self._note.clicked.connect(self.note_signed)
        self._password.edited.connect(self._mark)
        QShortcut(QKeySequence("Ctrl+O"), self).activated.connect(self.check)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.setSpacing(theme.space(12))
        body.addWidget(self.title_label(tr("Signature of the application")))
        body.addWidget(self._said)
        inner = FlowLayout(theme.space(12))
        inner.addWidget(self._choose)
        self._parts: tuple[QWidget, ...] = (
            Label(theme, tr("Sign with a certificate"), bold=True),
            Label(
                theme,
                tr(
                    "The whole application is signed and saved as a PDF. "
                    "A change made afterwards shows."
                ),
                role="ink2",
            ),
            self._missing,
            self._chosen,
            self._choose,
            self._password,
        )
        for part in self._parts[:4]:
            body.addWidget(part)
        body.addLayout(inner)
        body.addWidget(self._password)
        body.addSpacing(theme.space(16))
        body.addWidget(Label(theme, tr("Check a signed application"), bold=True))
        words = tr("Choose a PDF: you see who signed it, and whether anything was changed after.")
        body.addWidget(Label(theme, words, role="ink2"))
        look = FlowLayout(theme.space(12))
        check = Button(theme, tr("Choose a PDF"), icon="search", shown_key="Ctrl+O")
        check.clicked.connect(self.check)
        look.addWidget(check)
        body.addLayout(look)
        body.addStretch(1)
        self._check = check

    def show_page(self, *, signs: bool) -> None:
        """Empty. `signs`: the application is whole, and can be signed here."""
        self._signs, self._busy, self._tried = signs, False, False
        self._certificate = None
        self._secret.clear()
        self._said.hide()
        for part in self._parts:
            part.setVisible(signs)
        # Where nothing is to be signed, the primary button is this one.
        self._check.setVisible(signs)
        self._chosen.setText(tr("No file is chosen."))
        self._missing.show_verdict("none", "")
        self._password.set_error("")
        self.actions_changed.emit()

    def show_certificate(self, path: Path) -> None:
        """The file that was chosen."""
        self._certificate = path
        self._chosen.setText(path.name)
        self._mark()
        self._secret.setFocus()

    def show_told(self, words: SignatureWords, *, offer: bool = False) -> None:
        """How it went. `offer`: the step can be noted."""
        self._busy = False
        self._secret.clear()
        self._said.set_kind(words.kind)
        self._said.set_words(words.title, words.body)
        self._note.setVisible(offer)
        self._said.show()
        self._said.announce()
        self.actions_changed.emit()
        self.order_changed.emit()
        self.wants_seen.emit(self._said)
        if offer:
            self._note.setFocus()

    def set_busy(self) -> None:
        """While it is signed a second press does nothing."""
        self._busy = True
        self.actions_changed.emit()

    def let_go(self) -> None:
        """Nothing was chosen."""
        self._busy = False
        self.actions_changed.emit()

    def _mark(self) -> None:
        if self._tried:
            self.problems_changed.emit([one.text for one in self.problems()])

    def problems(self) -> list[Problem]:
        """A file; its password can be empty."""
        self._tried = True
        if not self._signs or self._certificate is not None:
            self._missing.show_verdict("none", "")
            return []
        words = tr("Choose the certificate file first.")
        self._missing.show_verdict("error", words)
        return [Problem(words, self._choose)]

    def bar(self) -> Actions:
        """Sign; where nothing is to be signed, choose a PDF."""
        if not self._signs:
            return Actions(tr("Choose a PDF"), primary_icon="search", back=True)
        words = tr("Signing") if self._busy else tr("Sign and save")
        look = Action(tr("Check a PDF"), "Alt+G", self.check.emit, "search")
        icon = "clock" if self._busy else "pencil"
        return Actions(words, primary_icon=icon, back=True, secondary=(look,))

    def primary(self) -> None:
        """Signs, or looks at one."""
        if self._busy:
            return
        if not self._signs:
            self.check.emit()
        elif self.problems():
            self.wants_problems.emit()
        else:
            self.sign.emit(self._certificate, self._secret.text())

    def back(self) -> bool:
        """To the application."""
        self._secret.clear()
        self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The file first."""
        if not self._signs:
            return None
        return self._choose if self._certificate is None else self._secret
