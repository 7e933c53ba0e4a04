"""Who comes: a search that adds to a list, or somebody new; several make a group."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.consent.draft import DraftPatient
from desk.register.views import PersonHit, PersonView
from desk.window.card.names import person_identity, person_name
from desk.window.formats import identity_shown
from desk.window.judging import IdentityJudge
from desk.window.theme import Theme, Type
from desk.window.visits.newcomer import NewComer
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.rows import Hairline, ListRow, RowWords
from desk.window.widgets.text import Label
from desk.window.words import tr

MOST_SHOWN = 5


class PeopleChooser(QWidget):
    """`searched` carries what is typed; `changed` tells that somebody came or went.

    `written` carries somebody new, who is to be added or refused. `widen` asks for other units.
    """

    searched = Signal(str)
    changed = Signal()
    written = Signal(object)
    widen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hits: tuple[PersonHit, ...] = ()
        self._rows: list[ListRow] = []
        self._judge: IdentityJudge | None = None
        self._chosen: dict[str, PersonView] = {}
        self._new: dict[str, DraftPatient] = {}
        self._lines: list[QWidget] = []
        self._take_first = False
        self.row = FieldRow(
            theme,
            tr("Who comes?"),
            TextField(theme, icon="search"),
            help_text=tr("Identity number, name or mobile. Several make a group."),
        )
        self.row.field.setMaxLength(100)
        self.row.edited.connect(self._typed)
        self.row.field.installEventFilter(self)
        self._found = QVBoxLayout()
        self._found.setSpacing(0)
        self._people = QVBoxLayout()
        self._people.setSpacing(0)
        self._nobody = Label(theme, "", role="ink2")
        self._nobody.hide()
        self._write = Button(theme, tr("New patient"), icon="plus", shown_key="Enter")
        self._write.clicked.connect(self.write_new)
        self._write.hide()
        self.newcomer = NewComer(theme)
        self.newcomer.added.connect(self.written)
        self._wide = Button(theme, tr("Search every unit"), icon="search", key=tr("Alt+E"))
        self._wide.clicked.connect(self.widen)
        self._wide.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addLayout(self._people)
        layout.addWidget(self.row)
        layout.addWidget(self._nobody)
        choices = FlowLayout(theme.space(10))
        choices.addWidget(self._write)
        choices.addWidget(self._wide)
        layout.addLayout(choices)
        layout.addWidget(self.newcomer)
        layout.addLayout(self._found)

    @property
    def people(self) -> tuple[PersonView, ...]:
        """Those who come and are in the register."""
        return tuple(self._chosen.values())

    @property
    def new_patients(self) -> tuple[DraftPatient, ...]:
        """Those who come and are not in it yet."""
        return tuple(self._new.values())

    def begin(self, judge: IdentityJudge) -> None:
        """Nobody, for the next visit. `judge` says what somebody new's number is."""
        self._judge = judge
        self._chosen.clear()
        self._new.clear()
        self.newcomer.hide()
        self.row.show()
        self._show_people()
        self._empty_search()

    def _typed(self) -> None:
        self._take_first = False
        query = self.row.text().strip()
        if query:
            self.searched.emit(query)
        else:
            self.show_hits("", (), known=True)

    def show_hits(
        self, query: str, hits: tuple[PersonHit, ...], *, known: bool, wider: bool = False
    ) -> None:
        """Who was found for what stands in the field; `known`: the search is at its end.

        `wider`: there are units that it did not reach.
        """
        if query != self.row.text().strip():
            return
        self._hits = hits[:MOST_SHOWN] if query else ()
        while len(self._rows) < len(self._hits):
            row = ListRow(self._theme, RowWords("", "", "none", ""))
            row.clicked.connect(lambda _on=False, row=row: self._take(self._rows.index(row)))
            row.installEventFilter(self)
            self._found.addWidget(row)
            self._rows.append(row)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(self._hits))
            if place < len(self._hits):
                person = self._hits[place].person
                row.show_words(RowWords(person_name(person), person_identity(person), "none", ""))
        nobody = bool(query) and known and not hits
        self._nobody.setText(tr("Nobody found.") if nobody else "")
        self._nobody.setVisible(nobody)
        self._write.setVisible(nobody)
        self._wide.setVisible(nobody and wider)
        if self._take_first and (hits or nobody):
            self._take_first = False
            self.take()

    def take(self) -> bool:
        """Enter in the search: the first who was found, or somebody new; whether it was for it."""
        if not self.row.field.hasFocus() or not self.row.text().strip():
            return False
        if self._hits:
            self._take(0)
        elif not self._write.isHidden():
            self.write_new()
        else:
            self._take_first = True
        return True

    def write_new(self) -> None:
        """Somebody new, with what was searched for."""
        if self._judge is None:
            return
        typed = self.row.text()
        self._empty_search()
        self.row.hide()
        self.newcomer.begin(typed, self._judge)
        self.changed.emit()

    def leave_new(self) -> bool:
        """Back to the search; whether somebody new was being written."""
        if not self.newcomer.is_open:
            return False
        self.newcomer.hide()
        self._search_again()
        return True

    def add(self, patient: DraftPatient) -> None:
        """Somebody new, whose number nobody has."""
        self._new[f"{patient.identity_type} {patient.issuer} {patient.identity}"] = patient
        self._show_people()
        self._search_again()

    def _search_again(self) -> None:
        self.row.set_error("")
        self.row.show()
        self.row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _take(self, place: int) -> None:
        person = self._hits[place].person
        self._chosen[person.id] = person
        self._show_people()
        self._empty_search()
        self.row.set_error("")
        self.row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _empty_search(self) -> None:
        self.row.field.clear()
        self.show_hits("", (), known=True)

    def _show_people(self) -> None:
        for line in self._lines:
            self._people.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        for key, person in self._chosen.items():
            self._lines.append(self._line(key, person_name(person), person_identity(person)))
        for key, new in self._new.items():
            name = f"{new.given_name} {new.surname}"
            second = f"{identity_shown(new.identity)} · {tr('New in the register')}"
            self._lines.append(self._line(key, name, second))
        for line in self._lines:
            self._people.addWidget(line)

    def _line(self, key: str, name: str, second: str) -> QWidget:
        theme, line = self._theme, QWidget()
        outer = QVBoxLayout(line)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        inside = QHBoxLayout()
        inside.setContentsMargins(0, theme.space(6), 0, theme.space(6))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, name, bold=True))
        if second:
            words.addWidget(Label(theme, second, size=Type.SMALL, role="ink2"))
        inside.addLayout(words, 1)
        gone = Button(theme, tr("Take away"), Kind.QUIET, icon="no")
        gone.setAccessibleName(f"{gone.text()}: {name}")
        gone.clicked.connect(lambda _on=False, one=key: self._remove(one))
        inside.addWidget(gone)
        outer.addLayout(inside)
        outer.addWidget(Hairline(theme))
        return line

    def _remove(self, key: str) -> None:
        self._chosen.pop(key, None)
        self._new.pop(key, None)
        self._show_people()
        self.row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows between the field and those found; Enter takes one."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        shown = [row for row in self._rows if not row.isHidden()]
        place = shown.index(watched) if isinstance(watched, ListRow) and watched in shown else -1
        key = event.key()
        if key == Qt.Key.Key_Down and place + 1 < len(shown):
            shown[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Up and place >= 0:
            target = shown[place - 1] if place else self.row.field
            target.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif place >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(place)
        else:
            return False
        return True
