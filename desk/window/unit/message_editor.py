"""The unit's text with its findings in it: text, sender, what it names, and one fix a finding."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.consent.message.mending import Marked
from desk.window.context import Sentences
from desk.window.intake.column import meter_words
from desk.window.page import Problem
from desk.window.sample import SampleText, as_template, field_words, in_readable, readable
from desk.window.theme import Theme, Type
from desk.window.unit.finding_words import finding_words
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.counted import CountedField
from desk.window.widgets.dropdown import DropDownRow
from desk.window.widgets.fields import FieldRow
from desk.window.widgets.findings import MOST, FindingList
from desk.window.widgets.markedtext import MarkedText, TextMark
from desk.window.widgets.pairs import pair
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST = 300
LONGEST_SENDER = 11


class TextEditor(QWidget):
    """`edited` tells that something was changed by hand; `decide` asks for the name's decision.

    Whoever owns it works out the sample and gives it back with `show_sample`.
    """

    edited = Signal()
    decide = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sample: SampleText | None = None
        self.from_row = FieldRow(
            theme,
            tr("Sender"),
            CountedField(theme, LONGEST_SENDER),
            help_text=tr("At most 11 of a–z, digits and spaces"),
        )
        self.display = DropDownRow(
            theme, tr("Name in the text"), help_text=tr("Unit, care provider or none")
        )
        self.area = MarkedText(theme, lines=3)
        self.text = FieldRow(theme, tr("Text"), self.area)
        self.area.setAccessibleDescription(tr("Words in braces are filled in for each message."))
        self._insert = Button(theme, tr("Insert a field"), Kind.QUIET, icon="plus", key="Alt+I")
        self._menu = QMenu(self)
        self._length = Label(theme, "", size=Type.SMALL, bold=True)
        self._cost = Label(theme, "", size=Type.SMALL, role="ink2")
        self.findings = FindingList(theme)
        self._fill_menu()
        self._lay_out()
        self.from_row.edited.connect(self.edited)
        self.display.chosen.connect(lambda _value: self.edited.emit())
        self.text.edited.connect(self.edited)
        self._insert.clicked.connect(self._show_menu)
        self.findings.fixed.connect(self.take_fix)

    def _fill_menu(self) -> None:
        for name, words in field_words().items():
            action = QAction(words, self._menu)
            action.triggered.connect(lambda _checked=False, name=name: self.insert_field(name))
            self._menu.addAction(action)

    def _lay_out(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(16))
        layout.addLayout(pair(theme, self.from_row, self.display, fields=True))
        head = QHBoxLayout()
        rows = self.text.layout()
        assert isinstance(rows, QVBoxLayout)
        rows.removeWidget(self.text.label)
        head.addWidget(self.text.label)
        head.addStretch(1)
        head.addWidget(self._insert)
        rows.insertLayout(0, head)
        layout.addWidget(self.text)
        line = QHBoxLayout()
        line.setSpacing(theme.space(16))
        line.addWidget(self._length)
        line.addWidget(self._cost, 1)
        layout.addLayout(line)
        layout.addWidget(self.findings)

    def _show_menu(self) -> None:
        below = self._insert.mapToGlobal(self._insert.rect().bottomLeft())
        self._menu.popup(below)
        self._menu.setActiveAction(self._menu.actions()[0])

    def insert_field(self, name: str) -> None:
        """Puts a field in at the caret, by its name in the template."""
        self.area.insert_words("{" + field_words()[name] + "}")
        self.area.setFocus()

    def template(self) -> str:
        """The text as a template."""
        return as_template(self.area.text())

    def show_text(
        self, template: str, sender: str, display: str, displays: Sequence[tuple[str, str]]
    ) -> None:
        """Shows a text; `displays` are what the profile allows, each in its words."""
        self.area.setText(readable(template))
        self.from_row.set_text(sender)
        self.display.show_choices(displays, display)
        self.display.setVisible(len(displays) > 1)

    def show_sample(self, sample: SampleText, sentences: Sentences) -> None:
        """What is found in the text, and its length."""
        if sample == self._sample:
            return
        self._sample = sample
        marks = [_mark(one, sample.template) for one in sample.marked if one.places]
        self.area.set_marks(tuple(marks))
        self.area.set_error(_errors_of(sample, "text") > 0)
        self.from_row.field.set_error(_errors_of(sample, "sender") > 0)
        more = len(sample.marked) - MOST
        rest = tr("And {count} more").format(count=more) if more > 0 else ""
        self.findings.show_findings(
            [finding_words(one, sample, sentences) for one in sample.marked], rest
        )
        words = meter_words(sample.shown)
        self._length.setText(f"{words.left}   {words.middle}")
        self._cost.setText(words.right)

    def take_fix(self, number: int) -> None:
        """Mends a finding as its button says; Ctrl+Z takes it back."""
        sample = self._sample
        if sample is None or number > len(sample.marked):
            return
        fix = sample.marked[number - 1].fix
        if fix.kind == "sender":
            field = self.from_row.field
            assert isinstance(field, CountedField)
            field.selectAll()
            field.insert(fix.words)
            self.edited.emit()
        elif fix.kind == "decide":
            self.decide.emit()
        elif fix.kind == "show":
            self._go(fix.at, sample)
        else:
            before = sample.template
            self.area.change(
                tuple(
                    (
                        in_readable(before, edit.start),
                        in_readable(before, edit.end),
                        readable(edit.text),
                    )
                    for edit in fix.edits
                )
            )
            self.area.setFocus()

    def _go(self, place: int, sample: SampleText) -> None:
        self.area.go_to(in_readable(sample.template, place))

    def unmark(self) -> None:
        """Takes away what `problems` marked."""
        self.text.set_error("")
        self.from_row.set_error("")

    def problems(self, sentences: Sentences) -> list[Problem]:
        """What stops the text from being confirmed, each at its field."""
        self.unmark()
        sample = self._sample
        words = ""
        if not self.area.text().strip():
            words = tr("Write the text that the record system sends.")
        elif len(self.template()) > LONGEST:
            words = tr("The text can have at most {count} characters.").format(count=LONGEST)
        if words or sample is None:
            self.text.set_error(words)
            return [Problem(words, self.area)]
        found = []
        for one in sample.marked:
            if one.finding.severity == "error":
                at = self.from_row.field if one.finding.field == "sender" else self.area
                found.append(Problem(sentences.finding(one.finding), at))
        self.area.set_error(_errors_of(sample, "text") > 0)
        self.from_row.field.set_error(_errors_of(sample, "sender") > 0)
        return found


def _mark(one: Marked, template: str) -> TextMark:
    places = tuple(
        (in_readable(template, start), in_readable(template, end)) for start, end in one.places
    )
    return TextMark(one.number, one.finding.severity, places)


def _errors_of(sample: SampleText, field: str) -> int:
    """How many errors stand in the sender, or in the text with what it names."""
    return sum(
        one.finding.severity == "error" and (one.finding.field == "sender") == (field == "sender")
        for one in sample.marked
    )
