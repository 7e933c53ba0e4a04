"""Logging in, in stories: passwords, the way back with the code, damage, the first start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from beginning import answered
from guarded import GuardedStory, tell
from locked import CODE, MARIA
from PySide6.QtWidgets import QApplication, QLineEdit
from pytest_bdd import given, parsers, scenarios, when

from desk.register.credentials import Password
from desk.window.first.answers import FirstStep

scenarios("log_in.feature")


@pytest.fixture
def story(application: QApplication, tmp_path: Path) -> Iterator[GuardedStory]:
    """A register with a password."""
    yield from tell(GuardedStory(application, tmp_path))


@given("a register with passwords")
def with_passwords(story: GuardedStory) -> None:
    """Maria Lund's."""
    assert story.program.vault.asks_password()


@given("no register")
def no_register(story: GuardedStory) -> None:
    """The very first start."""
    story.new = True


@when("I log in as maria")
def log_in(story: GuardedStory) -> None:
    """With the right password; whatever comes then."""
    story.log_in(MARIA.login, MARIA.password)


@when(parsers.parse('I log in as maria with "{password}"'))
def log_in_with(story: GuardedStory, password: str) -> None:
    """With another password."""
    story.log_in(MARIA.login, password)


@when(parsers.parse('I write "{text}" and press Enter'))
def write_and_enter(story: GuardedStory, text: str) -> None:
    """Where the focus is."""
    story.write(text)
    story.press("Enter")


@when("the power is cut at the log-in")
def power_cut(story: GuardedStory) -> None:
    """The program is started anew, and stands at its log-in."""
    story.start_anew()
    assert story.running


@when("I write the recovery code with a slip")
def write_slipped(story: GuardedStory) -> None:
    """One sign of the second group is another."""
    place = CODE.index("-") + 2
    other = "0" if CODE[place] != "0" else "1"
    story.write(CODE[:place] + other + CODE[place + 1 :])
    story.press("Enter")


@when("I write the recovery code")
def write_code(story: GuardedStory) -> None:
    """As one types it: in small letters, over what stands there."""
    field = story.control("Koden")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    story.write(CODE.lower())
    story.press("Enter")


@when(parsers.parse('I choose the log-in name "{login}" and the password "{password}"'))
def choose_password(story: GuardedStory, login: str, password: str) -> None:
    """Twice, past the eye."""
    story.write(login)
    story.press("Tab")
    story.write(password)
    story.press("Tab, Tab")
    story.write(password)
    story.press("Enter")
    story.arrive()
    story.opens_with = Password(login, password)


@when(parsers.parse('I lock, and log in as {login} with "{password}"'))
def lock_and_back(story: GuardedStory, login: str, password: str) -> None:
    """As somebody who comes from elsewhere."""
    story.press("Ctrl+L, Alt+B")
    story.log_in(login, password)
    story.arrive()


@given(parsers.parse("{what} is damaged"))
def damage(story: GuardedStory, what: str) -> None:
    """The disk has lost something; it is put back at the story's end."""
    program = story.program
    program.runner.close_register()
    keys = program.register.with_suffix(".keys")
    path = program.register if what == "the register" else keys
    kept = path.read_bytes()
    story.mend = lambda: path.write_bytes(kept)
    if what == "the register":
        # One bit behind the salt.
        path.write_bytes(kept[:200] + bytes([kept[200] ^ 1]) + kept[201:])
        return
    # A digit of a slot: the file still says that it has passwords.
    place = kept.index(b'"public"') + 14
    other = b"0" if kept[place : place + 1] != b"0" else b"1"
    path.write_bytes(kept[:place] + other + kept[place + 1 :])


@given("the key file is gone")
def lose_keys(story: GuardedStory) -> None:
    """Somebody moved it; it is put back at the story's end."""
    story.program.runner.close_register()
    path = story.program.register.with_suffix(".keys")
    kept = path.read_bytes()
    story.mend = lambda: path.write_bytes(kept)
    path.unlink()


@when(parsers.parse('I go through the first start with the password "{password}"'))
def first_start(story: GuardedStory, password: str) -> None:
    """From the account on with the keys alone; what comes before has tests of its own."""
    running = story.running
    door = running.desk._door
    assert door is not None
    first = door._first
    assert first is not None
    secret = {"password": "", "again": "", "code": "", "code_typed": ""}
    first.answers = answered(language="sv", **secret)
    first.step = FirstStep.NAME
    first._look()
    first.show()
    story.write(password)
    story.press("Tab, Tab")
    story.write(password)
    story.press("Enter")
    story.write(first.answers.code.split("-")[first.answers.code_group - 1])
    story.press("Enter, Enter")
    story.arrive()
    story.opens_with = Password("ingrid.holm", password)
