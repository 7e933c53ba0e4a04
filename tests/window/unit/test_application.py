"""The application: every field can be filled, is checked, kept, and becomes a PDF."""

from __future__ import annotations

import json
from collections.abc import Callable
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
from desk.errors import Refused, RegisterError
from desk.settings import Settings
from desk.window.unit import application_desk as module
from desk.window.unit.application import ApplicationPage
from desk.window.unit.application_fields import ChoiceBox, LineBox, TickBox
from desk.window.unit.rooms import unit_rooms
from desk.window.widgets.fields import TextField
from desk.window.widgets.text import Label


class Register:
    """The application as the register keeps it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kept: str | None = None
        self.writes = 0
        self.refuses: Exception | None = None
        monkeypatch.setattr(module, "load_application", self.load)
        monkeypatch.setattr(module, "keep_application", self.keep)
        monkeypatch.setattr(module, "JUDGE_AFTER_MS", 0)
        monkeypatch.setattr(module, "KEEP_AFTER_MS", 0)
        monkeypatch.setattr(module, "SHOW_AFTER_MS", 0)

    def load(self, _access: Any, _uow: Any) -> str | None:
        if self.refuses is not None:
            raise self.refuses
        return self.kept

    def keep(self, data: str, _access: Any, _uow: Any) -> None:
        self.kept = data
        self.writes += 1

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
    return page._folds[key].head.status()


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
    assert isinstance(message, LineBox)
    assert "{first name}" in message.row.text()
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
    monkeypatch.setattr(module, "KEEP_AFTER_MS", 60_000)
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
    assert page._rows is not None
    page._rows.add.setFocus()
    bench.hands.key("Enter")
    assert QApplication.focusWidget() is field(page, "units[1].name")
    bench.hands.write("Ekhaga filial")
    assert status(page, "units") == "2 units"
    page.unit_removed.emit(0)
    assert field(page, "units[0].name").text() == "Ekhaga filial"
    assert page.box("units[1].name") is None
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["units"] == [{"name": "Ekhaga filial"}]


def test_opening_a_section_folds_the_others(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    assert [key for key, fold in page._folds.items() if fold.is_open()] == ["conditions"]
    page._folds["billing"].head.setFocus()
    bench.hands.key("Space")
    assert [key for key, fold in page._folds.items() if fold.is_open()] == ["billing"]


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
    page.unit_added.emit()
    page.unit_added.emit()
    page.changed.emit("units[3].name", "x" * 301)
    page.save.emit(False)
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
    assert [draft for _data, draft in bench.papers.made if not draft] == []
    assert page.bar().primary == "Save PDF"


def test_a_folder_that_refuses_is_told(bench: Bench, register: Register, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    page = save(bench, register, tmp_path / "file" / "application.pdf", "Ctrl+Enter")
    assert "The PDF could not be written there" in words_on(page)


def test_the_paper_is_shown_beside_the_fields(bench: Bench, register: Register) -> None:
    page = whole(bench, register)
    bench.hands.until(lambda: len(page.paper._pages) == 2, "the pages to be drawn")
    assert page.paper._area.accessibleName() == "Preview of the PDF, 2 pages"
    drawn = len(bench.papers.made)
    page.changed.emit("billing.contact", "Anna Berg")
    bench.hands.until(lambda: len(bench.papers.made) > drawn, "the paper to be drawn anew")
    assert bench.papers.made[-1][0]["billing"]["contact"] == "Anna Berg"


def test_large_text_has_no_room_for_the_paper(
    make: Callable[..., Bench], register: Register
) -> None:
    bench = make(Settings(language="en", text_size=200))
    page = whole(bench, register)
    assert not page.paper.isVisible()
    assert bench.papers.made == []


def test_who_may_not_see_it_is_told(bench: Bench, register: Register) -> None:
    register.refuses = Refused("role_missing", values={"roles": "manager"})
    page = open_application(bench)
    assert page.bar().primary == ""
    assert bench.context().sentences.error(register.refuses)[0] in words_on(page)


def test_the_messages_fields_can_be_written_in_words(bench: Bench, register: Register) -> None:
    page = open_application(bench)
    page.open_section("message")
    box = page.box("message.text")
    assert isinstance(box, LineBox)
    box.target.setFocus(Qt.FocusReason.TabFocusReason)
    bench.hands.write(" {Phone}")
    bench.hands.until(lambda: register.writes > 0, "the draft to be kept")
    assert register.data()["message"]["text"].endswith(" {phone}")
