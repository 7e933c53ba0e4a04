"""Papers on their way out, while one goes elsewhere, begins something else, or locks the desk."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from guarded import GuardedStory, tell
from locked import MARIA
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, parsers, scenarios, then, when
from tray import Tray

from desk.register.blankets import blankets_out, make_blanket
from desk.register.commands import MakeBlanket
from desk.window.tour.hands import KEYS, MODIFIERS

scenarios("papers_jobs.feature")


@pytest.fixture
def story(application: QApplication, tmp_path: Path) -> Iterator[GuardedStory]:
    """A register without a password, until one is asked for."""
    yield from tell(GuardedStory(application, tmp_path, bare=True, opens_with=None))


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Tray:
    """The printer of whichever window the story opens."""
    made = Tray()
    monkeypatch.setattr(
        "desk.window.printing.printer.SystemPrinter.ask", lambda _self, title: made.ask(title)
    )
    return made


@pytest.fixture(autouse=True)
def opened_at_the_end(tray: Tray) -> Iterator[None]:
    """Whatever a story left in the printer's queue is let go of."""
    yield
    tray.gate.set()


def out(story: GuardedStory) -> int:
    """How many blankets the register says are out."""
    return len(story.given(blankets_out))


@given("a desk with passwords")
def with_passwords(story: GuardedStory) -> None:
    """Maria Lund logs in."""
    story.bare, story.opens_with = False, MARIA


@given(parsers.parse('a blanket of "{name}" is out'))
def blanket_is_out(story: GuardedStory, name: str) -> None:
    """Printed on an earlier day."""
    answer = story.card(name).history[0].id
    command = MakeBlanket("consent", "sv", answer_id=answer)
    story.given(lambda access, uow: make_blanket(command, access, uow))


@given(parsers.parse("{count:d} blank blankets are out"))
def blank_are_out(story: GuardedStory, count: int) -> None:
    """A pile in the waiting room."""
    for _one in range(count):
        story.given(lambda access, uow: make_blanket(MakeBlanket("consent", "sv"), access, uow))


@given("the list shows one at a time, and throws away two")
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """As with hundreds."""
    monkeypatch.setattr("desk.window.papers.out_desk.MOST_OUT", 1)
    monkeypatch.setattr("desk.window.papers.out_desk.AT_ONCE", 2)


@when("Maria logs in")
def logs_in(story: GuardedStory) -> None:
    """At the start."""
    assert story.running
    story.log_in(MARIA.login, MARIA.password)
    story.arrive()


@when("Maria comes back")
def comes_back(story: GuardedStory) -> None:
    """After the lock."""
    story.running.hands.write(MARIA.password)
    story.running.hands.key("Enter")
    story.arrive()


@when(parsers.parse('I come to the last check with a yes of "{name}", {identity}, to {mobile}'))
def comes_to_the_check(story: GuardedStory, name: str, identity: str, mobile: str) -> None:
    """The walk, not saved."""
    given_name, surname = name.split(" ")
    story.write(identity)
    story.press("Enter")
    story.write(given_name)
    story.press("Tab")
    story.write(surname)
    story.press("Enter, Alt+A, Enter, J, Enter")
    story.write(mobile)
    story.press("Tab, Space, 1, Enter")


# The printer is slow: what one does meanwhile is done when all but its papers has come back.


@when(parsers.parse("I press {key:w}, and the printer is slow"))
def slow(story: GuardedStory, tray: Tray, key: str) -> None:
    """It has the first paper, and does not let go."""
    tray.gate.clear()
    story.running.hands.key(key)
    story.running.hands.until(tray.held.is_set, "the printer to be asked")


def settled(story: GuardedStory) -> None:
    """Waits until nothing is under way but the papers: three results are waited for of each."""
    desk = story.running.desk

    def only_papers() -> bool:
        return desk.waiting <= 3 * desk.jobs.under_way

    story.running.hands.until(only_papers, "all but the papers")


@when(parsers.re("I press (?P<keys>.*) meanwhile"))
def meanwhile(story: GuardedStory, keys: str) -> None:
    """Keys one after the other."""
    for key in keys.split(", "):
        story.running.hands.key(key)
        settled(story)


@when(parsers.parse('I begin to register "{name}" meanwhile'))
def begins(story: GuardedStory, name: str) -> None:
    """Somebody new, not come further than the name."""
    hands = story.running.hands
    hands.key("Ctrl+N")
    settled(story)
    hands.until(lambda: story.running.rooms.walk.active, "the walk")
    story.control("Förnamn").setFocus()
    hands.write(name)
    settled(story)


@when(parsers.re("I press (?P<keys>.*) at once"))
def at_once(story: GuardedStory, keys: str) -> None:
    """Quicker than anything comes back."""
    window = story.running.window.windowHandle()
    for one in keys.split(" and "):
        *held, last = one.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for word in held:
            modifiers |= MODIFIERS[word]
        QTest.keyClick(window, KEYS.get(last, Qt.Key(ord(last[0]))), modifiers)
    if "Ctrl+L" not in keys and not story.running.desk.jobs.under_way:
        story.running.idle()


@when("the printer takes what waits")
def takes(story: GuardedStory, tray: Tray) -> None:
    """All of it."""
    tray.gate.set()
    made(story)


@when("the printer fails")
def fails(story: GuardedStory, tray: Tray) -> None:
    """It takes nothing."""
    tray.fails = True
    takes(story, tray)


@when("the printer takes one and then fails")
def takes_one(story: GuardedStory, tray: Tray) -> None:
    """Out of paper."""

    def after(_count: int) -> None:
        tray.fails = True

    tray.after = after
    takes(story, tray)


@when("the program has made its papers")
def made(story: GuardedStory) -> None:
    """Nothing is on its way any longer."""
    desk = story.running.desk
    story.running.hands.until(lambda: not desk.jobs.under_way, "the papers")
    if desk.window.rooms is not None:
        story.running.idle()


@given("a file takes for ever to be made")
def takes_for_ever(story: GuardedStory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until somebody stops it."""

    def consents(*_many: object, tell: Callable[[float], None], **_how: object) -> bytes:
        while True:
            tell(0.5)
            os.sched_yield()

    monkeypatch.setattr(story.program.papers, "consents", consents)


@when("the printer fails as I close the window")
def fails_at_the_end(story: GuardedStory, tray: Tray) -> None:
    """The paper is with the printer still."""
    desk = story.running.desk
    desk.window.close()
    tray.fails = True
    tray.gate.set()
    desk.finish()


@when("the power is cut, and the program is started again")
def power_cut(story: GuardedStory, tray: Tray) -> None:
    """What lies on the disk is left. Nobody knows whether the printer took the first."""
    home = story.folder / "home"
    runner = story.program.runner
    story.running.hands.until(
        lambda: runner.read(lambda _uow: None).exception() is not None, "the register to be closed"
    )
    shutil.copytree(home, story.folder / "left")
    tray.gate.set()
    story.close()
    shutil.rmtree(home)
    (story.folder / "left").rename(home)
    story.start_anew()


@when("the program is started again")
def again(story: GuardedStory) -> None:
    """On the same register."""
    story.open_again()


@then("no file was saved")
def no_file(story: GuardedStory) -> None:
    """Not even begun."""
    assert [path for path in story.chosen_files if path.exists()] == []


@when("I press Enter, and close the printer's dialog")
def closes(story: GuardedStory, tray: Tray) -> None:
    """Nothing is chosen."""
    tray.cancelled = True
    story.press("Enter")


@then(parsers.parse('"{name}" is still being registered'))
def still_registered(story: GuardedStory, name: str) -> None:
    """What was typed stands there."""
    walk = story.running.rooms.walk
    assert walk.active
    assert dict(walk.draft.new_patient)["given_name"] == name


@then(parsers.parse("{count:d} paper has gone to the printer"))
@then(parsers.parse("{count:d} papers have gone to the printer"))
def printed(tray: Tray, count: int) -> None:
    """So many came out."""
    assert len(tray.papers) == count


@then("no blanket is out")
def none_out(story: GuardedStory) -> None:
    """Nothing is waited for."""
    assert out(story) == 0


@then(parsers.parse("{count:d} blanket is out"))
@then(parsers.parse("{count:d} blankets are out"))
def some_out(story: GuardedStory, count: int) -> None:
    """So many are waited for."""
    assert out(story) == count
