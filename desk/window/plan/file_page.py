"""The plan leaves as a file: for a system that sends it, or as the command line's input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.page import Actions, Page
from desk.window.theme import Theme, Type
from desk.window.widgets.asked import Option
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.questions import Choices
from desk.window.widgets.text import Label
from desk.window.words import tr

CSV, JSON, FACTS = "csv", "json", "facts"


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file that was made before: its id, when, and what it holds."""

    id: str
    when: str
    about: str


class PlanFilePage(Page):
    """`saved` carries a kind of file; `saved_again` a kind and an earlier file's id."""

    arrived_here = Signal()
    saved = Signal(str)
    saved_again = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._kind = CSV
        self._busy = False
        self._about = Label(theme, "", role="ink2")
        self._counts = Banner(theme, "info", "")
        self._said = Banner(theme, "ok", "")
        self.kinds = Choices(theme, columns=1)
        self._before = Label(theme, tr("Files made before"), size=Type.LARGE, bold=True)
        self._list = QVBoxLayout()
        self._holder: QWidget | None = None
        self.again: list[Button] = []
        self._lay_out()
        self.kinds.chosen.connect(self._choose)

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("The plan as a file")))
        body.addWidget(self._about)
        body.addWidget(self._said)
        body.addSpacing(theme.space(8))
        body.addWidget(self._counts)
        body.addSpacing(theme.space(8))
        question = Label(theme, tr("What is the file for?"), bold=True)
        self.kinds.setAccessibleName(question.text())
        body.addWidget(question)
        body.addWidget(self.kinds)
        body.addSpacing(theme.space(16))
        body.addWidget(self._before)
        body.addLayout(self._list)
        body.addStretch(1)
        self._said.hide()

    def show_file(self, about: str, title: str, body: str) -> None:
        """What the next file would hold."""
        self._busy = False
        self._about.setText(about)
        self._counts.set_words(title, body)
        self._show_kinds()
        self.actions_changed.emit()

    def _show_kinds(self) -> None:
        options = [
            Option(CSV, tr("A system that takes CSV"), "1"),
            Option(JSON, tr("A system that takes JSON"), "2"),
            Option(FACTS, tr("To check the plan on the command line"), "3"),
        ]
        self.kinds.show_options(options, self._kind)

    def _choose(self, value: str) -> None:
        self._kind = value
        self._show_kinds()
        self.actions_changed.emit()

    def show_files(self, files: Sequence[FileLine]) -> None:
        """The last files: each can be saved once more, the same as it was."""
        if self._holder is not None:
            self._list.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        rows = QVBoxLayout(self._holder)
        rows.setContentsMargins(0, 0, 0, 0)
        self.again = []
        for file in files:
            row = QHBoxLayout()
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Label(self.theme, file.when, bold=True))
            words.addWidget(Label(self.theme, file.about, size=Type.SMALL, role="ink2"))
            row.addLayout(words, 1)
            button = Button(self.theme, tr("Save again"), Kind.QUIET)
            button.setAccessibleDescription(file.when)
            button.clicked.connect(lambda _on=False, one=file.id: self._again(one))
            row.addWidget(button)
            rows.addLayout(row)
            self.again.append(button)
        self._list.addWidget(self._holder)
        self._before.setVisible(bool(files))
        self.order_changed.emit()

    def _again(self, file_id: str) -> None:
        if not self._busy:
            self._begin()
            self.saved_again.emit(JSON if self._kind == JSON else CSV, file_id)

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went; no title takes it away."""
        self._busy = False
        self._said.say(kind, title, body)
        if title:
            self.wants_seen.emit(self._said)
        self.actions_changed.emit()

    def _begin(self) -> None:
        self.say("ok", "")
        self._busy = True
        self.actions_changed.emit()

    def primary(self) -> None:
        """Saves the file."""
        if not self._busy:
            self._begin()
            self.saved.emit(self._kind)

    def bar(self) -> Actions:
        """Back, or save."""
        words = tr("Saving") if self._busy else tr("Save the file")
        return Actions(words, primary_icon="clock" if self._busy else "save", back=True)

    def back(self) -> bool:
        """To the plan."""
        self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """What it is for."""
        return self.kinds.target()

    def arrived(self) -> None:
        """Counts anew."""
        self.arrived_here.emit()
