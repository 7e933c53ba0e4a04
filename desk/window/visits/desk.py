"""The errands of the arrival list: reading a day page by page, the mark, asking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from desk.consent.draft import DraftVisit
from desk.errors import UserError
from desk.register.ask_reasons import AskKind
from desk.register.card import open_card
from desk.register.people import note_list
from desk.register.ports import UnitOfWork, VisitPlace
from desk.register.views import CardView
from desk.register.visit_marks import set_mark
from desk.register.visit_views import Asked, DayQuery, SetMark, WhyAsk
from desk.register.visits import visits_of_day
from desk.register.visits_of_person import visit_to_ask_for
from desk.visits.booking import Visit
from desk.window.context import UnitContext
from desk.window.formats import Formats, capital
from desk.window.services import Services
from desk.window.visits.lines import VisitLine, long_reason, visit_line
from desk.window.visits.page import VisitsPage
from desk.window.words import tr


@dataclass(frozen=True, slots=True, repr=False)
class _Part:
    """A page of the day as lines, made off the window's thread."""

    lines: tuple[VisitLine, ...]
    total: int
    after: VisitPlace | None


class VisitsDesk(QObject):
    """`ask` carries a card with the visit, the reasons and the reception's id; `opened` a person's.

    `change` carries the line whose visit is to be cancelled or moved.
    """

    ask = Signal(object, object, str)
    opened = Signal(str)
    change = Signal(object)
    changed = Signal()

    def __init__(self, services: Services, page: VisitsPage, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._formats = Formats(context.language)
        self._day: date | None = None
        self._reception = ""
        self._turn = 0
        self._lines: tuple[VisitLine, ...] = ()
        self._noted: set[str] = set()
        self._busy = False
        self._after_reading = ("", 0)
        page.show_receptions(self._receptions(), "")
        page.arrived_here.connect(self.read)
        page.day_wanted.connect(self.show_day)
        page.reception_wanted.connect(self._of_reception)
        page.asked.connect(self._ask)
        page.opened.connect(lambda line: self.opened.emit(line.row.person.id))
        page.mark_wanted.connect(self._mark)
        page.change_wanted.connect(self.change)

    def _receptions(self) -> list[tuple[str, str]]:
        own = [(one.id, one.name) for one in self._context.unit.receptions]
        return [("", tr("All receptions")), *own]

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day or self._services.today()

    def show_added(self, visits: tuple[Visit, ...]) -> None:
        """Visits were typed: the list is shown anew, at the day of the first."""
        first = visits[0].start.date()
        if first != self.day:
            self._day = first
            self._noted.clear()
            self._lines = ()
        self._after_reading = (visits[0].id, len(visits))

    def show_day(self, day: date) -> None:
        """The visits of a day."""
        self._day = day
        self._noted.clear()
        self._lines = ()
        self.read()

    def _of_reception(self, reception: str) -> None:
        self._reception = reception
        self._lines = ()
        self.read()

    def read(self) -> None:
        """Reads the day anew; what is shown stays until it is there."""
        today = self._services.today()
        day = self._day or today
        title = tr("Visits today") if day == today else tr("Visits")
        self._page.show_day(day, today, title, capital(self._formats.day(day, today)))
        self._turn += 1
        self._read_part(self._turn, (), None)

    def _read_part(
        self, turn: int, before: tuple[VisitLine, ...], after: VisitPlace | None
    ) -> None:
        access, formats = self._context.access, self._formats
        query = DayQuery(
            self._day or self._services.today(),
            self._context.profile,
            self._reception or None,
            after,
        )

        def read(uow: UnitOfWork) -> _Part:
            page = visits_of_day(query, access, uow)
            lines = tuple(visit_line(row, formats) for row in page.rows)
            return _Part(lines, page.total, page.after)

        self._services.work.on(
            self._services.runner.read(read),
            lambda part: self._came(turn, before, part),
            self._failed,
        )

    def _came(self, turn: int, before: tuple[VisitLine, ...], part: _Part) -> None:
        if turn != self._turn:
            return
        lines = (*before, *part.lines)
        self._note(part.lines)
        whole = part.after is None
        if whole or len(lines) > len(self._lines):
            self._lines = lines
            self._show(part.total, whole=whole)
        if whole:
            self._tell_added()
        if not whole:
            self._read_part(turn, lines, part.after)

    def _tell_added(self) -> None:
        (key, count), self._after_reading = self._after_reading, ("", 0)
        if key:
            self._page.list.go_to(key)
            saved = tr("{count} visits are saved.").format(count=count)
            self._page.say("ok", saved if count > 1 else tr("The visit is saved."))

    def _show(self, total: int, *, whole: bool) -> None:
        day = capital(self._formats.day(self._day or self._services.today()))
        visits = tr("1 visit") if total == 1 else tr("{count} visits").format(count=total)
        asked = sum(1 for line in self._lines if line.asks)
        ask = tr("{count} to ask").format(count=asked) if asked else ""
        about = " · ".join(filter(None, (day, visits, ask)))
        self._page.show_lines(self._lines, about, whole=whole)

    def _note(self, lines: tuple[VisitLine, ...]) -> None:
        """A list of patients is a look too: journalled when new people stand on it."""
        veil = self._page.theme.veil
        for line in lines:
            veil.learn(*(one.name for one in line.row.ask))
            veil.learn(*(one.name for one in line.row.numbers))
        people = dict.fromkeys(line.row.person.id for line in lines)
        new = tuple(one for one in people if one not in self._noted)
        if not new:
            return
        self._noted.update(new)
        access = self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: note_list("visits", new, access, uow)),
            lambda _none: None,
            self._failed,
        )

    def _ask(self, line: VisitLine) -> None:
        """The walk for the visit, with what the card holds and for the reasons it is asked."""
        access, row = self._context.access, line.row
        person_id, kinds = row.person.id, frozenset(_kind(one) for one in row.ask) - {None}

        def read(uow: UnitOfWork) -> tuple[CardView, Visit]:
            card = open_card(person_id, access, uow)
            return card, visit_to_ask_for(row.visit.id, access, uow)

        def came(found: tuple[CardView, Visit]) -> None:
            card, visit = found
            booked = DraftVisit(visit.start, visit.contact_type, id=visit.id)
            card = replace(card, next_visit=booked)
            self.ask.emit(card, kinds, visit.reception_id or "")

        self._services.work.on(self._services.runner.write(read), came, self._failed)

    def _mark(self, line: VisitLine) -> None:
        """Sets or removes the mark, or says why it stands as it does."""
        mark, name = line.row.mark, line.row.person.given_name
        if mark.why_fixed is not None:
            self._page.say("warn", tr("The mark cannot be changed"), _why(line))
            return
        if self._busy:
            return
        self._busy = True
        access, wanted = self._context.access, not mark.on
        command = SetMark(line.key, wanted, self._context.profile)

        def came(visits: tuple[Visit, ...]) -> None:
            self._busy = False
            self._marked(name, wanted, visits)

        self._services.work.on(
            self._services.runner.write(lambda uow: set_mark(command, access, uow)),
            came,
            self._failed,
        )

    def _marked(self, name: str, on: bool, visits: tuple[Visit, ...]) -> None:
        words = tr("{name} gets an sms before the visit.") if on else tr("No sms for this visit.")
        if len(visits) > 1:
            words = (
                tr("The group gets an sms before the visit.")
                if on
                else tr("No sms for the group's visit.")
            )
        waits = any(one.mark_carry_over == "to_carry_over" for one in visits)
        more = tr("Change it in the record system too: it stands on the list to carry over.")
        self._page.say("ok", words.format(name=name), more if waits else "")
        self.changed.emit()
        self.read()

    def _failed(self, error: UserError) -> None:
        self._busy = False
        what, safe, do = self._context.sentences.error(error)
        self._page.say("error", what, f"{safe} {do}".strip())


def _why(line: VisitLine) -> str:
    why = line.row.mark.why_fixed
    assert why is not None
    return long_reason(why, line.row.person.given_name)


def _kind(asked: Asked) -> AskKind | None:
    """Why somebody is asked, as the list of whom to ask again has it; None where nobody was."""
    if asked.reason == "each_visit" and asked.role == "guardian":
        return "guardian"
    kinds: dict[WhyAsk, AskKind | None] = {
        "not_asked": None,
        "ended": "ended",
        "told_less": "told_less",
        "each_visit": "each_visit",
        "number_unconfirmed": "unconfirmed",
    }
    return kinds[asked.reason]
