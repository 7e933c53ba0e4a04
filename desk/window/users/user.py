"""One user: name, HSA-id and roles at this unit; a first password for somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.errors import UserError
from desk.window.context import Sentences
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.users.roles import ROLES, role_words, standing
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import LONGEST_NAME, FieldRow, TextField, Verdict
from desk.window.widgets.password import NewPassword
from desk.window.widgets.text import Label
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.access import Role
    from desk.register.accounts import AccountView

LONGEST_HSA = 31


class UserPage(Page):
    """`keep` asks to save, `reset`, `shut_out` and `let_in` for what their names say.

    `user` None: somebody new, who gets a first password here and chooses another when logging in.
    """

    keep = Signal()
    reset = Signal()
    shut_out = Signal()
    let_in = Signal()
    leave = Signal()

    def __init__(
        self,
        theme: Theme,
        sentences: Sentences,
        user: AccountView | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._sentences = sentences
        self.user = user
        self._busy = False
        self._asking = False
        self.name = FieldRow(theme, tr("First name and surname"), TextField(theme, height=44))
        self.hsa = FieldRow(
            theme,
            tr("HSA-id (optional)"),
            TextField(theme, height=44),
            help_text=tr("Stands in the access log beside the name."),
        )
        self._roles_error = Verdict(theme)
        self.roles: dict[Role, CheckCard] = {
            role: CheckCard(theme, role_words()[role][0], second=role_words()[role][1])
            for role in ROLES
        }
        self.secret = NewPassword(theme)
        self._banner = Banner(theme, "error", "")
        self._state = Label(theme, "", role="ink2")
        self._lay_out()

    def _lay_out(self) -> None:
        theme, body, user = self.theme, self.body, self.user
        body.setSpacing(theme.space(12))
        body.addWidget(self.title_label(user.name if user is not None else tr("A new user")))
        body.addWidget(self._state)
        body.addWidget(self._banner)
        body.addWidget(self.name)
        body.addWidget(self.hsa)
        body.addWidget(Label(theme, tr("Roles at this unit"), bold=True))
        body.addWidget(self._roles_error)
        for card in self.roles.values():
            body.addWidget(card)
        if user is None:
            body.addSpacing(theme.space(8))
            body.addWidget(Label(theme, tr("First log-in"), bold=True))
            words = tr("Tell the password in person. It is changed at the first log-in.")
            body.addWidget(Label(theme, words, role="ink2"))
            body.addWidget(self.secret)
        else:
            self.secret.hide()
        body.addStretch(1)
        self._banner.hide()
        self.name.field.setMaxLength(LONGEST_NAME)
        self.hsa.field.setMaxLength(LONGEST_HSA)
        self._fill()

    def _fill(self) -> None:
        user = self.user
        if user is None:
            self._state.hide()
            self.roles["receptionist"].setChecked(True)
            return
        self.name.set_text(user.name)
        self.hsa.set_text(user.hsa_id or "")
        words = [standing(user)[1]]
        if user.login:
            words.append(tr("Logs in as {login}").format(login=user.login))
        if user.elsewhere:
            words.append(tr("Works at other units too"))
        self._state.setText(" · ".join(words))
        for role, card in self.roles.items():
            card.setChecked(role in user.roles)

    def chosen(self) -> frozenset[Role]:
        """The roles that are ticked."""
        return frozenset(role for role, card in self.roles.items() if card.isChecked())

    def set_busy(self, busy: bool) -> None:
        """While it is saved a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def show_error(self, error: UserError) -> None:
        """At its field, or above all of them; everything typed stays."""
        self.set_busy(False)
        if self.user is None and self.secret.show_error(error, self._sentences):
            self.wants_problems.emit()
            return
        what, safe, do = self._sentences.error(error)
        self._banner.say("error", what, f"{safe} {do}".strip())
        self.wants_seen.emit(self._banner)

    def ask_shut_out(self) -> None:
        """Says what it means before it is done."""
        self._asking = True
        self._banner.set_kind("warn")
        self._banner.set_words(
            tr("Shut {name} out?").format(name=self.user.name if self.user else ""),
            tr(
                "The password is taken away at once. Who copied the files before can still open "
                "that copy: a new key for the register ends that."
            ),
        )
        self._banner.show()
        self._banner.announce()
        self.wants_seen.emit(self._banner)
        self.actions_changed.emit()
        self.wants_primary.emit()

    def problems(self) -> list[Problem]:
        """A name, and for somebody new a role and a password."""
        found = []
        words = "" if self.name.text().strip() else tr("Write the name.")
        self.name.set_error(words)
        if words:
            found.append(Problem(words, self.name.field))
        words = tr("Choose at least one role.") if self.user is None and not self.chosen() else ""
        self._roles_error.show_verdict("error", words)
        for card in self.roles.values():
            card.set_error(bool(words))
        if words:
            found.append(Problem(words, self.roles["receptionist"]))
        if self.user is None:
            found += self.secret.problems(self._sentences)
        return found

    def bar(self) -> Actions:
        """Back and save; a new password, out or in."""
        if self._asking:
            return Actions(tr("Shut out"), back=True)
        words = tr("Saving") if self._busy else tr("Save")
        user = self.user
        if user is None:
            return Actions(tr("Saving") if self._busy else tr("Add"), back=True)
        if not user.active:
            let_in = Action(tr("Let in again"), tr("Alt+S"), self.let_in.emit, "undo")
            return Actions(words, back=True, secondary=(let_in,))
        new = Action(tr("New password"), tr("Alt+L"), self.reset.emit, "key")
        out = Action(tr("Shut out"), tr("Alt+S"), self.ask_shut_out, "no")
        return Actions(words, back=True, secondary=(new,) if user.is_me else (new, out))

    def primary(self) -> None:
        """Saves, or does what was asked about."""
        if self._busy:
            return
        if self._asking:
            self.set_busy(True)
            self._asking = False
            self.shut_out.emit()
        elif self.problems():
            self.wants_problems.emit()
        else:
            self._banner.hide()
            self.set_busy(True)
            self.keep.emit()

    def back(self) -> bool:
        """From the question, or to the list."""
        if self._asking:
            self._asking = False
            self._banner.hide()
            self.actions_changed.emit()
            return True
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.name.field
