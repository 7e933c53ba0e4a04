"""Settings take effect at once; what the unit decided is told, not changed, here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from bench import Bench
from PySide6.QtWidgets import QApplication

from desk.register.unit_views import MessageView
from desk.settings import Settings
from desk.window.page import Page
from desk.window.unit.lines import breakable
from desk.window.unit.rooms import unit_rooms
from desk.window.unit.settings import SettingsPage
from desk.window.unit.unit_page import UnitSettingsPage
from desk.window.widgets.text import Label


def open_settings(bench: Bench, **unit: Any) -> tuple[SettingsPage, list[str]]:
    went: list[str] = []

    def show(page: Page, right: object = None) -> None:
        bench.show(page)

    rooms: Any = SimpleNamespace(go=went.append, show=show)
    page = unit_rooms(bench.theme, bench.services, rooms, bench.context(**unit))["settings"]()
    assert isinstance(page, SettingsPage)
    bench.show(page)
    return page, went


def words_on(page: Page) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label))


def test_a_choice_takes_effect_at_once(bench: Bench) -> None:
    page, _went = open_settings(bench)
    page.card("theme", "dark").click()
    assert bench.keeper.settings.theme == "dark"
    page.card("text_size", 150).click()
    page.card("language", "sv").click()
    assert bench.keeper.settings == Settings(language="sv", theme="dark", text_size=150)


def test_what_is_chosen_is_marked_and_has_the_focus(make: Callable[..., Bench]) -> None:
    bench = make(Settings(language="en", text_size=125))
    page, _went = open_settings(bench)
    assert page.card("text_size", 125).isChecked()
    assert QApplication.focusWidget() is page.card("text_size", 125)
    assert page.card("theme", "system").isChecked()


def test_keys_alone_change_the_theme(bench: Bench) -> None:
    page, _went = open_settings(bench)
    bench.hands.key("Tab")
    assert QApplication.focusWidget() is page.card("theme", "system")
    bench.hands.key("Right")
    assert bench.keeper.settings.theme == "light"


def test_who_confirmed_the_message_is_told(bench: Bench) -> None:
    page, _went = open_settings(bench)
    assert "Confirmed on 3 November 2026 by Ingrid Holm" in words_on(page)
    assert "2 days before the visit" in words_on(page)


def test_an_unconfirmed_message_says_what_that_means(bench: Bench) -> None:
    page, _went = open_settings(bench, message=MessageView("hash", None, None, ""))
    assert "Not confirmed" in words_on(page)
    assert "A yes can be saved when a manager has confirmed the text." in words_on(page)


def test_the_registers_place_is_told(bench: Bench) -> None:
    bench.keeper.settings = Settings(language="en", register="/disk/register.db")
    page, _went = open_settings(bench)
    assert breakable("/disk/register.db") in words_on(page)
    assert "CONSENT_DESK_HOME" in words_on(page)


def test_the_message_stands_on_the_phone(bench: Bench) -> None:
    page, _went = open_settings(bench)
    assert page.right is not None
    assert bench.window.shell.right.currentWidget() is page.right
    phone = page._phone.phone
    assert "Anna" in phone.text()
    assert "08-465 004 10" in phone.text()


def test_a_manager_goes_on_to_the_units_settings(bench: Bench) -> None:
    open_settings(bench)
    bench.hands.key("Alt+E")
    bench.idle()
    assert isinstance(bench.window.shell.page, UnitSettingsPage)


def test_a_receptionist_changes_unit_and_nothing_else(bench: Bench) -> None:
    context = bench.context()
    access = replace(context.access, roles=frozenset({"receptionist"}))
    rooms: Any = SimpleNamespace(go=lambda room: None, show=lambda page, right=None: None)
    made = unit_rooms(bench.theme, bench.services, rooms, replace(context, access=access))
    bar = made["settings"]().bar()
    assert [action.words for action in bar.secondary] == ["Change unit"]
