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
    from desk.window.rooms import Rooms

LEAST_WIDTH, LEAST_HEIGHT = 960, 640
FIRST_WIDTH, FIRST_HEIGHT = 1280, 800


class MainWindow(QWidget):
    """Home at once; all else is built after the first paint (decision D9).

    `painted` is emitted when the search box has been painted and has the focus.
    """

    painted = Signal()

    def __init__(self, theme: Theme, services: Services) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Samtyckesdisken")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(FIRST_WIDTH, FIRST_HEIGHT)
        self._theme = theme
        self._services = services
        self._painted = False
        self._typed = ""
        self.shell = Shell(theme, self)
        self.home = HomePage(theme)
        self.rooms: Rooms | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.shell)
        self.shell.set_window(self)
        self.shell.primary.connect(self._primary)
        self.shell.back.connect(self._back)
        self.home.searched.connect(self._remember)
        self.shell.left.mark.show_place("", False)
        self.shell.show_page(self.home, None)

    def _remember(self, query: str) -> None:
        self._typed = query

    def opened(self, context: UnitContext) -> None:
        """The register is open: the rest of the program is built."""
        from desk.window.rooms import Rooms

        self.rooms = Rooms(self._theme, self._services, self.shell, self.home, self)
        self.rooms.opened(context)
        if self._typed:
            self.home.searched.emit(self._typed)

    def show_page(self, page: Page) -> None:
        """Shows a page outside the program proper: the first start, or what went wrong."""
        self.shell.show_page(page, None)

    def say_broken(self, words: str) -> None:
        """A bug: says that what was written is kept, in the window's language."""
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
            self.rooms.closing()
        super().closeEvent(event)
