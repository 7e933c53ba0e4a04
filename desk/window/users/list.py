"""The users of the register, and what an administrator can do with its door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.formats import Formats
from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme
from desk.window.users.roles import roles_line, standing
from desk.window.widgets.banners import Banner
from desk.window.widgets.rows import REACH, ListRow, RowWords
from desk.window.widgets.text import Label
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.accounts import AccountView


class UserRow(ListRow):
    """A user in the list: Enter opens, arrows go to the next."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the row's own here, not the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextPrevChild(True)
        elif event.key() == Qt.Key.Key_Up:
            self.focusNextPrevChild(False)
        else:
            super().keyPressEvent(event)


class UsersPage(Page):
    """Every user, those who may work first. Without passwords it says so, and offers them."""

    opened = Signal(object)
    add = Signal()
    code = Signal()
    key = Signal()
    protect = Signal()
    leave = Signal()
    came = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._guarded = True
        self._rows: list[UserRow] = []
        self._said = Banner(theme, "ok", "")
        self._bare = Banner(
            theme,
            "warn",
            tr("The register opens without a password"),
            tr(
                "Whoever uses this computer account gets in. Protect it, and everybody gets a "
                "log-in of their own."
            ),
        )
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addWidget(self.title_label(tr("Users")))
        words = tr("Who leaves is shut out. What they have registered stays, with their name.")
        self.body.addWidget(Label(theme, words, role="ink2"))
        for banner in (self._said, self._bare):
            self.body.addWidget(banner)
            banner.hide()
        self.body.addSpacing(theme.space(8))
        holder = QWidget()
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        reach = QHBoxLayout()
        reach.setContentsMargins(-REACH, 0, -REACH, 0)
        reach.addWidget(holder)
        self.body.addLayout(reach)
        self.body.addStretch(1)

    def show_users(
        self, users: Sequence[AccountView], guarded: bool, formats: Formats, today: date
    ) -> None:
        """Lists them anew. `guarded`: the register asks for passwords."""
        self._guarded = guarded
        self._bare.setVisible(not guarded)
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows.clear()
        for user in users:
            row = UserRow(self.theme, _row(user, formats, today))
            row.clicked.connect(lambda _checked=False, user=user: self.opened.emit(user))
            self._list.addWidget(row)
            self._rows.append(row)
        self.actions_changed.emit()
        self.order_changed.emit()
        self.wants_first_focus.emit()

    def say(self, words: str) -> None:
        """What was done; "" takes it away."""
        self._said.set_words(words)
        self._said.setVisible(bool(words))
        if words:
            self._said.announce()

    def bar(self) -> Actions:
        """Back; a new user, the code, the key; or protecting the register."""
        if not self._guarded:
            return Actions(tr("Protect the register"), primary_icon="lock", back=True)
        return Actions(
            tr("Add a user"),
            primary_key="Ctrl+Enter",
            primary_icon="plus",
            back=True,
            secondary=(
                Action(tr("Recovery code"), tr("Alt+K"), self.code.emit, "document"),
                Action(tr("New key"), tr("Alt+Y"), self.key.emit, "key"),
            ),
        )

    def primary(self) -> None:
        """Adds a user, or protects the register."""
        if self._guarded:
            self.add.emit()
        else:
            self.protect.emit()

    def back(self) -> bool:
        """To the settings."""
        self.leave.emit()
        return True

    def arrived(self) -> None:
        """What a colleague changed is seen."""
        self.came.emit()

    def first_focus(self) -> QWidget | None:
        """The first user."""
        return self._rows[0] if self._rows and self._guarded else None


def _row(user: AccountView, formats: Formats, today: date) -> RowWords:
    state, words = standing(user)
    name = tr("{name} (you)").format(name=user.name) if user.is_me else user.name
    parts = [user.login or "", roles_line(user.roles)]
    seen = formats.when_seen(user.seen_at, today) if user.seen_at is not None else ""
    return RowWords(name, " · ".join(part for part in parts if part), state, words, seen)
