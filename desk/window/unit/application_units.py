"""The units of the application: lines to write, move and remove by keys, and lists to paste."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.activation.fields import Field
from desk.window.theme import Theme, Type
from desk.window.unit.application_fields import LineBox, Told
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.fields import TextField
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.text import Label
from desk.window.words import tr


def names_in(text: str) -> tuple[str, ...]:
    """The names of a pasted list: a line each, the cells of a table's row as one."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in lines if line)


class PasteFilter(QObject):
    """Catches a pasted or dropped list before a field of one line makes one name of it."""

    pasted = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the event when it brings more than one name."""
        text = ""
        clipboard = QGuiApplication.clipboard()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Paste):
                text = clipboard.text()
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            if event.button() is Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
                text = clipboard.text(clipboard.Mode.Selection)
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            text = event.mimeData().text()
        names = names_in(text)
        if len(names) < 2 or (isinstance(watched, TextField) and watched.isReadOnly()):
            return False
        self.pasted.emit(names)
        return True


class UnitRow(QWidget):
    """One unit's line, with a way to remove it where there are several."""

    removed = Signal()
    pasted = Signal(object)

    def __init__(self, theme: Theme, heading: str, place: int, told: Told) -> None:
        super().__init__()
        self._heading = heading
        self._place = place
        self.box = LineBox(theme, Field(f"units[{place}].name", "text"), heading, told)
        self._remove = Button(theme, tr("Remove"), Kind.QUIET)
        self._remove.clicked.connect(self.removed)
        filter_ = PasteFilter(self)
        filter_.pasted.connect(self.pasted)
        self.box.target.installEventFilter(filter_)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.space(12))
        line.addWidget(self.box, 1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self._remove)
        line.addLayout(column)
        self.show_as_one_of(1)

    def show_as_one_of(self, count: int) -> None:
        """A number at the name where there are several."""
        label = self._heading if count == 1 else f"{self._heading}, {self._place + 1}"
        self.box.row.label.setText(label)
        self.box.target.setAccessibleName(label)
        self._remove.setAccessibleName(f"{tr('Remove')}: {label}")
        self._remove.setVisible(count > 1)

    def lock(self, locked: bool) -> None:
        """What was signed is read only."""
        self.box.lock(locked)
        if locked:
            self._remove.hide()


class UnitRows(QWidget):
    """The units' names, as many lines as there are units. The one written in last is moved."""

    added = Signal()
    removed = Signal(int)
    moved = Signal(int, int)
    pasted = Signal(int, object)

    def __init__(self, theme: Theme, heading: str, told: Told) -> None:
        super().__init__()
        self._theme = theme
        self._heading = heading
        self._told = told
        self._lines: list[UnitRow] = []
        self._current = 0
        self._locked = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(16))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(16))
        layout.addLayout(self._rows)
        self.add = Button(theme, tr("Add a unit"), Kind.QUIET, icon="plus", key=tr("Alt+L"))
        self._up = Button(theme, tr("Move up"), Kind.QUIET, key="Alt+Up", shown_key="Alt+↑")
        self._down = Button(theme, tr("Move down"), Kind.QUIET, key="Alt+Down", shown_key="Alt+↓")
        self.add.clicked.connect(self.added)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._foot = QWidget()
        foot = FlowLayout(theme.space(12), self._foot)
        for button in (self.add, self._up, self._down):
            foot.addWidget(button)
        layout.addWidget(self._foot)
        help_words = tr("Paste a list, and each of its lines becomes a unit.")
        self._help = Label(theme, help_words, size=Type.SMALL, role="ink2")
        layout.addWidget(self._help)

    @property
    def boxes(self) -> list[LineBox]:
        """The lines' fields in their order."""
        return [line.box for line in self._lines]

    def show_units(self, names: tuple[str, ...]) -> None:
        """Shows the names; lines are made or taken away at the end."""
        while len(self._lines) < len(names):
            self._make(len(self._lines))
        for line in self._lines[len(names) :]:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self._lines[len(names) :]
        for line, name in zip(self._lines, names, strict=True):
            line.box.show_value(name)
            line.box.show_error("")
            line.show_as_one_of(len(names))
        self._current = min(self._current, len(names) - 1)
        self._show_foot()

    def _make(self, place: int) -> None:
        line = UnitRow(self._theme, self._heading, place, self._told)
        line.removed.connect(lambda: self.removed.emit(place))
        line.pasted.connect(lambda names: self.pasted.emit(place, names))
        line.box.target.installEventFilter(self)
        self._rows.addWidget(line)
        self._lines.append(line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remembers the line that had the focus last: it is the one to move."""
        if event.type() == QEvent.Type.FocusIn:
            for place, box in enumerate(self.boxes):
                if box.target is watched:
                    self._current = place
        return False

    def _move(self, by: int) -> None:
        to = self._current + by
        if 0 <= to < len(self._lines):
            self.moved.emit(self._current, to)

    def lock(self, locked: bool) -> None:
        """What was signed is read only."""
        self._locked = locked
        for line in self._lines:
            line.lock(locked)
        self._show_foot()

    def _show_foot(self) -> None:
        several = len(self._lines) > 1
        self._foot.setVisible(not self._locked)
        self._help.setVisible(not self._locked)
        self._up.setVisible(several)
        self._down.setVisible(several)
