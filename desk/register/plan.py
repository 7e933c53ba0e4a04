"""The plan of a unit's messages, read a page at a time, and the files made of it (facts.md §8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from desk.consent.message.writing import MessagePatient
from desk.errors import UserError
from desk.register.access import Access
from desk.register.clock import wall_time
from desk.register.current import scopes_of
from desk.register.judge import message_unit_of
from desk.register.permission import DESK, hits_by_id, require, unit_of
from desk.register.plan_views import PlanPage, PlanQuery, PlanSetting, ToFile
from desk.register.planned import given_on, planned_consent, planned_visit
from desk.register.ports import UnitOfWork, VisitPlace
from desk.register.records import AccessNote
from desk.register.sent_records import FiledMessage, PlanFile
from desk.register.unit_views import UnitView
from desk.register.visit_records import HeldAnswer
from desk.visits.plan import PlannedVisit, days_before
from desk.visits.quiet import QuietHours, read_clock

MOST_FILES = 10
AT_ONCE = 100
"""How many messages are filed in one transaction."""


def plan_page(query: PlanQuery, access: Access, uow: UnitOfWork) -> PlanPage:
    """A page of what the unit's plan follows from. Reads only; `note_plan` journals the look.

    Raises UserError `plan_days_missing`.
    """
    require(access, uow, DESK)
    unit = unit_of(access, uow)
    setting = _setting(query, unit, uow)
    ahead = timedelta(days=setting.days)
    found = uow.visits.between(
        unit.id, query.first + ahead, query.last + ahead, query.after, query.limit + 1
    )
    visits = found[: query.limit]
    ids = list(dict.fromkeys(one.person_id for one in visits))
    hits = hits_by_id(ids, access, uow)
    shown = {one: hit.person.id for one, hit in hits.items()}
    people = uow.people.many(ids)
    held = uow.visits.held(list(set(shown.values())), frozenset(scopes_of(unit).values()))
    mine = {one: held[shown[one]] for one in ids if shown.get(one) in held}
    earlier = _earlier(mine, query.first + ahead, unit, query, uow)
    asked: dict[str, list[str]] = {}
    planned = tuple(planned_visit(one, unit, query.profile.visit_mark) for one in visits)
    for person_id, visit_id in uow.sent.asked_for([one.id for one in visits]):
        asked.setdefault(person_id, []).append(visit_id)
    more = len(found) > query.limit
    after = VisitPlace(visits[-1].start, visits[-1].id) if more else None
    return PlanPage(
        setting=setting,
        visits=visits,
        planned=planned,
        earlier=earlier,
        patients={
            one: MessagePatient("" if who.protected else who.given_name, who.protected)
            for one, who in people.items()
        },
        persons={one: hit.person for one, hit in hits.items()},
        consents={
            one: replace(
                planned_consent(held, asked.get(one, asked.get(held.person_id, ()))), patient=one
            )
            for one, held in mine.items()
        },
        answers={one: held.answer_id for one, held in mine.items()},
        total=uow.visits.count(unit.id, query.first + ahead, query.last + ahead),
        after=after,
        filed=uow.sent.filed(unit.id, datetime.combine(query.first, time())) if not more else (),
    )


def _setting(query: PlanQuery, unit: UnitView, uow: UnitOfWork) -> PlanSetting:
    days = days_before(query.profile, message_unit_of(unit))
    if days is None:
        raise UserError("plan_days_missing")
    confirmed = unit.message.confirmed_at is not None
    coming = [one.active_from for one in uow.units.versions(unit.id) if one.state == "coming"]
    return PlanSetting(
        today=uow.today(),
        now=wall_time(uow.now()),
        unit=message_unit_of(unit),
        template=unit.message.template if confirmed else None,
        quiet=_quiet(unit),
        new_text_from=min(coming, default=None),
        receptions=unit.receptions,
        days=days,
    )


def _quiet(unit: UnitView) -> QuietHours | None:
    if not unit.quiet_from or not unit.quiet_until:
        return None
    return QuietHours(read_clock(unit.quiet_from), read_clock(unit.quiet_until))


def _earlier(
    held: Mapping[str, HeldAnswer], first: date, unit: UnitView, query: PlanQuery, uow: UnitOfWork
) -> tuple[PlannedVisit, ...]:
    """Visits from the day of a yes to the first day read, where each visit is asked for."""
    each = {
        one: answer
        for one, answer in held.items()
        if any(who.ask_again == "each_visit" for who in answer.recipients)
    }
    if not each:
        return ()
    since = min(given_on(one) for one in each.values())
    return tuple(
        planned_visit(visit, unit, query.profile.visit_mark)
        for visits in uow.visits.of_persons(list(each), since).values()
        for visit in visits
        if visit.unit_id == unit.id and visit.start.date() < first
    )


def note_plan(
    query: PlanQuery, how: str, persons: Sequence[str], access: Access, uow: UnitOfWork
) -> None:
    """Journal that a plan was looked at, printed or saved (`how`), with whom it showed. Writes."""
    require(access, uow, DESK)
    days = {"first": query.first.isoformat(), "last": query.last.isoformat()}
    uow.journal.write(
        "plan_looked_at",
        access,
        details={**days, "shown": len(persons), "how": how},
        note=AccessNote("list", "plan", tuple(persons)),
    )
    uow.commit()


def begin_file(query: PlanQuery, access: Access, uow: UnitOfWork) -> PlanFile:
    """A new file, empty yet. Writes. Raises UserError `plan_message_not_confirmed`."""
    require(access, uow, DESK)
    unit = unit_of(access, uow)
    if unit.message.confirmed_at is None:
        raise UserError("plan_message_not_confirmed")
    file = PlanFile(uow.new_id(), unit.id, uow.now(), access.user_id, query.first, query.last, 0, 0)
    uow.sent.add_file(file)
    uow.journal.write("plan_file_made", access, details={"first": query.first.isoformat()})
    uow.commit()
    return file


def file_messages(
    file: PlanFile, wanted: Sequence[ToFile], access: Access, uow: UnitOfWork
) -> tuple[FiledMessage, ...]:
    """Put messages into a file: those whose visit and answer are still what the plan saw. Writes.

    A visit that was moved, a yes that was taken back, a message that stands in another file since:
    left out. At most `AT_ONCE` in a transaction.
    """
    require(access, uow, DESK)
    unit = unit_of(access, uow)
    part = wanted[:AT_ONCE]
    visits = uow.visits.many([one.visit.id for one in part])
    shown = hits_by_id([one.visit.person_id for one in part], access, uow)
    persons = {one: hit.person.id for one, hit in shown.items()}
    held = uow.visits.held(list(set(persons.values())), frozenset(scopes_of(unit).values()))
    known = {
        (one.visit_id, one.visit_start, one.mobile)
        for one in uow.sent.filed_for([one.visit.id for one in part])
        if one.stopped_by is None
    }
    now = wall_time(uow.now())
    filed = []
    for one in part:
        message = one.message
        answer = held.get(persons.get(one.visit.person_id, ""))
        same = visits.get(one.visit.id) == one.visit and one.visit.holds
        key = (message.visit_id, message.visit_start, message.mobile)
        if not same or answer is None or answer.answer_id != one.answer_id:
            continue
        if key in known or message.send_at <= now or message.unit_id != unit.id:
            continue
        known.add(key)
        kept = replace(message, id=uow.new_id(), file_id=file.id)
        uow.sent.file_message(kept)
        filed.append(kept)
    if filed:
        uow.journal.write("plan_file_made", access, details={"count": len(filed)})
    uow.commit()
    return tuple(filed)


def end_file(
    file: PlanFile, sends: int, stops: Sequence[FiledMessage], access: Access, uow: UnitOfWork
) -> PlanFile:
    """The file is whole: with how many messages, and which earlier ones it stops. Writes."""
    require(access, uow, DESK)
    for one in stops:
        uow.sent.stop(one, file.id)
    ended = replace(file, sends=sends, stops=len(stops))
    uow.sent.change_file(ended)
    details: dict[str, str | int] = {"sends": sends, "stops": len(stops)}
    uow.journal.write("plan_file_made", access, details=details)
    uow.commit()
    return ended


def plan_files(access: Access, uow: UnitOfWork) -> tuple[PlanFile, ...]:
    """The unit's last files, latest first. Reads only."""
    require(access, uow, DESK)
    return uow.sent.files(access.unit_id, MOST_FILES)


def file_content(
    file_id: str, access: Access, uow: UnitOfWork
) -> tuple[tuple[FiledMessage, ...], tuple[FiledMessage, ...]]:
    """What a file tells to send and to stop, the same whenever it is saved. Writes the journal.

    Raises UserError `plan_file_unknown`.
    """
    require(access, uow, DESK)
    if file_id not in {one.id for one in uow.sent.files(access.unit_id, MOST_FILES)}:
        raise UserError("plan_file_unknown")
    sends, stops = uow.sent.of_file(file_id)
    persons = tuple(dict.fromkeys(one.person_id for one in (*sends, *stops)))
    uow.journal.write(
        "plan_looked_at",
        access,
        details={"sends": len(sends), "stops": len(stops), "how": "file"},
        note=AccessNote("list", "plan", persons),
    )
    uow.commit()
    return sends, stops
