"""Somebody who acts or receives for the patient: who, which number, and what the mandate says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.consent.draft import Role
from desk.consent.number.mobile import MobileCheck, check_mobile
from desk.register.views import CardView, RepresentativeView
from desk.window.card.names import number_shown, representative_name
from desk.window.context import UnitContext
from desk.window.formats import plain
from desk.window.page import Action, Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.choices import Choices
from desk.window.widgets.fields import LONGEST_NAME, FieldRow, TextField
from desk.window.widgets.pairs import pair
from desk.window.widgets.text import Label
from desk.window.words import tr

MANDATED = ("god_man", "forvaltare")


@dataclass(frozen=True, slots=True, repr=False)
class Kept:
    """What the page says: the representative, and a look at the mandate where one was taken."""

    representative_id: str | None
    role: Role
    given_name: str
    surname: str
    mobile: str | None
    since: date | None = None
    looked: bool = False
    covers_person: bool | None = None
    until: date | None = None


class RepresentativePage(Page):
    """One page for adding, changing, looking at the mandate and ending. `keep` carries Kept."""

    keep = Signal(object)
    end = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._who: RepresentativeView | None = None
        self._context: UnitContext | None = None
        self._tried = False
        self._title = self.title_label("")
        self._failed = Banner(theme, "error", "")
        self._role = Choices(theme, tr("What are they to the patient?"))
        self._given = FieldRow(theme, tr("First name"), TextField(theme))
        self._surname = FieldRow(theme, tr("Surname"), TextField(theme))
        self._mobile = FieldRow(
            theme,
            tr("Mobile number"),
            TextField(theme),
            help_text=tr("Kept for next time. Who gets messages is decided by an answer."),
            width=300,
            beside=theme.factor < 1.5,
        )
        self._covers = Choices(theme, tr("Does the mandate cover caring for the person?"), 3)
        self._source = Label(
            theme,
            tr("Ask to see the court's decision. “Sörja för person” must stand there."),
            role="ink2",
        )
        self._until = FieldRow(
            theme,
            tr("Last day of the mandate"),
            TextField(theme),
            help_text=tr("As year, month and day. Leave it empty where the decision has no end."),
            width=300,
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        body = self.body
        body.addWidget(self._title)
        body.addWidget(self._failed)
        body.addWidget(self._role)
        body.addSpacing(self.theme.space(8))
        body.addLayout(pair(self.theme, self._given, self._surname, fields=True))
        for row in (self._given, self._surname):
            row.field.setMaxLength(LONGEST_NAME)
        body.addWidget(self._mobile)
        body.addSpacing(self.theme.space(8))
        body.addWidget(self._covers)
        body.addWidget(self._source)
        body.addWidget(self._until)
        body.addStretch(1)

    def _connect(self) -> None:
        self._role.chosen.connect(lambda _value: self._show_mandate())
        self._covers.chosen.connect(lambda _value: self._show_mandate())
        for row in (self._given, self._surname, self._mobile, self._until):
            row.edited.connect(self._again)

    def show_card(
        self, card: CardView, context: UnitContext, who: RepresentativeView | None
    ) -> None:
        """Adds somebody to this card, or changes `who`."""
        self._who, self._context = who, context
        self._tried = False
        self._failed.hide()
        self._role.show_choices(self._roles(card, context))
        self._covers.show_choices(
            (
                ("yes", tr("Yes"), ""),
                ("no", tr("No"), ""),
                ("unseen", tr("Nobody has looked"), ""),
            ),
            first_key=5,
        )
        self._role.choose(who.role if who is not None else "")
        self._role.setVisible(who is None)
        look = who.mandate if who is not None else None
        covers = "unseen"
        if look is not None and look.covers_person is not None:
            covers = "yes" if look.covers_person else "no"
        self._covers.choose(covers)
        self._given.set_text(who.given_name if who is not None else "")
        self._surname.set_text(who.surname if who is not None else "")
        self._mobile.set_text(plain(number_shown(who.mobile)) if who and who.mobile else "")
        self._until.set_text(look.until.isoformat() if look is not None and look.until else "")
        if who is None:
            words = tr("Who acts or receives for {name}?")
            self._title.setText(words.format(name=card.person.given_name))
        else:
            self._title.setText(representative_name(who))
        self._clear()
        self._show_mandate()

    @staticmethod
    def _roles(card: CardView, context: UnitContext) -> list[tuple[str, str, str]]:
        return [
            ("guardian", tr("Guardian"), ""),
            ("god_man", tr("God man"), tr("The court has appointed")),
            ("forvaltare", tr("Förvaltare"), tr("The court has appointed")),
            ("relative", tr("Relative"), tr("{name} approves").format(name=card.person.given_name)),
        ]

    def _show_mandate(self) -> None:
        mandated = self._role.value() in MANDATED
        self._covers.setVisible(mandated)
        self._source.setVisible(mandated)
        self._until.setVisible(mandated and self._covers.value() == "yes")
        self._again()
        self.actions_changed.emit()

    def show_error(self, what: str, rest: str) -> None:
        """It could not be kept; what was typed stays."""
        self._failed.set_words(what, rest)
        self._failed.show()
        self._failed.announce()

    def _check(self) -> MobileCheck:
        return check_mobile(self._mobile.text())

    def _clear(self) -> None:
        self._role.show_error("")
        for row in (self._given, self._surname, self._mobile, self._until):
            row.set_error("")

    def _again(self) -> None:
        if self._tried:
            self.problems_changed.emit([problem.text for problem in self.problems()])

    def problems(self) -> list[Problem]:
        """What is missing or wrong."""
        self._tried = True
        self._clear()
        found: list[Problem] = []
        if not self._role.value():
            words = tr("Choose what they are to the patient.")
            self._role.show_error(words)
            first = self._role.first()
            if first is not None:
                found.append(Problem(words, first))
        for row, words in (
            (self._given, tr("Write the first name.")),
            (self._surname, tr("Write the surname.")),
        ):
            if not row.text().strip():
                row.set_error(words)
                found.append(Problem(words, row.field))
        check = self._check()
        if self._mobile.text().strip() and not check.ok and self._context is not None:
            words = self._context.sentences.number("mobile", check.problems[0])
            self._mobile.set_error(words)
            found.append(Problem(words, self._mobile.field))
        if not self._until.isHidden() and self._until.text().strip() and self._day() is None:
            words = tr("Write the day as year, month and day: 2027-12-31.")
            self._until.set_error(words)
            found.append(Problem(words, self._until.field))
        return found

    def _day(self) -> date | None:
        digits = "".join(sign for sign in self._until.text() if sign.isdigit())
        try:
            return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        except ValueError:
            return None

    def bar(self) -> Actions:
        """Back, ending where somebody is kept already, and keeping."""
        secondary: tuple[Action, ...] = ()
        if self._who is not None:
            secondary = (Action(tr("End it"), tr("Alt+E"), self._ends),)
        return Actions(tr("Save"), back=True, secondary=secondary)

    def _ends(self) -> None:
        if self._who is not None:
            self.end.emit(self._who.id)

    def primary(self) -> None:
        """Keeps, when nothing is wrong."""
        if self.problems():
            self.wants_problems.emit()
            return
        self.keep.emit(self._kept())

    def _kept(self) -> Kept:
        value = self._role.value()
        role: Role = next(
            one for one in ("guardian", "god_man", "forvaltare", "relative") if one == value
        )
        covers = {"yes": True, "no": False}.get(self._covers.value())
        return Kept(
            representative_id=self._who.id if self._who is not None else None,
            role=role,
            given_name=self._given.text().strip(),
            surname=self._surname.text().strip(),
            mobile=self._check().e164,
            since=self._who.since if self._who is not None else None,
            looked=role in MANDATED and covers is not None,
            covers_person=covers,
            until=self._day() if covers else None,
        )

    def first_focus(self) -> QWidget | None:
        """What they are to the patient, or the name."""
        return self._role.first() if self._who is None else self._given.field
