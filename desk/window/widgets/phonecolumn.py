"""The right column of the walk: heading, phone, meter and what the text gives away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.window.theme import Theme, Type
from desk.window.widgets.phone import Meter, MeterWords, Phone, PhoneWords
from desk.window.widgets.rows import Symbol
from desk.window.widgets.scroll import scroll_bar_style
from desk.window.widgets.text import Label


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """What the column says. `finding_kind`: ok, info, warn or error."""

    heading: str
    below: str
    phone: PhoneWords
    meter: MeterWords
    finding_kind: str
    finding: str


class FindingLine(QWidget):
    """One line below the meter: a symbol and what the text gives away, or that it does not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        self._symbols = {
            "ok": Symbol(theme, "yes", "ok"),
            "info": Symbol(theme, "info", "accent"),
            "warn": Symbol(theme, "warning", "warn"),
            "error": Symbol(theme, "stop", "error"),
        }
        for symbol in self._symbols.values():
            layout.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        self._label = Label(theme, "", size=Type.SMALL)
        layout.addWidget(self._label, 1)

    def show_finding(self, kind: str, text: str) -> None:
        """Changes symbol and words."""
        for name, symbol in self._symbols.items():
            symbol.setVisible(name == kind)
        self._label.setText(text)

    def text(self) -> str:
        """The words shown."""
        return self._label.text()


class PhoneColumn(QScrollArea):
    """The phone and all about it. Scrolls when the window is low."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("phone_column")
        self.recolor()
        self.viewport().setAutoFillBackground(False)
        content = QWidget()
        content.setAutoFillBackground(False)
        layout = QVBoxLayout(content)
        large = theme.factor >= 1.5
        side = 12 if large else 24
        layout.setContentsMargins(side, 18 if large else theme.space(22), side, 8)
        layout.setSpacing(0)
        self._heading = Label(theme, "", bold=True)
        self._below = Label(theme, "", size=Type.SMALL, role="ink2")
        self.phone = Phone(theme)
        self._meter = Meter(theme)
        self._finding = FindingLine(theme)
        layout.addWidget(self._heading)
        layout.addWidget(self._below)
        gap = 8 if large else theme.space(14)
        layout.addSpacing(gap)
        layout.addWidget(self.phone)
        layout.addSpacing(gap)
        layout.addWidget(self._meter)
        layout.addSpacing(gap - 2)
        layout.addWidget(self._finding)
        layout.addStretch(1)
        self._below.setVisible(not large)
        self.setWidget(content)

    def recolor(self) -> None:
        """Follows the theme."""
        style = scroll_bar_style(self._theme)
        self.setStyleSheet("QScrollArea#phone_column { background: transparent; }" + style)

    def show_words(self, words: ColumnWords) -> None:
        """Shows all of it."""
        if self._heading.text() != words.heading:
            self._heading.setText(words.heading)
        if self._below.text() != words.below:
            self._below.setText(words.below)
        self.phone.show_words(words.phone)
        self._meter.show_words(words.meter)
        if self._finding.text() != words.finding:
            self._finding.show_finding(words.finding_kind, words.finding)

    def finding(self) -> str:
        """The finding line's words."""
        return self._finding.text()
