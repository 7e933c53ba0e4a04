"""The left column: the mark on top, navigation or steps, and the foot; a rail when narrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.theme import Theme, Type
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button
from desk.window.widgets.left import LeftRow, NavItem, StepRow, VeiledRow
from desk.window.widgets.rows import Hairline
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True)
class StepWords:
    """One step as shown: `state` is to_come, now, done or to_mend."""

    name: str
    state: str
    answer: str = ""


class Mark(QWidget):
    """The program's mark, its name, and where it stands; says DEMO on a demo register."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = ""
        self.demo = False
        self.compact = False
        self.setFixedHeight(theme.mark(40))

    def show_place(self, place: str, demo: bool) -> None:
        """The unit's short name and desk."""
        self._place, self.demo = place, demo
        self.setAccessibleName("Samtyckesdisken, " + ("DEMO, " if demo else "") + place)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark, name, place, and the DEMO chip."""
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        side = theme.mark(32 if not self.compact or theme.factor >= 1.5 else 30)
        x = (self.width() - side) / 2 if self.compact else 0
        paint.icon(painter, theme, "mark", "accent", x, (self.height() - side) / 2, side)
        if self.compact:
            return
        left = side + 10
        bold, small = theme.metrics(Type.BODY, bold=True), theme.metrics(Type.SMALL)
        y = (self.height() - bold.height() - small.height()) / 2
        room = self.width() - left
        painter.setFont(theme.font(Type.BODY, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(left, y, room, bold.height()), 0, "Samtyckesdisken")
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        y += bold.height()
        if self.demo:
            wide = theme.metrics(Type.SMALL, bold=True).horizontalAdvance("DEMO") + 14
            chip = QRectF(left, y, wide, small.height())
            paint.box(painter, chip, 9, theme.color("warn_soft"), theme.color("warn_edge"))
            painter.setFont(theme.font(Type.SMALL, bold=True))
            painter.setPen(theme.color("warn"))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, "DEMO")
            left, room = left + wide + 6, room - wide - 6
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color("ink2"))
        place = small.elidedText(self._place, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(left, y, room, small.height()), 0, place)


class LeftColumn(QWidget):
    """Two contents in one place: navigation outside the walk, the steps inside it."""

    go = Signal(str)
    step_chosen = Signal(int)
    park = Signal()
    unveil = Signal()
    lock = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.mark = Mark(theme)
        self._items: dict[str, NavItem] = {}
        self._steps: list[StepRow] = []
        self._stack = QStackedWidget()
        self._heading = Label(theme, "", size=Type.SMALL, role="ink2")
        self._unit_heading = Label(theme, tr("The unit"), size=Type.SMALL, role="ink2")
        self._navigation = QWidget()
        self._walk = QWidget()
        self._navigation_layout = QVBoxLayout(self._navigation)
        self._walk_layout = QVBoxLayout(self._walk)
        for layout in (self._navigation_layout, self._walk_layout):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.space(4))
        self._walk_layout.addWidget(self._heading)
        self._walk_layout.addStretch(1)
        # The column scrolls nowhere: its rows shrink to marks before they would not fit.
        self._stack.setMinimumHeight(1)
        self._stack.addWidget(self._navigation)
        self._stack.addWidget(self._walk)
        self.park_button = Button(theme, tr("Park"), icon="pause", shown_key="F6")
        self.park_button.clicked.connect(self.park)
        self.park_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for label in (self._heading, self._unit_heading):
            label.setContentsMargins(14, 0, 0, 0)
        self.park_rail = NavItem(theme, "pause", tr("Park"))
        self.park_rail.clicked.connect(self.park)
        self.veiled = VeiledRow(theme)
        self.veiled.clicked.connect(self.unveil)
        self.veiled.hide()
        self.compact = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 16, 12, 16)
        self._layout.setSpacing(theme.space(8))
        self._layout.addWidget(self.mark)
        self._layout.addSpacing(theme.space(16))
        self._layout.addWidget(self._stack, 1)
        self._layout.addWidget(self.veiled)
        self._layout.addWidget(self.park_button)
        self._layout.addWidget(self.park_rail, 0, Qt.AlignmentFlag.AlignHCenter)
        self.foot = Foot(theme)
        self._layout.addWidget(self.foot)
        # Its key is the whole program's, and works in the walk too.
        self.lock_button = Button(theme, tr("Lock"), icon="lock", shown_key="Ctrl+L")
        self.lock_button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.lock_rail = NavItem(theme, "lock", tr("Lock"))
        self._lockable = False
        for way in (self.lock_button, self.lock_rail):
            way.clicked.connect(self.lock)
            way.hide()
        self._layout.addWidget(self.lock_button)
        self._layout.addWidget(self.lock_rail, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_navigation(self, groups: Sequence[Sequence[tuple[str, str, str, str]]]) -> None:
        """Groups of (key of the page, icon, name, shortcut); the second group is the unit's."""
        for number, group in enumerate(groups):
            if number == 1:
                self._navigation_layout.addSpacing(self._theme.space(8))
                self._navigation_layout.addWidget(self._unit_heading)
            if number == 2:
                self._navigation_layout.addStretch(1)
            for page, icon, name, key in group:
                item = NavItem(self._theme, icon, name, key)
                item.clicked.connect(lambda _checked=False, page=page: self.go.emit(page))
                self._navigation_layout.addWidget(item)
                self._items[page] = item

    def show_navigation(self, current: str) -> None:
        """Outside the walk; `current` is the page's key."""
        self._stack.setCurrentWidget(self._navigation)
        for page, item in self._items.items():
            item.set_current(page == current)
        self._show_park(False)

    def set_count(self, page: str, count: int) -> None:
        """How many wait on a page."""
        self._items[page].set_count(count)

    def show_steps(self, heading: str, steps: Sequence[StepWords], *, parkable: bool) -> None:
        """Inside the walk."""
        if len(steps) != len(self._steps):
            self._make_steps(steps)
        self._heading.setText(heading)
        spoken = {
            "done": tr("done"),
            "now": tr("current step"),
            "to_come": "",
            "to_mend": tr("to put right"),
        }
        for row, words in zip(self._steps, steps, strict=True):
            row.show_state(words.state, words.answer, spoken[words.state])
        self._stack.setCurrentWidget(self._walk)
        self._show_park(parkable)

    def _make_steps(self, steps: Sequence[StepWords]) -> None:
        for row in self._steps:
            take_away(row)
        self._steps.clear()
        self._heading.setVisible(not self.compact)
        for number, words in enumerate(steps):
            row = StepRow(self._theme, number + 1, words.name)
            row.set_compact(self.compact)
            row.clicked.connect(lambda _checked=False, number=number: self._chosen(number))
            self._walk_layout.insertWidget(1 + number, row)
            self._steps.append(row)

    def show_lock(self) -> None:
        """Somebody sits at the desk, and can lock it."""
        self._lockable = True
        self._show_lock()

    def _show_lock(self) -> None:
        self.lock_button.setVisible(self._lockable and not self.compact)
        self.lock_rail.setVisible(self._lockable and self.compact)

    def show_veil(self, on: bool) -> None:
        """Whether names and numbers are covered: said where it is seen from every page."""
        self.veiled.setVisible(on)

    def _chosen(self, number: int) -> None:
        if self._steps[number].state == "done":
            self.step_chosen.emit(number)

    def _show_park(self, parkable: bool) -> None:
        self._parkable = parkable
        self.park_button.setVisible(parkable and not self.compact)
        self.park_rail.setVisible(parkable and self.compact)

    def set_compact(self, compact: bool) -> None:
        """The rail: marks alone, names kept for screen readers and tool tips."""
        self.compact = compact
        self.mark.compact = compact
        rows: list[LeftRow] = [
            *self._items.values(),
            *self._steps,
            self.park_rail,
            self.veiled,
            self.lock_rail,
        ]
        for row in rows:
            row.set_compact(compact)
        for heading in (self._heading, self._unit_heading):
            # One that stands nowhere yet would be shown as a window of its own.
            if heading.parentWidget() is not None:
                heading.setVisible(not compact)
        self.foot.setVisible(not compact)
        side = 10 if compact else 16
        self._layout.setContentsMargins(side, 16, 10 if compact else 12, 12)
        self._show_park(getattr(self, "_parkable", False))
        self._show_lock()


class Foot(QWidget):
    """Who is at the desk."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._role = ""
        self._initials = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._line = Hairline(theme)
        self._line.hide()
        layout.addWidget(self._line)
        layout.addStretch(1)
        self.setFixedHeight(theme.px(60))

    def show_user(self, initials: str, name: str, role: str) -> None:
        """Initials, name and role of the user."""
        self._initials, self._name, self._role = initials, name, role
        self._line.setVisible(bool(name))
        self.setAccessibleName(f"{name}, {role}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Disc, name and role; nothing before anybody sits at the desk."""
        if not self._name:
            return
        theme = self._theme
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        side = theme.mark(34)
        top = (self.height() + theme.space(8) - side) / 2
        disc = QRectF(2, top, side, side)
        paint.box(painter, disc, side, theme.color("sunken"))
        painter.setFont(theme.font(Type.SMALL, bold=True))
        painter.setPen(theme.color("ink"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials)
        left = disc.right() + 12
        bold, small = theme.metrics(Type.BODY, bold=True), theme.metrics(Type.SMALL)
        y = (self.height() + theme.space(8) - bold.height() - small.height()) / 2
        room = int(self.width() - left)
        painter.setFont(theme.font(Type.BODY, bold=True))
        name = bold.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, y, room, bold.height()), 0, name)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color("ink2"))
        painter.drawText(QRectF(left, y + bold.height(), room, small.height()), 0, self._role)
