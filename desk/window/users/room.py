"""The users' room: its pages one after the other, and their errands."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.errors import UserError
from desk.register import accounts
from desk.register.credentials import Password
from desk.register.ports import UnitOfWork
from desk.register.records import UserRecord
from desk.window.codepaper import CodePaper
from desk.window.context import UnitContext
from desk.window.first.answers import login_of
from desk.window.formats import Formats
from desk.window.page import Page
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.users.guarding import CodePage, KeyPage, ProtectPage
from desk.window.users.list import UsersPage
from desk.window.users.password import PasswordPage
from desk.window.users.user import UserPage
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.accounts import AccountView

Failed = Callable[[UserError], None]


class UsersRoom(QObject):
    """Lists, adds, changes; `show` puts a page on the sheet, `left` asks for the settings."""

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        services: Services,
        context: UnitContext,
        show: Callable[[Page], None],
        failed: Failed,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._services = services
        self._context = context
        self._show = show
        self._failed = failed
        self._formats = Formats(context.language)
        self._paper = CodePaper(services)
        self.page = UsersPage(theme)
        page = self.page
        page.opened.connect(self._open)
        page.add.connect(lambda: self._open(None))
        page.code.connect(self._renew_code)
        page.key.connect(self._ask_key)
        page.protect.connect(lambda: self.protect(self._back_to_list))
        page.leave.connect(self.left)
        page.came.connect(self.refresh)

    def refresh(self) -> None:
        """Reads the users anew."""
        access, services = self._context.access, self._services
        services.work.on(
            services.runner.read(lambda uow: accounts.users(access, uow)),
            self._show_users,
            self._failed,
        )

    def _show_users(self, users: tuple[AccountView, ...]) -> None:
        guarded = self._services.vault.asks_password()
        self.page.show_users(users, guarded, self._formats, self._services.today())

    def _back_to_list(self, said: str = "") -> None:
        self.page.say(said)
        self._show(self.page)

    # One user.

    def _open(self, user: AccountView | None) -> None:
        page = UserPage(self._theme, self._context.sentences, user)
        page.leave.connect(self._back_to_list)
        page.keep.connect(lambda: self._keep(page))
        page.shut_out.connect(lambda: self._shut_out(page))
        page.reset.connect(lambda: self._give_password(page, again=False))
        page.let_in.connect(lambda: self._give_password(page, again=True))
        self._show(page)

    def _keep(self, page: UserPage) -> None:
        user, access = page.user, self._context.access
        name, hsa, roles = page.name.text().strip(), page.hsa.text().strip() or None, page.chosen()
        if user is None:
            new = accounts.NewUser(name, Password(*page.secret.values()), roles, hsa)
            self._write(lambda uow: accounts.add_user(new, access, uow), page, self._added(name))
            return
        known = user

        def keep(uow: UnitOfWork) -> AccountView:
            view = known
            if (name, hsa) != (known.name, known.hsa_id):
                view = accounts.change_user(UserRecord(known.id, name, hsa), access, uow)
            if roles != known.roles:
                view = accounts.set_roles(known.id, roles, access, uow)
            return view

        if known.is_me:
            # What one may do and is called stands all over the window.
            self._write(keep, page, self._services.reload)
        else:
            self._write(keep, page, lambda: self._back_to_list(tr("Saved.")))

    def _added(self, name: str) -> Callable[[], None]:
        words = tr("{name} can log in now, and chooses a password then.").format(name=name)
        return lambda: self._back_to_list(words)

    def _shut_out(self, page: UserPage) -> None:
        user, access = page.user, self._context.access
        if user is None:
            return
        known, words = user, tr("{name} is shut out.").format(name=user.name)
        self._write(
            lambda uow: accounts.disable_user(known.id, access, uow),
            page,
            lambda: self._back_to_list(words),
        )

    def _give_password(self, page: UserPage, *, again: bool) -> None:
        user = page.user
        if user is None:
            return
        if user.is_me:
            self.own_password(lambda: self._show(page))
            return
        title = tr("A new password for {name}").format(name=user.name)
        lead = tr("Tell it in person. It is changed at the next log-in.")
        login = user.login or login_of(user.name)
        asked = PasswordPage(self._theme, self._context.sentences, title, lead, login)
        asked.leave.connect(lambda: self._show(page))
        asked.given.connect(
            lambda _old, name, password: self._give(asked, user, Password(name, password), again)
        )
        self._show(asked)

    def _give(self, page: PasswordPage, user: AccountView, new: Password, again: bool) -> None:
        access = self._context.access
        give = accounts.enable_user if again else accounts.reset_password
        words = (
            tr("{name} is let in again.") if again else tr("{name} has a new password.")
        ).format(name=user.name)
        self._write(
            lambda uow: give(user.id, new, access, uow), page, lambda: self._back_to_list(words)
        )

    def _write(
        self,
        job: Callable[[UnitOfWork], object],
        page: UserPage | PasswordPage | CodePage,
        done: Callable[[], None],
    ) -> None:
        services = self._services
        services.work.on(services.runner.write(job), lambda _result: done(), page.show_error)

    # One's own password.

    def own_password(self, leave: Callable[[], None]) -> None:
        """Changes one's own; `leave` goes back to where one came from."""
        title = tr("Change your password")
        lead = tr("The one you have now is asked for first.")
        page = PasswordPage(
            self._theme, self._context.sentences, title, lead, self._own_login(), own=True
        )
        access = self._context.access

        def change(old: str, _login: str, new: str) -> None:
            self._write(
                lambda uow: accounts.change_password(old, new, access, uow),
                page,
                leave,
            )

        page.given.connect(change)
        page.leave.connect(leave)
        self._show(page)

    def _own_login(self) -> str:
        """What a password is compared with, so that it is no copy of the name."""
        return login_of(self._context.access.user_name) or "x"

    # The register's door.

    def _code_page(self, words: tuple[str, str], code: str) -> CodePage:
        page = CodePage(self._theme, self._context.sentences, words)
        page.panel.show_code(code, secrets.randbelow(code.count("-") + 1) + 1)
        language, sentences = self._context.language, self._context.sentences
        paper, say = self._paper, page.panel.say
        page.panel.print_it.connect(lambda: paper.print_code(code, language, sentences, say))
        page.panel.save_it.connect(lambda: paper.save_code(code, language, sentences, say))
        return page

    def _renew_code(self) -> None:
        code, access = self._services.vault.new_code(), self._context.access
        words = (tr("A new recovery code"), tr("Let the new code hold"))
        page = self._code_page(words, code)
        said = tr("The new recovery code holds. Destroy the old paper.")
        page.done.connect(
            lambda: self._write(
                lambda uow: accounts.renew_recovery_code(code, access, uow),
                page,
                lambda: self._back_to_list(said),
            )
        )
        page.leave.connect(self._back_to_list)
        self._show(page)

    def _ask_key(self) -> None:
        page = KeyPage(self._theme, self._context.sentences)
        page.leave.connect(self._back_to_list)
        page.given.connect(self._make_key)
        self._show(page)

    def _make_key(self, password: str) -> None:
        vault, access = self._services.vault, self._context.access
        self._services.alone(
            tr("The register gets a new key"),
            lambda progress: vault.rekey(password, access, progress),
            tr("The register has a new key."),
        )

    def protect(self, leave: Callable[[], None]) -> None:
        """A first password for a register that opens without; `leave` goes back."""
        login = login_of(self._context.access.user_name)
        page = ProtectPage(self._theme, self._context.sentences, login)
        page.leave.connect(leave)
        page.given.connect(lambda name, password: self._protect_with(page, name, password))
        self._show(page)

    def _protect_with(self, before: ProtectPage, login: str, password: str) -> None:
        vault, access = self._services.vault, self._context.access
        code = vault.new_code()
        page = self._code_page((tr("Print the recovery code"), tr("Protect the register")), code)
        page.leave.connect(lambda: self._show(before))
        page.done.connect(
            lambda: self._services.alone(
                tr("The register gets a password"),
                lambda _progress: vault.protect(login, password, code, access),
                tr("The register asks for a password from now on."),
            )
        )
        self._show(page)
