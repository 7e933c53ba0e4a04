"""Somebody who acts or receives for the patient, on one card: names, conditions, why left out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.window import paint
from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.asked import AskedPerson
from desk.window.widgets.boxes import Boxes
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.fields import LONGEST_NAME, FieldRow, TextField, Verdict
from desk.window.widgets.pairs import Pairs, pair
from desk.window.widgets.questions import AnswerBox, EndBox, PairBox, QuestionBox, TickBox
from desk.window.widgets.rows import Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr


class PersonCard(QFrame):
    """One representative. `chosen` and `written` carry a question's id and its answer, `named` the
    field and its text, `removed` the wish to take the card away.
    """

    chosen = Signal(str, str)
    written = Signal(str, str)
    named = Signal(str, str)
    removed = Signal()

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._person: AskedPerson | None = None
        self._boxes = Boxes(theme, self, self._join)
        self._title = Label(theme, "", bold=True)
        self._second = Label(theme, "", size=Type.SMALL, role="ink2")
        self.remove = Button(theme, tr("Remove"), Kind.QUIET, key=key)
        self._given_name = FieldRow(theme, tr("First name"), TextField(theme), bold=False)
        self._surname = FieldRow(theme, tr("Surname"), TextField(theme), bold=False)
        self._names = QWidget()
        self._pairs = QVBoxLayout()
        self._cards = Pairs(theme)
        self._ends = QVBoxLayout()
        self._last = QVBoxLayout()
        self._why = [Verdict(theme) for _place in range(3)]
        self._lay_out()
        self.remove.clicked.connect(self.removed)
        for name, row in (("given_name", self._given_name), ("surname", self._surname)):
            row.field.setMaxLength(LONGEST_NAME)
            row.edited.connect(lambda name=name, row=row: self.named.emit(name, row.text()))

    def _lay_out(self) -> None:
        theme = self._theme
        body = QVBoxLayout(self)
        pad = theme.space(16)
        body.setContentsMargins(pad, pad, pad, pad)
        body.setSpacing(theme.space(12))
        head = QHBoxLayout()
        head.setSpacing(theme.space(14))
        head.addWidget(Symbol(theme, "people", "ink2", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._second)
        head.addLayout(words, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        names = pair(theme, self._given_name, self._surname, fields=True)
        names.setContentsMargins(0, 0, 0, 0)
        self._names.setLayout(names)
        body.addLayout(head)
        body.addWidget(self._names)
        for verdict in self._why:
            body.addWidget(verdict)
        for layout in (self._pairs, self._cards, self._ends, self._last):
            layout.setSpacing(theme.space(12))
            body.addLayout(layout)

    def show_person(self, person: AskedPerson) -> None:
        """Shows who it is, what is asked, and why no message comes."""
        self._person = person
        self._title.setText(person.title)
        self._second.setText(person.second)
        self._second.setVisible(bool(person.second))
        self.remove.setAccessibleName(f"{tr('Remove')}: {person.title}")
        self._names.setVisible(not person.known)
        self._given_name.set_text(person.given_name)
        self._surname.set_text(person.surname)
        self._place(self._boxes.show_asked(person.asked))
        for verdict, words in zip(self._why, (*person.left_out, "", "", ""), strict=False):
            verdict.show_verdict("warn" if words else "none", words)

    def _join(self, box: QuestionBox) -> None:
        box.chosen.connect(self.chosen)
        box.written.connect(self.written)

    def _place(self, boxes: list[QuestionBox]) -> None:
        """The answer first, then the conditions two by two and what is written.

        A mandate is looked at before its holder is asked.
        """
        small = [box for box in boxes if isinstance(box, TickBox | AnswerBox)]
        mandate = any(isinstance(box, EndBox) for box in boxes)
        answers = self._last if mandate else self._pairs
        for layout, kind in ((answers, PairBox), (self._ends, EndBox)):
            for box in boxes:
                if isinstance(box, kind) and layout.indexOf(box) < 0:
                    layout.addWidget(box)
                    box.show()
        for box in small:
            box.show()
        self._cards.show_widgets(list(small))

    def mark(self, on: bool) -> list[Problem]:
        """Marks what is missing, and gives it."""
        if self._person is None:
            return []
        found = []
        words = self._person.missing if on and self._person.unnamed else ""
        self._given_name.set_error(words)
        if words:
            found.append(Problem(words, self._given_name.field))
        for one in self._person.asked:
            problem = self._boxes.boxes[one.id].mark(on)
            if problem is not None:
                found.append(problem)
        return found

    def first_open(self) -> QWidget | None:
        """What is to be filled in first: the name, or the first question without an answer."""
        if self._person is None:
            return None
        if not self._person.known and not self._person.given_name.strip():
            return self._given_name.field
        return next(
            (self._boxes.boxes[one.id].target() for one in self._person.asked if one.open), None
        )

    def first_field(self) -> QWidget:
        """Where one begins with somebody new."""
        if self._person is not None and not self._person.known:
            return self._given_name.field
        return next((box.target() for box in self._boxes.boxes.values()), self.remove)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline around it."""
        painter = paint.Painter(self._theme, self)
        paint.smooth(painter)
        theme = self._theme
        paint.box(painter, self.rect(), 12, theme.color("surface"), theme.color("line"))
