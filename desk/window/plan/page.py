"""The plan: what goes to whom and when, and why others get nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.plan.row import MessageLine, MessageRow, message_row_height
from desk.window.theme import Theme
from desk.window.visits.lines import folded
from desk.window.widgets.banners import Banner
from desk.window.widgets.dropdown import DropDown
from desk.window.widgets.fields import TextField
from desk.window.widgets.phonecolumn import ColumnWords, PhoneColumn
from desk.window.widgets.pool import RowPool
from desk.window.widgets.rows import REACH
from desk.window.widgets.searchabove import SearchAbove
from desk.window.widgets.text import Label
from desk.window.words import tr


class PlanPage(Page):
    """`ranged` carries the days to show; `entered` and `opened` a line's key."""

    arrived_here = Signal()
    ranged = Signal(str)
    entered = Signal(str)
    opened = Signal(str)
    file_wanted = Signal()
    print_wanted = Signal()
    sent_wanted = Signal()
    own_alt_digits = False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: tuple[MessageLine, ...] = ()
        self._shown: tuple[MessageLine, ...] = ()
        self._loading = True
        self._unsent = 0
        self._filling = False
        self._in_list = True
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self._about = Label(theme, "", role="ink2")
        self._said = Banner(theme, "warn", "")
        self._empty = Label(theme, "", role="ink2")
        self.days = DropDown(theme, height=44)
        self.days.setAccessibleName(tr("Which days"))
        self.groups = DropDown(theme, height=44)
        self.groups.setAccessibleName(tr("What becomes of it"))
        self.search = TextField(theme, height=44, icon="search")
        self.search.setPlaceholderText(tr("Name or number"))
        self.search.setAccessibleName(tr("Find in the plan"))
        self.search.setMaxLength(60)
        self.list = RowPool(theme, lambda: MessageRow(theme), message_row_height(theme))
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(0)
        self._finding = SearchAbove(self.search, self.list, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        large = theme.factor >= 1.5
        body.addWidget(self.title_label(tr("Plan")))
        body.addWidget(self._about)
        body.addWidget(self._said)
        row: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        row.setSpacing(theme.space(8))
        for field, stretch in ((self.days, 2), (self.groups, 3), (self.search, 3)):
            row.addWidget(field, 0 if large else stretch)
        body.addLayout(row)
        body.addWidget(self._empty)
        holder = QVBoxLayout()
        holder.setContentsMargins(-REACH, 0, -REACH, 0)
        holder.addWidget(self.list, 1)
        body.addLayout(holder, 1)
        self._said.hide()
        self._empty.hide()

    def _connect(self) -> None:
        self.days.currentIndexChanged.connect(lambda _place: self._range())
        self.groups.currentIndexChanged.connect(lambda _place: self._sift())
        self._finding.edited.connect(self._settle.start)
        self._settle.timeout.connect(self._filter)
        self.list.entered.connect(self._enter)
        self.list.chosen.connect(self._open)
        QShortcut(QKeySequence("F4"), self).activated.connect(self._open)

    def show_ranges(self, ranges: Sequence[tuple[str, str]], value: str) -> None:
        """The days to choose from."""
        self._fill(self.days, ranges, value)

    def show_groups(self, groups: Sequence[tuple[str, str]]) -> None:
        """What the lines can be sifted by; what was chosen stays where it still is there."""
        before = self.groups.currentData()
        self._fill(self.groups, groups, before if isinstance(before, str) else "")

    def _fill(self, field: DropDown, choices: Sequence[tuple[str, str]], value: str) -> None:
        self._filling = True
        field.clear()
        for one, words in choices:
            field.addItem(words, one)
        field.setCurrentIndex(max(field.findData(value), 0))
        self._filling = False

    def begin(self, about: str) -> None:
        """The plan is on its way."""
        self._loading = True
        self._about.setText(about)
        self._empty.hide()
        self.actions_changed.emit()

    def show_lines(self, lines: tuple[MessageLine, ...], about: str) -> None:
        """The whole plan."""
        self._loading = False
        self._lines = lines
        self._about.setText(about)
        self._filter()
        if self._in_list and self._shown:
            self._in_list = False
            # The rows get their places first: the ring follows them.
            QTimer.singleShot(0, self, self.list.focus_current)

    def _filter(self) -> None:
        wanted = folded(self.search.text()).split()
        group = self.groups.currentData()
        self._shown = tuple(
            line
            for line in self._lines
            if (not group or line.group == group) and all(part in line.found_by for part in wanted)
        )
        self.list.show_lines(self._shown)
        words = ""
        if not self._shown and not self._loading:
            words = tr("No visit has its reminder on these days.")
            if wanted or group:
                words = tr("Nothing in the plan fits.")
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self._enter()

    def _range(self) -> None:
        value = self.days.currentData()
        if not self._filling and isinstance(value, str):
            self.ranged.emit(value)

    def _sift(self) -> None:
        if not self._filling:
            self.list.begin_anew()
            self._filter()

    def lines(self) -> tuple[MessageLine, ...]:
        """The lines as they are sifted."""
        return self._shown

    def show_column(self, column: ColumnWords | None) -> None:
        """The message of the line one stands on."""
        self._phone.setVisible(column is not None)
        if column is not None:
            self._phone.show_words(column)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells what to look at; no title takes it away."""
        self._said.say(kind, title, body)

    def _key(self) -> str:
        line = self.list.current()
        return line.key if line is not None else ""

    def _enter(self) -> None:
        self.entered.emit(self._key())
        self.actions_changed.emit()

    def _open(self) -> None:
        if self._key():
            self.opened.emit(self._key())

    def show_unsent(self, count: int) -> None:
        """How many messages on visits wait: the way to them says so."""
        self._unsent = count
        self.actions_changed.emit()

    def primary(self) -> None:
        """To the files."""
        if not self._loading:
            self.file_wanted.emit()

    def bar(self) -> Actions:
        """Back, print, what was sent; the files."""
        if self._loading:
            return Actions(back=True, note=tr("Making the plan"), secondary=(self._sent(),))
        note = ""
        if self._shown:
            note = tr("{number} of {all}").format(number=self.list.place + 1, all=len(self._shown))
        return Actions(
            tr("Make a file"),
            primary_key="Ctrl+Enter",
            primary_icon="save",
            back=True,
            note=note,
            secondary=(
                Action(tr("Print"), "Ctrl+P", self.print_wanted.emit, "print"),
                self._sent(),
            ),
        )

    def _sent(self) -> Action:
        """The way to the messages on visits; it says how many wait."""
        words = tr("Sent messages")
        if self._unsent == 1:
            words = tr("1 not sent")
        elif self._unsent:
            words = tr("{count} not sent").format(count=self._unsent)
        return Action(words, tr("Alt+S"), self.sent_wanted.emit, "send")

    def back(self) -> bool:
        """Esc empties the field first."""
        if not self._finding.clear():
            return False
        self._filter()
        self.list.focus_current()
        return True

    def first_focus(self) -> QWidget | None:
        """The current line; the days while there is none."""
        return self.list.row() or self.days

    def arrived(self) -> None:
        """Makes the plan anew."""
        self._in_list = True
        self.arrived_here.emit()
