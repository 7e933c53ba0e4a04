"""The right column of the walk: heading, phone, meter and what the text gives away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desk.window.theme import Theme, Type
from desk.window.widgets.meter import Meter, MeterWords
from desk.window.widgets.phone import Phone, PhoneWords
from desk.window.widgets.rows import Symbol
from desk.window.widgets.scroll import Scrolled
from desk.window.widgets.text import Label

LARGE = 1.5
"""From this size of text on there is no room for two things beside each other."""


@dataclass(frozen=True, slots=True)
class OwnedPhone:
    """One of several phones: whose it is, and at its side the number or where it will come."""

    owner: str
    number: str
    phone: PhoneWords


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """What the column says. `finding_kind`: ok, info, warn or error.

    `phones` where several get the message; then `phone` is the first of them.
    """

    heading: str
    below: str
    phone: PhoneWords
    meter: MeterWords
    finding_kind: str
    finding: str
    phones: tuple[OwnedPhone, ...] = ()


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


class OwnerLine(QWidget):
    """Above one of several phones: whose it is, and the number at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, theme.space(6))
        self._owner = Label(theme, "", size=Type.SMALL, bold=True)
        self._number = Label(theme, "", size=Type.SMALL, role="ink2")
        self._layout.addWidget(self._owner, 1)
        self._layout.addWidget(self._number, 0)

    def show_owner(self, owner: str, number: str) -> None:
        """Changes the words."""
        self._owner.setText(owner)
        self._number.setText(number)
        self._arrange()

    def _arrange(self) -> None:
        """Side by side where both have room, else the number below."""
        theme, gap = self._theme, self._theme.space(8)
        number = theme.metrics(Type.SMALL).horizontalAdvance(self._number.text()) + 1
        owner = theme.metrics(Type.SMALL, True).horizontalAdvance(self._owner.text()) + 1
        beside = theme.factor < LARGE and owner + gap + number <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(across if beside else down)
        self._layout.setSpacing(gap if beside else 0)
        self._number.setMinimumWidth(number if beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The room has changed."""
        super().resizeEvent(event)
        self._arrange()


class PhoneColumn(Scrolled):
    """The phone and all about it. Scrolls when the window is low."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words: ColumnWords | None = None
        self.setObjectName("phone_column")
        content = QWidget()
        layout = QVBoxLayout(content)
        large = theme.factor >= LARGE
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
        self._first_owner = OwnerLine(theme)
        self._first_owner.hide()
        layout.addWidget(self._first_owner)
        layout.addWidget(self.phone)
        self._others = QVBoxLayout()
        self._others.setSpacing(0)
        layout.addLayout(self._others)
        self._more: list[tuple[OwnerLine, Phone]] = []
        layout.addSpacing(gap)
        layout.addWidget(self._meter)
        layout.addSpacing(gap - 2)
        layout.addWidget(self._finding)
        layout.addStretch(1)
        self._below.setVisible(not large)
        self.setWidget(content)

    def show_words(self, words: ColumnWords) -> None:
        """Shows all of it, and paints at once: it follows every key, and the eye is here."""
        if words == self._words:
            return
        before, self._words = self._words, words
        if self._heading.text() != words.heading:
            self._heading.setText(words.heading)
        if self._below.text() != words.below:
            self._below.setText(words.below)
        self.phone.set_short(bool(words.phones))
        self.phone.show_words(words.phone)
        self._show_others(words.phones)
        self._meter.show_words(words.meter)
        if self._finding.text() != words.finding:
            self._finding.show_finding(words.finding_kind, words.finding)
        if self.isVisible():
            # Before whatever else the same key changes on the page; what waits is painted with it.
            same = before is not None and before.phone == words.phone
            (self._below if same else self.phone).repaint()

    def show_text(self, text: str) -> None:
        """The text at once, before what is found in it is known; the words follow."""
        if self._words is None or not self.isVisible() or text == self.phone.text():
            return
        self._words = None
        for phone in self.phones():
            phone.show_text(text)
        self.phone.repaint()

    def _show_others(self, phones: tuple[OwnedPhone, ...]) -> None:
        """One short phone each; the first one is the column's own."""
        self._first_owner.setVisible(bool(phones))
        if phones:
            self._first_owner.show_owner(phones[0].owner, phones[0].number)
        while len(self._more) < len(phones) - 1:
            owner, phone = OwnerLine(self._theme), Phone(self._theme)
            phone.set_short(True)
            self._others.addSpacing(self._theme.space(12))
            self._others.addWidget(owner)
            self._others.addWidget(phone)
            self._more.append((owner, phone))
        for place, (owner, phone) in enumerate(self._more, start=1):
            shown = place < len(phones)
            owner.setVisible(shown)
            phone.setVisible(shown)
            if shown:
                owner.show_owner(phones[place].owner, phones[place].number)
                phone.show_words(phones[place].phone)

    def phones(self) -> tuple[Phone, ...]:
        """The phones shown, the first one first."""
        return (self.phone, *(phone for _, phone in self._more if not phone.isHidden()))

    def finding(self) -> str:
        """The finding line's words."""
        return self._finding.text()
