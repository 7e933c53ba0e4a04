"""The application: every field can be filled, is checked, kept, and becomes a PDF."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bench import TODAY, Bench
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.activation.draft import ApplicationDraft
from desk.activation.example import example_draft
from desk.activation.fields import FIELDS
from desk.activation.state import State, Step, check_step, history_of, progress_of
from desk.errors import Refused, RegisterError, UserError
from desk.register.application import ApplicationView
from desk.settings import Settings
from desk.window.unit import application_desk as module
from desk.window.unit import application_keeper as keeper
from desk.window.unit import application_steps as steps
from desk.window.unit.application import ApplicationPage
from desk.window.unit.application_fields import ChoiceBox, LineBox, TickBox
from desk.window.unit.application_message import MessageBox
from desk.window.unit.rooms import unit_rooms
from desk.window.widgets.fields import TextField
from desk.window.widgets.text import Label


class Register:
    """The application as the register keeps it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kept: str | None = None
        self.writes = 0
        self.refuses: Exception | None = None
        self.steps: list[Step] = []
        self.remembered: dict[str, str] = {}
        self.noted: list[tuple[str, str]] = []
        monkeypatch.setattr(module, "application", self.view)
        monkeypatch.setattr(keeper, "keep_application", self.keep)
        monkeypatch.setattr(steps, "set_application_state", self.move)
        monkeypatch.setattr(steps, "start_new_application", self.start_new)
        monkeypatch.setattr("desk.register.papers.note_paper", self.note)
        monkeypatch.setattr(module, "JUDGE_AFTER_MS", 0)
        monkeypatch.setattr(keeper, "KEEP_AFTER_MS", 0)
        monkeypatch.setattr(module, "SHOW_AFTER_MS", 0)

    def view(self, _access: Any, _uow: Any) -> ApplicationView:
        if self.refuses is not None:
            raise self.refuses
        progress = progress_of(self.steps)
        history = history_of(self.steps)
        return ApplicationView(self.kept, progress, history, None, self.remembered)

    def keep(self, data: str, _access: Any, _uow: Any) -> None:
        self.kept = data
        self.writes += 1
        if not self.steps:
            self.add("draft", TODAY)

    def add(self, state: State, on: date, note: str = "") -> None:
        at = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
        self.steps.append(Step(state, on, at, "Ingrid Holm", note))

    def move(self, state: State, on: date, note: str, access: Any, uow: Any) -> ApplicationView:
        check_step(progress_of(self.steps), state, on, note, TODAY)
        self.add(state, on, note)
        return self.view(access, uow)

    def start_new(self, access: Any, uow: Any) -> ApplicationView:
        self.add("draft", TODAY)
        return self.view(access, uow)

    def note(self, kind: str, how: str, _person: Any, _access: Any, _uow: Any) -> None:
        self.noted.append((kind, how))

    def data(self) -> dict[str, Any]:
        assert self.kept is not None
        kept: dict[str, Any] = json.loads(self.kept)
        return kept


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Register:
    return Register(monkeypatch)


def open_application(bench: Bench, draft: ApplicationDraft | None = None) -> ApplicationPage:
    rooms: Any = SimpleNamespace(go=lambda room: None)
    page = unit_rooms(bench.theme, bench.services, rooms, bench.context())["application"]()
    assert isinstance(page, ApplicationPage)
    bench.show(page)
    bench.hands.settle()
    return page


def whole(bench: Bench, register: Register, **changes: str | bool) -> ApplicationPage:
    """The page with a complete application but for the changes."""
    draft = example_draft(bench.context().profile, TODAY)
    for path, value in changes.items():
        draft = draft.with_value(path.replace("__", "."), value)
    register.kept = json.dumps(draft.to_data(TODAY))
    return open_application(bench)


def field(page: ApplicationPage, path: str) -> TextField:
    box = page.box(path)
    assert isinstance(box, LineBox)
    assert isinstance(box.target, TextField)
    return box.target


def words_on(page: ApplicationPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def status(page: ApplicationPage, key: str) -> str:
    return page.folds[key].head.status()


def test_every_field_of_the_paper_has_its_place(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    paths = [one.path if one.kind != "rows" else "units[0].name" for one in FIELDS]
    assert [path for path in paths if page.box(path) is None] == []


def test_what_the_unit_has_said_is_filled_in_and_nothing_else(
    bench: Bench, register: Register
) -> None:
    page = open_application(bench)
    assert field(page, "units[0].name").text() == "Ekhaga hälsocentral"
    assert field(page, "billing.company").text() == "Ekhaga vård AB"
    assert field(page, "billing.email").text() == ""
    message = page.box("message.text")
    assert isinstance(message, MessageBox)
    assert "{first name}" in message.text()
    assert register.kept is None


def test_focus_stands_on_the_first_thing_left(bench: Bench, register: Register) -> None:
    page = whole(bench, register, billing__email="")
    assert QApplication.focusWidget() is field(page, "billing.email")
    assert page.bar().note == "1 thing left"


def test_what_is_typed_is_kept_as_it_is(bench: Bench, register: Register) -> None:
    page = whole(bench, register, billing__email="")
    bench.hands.write("namn@")
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["billing"]["email"] == "namn@"
    assert register.data()["profile"] == "stockholm-takecare"
    assert page.bar().note == "1 thing left"


def test_typing_on_is_one_write(
    bench: Bench, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "KEEP_AFTER_MS", 60_000)
    page = whole(bench, register, billing__email="")
    bench.hands.write("namn@ekhaga.example")
    assert register.writes == 0
    page.hide()
    bench.idle()
    assert register.writes == 1
    assert register.data()["billing"]["email"] == "namn@ekhaga.example"


def test_a_draft_that_was_not_kept_says_so_and_tries_again(
    bench: Bench, register: Register
) -> None:
    page = whole(bench, register, billing__email="")
    bench.runner.fails = RegisterError("disk_full")
    bench.hands.write("n")
    told = bench.context().sentences.error(RegisterError("disk_full"))[0]
    bench.hands.until(lambda: told in words_on(page), "the error to be told")
    bench.hands.write("a")
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["billing"]["email"] == "na"


def test_a_right_number_is_said_while_it_is_typed(bench: Bench, register: Register) -> None:
    page = whole(bench, register, billing__organisation_number="")
    number = field(page, "billing.organisation_number")
    assert number.accessibleDescription() == ""
    bench.hands.write("559999-9991")
    assert number.accessibleDescription() == "Correct"
    bench.hands.write("2")
    assert number.accessibleDescription() == ""


def test_a_wrong_number_is_told_when_it_is_left(bench: Bench, register: Register) -> None:
    page = whole(bench, register, billing__organisation_number="")
    bench.hands.write("559999-9992")
    box = page.box("billing.organisation_number")
    assert isinstance(box, LineBox)
    assert box.row.error.text() == ""
    bench.hands.key("Tab")
    assert box.row.error.text() != ""
    assert field(page, "billing.organisation_number").error


def test_an_empty_field_is_no_fault_before_it_is_asked_for(
    bench: Bench, register: Register
) -> None:
    page = whole(bench, register, billing__email="")
    bench.hands.key("Tab")
    box = page.box("billing.email")
    assert isinstance(box, LineBox)
    assert box.row.error.text() == ""
    bench.hands.key("Ctrl+Enter")
    assert box.row.error.text() == bench.context().sentences.field(
        page_error("billing.email", "field_missing")
    )


def page_error(path: str, code: str) -> Any:
    from desk.consent.fields import FieldError

    return FieldError(path, code)


def test_eight_digits_become_a_date(bench: Bench, register: Register) -> None:
    page = whole(bench, register, signatory__date="")
    page.open_section("signatory")
    day = field(page, "signatory.date")
    day.setFocus()
    bench.hands.write("20261120")
    bench.hands.key("Tab")
    assert day.text() == "2026-11-20"
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["signatory"]["date"] == "2026-11-20"


def test_a_condition_asks_for_its_proof_when_it_is_met(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    tick = page.box("conditions.policy.done")
    assert isinstance(tick, TickBox)
    assert not field(page, "conditions.policy.date").isVisible()
    tick.card.setFocus()
    bench.hands.key("Space")
    assert field(page, "conditions.policy.date").isVisible()
    assert status(page, "conditions") == "0 of 4 met"
    field(page, "conditions.policy.date").setFocus()
    bench.hands.write("2026-05-03")
    assert status(page, "conditions") == "1 of 4 met"


def test_the_name_shown_is_chosen_from_what_the_profile_allows(
    bench: Bench, register: Register
) -> None:
    page = open_application(bench)
    page.open_section("message")
    box = page.box("message.display")
    assert isinstance(box, ChoiceBox)
    assert set(box._cards) == set(bench.context().profile.message.displays)
    box._cards["provider"].click()
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["message"]["display"] == "provider"


def test_units_are_added_and_taken_away(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    page.open_section("units")
    bench.hands.settle()
    assert page.rows is not None
    page.rows.add.setFocus()
    bench.hands.key("Enter")
    assert QApplication.focusWidget() is field(page, "units[1].name")
    bench.hands.write("Ekhaga filial")
    assert status(page, "units") == "2 units"
    page.rows.removed.emit(0)
    assert field(page, "units[0].name").text() == "Ekhaga filial"
    assert page.box("units[1].name") is None
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["units"] == [{"name": "Ekhaga filial"}]


def test_opening_a_section_folds_the_others(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    assert [key for key, fold in page.folds.items() if fold.is_open()] == ["conditions"]
    page.folds["billing"].head.setFocus()
    bench.hands.key("Space")
    assert [key for key, fold in page.folds.items() if fold.is_open()] == ["billing"]


def test_much_that_is_wrong_is_told_by_section(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    bench.hands.key("Ctrl+Enter")
    told = [problem.text for problem in page.problems()]
    assert told[0] == "Conditions: 4 things to put right"
    assert len(told) < 5
    assert QApplication.focusWidget() is bench.window.shell.summary
    assert all(draft for _data, draft in bench.papers.made)


def test_a_few_wrong_fields_are_told_one_by_one(bench: Bench, register: Register) -> None:
    page = whole(bench, register, billing__email="namn@", billing__postcode="1")
    bench.hands.key("Ctrl+Enter")
    assert len(page.problems()) == 2
    assert bench.window.shell.summary.isVisible()
    bench.hands.key("Alt+2")
    assert QApplication.focusWidget() is field(page, "billing.postcode")
    field(page, "billing.postcode").selectAll()
    bench.hands.write("123 45")
    summary = bench.window.shell.summary
    assert summary.accessibleName().startswith("One thing to put right")
    field(page, "billing.email").setFocus()
    field(page, "billing.email").selectAll()
    bench.hands.write("namn@ekhaga.example")
    assert not summary.isVisible()


def test_a_wrong_unit_is_told_at_its_own_line(bench: Bench, register: Register) -> None:
    draft = example_draft(bench.context().profile, TODAY)
    register.kept = json.dumps(draft.to_data(TODAY))
    page = open_application(bench)
    assert page.rows is not None
    page.rows.added.emit()
    page.rows.added.emit()
    page.changed.emit("units[3].name", "x" * 301)
    bench.hands.key("Ctrl+Enter")
    assert [problem.field for problem in page.problems()] == [field(page, "units[3].name")]


def save(bench: Bench, register: Register, path: Path | None, key: str) -> ApplicationPage:
    page = whole(bench, register)
    bench.chosen_file[0] = path
    bench.hands.key(key)
    bench.idle()
    return page


def test_the_whole_is_saved_as_a_pdf(bench: Bench, register: Register, tmp_path: Path) -> None:
    path = tmp_path / "application.pdf"
    page = save(bench, register, path, "Ctrl+Enter")
    assert path.read_bytes() == b"%PDF-whole"
    assert bench.suggested == ["application.pdf"]
    assert "rvlp@regionstockholm.se" in words_on(page)
    assert page.bar().primary == "Save PDF"


def test_a_draft_is_saved_whatever_is_missing(
    bench: Bench, register: Register, tmp_path: Path
) -> None:
    page = open_application(bench)
    bench.chosen_file[0] = tmp_path / "draft.pdf"
    bench.hands.key("Alt+D")
    bench.idle()
    assert (tmp_path / "draft.pdf").read_bytes() == b"%PDF-draft"
    assert "The draft is saved as a PDF" in words_on(page)


def test_what_cannot_be_set_stops_the_draft_too(
    bench: Bench, register: Register, tmp_path: Path
) -> None:
    page = whole(bench, register, billing__contact="Omar 你好")
    bench.chosen_file[0] = tmp_path / "draft.pdf"
    bench.hands.key("Alt+D")
    bench.idle()
    assert not (tmp_path / "draft.pdf").exists()
    assert [problem.field for problem in page.problems()] == [field(page, "billing.contact")]


def test_choosing_no_file_saves_nothing(bench: Bench, register: Register) -> None:
    page = save(bench, register, None, "Ctrl+Enter")
    assert register.noted == []
    assert page.bar().primary == "Save PDF"


def test_a_folder_that_refuses_is_told(bench: Bench, register: Register, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    page = save(bench, register, tmp_path / "file" / "application.pdf", "Ctrl+Enter")
    assert bench.context().sentences.error(UserError("paper_not_kept"))[0] in words_on(page)


def test_the_paper_is_shown_beside_the_fields(bench: Bench, register: Register) -> None:
    page = whole(bench, register)
    bench.hands.until(lambda: len(page.paper._pages) == 2, "the pages to be drawn")
    assert page.paper.area.accessibleName() == "Preview of the PDF, 2 pages"
    drawn = len(bench.papers.made)
    page.changed.emit("billing.contact", "Anna Berg")
    bench.hands.until(lambda: len(bench.papers.made) > drawn, "the paper to be drawn anew")
    assert bench.papers.made[-1][0]["billing"]["contact"] == "Anna Berg"


def test_large_text_has_room_for_the_fields_or_the_paper(
    make: Callable[..., Bench], register: Register
) -> None:
    bench = make(Settings(language="en", text_size=200))
    page = whole(bench, register)
    assert not page.paper.isVisible()
    assert bench.papers.made == []
    assert page.peek()
    bench.hands.until(lambda: len(page.paper._pages) == 2, "the pages to be drawn")
    assert page.paper.isVisible()
    assert page.paper.width() > page.width() * 0.9
    assert not page.boxes()[0].isVisible()
    assert page.back()
    assert not page.paper.isVisible()

    assert not page.back()


def test_who_may_not_see_it_is_told(bench: Bench, register: Register) -> None:
    register.refuses = Refused("role_missing", values={"roles": "manager"})
    page = open_application(bench)
    assert page.bar().primary == ""
    assert bench.context().sentences.error(register.refuses)[0] in words_on(page)


def test_the_messages_fields_can_be_written_in_words(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    page.open_section("message")
    box = page.box("message.text")
    assert isinstance(box, MessageBox)
    box._other.click()
    box.target.setFocus(Qt.FocusReason.TabFocusReason)
    bench.hands.write(" {Phone}")
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["message"]["text"].endswith(" {phone}")


# The units' table


def names(page: ApplicationPage) -> list[str]:
    assert page.rows is not None
    return [box.row.text() for box in page.rows.boxes]


def in_units(bench: Bench) -> ApplicationPage:
    page = open_application(bench)
    page.open_section("units")
    bench.hands.settle()
    field(page, "units[0].name").setFocus()
    return page


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r\n\r\n", "\n\t\n"])
def test_a_pasted_list_becomes_units(bench: Bench, register: Register, ending: str) -> None:
    page = in_units(bench)
    field(page, "units[0].name").selectAll()
    QApplication.clipboard().setText(ending.join(["Norra", " Södra\tfilialen ", "Östra"]))
    bench.hands.key("Ctrl+V")
    assert names(page) == ["Ekhaga hälsocentral", "Norra", "Södra filialen", "Östra"]
    assert QApplication.focusWidget() is field(page, "units[3].name")
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert [row["name"] for row in register.data()["units"]] == names(page)


def test_a_list_pasted_in_an_empty_line_begins_there(bench: Bench, register: Register) -> None:
    page = in_units(bench)
    field(page, "units[0].name").selectAll()
    bench.hands.write(" ")
    QApplication.clipboard().setText("Norra\nSödra")
    bench.hands.key("Ctrl+V")
    assert names(page) == ["Norra", "Södra"]


def test_one_pasted_name_is_pasted_as_in_any_field(bench: Bench, register: Register) -> None:
    page = in_units(bench)
    field(page, "units[0].name").selectAll()
    QApplication.clipboard().setText("Norra filialen\n")
    bench.hands.key("Ctrl+V")
    assert [name.strip() for name in names(page)] == ["Norra filialen"]


def test_units_are_moved_by_keys(bench: Bench, register: Register) -> None:
    page = in_units(bench)
    bench.hands.key("Alt+L")
    bench.hands.write("Norra")
    bench.hands.key("Alt+Up")
    assert names(page) == ["Norra", "Ekhaga hälsocentral"]
    assert QApplication.focusWidget() is field(page, "units[0].name")
    bench.hands.key("Alt+Up")
    bench.hands.key("Alt+Down")
    assert names(page) == ["Ekhaga hälsocentral", "Norra"]
    assert QApplication.focusWidget() is field(page, "units[1].name")


# Days and the message


@pytest.mark.parametrize("typed", ["20261103", "3/11 2026", "3 nov 2026", "2026.11.3"])
def test_a_day_may_be_written_in_many_ways(bench: Bench, register: Register, typed: str) -> None:
    page = whole(bench, register, conditions__policy__date="")
    day = field(page, "conditions.policy.date")
    day.setFocus()
    bench.hands.write(typed)
    bench.hands.key("Tab")
    assert day.text() == "2026-11-03"
    assert not day.error


def test_no_day_is_guessed(bench: Bench, register: Register) -> None:
    page = whole(bench, register, conditions__policy__date="")
    day = field(page, "conditions.policy.date")
    day.setFocus()
    bench.hands.write("3/11")
    bench.hands.key("Tab")
    assert day.text() == "3/11"
    assert day.error


def message(page: ApplicationPage) -> MessageBox:
    box = page.box("message.text")
    assert isinstance(box, MessageBox)
    return box


def test_the_units_message_is_taken_and_another_can_be_written(
    bench: Bench, register: Register
) -> None:
    page = open_application(bench)
    page.open_section("message")
    box = message(page)
    own = box.text()
    assert box._of_unit.isChecked()
    box.target.setFocus()
    bench.hands.write("x")
    assert box.text() == own
    box._other.click()
    box.target.setFocus()
    bench.hands.write(" Ring {phone}.")
    assert "another text" in words_on(page)
    box._of_unit.click()
    assert box.text() == own
    assert "another text" not in words_on(page)
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["message"]["text"] == bench.context().unit.message.template


def test_a_message_nobody_has_confirmed_is_not_taken(
    bench: Bench, register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    unconfirmed = replace(bench.context().unit.message, confirmed_at=None)
    context = bench.context(message=unconfirmed)
    monkeypatch.setattr(bench, "context", lambda: context)
    page = open_application(bench)
    page.open_section("message")
    assert message(page).text() == ""
    assert "The unit has no confirmed message yet" in words_on(page)


def test_the_remembered_organisation_number_is_filled_in(bench: Bench, register: Register) -> None:
    register.remembered = {"billing.organisation_number": "559999-9991"}
    page = open_application(bench)
    assert field(page, "billing.organisation_number").text() == "559999-9991"


# Papers out


def test_it_is_printed_and_noted(bench: Bench, register: Register) -> None:
    page = whole(bench, register)
    bench.hands.key("Ctrl+P")
    bench.idle()
    assert bench.printer.printed == [("application", b"%PDF-whole")]
    assert register.noted == [("activation", "printed")]
    assert "gone to the printer" in words_on(page)


def test_a_draft_is_printed_as_a_draft(bench: Bench, register: Register) -> None:
    whole(bench, register, billing__email="")
    bench.hands.key("Ctrl+P")
    bench.idle()
    assert bench.printer.printed == [("application-draft", b"%PDF-draft")]


def test_no_printer_is_told(bench: Bench, register: Register) -> None:
    page = whole(bench, register)
    bench.printer.missing = UserError("printer_missing")
    bench.hands.key("Ctrl+P")
    bench.idle()
    assert "The computer has no printer." in words_on(page)
    assert register.noted == []
    assert page.bar().primary == "Save PDF"


def test_it_is_opened_in_the_viewer(bench: Bench, register: Register) -> None:
    whole(bench, register)
    bench.hands.key("Ctrl+O")
    bench.idle()
    assert [path.read_bytes() for path in bench.printer.shown] == [b"%PDF-whole"]
    assert register.noted == [("activation", "opened")]


@pytest.mark.parametrize(("key", "mail"), [("Ctrl+M", b"mail with"), ("Alt+M", b"mail without")])
def test_an_email_draft_is_saved(
    bench: Bench, register: Register, tmp_path: Path, key: str, mail: bytes
) -> None:
    page = save(bench, register, tmp_path / "mail.eml", key)
    assert (tmp_path / "mail.eml").read_bytes() == mail
    assert bench.suggested == ["application.eml"]
    assert register.noted == [("mail", "saved")]
    warned = "avoid ordinary e-mail" in words_on(page)
    assert warned == (key == "Ctrl+M")


def test_no_email_draft_is_made_of_half_an_application(
    bench: Bench, register: Register, tmp_path: Path
) -> None:
    page = whole(bench, register, billing__email="")
    bench.chosen_file[0] = tmp_path / "mail.eml"
    bench.hands.key("Ctrl+M")
    bench.idle()
    assert not (tmp_path / "mail.eml").exists()
    assert [problem.field for problem in page.problems()] == [field(page, "billing.email")]


def test_where_no_address_is_known_it_is_said(
    bench: Bench, register: Register, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = bench.context("vgr")
    monkeypatch.setattr(bench, "context", lambda: context)
    page = save(bench, register, tmp_path / "mail.eml", "Ctrl+M")
    assert "no address is known" in words_on(page)


def test_the_details_are_saved_as_the_command_line_takes_them(
    bench: Bench, register: Register, tmp_path: Path
) -> None:
    save(bench, register, tmp_path / "details.json", "Alt+E")
    saved = json.loads((tmp_path / "details.json").read_text(encoding="utf-8"))
    assert saved == example_draft(bench.context().profile, TODAY).to_data(TODAY)
    assert register.noted == [("data", "saved")]


# The way


def on_its_way(bench: Bench, register: Register, *states: State) -> ApplicationPage:
    register.add("draft", date(2026, 11, 1))
    for state in states:
        register.add(state, date(2026, 11, 3))
    return whole(bench, register)


def stage_words(page: ApplicationPage) -> str:
    return page.head.stages.accessibleName().replace("\u00a0", " ")


def test_each_step_is_noted_with_its_day(bench: Bench, register: Register) -> None:
    page = on_its_way(bench, register)
    for state in ("signed", "sent", "active"):
        bench.hands.key("Alt+N")
        bench.idle()
        assert register.steps[-1].state == state
        assert register.steps[-1].on == TODAY
    assert "Active, 21 Nov 2026, Ingrid Holm" in stage_words(page)
    assert page.bar().primary == "Save PDF"


def test_the_day_can_be_another_and_is_judged(bench: Bench, register: Register) -> None:
    page = on_its_way(bench, register)
    assert page.way is not None
    page.open_section("way")
    for typed, told in (("4/12 2026", "not been"), ("1/10 2026", "before"), ("x", "no date")):
        page.way.step.day.selectAll()
        page.way.step.day.setFocus()
        bench.hands.write(typed)
        bench.hands.key("Alt+N")
        bench.idle()
        assert len(register.steps) == 1
        assert told in page.way.step.day_row.error.text().lower()
    page.way.step.day.selectAll()
    bench.hands.write("20261110")
    bench.hands.key("Alt+N")
    bench.idle()
    assert register.steps[-1].on == date(2026, 11, 10)


def test_half_an_application_is_not_signed(bench: Bench, register: Register) -> None:
    page = whole(bench, register, billing__email="")
    bench.hands.key("Alt+N")
    bench.idle()
    assert [problem.field for problem in page.problems()] == [field(page, "billing.email")]
    assert [step.state for step in register.steps] in ([], ["draft"])


def test_what_is_signed_can_be_read_only(bench: Bench, register: Register) -> None:
    page = on_its_way(bench, register, "signed")
    page.open_section("billing")
    before = field(page, "billing.email").text()
    field(page, "billing.email").setFocus()
    bench.hands.write("x")
    assert field(page, "billing.email").text() == before
    tick = page.box("conditions.policy.done")
    assert isinstance(tick, TickBox)
    assert not tick.card.isEnabled()
    assert "was signed" in words_on(page)
    assert register.writes == 0
    assert page.bar().primary == "Note as sent"


def test_what_is_signed_is_printed_with_its_own_day(bench: Bench, register: Register) -> None:
    register.add("draft", date(2026, 11, 1))
    register.add("signed", date(2026, 11, 3))
    data = example_draft(bench.context().profile, TODAY).to_data(date(2026, 11, 2))
    register.kept = json.dumps(data)
    open_application(bench)
    bench.hands.key("Ctrl+P")
    bench.idle()
    assert bench.papers.made[-1] == (data, False)


def test_a_step_is_taken_back_with_a_reason(bench: Bench, register: Register) -> None:
    page = on_its_way(bench, register, "signed", "sent")
    assert page.way is not None
    bench.hands.key("Alt+R")
    assert QApplication.focusWidget() is page.way.step.reason
    page.way.step._back.click()
    bench.idle()
    assert len(register.steps) == 3
    assert page.way.step.reason_row.error.text()
    page.way.step.reason.setFocus()
    bench.hands.write("Wrong button")
    page.way.step._back.click()
    bench.idle()
    assert register.steps[-1].note == "Wrong button"
    assert page.bar().primary == "Note as sent"
    page.open_section("way")
    assert "Wrong button. Noted" in words_on(page).replace("\u00a0", " ")


def test_a_new_application_is_begun_knowingly(bench: Bench, register: Register) -> None:
    page = on_its_way(bench, register, "signed")
    bench.hands.key("Alt+B")
    bench.idle()
    assert [step.state for step in register.steps] == ["draft", "signed", "draft"]
    assert not field(page, "billing.email").isReadOnly()
    assert page.bar().primary == "Save PDF"
