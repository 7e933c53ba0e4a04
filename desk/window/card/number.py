"""Another number: checked while typed, read back, confirmed, and said how it was told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.consent.number.mobile import MobileCheck, check_mobile
from desk.register.views import CardView
from desk.window.card.names import first_name, number_shown, recipient_name, role_name
from desk.window.context import UnitContext
from desk.window.formats import genitive
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.choices import Choices, channels
from desk.window.widgets.numberfield import NumberEntry
from desk.window.widgets.text import Label
from desk.window.words import tr


class ChangeNumberPage(Page):
    """The new number of one recipient.

    `asked` carries a whole number, to find who else has it. `change` carries position, number in
    E.164 and how it was told; `remove` a position and how.
    """

    asked = Signal(str)
    change = Signal(int, str, str)
    remove = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card: CardView | None = None
        self._context: UnitContext | None = None
        self._check: MobileCheck = check_mobile("")
        self._tried = False
        # Whose number was asked to be changed, and to what, until it is: a colleague may be faster.
        self._unsaved = ("", "")
        self._title = self.title_label("")
        self._now = Label(theme, "", role="ink2")
        self._which = Choices(theme, tr("Whose number?"))
        self._number = NumberEntry(theme, tr("New mobile number"))
        self._how = Choices(theme, tr("How?"))
        self._failed = Banner(theme, "error", "")
        self._which.chosen.connect(lambda _value: self._chose())
        self._number.typed.connect(self._typed)
        self._number.confirmed.connect(lambda _ticked: self._again())
        for part in (self._title, self._failed, self._which, self._now, self._number):
            self.body.addWidget(part)
        self.body.addWidget(self._number.who_else)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._how)
        self.body.addStretch(1)

    def show_card(self, card: CardView, context: UnitContext, place: int = 0) -> None:
        """Asks for the new number of a recipient of this card's yes."""
        self._card, self._context = card, context
        recipients = card.current.recipients if card.current is not None else ()
        words = tr("Which number is {owner} new one?")
        self._title.setText(words.format(owner=genitive(card.person.given_name)))
        if len(recipients) > 1:
            self._title.setText(tr("Which number is to be changed?"))
        choices = [
            (
                str(number),
                recipient_name(one, card.person),
                f"{role_name(one.role)}, {number_shown(one.mobile)}",
            )
            for number, one in enumerate(recipients)
        ]
        self._which.show_choices(choices)
        self._which.choose(str(place))
        self._which.setVisible(len(recipients) > 1)
        self._how.show_choices(channels(), first_key=len(recipients) + 1 if len(choices) > 1 else 1)
        self._how.choose("visit")
        self._failed.hide()
        self._chose()

    @property
    def place(self) -> int:
        """The recipient chosen."""
        return int(self._which.value() or 0)

    def _chose(self) -> None:
        card = self._card
        if card is None or card.current is None:
            return
        one = card.current.recipients[self.place]
        self._now.setText(tr("Now: {number}").format(number=number_shown(one.mobile)))
        self._number.set_name(first_name(one, card.person))
        person, typed = self._unsaved
        again = person == card.person.id and check_mobile(typed).e164 != one.mobile
        self._typed(typed if again else "")
        self.actions_changed.emit()

    def _typed(self, text: str) -> None:
        self._check = check_mobile(text)
        self._number.show_number(
            text,
            self._check,
            confirmed=False,
            language=self._context.language if self._context else "sv",
        )
        self._number.show_who_else((), "")
        if self._check.e164 is not None:
            self.asked.emit(self._check.e164)
        self._again()

    def show_who_else(self, e164: str, names: Sequence[str]) -> None:
        """Who else has the number, if it still is the one that stands there."""
        if self._card is not None and e164 == self._check.e164:
            self._number.show_who_else(names, self._card.person.given_name)

    def show_error(self, what: str, rest: str) -> None:
        """The change could not be saved; what was typed stays."""
        self._failed.set_words(what, rest)
        self._failed.show()
        self._failed.announce()

    def _again(self) -> None:
        if self._tried:
            self.problems_changed.emit([problem.text for problem in self.problems()])

    def problems(self) -> list[Problem]:
        """A number that is no mobile, the same as now, or not read back."""
        if self._card is None or self._card.current is None or self._context is None:
            return []
        self._tried = True
        sentence = ""
        if not self._check.ok and self._number.number.text().strip():
            sentence = self._context.sentences.number("mobile", self._check.problems[0])
        elif self._check.e164 == self._card.current.recipients[self.place].mobile:
            sentence = tr("This is the number that is registered now.")
        return self._number.mark(sentence)

    def bar(self) -> Actions:
        """Back, taking a recipient away where others are left, and the change."""
        secondary: tuple[Action, ...] = ()
        if self._card is not None and self._card.current is not None:
            several = len(self._card.current.recipients) > 1
            if several and self._card.current.recipients[self.place].role != "patient":
                words = tr("Remove the recipient")
                secondary = (Action(words, tr("Alt+R"), self._removes),)
        return Actions(tr("Change the number"), back=True, secondary=secondary)

    def _removes(self) -> None:
        self.remove.emit(self.place, self._how.value())

    def primary(self) -> None:
        """Changes, when the number is whole and read back."""
        if self.problems():
            self.wants_problems.emit()
        elif self._check.e164 is not None and self._card is not None:
            self._unsaved = (self._card.person.id, self._number.number.text())
            self.change.emit(self.place, self._check.e164, self._how.value())

    def arrived(self) -> None:
        """Starts without marks."""
        self._tried = False
        self._number.clear_marks()

    def first_focus(self) -> QWidget | None:
        """The number, or the confirmation."""
        return self._number.first_focus()
