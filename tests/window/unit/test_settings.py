"""Settings take effect at once; what the unit decided is told, not changed, here."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from bench import Bench
from PySide6.QtWidgets import QApplication

from desk.errors import RegisterError
from desk.register.views import MessageView, UnitView
from desk.settings import Settings
from desk.window.page import Page
from desk.window.unit import message as message_module
from desk.window.unit.lines import breakable
from desk.window.unit.message import MessagePage
from desk.window.unit.rooms import unit_rooms
from desk.window.unit.settings import SettingsPage
from desk.window.widgets.text import Label


def open_settings(bench: Bench, **unit: Any) -> tuple[SettingsPage, list[str]]:
    went: list[str] = []

    def show(page: Page, right: object) -> None:
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


def open_message(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> tuple[MessagePage, list[tuple[str, bool]], list[str]]:
    entered: list[tuple[str, bool]] = []

    def enter(template: str, confirmed: bool, _access: object, _uow: object) -> UnitView:
        entered.append((template, confirmed))
        return bench.context().unit

    monkeypatch.setattr(message_module, "enter_message", enter)
    _page, went = open_settings(bench)
    bench.hands.key("Alt+M")
    shown = bench.window.shell.page
    assert isinstance(shown, MessagePage)
    return shown, entered, went


def test_another_text_is_not_the_one_that_was_confirmed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, entered, _went = open_message(bench, monkeypatch)
    assert page.editor.confirm.isChecked()
    bench.hands.write(" Welcome.")
    assert not page.editor.confirm.isChecked()
    bench.hands.key("Ctrl+Enter")
    assert entered == []
    assert "Confirm that this is the text that is sent." in words_on(page)


def test_a_confirmed_text_is_entered_and_the_unit_read_anew(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, entered, _went = open_message(bench, monkeypatch)
    bench.hands.write(" Welcome.")
    assert page._phone.phone.text().endswith("Welcome.")
    page.editor.confirm.click()
    bench.hands.key("Ctrl+Enter")
    bench.idle()
    before = bench.context().profile.texts["reminder"].text
    assert entered == [(f"{before} Welcome.", True)]
    assert bench.reloads == [1]


def test_a_text_that_gives_something_away_stops(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, entered, _went = open_message(bench, monkeypatch)
    page.editor.area.selectAll()
    bench.hands.write("Blodprov {date} at {time}, {first name}.")
    page.editor.confirm.click()
    bench.hands.key("Ctrl+Enter")
    bench.idle()
    assert entered == []
    assert bench.window.shell.summary.isVisible()


def test_fields_are_put_in_by_their_names(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    page, _entered, _went = open_message(bench, monkeypatch)
    page.editor.area.setText("")
    page.editor._insert_field("given_name")
    assert page.editor.area.text() == "{first name}"
    assert page.editor.template() == "{given_name}"


def test_a_text_that_was_not_saved_stays(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    page, entered, _went = open_message(bench, monkeypatch)
    bench.runner.fails = RegisterError("disk_full")
    bench.hands.key("Ctrl+Enter")
    bench.idle()
    assert entered == []
    assert bench.context().sentences.error(RegisterError("disk_full"))[0] in words_on(page)
    assert page.bar().primary == "Save and confirm"


def test_back_leads_to_the_settings(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    page, _entered, went = open_message(bench, monkeypatch)
    assert page.back()
    assert went == ["settings"]
