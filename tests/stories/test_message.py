"""The unit's own message: written, mended, decided on, confirmed, and told less."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from story import Story, shipped_content

from desk.errors import Refused
from desk.register.access import Access
from desk.register.ask_again import count_told_less
from desk.register.commands import NewMessage
from desk.register.judge import MessageJudge
from desk.register.messages import (
    confirm_message,
    decide_name,
    enter_message,
    message_versions,
)
from desk.register.permission import unit_of
from desk.register.ports import UnitOfWork
from desk.register.unit_views import UnitView
from desk.window.unit.message import MessagePage
from desk.window.widgets.fields import TextField
from desk.window.widgets.phone import Phone

scenarios("message.feature")

NO_PLACE = "Hej {given_name}. Du har en tid {date} kl. {time}. {place}"


def editor(story: Story) -> MessagePage:
    """The page with the text."""
    rooms = story.running.window.rooms
    assert rooms is not None
    page = rooms.made("message")
    assert isinstance(page, MessagePage)
    return page


def unit(story: Story) -> UnitView:
    """The unit as the register now has it."""
    return story.given(unit_of)


@given(parsers.parse('a desk whose unit is called "{name}" and shows its provider'))
def desk_of(story: Story, name: str) -> None:
    """The message names the provider until somebody chooses otherwise."""
    story.unit |= {"name": name, "display": "provider"}


@given("a desk whose message shows no place")
def desk_without_place(story: Story) -> None:
    """The text has a field for the place, which is empty."""
    story.unit |= {"display": "none", "template": NO_PLACE}


@given(parsers.parse("{name}, {identity}, said yes and was told no place"))
def told_no_place(story: Story, name: str, identity: str) -> None:
    """A yes to the message as it then was."""
    person = story.add(name, identity)
    story.answered(person, "+46701740605", place_in_text="unit_decides", told_display="none")


@when(parsers.parse('I write the text "{text}"'))
def write_text(story: Story, text: str) -> None:
    """Over all that stands in the editor, letter by letter."""
    area = editor(story).editor.area
    area.setFocus()
    area.selectAll()
    story.write(text)


@when(parsers.parse('I write the sender "{text}"'))
def write_sender(story: Story, text: str) -> None:
    """Over the one that stands there."""
    field = editor(story).editor.from_row.field
    assert isinstance(field, TextField)
    field.setFocus()
    field.selectAll()
    story.write(text)


@when("I choose the unit's name for the text")
def choose_unit(story: Story) -> None:
    """With the arrows, as the first of what the profile allows."""
    field = editor(story).editor.display.field
    field.setFocus()
    while field.currentIndex() > 0:
        story.press("Up")


@when(parsers.parse('I say that it is sent from "{day}"'))
def sent_from(story: Story, day: str) -> None:
    """Over today's date, and the tick."""
    field = story.control("Gäller från")
    assert isinstance(field, TextField)
    field.setFocus()
    field.selectAll()
    story.write(day)
    story.press("Tab, Space")


@when("the desk is opened anew")
def opened_anew(story: Story) -> None:
    """As on a later morning."""
    story.open_again()


@then(parsers.parse('the text is "{text}"'))
def text_is(story: Story, text: str) -> None:
    """What stands in the editor."""
    assert editor(story).editor.area.text() == text


@then(parsers.parse('the sender is "{text}"'))
def sender_is(story: Story, text: str) -> None:
    """What stands in its field."""
    assert editor(story).editor.from_row.text() == text


@then(parsers.parse('the phone says "{text}"'))
def phone_says(story: Story, text: str) -> None:
    """The message on the phone."""
    phones = [one for one in story.running.window.findChildren(Phone) if one.isVisible()]
    assert [one.text() for one in phones] == [text]


@then(parsers.parse('the unit sends "{template}"'))
def unit_sends(story: Story, template: str) -> None:
    """The text in force, and it is confirmed."""
    message = unit(story).message
    assert message.template == template
    assert message.confirmed_at is not None


@then("the unit still sends version 1")
def still_first(story: Story) -> None:
    """Nothing was confirmed."""
    versions = story.given(message_versions)
    assert [one.number for one in versions if one.state == "in_force"] == [1]


@then(parsers.parse('the unit sends a text that names "{name}"'))
def unit_names(story: Story, name: str) -> None:
    """The unit's name stands in it, decided."""
    now = unit(story)
    assert (now.display, now.name, now.name_decided) == ("unit", name, True)
    assert now.name_reason


@then(parsers.parse('the card of "{name}" says to ask again because "{reason}"'))
def ask_again(story: Story, name: str, reason: str) -> None:
    """The card knows, and the count."""
    assert story.card(name).ask_reason == reason
    assert story.given(lambda access, uow: count_told_less(None, access, uow)) == 1


@then("no use case of the text is open to the user")
def refused(story: Story) -> None:
    """Whatever calls them."""
    content = shipped_content()

    def try_all(access: Access, uow: UnitOfWork) -> None:
        here = unit_of(access, uow)
        judge = MessageJudge(content.profiles()[here.profile], content.disclosure())
        new = NewMessage("Hej", here.sender, here.display, uow.today())
        claimed = replace(access, roles=frozenset({"manager"}))
        for job in (
            lambda: enter_message(new, judge, claimed, uow),
            lambda: confirm_message(new, judge, claimed, uow),
            lambda: message_versions(claimed, uow),
            lambda: decide_name("Därför", judge, claimed, uow),
        ):
            with pytest.raises(Refused):
                job()

    story.given(try_all)
