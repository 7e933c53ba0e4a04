"""The unit's message: the text the record system really sends, with what it gives away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.window.context import UnitContext
from desk.window.formats import Formats
from desk.window.page import Actions, Page, Problem
from desk.window.sample import SampleText, sample_column
from desk.window.theme import Theme, Type
from desk.window.unit.message_editor import TextEditor
from desk.window.unit.message_words import told_less_words
from desk.window.unit.name_decision import NameDecision
from desk.window.widgets.banners import Banner
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.phonecolumn import PhoneColumn
from desk.window.widgets.text import Label
from desk.window.words import tr


class MessagePage(Page):
    """The editor with the phone beside it. `left` tells that the page went out of sight."""

    confirm = Signal()
    versions = Signal()
    leave = Signal()
    left = Signal()
    own_alt_digits = True

    def __init__(self, theme: Theme, context: UnitContext, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._sentences = context.sentences
        self._formats = Formats(context.language)
        self._phone = PhoneColumn(theme)
        self.right = self._phone
        self._busy = False
        self._errors = 0
        self._listed: list[str] = []
        self._standing = Label(theme, "", role="ink2")
        self.earlier = Button(theme, tr("Earlier texts"), Kind.QUIET, icon="list", key=tr("Alt+T"))
        self.earlier.clicked.connect(self.versions)
        self._banner = Banner(theme, "error", "")
        self._less = Banner(theme, "info", "")
        self.editor = TextEditor(theme)
        self.decision = NameDecision(theme)
        self._fixed = QVBoxLayout()
        self._fixed.setSpacing(theme.space(8))
        self._lay_out()

    def _lay_out(self) -> None:
        theme, body = self.theme, self.body
        body.addWidget(self.title_label(tr("Message")))
        line = QHBoxLayout()
        line.setSpacing(theme.space(16))
        line.addWidget(self._standing, 1)
        line.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(line)
        body.addWidget(self._banner)
        body.addSpacing(theme.space(4))
        body.addWidget(self.editor)
        body.addWidget(self.decision)
        body.addWidget(self._less)
        body.addLayout(self._fixed)
        body.addStretch(1)
        self._banner.hide()
        self._less.hide()

    def show_standing(self, words: str) -> None:
        """Which version is used, and which waits."""
        self._standing.setText(words)

    def show_text(self, text: str) -> None:
        """The text on the phone at once; what is found in it follows."""
        self._phone.show_text(text)

    def show_sample(self, sample: SampleText, below: str) -> None:
        """The text as a patient gets it, and what it gives away."""
        heading = tr("This is what the message looks like")
        self._phone.show_words(
            sample_column(sample.shown, self._sentences, self._formats, heading, below)
        )
        self.editor.show_sample(sample, self._sentences)
        self._follow()
        errors = sum(one.finding.severity == "error" for one in sample.marked)
        if errors != self._errors:
            self._errors = errors
            self.actions_changed.emit()

    def _follow(self) -> None:
        """The summary follows what is put right, without taking the focus."""
        if self._listed:
            found = [problem.text for problem in self.editor.problems(self._sentences)]
            if found != self._listed:
                self._listed = found
                self.problems_changed.emit(found)

    def show_told_less(self, count: int) -> None:
        """How many would have to be asked anew with this text."""
        if count:
            self._less.set_words(told_less_words(count))
        self._less.setVisible(count > 0)

    def show_fixed(self, texts: list[tuple[str, str, list[str]]]) -> None:
        """The texts that the region has fixed: what for, how it reads, what it gives away."""
        theme = self.theme
        if not texts:
            return
        self._fixed.addSpacing(theme.space(16))
        self._fixed.addWidget(Label(theme, tr("Fixed texts"), bold=True))
        words = tr("The region has fixed them: they are read here, and cannot be changed.")
        self._fixed.addWidget(Label(theme, words, size=Type.SMALL, role="ink2"))
        for name, text, findings in texts:
            banner = Banner(theme, "error" if findings else "message", name, text)
            banner.set_words(name, text, " ".join(findings))
            self._fixed.addWidget(banner)

    def show_error(self, title: str, body: str) -> None:
        """Why it was not saved."""
        self._banner.set_words(title, body)
        self._banner.show()
        self._banner.announce()

    def set_busy(self, busy: bool) -> None:
        """While it is being saved a second press does nothing."""
        self._busy = busy
        self.actions_changed.emit()

    def problems(self) -> list[Problem]:
        """What stops the text from being confirmed."""
        found = self.editor.problems(self._sentences)
        self._listed = [problem.text for problem in found]
        return found

    def bar(self) -> Actions:
        """Back, and on to the confirmation."""
        if self._busy:
            return Actions(tr("Saving"), "Ctrl+Enter", "clock", back=True)
        note = ""
        if self._errors == 1:
            note = tr("Put 1 error right first")
        elif self._errors:
            note = tr("Put {count} errors right first").format(count=self._errors)
        return Actions(tr("Confirm"), "Ctrl+Enter", back=True, note=note)

    def primary(self) -> None:
        """On to the confirmation."""
        if not self._busy:
            self.confirm.emit()

    def back(self) -> bool:
        """To the settings; what was written is kept."""
        self.leave.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """The text."""
        return self.editor.area

    def arrived(self) -> None:
        """Begins without marks."""
        self._banner.hide()
        self._listed = []
        self.editor.unmark()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes elsewhere loses nothing."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()
