"""Booked visits: the day's list, a typed booking, what moves, and the mark of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from desk.content.profiles import load_profiles
from desk.register import use_cases
from desk.register.ids import new_id
from desk.register.visit_views import AddVisit, DayQuery

TODAY = date(2026, 11, 20)
NINE = datetime(2026, 11, 20, 9, 30)
PROFILES = load_profiles()
VGR = PROFILES["vgr"]
OTHER = "197701022384"


def at_the_unit(desk: Any, profile: str, **changes: Any) -> None:
    """The unit has another profile's system."""

    def change(access: Any, work: Any) -> None:
        unit = work.units.get(access.unit_id)
        work.units.change(replace(unit, profile=profile, **changes))
        work.journal.write("unit_changed", access)
        work.commit()

    desk.run(change)


def book(desk: Any, person_id: str, start: datetime = NINE, **changes: Any) -> Any:
    new = AddVisit(new_id(), (person_id,), (start,))
    return desk.run(use_cases.add_visit, replace(new, **changes))


def day(desk: Any, profile: Any = VGR, **changes: Any) -> Any:
    return desk.run(use_cases.visits_of_day, replace(DayQuery(TODAY, profile), **changes))


def only(desk: Any, profile: Any = VGR, **changes: Any) -> Any:
    (row,) = day(desk, profile, **changes).rows
    return row


def sound(desk: Any) -> bool:
    return bool(desk.run(use_cases.verify).ok)


def test_a_typed_visit_stands_in_the_days_list(desk: Any) -> None:
    told = "Hej Anna, du har en tid hos Hälsocentralen Ekhaga."
    saved = desk.save(desk.yes(sample_text=told))
    (visit,) = book(desk, saved.person.id)
    row = only(desk)
    assert (row.visit, row.consent, row.hit.person.given_name) == (visit, "yes", "Anna")
    assert [one.mobile for one in row.numbers] == ["+46701740605"]
    assert desk.run(use_cases.visits_of_person, saved.person.id) == (visit,)
    assert sound(desk)
