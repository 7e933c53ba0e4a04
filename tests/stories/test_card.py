"""The card in stories: what it shows, and everything that is done from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit
from pytest_bdd import given, parsers, scenarios, then, when
from story import Story

from desk.register.commands import Withdraw
from desk.register.ids import new_id
from desk.register.use_cases import withdraw

scenarios("card.feature")
scenarios("repair.feature")


@given(parsers.parse('guardian {name} gets the messages of "{patient}" on {mobile}'))
def guardian_receives(story: Story, name: str, patient: str, mobile: str) -> None:
    """One more recipient, with a part of their own."""
    story.receives_too(story.people[patient], "guardian", name, f"+46{mobile.lstrip('0')}")


@given(parsers.parse('the yes of "{name}" ends on {day}'))
def yes_ends(story: Story, name: str, day: str) -> None:
    """The same yes, with a last day."""
    person = story.people[name]
    current, until = story.card(name).current, date.fromisoformat(day)
    assert current is not None
    parts = tuple(replace(one, until=until) for one in current.recipients)
    story.answered(person, parts[0].mobile, until=until, recipients=parts)


@then(parsers.parse('the numbers of "{name}" are "{numbers}"'))
def numbers_are(story: Story, name: str, numbers: str) -> None:
    """The numbers that hold, in order."""
    current = story.card(name).current
    assert current is not None
    found = [recipient.mobile for recipient in current.recipients]
    assert found == [f"+46{number.lstrip('0')}" for number in numbers.split(", ")]


@given(parsers.parse("{minutes:d} minutes passed"))
def minutes_passed(story: Story, minutes: int) -> None:
    """The clock is moved before the window opens."""
    story.clock.forward(minutes=minutes)


@when(parsers.parse('I move the answer to "{name}"'))
def move_to(story: Story, name: str) -> None:
    """From the patient step of the walk that puts it right to the saved page."""
    person = story.people[name]
    story.write(person.identity)
    for text in (person.given_name, person.surname):
        story.press("Tab")
        story.write(text)
    save(story)


@when(parsers.parse("I give the number {number} instead"))
def give_number(story: Story, number: str) -> None:
    """From the number step of the walk that puts it right to the saved page."""
    field = story.control("Mobilnummer")
    field.setFocus()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    story.write(number)
    story.press("Tab, Space")
    story.running.hands.key("1")
    save(story)


def save(story: Story) -> None:
    """Enter until it is saved, as the one who knows that all is filled in."""
    walk = story.running.rooms.walk
    for _step in range(8):
        if walk.active and walk.saved_view is None:
            story.press("Enter")
    assert walk.saved_view is not None, story.texts()


@when(parsers.parse("I register a no from {name}, {identity}"))
def register_no(story: Story, name: str, identity: str) -> None:
    """From the search box to the saved page."""
    story.write(identity)
    story.press("Enter")
    story.write(name.split(" ")[0])
    story.press("Tab")
    story.write(name.split(" ")[1])
    story.press("Enter, Alt+N")
    save(story)
    story.know(name, identity)


@when(parsers.parse('a colleague takes back the yes of "{name}"'))
def colleague_withdraws(story: Story, name: str) -> None:
    """At another desk, while the card is open here."""
    person = story.card(name).person
    command = Withdraw(new_id(), person.id, person.seq, "patient", "phone")
    story.given(lambda access, uow: withdraw(command, access, uow))
