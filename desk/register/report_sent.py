"""The reminders of a quarter, each by what held on the day it goes, read a page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desk.consent.message.writing import MessagePatient
from desk.consent.profile import Profile
from desk.register.access import Access
from desk.register.current import YES_KINDS, scopes_of
from desk.register.judge import message_unit_of
from desk.register.permission import MANAGERS, require, unit_of
from desk.register.planned import given_on, planned_consent, planned_visit
from desk.register.ports import UnitOfWork, VisitPlace
from desk.register.quarter import Quarter
from desk.register.unit_views import UnitView
from desk.register.visit_records import HeldAnswer
from desk.visits.booking import Visit
from desk.visits.plan import PlannedConsent, PlannedVisit, PlanRequest, days_before, plan
from desk.visits.quiet import QuietHours, read_clock

SentParts = tuple[date, int]
"""The day on which a message goes, and its parts."""

SentCounts = Counter[SentParts]
"""How many messages of so many parts go on each day: a quarter's fit, however many they are."""

PAGE = 1000


@dataclass(frozen=True, slots=True)
class SentQuery:
    """Which quarter's messages. `profile` is the unit's; `after` is where the last page ended."""

    quarter: Quarter
    profile: Profile
    after: VisitPlace | None = None
    limit: int = PAGE


@dataclass(frozen=True, slots=True)
class SentPage:
    """Some of a quarter's messages. `after` None: these were the last.

    `decided`: whether somebody has decided how long before a visit a message goes.
    """

    sent: SentCounts
    after: VisitPlace | None
    decided: bool = True


def sent_of_quarter(query: SentQuery, access: Access, uow: UnitOfWork) -> SentPage:
    """The messages that go on the quarter's days, by the rules of the plan. Reads only.

    Each visit is looked at with what had been said by the day its message goes; the words are those
    that the unit sends now.
    """
    require(access, uow, MANAGERS)
    unit = unit_of(access, uow)
    days = days_before(query.profile, message_unit_of(unit))
    if days is None:
        return SentPage(Counter(), None, decided=False)
    ahead = timedelta(days=days)
    first, last = query.quarter.first(), query.quarter.after().first() - timedelta(days=1)
    found = uow.visits.between(unit.id, first + ahead, last + ahead, query.after, query.limit + 1)
    visits = found[: query.limit]
    outcomes = _outcomes(visits, ahead, unit, query, uow)
    sent = Counter((day, parts) for day, parts in outcomes if first <= day <= last)
    more = len(found) > query.limit
    return SentPage(sent, VisitPlace(visits[-1].start, visits[-1].id) if more else None)


def _outcomes(
    visits: Sequence[Visit], ahead: timedelta, unit: UnitView, query: SentQuery, uow: UnitOfWork
) -> Iterable[SentParts]:
    ids = list(dict.fromkeys(one.person_id for one in visits))
    said = uow.visits.said(ids, frozenset(scopes_of(unit).values()))
    people = uow.people.many(ids)
    then = {one.id: said_by(said.get(one.person_id, ()), one, ahead) for one in visits}
    firsts = _first_visits(then.values(), unit, uow)
    rule = query.profile.visit_mark
    consents: dict[str, PlannedConsent] = {}
    patients: dict[str, MessagePatient] = {}
    planned: list[PlannedVisit] = []
    today = uow.today()
    for visit in visits:
        held, person = then[visit.id], people.get(visit.person_id)
        if held is None or person is None:
            continue
        # Of one person each message has a consent of its own: that of its day.
        asked = _asked_for(visit, said[visit.person_id], ahead)
        if firsts.get(held.answer_id) == visit.start:
            asked = True
        consent = planned_consent(held, (visit.id,) if asked else ())
        if visit.start - ahead < datetime.combine(today, datetime.min.time()):
            # What the text showed then is not kept; it was sent by what had been told.
            consent = replace(consent, told_display="unit")
        consents[visit.id] = replace(consent, patient=visit.id)
        patients[visit.id] = MessagePatient(
            "" if person.protected else person.given_name, person.protected
        )
        planned.append(replace(planned_visit(visit, unit, rule), patient=visit.id))
    request = PlanRequest(
        date=query.quarter.first(),
        unit=message_unit_of(unit),
        patients=patients,
        consents=tuple(consents.values()),
        visits=_never_first(planned, consents),
        template=unit.message.template if unit.message.confirmed_at is not None else None,
        quiet=_quiet(unit),
    )
    for outcome in plan(request, query.profile)[: len(planned)]:
        for message in outcome.messages:
            yield message.send_at.date(), message.segments


def said_by(said: Sequence[HeldAnswer], visit: Visit, ahead: timedelta) -> HeldAnswer | None:
    """What held on the day a visit's message goes; None where nothing had been said."""
    day = (visit.start - ahead).date()
    return next((one for one in reversed(said) if given_on(one) <= day), None)


def _asked_for(visit: Visit, said: Sequence[HeldAnswer], ahead: timedelta) -> bool:
    """Whether a yes was given or confirmed for this very visit before its message went."""
    day = (visit.start - ahead).date()
    return any(
        one.visit_id == visit.id and one.kind in YES_KINDS and given_on(one) <= day for one in said
    )


def _first_visits(
    held: Iterable[HeldAnswer | None], unit: UnitView, uow: UnitOfWork
) -> Mapping[str, datetime]:
    """For each yes that is asked for at each visit, the first visit from its day on."""
    each = {
        one.answer_id: one
        for one in held
        if one is not None and any(who.ask_again == "each_visit" for who in one.recipients)
    }
    if not each:
        return {}
    since = min(given_on(one) for one in each.values())
    visits = uow.visits.of_persons(list({one.person_id for one in each.values()}), since)
    found: dict[str, datetime] = {}
    for answer_id, one in each.items():
        starts = [
            visit.start
            for visit in visits.get(one.person_id, ())
            if visit.unit_id == unit.id and visit.holds and visit.start.date() >= given_on(one)
        ]
        if starts:
            found[answer_id] = min(starts)
    return found


def _never_first(
    planned: Sequence[PlannedVisit], consents: Mapping[str, PlannedConsent]
) -> tuple[PlannedVisit, ...]:
    """The visits, each with one before it: whether it is the first one has been worked out."""
    before = []
    for one in planned:
        given = consents[one.patient].given
        start = datetime.combine(given, datetime.min.time())
        if one.visit.start > start:
            earlier = replace(one.visit, start=start)
            before.append(replace(one, id=f"before {one.id}", visit=earlier))
    return (*planned, *before)


def _quiet(unit: UnitView) -> QuietHours | None:
    if not unit.quiet_from or not unit.quiet_until:
        return None
    return QuietHours(read_clock(unit.quiet_from), read_clock(unit.quiet_until))
