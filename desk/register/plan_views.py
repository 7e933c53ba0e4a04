"""What the use cases of the plan take and give: frozen, never printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desk.consent.message.writing import MessagePatient, MessageUnit
from desk.consent.profile import Profile
from desk.register.ports.visits import VisitPlace
from desk.register.sent_records import FiledMessage
from desk.register.unit_views import ReceptionView
from desk.register.views import PersonView
from desk.visits.booking import Visit
from desk.visits.plan import PlannedConsent, PlannedOutcome, PlannedVisit, PlanRequest, plan
from desk.visits.quiet import QuietHours

PAGE = 1000
"""How many visits are read at a time: less than a blink of the register's reader."""


@dataclass(frozen=True, slots=True)
class PlanQuery:
    """The plan of the messages that go on some local days, both included.

    `profile` is the unit's. `after` is where the last page ended.
    """

    first: date
    last: date
    profile: Profile
    after: VisitPlace | None = None
    limit: int = PAGE


@dataclass(frozen=True, slots=True, repr=False)
class PlanSetting:
    """What the plan is made with, apart from people and visits.

    `template` None: the unit has confirmed no text, and the example is shown. `new_text_from` is
    the day from which a text that is already confirmed takes its place: no file reaches it.
    """

    today: date
    now: datetime
    unit: MessageUnit
    template: str | None
    quiet: QuietHours | None
    new_text_from: date | None
    receptions: tuple[ReceptionView, ...]
    days: int


@dataclass(frozen=True, slots=True, repr=False)
class PlanPage:
    """A part of what a plan is made of: visits whose messages would go on the days.

    `earlier` are visits before them, which decide only who has been asked for which. `answers` is
    the id of the answer that each person's consent is, `filed` what stands in a file already.
    """

    setting: PlanSetting
    visits: tuple[Visit, ...]
    planned: tuple[PlannedVisit, ...]
    earlier: tuple[PlannedVisit, ...]
    patients: dict[str, MessagePatient]
    persons: dict[str, PersonView]
    consents: dict[str, PlannedConsent]
    answers: dict[str, str]
    total: int
    after: VisitPlace | None
    filed: tuple[FiledMessage, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class PlanFacts:
    """All pages together: what a plan follows from."""

    query: PlanQuery
    setting: PlanSetting
    visits: tuple[Visit, ...]
    request: PlanRequest
    persons: dict[str, PersonView]
    answers: dict[str, str]
    filed: tuple[FiledMessage, ...]


@dataclass(frozen=True, slots=True, repr=False)
class PlanLine:
    """What becomes of one visit, and which of its messages stand in a file (by number)."""

    visit: Visit
    person: PersonView
    outcome: PlannedOutcome
    answer_id: str | None
    in_file: frozenset[str]


@dataclass(frozen=True, slots=True, repr=False)
class Plan:
    """A plan. `stops` stand in a file already and may no longer go: the system must be told."""

    facts: PlanFacts
    lines: tuple[PlanLine, ...]
    stops: tuple[FiledMessage, ...]


@dataclass(frozen=True, slots=True, repr=False)
class ToFile:
    """A message for a file, and what it follows from: looked at once more before it is filed."""

    visit: Visit
    answer_id: str
    message: FiledMessage


def joined_pages(query: PlanQuery, pages: tuple[PlanPage, ...]) -> PlanFacts:
    """The facts of a plan from its pages, in order; at least one."""
    setting = pages[-1].setting
    patients: dict[str, MessagePatient] = {}
    consents: dict[str, PlannedConsent] = {}
    persons: dict[str, PersonView] = {}
    answers: dict[str, str] = {}
    earlier: dict[str, PlannedVisit] = {}
    planned: dict[str, PlannedVisit] = {}
    visits: dict[str, Visit] = {}
    for page in pages:
        patients |= page.patients
        consents |= page.consents
        persons |= page.persons
        answers |= page.answers
        earlier |= {one.id: one for one in page.earlier}
        planned |= {one.id: one for one in page.planned}
        visits |= {one.id: one for one in page.visits}
    before = [one for one in earlier.values() if one.id not in planned]
    request = PlanRequest(
        date=setting.today,
        unit=setting.unit,
        patients=patients,
        consents=tuple(consents.values()),
        visits=(*planned.values(), *before),
        template=setting.template,
        quiet=setting.quiet,
    )
    return PlanFacts(
        query, setting, tuple(visits.values()), request, persons, answers, pages[-1].filed
    )


def make_plan(facts: PlanFacts) -> Plan:
    """What becomes of each visit, and what a file already told must be stopped. Pure, and long."""
    outcomes = plan(facts.request, facts.query.profile)
    told: dict[tuple[str, datetime], set[str]] = {}
    open_files = [one for one in facts.filed if one.stopped_by is None]
    for one in open_files:
        told.setdefault((one.visit_id, one.visit_start), set()).add(one.mobile)
    lines = tuple(
        PlanLine(
            visit,
            facts.persons[visit.person_id],
            outcome,
            facts.answers.get(visit.person_id),
            frozenset(told.get((visit.id, visit.start), ())),
        )
        for visit, outcome in zip(facts.visits, outcomes, strict=False)
    )
    holds = {
        (line.visit.id, line.visit.start, message.to, message.text)
        for line in lines
        for message in line.outcome.messages
    }
    query = facts.query
    stops = tuple(
        one
        for one in open_files
        if one.send_at > facts.setting.now
        and query.first <= one.send_at.date() <= query.last
        and (one.visit_id, one.visit_start, one.mobile, one.text) not in holds
    )
    return Plan(facts, lines, stops)


def to_file(made: Plan, unit_id: str) -> tuple[ToFile, ...]:
    """The messages for the next file: those that stand in none, and whose time is still to come.

    Nothing from the day on which another text takes the place of this one.
    """
    setting = made.facts.setting
    end = setting.new_text_from
    found = []
    for line in made.lines:
        if line.answer_id is None:
            continue
        for one in line.outcome.messages:
            late = one.send_at <= setting.now
            if late or one.to in line.in_file or (end is not None and one.send_at.date() >= end):
                continue
            message = FiledMessage(
                id="",
                unit_id=unit_id,
                file_id="",
                visit_id=line.visit.id,
                person_id=line.visit.person_id,
                role=one.role,
                mobile=one.to,
                send_at=one.send_at,
                visit_start=line.visit.start,
                text=one.text,
                segments=one.segments,
            )
            found.append(ToFile(line.visit, line.answer_id, message))
    return tuple(sorted(found, key=lambda one: (one.message.send_at, one.visit.id)))


def with_range(query: PlanQuery, first: date, last: date) -> PlanQuery:
    """Another range of days, from its beginning."""
    return replace(query, first=first, last=last, after=None)


def next_days(first: date, days: int) -> tuple[date, date]:
    """A range of so many days."""
    return first, first + timedelta(days=days - 1)
