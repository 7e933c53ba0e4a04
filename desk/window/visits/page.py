"""Visits today: who comes, what holds, whom to ask, and the mark SMS of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme
from desk.window.visits.lines import VisitLine, folded
from desk.window.visits.row import SCROLL_BAR, VisitRowButton, columns, row_height
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.drawnrow import RowHeads
from desk.window.widgets.dropdown import DropDown
from desk.window.widgets.fields import TextField
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.pool import RowPool
from desk.window.widgets.rows import REACH
from desk.window.widgets.searchabove import SearchAbove
from desk.window.widgets.text import Label
from desk.window.words import tr


class VisitsPage(Page):
    """The arrival list of a day. What it asks for comes back through `show_lines`."""

    arrived_here = Signal()
    day_wanted = Signal(object)
    reception_wanted = Signal(str)
    asked = Signal(object)
    opened = Signal(object)
    mark_wanted = Signal(object)
    change_wanted = Signal(object)
    add_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: tuple[VisitLine, ...] = ()
        self._shown: tuple[VisitLine, ...] = ()
        self._today: date | None = None
        self._day: date | None = None
        self._total = 0
        self._loading = True
        self._in_list = True
        self._title = self.title_label(tr("Visits today"))
        self._about = Label(theme, "", role="ink2")
        self._said = Banner(theme, "ok", "")
        self._empty = Label(theme, "", role="ink2")
        self._add = Button(theme, tr("New visit"), Kind.QUIET, icon="plus", key="Alt+N")
        self._import = Button(theme, tr("Read in visits"), Kind.QUIET, icon="inbox", key="Alt+L")
        self._before = self._way(tr("Day before"), "Alt+Left", "Alt+←", -1)
        self._after = self._way(tr("Day after"), "Alt+Right", "Alt+→", 1)
        self._now = Button(theme, tr("Today"), Kind.QUIET, key="Alt+I")
        self.search = TextField(theme, height=44, icon="search")
        self.search.setPlaceholderText(tr("Name, number or day"))
        self.search.setAccessibleName(tr("Find in the list, or go to a day"))
        self.search.setMaxLength(60)
        self.receptions = DropDown(theme, height=44)
        self.receptions.setAccessibleName(tr("Reception"))
        self.receptions.setAccessibleDescription(tr("Reception"))
        self._filling = False
        heads = (tr("Time"), tr("Patient"), tr("Ask"), tr("Holds now"), tr("Sms"))
        self.heads = RowHeads(theme, heads, columns, bar=SCROLL_BAR, line=True)
        self.list = RowPool(theme, lambda: VisitRowButton(theme), row_height(theme))
        self._finding = SearchAbove(self.search, self.list, self)
        self._lay_out()
        self._connect()

    def _way(self, words: str, key: str, shown: str, step: int) -> Button:
        button = Button(self.theme, words, Kind.QUIET, key=key, shown_key=shown)
        button.clicked.connect(lambda: self._step_day(step))
        return button

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        large = theme.factor >= 1.5
        head: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        head.addWidget(self._title, 1)
        adding = FlowLayout(theme.space(8))
        for button in (self._add, self._import):
            adding.addWidget(button)
        if large:
            head.addLayout(adding)
        else:
            head.addWidget(self._add)
            head.addWidget(self._import)
        body.addLayout(head)
        body.addWidget(self._about)
        body.addWidget(self._said)
        row: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        row.setSpacing(theme.space(8))
        days = FlowLayout(theme.space(4))
        if large:
            row.addLayout(days)
        for button in (self._before, self._now, self._after):
            if large:
                days.addWidget(button)
            else:
                row.addWidget(button)
        row.addWidget(self.search, 0 if large else 3)
        row.addWidget(self.receptions, 0 if large else 2)
        body.addLayout(row)
        body.addWidget(self._empty)
        holder = QVBoxLayout()
        holder.setContentsMargins(-REACH, 0, -REACH, 0)
        holder.setSpacing(0)
        holder.addWidget(self.heads)
        holder.addWidget(self.list, 1)
        body.addLayout(holder, 1)
        self._said.hide()
        self._empty.hide()
        self.heads.hide()
        self.receptions.hide()

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_wanted)
        self._import.clicked.connect(self.import_wanted)
        self._now.clicked.connect(lambda: self._go_to(self._today))
        self._finding.edited.connect(self._filter)
        self.receptions.currentIndexChanged.connect(lambda _place: self._choose_reception())
        self.list.entered.connect(self.actions_changed)
        self.list.chosen.connect(self.primary)
        self.list.toggled.connect(self._toggle)
        QShortcut(QKeySequence("F4"), self).activated.connect(self._open)

    def show_day(self, day: date, today: date, title: str, about: str) -> None:
        """Another day: the list of it is on its way."""
        other = day != self._day
        self._day, self._today = day, today
        self._title.setText(title)
        self._about.setText(about)
        if other:
            self._lines = self._shown = ()
            self.list.begin_anew()
            self.search.clear()
        self._loading = True

    def show_receptions(self, receptions: Sequence[tuple[str, str]], value: str) -> None:
        """The unit's receptions with one for all of them; none where the unit has none."""
        self._filling = True
        self.receptions.clear()
        for one, words in receptions:
            self.receptions.addItem(words, one)
            if one == value:
                self.receptions.setCurrentIndex(self.receptions.count() - 1)
        self._filling = False
        self.receptions.setVisible(len(receptions) > 2)

    def show_lines(self, lines: tuple[VisitLine, ...], about: str, *, whole: bool) -> None:
        """The day's visits as far as they are read; `whole`: these are all of them."""
        self._lines = lines
        self._loading = not whole
        self._about.setText(about)
        self._filter(told=False)

    def _filter(self, *, told: bool = True) -> None:
        wanted = folded(self.search.text()).split()
        self._shown = (
            tuple(one for one in self._lines if all(part in one.found_by for part in wanted))
            if wanted and self._typed_day() is None
            else self._lines
        )
        self.list.show_lines(self._shown)
        words = ""
        if not self._shown and not self._loading:
            words = tr("Nobody in the list fits.") if wanted else tr("No visits this day.")
        self._empty.setText(words)
        self._empty.setVisible(bool(words))
        self.heads.setVisible(bool(self._shown) and self.theme.factor < 1.5)
        self.actions_changed.emit()
        if self._in_list and not told and self._shown:
            self._in_list = False
            # The rows get their places first: the ring follows them.
            QTimer.singleShot(0, self, self.list.focus_current)

    def lines(self) -> tuple[VisitLine, ...]:
        """What the list shows now, for those who look at it."""
        return self._shown

    def line(self) -> VisitLine | None:
        """The line one stands on."""
        found = self.list.current()
        return found if isinstance(found, VisitLine) else None

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self._said.say(kind, title, body)

    def _typed_day(self) -> date | None:
        try:
            return date.fromisoformat(self.search.text().strip())
        except ValueError:
            return None

    def _step_day(self, step: int) -> None:
        if self._day is not None and date.min < self._day < date.max:
            self._go_to(date.fromordinal(self._day.toordinal() + step))

    def _go_to(self, day: date | None) -> None:
        if day is not None and day != self._day:
            self._in_list = True
            self.say("ok", "")
            self.day_wanted.emit(day)

    def _choose_reception(self) -> None:
        if not self._filling:
            value = self.receptions.currentData()
            self.list.begin_anew()
            self.reception_wanted.emit(value if isinstance(value, str) else "")

    def _act(self, way: Callable[[VisitLine], None]) -> None:
        line = self.line()
        if line is not None:
            self.say("ok", "")
            way(line)

    def _toggle(self) -> None:
        self._act(self.mark_wanted.emit)

    def _open(self) -> None:
        self._act(self.opened.emit)

    def _change(self) -> None:
        self._act(self.change_wanted.emit)

    def primary(self) -> None:
        """Enter: asks, or opens the card; a day that was typed is gone to."""
        day = self._typed_day()
        if day is not None:
            self.search.clear()
            self._go_to(day)
            self._filter()
            return
        line = self.line()
        if line is not None:
            self._act(self.asked.emit if line.asks else self.opened.emit)

    def bar(self) -> Actions:
        """Back, the mark, cancel or move; ask or open the card."""
        if self._typed_day() is not None:
            return Actions(tr("Go to the day"), back=True, primary_icon="calendar")
        line = self.line()
        if line is None:
            return Actions(back=True)
        on = line.row.mark.on
        words = tr("Remove the sms") if on else tr("Send an sms")
        secondary = [Action(words, "Alt+M", self._toggle, "no" if on else "message")]
        if line.row.visit.status != "cancelled":
            secondary.append(Action(tr("Cancel or move"), "Alt+S", self._change, "calendar"))
        name = line.row.person.given_name
        place = self.list.place + 1
        note = tr("{number} of {all}").format(number=place, all=len(self._shown))
        ask = tr("Ask {name}").format(name=name) if line.asks else tr("Show the card")
        icon = "again" if line.asks else "person"
        return Actions(ask, primary_icon=icon, back=True, note=note, secondary=tuple(secondary))

    def back(self) -> bool:
        """Esc empties the field first."""
        if not self._finding.clear():
            return False
        self._filter()
        self.list.focus_current()
        return True

    def first_focus(self) -> QWidget | None:
        """The current line; the field while there is none."""
        return self.list.row() or self.search

    def arrived(self) -> None:
        """Reads the day anew."""
        self.say("ok", "")
        self._in_list = True
        self.arrived_here.emit()
