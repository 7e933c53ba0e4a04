"""The day's visits in stories: bookings as an earlier day wrote them, and what the list shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from pytest_bdd import given, parsers, scenarios, then, when
from story import Story

from desk.consent.draft import DraftPatient
from desk.register.access import Access
from desk.register.ids import new_id
from desk.register.permission import unit_of
from desk.register.ports import UnitOfWork
from desk.register.unit_views import ReceptionView
from desk.register.use_cases import add_visit, mark_carried_over
from desk.register.visit_views import AddVisit
from desk.visits.plan import Source
from desk.window.visits.page import VisitsPage

scenarios("visits.feature")


def book(
    story: Story,
    names: str,
    clock: str,
    *,
    days: tuple[int, ...] = (0,),
    source: Source = "staff",
    professionals: tuple[str, ...] = (),
    reception_id: str | None = None,
) -> None:
    hour, minute = clock.split(".")
    first = datetime.combine(story.clock.today(), datetime.min.time())
    start = first.replace(hour=int(hour), minute=int(minute))
    new = AddVisit(
        new_id(),
        tuple(story.people[name].id for name in names.split(", ")),
        tuple(start + timedelta(days=one) for one in days),
        source=source,
        professionals=professionals,
        reception_id=reception_id,
    )
    story.given(lambda access, uow: add_visit(new, access, uow))


@given(parsers.parse('"{name}" is booked at "{clock}"'))
def booked(story: Story, name: str, clock: str) -> None:
    """Today, by the staff."""
    book(story, name, clock)


@given(parsers.parse('"{name}" is booked at "{clock}" with "{one}" and "{other}"'))
def booked_team(story: Story, name: str, clock: str, one: str, other: str) -> None:
    """With a team."""
    book(story, name, clock, professionals=(one, other))


@given(parsers.parse('"{names}" are booked as a group at "{clock}"'))
def booked_group(story: Story, names: str, clock: str) -> None:
    """Several at once."""
    book(story, names, clock)


@given(parsers.parse('"{name}" is booked at "{clock}" as a quick booking'))
def booked_quickly(story: Story, name: str, clock: str) -> None:
    """A quick booking."""
    book(story, name, clock, source="quick")


@given(parsers.parse('"{name}" booked "{clock}" in 1177'))
def booked_1177(story: Story, name: str, clock: str) -> None:
    """By the patient."""
    book(story, name, clock, source="1177")


@given(parsers.parse('"{name}" is booked at "{clock}" today and in {days:d} days'))
def booked_series(story: Story, name: str, clock: str, days: int) -> None:
    """A series of two."""
    book(story, name, clock, days=(0, days))


@given(parsers.parse('"{name}" is booked at "{clock}" in "{reception}"'))
def booked_in(story: Story, name: str, clock: str, reception: str) -> None:
    """At one of the unit's receptions."""
    unit = story.given(unit_of)
    found = next(one.id for one in unit.receptions if one.name == reception)
    book(story, name, clock, reception_id=found)


@given(parsers.parse('the unit has the receptions "{names}"'))
def receptions(story: Story, names: str) -> None:
    """All of them activated."""

    def write(access: Access, uow: UnitOfWork) -> None:
        unit = unit_of(access, uow)
        own = tuple(ReceptionView(new_id(), name, True) for name in names.split(", "))
        uow.units.change(replace(unit, receptions=own))
        uow.journal.write("unit_changed", access)
        uow.commit()

    story.given(write)


@given(parsers.parse("{count:d} patients are booked"))
def many_booked(story: Story, count: int) -> None:
    """Public test numbers, six visits an hour, written in one go."""
    eight = datetime.combine(story.clock.today(), datetime.min.time()) + timedelta(hours=8)

    def write(access: Access, uow: UnitOfWork) -> None:
        for number in range(count):
            identity = identity_of(number)
            born = date(int(identity[:4]), int(identity[4:6]), int(identity[6:8]))
            patient = DraftPatient(
                None, "personnummer", identity, "", "Patient", f"{number:02d}", born
            )
            start = eight + timedelta(minutes=10 * number)
            add_visit(AddVisit(new_id(), (), (start,), (patient,)), access, uow)

    story.given(write)


def identity_of(number: int) -> str:
    """A public test number: the serial 238 of a day in 1977 (facts.md §6)."""
    stem = f"1977{1 + number // 28:02d}{1 + number % 28:02d}238"
    total = 0
    for place, digit in enumerate(stem[2:]):
        doubled = int(digit) * (2 if place % 2 == 0 else 1)
        total += doubled - 9 if doubled > 9 else doubled
    return f"{stem}{-total % 10}"


@given(parsers.parse('the answer of "{name}" is carried over'))
def answer_carried(story: Story, name: str) -> None:
    """The record system knows it."""
    current = story.card(name).current
    assert current is not None
    story.given(lambda access, uow: mark_carried_over(current.id, True, access, uow))


@when(parsers.parse('I put "{text}" in "{control}"'))
def put_in(story: Story, text: str, control: str) -> None:
    """In the place of what stands there."""
    story.control(control).setFocus()
    story.press("Ctrl+A")
    story.write(text)


@when(parsers.parse("I go to line {number:d}"))
def go_to_line(story: Story, number: int) -> None:
    """With the arrows."""
    page = page_of(story)
    while page.list.place != number - 1:
        story.press("Down" if page.list.place < number - 1 else "Up")


@when(parsers.parse('I choose "{name}" in the list of receptions'))
def choose_reception(story: Story, name: str) -> None:
    """With the arrows."""
    field = page_of(story).receptions
    field.setFocus()
    while field.currentText() != name:
        story.press("Down")


@then("the marks are")
def marks_are(story: Story, datatable: list[list[str]]) -> None:
    """Time, name and mark of each line."""
    found = [[line.time, line.name, line.mark] for line in page_of(story).lines()]
    assert found == datatable


@then(parsers.parse("the mark of line {number:d} is {mark}"))
def mark_is(story: Story, number: int, mark: str) -> None:
    """On or off."""
    assert page_of(story).lines()[number - 1].mark == mark


@then(parsers.parse("the list shows {count:d} line"))
@then(parsers.parse("the list shows {count:d} lines"))
def list_shows(story: Story, count: int) -> None:
    """So many."""
    assert len(page_of(story).lines()) == count


def page_of(story: Story) -> VisitsPage:
    page = story.running.rooms.made("visits")
    assert isinstance(page, VisitsPage)
    return page
