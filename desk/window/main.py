"""The window: which page is shown, and the keys of the whole program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.window import paint
from desk.window.lists.home import HomePage
from desk.window.page import Page
from desk.window.services import Services
from desk.window.shell import Shell
from desk.window.theme import Theme

if TYPE_CHECKING:
    from desk.window.context import UnitContext
    from desk.window.lock.view import LockView
    from desk.window.rooms import Rooms

LEAST_WIDTH, LEAST_HEIGHT = 960, 640
FIRST_WIDTH, FIRST_HEIGHT = 1280, 800


class MainWindow(QWidget):
    """Home at once, or the log-in; all else is built after the first paint (decision D9).

    `painted` is emitted when the search box, or the password's field, has been painted and has the
    focus; `lock_wanted` when the user at the desk asks for the lock.
    """

    painted = Signal()
    lock_wanted = Signal()

    def __init__(self, theme: Theme, services: Services, *, locked: bool = False) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Samtyckesdisken")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        self._theme = theme
        self._services = services
        self._painted = False
        self._typed = ""
        self._shell: Shell | None = None
        self._home: HomePage | None = None
        self.lock_view: LockView | None = None
        self.rooms: Rooms | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if locked:
            self.show_lock()
        else:
            self.show_desk()

    @property
    def shell(self) -> Shell:
        """The three columns; there are none while nobody sits at the desk."""
        assert self._shell is not None
        return self._shell

    @property
    def home(self) -> HomePage:
        """The page with the search box."""
        assert self._home is not None
        return self._home

    def show_desk(self) -> None:
        """The three columns in the place of the log-in, with an empty home."""
        if self._shell is not None:
            return
        if self.lock_view is not None:
            self._take_away(self.lock_view, self.lock_view.ring)
            self.lock_view = None
        self._shell = shell = Shell(self._theme, self)
        self._home = HomePage(self._theme)
        self._layout.addWidget(shell)
        shell.set_window(self)
        shell.primary.connect(self._primary)
        shell.back.connect(self._back)
        self._home.searched.connect(self._remember)
        shell.left.mark.show_place("", False)
        shell.show_page(self._home, None)

    def show_lock(self) -> LockView:
        """The log-in in the place of the desk. Of the desk's pages nothing is kept: no name of a
        patient is left in the window, for eyes or for a screen reader.
        """
        from desk.window.lock.view import LockView

        if self.rooms is not None:
            self.rooms.clipboard.clear()
            self.rooms.deleteLater()
            self.rooms = None
        if self._shell is not None:
            self._take_away(self._shell, self._shell.ring)
            self._theme.wings = None
        self._shell, self._home, self._typed = None, None, ""
        self._theme.veil.forget()
        if self.lock_view is None:
            self.lock_view = LockView(self._theme, self)
            self._layout.addWidget(self.lock_view)
        return self.lock_view

    def _take_away(self, content: QWidget, ring: QWidget | None) -> None:
        for widget in (content, ring):
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _remember(self, query: str) -> None:
        self._typed = query

    def opened(self, context: UnitContext) -> None:
        """The register is open: the rest of the program is built."""
        from desk.window.rooms import Rooms

        self.show_desk()
        self.rooms = Rooms(self._theme, self._services, self.shell, self.home, self)
        self.rooms.lock_wanted.connect(self.lock_wanted)
        self.rooms.opened(context)
        if self._typed:
            self.home.searched.emit(self._typed)

    def show_page(self, page: Page) -> None:
        """Shows a page outside the program proper: the first start, or what went wrong."""
        self.shell.show_page(page, None)

    def say_broken(self, words: str) -> None:
        """A bug: says that what was written is kept, in the window's language."""
        if self.lock_view is not None:
            self.lock_view.note.show_note(words)
        else:
            self.shell.sheet.notice.show_notice("error", words, "")

    def _primary(self) -> None:
        if self.shell.page is not None:
            self.shell.page.primary()

    def _back(self) -> None:
        if self.rooms is not None:
            self.rooms.back()
        elif self.shell.page is not None:
            self.shell.page.back()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground; the first time it tells that the window is there."""
        paint.Painter(self._theme, self).fillRect(self.rect(), self._theme.color("ground"))
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A walk under way is kept."""
        if self.rooms is not None:
            self.rooms.clipboard.clear()
            self.rooms.closing()
        super().closeEvent(event)
