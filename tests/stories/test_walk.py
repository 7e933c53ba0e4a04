"""Registrations in stories: every role, every kind of patient, by keys alone."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from story import Person, Story
from walk_case import add_patient, set_unit

from desk.consent.draft import DraftPatient, Step
from desk.register.access import Access
from desk.register.ids import new_id
from desk.register.permission import unit_of
from desk.register.ports import UnitOfWork
from desk.register.unit_views import ReceptionView

scenarios("walk.feature")


@given(parsers.parse('"{guardian}", {mobile}, is the guardian of "{name}"'))
def known_guardian(story: Story, guardian: str, mobile: str, name: str) -> None:
    """Known to the register from before."""
    number = f"+46{mobile.lstrip('0')}"
    story.represented(story.people[name], "guardian", guardian, number)


@given(parsers.parse('the birth date of "{name}", {identity}, is not known'))
def unknown_birth(story: Story, name: str, identity: str) -> None:
    """Somebody with a coordination number whose date is none."""
    given_name, _, surname = name.partition(" ")
    patient = DraftPatient(None, "samordningsnummer", identity, "", given_name, surname, None)
    story.people[name] = Person(add_patient(story, patient), given_name, surname, identity)


@given(parsers.parse('the reception "{name}" counts children until {years:d}'))
def reception(story: Story, name: str, years: int) -> None:
    """A reception with an age of its own."""

    def now(access: Access, uow: UnitOfWork) -> tuple[ReceptionView, ...]:
        return unit_of(access, uow).receptions

    own = ReceptionView(new_id(), name, active=True, minor_until=years, own_number_from=13)
    set_unit(story, receptions=(*story.given(now), own))


@when(parsers.parse('I register "{name}", {identity}'))
def register(story: Story, name: str, identity: str) -> None:
    """Somebody nobody knows, from the search box on."""
    given_name, _, surname = name.partition(" ")
    running = story.running
    running.hands.strokes = 0
    story.write(identity)
    story.press("Enter")
    story.write(given_name)
    story.press("Tab")
    story.write(surname)
    story.press("Enter")
    story.people[name] = Person("", given_name, surname, identity)


@when(parsers.parse('I begin a registration for "{name}"'))
def begin(story: Story, name: str) -> None:
    """From the search box by way of the card."""
    story.press("Ctrl+K")
    story.write(story.people[name].identity)
    story.press("Enter, Enter")
    assert story.running.rooms.walk.active


@when(parsers.parse("I say yes with {mobile}"))
def say_yes(story: Story, mobile: str) -> None:
    """From where one stands to the check page."""
    if story.running.rooms.walk.draft.step is Step.INFORMATION:
        story.press("Alt+A, Enter")
    story.press("J, Enter")
    story.write(mobile)
    story.press("Tab, Space, 1, Enter")


@when("I save the answer")
def save(story: Story) -> None:
    """Enter on the check page, and what follows."""
    walk = story.running.rooms.walk
    assert walk.draft.step is Step.MESSAGE, story.texts()
    story.press("Enter")
    story.running.hands.until(lambda: walk.saved_view is not None, "the answer to be saved")
    story.running.idle()


@then(parsers.parse("it took at most {count:d} keystrokes"))
def keystrokes(story: Story, count: int) -> None:
    """Beyond the digits and the names."""
    assert story.running.hands.strokes <= count, story.running.hands.strokes


@then(parsers.parse('"{name}" has said yes to "{numbers}"'))
def has_said_yes(story: Story, name: str, numbers: str) -> None:
    """As the register has it."""
    if not story.people[name].id:
        story.know(name, story.people[name].identity)
    current = story.card(name).current
    assert current is not None
    found = (f"{one.role} 0{one.mobile.removeprefix('+46')}" for one in current.recipients)
    assert ", ".join(found) == numbers


@then(parsers.parse('the register knows that "{name}" was born {day}'))
def was_born(story: Story, name: str, day: str) -> None:
    """What was asked in the walk."""
    assert story.card(name).person.birth_date == date.fromisoformat(day)


@then(parsers.parse('the answer of "{name}" was told in writing in "{language}"'))
def told_in_writing(story: Story, name: str, language: str) -> None:
    """How it was told stands with the answer."""
    current = story.card(name).current
    assert current is not None
    assert (current.told_written, current.language) == (True, language)


@then(parsers.parse('the clipboard holds "{text}"'))
def clipboard_holds(story: Story, text: str) -> None:
    """As the record system wants it."""
    assert QApplication.clipboard().text() == text
