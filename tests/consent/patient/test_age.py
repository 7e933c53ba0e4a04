"""Birthdays: ordinary ones, 29 February, and the end of the calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desk.consent.patient.age import birthday, day_before, has_reached

BIRTHS = st.dates(date(1890, 1, 1), date(2026, 11, 20))


def test_a_leap_day_is_kept_on_28_february_in_other_years() -> None:
    born = date(2008, 2, 29)
    assert birthday(born, 18) == date(2026, 2, 28)
    assert birthday(born, 20) == date(2028, 2, 29)
    assert birthday(date(1896, 2, 29), 4) == date(1900, 2, 28)
    assert day_before(birthday(born, 18)) == date(2026, 2, 27)
    assert has_reached(born, 18, date(2026, 2, 28))
    assert not has_reached(born, 18, date(2026, 2, 27))


@given(BIRTHS, st.integers(0, 120))
def test_an_age_is_reached_on_the_birthday_and_not_before(born: date, age: int) -> None:
    day = birthday(born, age)
    assert has_reached(born, age, day)
    assert not has_reached(born, age, day_before(day)) or age == 0
    assert abs((day - born) - timedelta(days=round(age * 365.2425))) < timedelta(days=3)


def test_the_calendar_ends_without_a_fault() -> None:
    assert birthday(date(9990, 1, 1), 18) == date.max
    assert day_before(date.min) == date.min
