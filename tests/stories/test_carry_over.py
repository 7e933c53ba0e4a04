"""Carrying over in stories: what the record system does not know, in order, until it is marked."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytest_bdd import given, parsers, scenarios, then
from story import Story

from desk.register.commands import ChangeNumber, Withdraw
from desk.register.ids import new_id
from desk.register.use_cases import change_number, withdraw
from desk.window.unit.carry_over import CarryOverPage

scenarios("carry_over.feature")


@given(parsers.parse('the number of "{name}" was changed to {mobile}'))
def number_changed(story: Story, name: str, mobile: str) -> None:
    """By a colleague, on the phone."""
    person = story.card(name).person
    e164 = f"+46{mobile.lstrip('0')}"
    command = ChangeNumber(new_id(), person.id, person.seq, 0, e164, True, "patient", "phone")
    story.given(lambda access, uow: change_number(command, access, uow))


@given(parsers.parse('"{name}" took the yes back'))
def took_back(story: Story, name: str) -> None:
    """By phone."""
    person = story.card(name).person
    command = Withdraw(new_id(), person.id, person.seq, "patient", "phone")
    story.given(lambda access, uow: withdraw(command, access, uow))


@then(parsers.parse('the lines to carry over are "{names}"'))
def lines_are(story: Story, names: str) -> None:
    """Those that wait, in order."""
    page = story.running.window.shell.page
    assert isinstance(page, CarryOverPage)
    found = [row.words.name for row in page.rows() if not row.words.done]
    assert found == names.split(", ")


@then(parsers.parse('the clipboard holds "{text}"'))
def clipboard_holds(text: str) -> None:
    """What would be pasted."""
    assert QGuiApplication.clipboard().text() == text
