"""Users in stories: hired, shut out, protected; their passwords, the code and the key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from guarded import GuardedStory, tell
from locked import MARIA, SARA
from PySide6.QtWidgets import QApplication, QLineEdit
from pytest_bdd import given, parsers, scenarios, when

from desk.register.access import Role
from desk.register.credentials import Password
from desk.window.users.guarding import CodePage
from desk.window.users.list import UsersPage

scenarios("users.feature")
GIVEN = "lite kaffe till alla"


@pytest.fixture
def story(application: QApplication, tmp_path: Path) -> Iterator[GuardedStory]:
    """A register with a password."""
    yield from tell(GuardedStory(application, tmp_path))


@given("a desk that Maria logs in at")
def a_desk(story: GuardedStory) -> None:
    """She has every role."""
    assert story.program


@given("a desk that opens without a password")
def a_bare_desk(story: GuardedStory) -> None:
    """As those made before passwords."""
    story.bare = True
    story.opens_with = None


@given(parsers.parse("Sara Ek works there as a {role}"))
def hired(story: GuardedStory, role: Role) -> None:
    """With a password of her own."""
    story.hire(role)


def come(story: GuardedStory, who: Password = MARIA) -> None:
    """Logs in, if nobody sits there."""
    if story.running.desk.window.rooms is None:
        story.log_in(who.login, who.password)
    story.arrive()


def go_to_users(story: GuardedStory) -> UsersPage:
    """From wherever one is."""
    come(story)
    story.running.rooms.go("settings")
    story.press("Alt+A")
    page = story.running.window.shell.page
    assert isinstance(page, UsersPage)
    return page


@when(parsers.parse('Maria adds Sara Ek with the log-in name "{login}"'))
def add(story: GuardedStory, login: str) -> None:
    """With a first password that is told in person."""
    go_to_users(story)
    story.press("Ctrl+Enter")
    story.write("Sara Ek")
    story.control("Användarnamn").setFocus()
    story.write(login)
    story.press("Tab")
    story.write(GIVEN)
    story.press("Tab, Tab")
    story.write(GIVEN)
    story.press("Enter")


@when("I lock, and Sara logs in with what she was given")
def sara_first(story: GuardedStory) -> None:
    """The password somebody else knows."""
    story.press("Ctrl+L, Alt+B")
    story.log_in("sara.ek", GIVEN)


@when("I lock, and Sara logs in")
def sara(story: GuardedStory) -> None:
    """With the password she had."""
    story.press("Ctrl+L, Alt+B")
    story.log_in(SARA.login, SARA.password)


@when("I lock, and Maria comes back")
def maria_back(story: GuardedStory) -> None:
    """One password."""
    story.press("Ctrl+L")
    story.write(MARIA.password)
    story.press("Enter")
    story.arrive()


@when(parsers.parse('she chooses "{password}"'))
def choose(story: GuardedStory, password: str) -> None:
    """Twice, past the eye."""
    story.write(password)
    story.press("Tab, Tab")
    story.write(password)
    story.press("Enter")
    story.arrive()


@when(parsers.parse('Maria opens the user "{name}"'))
def open_user(story: GuardedStory, name: str) -> None:
    """From the list, with the keys."""
    go_to_users(story)
    story.control(name).setFocus()
    story.press("Enter")


@when("Maria gives the register a new key")
def new_key(story: GuardedStory) -> None:
    """With her own password."""
    go_to_users(story)
    story.press("Alt+Y")
    story.write(MARIA.password)
    story.press("Enter")
    story.arrive()


@when("Maria renews the recovery code")
def renew(story: GuardedStory) -> None:
    """And types a group of it back."""
    go_to_users(story)
    story.press("Alt+K")
    type_back(story)


def type_back(story: GuardedStory) -> None:
    """The group that is asked for, as it stands on the paper."""
    page = story.running.window.shell.page
    assert isinstance(page, CodePage)
    story.write(page.panel.asked)
    story.press("Enter")


@when(parsers.parse('I protect it with the password "{password}"'))
def protect(story: GuardedStory, password: str) -> None:
    """From the settings: log-in name, password, code."""
    story.running.rooms.go("settings")
    story.press("Alt+L")
    login = story.control("Användarnamn")
    assert isinstance(login, QLineEdit)
    assert login.text() == "maria.lund"
    story.control("Lösenord").setFocus()
    story.write(password)
    story.press("Tab, Tab")
    story.write(password)
    story.press("Enter")
    type_back(story)
    story.arrive()
    story.opens_with = Password("maria.lund", password)
    story.bare = False


@when(parsers.parse('Sara changes her password to "{password}"'))
def change(story: GuardedStory, password: str) -> None:
    """From the settings, with the old one first."""
    come(story, SARA)
    story.running.rooms.go("settings")
    story.press("Alt+L")
    story.write(SARA.password)
    story.press("Tab")
    story.write(password)
    story.press("Tab, Tab")
    story.write(password)
    story.press("Enter")
