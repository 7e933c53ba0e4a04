"""The application's last section: papers, e-mail, the step that follows, and the steps taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.activation.state import State
from desk.window.theme import Theme
from desk.window.unit.application_words import HistoryLine, back_words, step_words
from desk.window.unit.lines import FactLine
from desk.window.widgets.banners import TintedBox
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.flow import FlowLayout
from desk.window.widgets.rows import Hairline
from desk.window.widgets.text import Label
from desk.window.words import tr


class Outlets(QWidget):
    """What can be done with the PDF. The keys shown are the page's: they work from any section."""

    open_pdf = Signal()
    print_pdf = Signal()
    save_pdf = Signal()
    save_data = Signal()
    mail = Signal(bool)
    sign = Signal()
    check = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(8))
        self.save_button = Button(
            theme, tr("Save draft as PDF"), icon="document", shown_key=tr("Alt+D")
        )
        papers = FlowLayout(theme.space(12))
        for button, signal in (
            (Button(theme, tr("Open the PDF"), shown_key="Ctrl+O"), self.open_pdf),
            (Button(theme, tr("Print"), icon="print", shown_key="Ctrl+P"), self.print_pdf),
            (self.save_button, self.save_pdf),
            (
                Button(theme, tr("Save the details"), icon="save", shown_key=tr("Alt+E")),
                self.save_data,
            ),
        ):
            button.clicked.connect(signal)
            papers.addWidget(button)
        column.addLayout(papers)
        column.addSpacing(theme.space(8))
        column.addWidget(Label(theme, tr("E-mail draft"), bold=True))
        warning = TintedBox(theme, "warn", symbol_side=20)
        self._to = Label(theme, "")
        warning.body.addWidget(
            Label(
                theme,
                tr(
                    "The PDF holds a personal identity number. "
                    "Avoid ordinary e-mail if you can, or send it without the number."
                ),
            )
        )
        warning.body.addWidget(self._to)
        column.addWidget(warning)
        mails = FlowLayout(theme.space(12))
        whole = Button(theme, tr("E-mail draft"), icon="send", shown_key="Ctrl+M")
        whole.clicked.connect(lambda: self.mail.emit(True))
        bare = Button(theme, tr("E-mail draft without the number"), shown_key=tr("Alt+M"))
        bare.clicked.connect(lambda: self.mail.emit(False))
        mails.addWidget(whole)
        mails.addWidget(bare)
        column.addLayout(mails)
        column.addSpacing(theme.space(8))
        column.addWidget(Label(theme, tr("Signature"), bold=True))
        signing = FlowLayout(theme.space(12))
        for button, pressed in (
            (
                Button(theme, tr("Sign with a certificate"), icon="pencil", shown_key="Alt+C"),
                self.sign,
            ),
            (
                Button(theme, tr("Check a signed PDF"), icon="search", shown_key="Alt+G"),
                self.check,
            ),
        ):
            button.clicked.connect(pressed)
            signing.addWidget(button)
        column.addLayout(signing)

    def show_recipient(self, recipient: str, email: str) -> None:
        """Where the application goes, and whether an address is known."""
        if email:
            words = tr("The draft goes to {recipient}, {email}.")
        else:
            words = tr("No address to {recipient} is known: fill in the recipient yourself.")
        self._to.setText(words.format(recipient=recipient, email=email))

    def show_frozen(self, frozen: bool) -> None:
        """Of a signed application the whole PDF is saved, no draft."""
        words = tr("Save PDF") if frozen else tr("Save draft as PDF")
        self.save_button.set_words(words)


class StepForm(QWidget):
    """The step that follows with its day, and a way to take the last one back."""

    taken = Signal(str)
    taken_back = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(12))
        self._title = Label(theme, tr("Next step"), bold=True)
        self._words = Label(theme, "")
        self.day = TextField(theme, height=44)
        self.day.setPlaceholderText("2026-11-20")
        self.day_row = FieldRow(theme, tr("Day"), self.day, bold=False)
        self._take = Button(theme, "", icon="check", shown_key=tr("Alt+N"))
        self._take.clicked.connect(lambda: self.taken.emit(self.day.text()))
        for part in (self._title, self._words):
            column.addWidget(part)
        large = theme.factor >= 1.5
        line: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        line.setSpacing(theme.space(12))
        line.addWidget(self.day_row, 0 if large else 1)
        line.addWidget(self._take, 0 if large else 1, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(line)
        self._unfold = Button(theme, "", Kind.QUIET, icon="undo", shown_key=tr("Alt+R"))
        self._unfold.clicked.connect(self.unfold)
        column.addWidget(self._unfold, 0, Qt.AlignmentFlag.AlignLeft)
        self.reason = TextField(theme, height=44)
        self.reason_row = FieldRow(
            theme,
            tr("Why is it taken back?"),
            self.reason,
            bold=False,
            help_text=tr("The reason is kept in the history."),
        )
        self._back = Button(theme, tr("Take it back"), icon="undo")
        self._back.clicked.connect(lambda: self.taken_back.emit(self.reason.text()))
        self._correction = QWidget()
        inner = QVBoxLayout(self._correction)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.space(12))
        inner.addWidget(self.reason_row)
        inner.addWidget(self._back)
        column.addWidget(self._correction)
        self._correction.hide()

    def show_step(self, state: State, following: State | None, recipient: str, today: str) -> None:
        """What comes after a state. The day is today's until somebody writes another."""
        self._correction.hide()
        self.reason_row.set_text("")
        self.show_errors("", "")
        self.day_row.set_text(today)
        words = step_words(following, recipient)
        self._title.setText(words.title)
        self._words.setText(words.body)
        self._words.setVisible(bool(words.body))
        self.day_row.setVisible(following is not None)
        self._take.setVisible(following is not None)
        self._take.set_words(words.button)
        self._unfold.setVisible(state != "draft")
        self._unfold.set_words(back_words(state))

    def unfold(self) -> None:
        """Asks why the last step is taken back."""
        if self._unfold.isVisibleTo(self):
            self._correction.show()
            self.reason.setFocus()

    def show_errors(self, day: str, reason: str) -> None:
        """What is wrong with the day or the reason, "" for nothing."""
        self.day_row.set_error(day)
        self.reason_row.set_error(reason)


class History(QWidget):
    """The steps taken, the latest first, each with who noted it and when."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: list[FactLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Label(theme, tr("History"), bold=True))

    def show_history(self, lines: tuple[HistoryLine, ...]) -> None:
        """Shows the steps in the order given."""
        for old in self._lines:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines.clear()
        self.setVisible(bool(lines))
        for line in lines:
            fact = FactLine(self._theme, line.name)
            fact.show_fact(line.answer, line.second)
            self._column.addWidget(fact)
            self._lines.append(fact)


class WaySection(QWidget):
    """Papers, step and history, below each other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outlets = Outlets(theme)
        self.step = StepForm(theme)
        self.history = History(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(16))
        column.addWidget(self.step)
        column.addWidget(Hairline(theme))
        column.addWidget(self.outlets)
        column.addWidget(Hairline(theme))
        column.addWidget(self.history)
