"""Locks the desk and lets people back: by a key, after idle minutes, with the computer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from desk.errors import UserError
from desk.window.lock.desk import LockDesk
from desk.window.lock.idle import Idle
from desk.window.lock.pages import Sitter
from desk.window.lock.place import Place
from desk.window.lock.progress import ProgressPage
from desk.window.services import Services
from desk.window.theme import Theme
from desk.window.words import tr

if TYPE_CHECKING:
    from concurrent.futures import Future

    from desk.register.access import Access
    from desk.register.sessions import Session
    from desk.window.context import UnitContext
    from desk.window.lock.ports import Progress
    from desk.window.lock.session import SessionWatch
    from desk.window.main import MainWindow

HOME = Place()


class Guard(QObject):
    """Knows who sits at the desk, and where each who left in between stood.

    `left` tells that nobody sits there any more, `opened` that the register is open again and who
    came is to be asked, `trouble` what is wrong with the register.
    """

    opened = Signal()
    trouble = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._window: MainWindow | None = None
        self._access: Access | None = None
        self._sitter: Sitter | None = None
        self._places: dict[str, Place] = {}
        self._session: SessionWatch | None = None
        self._theme = theme
        self._to_say: tuple[UserError | None, str] = (None, "")
        self.desk = LockDesk(theme, services, self)
        self.desk.opened.connect(self.opened)
        self.desk.trouble.connect(self.trouble)
        self.idle = Idle(lambda: services.settings.get().lock_after, services.now, self)
        self.idle.elapsed.connect(lambda: self.lock("idle"))

    def show_log_in(self, window: MainWindow) -> None:
        """The log-in of a register with passwords, before anybody has sat down."""
        self._window = window
        self.desk.begin(window.show_lock())

    def not_let_in(self, error: UserError) -> None:
        """The password was right, but its user may not sit down."""
        self.desk.not_let_in(error)

    def ask_own_password(self, session: Session) -> None:
        """The password was given by somebody else: another one is chosen first."""
        self.desk.ask_own_password(session.access)

    def sits(self, window: MainWindow, session: Session, context: UnitContext) -> None:
        """Somebody sits at the desk; from now on idle minutes are counted."""
        access = session.access
        self._access = access
        self._sitter = Sitter(access.user_id, access.user_name, context.place, session.login)
        window.lock_wanted.connect(self.lock_now, Qt.ConnectionType.UniqueConnection)
        self.watch(window)
        if self._session is None:
            from desk.window.lock.session import watch_session

            self._session = watch_session(self, lambda: self.lock("session"))

    def entered(self, window: MainWindow, session: Session, context: UnitContext) -> Place:
        """Somebody came in through the log-in: where they stood when they left, or home."""
        self.sits(window, session, context)
        self.desk.end()
        return self._places.pop(session.access.user_id, HOME)

    def greet(self, window: MainWindow, session: Session, context: UnitContext) -> None:
        """What whoever sat down must know, once they are where they were."""
        if any(self._to_say):
            self._say_what_was_done(window, context)
            return
        told = greetings(session)
        if told:
            title, *rest = told
            window.shell.sheet.notice.show_notice("warn", title, " ".join(rest))

    def watch(self, window: MainWindow) -> None:
        """The window whose keys and mouse say that somebody is there."""
        self._window = window
        self.idle.watch(window)

    def lock_now(self) -> None:
        """The user asks for the lock."""
        self.lock("asked")

    def lock(self, why: str) -> None:
        """`why`: asked, idle or session. What one was doing is kept, and the register closed."""
        window, access, sitter = self._window, self._access, self._sitter
        if window is not None and not isValid(window):
            # It was closed, and whoever sat there has gone with it.
            self.idle.stop()
            return
        if window is None or window.rooms is None or access is None or sitter is None:
            return
        if not self._services.vault.asks_password():
            if why == "asked":
                self._say_unguarded(window)
            return
        if self._close_dialogs():
            # Whoever waits for its answer goes on first.
            QTimer.singleShot(0, self, lambda: self.lock(why))
            return
        self.idle.stop()
        place = window.rooms.place()
        self._places[access.user_id] = place
        self._access = None
        self._services.jobs.before_lock()
        self.left.emit()
        view = window.show_lock()
        leaving = self._services.vault.lock(access)
        self.desk.begin(view, sitter, self._note(why, place), leaving)

    def alone(self, words: str, start: Callable[[Progress], Future[None]], said: str) -> None:
        """Puts the desk away while something needs the register for itself, and shows how far."""
        window, access = self._window, self._access
        if window is None or window.rooms is None or access is None:
            return
        self.idle.stop()
        self._places[access.user_id] = window.rooms.place()
        self._access = None
        self._services.jobs.before_lock()
        self.left.emit()
        page = ProgressPage(self._theme, words)
        window.show_lock().show_page(page)
        self._services.work.on(
            start(page.tell),
            lambda _none: self._done_alone(None, said),
            lambda error: self._done_alone(error, ""),
        )

    def _done_alone(self, error: UserError | None, said: str) -> None:
        """The register is open again, as before or anew."""
        self._to_say = (error, said)
        self.opened.emit()

    def _say_what_was_done(self, window: MainWindow, context: UnitContext) -> None:
        error, said = self._to_say
        self._to_say = (None, "")
        notice = window.shell.sheet.notice
        if error is not None:
            what, safe, do = context.sentences.error(error)
            notice.show_notice("error", what, f"{safe} {do}".strip())
        elif said:
            notice.show_notice("ok", said, "")

    def _note(self, why: str, place: Place) -> str:
        # Outside the walk, what was typed and not saved has gone with the open register.
        kept = tr("What is saved is kept, and you go on where you were.")
        if place.command_id or place.signed is not None:
            kept = tr("What you were doing is kept, and you go on where you were.")
        if self._services.jobs.pile is not None:
            kept += " " + tr("What is being made goes on, and you are told how it went.")
        minutes = self._services.settings.get().lock_after
        if why == "idle":
            locked = (
                tr("Locked after 1 minute.")
                if minutes == 1
                else tr("Locked after {count} minutes.").format(count=minutes)
            )
        else:
            locked = tr("Locked with the computer.") if why == "session" else tr("Locked.")
        return f"{locked} {kept}"

    @staticmethod
    def _close_dialogs() -> bool:
        """Closes a system dialog or a list that is open; whether there was one."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
            return True
        return False

    def _say_unguarded(self, window: MainWindow) -> None:
        window.shell.sheet.notice.show_notice(
            "warn",
            tr("The register has no password, so nothing can be locked"),
            tr("An administrator can protect it with a password under Settings."),
        )


def greetings(session: Session) -> list[str]:
    """What is said to who sat down: wrong tries before, a clock that is behind, a damaged log."""
    told = []
    if session.wrong:
        told.append(
            tr("One wrong password was tried before you logged in.")
            if session.wrong == 1
            else tr("{count} wrong passwords were tried before you logged in.").format(
                count=session.wrong
            )
        )
    if session.clock_behind:
        told.append(
            tr(
                "The computer's clock is {count} minutes behind the last entry. Put it right."
            ).format(count=session.clock_behind)
        )
    if session.lost:
        told.append(
            tr(
                "The last changes were damaged on the disk: at least {count} of them are gone. "
                "Look at what was registered last."
            ).format(count=session.lost)
        )
    if session.upgraded:
        told.append(
            tr(
                "The register was brought to this version of the program. "
                "A backup from before it is kept."
            )
        )
    return told
