"""Backups in stories where the register asks for a password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from guarded import GuardedStory, tell
from locked import CODE, MARIA, WRONG
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, scenarios, when

scenarios("backup_locked.feature")


@pytest.fixture
def story(application: QApplication, tmp_path: Path) -> Iterator[GuardedStory]:
    """A register with a password."""
    yield from tell(GuardedStory(application, tmp_path))


@given("Maria is logged in")
@when("Maria logs in")
def maria_logs_in(story: GuardedStory) -> None:
    """On the log-in page."""
    story.running.hands.until(lambda: story.running.desk.window.lock_view is not None, "the log-in")
    story.log_in(MARIA.login, MARIA.password)
    story.arrive()


@when("the desk is there again")
def there_again(story: GuardedStory) -> None:
    """Nobody has to log in anew."""
    story.arrive()


@when("I restore the newest backup")
def restore_newest(story: GuardedStory) -> None:
    """Its button in the list."""
    story.control("Återställ: Fredag").click()
    story.running.idle()


@when("I log in with a wrong password")
def wrong_password(story: GuardedStory) -> None:
    """On the page of the restoring."""
    story.log_in(MARIA.login, WRONG.password)


@when("I write the recovery code and press Enter")
def write_code(story: GuardedStory) -> None:
    """From the paper."""
    story.write(CODE)
    story.press("Enter")
