"""A mobile number to ask for: checked while typed, read back in spoken groups, confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.consent.number.mobile import MobileCheck
from desk.consent.number.reading import spoken_groups
from desk.window.page import Problem
from desk.window.theme import Theme, Type
from desk.window.widgets.banners import Banner
from desk.window.widgets.cards import CheckCard
from desk.window.widgets.fields import FieldRow, TextField, Verdict
from desk.window.widgets.text import Label
from desk.window.widgets.tiles import NumberTiles
from desk.window.words import tr

LONGEST_NUMBER = 40


class NumberEntry(QWidget):
    """The field, the tiles to read aloud, the confirmation, and who else has the number.

    `who_else` is a banner that the page puts where it wants it. It keeps
    nothing: `typed` carries what stands in the field and `confirmed` the tick, and
    whoever owns the answer shows it again with `show_number`. Its marks stay until `clear_marks`.
    """

    typed = Signal(str)
    confirmed = Signal(bool)

    def __init__(self, theme: Theme, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._tried = False
        self._check: MobileCheck | None = None
        self.number = FieldRow(
            theme,
            label or tr("Mobile number"),
            TextField(theme, height=56, size=Type.LARGE),
            beside=theme.factor < 1.5,
            width=300,
        )
        self.number.field.setMaxLength(LONGEST_NUMBER)
        self._read_label = Label(theme, "", bold=True)
        self._tiles = NumberTiles(theme)
        self._confirmed_error = Verdict(theme)
        self.confirm = CheckCard(theme, "", key="", shown_key=tr("Space"))
        self.who_else = Banner(theme, "info", "")
        self._kept = Label(
            theme,
            tr("What you wrote stays. The tiles to read aloud are shown when the number is whole."),
            role="ink2",
        )
        self._lay_out()
        self.number.edited.connect(lambda: self.typed.emit(self.number.text()))
        self.confirm.toggled.connect(self.confirmed)

    def _lay_out(self) -> None:
        space = self._theme.space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space(8))
        layout.addWidget(self.number)
        layout.addSpacing(space(8))
        layout.addWidget(self._read_label)
        layout.addWidget(self._tiles)
        layout.addWidget(self._confirmed_error)
        layout.addSpacing(space(4))
        layout.addWidget(self.confirm)
        layout.addWidget(self._kept)
        self.who_else.hide()
        self._kept.hide()

    def set_label(self, label: str) -> None:
        """The field's label, and its name for screen readers."""
        if label != self.number.label.text():
            self.number.label.setText(label)
            self.number.field.setAccessibleName(label)

    def set_name(self, name: str) -> None:
        """To whom the number is read, by first name."""
        self._name = name
        self._read_label.setText(tr("Read the number to {name}").format(name=name))
        self.confirm.setText(tr("{name} confirms the number").format(name=name))

    def show_number(
        self, text: str, check: MobileCheck, *, confirmed: bool, language: str, known: str = ""
    ) -> None:
        """The number as typed and as judged. `known`: a verdict of one's own for a whole number."""
        self._check = check
        self.number.set_text(text)
        whole = check.ok and check.e164 is not None
        for widget in (self._read_label, self._tiles, self.confirm):
            widget.setVisible(whole)
        if whole and check.e164 is not None:
            self._tiles.show_groups(spoken_groups(check.e164, language))
            swedish = check.e164.startswith("+46")
            words = tr("Swedish mobile number") if swedish else tr("Foreign mobile number")
            self.number.set_verdict("ok", known or words)
        else:
            self.number.set_verdict("none", "")
        self._kept.setVisible(not whole and bool(text.strip()) and self._tried)
        self.confirm.blockSignals(True)
        self.confirm.setChecked(confirmed)
        self.confirm.blockSignals(False)

    def show_who_else(self, names: Sequence[str], asked: str) -> None:
        """Who else has the number (D12); `asked` is the first name of whom to ask about it."""
        self.who_else.setVisible(bool(names))
        if not names:
            return
        if len(names) == 1:
            title = tr("{name} has the same number").format(name=names[0])
        else:
            title = tr("{names} have the same number").format(names=", ".join(names))
        body = tr("That is allowed, in a family for instance. Ask {name} whose phone it is.")
        self.who_else.set_words(title, body.format(name=asked))

    def mark(self, sentence: str, missing: str = "") -> list[Problem]:
        """Marks what is wrong, and gives it. `sentence` is what is wrong with the number itself.

        `missing` takes the place of the usual words where nothing is written.
        """
        self._tried = True
        text = self.number.text().strip()
        whole = self._check is not None and self._check.ok
        self._kept.setVisible(not whole and bool(text))
        number = sentence
        if not text:
            number = missing or tr("Write the mobile number.")
        self.number.set_error(number)
        if number:
            self._confirmed_error.show_verdict("none", "")
            self.confirm.set_error(False)
            return [Problem(number, self.number.field)]
        confirmed = ""
        if not self.confirm.isChecked():
            confirmed = tr("Read the number aloud and let {name} confirm it.").format(
                name=self._name
            )
        self._confirmed_error.show_verdict("error", confirmed)
        self.confirm.set_error(bool(confirmed))
        return [Problem(confirmed, self.confirm)] if confirmed else []

    def clear_marks(self) -> None:
        """Starts without marks."""
        self._tried = False
        self.number.set_error("")
        self._confirmed_error.show_verdict("none", "")
        self.confirm.set_error(False)
        self._kept.hide()

    def first_focus(self) -> QWidget | None:
        """The number, the confirmation, or None when both are there."""
        if self._check is None or not self._check.ok:
            return self.number.field
        return None if self.confirm.isChecked() else self.confirm
