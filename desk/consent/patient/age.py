"""Birthdays and ages: when an age is reached, and the day before."""

from __future__ import annotations

from datetime import date, timedelta


def birthday(birth: date, age: int) -> date:
    """The day on which a person born on `birth` reaches `age` years.

    Born on 29 February: 28 February in a year without one (lag 1930:173; unverified). A day after
    the last one the calendar knows becomes that last day.
    """
    year = birth.year + age
    if year > date.max.year:
        return date.max
    if birth.month == 2 and birth.day == 29 and not _is_leap(year):
        return date(year, 2, 28)
    return date(year, birth.month, birth.day)


def has_reached(birth: date, age: int, today: date) -> bool:
    """Whether the person has had that birthday; on the birthday itself they have."""
    return today >= birthday(birth, age)


def age_on(birth: date, today: date) -> int:
    """Whole years on a day, by the same birthdays."""
    years = today.year - birth.year
    return years if has_reached(birth, years, today) else years - 1


def day_before(day: date) -> date:
    """The day before; the first day the calendar knows stays as it is."""
    return day if day == date.min else day - timedelta(days=1)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
