"""One spot check: each drawn look, what was found about it, and the question that asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.register.ports.log import Verdict
from desk.window.journal.sentences import verdict_names
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.boxes import take_away
from desk.window.widgets.buttons import Button, Kind
from desk.window.widgets.choices import Choices
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.widgets.inline import Inline, Unfolding
from desk.window.widgets.rows import Hairline, Symbol
from desk.window.widgets.text import Label
from desk.window.words import tr

LONGEST_REMARK = 500
SYMBOLS: dict[str, tuple[str, str]] = {
    "": ("clock", "ink2"),
    "in_order": ("yes", "ok"),
    "to_ask": ("warning", "warn"),
    "not_in_order": ("stop", "error"),
}


@dataclass(frozen=True, slots=True, repr=False)
class DrawnWords:
    """A drawn look: when and who, what, about whom; what was found, `verdict` "" for nothing yet.

    `found` is the verdict's word, the remark and who made it when.
    """

    number: int
    who: str
    what: str
    second: str
    verdict: Verdict | str
    found: str
    remark: str = ""


class DrawnRow(QWidget):
    """A drawn look with its verdict, and the button that asks for one."""

    asked = Signal(int)

    def __init__(self, theme: Theme, words: DrawnWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        large = theme.factor >= 1.5
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, theme.space(8), 0, theme.space(8))
        line.setSpacing(theme.space(14))
        symbol, role = SYMBOLS[words.verdict]
        line.addWidget(Symbol(theme, symbol, role, 24), 0, Qt.AlignmentFlag.AlignTop)
        both: QBoxLayout = QVBoxLayout() if large else QHBoxLayout()
        both.setSpacing(theme.space(4 if large else 14))
        both.addLayout(_column(theme, words.who, words.second, words.what), 5)
        both.addLayout(_column(theme, "", "", words.found), 3)
        line.addLayout(both, 1)
        ask = tr("Change") if words.verdict else tr("Check it")
        self.button = Button(theme, ask, Kind.QUIET)
        other = Button(theme, tr("Check it") if words.verdict else tr("Change"), Kind.QUIET)
        self.button.setFixedWidth(max(self.button.sizeHint().width(), other.sizeHint().width()))
        other.deleteLater()
        self.button.setAccessibleName(f"{ask}: {words.who}. {words.what}. {words.found}")
        self.button.clicked.connect(lambda: self.asked.emit(words.number))
        if large:
            both.addWidget(self.button)
        else:
            line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(line)
        outer.addWidget(Hairline(theme))


def _column(theme: Theme, bold: str, small: str, plain: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    if bold:
        column.addWidget(Label(theme, bold, bold=True))
    if plain:
        column.addWidget(Label(theme, plain))
    if small:
        column.addWidget(Label(theme, small, size=Type.SMALL, role="ink2"))
    column.addStretch(1)
    return column


class VerdictCard(Inline):
    """Unfolds for one drawn look. `noted` carries its number, the verdict and the remark."""

    noted = Signal(int, str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "info", tr("Was there a reason to look?"), tr("Note it"), parent)
        self._number = 0
        self._about = Label(theme, "")
        self._verdict = Choices(theme, "", columns=3)
        self._verdict.show_choices([(key, words, "") for key, words in verdict_names().items()])
        self._remark = FieldRow(
            theme,
            tr("Remark"),
            TextField(theme),
            help_text=tr("Needed where it is not in order. Not the patient's name."),
        )
        self._remark.field.setMaxLength(LONGEST_REMARK)
        for part in (self._about, self._verdict, self._remark):
            self.body.addWidget(part)
        self._verdict.chosen.connect(lambda _value: self.edited.emit())
        self._remark.edited.connect(self.edited)

    def ask(self, words: DrawnWords) -> None:
        """Opens for a drawn look, with what was found before."""
        self._number = words.number
        about = ". ".join(part for part in (words.who, words.what, words.second) if part)
        self._about.setText(about)
        self._verdict.choose(words.verdict)
        self._remark.set_text(words.remark)
        self.open()

    def mark(self) -> list[Problem]:
        """A verdict, and words for one that is not in order."""
        chosen = self._verdict.value()
        missing = "" if chosen else tr("Choose what you found.")
        bare = ""
        if chosen not in ("", "in_order") and not self._remark.text().strip():
            bare = tr("Write a few words on what is to be asked, or what is wrong.")
        self._verdict.show_error(missing if self.tried else "")
        self._remark.set_error(bare if self.tried else "")
        if not self.tried:
            return []
        first = self._verdict.first() or self
        both = ((missing, first), (bare, self._remark.field))
        return [Problem(words, field) for words, field in both if words]

    def press(self) -> None:
        """Notes it."""
        self.noted.emit(self._number, self._verdict.value(), self._remark.text().strip())

    def first_focus(self) -> QWidget | None:
        """The verdict."""
        return self._verdict.first()


class CheckPage(Page):
    """A draw. The primary button goes to the next unchecked look; when all are, it prints."""

    noted = Signal(int, str, str)
    print_it = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: list[DrawnRow] = []
        self._holder: QWidget | None = None
        self._unfolding = Unfolding(self)
        self._title = self.title_label("")
        self._about = Label(theme, "", role="ink2")
        self._said = Banner(theme, "ok", "")
        self.card = VerdictCard(theme)
        self._list = QVBoxLayout()
        for part in (self._title, self._about, self._said, self.card):
            self.body.addWidget(part)
        self.body.addSpacing(theme.space(8))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._said.hide()
        self.card.edited.connect(self._unfolding.edited)
        self.card.noted.connect(self.noted)

    def show_check(self, title: str, about: str, drawn: Sequence[DrawnWords]) -> None:
        """A draw as it stands now."""
        self._unfolding.fold()
        self._title.setText(title)
        self._about.setText(about)
        if self._holder is not None:
            self._list.removeWidget(self._holder)
            take_away(self._holder)
        self._rows.clear()
        self._holder = QWidget()
        layout = QVBoxLayout(self._holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for words in drawn:
            row = DrawnRow(self.theme, words)
            row.asked.connect(lambda _number, words=words: self._ask(words))
            layout.addWidget(row)
            self._rows.append(row)
        self._list.addWidget(self._holder)
        self.order_changed.emit()
        self.actions_changed.emit()
        self.wants_primary.emit()

    def _ask(self, words: DrawnWords) -> None:
        self._said.hide()
        self.card.ask(words)
        self._unfolding.unfold(self.card)

    def _left(self) -> list[DrawnRow]:
        return [row for row in self._rows if not row.words.verdict]

    def say(self, kind: str, title: str, body: str = "") -> None:
        """Tells how it went."""
        self._said.say(kind, title, body)

    def bar(self) -> Actions:
        """The open question's button; else the next look, or the paper when all are checked."""
        asking = self._unfolding.bar()
        if asking is not None:
            return asking
        left = len(self._left())
        if not left:
            return Actions(tr("Print the spot check"), primary_icon="print", back=True)
        note = tr("1 left") if left == 1 else tr("{count} left").format(count=left)
        prints = Action(tr("Print"), "Ctrl+P", self.print_it.emit, "print")
        return Actions(tr("Check the next one"), back=True, note=note, secondary=(prints,))

    def primary(self) -> None:
        """What is asked; else the next look, or the paper."""
        if self._unfolding.press():
            return
        left = self._left()
        if left:
            self._ask(left[0].words)
        else:
            self.print_it.emit()

    def back(self) -> bool:
        """Folds the question; else to the draws."""
        if not self._unfolding.back():
            self.left.emit()
        return True

    def first_focus(self) -> QWidget | None:
        """In the open question; else the primary button."""
        return self._unfolding.first_focus()
