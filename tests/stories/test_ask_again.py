"""Asking again in stories: the list that fills itself, from there to the walk, and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from pytest_bdd import given, parsers, scenarios, then
from story import Person, Story

from desk.register.access import Access
from desk.register.ids import new_id
from desk.register.ports import UnitOfWork
from desk.register.visit_views import AddVisit
from desk.register.visits import add_visit
from desk.window.lists.ask_page import AskPage

scenarios("ask_again.feature")


def book(story: Story, person: Person, start: datetime) -> None:
    """A visit that was booked."""
    command = AddVisit(new_id(), (person.id,), (start,))
    story.given(lambda access, uow: add_visit(command, access, uow))


@given(parsers.parse('"{name}" has a visit today at {hour:d}.{minute:d}'))
def visit_today(story: Story, name: str, hour: int, minute: int) -> None:
    """Booked here."""
    book(story, story.people[name], datetime.combine(story.clock.today(), time(hour, minute)))


@given(parsers.parse('"{name}" has a visit in {days:d} days at {hour:d}.{minute:d}'))
def visit_later(story: Story, name: str, days: int, hour: int, minute: int) -> None:
    """Booked here."""
    day = story.clock.today() + timedelta(days=days)
    book(story, story.people[name], datetime.combine(day, time(hour, minute)))


def the_page(story: Story) -> AskPage:
    """The list, which one must see."""
    page = story.running.window.shell.page
    assert isinstance(page, AskPage)
    return page


@then(parsers.parse('those to ask are "{names}"'))
def those_to_ask(story: Story, names: str) -> None:
    """The lines, in order."""
    running = story.running
    running.idle()
    assert [one.name for one in the_page(story).lines()] == names.split(", ")


@then("nobody is to be asked")
def nobody(story: Story) -> None:
    """An empty list that says so."""
    assert not the_page(story).lines()
    assert story.sees("Ingen att fråga")


@then(parsers.parse("the count of {room} is {count:d}"))
def count_is(story: Story, room: str, count: int) -> None:
    """In the left column."""
    item = story.running.window.shell.left._items[room]
    assert item.accessibleName().endswith(f", {count}"), item.accessibleName()


@then(parsers.parse('the message is for "{start}"'))
def message_is_for(story: Story, start: str) -> None:
    """The visit that the walk shows."""
    visit = story.running.rooms.walk.draft.visit
    assert visit is not None
    assert visit.start == datetime.fromisoformat(start)


@then(parsers.parse('"{name}" was asked for the visit at "{start}"'))
def asked_for(story: Story, name: str, start: str) -> None:
    """What the plan goes by."""
    person = story.people[name].id

    def read(_access: Access, uow: UnitOfWork) -> bool:
        visits = uow.visits.of_persons([person], date.min)[person]
        wanted = next(one.id for one in visits if one.start == datetime.fromisoformat(start))
        return wanted in uow.asking.confirmed_for([person])[person]

    assert story.given(read)
