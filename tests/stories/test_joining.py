"""Same names and two numbers in stories."""

from __future__ import annotations

from datetime import date

from pytest_bdd import given, parsers, scenarios
from story import Story

scenarios("joining.feature")


@given(parsers.parse("an entry without birth date in its number, {name}, {identity}, born {day}"))
def another_born(story: Story, name: str, identity: str, day: str) -> None:
    """An entry with a number that tells no birth date."""
    add(story, name, identity, date.fromisoformat(day))


@given(parsers.parse("another {name}, {identity}, said no"))
def another(story: Story, name: str, identity: str) -> None:
    """Somebody else of the same name."""
    add(story, name, identity, None)


def add(story: Story, name: str, identity: str, born: date | None) -> None:
    first = story.people.get(name)
    person = story.add(name, identity, born=born)
    story.answered(person, "")
    if first is not None:
        story.people[name] = first
