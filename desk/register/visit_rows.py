"""One row of the day's list from what the register knows: what holds, whom to ask, the mark."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from desk.consent.profile import Profile
from desk.register.ask_again import was_told_less
from desk.register.clock import wall_time
from desk.register.current import YES_KINDS
from desk.register.unit_views import ReceptionView, UnitView
from desk.register.views import PersonHit, RecipientView
from desk.register.visit_records import HeldAnswer
from desk.register.visit_views import Asked, Consent, VisitNumber, VisitRow, WhyAsk
from desk.visits.booking import Visit
from desk.visits.marks import mark_of


def row_of(
    visit: Visit,
    hit: PersonHit,
    held: HeldAnswer | None,
    unit: UnitView,
    profile: Profile,
    today: date,
    *,
    asked: bool = False,
) -> VisitRow:
    """A row; of a masked person nothing but that somebody comes, and what the mark allows.

    `asked`: the yes was given again for this very visit.
    """
    reception = next((one for one in unit.receptions if one.id == visit.reception_id), None)
    active = is_active(visit, unit)
    if hit.person.masked:
        mark = mark_of(visit, profile.visit_mark, consented=False, active=active)
        return VisitRow(
            visit, hit, "protected", (), (), replace(mark, why_fixed="protected"), reception
        )
    holding = held_on(held, visit.start.date())
    numbers = () if held is None or holding != "yes" else _numbers(held, visit.start.date())
    ask = whom_to_ask(visit, held, unit, today, asked=asked) if visit.holds else ()
    mark = mark_of(visit, profile.visit_mark, consented=bool(numbers), active=active)
    return VisitRow(
        visit=visit,
        hit=hit,
        consent="ask_again" if holding == "yes" and ask else holding,
        numbers=numbers,
        ask=ask,
        mark=mark,
        reception=reception,
    )


def is_active(visit: Visit, unit: UnitView) -> bool:
    """Whether the visit's reception sends; a unit without receptions does (facts.md §8)."""
    if visit.reception_id is None:
        return not unit.receptions or any(one.active for one in unit.receptions)
    return any(one.active for one in unit.receptions if one.id == visit.reception_id)


def held_on(held: HeldAnswer | None, day: date) -> Consent:
    """The one word for what holds on a day: a yes has ended when its last day lies before."""
    if held is None or held.kind == "corrected":
        return "none"
    if held.kind == "refused":
        return "no"
    if held.kind == "withdrawn":
        return "withdrawn"
    live = [one for one in held.recipients if one.until is None or one.until >= day]
    return "yes" if live else "ended"


def _numbers(held: HeldAnswer, day: date) -> tuple[VisitNumber, ...]:
    return tuple(
        VisitNumber(one.role, one.name, one.mobile, one.whose, one.whose_name)
        for one in held.recipients
        if one.until is None or one.until >= day
    )


def whom_to_ask(
    visit: Visit, held: HeldAnswer | None, unit: UnitView, today: date, *, asked: bool = False
) -> tuple[Asked, ...]:
    """Whom to ask at the visit and why; nobody who said no, or was asked for it or on its day.

    Each one is told once, with the first reason that holds: never asked, the yes has ended for the
    visit's day, the text now shows more than was told, asked at each visit (rules 9 and 16), the
    number not confirmed for the time that the unit sets.
    """
    if held is None or held.kind == "corrected":
        return (Asked("patient", "", "not_asked"),)
    if held.kind not in YES_KINDS:
        return ()
    day = visit.start.date()
    given = wall_time(held.given_at).date()
    less = was_told_less(held, unit)
    old = _number_is_old(given, unit, day)
    found = []
    asked_by = given if asked else min(day, today)
    for one in held.recipients:
        reason = _reason(one, given, day, asked_by, less=less, old=old)
        if reason is not None:
            found.append(Asked(one.role, one.name, reason))
    return _once(found)


def _reason(
    one: RecipientView, given: date, day: date, asked_by: date, *, less: bool, old: bool
) -> WhyAsk | None:
    if one.until is not None and one.until < day:
        return "ended"
    if less:
        return "told_less"
    if one.ask_again == "each_visit" and given < day and given < asked_by:
        return "each_visit"
    return "number_unconfirmed" if old else None


def _number_is_old(given: date, unit: UnitView, day: date) -> bool:
    days = unit.confirm_after_days
    return days is not None and given + timedelta(days=days) < day


def _once(found: Sequence[Asked]) -> tuple[Asked, ...]:
    return tuple({(one.role, one.name): one for one in reversed(found)}.values())[::-1]


def reception_named(unit: UnitView, name: str) -> ReceptionView | None:
    """The unit's reception with that name, whatever its capitals and blanks."""
    wanted = " ".join(name.casefold().split())
    return next(
        (one for one in unit.receptions if " ".join(one.name.casefold().split()) == wanted), None
    )
