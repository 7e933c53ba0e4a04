"""A paper's pages as they will be printed, as wide as there is room for, up to reading size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme
from desk.window.unit.pdf import SHADOW, PaperPage, Picture
from desk.window.widgets.scroll import WorkArea
from desk.window.words import tr

SPARE = 20
"""The scroll bar and the line at the left."""

READING = 640
"""A page's width at 100 %: it grows with the text."""


class PaperView(QFrame):
    """The pages below each other. Their words are pictures: it says which paper, how many pages.

    `scrolls`: it has its own scroll bar; else it is as tall as its pages, and the page scrolls.
    """

    ring_radius = 6

    def __init__(self, theme: Theme, *, scrolls: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scrolls = scrolls
        self._pages: list[PaperPage] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space(16))
        self._area: WorkArea | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1 if scrolls else 0, 0, 0, 0)
        if scrolls:
            content = QWidget()
            content.setLayout(self._list)
            side = theme.space(24)
            self._list.setContentsMargins(side, side, side, side)
            self._area = WorkArea(theme)
            self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._area.setWidget(content)
            content.setAutoFillBackground(False)
            outer.addWidget(self._area)
        else:
            self._list.setContentsMargins(0, 0, 0, 0)
            outer.addLayout(self._list)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._list.addStretch(1)

    def paper_width(self) -> int:
        """A page's width in px of the screen."""
        margins = self._list.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * SHADOW - SPARE
        return round(max(min(room, self._theme.px(READING)), 200) * self.devicePixelRatioF())

    def show_pages(self, pictures: Sequence[Picture], name: str) -> None:
        """Shows the pages; those that are there already are painted anew."""
        while len(self._pages) < len(pictures):
            page = PaperPage(self._theme)
            self._list.insertWidget(len(self._pages), page, 0, Qt.AlignmentFlag.AlignHCenter)
            self._pages.append(page)
        for page, picture in zip(self._pages, pictures, strict=False):
            page.show_picture(picture)
            page.show()
        self._fit()
        for page in self._pages[len(pictures) :]:
            page.hide()
        words = tr("Preview of the paper: {name}, {count} pages")
        if len(pictures) == 1:
            words = tr("Preview of the paper: {name}, 1 page")
        shown = words.format(name=name, count=len(pictures))
        (self._area or self).setAccessibleName(shown)

    def _fit(self) -> None:
        wide = round(self.paper_width() / self.devicePixelRatioF()) + 2 * SHADOW
        for page in self._pages:
            page.setFixedSize(wide, page.heightForWidth(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages fit at once; they are drawn sharp at their new width when it has settled."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Beside the choices: the ground, and a line at the left."""
        if self._scrolls:
            painter = paint.Painter(self._theme, self)
            painter.fillRect(self.rect(), self._theme.color("ground"))
            painter.fillRect(0, 0, 1, self.height(), self._theme.color("line"))
