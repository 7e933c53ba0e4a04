"""What scrolls: the work area and the columns, with a thin bar that shows while there is more.

None has a style sheet: one on an area makes Qt take every widget inside it through the sheets, at
each page that is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from desk.window import paint
from desk.window.theme import Theme

BAR, MARGIN = 12, 2


class ThinBar(QScrollBar):
    """A scroll bar of 8 px in the colour of control edges, without arrows or track."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setFixedWidth(BAR)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The handle, where the style would have it: dragging follows the style."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        drawn = QRectF(handle).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        paint.box(painter, drawn, drawn.width() / 2, self._theme.color("control"))


class Scrolled(QScrollArea):
    """An area that scrolls vertically alone and is never stopped at by Tab."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ThinBar(theme))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A viewport of our own: asking for Qt's makes PySide6 look through every kind of widget,
        # which costs the start some tens of milliseconds (decision D9).
        view = QWidget()
        self.setViewport(view)
        view.setAutoFillBackground(False)

    def setWidget(self, content: QWidget) -> None:
        """The widget that scrolls; Qt would give it a ground of its own."""
        super().setWidget(content)
        content.setAutoFillBackground(False)


class WorkArea(Scrolled):
    """The part of the sheet that scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("work_area")
