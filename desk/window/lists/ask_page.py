"""Ask again: who must be asked, when they come and why; one key asks the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.card.names import person_name
from desk.window.lists.ask_row import SCROLL_BAR, AskRow, columns, row_height
from desk.window.lists.ask_words import AskWords
from desk.window.page import Action, Actions, Page
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.chips import Chips
from desk.window.widgets.drawnrow import RowHeads
from desk.window.widgets.dropdown import DropDown
from desk.window.widgets.pool import RowPool
from desk.window.widgets.rows import REACH
from desk.window.widgets.text import Label
from desk.window.words import tr


class AskPage(Page):
    """The list that fills itself. `asked` and `opened` carry a line, `put_off` its key."""

    read = Signal()
    sifted = Signal(str)
    asked = Signal(object)
    opened = Signal(object)
    put_off = Signal(str)
    print_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: tuple[AskWords, ...] = ()
        self._total = 0
        self._waits = True
        self._title = self.title_label(tr("Ask again"))
        self._updated = Label(theme, "", size=Type.SMALL, role="ink2", wrap=False)
        self._about = Label(theme, "", role="ink2")
        self._said = Banner(theme, "error", "")
        self._large = theme.factor >= 1.5
        self.chips = Chips(theme)
        self.choice = DropDown(theme, height=44)
        self.choice.setAccessibleName(tr("Sift the list"))
        self._filling = False
        self._empty = Banner(
            theme,
            "ok",
            tr("Nobody to ask"),
            tr("All the answers that are registered here hold for now."),
        )
        heads = (tr("Visit"), tr("Patient"), tr("Why"), tr("Holds now"))
        self.heads = RowHeads(theme, heads, columns, bar=SCROLL_BAR)
        self.list = RowPool(theme, lambda: AskRow(theme), row_height(theme))
        self._source = Label(theme, "", size=Type.SMALL, role="ink2")
        self._lay_out()
        self.chips.chosen.connect(self._sift)
        self.chips.below.connect(self.list.focus_current)
        self.list.entered.connect(self._entered)
        self.list.chosen.connect(self.primary)
        self.list.above.connect(self._to_chips)
        self.choice.currentIndexChanged.connect(lambda _place: self._choose())
        QShortcut(QKeySequence("F4"), self).activated.connect(self._open)

    def _lay_out(self) -> None:
        body = self.body
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._updated, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        for part in (self._about, self._said, self.chips, self.choice, self._empty):
            body.addWidget(part)
        holder = QVBoxLayout()
        holder.setContentsMargins(-REACH, 0, -REACH, 0)
        holder.setSpacing(0)
        holder.addWidget(self.heads)
        holder.addWidget(self.list, 1)
        body.addLayout(holder, 1)
        body.addWidget(self._source)
        for part in (self._updated, self._about, self._source):
            part.setVisible(not self._large)
        for hidden in (self._said, self._empty, self.heads, self.chips, self.choice):
            hidden.hide()

    def show_list(
        self,
        chips: Sequence[tuple[str, str, int]],
        value: str,
        lines: tuple[AskWords, ...],
        total: int,
        updated: str,
    ) -> None:
        """The lines that were sifted out; `total` counts those too that there is no room for."""
        came = bool(lines) and not self._lines
        self._lines, self._total = lines, total
        self._show_choices(chips, value)
        self.list.show_lines(lines)
        self._empty.setVisible(not lines)
        self.heads.setVisible(bool(lines) and self.theme.factor < 1.5)
        self._updated.setText(tr("Updated {time}").format(time=updated))
        about = tr("The list fills itself. Those who come today are first.")
        self._about.setVisible(not self._large or total > len(lines))
        if total > len(lines):
            more = tr("The first {count} of {all} are shown.")
            about = f"{about} {more.format(count=len(lines), all=total)}"
        self._about.setText(about)
        self._show_source()
        self.order_changed.emit()
        self.actions_changed.emit()
        if self._waits or came:
            self._waits = False
            # The rows get their places first: the ring follows them.
            QTimer.singleShot(0, self, self._stand)

    def _show_choices(self, chips: Sequence[tuple[str, str, int]], value: str) -> None:
        """Chips; in large text they would leave no room for the list, and fold into one."""
        several = len(chips) > 1
        self.chips.setVisible(several and not self._large)
        self.choice.setVisible(several and self._large)
        if not self._large:
            self.chips.show_chips(chips, value)
            return
        self._filling = True
        self.choice.clear()
        for one, words, count in chips:
            self.choice.addItem(f"{words} · {count}", one)
            if one == value:
                self.choice.setCurrentIndex(self.choice.count() - 1)
        self._filling = False

    def _choose(self) -> None:
        value = self.choice.currentData()
        if not self._filling and isinstance(value, str):
            self._sift(value)

    def _stand(self) -> None:
        """In the list, or where there is nothing to ask on the way back."""
        if self._lines:
            self.list.focus_current()
        else:
            self.wants_first_focus.emit()

    def line(self) -> AskWords | None:
        """The line one stands on."""
        found = self.list.current()
        return found if isinstance(found, AskWords) else None

    def lines(self) -> tuple[AskWords, ...]:
        """What the list shows now, for those who look at it."""
        return self._lines

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells what went wrong; no title takes it away."""
        self._said.say(kind, title, body)

    def _entered(self) -> None:
        self._show_source()
        self.actions_changed.emit()

    def _show_source(self) -> None:
        """Where the reason of the line one stands on comes from."""
        line = self.line()
        words = tr("Source: {source}").format(source=line.source) if line and line.source else ""
        self._source.setText(words)

    def _to_chips(self) -> None:
        """Up from the first line."""
        target = self.choice if self._large else self.chips.current()
        if target is not None and target.isVisible():
            target.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _sift(self, value: str) -> None:
        self.list.begin_anew()
        self._waits = True
        self.sifted.emit(value)

    def _put_off(self) -> None:
        """The line goes to the end; one stands on the next."""
        line = self.line()
        if line is None:
            return
        following = self._lines[(self.list.place + 1) % len(self._lines)]
        self._waits = True
        self.put_off.emit(line.key)
        self.list.go_to(following.key)
        self._entered()

    def _open(self) -> None:
        line = self.line()
        if line is not None:
            self.opened.emit(line)

    def primary(self) -> None:
        """Enter: asks whom one stands on."""
        line = self.line()
        if line is not None:
            self.say("error", "")
            self.asked.emit(line)

    def bar(self) -> Actions:
        """The blankets of those in the list, later; ask. Esc goes back all the same."""
        line = self.line()
        if line is None:
            return Actions(back=True)
        blankets = Action(tr("Print blankets"), "Ctrl+P", self.print_wanted.emit, "print")
        later = Action(tr("Put off"), "Alt+U", self._put_off, "clock")
        note = tr("{number} of {all}").format(number=self.list.place + 1, all=self._total)
        words, icon = tr("Ask {name}").format(name=person_name(line.line.hit.person)), "again"
        if line.line.reference:
            words, icon = tr("Show the blanket"), "inbox"
        elif line.line.hit.person.masked:
            words, icon = tr("Open with a reason"), "lock"
        return Actions(words, primary_icon=icon, note=note, secondary=(blankets, later))

    def first_focus(self) -> QWidget | None:
        """The current line."""
        return self.list.row()

    def arrived(self) -> None:
        """Reads the list anew; what stands there is shown until it comes."""
        self.say("error", "")
        self._waits = True
        self.read.emit()
