"""The unit's settings: checked in the subject's words, shown on the phone, never lost."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from bench import Bench

from desk.errors import UserError
from desk.register.unit_views import LanguageView, ReceptionView, UnitView
from desk.window.page import Page
from desk.window.unit import unit_desk as desk_module
from desk.window.unit.rooms import unit_page
from desk.window.unit.unit_page import UnitSettingsPage
from desk.window.widgets.text import Label

WHEN = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[UnitView, str]]:
    """What the register was asked to keep."""
    memory: list[tuple[UnitView, str]] = []

    def change(unit: UnitView, reason: str, *_rest: Any) -> UnitView:
        memory.append((unit, reason))
        return unit

    monkeypatch.setattr(desk_module, "change_unit", change)
    return memory


def open_page(bench: Bench, profile: str = "stockholm-takecare", **unit: Any) -> UnitSettingsPage:
    def show(page: Page, right: object = None) -> None:
        bench.show(page)

    rooms: Any = SimpleNamespace(go=lambda room: None, show=show)
    page = unit_page(bench.theme, bench.services, rooms, bench.context(profile, **unit))
    assert isinstance(page, UnitSettingsPage)
    bench.show(page)
    return page


def words_on(page: Page) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def write(bench: Bench, page: UnitSettingsPage, name: str, text: str) -> None:
    field = page.rows[name].field
    field.setFocus()
    field.selectAll()
    bench.hands.write(text)


def test_the_phone_follows_what_is_typed(bench: Bench, changed: list[Any]) -> None:
    page = open_page(bench)
    write(bench, page, "phone", "08-465 004 11")
    assert "08-465 004 11" in page._phone.phone.text()


def test_all_that_is_wrong_is_told_and_follows_what_is_put_right(
    bench: Bench, changed: list[Any]
) -> None:
    page = open_page(bench)
    write(bench, page, "phone", "call us")
    write(bench, page, "minor_until", "eighteen")
    bench.hands.key("Enter")
    assert bench.window.shell.summary.isVisible()
    assert len(page.problems()) == 2
    assert page.rows["minor_until"].text() == "eighteen"
    write(bench, page, "phone", "08-465 004 11")
    assert [problem.field for problem in page.problems()] == [page.rows["minor_until"].field]
    write(bench, page, "minor_until", "16")
    assert page.problems() == []
    bench.hands.key("Enter")
    bench.idle()
    ((unit, reason),) = changed
    assert (unit.phone, unit.minor_until, reason) == ("08-465 004 11", 16, "")
    assert bench.reloads == [1]


def test_a_field_is_left_empty_for_the_profiles_own(bench: Bench, changed: list[Any]) -> None:
    page = open_page(bench, minor_until=16, own_number_from=12, confirm_after_days=365)
    for name in ("minor_until", "own_number_from", "confirm_after_days"):
        page.rows[name].set_text("")
    page.primary()
    bench.idle()
    unit = changed[0][0]
    assert (unit.minor_until, unit.own_number_from, unit.confirm_after_days) == (None, None, None)


def test_only_what_the_profile_leaves_open_is_asked(bench: Bench, changed: list[Any]) -> None:
    assert "own_number_from" not in open_page(bench, "vas").rows
    assert "send_days_before" not in open_page(bench, "vas").rows
    assert "send_days_before" in open_page(bench, "vgr", send_days_before=3).rows
    page = open_page(bench)
    assert not page.rows["check_in"].isVisible()
    assert open_page(bench, check_in="incheck.example.org").rows["check_in"].isVisible()


def test_where_guardians_decide_alone_the_other_age_follows(
    bench: Bench, changed: list[Any]
) -> None:
    page = open_page(bench, "vas")
    write(bench, page, "minor_until", "12")
    page.primary()
    bench.idle()
    unit = changed[0][0]
    assert (unit.minor_until, unit.own_number_from) == (12, 12)


def test_receptions_are_added_and_switched(bench: Bench, changed: list[Any]) -> None:
    first = ReceptionView("one", "Mottagning A", True, 16, 12)
    page = open_page(bench, receptions=(first,))
    bench.hands.key("Alt+L")
    bench.hands.write("Mottagning B")
    page.receptions[0].active.click()
    page.primary()
    bench.idle()
    assert changed[0][0].receptions == (
        ReceptionView("one", "Mottagning A", False, 16, 12),
        ReceptionView("", "Mottagning B", True, None, None),
    )


def test_what_the_register_refuses_stands_at_its_field(
    bench: Bench, changed: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(bench)
    bench.runner.fails = UserError("unit_message_error", field="name")
    page.primary()
    bench.idle()
    assert page.rows["name"].error.text() in words_on(page)
    assert page.rows["name"].field.error
    bench.runner.fails = UserError("role_missing", values={"roles": "manager"})
    page.primary()
    bench.idle()
    assert page.bar().primary == "Save"
    assert changed == []


def test_a_name_that_reveals_is_asked_about_where_it_is_written(
    bench: Bench, changed: list[Any]
) -> None:
    page = open_page(bench)
    assert not page.reason.isVisible()
    write(bench, page, "name", "Hudmottagningen Ekhaga")
    bench.idle()
    # The example text of this profile shows the place.
    assert page.reason.isVisible() == ("Hudmottagningen" in page._phone.phone.text())
    page.primary()
    assert changed == []
    page.reason.set_text("It is on the door.")
    page.primary()
    bench.idle()
    assert changed[0][1] == "It is on the door."


def test_a_language_is_switched_at_once_and_told_when_one_leaves(
    bench: Bench, changed: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    switched: list[tuple[str, bool]] = []
    unit = bench.context().unit

    def switch(code: str, on: bool, *_rest: Any) -> UnitView:
        from dataclasses import replace

        switched.append((code, on))
        return replace(unit, languages=(LanguageView(code, WHEN, "Elin Falk"),) if on else ())

    monkeypatch.setattr(desk_module, "switch_language", switch)
    page = open_page(bench)
    page.languages["sv-x-easy"].click()
    bench.idle()
    assert switched == [("sv-x-easy", True)]
    assert page.languages["sv-x-easy"].isChecked()
    assert bench.reloads == []
    bench.show(bench.window.home)
    bench.idle()
    assert bench.reloads == [1]


def test_a_language_that_was_not_switched_is_shown_as_it_was(
    bench: Bench, changed: list[Any]
) -> None:
    page = open_page(bench)
    bench.runner.fails = UserError("role_missing", values={"roles": "manager"})
    page.languages["sv-x-easy"].click()
    bench.idle()
    assert not page.languages["sv-x-easy"].isChecked()


def test_what_the_profile_decides_is_read_with_its_source(bench: Bench, changed: list[Any]) -> None:
    page = open_page(bench, "vas")
    sources = bench.context("vas").profile.sources
    assert sources["minors"]["en"] in words_on(page)
    assert "A minor with a reserve number gets no messages." in words_on(page)
