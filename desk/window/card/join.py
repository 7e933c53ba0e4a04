"""Two entries that may be one person: compared, joined with a reason, told apart by number."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.register.views import CardView, PersonHit, PersonView
from desk.window.card.names import listed, person_name
from desk.window.card.sections import Line, LineWords, Section
from desk.window.formats import Formats, identity_shown
from desk.window.page import Actions, Page, Problem
from desk.window.theme import Theme
from desk.window.widgets.banners import Banner
from desk.window.widgets.choices import Choices
from desk.window.widgets.fields import FieldRow, TextField
from desk.window.words import tr

LONGEST_REASON = 200


class JoinPage(Page):
    """`join` carries who is kept, who turned out to be that person, and why."""

    join = Signal(str, str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._people: tuple[PersonView, ...] = ()
        self._tried = False
        self._failed = Banner(theme, "error", "")
        self._both = Section(theme, tr("The two entries"))
        self._what = Banner(theme, "info", tr("This happens when they are joined"))
        self._kept = Choices(theme, tr("Which number and name shall stand first?"), columns=1)
        self._reason = FieldRow(
            theme, tr("How do you know that it is one person?"), TextField(theme)
        )
        self._reason.field.setMaxLength(LONGEST_REASON)
        self.body.addWidget(self.title_label(tr("Is it the same person?")))
        for part in (self._failed, self._both, self._what):
            self.body.addWidget(part)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(self._kept)
        self.body.addWidget(self._reason)
        self.body.addStretch(1)
        self._what.set_words(
            tr("This happens when they are joined"),
            tr(
                "Both numbers find the same card, and the answers become one history. "
                "The newest answer holds. They can be parted again."
            ),
        )
        self._reason.edited.connect(self._again)

    def show_both(self, card: CardView, other: PersonHit, formats: Formats) -> None:
        """Compares the person of a card with another one."""
        self._people = (card.person, other.person)
        self._tried = False
        self._failed.hide()
        rows: list[QWidget] = []
        holdings = (card.holding, other.holding)
        for place, person in enumerate(self._people):
            birth = formats.plain_day(person.birth_date) if person.birth_date else tr("unknown")
            second = [
                tr("Born {day}").format(day=birth),
                holding_words(holdings[place]),
            ]
            title = f"{person_name(person)}, {_numbers(person)}"
            words = LineWords("person", "ink2", title, " · ".join(second))
            rows.append(Line(self.theme, words, last=place == 1))
        self._both.show_rows(rows)
        self._kept.show_choices(
            [(one.id, f"{person_name(one)}, {_numbers(one)}", "") for one in self._people]
        )
        self._kept.choose(card.person.id)
        self._reason.set_text("")
        self._reason.set_error("")

    def show_error(self, what: str, rest: str) -> None:
        """They could not be joined."""
        self._failed.set_words(what, rest)
        self._failed.show()
        self._failed.announce()

    def _again(self) -> None:
        if self._tried:
            self.problems_changed.emit([problem.text for problem in self.problems()])

    def problems(self) -> list[Problem]:
        """A reason is needed: it is the trace."""
        self._tried = True
        words = ""
        if not self._reason.text().strip():
            words = tr("Write how you know that it is one person.")
        self._reason.set_error(words)
        return [Problem(words, self._reason.field)] if words else []

    def bar(self) -> Actions:
        """Back, and join."""
        return Actions(tr("Join them"), back=True)

    def primary(self) -> None:
        """Joins, when there is a reason."""
        if self.problems():
            self.wants_problems.emit()
            return
        kept = self._kept.value()
        other = next(one.id for one in self._people if one.id != kept)
        self.join.emit(kept, other, self._reason.text().strip())

    def first_focus(self) -> QWidget | None:
        """The chosen entry."""
        return self._kept.first()


def _numbers(person: PersonView) -> str:
    return listed([identity_shown(one.value) for one in person.identities])


def holding_words(holding: str) -> str:
    """What holds, in a few words."""
    return {
        "yes": tr("Yes to text messages"),
        "no": tr("No to text messages"),
        "withdrawn": tr("Taken back"),
        "ended": tr("Ended"),
        "none": tr("No answer yet"),
        "protected": tr("Not shown"),
    }[holding]
