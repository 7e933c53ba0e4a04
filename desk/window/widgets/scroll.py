"""What scrolls: the work area, and the thin visible bar it shares with the right column."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desk.window.theme import Theme

SCROLL_BAR = """
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px 2px 2px 2px; }}
QScrollBar::handle:vertical {{ background: {control}; border-radius: 4px; min-height: 40px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
"""


def scroll_bar_style(theme: Theme) -> str:
    """The scroll bar's sheet: 8 px wide, in the colour of control edges."""
    return SCROLL_BAR.format(control=theme.color("control").name())


class WorkArea(QScrollArea):
    """The part of the sheet that scrolls, always vertically."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("work_area")
        # A viewport of our own: asking for Qt's makes PySide6 look through every kind of widget,
        # which costs the start some tens of milliseconds (decision D9).
        view = QWidget()
        view.setAutoFillBackground(False)
        self.setViewport(view)
        self.recolor()

    def recolor(self) -> None:
        """The scroll bar's handle in the theme's colour."""
        style = scroll_bar_style(self._theme)
        self.setStyleSheet("QScrollArea#work_area { background: transparent; }" + style)
