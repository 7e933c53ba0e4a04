"""The access log in stories: read, sifted, handed out, checked at random."""

from __future__ import annotations

import subprocess
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytest_bdd import given, parsers, scenarios, then, when
from story import Story, flat

from desk.register.access import Access
from desk.register.check import anchor_text
from desk.register.ports import UnitOfWork
from desk.register.ports.log import Anchor
from desk.register.use_cases import note_list, open_card
from desk.window.journal.page import JournalPage
from desk.window.printing.printer import SystemPrinter

scenarios("journal.feature")


@pytest.fixture(autouse=True)
def tray(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """What came out of the printer."""
    papers: list[bytes] = []

    def ask(_printer: SystemPrinter, _title: str) -> Callable[[bytes], None]:
        return papers.append

    monkeypatch.setattr(SystemPrinter, "ask", ask)
    return papers


@given(parsers.parse("the log has {count:d} lines"))
def log_has(story: Story, count: int) -> None:
    """Of one kind or another."""

    def note(access: Access, uow: UnitOfWork) -> None:
        for _number in range(count):
            note_list("recent", [], access, uow)

    story.given(note)


@given(parsers.parse('the card of "{name}" was opened {count:d} times'))
def was_opened(story: Story, name: str, count: int) -> None:
    """By whoever sits here."""
    person_id = story.people[name].id
    for _number in range(count):
        story.given(lambda access, uow: open_card(person_id, access, uow))


@when(parsers.parse('I choose what to look at: "{words}"'))
def choose_kind(story: Story, words: str) -> None:
    """A kind of actions."""
    page = story.running.window.shell.page
    assert isinstance(page, JournalPage)
    field = page.sift.kind.field
    field.setCurrentIndex(field.findText(words))
    field.setFocus()


@when(parsers.parse('I put "{text}" in "{control}"'))
def put_in(story: Story, text: str, control: str) -> None:
    """In the place of what stands there."""
    field = story.control(control)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.setFocus()
    story.write(text)


@then(parsers.parse('the journal\'s last action is "{action}"'))
def last_action(story: Story, action: str) -> None:
    """Apart from who asks."""
    page = story.given(lambda _access, uow: uow.log.entries(range(1, uow.log.head().number + 1)))
    found = [one.action for one in page if one.action != "signed_in"]
    assert found[0] == action


@then(parsers.parse('the paper says "{words}"'))
def paper_says(story: Story, tray: list[bytes], words: str) -> None:
    """As it came out of the printer."""
    assert words in read(story, tray)


@then("the paper shows the journal's end")
def paper_shows_end(story: Story, tray: list[bytes]) -> None:
    """The anchor is the entry that says that it was printed."""
    entries = story.given(lambda _access, uow: uow.log.entries(range(1, uow.log.head().number + 1)))
    number = next(one.number for one in entries if one.action == "journal_printed")
    digits = story.given(lambda _access, uow: uow.log.hash_of(number - 1))
    assert digits is not None
    assert anchor_text(Anchor(number - 1, digits)) in read(story, tray)


def read(story: Story, tray: list[bytes]) -> str:
    """The last paper's words."""
    story.running.hands.until(lambda: bool(tray), "a paper to come out")
    command = ["pdftotext", "-raw", "-", "-"]
    return flat(
        subprocess.run(command, input=tray[-1], capture_output=True, check=True).stdout.decode()
    )
