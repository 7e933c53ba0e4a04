"""The errands of the plan: reading its facts page by page, planning aside, printing."""

from __future__ import annotations

import gc
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk.consent.message.length import measure
from desk.consent.message.preview import Preview
from desk.errors import UserError
from desk.register.plan import note_plan, plan_page
from desk.register.plan_views import Plan, PlanPage, PlanQuery, joined_pages, make_plan
from desk.visits.plan import PlannedOutcome
from desk.window.card.names import role_name
from desk.window.context import UnitContext
from desk.window.formats import Formats, capital
from desk.window.intake.column import message_column
from desk.window.plan.page import PlanPage as PlanSheet
from desk.window.plan.plan_words import (
    ShownPlan,
    about_words,
    group_words,
    note_words,
    plan_listing,
    shown_plan,
    why,
)
from desk.window.printing.ways import Paper, PaperWays
from desk.window.services import Services
from desk.window.widgets.meter import MeterWords
from desk.window.widgets.phone import PhoneWords
from desk.window.widgets.phonecolumn import ColumnWords
from desk.window.words import tr

if TYPE_CHECKING:
    from desk.register.access import Access
    from desk.register.ports import UnitOfWork

RANGES = {"today": (0, 1), "tomorrow": (1, 1), "week": (0, 7), "month": (0, 30)}
NOTED = 1000
"""The most persons that one entry of the journal names; beyond it, the days say it."""

MANY = 5000
"""So many visits are kept from the collector: nothing in them is a cycle (window/garbage.py)."""

NO_METER = MeterWords(0, 1, 160, "", "", "", False)


class Parcel:
    """What comes from another thread and is not to be walked through on the window's own."""

    def __init__(self, value: object) -> None:
        self.value = value


class PlanDesk(QObject):
    """`opened` carries a person's id; `planned` tells that there is a plan."""

    opened = Signal(str)
    planned = Signal()

    def __init__(self, services: Services, page: PlanSheet, context: UnitContext) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._context = context
        self._formats = Formats(context.language)
        self._range = "week"
        self._turn = 0
        self._shown: ShownPlan | None = None
        self._frozen = False
        self._ways = PaperWays(services, context.access)
        page.show_ranges(self._ranges(), self._range)
        page.arrived_here.connect(self.read)
        page.ranged.connect(self._ranged)
        page.entered.connect(self._show_message)
        page.opened.connect(self._open)
        page.print_wanted.connect(self._print)

    def _ranges(self) -> list[tuple[str, str]]:
        return [
            ("today", tr("Today")),
            ("tomorrow", tr("Tomorrow")),
            ("week", tr("7 days")),
            ("month", tr("30 days")),
        ]

    @property
    def shown(self) -> ShownPlan | None:
        """The plan that is shown."""
        return self._shown

    def days(self) -> tuple[date, date]:
        """The first and the last day."""
        skip, count = RANGES[self._range]
        first = self._services.today() + timedelta(days=skip)
        return first, first + timedelta(days=count - 1)

    def _ranged(self, value: str) -> None:
        self._range = value
        self.read()

    def read(self) -> None:
        """Makes the plan anew; what is shown stays until it is there."""
        first, last = self.days()
        self._turn += 1
        self._page.begin(tr("Making the plan"))
        query = PlanQuery(first, last, self._context.profile)
        self._read_page(self._turn, query, ())

    def _read_page(self, turn: int, query: PlanQuery, pages: tuple[PlanPage, ...]) -> None:
        access = self._context.access

        def read(uow: UnitOfWork) -> Parcel:
            return Parcel(plan_page(query, access, uow))

        def came(parcel: Parcel) -> None:
            page = parcel.value
            if turn != self._turn or not isinstance(page, PlanPage):
                return
            whole = (*pages, page)
            if page.total > MANY:
                self._freeze()
            if page.after is not None:
                self._read_page(turn, replace(query, after=page.after), whole)
            else:
                self._plan(turn, replace(query, after=None), whole)

        self._services.work.on(self._services.runner.read(read), came, self._failed)

    def _freeze(self) -> None:
        self._frozen = True
        gc.freeze()

    def _plan(self, turn: int, query: PlanQuery, pages: tuple[PlanPage, ...]) -> None:
        formats = self._formats

        def work() -> Parcel:
            return Parcel(shown_plan(make_plan(joined_pages(query, pages)), formats))

        def came(parcel: Parcel) -> None:
            if turn == self._turn and isinstance(parcel.value, ShownPlan):
                self._show(parcel.value)

        self._services.work.on(self._services.runner.aside(work), came, self._failed)

    def _show(self, shown: ShownPlan) -> None:
        many = len(shown.plan.lines) > MANY
        if many:
            self._freeze()
        elif self._frozen:
            self._frozen = False
            gc.unfreeze()
        self._shown = shown
        self._page.theme.veil.learn(*shown.names)
        groups = [("", tr("All visits"))]
        groups += [(code, group_words(code, count)) for code, count in shown.groups]
        self._page.show_groups(groups)
        self._page.show_lines(shown.lines, about_words(shown, self._formats))
        self._warn(shown.plan)
        self.planned.emit()
        self._note(shown, "shown")

    def _warn(self, plan: Plan) -> None:
        setting = plan.facts.setting
        if plan.stops:
            count = len(plan.stops)
            one = tr("1 sms in a file may not go any longer")
            many = tr("{count} sms in a file may not go any longer").format(count=count)
            more = tr("Make a new file now: it tells the system to stop them.")
            self._page.say("error", one if count == 1 else many, more)
        elif setting.template is None:
            title = tr("The unit's message is not confirmed")
            self._page.say("warn", title, tr("The plan shows the example. No file can be made."))
        elif setting.new_text_from is not None and setting.new_text_from <= plan.facts.query.last:
            day = self._formats.day(setting.new_text_from, setting.today)
            title = tr("From {day} another text is sent").format(day=day)
            self._page.say("info", title, tr("The plan shows today's. Files end before that day."))
        else:
            self._page.say("warn", "")

    def _note(self, shown: ShownPlan, how: str) -> None:
        """A plan is a list of patients: the look is journalled."""
        persons = dict.fromkeys(
            line.person.id for line in shown.plan.lines if not line.person.masked
        )
        named = tuple(persons) if len(persons) <= NOTED else ()
        query, access = shown.plan.facts.query, self._context.access
        self._services.work.on(
            self._services.runner.write(lambda uow: note_plan(query, how, named, access, uow)),
            lambda _none: None,
            self._failed,
        )

    def _show_message(self, key: str) -> None:
        line = self._shown.by_key.get(key) if self._shown is not None else None
        if line is None:
            self._page.show_column(None)
            return
        outcome, formats = line.outcome, self._formats
        name = line.person.given_name or tr("the patient")
        if not outcome.messages:
            words = why(outcome.skipped) if outcome.skipped is not None else ""
            clock = formats.time(line.visit.start)
            sender = self._context.unit.sender
            phone = PhoneWords(sender, words, clock, "", "", name, f"{words}.")
            told = self._notes(outcome) or tr("Nothing is sent to the visit.")
            self._page.show_column(
                ColumnWords(tr("No sms goes"), "", phone, NO_METER, "info", told)
            )
            return
        first = outcome.messages[0]
        length, price = measure(first.text), self._context.profile.price_ore_highest
        sender = self._context.unit.sender
        if line.person.protected:
            sender = self._context.profile.message.protected_sender
        shown = Preview(
            text=first.text,
            encoding=length.encoding,
            units=length.units,
            segments=length.segments,
            cost_ore=None if price is None else price * length.segments,
            send_at=first.send_at,
            findings=(),
            sender=sender,
        )
        when = formats.day_and_time(first.send_at, self._services.today())
        column = message_column(
            shown,
            self._context,
            formats,
            heading=tr("This is what the message looks like"),
            below=capital(when),
            spoken_name=name,
            not_sent="",
            clock_from_visit=formats.time(line.visit.start),
        )
        self._page.show_column(replace(column, finding_kind="info", finding=self._notes(outcome)))

    def _notes(self, outcome: PlannedOutcome) -> str:
        """To whom it goes, and what else is to be said."""
        to = ", ".join(role_name(one.role) for one in outcome.messages)
        found = [tr("To: {who}").format(who=to)] if to else []
        return capital(", ".join((*found, *(note_words(one) for one in outcome.notes))))

    def _open(self, key: str) -> None:
        if self._shown is not None and key in self._shown.by_key:
            self.opened.emit(self._shown.by_key[key].person.id)

    def _print(self) -> None:
        shown = self._shown
        if shown is None:
            return
        lines, unit = self._page.lines(), self._context.unit.name
        made_by, formats = self._context.access.user_name, self._formats
        papers = self._services.papers
        query = shown.plan.facts.query

        def record(access: Access, uow: UnitOfWork) -> None:
            note_plan(query, "printed", (), access, uow)

        paper = Paper(
            make=lambda: papers.listing(plan_listing(shown, lines, unit, formats, made_by)),
            kind="plan",
            title=tr("Plan for sms"),
            record=record,
        )
        self._ways.print_pdf(paper, self._printed, self._failed)

    def _printed(self, done: bool) -> None:
        self._page.say("ok", tr("The plan is on its way to the printer.") if done else "")

    def _failed(self, error: UserError) -> None:
        what, safe, do = self._context.sentences.error(error)
        self._page.begin("")
        self._page.say("error", what, f"{safe} {do}".strip())
