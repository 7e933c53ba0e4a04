"""The unit's text, edited and confirmed: the field, what it gives away, and the confirming tick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.consent.message.preview import Preview
from desk.window.context import Sentences
from desk.window.page import Problem
from desk.window.sample import as_template, field_words, gravest_first, readable
from desk.window.theme import Theme
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import FieldRow, Verdict
from desk.window.widgets.text import Label
from desk.window.widgets.textarea import TextArea
from desk.window.words import tr

LONGEST = 300
MOST_FINDINGS = 5


class MessageEditor(QWidget):
    """What the record system really sends, as a text with fields in braces.

    `edited` carries the template, `confirmed` the tick. Whoever owns the editor works out the
    preview and gives it back with `show_preview`.
    """

    edited = Signal(str)
    confirmed = Signal(bool)

    def __init__(self, theme: Theme, system: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.area = TextArea(theme, lines=3, marks=True)
        self._row = FieldRow(
            theme,
            tr("Text"),
            self.area,
            help_text=tr("Words in braces are filled in for each message."),
        )
        self._insert = Button(theme, tr("Insert a field"), Kind.QUIET, icon="plus", key="Alt+I")
        self._menu = QMenu(self)
        for name, words in field_words().items():
            action = QAction(words, self._menu)
            action.triggered.connect(lambda _checked=False, name=name: self._insert_field(name))
            self._menu.addAction(action)
        self._findings = [Verdict(theme) for _ in range(MOST_FINDINGS)]
        self._confirm_error = Verdict(theme)
        self.confirm = CheckCard(
            theme,
            tr("This is the text that {system} sends").format(system=system),
            second=tr("It is told to the patients, word for word, and kept with each answer."),
            shown_key=tr("Space"),
        )
        self._lay_out()
        self._row.edited.connect(lambda: self.edited.emit(self.template()))
        self._insert.clicked.connect(self._show_menu)
        self.confirm.toggled.connect(self.confirmed)

    def _lay_out(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(8))
        layout.addWidget(self._row)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._insert)
        layout.addLayout(line)
        for verdict in self._findings:
            layout.addWidget(verdict)
        layout.addSpacing(theme.space(8))
        layout.addWidget(self._confirm_error)
        layout.addWidget(self.confirm)

    def _show_menu(self) -> None:
        below = self._insert.mapToGlobal(self._insert.rect().bottomLeft())
        self._menu.popup(below)
        self._menu.setActiveAction(self._menu.actions()[0])

    def _insert_field(self, name: str) -> None:
        self.area.insert_words("{" + field_words()[name] + "}")
        self.area.setFocus()

    def template(self) -> str:
        """The text as a template."""
        return as_template(self.area.text())

    def show_template(self, template: str, confirmed: bool) -> None:
        """Shows a text and whether it is confirmed."""
        if self.template() != template:
            self.area.setText(readable(template))
        self.confirm.blockSignals(True)
        self.confirm.setChecked(confirmed)
        self.confirm.blockSignals(False)

    def show_preview(self, shown: Preview | None, sentences: Sentences) -> None:
        """What the text gives away, the gravest first."""
        found = gravest_first(shown.findings) if shown is not None else []
        for place, verdict in enumerate(self._findings):
            if place < len(found):
                kind = "error" if found[place].severity == "error" else "warn"
                verdict.show_verdict(kind, sentences.finding(found[place]))
            else:
                verdict.show_verdict("none", "")
        self.area.set_error(any(one.severity == "error" for one in found))

    def unmark(self) -> None:
        """Takes away what `problems` marked."""
        self._row.set_error("")
        self._confirm_error.show_verdict("none", "")
        self.confirm.set_error(False)

    def problems(
        self, shown: Preview | None, sentences: Sentences, *, confirming: bool
    ) -> list[Problem]:
        """What stops the text. `confirming`: the tick is asked for too."""
        self.unmark()
        if not self.area.text().strip():
            words = tr("Write the text that the record system sends.")
        elif len(self.area.text()) > LONGEST:
            words = tr("The text can have at most {count} characters.").format(count=LONGEST)
        else:
            words = ""
        if words:
            self._row.set_error(words)
            return [Problem(words, self.area)]
        errors = [one for one in (shown.findings if shown else ()) if one.severity == "error"]
        found = [Problem(sentences.finding(one), self.area) for one in errors]
        self.area.set_error(bool(errors))
        if confirming and not self.confirm.isChecked() and not found:
            asked = tr("Confirm that this is the text that is sent.")
            self._confirm_error.show_verdict("error", asked)
            self.confirm.set_error(True)
            found.append(Problem(asked, self.confirm))
        return found


def editor_help(theme: Theme) -> Label:
    """Why the text is asked for."""
    return Label(
        theme,
        tr(
            "Write the text as it stands in the record system. "
            "What is shown here at first is only an example."
        ),
        role="ink2",
    )
