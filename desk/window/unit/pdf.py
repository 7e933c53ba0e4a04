"""The papers' preview: pages as they will be printed, one below the other."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.scroll import WorkArea
from desk.window.widgets.text import Label
from desk.window.words import tr

SHADOW = 4


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as RGBA pixels, row by row."""

    pixels: bytes
    width: int
    height: int


class PaperPage(QWidget):
    """One page with the only shadow of the program: paper lies on the desk."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: Picture) -> None:
        """Shows a page; the picture is copied, so that its bytes may go."""
        shown = QImage(
            picture.pixels,
            picture.width,
            picture.height,
            picture.width * 4,
            QImage.Format.Format_RGBA8888,
        )
        self._image = shown.copy()
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the page is at its width: a scroll area asks nobody."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """The page's own shape."""
        inner = width - 2 * SHADOW
        if self._image.isNull():
            return round(inner * 1.414) + 2 * SHADOW
        return round(inner * self._image.height() / self._image.width()) + 2 * SHADOW

    def sizeHint(self) -> QSize:
        """A width to read at."""
        return QSize(338, self.heightForWidth(338))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow and page. Paper is white in every theme."""
        if self._image.isNull():
            return
        painter = paint.Painter(self._theme, self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        page = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        for reach in range(SHADOW, 0, -1):
            painter.fillRect(page.adjusted(-reach, -reach + 1, reach, reach), QColor(0, 0, 0, 12))
        if self._theme.veil.on:
            # A page is a picture: its names cannot be told from its words.
            painter.fillRect(page, QColor("white"))
            painter.setPen(QColor("black"))
            painter.setFont(self._theme.font())
            painter.drawText(page, Qt.AlignmentFlag.AlignCenter, tr("The names are hidden"))
            return
        painter.drawImage(page, self._image)


class PaperColumn(QFrame):
    """A heading and the pages, on the ground, at the right of a page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: list[PaperPage] = []
        self._expecting = False
        self.area = WorkArea(theme)
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setAccessibleName(tr("This is what the PDF looks like"))
        content = QWidget()
        self._list = QVBoxLayout(content)
        side = theme.space(24)
        self._list.setContentsMargins(side, 0, side, side)
        self._list.setSpacing(theme.space(16))
        self._list.addStretch(1)
        self.area.setWidget(content)
        heading = QHBoxLayout()
        heading.setContentsMargins(side, 0, side - theme.px(8), 0)
        words = Label(theme, tr("This is what the PDF looks like"), bold=True)
        heading.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.open = Button(theme, tr("Open"), Kind.QUIET, shown_key="Ctrl+O")
        heading.addWidget(self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, theme.space(22), 0, 0)
        layout.setSpacing(theme.space(12))
        layout.addLayout(heading)
        layout.addWidget(self.area, 1)
        self.set_wide(0)

    def set_wide(self, width: int) -> None:
        """As wide as that, in px; 0 for the width it has beside a form."""
        self.setFixedWidth(width or self._theme.px(424))

    def expect(self) -> None:
        """The pages are not those of the moment any longer."""
        self._expecting = True

    def keep_last(self) -> None:
        """No newer pages come."""
        self._expecting = False

    @property
    def is_drawn(self) -> bool:
        """Whether the pages seen are those of the moment."""
        return bool(self._pages) and not self._expecting

    def page_width(self) -> int:
        """The pages' width in px of the screen."""
        inner = self.width() - 1 - 2 * self._theme.space(24) - 2 * SHADOW
        return round(inner * self.devicePixelRatioF())

    def show_pages(self, pictures: list[Picture]) -> None:
        """Shows the pages; those that are there already are painted anew."""
        self._expecting = False
        while len(self._pages) < len(pictures):
            page = PaperPage(self._theme)
            self._list.insertWidget(len(self._pages), page)
            self._pages.append(page)
        for page, picture in zip(self._pages, pictures, strict=False):
            page.show_picture(picture)
        for page in self._pages[len(pictures) :]:
            page.hide()
        for page in self._pages[: len(pictures)]:
            page.show()
        self.area.setAccessibleName(
            tr("Preview of the PDF, {count} pages").format(count=len(pictures))
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a line at the left."""
        painter = paint.Painter(self._theme, self)
        painter.fillRect(self.rect(), self._theme.color("ground"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.color("line"))
