"""The sentences that all stories share: a desk, its people, hands and eyes, and a sound register.

A story opens the window when it first touches it; what is given before is written as on an
earlier day. Times stand still at 2026-11-20 09.00 until a story lets them pass.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytest_bdd import given, parsers, then, when
from story import Story, flat

from desk.register.access import Role
from desk.settings import Settings
from desk.window.start import make_application
from desk.window.tour.hands import StuckError

GRANTED: tuple[Role, ...] = get_args(Role)


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The Qt application in our style."""
    app = make_application(["test"])
    app.setCursorFlashTime(0)
    return app


@pytest.fixture
def story(application: QApplication, tmp_path: Path) -> Iterator[Story]:
    """The story's register and window; whatever it did, the register is sound at its end."""
    told = Story(application, tmp_path)
    yield told
    try:
        if told.begun:
            told.check_sound()
    finally:
        told.close()


# Given: the desk.


@given(parsers.parse('a desk with the profile "{profile}"'))
def desk_with_profile(story: Story, profile: str) -> None:
    """A unit of that profile, its message confirmed, and somebody with every role."""
    story.unit["profile"] = profile


@given("a desk")
def a_desk(story: Story) -> None:
    """A unit of Region Stockholm."""


@given(parsers.parse('the unit\'s "{name}" is "{value}"'))
def unit_setting(story: Story, name: str, value: str) -> None:
    """Another setting of the unit; a number where the setting is one."""
    story.unit[name] = int(value) if value.isdigit() else value


@given(parsers.parse("the user is a {role}"))
def user_is(story: Story, role: str) -> None:
    """One role alone."""
    story.roles = frozenset(one for one in GRANTED if one == role)


@given(parsers.parse("today is {day}"))
def today_is(story: Story, day: str) -> None:
    """Nine o'clock that day."""
    story.clock.instant = datetime.fromisoformat(day).replace(hour=8, tzinfo=UTC)


@given(parsers.parse("the text is {percent:d} percent"))
def text_size(story: Story, percent: int) -> None:
    """The text's size."""
    story.settings = Settings(text_size=percent)


# Given: the people.


@given(parsers.parse("{name}, {identity}, is a patient"))
def is_a_patient(story: Story, name: str, identity: str) -> None:
    """Somebody without an answer."""
    story.add(name, identity)


@given(parsers.parse("{name}, {identity}, is a patient with protected identity"))
def is_protected(story: Story, name: str, identity: str) -> None:
    """Somebody whose identity is protected."""
    story.add(name, identity, protected=True)


@given(parsers.parse("{name}, {identity}, said yes to {mobile}"))
def said_yes(story: Story, name: str, identity: str, mobile: str) -> None:
    """A yes to reminders on a number, not carried over yet."""
    person = story.people.get(name) or story.add(name, identity)
    story.answered(person, f"+46{mobile.lstrip('0')}")


@given(parsers.parse("{name}, {identity}, said no"))
def said_no(story: Story, name: str, identity: str) -> None:
    """A no."""
    person = story.people.get(name) or story.add(name, identity)
    story.answered(person, "")


# When: time and hands.


@given(parsers.parse("{days:d} days pass"))
@when(parsers.parse("{days:d} days pass"))
def days_pass(story: Story, days: int) -> None:
    """The clock is moved."""
    story.clock.forward(days=days)


@when(parsers.parse("{minutes:d} minutes pass"))
def minutes_pass(story: Story, minutes: int) -> None:
    """The clock is moved."""
    story.clock.forward(minutes=minutes)


@when("the desk opens")
def desk_opens(story: Story) -> None:
    """The window is there and the register open."""
    assert story.running


@when(parsers.parse("I press {keys}"))
def press(story: Story, keys: str) -> None:
    """Keys one after the other: `I press Alt+T, Enter`."""
    story.press(keys)


@when(parsers.parse('I write "{text}"'))
def write(story: Story, text: str) -> None:
    """Types where the focus is."""
    story.write(text)


@when(parsers.parse('I search for "{text}"'))
def search(story: Story, text: str) -> None:
    """In the search box, from wherever one is."""
    story.press("Ctrl+K")
    story.write(text)


@when(parsers.parse('I open the card of "{name}"'))
def open_card_of(story: Story, name: str) -> None:
    """By identity number from the search box."""
    search(story, story.people[name].identity)
    story.press("Enter")


@when(parsers.parse('I choose "{control}"'))
def choose(story: Story, control: str) -> None:
    """The control's own key, or Space with the focus on it, as a hand on the keyboard would."""
    widget = story.control(control)
    widget.setFocus()
    story.press("Space")


@when(parsers.parse('I write "{text}" in "{control}"'))
def write_in(story: Story, text: str, control: str) -> None:
    """Types in a field by its name."""
    story.control(control).setFocus()
    story.write(text)


@when("the power is cut and the program is started again")
def power_cut(story: Story) -> None:
    """Nothing but what lies on the disk is left."""
    story.cut_power()


# Then: eyes.


@then(parsers.parse('I see "{words}"'))
def i_see(story: Story, words: str) -> None:
    """The words stand in the window, or are said to a screen reader."""
    assert story.running
    # A page may come back from the register a moment after its work was done.
    with suppress(StuckError):
        story.running.hands.until(lambda: story.sees(words), words)
    assert story.sees(words), f"{words!r} is not in:\n{story.texts()}"


@then(parsers.parse('I do not see "{words}"'))
def i_do_not_see(story: Story, words: str) -> None:
    """The words are nowhere in the window."""
    assert story.running
    assert not story.sees(words), f"{words!r} is in:\n{story.texts()}"


@then(parsers.parse('the focus is on "{control}"'))
def focus_is_on(story: Story, control: str) -> None:
    """The control with that name has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    own = focused.accessibleName() or (
        focused.text() if isinstance(focused, QAbstractButton) else ""
    )
    assert flat(own).startswith(control), own


@then(parsers.parse('the card of "{name}" holds "{holding}"'))
def card_holds(story: Story, name: str, holding: str) -> None:
    """What the register says holds: yes, no, withdrawn, ended or none."""
    assert story.card(name).holding == holding


@then(parsers.parse('the history of "{name}" is "{kinds}"'))
def history_is(story: Story, name: str, kinds: str) -> None:
    """The kinds of the events, oldest first."""
    found = [event.kind for event in reversed(story.card(name).history)]
    assert found == kinds.split(", ")


@then("the register is sound")
def register_is_sound(story: Story) -> None:
    """Verified by the use case and by the command line."""
    story.check_sound()


@then(parsers.parse("the count of {room} is gone"))
def count_is_gone(story: Story, room: str) -> None:
    """Nothing waits there."""
    item = story.running.window.shell.left._items[room]
    assert "," not in item.accessibleName(), item.accessibleName()


@then(parsers.parse("the count of {room} is {count:d}"))
def count_is(story: Story, room: str, count: int) -> None:
    """In the left column."""
    item = story.running.window.shell.left._items[room]
    assert item.accessibleName().endswith(f", {count}"), item.accessibleName()
