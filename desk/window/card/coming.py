"""The visits to come on the card: the nearest one, and which of several is meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.visits.booking import Visit
from desk.window.card.sections import Line, LineWords, Section
from desk.window.formats import Formats, capital
from desk.window.theme import Theme
from desk.window.widgets.choices import Choices
from desk.window.widgets.inline import Inline
from desk.window.widgets.text import Label
from desk.window.words import tr

MOST: Final = 9
"""As many as there are digits; the later ones are found on their days."""


def coming_line(visits: Sequence[Visit], formats: Formats, today: date) -> LineWords:
    """The nearest visit, how it is met and how many come after it."""
    first, later = visits[0], len(visits) - 1
    more = ""
    if later:
        more = tr("1 more visit") if later == 1 else tr("{count} more visits").format(count=later)
    return LineWords(
        "calendar",
        "ink2",
        _when(first, formats, today),
        " · ".join(filter(None, (_met(first), more))),
        tr("Cancel or move"),
        "Alt+S",
    )


def _when(visit: Visit, formats: Formats, today: date) -> str:
    return capital(formats.day_and_time(visit.start, today))


def _met(visit: Visit) -> str:
    met = {
        "visit": tr("At the reception"),
        "video": tr("By video"),
        "phone": tr("By phone"),
    }[visit.contact_type]
    return " · ".join(filter(None, (met, visit.professional)))


class WhichVisit(Inline):
    """One of several visits to come; `chosen` carries it."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = tr("Which visit?")
        super().__init__(theme, "info", title, tr("Cancel or move"), parent)
        self._visits: dict[str, Visit] = {}
        self._which = Choices(theme, "")
        self._which.setAccessibleName(title)
        self._more = Label(theme, tr("Later ones are found on their days, under Visits."))
        self.body.addWidget(self._which)
        self.body.addWidget(self._more)
        self._which.chosen.connect(lambda _value: self.edited.emit())

    def ask(self, visits: Sequence[Visit], formats: Formats, today: date) -> None:
        """Opens with the nearest ones; the first is chosen."""
        shown = visits[:MOST]
        self._visits = {one.id: one for one in shown}
        self._which.show_choices([(one.id, _when(one, formats, today), _met(one)) for one in shown])
        self._which.choose(shown[0].id)
        self._more.setVisible(len(visits) > MOST)
        self.open()

    def press(self) -> None:
        """Goes on with the visit."""
        visit = self._visits.get(self._which.value())
        if visit is not None:
            self.chosen.emit(visit)

    def first_focus(self) -> QWidget | None:
        """The chosen visit."""
        return self._which.first()


class ComingVisits(Section):
    """The part of the card. `change` carries the visit that one wants to cancel or move.

    `asks` tells that one of several is to be chosen first, in `which`.
    """

    change = Signal(object)
    asks = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Visits to come"), parent=parent)
        self.which = WhichVisit(theme)
        self.which.chosen.connect(self.change)

    def show_visits(self, visits: Sequence[Visit], formats: Formats, today: date) -> None:
        """The nearest of them; nothing where there are none."""
        self.setVisible(bool(visits))
        if not visits:
            self.show_rows([])
            return
        row = Line(self._theme, coming_line(visits, formats, today), last=True)

        def pressed() -> None:
            if len(visits) == 1:
                self.change.emit(visits[0])
            else:
                self.which.ask(visits, formats, today)
                self.asks.emit()

        row.pressed.connect(pressed)
        self.show_rows([row])
