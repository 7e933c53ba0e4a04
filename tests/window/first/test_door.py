"""The door: makes a register once, opens another, and says what keeps one shut."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from beginning import CODE, PASSWORD, answered
from bench import Bench
from PySide6.QtWidgets import QFileDialog

from desk.errors import RegisterError
from desk.register.access import Access
from desk.register.commands import NewUnit
from desk.settings import Settings
from desk.window.first import door as module
from desk.window.first.answers import FirstStep
from desk.window.first.choices import LanguagePage
from desk.window.first.door import Door
from desk.window.first.last import DonePage
from desk.window.first.trouble import TroublePage
from desk.window.widgets.banners import Banner
from desk.window.widgets.text import Label

CODES = (
    "wrong_key",
    "first_page_damaged",
    "not_a_register",
    "key_file_missing",
    "key_file_damaged",
    "register_in_use",
    "folder_not_local",
    "newer_program_needed",
)


class Builder:
    """Makes registers in memory."""

    def __init__(self) -> None:
        self.chosen: list[Path] = []

    def choose(self, register: Path) -> None:
        self.chosen.append(register)


@pytest.fixture
def builder() -> Builder:
    return Builder()


@pytest.fixture
def set_ups(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, NewUnit]]:
    made: list[tuple[str, NewUnit]] = []

    def set_up(name: str, unit: NewUnit, _uow: Any, _login: str) -> Access:
        made.append((name, unit))
        return Access("user", name, "unit", frozenset())

    monkeypatch.setattr(module, "set_up", set_up)
    return made


@pytest.fixture
def door(bench: Bench, builder: Builder) -> Door:
    made: Any = builder
    return Door(bench.theme, bench.services, made, bench.window)


def heard(signal: Any) -> list[int]:
    rings: list[int] = []
    signal.connect(lambda: rings.append(1))
    return rings


def answer_all(bench: Bench, door: Door) -> None:
    """Puts all answers in and stands on the last page."""
    first = door._first
    assert first is not None
    first.answers = answered()
    first._look()
    first.step = FirstStep.DONE
    first.show()


def test_where_there_never_was_a_register_it_begins(bench: Bench, door: Door) -> None:
    door.show_trouble(RegisterError("register_missing"))
    bench.idle()
    assert isinstance(bench.window.shell.page, LanguagePage)


def test_a_register_that_is_gone_is_trouble_not_a_beginning(bench: Bench, door: Door) -> None:
    bench.keeper.settings = Settings(language="en", register="/disk/register.db")
    door.show_trouble(RegisterError("register_missing"))
    assert isinstance(bench.window.shell.page, TroublePage)


def test_where_keys_or_backups_are_left_it_is_trouble_too(bench: Bench, door: Door) -> None:
    bench.vault.left_behind = True
    door.show_trouble(RegisterError("register_missing"))
    page = bench.window.shell.page
    assert isinstance(page, TroublePage)
    restored = heard(page.restore)
    bench.hands.key("Alt+A")
    assert restored == [1]
    bench.hands.key("Ctrl+N")
    bench.idle()
    assert isinstance(bench.window.shell.page, LanguagePage)


def test_the_answers_become_a_register(
    bench: Bench, door: Door, builder: Builder, set_ups: list[tuple[str, NewUnit]]
) -> None:
    opened = heard(door.opened)
    door.show_trouble(RegisterError("register_missing"))
    bench.idle()
    answer_all(bench, door)
    bench.hands.key("Enter")
    bench.idle()
    assert bench.vault.opened == [("create", "ingrid.holm", PASSWORD, CODE)]
    assert [(name, unit.name) for name, unit in set_ups] == [("Ingrid Holm", "Ekhaga hälsocentral")]
    assert opened == [1]


def test_a_register_nobody_was_set_up_in_is_not_made_again(
    bench: Bench, door: Door, builder: Builder, set_ups: list[tuple[str, NewUnit]]
) -> None:
    door.show_first_start()
    bench.idle()
    answer_all(bench, door)
    bench.hands.key("Enter")
    bench.idle()
    assert bench.vault.opened == []
    assert len(set_ups) == 1


def test_what_failed_is_told_and_every_answer_kept(
    bench: Bench, door: Door, builder: Builder, set_ups: list[tuple[str, NewUnit]]
) -> None:
    opened = heard(door.opened)
    door.show_trouble(RegisterError("register_missing"))
    bench.idle()
    answer_all(bench, door)
    bench.vault.fails = RegisterError("folder_not_local")
    bench.hands.key("Enter")
    bench.idle()
    page = bench.window.shell.page
    assert isinstance(page, DonePage)
    told = bench.content.sentences("en").error(RegisterError("folder_not_local"))[0]
    assert told in [banner.accessibleName() for banner in page.findChildren(Banner)]
    assert opened == []
    bench.runner.fails = RegisterError("disk_full")
    bench.hands.key("Enter")
    bench.idle()
    assert (len(bench.vault.opened), set_ups) == (2, [])
    bench.hands.key("Enter")
    bench.idle()
    assert len(bench.vault.opened) == 2
    assert len(set_ups) == 1
    assert opened == [1]


@pytest.mark.parametrize("code", CODES)
def test_each_trouble_says_what_is_safe_and_what_to_do(bench: Bench, door: Door, code: str) -> None:
    door.show_trouble(RegisterError(code))
    page = bench.window.shell.page
    assert isinstance(page, TroublePage)
    what, safe, do = bench.content.sentences("en").error(RegisterError(code))
    shown = "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())
    for words in (what, safe, do):
        assert words
        assert words in shown


def test_try_again_opens_anew(bench: Bench, door: Door) -> None:
    again = heard(door.again)
    door.show_trouble(RegisterError("register_in_use"))
    bench.hands.key("Enter")
    assert again == [1]


def test_another_register_is_chosen_and_opened(
    bench: Bench, door: Door, builder: Builder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    again = heard(door.again)
    path = tmp_path / "other.db"
    answers = [("", ""), (str(path), "")]
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", staticmethod(lambda *_given: answers.pop(0))
    )
    door.show_trouble(RegisterError("wrong_key"))
    bench.hands.key("Ctrl+O")
    assert (builder.chosen, again) == ([], [])
    bench.hands.key("Ctrl+O")
    assert builder.chosen == [path]
    assert again == [1]


def test_a_new_register_is_offered_where_it_overwrites_nothing(
    bench: Bench, door: Door, builder: Builder, home: Path
) -> None:
    bench.keeper.settings = Settings(language="en", register="/disk/register.db")
    door.show_trouble(RegisterError("not_a_register"))
    bench.hands.key("Ctrl+N")
    bench.idle()
    assert builder.chosen == [home / "register.db"]
    assert isinstance(bench.window.shell.page, LanguagePage)
    home.mkdir(parents=True)
    (home / "register.db").write_bytes(b"somebody's register")
    door.show_trouble(RegisterError("not_a_register"))
    page = bench.window.shell.page
    assert isinstance(page, TroublePage)
    assert [action.words for action in page.bar().secondary] == ["Open another register"]


def test_a_window_built_anew_shows_the_same(
    bench: Bench, door: Door, make: Callable[..., Bench]
) -> None:
    door.show_first_start()
    bench.idle()
    answer_all(bench, door)
    other = make()
    door.move_to(other.window)
    bench.idle()
    page = other.window.shell.page
    assert isinstance(page, DonePage)
    assert page.view is not None
    assert page.view.answers == answered()
    door.show_trouble(RegisterError("wrong_key"))
    door.move_to(bench.window)
    assert isinstance(bench.window.shell.page, TroublePage)


def test_once_open_a_new_window_is_left_alone(
    bench: Bench, door: Door, set_ups: list[tuple[str, NewUnit]], make: Callable[..., Bench]
) -> None:
    door.show_first_start()
    bench.idle()
    answer_all(bench, door)
    bench.hands.key("Enter")
    bench.idle()
    other = make()
    before = other.window.shell.page
    door.move_to(other.window)
    other.idle()
    assert other.window.shell.page is before


def test_another_language_is_kept_in_the_settings(bench: Bench, door: Door) -> None:
    door.show_first_start()
    bench.idle()
    bench.hands.key("1")
    assert bench.keeper.settings.language == "sv"
