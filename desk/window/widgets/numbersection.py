"""One recipient's part of the number page: the number, whose phone it is, who else has it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.number.mobile import MobileCheck
from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.asked import Option
from desk.window.widgets.fields import LONGEST_NAME, FieldRow, TextField, Verdict
from desk.window.widgets.numberfield import NumberEntry
from desk.window.widgets.questions import Choices
from desk.window.widgets.text import Label
from desk.window.words import tr


@dataclass(frozen=True, slots=True, repr=False)
class SectionWords:
    """What a section shows. `owner` “Elsas egen” asks whose phone it is; "" does not.

    `needed` says whether the number may be left out; `language` is that of the spoken groups.
    """

    key: str
    label: str
    name: str
    needed: str
    typed: str
    check: MobileCheck
    confirmed: bool
    who_else: tuple[str, ...]
    language: str
    owner: str = ""
    whose: str = ""
    whose_name: str = ""


class NumberSection(QWidget):
    """`typed`, `confirmed`, `whose` and `whose_name` carry what was answered."""

    typed = Signal(str)
    confirmed = Signal(bool)
    whose = Signal(str)
    whose_name = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: SectionWords | None = None
        self._asks = False
        self.entry = NumberEntry(theme)
        self._needed = Label(theme, "", size=Type.SMALL, role="ink2")
        self._whose_label = Label(theme, tr("Whose phone is it?"), bold=True)
        self._whose_error = Verdict(theme)
        self._whose = Choices(theme)
        self._name = FieldRow(theme, tr("Whose"), TextField(theme))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.space(8))
        rows.addWidget(self.entry)
        rows.addWidget(self._needed)
        rows.addSpacing(theme.space(8))
        for widget in (self._whose_label, self._whose_error, self._whose, self._name):
            rows.addWidget(widget)
        rows.addSpacing(theme.space(4))
        rows.addWidget(self.entry.who_else)
        self.entry.typed.connect(self.typed)
        self.entry.confirmed.connect(self.confirmed)
        self._whose.chosen.connect(self.whose)
        self._whose.setAccessibleName(self._whose_label.text())
        self._name.edited.connect(lambda: self.whose_name.emit(self._name.text()))

    @property
    def given(self) -> bool:
        """Whether anything is written."""
        return self._words is not None and bool(self._words.typed.strip())

    def show_words(self, words: SectionWords) -> None:
        """Shows the number and all that is known about it."""
        self._words = words
        self.entry.set_label(words.label)
        self.entry.set_name(words.name)
        self.entry.show_number(
            words.typed, words.check, confirmed=words.confirmed, language=words.language
        )
        self.entry.show_who_else(words.who_else if words.check.ok else (), words.name)
        self._needed.setText(words.needed)
        self._needed.setVisible(bool(words.needed) and not self.given)
        self._asks = asks = bool(words.owner) and (self.given or not words.needed)
        for widget in (self._whose_label, self._whose):
            widget.setVisible(asks)
        options = (
            Option("own", words.owner, "1"),
            Option("other", tr("Somebody else's"), "2"),
        )
        self._whose.show_options(options if words.owner else (), words.whose)
        self._name.setVisible(asks and words.whose == "other")
        self._name.set_text(words.whose_name)

    def mark(self, sentence: str, missing: str) -> list[Problem]:
        """Marks what is wrong; `sentence` is what is wrong with the number itself.

        `missing` is said where nothing is written; "" lets the number be left out.
        """
        words = self._words
        if words is None or not (self.given or missing):
            self.clear_marks()
            return []
        found = self.entry.mark(sentence, missing)
        if not self._asks:
            return found
        whose = "" if words.whose else tr("Choose whose phone it is.")
        self._whose_error.show_verdict("error", whose)
        self._whose.set_error(bool(whose))
        target = self._whose.target()
        if whose and target is not None:
            found.append(Problem(whose, target))
        name = ""
        if words.whose == "other" and not words.whose_name.strip():
            name = tr("Write whose phone it is.")
        elif len(words.whose_name) > LONGEST_NAME:
            name = tr("A name can have at most 100 characters.")
        self._name.set_error(name)
        if name:
            found.append(Problem(name, self._name.field))
        return found

    def clear_marks(self) -> None:
        """Starts without marks."""
        self.entry.clear_marks()
        self._name.set_error("")
        self._whose_error.show_verdict("none", "")
        self._whose.set_error(False)

    def first_open(self) -> QWidget | None:
        """The number, its confirmation, or whose it is; None when all is there."""
        left = self.entry.first_focus()
        if left is not None or self._words is None or not self._asks or self._words.whose:
            return left
        return self._whose.target()
