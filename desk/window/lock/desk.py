"""The log-in's errands: trying a password, the way back with the code, a password of one's own."""

from __future__ import annotations

from concurrent.futures import Future
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desk.errors import UserError
from desk.window.formats import Formats, capital
from desk.window.lock.card import LockPage
from desk.window.lock.pages import CodePage, OwnPasswordPage, SignInPage, Sitter
from desk.window.services import Services
from desk.window.theme import Theme

if TYPE_CHECKING:
    from desk.register.access import Access
    from desk.register.ports import UnitOfWork
    from desk.register.records import UserRecord
    from desk.window.context import Sentences
    from desk.window.lock.view import LockView

# What a person mends where they type. All else is trouble with the register, and told as such.
_TYPED_WRONG = frozenset(
    {"wrong_password", "wrong_code", "too_many_tries", "code_wrong_length", "code_mistyped"}
)
_NOT_LET_IN = frozenset({"user_disabled", "no_unit", "locked", "opened_by_code"})


class LockDesk(QObject):
    """Opens the door. `opened`: the register is open, and who sits there is to be asked.

    `trouble` carries what is wrong with the register rather than with what was typed.
    """

    opened = Signal()
    trouble = Signal(object)

    def __init__(self, theme: Theme, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._services = services
        self._view: LockView | None = None
        self._sitter: Sitter | None = None
        self._sentences: Sentences | None = None
        self._left: Future[None] | None = None
        # Of the log-in under way: a given password is changed with it, then both are forgotten.
        self._typed = ("", "")
        self._note = ""

    @property
    def login(self) -> str:
        """The log-in name that opened the register, for the first start; "" for none."""
        return self._typed[0]

    def begin(
        self,
        view: LockView,
        sitter: Sitter | None = None,
        note: str = "",
        left: Future[None] | None = None,
    ) -> None:
        """Shows the log-in. `left` is the locking under way: nothing is tried before it is done."""
        self._view, self._sitter, self._left = view, sitter, left
        self._note = note
        self._show_sign_in(sitter)
        QTimer.singleShot(0, self._after_paint)

    def _after_paint(self) -> None:
        services, language = self._services, self._services.settings.get().language
        if self._view is not None:
            self._view.tell_hour(self._hour)
        services.work.on(
            services.runner.aside(lambda: services.content.sentences(language)), self._know_words
        )
        services.work.on(services.vault.make_ready(), lambda _none: None)
        self._ask_wait()

    def _know_words(self, sentences: Sentences) -> None:
        self._sentences = sentences

    def _hour(self) -> str:
        formats = Formats(self._services.settings.get().language)
        now = formats.local(self._services.now())
        return f"{capital(formats.day(now.date()))}, {formats.time(now)}"

    def end(self) -> None:
        """Somebody sits at the desk, or something else stands in the window."""
        self._view = None
        self._sitter = None
        self._typed = ("", "")

    # A password.

    def _show_sign_in(self, sitter: Sitter | None) -> None:
        if self._view is None:
            return
        page = SignInPage(
            self._theme,
            sitter,
            self._services.vault.shown_log_in,
            may_go_back=sitter is None and self._sitter is not None,
        )
        page.given.connect(self._try)
        page.other.connect(lambda: self._show_sign_in(None))
        page.by_code.connect(self._show_code)
        page.back.connect(self._back_to_sitter)
        self._show_page(page, self._note if sitter is not None else "")
        if self._sentences is not None:
            self._ask_wait()

    def _show_page(self, page: LockPage, note: str = "") -> None:
        """What is kept is told to who comes back, not to whoever else logs in."""
        if self._view is not None:
            self._view.note.show_note(note)
            self._view.show_page(page)

    def _back_to_sitter(self) -> None:
        if self._sitter is not None:
            self._show_sign_in(self._sitter)

    def _ask_wait(self) -> None:
        services = self._services
        services.work.on(services.vault.seconds_to_wait(), self._show_wait, self._failed)

    def _show_wait(self, seconds: int) -> None:
        page = self._view.page if self._view is not None else None
        if isinstance(page, SignInPage) and not page.busy and seconds:
            page.show_wait(seconds)

    def _try(self, login: str, password: str) -> None:
        self._typed = (login, password)
        vault = self._services.vault
        self._once_left(lambda: self._open(vault.unlock(login, password)))

    def _once_left(self, then: object) -> None:
        """After the locking under way: it closes the register that is to be opened."""
        assert callable(then)
        left, self._left = self._left, None
        if left is None:
            then()
        else:
            self._services.work.on(left, lambda _none: then())

    def _open(self, future: Future[None]) -> None:
        self._services.work.on(future, lambda _none: self.opened.emit(), self._failed)

    def not_let_in(self, error: UserError) -> None:
        """The password was right, and nobody may sit down with it; or something else failed."""
        self._failed(error)

    def _failed(self, error: UserError) -> None:
        view, words = self._view, self._sentences
        page = view.page if view is not None else None
        if page is None or words is None or error.code not in _TYPED_WRONG | _NOT_LET_IN:
            self.end()
            self.trouble.emit(error)
            return
        what, _safe, do = words.error(error)
        if isinstance(page, SignInPage):
            if error.code == "too_many_tries":
                page.show_wait(int(error.values.get("seconds", "5")))
                return
            page.show_wrong(what if error.code == "wrong_password" else f"{what} {do}")
            self._ask_wait()
        elif isinstance(page, CodePage | OwnPasswordPage):
            page.show_wrong(f"{what} {do}")

    # The recovery code.

    def _show_code(self) -> None:
        if self._view is None:
            return
        page = CodePage(self._theme)
        page.given.connect(self._try_code)
        page.back.connect(lambda: self._show_sign_in(None))
        self._show_page(page)

    def _try_code(self, code: str) -> None:
        services = self._services
        self._once_left(
            lambda: services.work.on(
                services.vault.open_with_code(code), lambda _none: self._ask_who(), self._failed
            )
        )

    def _ask_who(self) -> None:
        from desk.register.sessions import who_can_recover

        services = self._services
        services.work.on(services.runner.read(who_can_recover), self._show_who, self._failed)

    def _show_who(self, people: tuple[UserRecord, ...]) -> None:
        if self._view is None or self._sentences is None:
            return
        names = [(one.id, one.name) for one in people]
        page = OwnPasswordPage(self._theme, self._sentences, names)
        page.chosen.connect(self._recover)
        self._show_page(page)

    def _recover(self, user_id: str, login: str, password: str) -> None:
        from desk.register.credentials import Password
        from desk.register.sessions import recover

        services, new = self._services, Password(login, password)
        self._typed = (login, password)
        services.work.on(
            services.runner.write(lambda uow: recover(user_id, new, uow)),
            lambda _session: self.opened.emit(),
            self._not_saved,
        )

    def _not_saved(self, error: UserError) -> None:
        page = self._view.page if self._view is not None else None
        if not isinstance(page, OwnPasswordPage) or self._sentences is None:
            self._failed(error)
            return
        page.set_busy("")
        if not page.fields.show_error(error, self._sentences):
            what, safe, do = self._sentences.error(error)
            page.show_wrong(f"{what} {safe} {do}")

    # A password of one's own.

    def ask_own_password(self, access: Access) -> None:
        """Who logged in with a given password chooses another before anything else."""
        if self._view is None or self._sentences is None:
            return
        page = OwnPasswordPage(self._theme, self._sentences, login=self._typed[0])
        page.chosen.connect(lambda _user, _login, password: self._change(password, access))
        self._show_page(page)

    def _change(self, password: str, access: Access) -> None:
        from desk.register.accounts import change_password

        old = self._typed[1]

        def change(uow: UnitOfWork) -> None:
            change_password(old, password, access, uow)

        services = self._services
        self._typed = (self._typed[0], password)
        services.work.on(
            services.runner.write(change),
            lambda _none: self.opened.emit(),
            lambda error: self._own_failed(error, old),
        )

    def _own_failed(self, error: UserError, old: str) -> None:
        self._typed = (self._typed[0], old)
        self._not_saved(error)
