"""Backups in stories: made, told of, failing, and put in the register's place."""

from __future__ import annotations

import shutil
from concurrent.futures import Future
from pathlib import Path

import pytest
from pytest_bdd import given, parsers, scenarios, then, when
from running import Running
from story import Story

from desk.app.runner import DeskRunner
from desk.errors import RegisterError
from desk.store.backup import list_backups
from desk.store.places import RegisterFiles
from desk.window.start import Desk, StartOptions
from desk.window.tour.hands import Hands

scenarios("backup.feature")


def files(story: Story) -> RegisterFiles:
    """The register's files."""
    return RegisterFiles(story.program.register)


@given("a backup was made")
def was_made(story: Story) -> None:
    """Yesterday, say."""
    access = story.access()
    story.program.backups.make(access).result(30)


@given("the register's file is damaged")
def damaged(story: Story) -> None:
    """In the middle, where no key can help."""
    story.program.runner.close_register()
    path = files(story).register
    data = bytearray(path.read_bytes())
    for start in range(4096, len(data), 4096):
        data[start + 100] ^= 0xFF
    path.write_bytes(data)


@given("the key file is gone")
def key_file_gone(story: Story) -> None:
    """Somebody tidied up."""
    story.program.runner.close_register()
    files(story).keys.unlink()


@given("a register of the first version")
def first_version(story: Story) -> None:
    """As the program made it before there were passwords, visits and spot checks."""
    story.program.runner.close_register()
    first = Path(__file__).parents[1] / "store" / "first_register"
    for path in (files(story).log, files(story).log_index):
        path.unlink(missing_ok=True)
    for name in ("register.db", "register.keys"):
        shutil.copy(first / name, story.program.register.parent / name)


@when("the disk is full")
def disk_is_full(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    """For whatever is to be written."""

    def write(_runner: DeskRunner, _job: object) -> Future[None]:
        future: Future[None] = Future()
        future.set_exception(RegisterError("disk_full"))
        return future

    assert story.begun
    monkeypatch.setattr(DeskRunner, "write", write)


@when("the disk has room again")
def disk_has_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody removed something."""
    monkeypatch.undo()


@when("the desk is started")
def started(story: Story) -> None:
    """Until it shows what it found."""
    desk = Desk(story.application, story.program, StartOptions())
    running = Running(desk, story.program, Hands(lambda: desk.window, story.folder))
    story.take(running)
    desk.show()

    def shown() -> bool:
        window = desk.window
        return window.rooms is not None or window.shell.page is not window.home

    running.hands.until(shown, "the desk, or what is wrong")
    running.idle()


@when("the desk is there again")
def there_again(story: Story) -> None:
    """The register is open."""
    desk = story.running.desk
    story.running.hands.until(lambda: desk.window.rooms is not None, "the register to open")
    story.running.idle()


@given("the folder of backups is a file")
def folder_is_file(story: Story) -> None:
    """So nothing can be kept there."""
    files(story).backups.write_text("in the way")


@when("the folder of backups is free again")
def folder_is_free(story: Story) -> None:
    """Somebody mended it."""
    files(story).backups.unlink()


@when("the desk looks for the day's backup")
def looks(story: Story) -> None:
    """As it does every half hour."""
    daily = story.running.rooms.daily
    assert daily is not None
    daily.look()
    story.running.idle()


@when(parsers.parse('I choose the folder "{name}" for backups'))
def choose_folder(story: Story, name: str) -> None:
    """In the system's dialog."""
    folder = story.folder / name
    story.running.desk.dialogs.folder = lambda: folder
    story.press("Alt+M")


@when("I restore the newest backup")
def restore_newest(story: Story) -> None:
    """Its button in the list."""
    story.control("Återställ: Fredag").click()
    story.running.idle()


@then(parsers.parse("there is {count:d} backup"))
def there_is(story: Story, count: int) -> None:
    """Beside the register."""
    assert len(list_backups(files(story).backups)) == count


@then(parsers.parse('there is {count:d} backup in "{name}"'))
def there_is_in(story: Story, count: int, name: str) -> None:
    """Where it was chosen."""
    found = list_backups(story.folder / name)
    assert [one.trouble for one in found] == [""] * count


@then("the former register is kept")
def former_kept(story: Story) -> None:
    """Whole, with its key file."""
    (aside,) = Path(story.program.register.parent).glob("replaced-*")
    assert {one.name for one in aside.iterdir()} >= {"register.db", "register.keys"}


@then("the journal says that the register was restored")
def says_restored(story: Story) -> None:
    """The register says it itself."""
    assert story.given(lambda _access, uow: uow.log.restored())
