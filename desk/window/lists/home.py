"""Home: one search box, always focused; the last patients; what waits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.lists.wider import WiderSearch
from desk.window.page import Actions, Page
from desk.window.theme import Theme, Type
from desk.window.widgets.fields import TextField, Verdict
from desk.window.widgets.rows import REACH, KeyHint, ListRow, RowWords
from desk.window.widgets.text import Label
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.views import PersonHit, SearchResult
    from desk.window.formats import Formats


LEAST_CODE = 13
"""Anything shorter is no blanket's code, not even a slip of one."""


class HomePage(Page):
    """Search, and the last ten patients on arrow-down."""

    searched = Signal(str)
    chosen = Signal(object)
    new = Signal(str)
    scanned = Signal(str)
    widened = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._formats: Formats | None = None
        self._today: date | None = None
        self._recent: tuple[PersonHit, ...] = ()
        self._result: SearchResult | None = None
        self._enter_waits = False
        self._shut = False
        self.reason = ""
        """Why every unit was searched for those in the list; "" for one's own units."""
        self._rows: list[ListRow] = []
        self._spare: list[ListRow] = []
        self._hits: tuple[PersonHit, ...] = ()
        size = Type.BODY if theme.factor >= 1.5 else Type.LARGE
        self.search = TextField(theme, height=60, size=size, icon="search", key="Enter")
        self.search.setPlaceholderText(tr("Identity number, name or mobile"))
        self.search.setAccessibleName(tr("Search for a patient"))
        self.search.setMaxLength(100)
        self.search.takes_codes = True
        self._verdict = Verdict(theme)
        self._heading = Label(theme, tr("Last patients"), bold=True)
        self._choose = Label(theme, tr("Choose with"), size=Type.SMALL, role="ink2", wrap=False)
        self._down = KeyHint(theme, "↓")
        self._empty = Label(theme, "", role="ink2")
        self._wider = WiderSearch(self)
        self._wider.given.connect(self._widen)
        self._wider.unfolded.connect(self._empty.setHidden)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._lay_out()
        self.search.textEdited.connect(self._typed)
        self.search.installEventFilter(self)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("Who is it about?")))
        body.addWidget(
            Label(
                theme,
                tr("Type, paste or scan an identity number, a name or a mobile number."),
                role="ink2",
            )
        )
        body.addWidget(self.search)
        body.addWidget(self._verdict)
        body.addSpacing(theme.space(8))
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._choose)
        head.addWidget(self._down)
        body.addLayout(head)
        body.addWidget(self._empty)
        body.addWidget(self._wider.place)
        list_holder = QWidget()
        list_holder.setLayout(self._list)
        # The lines reach past the words, so that the ring has room.
        self._list.setContentsMargins(0, 0, 0, 0)
        reach = QHBoxLayout()
        reach.setContentsMargins(-REACH, 0, -REACH, 0)
        reach.addWidget(list_holder)
        body.addLayout(reach)
        body.addStretch(1)

    def show_recent(self, hits: tuple[PersonHit, ...], formats: Formats, today: date) -> None:
        """The last patients looked at."""
        self._recent, self._formats, self._today = hits, formats, today
        if not self.search.text().strip():
            self._show_hits(hits)

    def _widen(self, reason: str) -> None:
        self._result = None
        self.widened.emit(self.search.text().strip(), reason)

    def show_result(self, result: SearchResult, reason: str = "") -> None:
        """Hits of the query that now stands in the box; others are overtaken."""
        if result.query != self.search.text().strip():
            return
        self.reason = reason
        self._result = result
        self._show_hits(result.hits)
        if result.more:
            self._empty.setText(tr("More than twenty. Type more to see the right one."))
            self._empty.show()
        self.actions_changed.emit()
        if self._enter_waits:
            self._enter_waits = False
            self._go()

    def show_verdict(self, kind: str, words: str) -> None:
        """What is said about what was typed."""
        self._verdict.show_verdict(kind, words)
        self.search.set_error(kind == "error")

    def refuse_code(self, words: str) -> None:
        """A code that leads nowhere; the next scan takes its place."""
        self.show_verdict("error", words)
        self._empty.hide()
        self.search.selectAll()

    def shut(self, words: str) -> None:
        """Nobody is looked for here: says why, in the list's place."""
        self._shut = True
        self.search.setReadOnly(True)
        self._empty.setText(words)
        for part in (self._heading, self._choose, self._down):
            part.hide()
        self.actions_changed.emit()

    def clear(self) -> None:
        """An empty box, for the next patient."""
        self.search.clear()
        self._typed()

    def _typed(self) -> None:
        self._result = None
        self._enter_waits = False
        self.reason = ""
        self._wider.fold()
        self.show_verdict("none", "")
        query = self.search.text().strip()
        if query:
            self.searched.emit(query)
        else:
            self._show_hits(self._recent)
        self.actions_changed.emit()

    def _show_hits(self, hits: tuple[PersonHit, ...]) -> None:
        if self._shut:
            return
        searching = bool(self.search.text().strip())
        self._heading.setText(tr("Found") if searching else tr("Last patients"))
        if self._today is None or self._formats is None:
            return
        from desk.window.lists.row import row_words

        if hits != self._hits and any(row.hasFocus() for row in self._rows):
            # Nobody else may slip in under a hand that is about to press Enter.
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hits = hits
        for place, hit in enumerate(hits):
            words = row_words(hit, self._formats, self._today)
            if place < len(self._rows):
                self._rows[place].show_words(words)
            else:
                self._add_row(words)
        while len(self._rows) > len(hits):
            self._spare.append(self._rows.pop())
            self._spare[-1].hide()
        nobody = tr("Nobody found. Enter registers a new patient with what you typed.")
        nothing = tr("Nobody yet. Search, or register the first patient.")
        if self._is_code():
            # One key does one thing: it does not register whatever a code begins with.
            nobody = tr("Enter looks up the blanket with this code.")
        self._empty.setText(nobody if searching else nothing)
        self._empty.setVisible(not hits)
        self._choose.setVisible(bool(hits))
        self._down.setVisible(bool(hits))

    def _add_row(self, words: RowWords) -> None:
        """One more row; it shows whoever stands in its place of the list."""
        if self._spare:
            row = self._spare.pop()
            row.show_words(words)
            row.show()
        else:
            row = ListRow(self.theme, words)
            row.clicked.connect(lambda: self.chosen.emit(self._hits[self._rows.index(row)]))
            row.installEventFilter(self)
            self._list.addWidget(row)
        self._rows.append(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow-down goes into the list; Enter in a row opens it; letters go back to the box."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search:
            if event.key() == Qt.Key.Key_Down and self._rows:
                self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            return False
        return isinstance(watched, ListRow) and self._row_pressed(watched, event)

    def _row_pressed(self, row: ListRow, event: QKeyEvent) -> bool:
        place = self._rows.index(row)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row.click()
            return True
        if event.key() == Qt.Key.Key_Down and place + 1 < len(self._rows):
            self._rows[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() == Qt.Key.Key_Up:
            target = self._rows[place - 1] if place else self.search
            target.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        if event.text().isalnum() and not event.modifiers():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.setText(self.search.text() + event.text())
            self.search.textEdited.emit(self.search.text())
            return True
        return False

    def _go(self) -> None:
        """Opens the only hit, goes into several, or begins a new registration."""
        if self._result is None:
            return
        if len(self._result.hits) == 1:
            self.chosen.emit(self._result.hits[0])
        elif self._result.hits:
            self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.new.emit(self.search.text().strip())

    def _is_code(self) -> bool:
        """Whether a blanket's code was scanned or typed."""
        typed = self.search.text().strip()
        if len(typed) < LEAST_CODE:
            return False
        from desk.window.papers.code import looks_scanned

        return looks_scanned(typed)

    def primary(self) -> None:
        """Enter: what was found, or a new registration. A query under way is waited for."""
        if self._shut or self._wider.press():
            return
        query = self.search.text().strip()
        if not query:
            self.new.emit("")
        elif self._is_code():
            self.scanned.emit(query)
        elif self._result is None:
            self._enter_waits = True
        else:
            self._go()

    def bar(self) -> Actions:
        """A new registration, or what Enter does with what was typed."""
        if self._shut:
            return Actions()
        asking = self._wider.bar()
        if asking is not None:
            return asking
        if self._is_code():
            return Actions(tr("Look up the blanket"))
        if self._result is not None and self._result.hits and self.search.text().strip():
            one = len(self._result.hits) == 1
            words = tr("Open the card") if one else tr("Choose")
            return Actions(words)
        key = "Enter" if self.search.text().strip() else "Ctrl+N"
        wider = self._result is not None and self._result.wider and bool(self.search.text().strip())
        return Actions(
            tr("New registration"),
            primary_key=key,
            primary_icon="plus",
            secondary=(self._wider.action(),) if wider else (),
        )

    def back(self) -> bool:
        """Folds the question that is open."""
        return self._wider.back()

    def first_focus(self) -> QWidget | None:
        """Always the search box, but for a question that is open."""
        return self._wider.first_focus() or self.search
