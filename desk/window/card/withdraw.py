"""Taking back: who withdraws and how; the record system sends until its mark is gone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.register.views import CardView
from desk.window.card.names import recipient_name, representative_name, role_name
from desk.window.context import UnitContext
from desk.window.formats import genitive
from desk.window.page import Actions, Page
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.choices import Choice, Choices, channels
from desk.window.words import tr

WHOLE, OWN = "whole", "own"


class WithdrawPage(Page):
    """The patient is preselected, so that Enter alone takes back what the patient said.

    `withdraw` carries who and how. `remove` carries position, who and how: somebody who did not
    decide may take back their own number alone (facts §2).
    """

    withdraw = Signal(str, str)
    remove = Signal(int, str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._card: CardView | None = None
        self._context: UnitContext | None = None
        self._title = self.title_label("")
        self._system = Banner(theme, "warn", "")
        self._who = Choices(theme, tr("Who takes it back?"))
        self._how = Choices(theme, tr("How?"))
        self._failed = Banner(theme, "error", "")
        self._who.chosen.connect(lambda _value: self._say_what_happens())
        for part in (self._title, self._failed, self._system):
            self.body.addWidget(part)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._who)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._how)
        self.body.addStretch(1)

    def show_card(self, card: CardView, context: UnitContext) -> None:
        """Asks about this card's yes."""
        self._card, self._context = card, context
        words = tr("Take back {owner} yes?")
        self._title.setText(words.format(owner=genitive(card.person.given_name)))
        who = who_may(card)
        self._who.show_choices(who)
        self._who.choose(who[0][0])
        # Where the patient alone may, it is not asked.
        self._who.setVisible(len(who) > 1)
        self._how.show_choices(channels(), first_key=len(who) + 1 if len(who) > 1 else 1)
        self._how.choose("visit")
        self._failed.hide()
        self._say_what_happens()

    def _say_what_happens(self) -> None:
        """What the record system must be told, for the one who is chosen."""
        context = self._context
        if context is None:
            return
        language = context.language
        system = context.profile.record_system[language]
        if self._position() is None:
            title = tr("{system} sends until the mark there is gone")
            place = context.profile.carry_over.remove_place[language]
        else:
            title = tr("{system} sends until the number there is gone")
            place = context.profile.carry_over.number_place[language]
        self._system.set_words(title.format(system=system), place)
        self.actions_changed.emit()

    def _position(self) -> int | None:
        kind, _, rest = self._who.value().partition(":")
        return int(rest) if kind == OWN else None

    def show_error(self, what: str, rest: str) -> None:
        """The taking back could not be saved."""
        self._failed.set_words(what, rest)
        self._failed.show()
        self._failed.announce()

    def bar(self) -> Actions:
        """Back, and take back."""
        if self._position() is not None:
            return Actions(tr("Take back the number"), back=True)
        return Actions(tr("Take it back"), back=True)

    def primary(self) -> None:
        """Takes back."""
        if self._card is None or self._card.current is None:
            return
        place = self._position()
        if place is None:
            self.withdraw.emit(self._who.value().partition(":")[2], self._how.value())
        else:
            role = self._card.current.recipients[place].role
            self.remove.emit(place, role, self._how.value())

    def first_focus(self) -> QWidget | None:
        """The primary button: the usual answers are chosen."""
        return None


def who_may(card: CardView) -> list[Choice]:
    """Those who may take back the whole yes, then those who may take back their own number."""
    deciders = card.may_withdraw or ("patient",)
    found: list[Choice] = [(f"{WHOLE}:{who}", _named(card, who), "") for who in deciders]
    recipients = card.current.recipients if card.current is not None else ()
    if len(recipients) < 2:
        return found
    for place, one in enumerate(recipients):
        if one.role not in ("patient", *deciders):
            name = f"{recipient_name(one, card.person)}, {role_name(one.role)}"
            second = tr("The own number alone. The yes holds for the others")
            found.append((f"{OWN}:{place}", name, second))
    return found


def _named(card: CardView, role: str) -> str:
    """Who it is by name, where only one can be meant."""
    if role == "patient":
        return card.person.given_name
    known = [one for one in card.representatives if one.role == role and one.ended is None]
    if len(known) == 1:
        return f"{representative_name(known[0])}, {role_name(role)}"
    return {
        "guardian": tr("A guardian"),
        "god_man": tr("The god man"),
        "forvaltare": tr("The förvaltare"),
    }.get(role, role_name(role))
