"""The demo's booked visits: today's list with every kind of booking, and some weeks to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from desk.register.ports import UnitOfWork
from desk.register.records import PersonRecord
from desk.visits.booking import Visit

_TODAY: Final = 22
_LATER: Final = 45
_EVERY: Final = 7
_DOCTORS: Final = ("Dr Sundin", "Ssk Vretblad", "Dr Åkerlind", "Fysioterapeut Mårdh")
_STEP: Final = timedelta(minutes=20)
_MORNING: Final = time(8, 10)


def add_demo_visits(
    persons: Sequence[PersonRecord], unit_id: str, today: date, uow: UnitOfWork
) -> int:
    """Write the visits, for the journal's next entry to seal; how many."""
    hidden = [one for one in persons if one.protected][:1]
    children = [one for one in persons if one.birth_date and one.birth_date.year > today.year - 17]
    others = [one for one in persons[::_EVERY] if not one.protected and one not in children]
    coming = [*others[:6], *children[:2], *hidden, *others[6:]][:_TODAY]
    visits = [_visit(person, place, unit_id, today, uow) for place, person in enumerate(coming)]
    visits += _group(persons[3:60:19], unit_id, today, uow)
    visits += _team_and_series(persons[5], unit_id, today, uow)
    for place, person in enumerate(persons[1::4][:_LATER]):
        day = today + timedelta(days=1 + place % 14)
        visits.append(_visit(person, place, unit_id, day, uow))
    for visit in visits:
        uow.visits.add(visit)
    return len(visits)


def _visit(person: PersonRecord, place: int, unit_id: str, day: date, uow: UnitOfWork) -> Visit:
    """One booking; by its place some are by video or phone, in 1177, quick or cancelled."""
    start = datetime.combine(day, _MORNING) + _STEP * (place % 24)
    visit = Visit(
        id=uow.new_id(),
        unit_id=unit_id,
        person_id=person.id,
        start=start,
        professional=_DOCTORS[place % len(_DOCTORS)],
        source_mark=place % 3 != 2,
    )
    kinds = {4: "video", 9: "phone"}
    if place % 12 in kinds:
        visit = replace(visit, contact_type="video" if place % 12 == 4 else "phone")
    if place % 8 == 3:
        visit = replace(visit, source="1177", source_mark=None)
    elif place % 16 == 6:
        visit = replace(visit, source="quick", source_mark=None)
    if place == 11:
        visit = replace(visit, status="cancelled")
    return visit


def _group(
    persons: Sequence[PersonRecord], unit_id: str, day: date, uow: UnitOfWork
) -> list[Visit]:
    """A group in the afternoon: one mark for all of it."""
    reference = uow.new_id()
    return [
        Visit(
            id=uow.new_id(),
            unit_id=unit_id,
            person_id=person.id,
            start=datetime.combine(day, time(15, 0)),
            source="group",
            group=reference,
            professional=_DOCTORS[3],
            source_mark=True,
        )
        for person in persons
    ]


def _team_and_series(person: PersonRecord, unit_id: str, day: date, uow: UnitOfWork) -> list[Visit]:
    """Three weeks running, with two professionals each time: six marks."""
    series = uow.new_id()
    visits = []
    for week in range(3):
        team = uow.new_id()
        visits += [
            Visit(
                id=uow.new_id(),
                unit_id=unit_id,
                person_id=person.id,
                start=datetime.combine(day + timedelta(weeks=week), time(13, 30)),
                series=series,
                team=team,
                professional=professional,
                source_mark=professional == _DOCTORS[0],
            )
            for professional in _DOCTORS[:2]
        ]
    return visits
