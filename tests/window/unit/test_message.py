"""The editor: what is found is marked and mended, nothing is lost, nothing wrong is confirmed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from bench import Bench
from PySide6.QtWidgets import QApplication

from desk.errors import RegisterError
from desk.register.commands import NewMessage
from desk.register.unit_views import MessageVersion
from desk.window.page import Page
from desk.window.unit import message_desk as desk_module
from desk.window.unit.message import MessagePage
from desk.window.unit.message_confirm import ConfirmPage
from desk.window.unit.message_versions import VersionsPage
from desk.window.unit.rooms import unit_rooms
from desk.window.widgets.fields import TextField
from desk.window.widgets.text import Label

WHEN = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)


@dataclass
class Kept:
    """What the register would have been asked."""

    entered: list[NewMessage] = field(default_factory=list)
    confirmed: list[NewMessage] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    versions: tuple[MessageVersion, ...] = ()
    less: int = 0


def a_version(number: int, state: Any, template: str, **changes: Any) -> MessageVersion:
    version = MessageVersion(
        str(number),
        number,
        template,
        "Ekhaga",
        "unit",
        TODAY,
        WHEN,
        "Omar Said",
        WHEN,
        "Ingrid Holm",
        state,
    )
    return replace(version, **changes)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Kept:
    """The use cases of the text, remembered."""
    memory = Kept()

    def enter(new: NewMessage, *_rest: Any) -> tuple[MessageVersion, ...]:
        memory.entered.append(new)
        return memory.versions

    def confirm(new: NewMessage, *_rest: Any) -> None:
        memory.confirmed.append(new)

    def decide(reason: str, *_rest: Any) -> None:
        memory.reasons.append(reason)

    monkeypatch.setattr(desk_module, "enter_message", enter)
    monkeypatch.setattr(desk_module, "confirm_message", confirm)
    monkeypatch.setattr(desk_module, "decide_name", decide)
    monkeypatch.setattr(desk_module, "message_versions", lambda *_rest: memory.versions)
    monkeypatch.setattr(desk_module, "count_told_less", lambda *_rest: memory.less)
    return memory


def open_editor(bench: Bench, profile: str = "stockholm-takecare", **unit: Any) -> MessagePage:
    def show(page: Page, right: object = None) -> None:
        bench.show(page)

    rooms: Any = SimpleNamespace(go=lambda room: None, show=show)
    context = bench.context(profile, **unit)
    page = unit_rooms(bench.theme, bench.services, rooms, context)["message"]()
    assert isinstance(page, MessagePage)
    bench.show(page)
    return page


def words_on(page: Page) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def write(bench: Bench, page: MessagePage, text: str) -> None:
    page.editor.area.setFocus()
    page.editor.area.selectAll()
    bench.hands.write(text)


def test_the_phone_follows_every_key(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    write(bench, page, "Hi {first name}, {time}")
    assert page._phone.phone.text() == "Hi Anna, 09.30"


def test_fields_are_put_in_by_their_names(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    page.editor.area.setText("")
    page.editor.insert_field("given_name")
    assert page.editor.area.text() == "{first name}"
    assert page.editor.template() == "{given_name}"


def test_each_finding_has_its_number_in_the_text_and_in_the_list(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    write(bench, page, "Hi. Blodprov {date} – reply to this text.")
    marks = page.editor.area._text_marks
    text = page.editor.area.text()
    found = [(mark.number, [text[a:b] for a, b in mark.places]) for mark in marks]
    assert found[:2] == [(1, ["Blodprov"]), (2, ["–"])]
    assert page.editor.findings.button(1).text() == "Remove"
    assert page.editor.findings.button(2).text() == "Change to -"


def test_a_fix_is_taken_by_its_digit_and_undone(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    write(bench, page, "Hi {first name} – welcome")
    bench.hands.key("Alt+1")
    assert page.editor.area.text() == "Hi {first name} - welcome"
    bench.hands.key("Ctrl+Z")
    assert page.editor.area.text() == "Hi {first name} – welcome"


def test_a_digit_without_a_fix_writes_nothing(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    before = page.editor.area.text()
    bench.hands.key("Alt+7")
    assert page.editor.area.text() == before


def test_what_lies_beyond_the_basic_plane_does_not_move_the_marks(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    page.editor.area.setText("")
    page.editor.area.insert_words("\U0001f600\U0001f600 Blodprov {date}")
    bench.idle()
    sample = page.editor._sample
    assert sample is not None
    found = next(one for one in sample.marked if one.finding.match == "Blodprov")
    page.editor.take_fix(found.number)
    assert "Blodprov" not in page.editor.area.text()


def test_pasted_text_is_composed(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    page.editor.area.setText("")
    QApplication.clipboard().setText("Va\u0308lkommen")
    page.editor.area.paste()
    assert page.editor.area.text() == "V\u00e4lkommen"


def test_a_text_that_gives_something_away_stops(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    write(bench, page, "Blodprov {date} at {time}, {first name}.")
    bench.hands.key("Ctrl+Enter")
    bench.idle()
    assert bench.window.shell.page is page
    assert bench.window.shell.summary.isVisible()
    assert page.bar().note == "Put 1 error right first"
    assert kept.confirmed == []


def test_the_summary_follows_what_is_mended(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    write(bench, page, "Hi {first name}. Blodprov {date}. Svara.")
    bench.hands.key("Ctrl+Enter")
    while page.problems():
        assert bench.window.shell.summary.isVisible()
        page.editor.take_fix(1)
    assert not bench.window.shell.summary.isVisible()


def confirming(bench: Bench, page: MessagePage) -> ConfirmPage:
    bench.hands.key("Ctrl+Enter")
    bench.idle()
    shown = bench.window.shell.page
    assert isinstance(shown, ConfirmPage)
    return shown


def test_confirming_asks_for_the_tick_and_says_who_must_be_asked(bench: Bench, kept: Kept) -> None:
    kept.less = 12
    page = open_editor(bench)
    write(bench, page, "Hi {first name}, {date} {time} {place}")
    confirm = confirming(bench, page)
    assert "12 patients have been told less than this text shows" in words_on(confirm)
    bench.hands.key("Enter")
    assert kept.confirmed == []
    assert "Confirm that this is the text that is sent." in words_on(confirm)
    confirm.tick.click()
    confirm.primary()
    bench.idle()
    (new,) = kept.confirmed
    assert new == NewMessage("Hi {given_name}, {date} {time} {place}", "Ekhaga", "unit", TODAY)
    assert bench.reloads == [1]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2026-13-01", "This is no day. Write it like 2026-12-01."),
        ("2026-11-20", "That day has been. Write today or a later day."),
    ],
)
def test_the_day_must_be_one_to_come(bench: Bench, kept: Kept, typed: str, words: str) -> None:
    confirm = confirming(bench, open_editor(bench))
    confirm.day.set_text(typed)
    confirm.tick.click()
    confirm.primary()
    assert words in words_on(confirm)
    assert kept.confirmed == []
    confirm.day.set_text("2026-12-01")
    confirm.primary()
    bench.idle()
    assert kept.confirmed[0].active_from == date(2026, 12, 1)


def test_a_text_that_was_not_saved_stays(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    confirm = confirming(bench, page)
    confirm.tick.click()
    bench.runner.fails = RegisterError("disk_full")
    confirm.primary()
    bench.idle()
    assert bench.context().sentences.error(RegisterError("disk_full"))[0] in words_on(confirm)
    assert confirm.bar().primary == "Confirm the text"


def test_going_elsewhere_keeps_what_was_written_once(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    bench.show(page)
    write(bench, page, "Hi {first name}. Unfinished")
    bench.show(bench.window.home)
    assert [new.template for new in kept.entered] == ["Hi {given_name}. Unfinished"]
    bench.show(page)
    bench.show(bench.window.home)
    assert len(kept.entered) == 1


def test_a_text_nobody_confirmed_is_taken_up_again(bench: Bench, kept: Kept) -> None:
    kept.versions = (
        a_version(2, "not_confirmed", "Unfinished {date}", confirmed_at=None),
        a_version(1, "in_force", "Old {date}"),
    )
    page = open_editor(bench)
    assert page.editor.template() == "Unfinished {date}"
    assert "Version 2 is a draft. Version 1 is used so far." in words_on(page)


def test_an_earlier_text_is_read_and_begun_from(bench: Bench, kept: Kept) -> None:
    kept.versions = (
        a_version(2, "in_force", "New {date}"),
        a_version(1, "former", "Old {date}", sender="Gamla"),
    )
    page = open_editor(bench)
    bench.hands.key("Alt+T")
    bench.idle()
    versions = bench.window.shell.page
    assert isinstance(versions, VersionsPage)
    assert [fold.is_open() for fold in versions.folds] == [True, False]
    versions.folds[1].set_open(True)
    assert "Old {date}" in words_on(versions)
    versions.chosen.emit(kept.versions[1])
    bench.idle()
    assert bench.window.shell.page is page
    assert page.editor.template() == "Old {date}"
    assert page.editor.from_row.text() == "Gamla"


def test_a_sender_has_eleven_characters(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench)
    sender = page.editor.from_row.field
    assert isinstance(sender, TextField)
    sender.setFocus()
    sender.selectAll()
    bench.hands.write("Ekhaga halsocentral")
    assert sender.error
    last = len(page.editor._sample.marked) if page.editor._sample else 0
    page.editor.take_fix(last)
    assert page.editor.from_row.text() == "Ekhaga"
    assert not sender.error


def test_a_name_that_reveals_asks_for_a_reason(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench, "vgr", name="Hudmottagningen Ekhaga", send_days_before=2)
    write(bench, page, "Hi {first name}, {date} {time} {place}. Bye")
    assert page.decision.isVisible()
    page.decision.button.click()
    assert kept.reasons == []
    assert "Write why the name may stand in the message." in words_on(page)
    page.decision.reason.set_text("It is on the door.")
    page.decision.button.click()
    bench.idle()
    assert kept.reasons == ["It is on the door."]
    # What was written beside it is kept in the same act.
    assert [new.template for new in kept.entered] == ["Hi {given_name}, {date} {time} {place}. Bye"]


def test_a_decision_tells_who_and_why(bench: Bench, kept: Kept) -> None:
    unit: dict[str, Any] = {
        "name": "Hudmottagningen Ekhaga",
        "send_days_before": 2,
        "name_decided": True,
        "name_reason": "It is on the door.",
        "name_decided_at": WHEN,
        "name_decider": "Elin Falk",
    }
    page = open_editor(bench, "vgr", **unit)
    write(bench, page, "Hi {first name}, {date} {time} {place}")
    assert "May stand in the message: It is on the door." in words_on(page)
    assert "Decided by Elin Falk on 3 November 2026" in words_on(page)


def test_fixed_texts_are_shown_with_what_they_give_away(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench, "vgr", name="Diabetesmottagningen", send_days_before=2)
    assert "A visit is cancelled" in words_on(page)
    assert "Diabetesmottagningen" in words_on(page)
    assert "A visit is moved" in words_on(page)


def test_only_what_the_profile_allows_is_offered(bench: Bench, kept: Kept) -> None:
    page = open_editor(bench, "vasterbotten-cosmic", display="none")
    assert not page.editor.display.isVisible()
    page = open_editor(bench, "vgr", send_days_before=2)
    choices = page.editor.display.field
    assert [choices.itemData(place) for place in range(choices.count())] == [
        "unit",
        "provider",
        "none",
    ]
