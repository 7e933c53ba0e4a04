"""The unit's settings, its receptions and languages, more units and the way between them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from running import a_unit
from story import Story, flat, shipped_content

from desk.errors import Refused
from desk.register.access import Access
from desk.register.judge import MessageJudge
from desk.register.languages import switch_language
from desk.register.permission import unit_of
from desk.register.ports import UnitOfWork
from desk.register.unit_views import UnitView
from desk.register.units import change_unit, create_unit
from desk.window.context import UnitContext
from desk.window.widgets.cards import ChoiceCard
from desk.window.widgets.fields import TextField
from desk.window.widgets.phone import Phone

scenarios("units.feature")


def unit(story: Story) -> UnitView:
    """The first unit as the register now has it."""
    return story.given(unit_of)


def context(story: Story) -> UnitContext:
    """What the window knows of the unit one works at."""
    rooms = story.running.window.rooms
    assert rooms is not None
    assert rooms.context is not None
    return rooms.context


@given(parsers.parse('a second unit called "{name}"'))
def second_unit(story: Story, name: str) -> None:
    """Made by the same user, on the same day."""
    new = a_unit(name=name, short_name=name)

    def make(access: Access, uow: UnitOfWork) -> None:
        judge = MessageJudge(
            shipped_content().profiles()[new.profile], shipped_content().disclosure()
        )
        create_unit(new, judge, access, uow)

    story.given(make)


@when(parsers.parse('I write over "{field}" with "{text}"'))
def write_over(story: Story, field: str, text: str) -> None:
    """In the place of what stands there."""
    found = story.control(field)
    assert isinstance(found, TextField)
    found.setFocus()
    found.selectAll()
    story.write(text)


@when(parsers.parse('I choose the profile "{name}"'))
def choose_profile(story: Story, name: str) -> None:
    """By the number of its card."""
    titles = [one.title["sv"] for one in shipped_content().profiles().values()]
    wanted = shipped_content().profiles()[name].title["sv"]
    cards = [one for one in story.running.window.findChildren(ChoiceCard) if one.isVisible()]
    assert [card.text() for card in cards] == titles
    story.press(str(titles.index(wanted) + 1))


@then(parsers.parse('the phone shows "{words}"'))
def phone_shows(story: Story, words: str) -> None:
    """Within the message."""
    phones = [one for one in story.running.window.findChildren(Phone) if one.isVisible()]
    assert any(words in flat(one.text()) for one in phones)


@then(parsers.parse('the unit\'s settings hold name "{name}" and phone "{phone}"'))
def settings_hold(story: Story, name: str, phone: str) -> None:
    """In the register."""
    assert (unit(story).name, unit(story).phone) == (name, phone)


@then(parsers.parse('the field "{field}" holds "{text}"'))
def field_holds(story: Story, field: str, text: str) -> None:
    """What was typed is still there."""
    found = story.control(field)
    assert isinstance(found, TextField)
    assert found.text() == text


@then(parsers.parse('the receptions are "{words}"'))
def receptions_are(story: Story, words: str) -> None:
    """Name, age and whether they send."""
    found = [
        f"{one.name} until {one.minor_until} {'on' if one.active else 'off'}"
        for one in unit(story).receptions
    ]
    assert ", ".join(found) == words


@then(parsers.parse('the unit\'s name is decided for "{reason}"'))
def name_decided(story: Story, reason: str) -> None:
    """With who and when."""
    now = unit(story)
    assert now.name_decided
    assert (now.name_reason, now.name_decider) == (reason, "Maria Lund")
    assert now.name_decided_at == story.clock.now()


@then(parsers.parse('the languages that are on are "{codes}"'))
def languages_on(story: Story, codes: str) -> None:
    """At the unit."""
    assert ", ".join(unit(story).languages_on) == codes


@then(parsers.parse('the desk can tell in "{code}"'))
def can_tell(story: Story, code: str) -> None:
    """The window has the words."""
    story.running.idle()
    assert code in context(story).scripts


@then(parsers.parse('I work at "{name}"'))
def work_at(story: Story, name: str) -> None:
    """The window's unit."""
    story.running.idle()
    assert context(story).unit.name == name


@then("that unit forbids messages with a protected identity")
def forbids(story: Story) -> None:
    """As every new unit."""
    assert context(story).unit.protected_identity == "forbid"


@then("its text is not confirmed")
def not_confirmed(story: Story) -> None:
    """An example that nobody has said is sent."""
    assert context(story).unit.message.confirmed_at is None


@then("no use case of the unit is open to the user")
def refused(story: Story) -> None:
    """Whatever calls them."""
    content = shipped_content()

    def try_all(access: Access, uow: UnitOfWork) -> None:
        here = unit_of(access, uow)
        judge = MessageJudge(content.profiles()[here.profile], content.disclosure())
        claimed = replace(access, roles=frozenset({"manager"}))
        for job in (
            lambda: change_unit(here, "", judge, claimed, uow),
            lambda: create_unit(a_unit(), judge, claimed, uow),
            lambda: switch_language("ar", True, ("ar",), claimed, uow),
        ):
            with pytest.raises(Refused):
                job()

    story.given(try_all)
