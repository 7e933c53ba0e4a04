"""The lock in stories: by key, after idle minutes, with the computer; and who takes over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from guarded import GuardedStory, tell
from locked import MARIA, SARA
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when

from desk.register.blankets import make_blanket
from desk.register.commands import MakeBlanket

scenarios("lock.feature")
PASSWORDS = {"Maria": MARIA, "Sara": SARA}


@pytest.fixture
def story(application: QApplication, tmp_path: Path) -> Iterator[GuardedStory]:
    """A register with a password."""
    yield from tell(GuardedStory(application, tmp_path))


@given("a desk that Maria and Sara log in at")
def a_desk(story: GuardedStory) -> None:
    """Maria manages it, Sara works at it."""
    story.hire("receptionist")


@when(parsers.parse("{who} registers {name}, {identity}, and ticks {count:d} points"))
def register(story: GuardedStory, who: str, name: str, identity: str, count: int) -> None:
    """To the information step, and so many points of it."""
    if story.running.desk.window.rooms is None:
        password = PASSWORDS[who]
        story.log_in(password.login, password.password)
        story.arrive()
    given_name, surname = name.split(" ")
    story.write(identity)
    story.press("Enter")
    story.write(given_name)
    story.press("Tab")
    story.write(surname)
    story.press("Enter")
    for _point in range(count):
        story.press("Space")


@when(parsers.parse('Maria scans the blanket of "{name}" and writes "{place}"'))
def scans_and_writes(story: GuardedStory, name: str, place: str) -> None:
    """It came back signed; where it is kept is written, and not registered yet."""
    answer = story.card(name).history[0].id
    made = story.given(
        lambda access, uow: make_blanket(
            MakeBlanket("consent", "sv", answer_id=answer), access, uow
        )
    )
    story.log_in(MARIA.login, MARIA.password)
    story.arrive()
    story.write(made.reference)
    story.press("Enter")
    story.running.hands.until(lambda: story.sees(name), "the card")
    story.write(place)


@when(parsers.parse("nobody touches the computer for {minutes:d} minutes"))
def idle(story: GuardedStory, minutes: int) -> None:
    """The clock goes on, and is looked at as every few seconds."""
    guard = story.running.desk.guard
    assert guard is not None
    guard.idle.check()
    story.clock.forward(minutes=minutes)
    guard.idle.check()
    story.running.idle()


@when("the computer's session is locked")
def session_locked(story: GuardedStory) -> None:
    """As the bus tells it."""
    guard = story.running.desk.guard
    assert guard is not None
    guard.lock("session")
    story.running.idle()


@when(parsers.parse("{who} takes over"))
def take_over(story: GuardedStory, who: str) -> None:
    """Locks, and somebody else logs in."""
    story.press("Ctrl+L, Alt+B")
    story.log_in(PASSWORDS[who].login, PASSWORDS[who].password)
    story.arrive()


@when("I write Maria's password and press Enter")
def marias_password(story: GuardedStory) -> None:
    """One password to come back."""
    story.write(MARIA.password)
    story.press("Enter")
    story.arrive()


@when(parsers.parse('I write "{text}" and press Enter'))
def write_and_enter(story: GuardedStory, text: str) -> None:
    """Where the focus is."""
    story.write(text)
    story.press("Enter")


@when(parsers.parse("the number {number} is copied"))
def copied(story: GuardedStory, number: str) -> None:
    """As the card does it."""
    story.running.rooms.clipboard.copy("+46" + number.replace(" ", "").replace("-", "")[1:])
    assert QGuiApplication.clipboard().text()


@then("the clipboard is empty")
def clipboard_empty(story: GuardedStory) -> None:
    """Nothing of it is left."""
    assert QGuiApplication.clipboard().text() == ""


@then("the register's key is let go")
def key_let_go(story: GuardedStory) -> None:
    """The register is closed: whoever asks is told so."""
    assert story.program.runner.read(lambda _uow: None).exception() is not None


def spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    """All that a screen reader can come to, hidden or not."""
    if interface is None:
        return
    for kind in (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
    ):
        yield interface.text(kind)
    for place in range(interface.childCount()):
        yield from spoken(interface.child(place))


@then("nothing in the window tells of Anna")
def nothing_of_anna(story: GuardedStory) -> None:
    """Neither what is seen nor what is there for a screen reader, nor the title."""
    window = story.running.desk.window
    told = "\n".join(spoken(QAccessible.queryAccessibleInterface(window)))
    told += story.texts() + window.windowTitle()
    for secret in ("Anna", "Lindqvist", "19610118"):
        assert secret not in told
