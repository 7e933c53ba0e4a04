"""To carry over: the most pressing first, marked and taken back with keys alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from bench import TODAY, Bench
from PySide6.QtWidgets import QApplication

from desk.errors import RegisterError
from desk.register.views import AnswerView, CarryOverView, IdentityView, PersonView, RecipientView
from desk.register.visit_views import MarkToCarry
from desk.visits.booking import Visit
from desk.window.formats import Formats
from desk.window.unit import carry_desk as module
from desk.window.unit.carry_marks import mark_groups
from desk.window.unit.carry_over import CarryOverPage
from desk.window.unit.carry_words import CarryGroup, age_of, carry_groups
from desk.window.unit.rooms import unit_rooms

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def line(
    number: int, kind: str, name: str, *, days: int = 0, masked: bool = False, before: str = ""
) -> CarryOverView:
    """An answer that waits; the numbers are those kept for fiction."""
    mobile = f"+4670174060{number}"
    recipient = RecipientView("patient", name, mobile, "own", "", True, None, "never")
    answer = AnswerView(
        id=f"answer-{number}",
        seq=1,
        kind=kind,  # type: ignore[arg-type]
        at=NOON - timedelta(days=days),
        user_name="Ingrid Holm",
        unit_name="Ekhaga",
        channel="visit",
        decided_by="patient",
        by_whom="patient",
        recipients=() if masked else (recipient,),
        until=None,
        ask_again="never",
        language="sv",
        script_version="1",
        script_text="",
        told_how=None,
        told_seconds=0,
        sample_text="",
        mobile_before=before or None,
        carry_over="to_carry_over",
        carried_at=None,
        carried_by=None,
    )
    identity = (IdentityView("personnummer", "", "196101182803"),)
    names = ("", "", ()) if masked else (name, "Lindqvist", identity)
    person = PersonView(f"person-{number}", *names, None, masked, masked)
    return CarryOverView(answer, person)


def waiting_lines() -> list[CarryOverView]:
    return [
        line(1, "withdrawn", "Anna", days=2),
        line(2, "withdrawn", "Elsa", masked=True),
        line(3, "number_changed", "Omar", days=1, before="+46701740631"),
        line(4, "given", "Lars"),
    ]


class Register:
    """What waits, as the use cases would keep it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, lines: list[CarryOverView]) -> None:
        self.lines = lines
        self.all = list(lines)
        self.done: list[CarryOverView] = []
        self.noted: list[tuple[str, tuple[str, ...]]] = []
        monkeypatch.setattr(module, "to_carry_over", lambda _access, _uow: tuple(self.lines))
        monkeypatch.setattr(module, "carried_today", lambda _access, _uow: tuple(self.done))
        monkeypatch.setattr(module, "mark_carried_over", self.mark)
        monkeypatch.setattr(module, "note_list", self.note)
        self.marks: list[MarkToCarry] = []
        self.marked: list[MarkToCarry] = []
        monkeypatch.setattr(module, "marks_to_carry_over", lambda _access, _uow: (*self.marks,))
        monkeypatch.setattr(module, "marks_carried_today", lambda _access, _uow: (*self.marked,))
        monkeypatch.setattr(module, "mark_visit_carried_over", self.mark_visit)

    def mark_visit(self, _visit_id: str, done: bool, _access: Any, _uow: Any) -> Any:
        if done:
            self.marks, self.marked = [], self.marks
        else:
            self.marks, self.marked = self.marked, []

    def note(self, name: str, people: tuple[str, ...], _access: Any, _uow: Any) -> None:
        self.noted.append((name, people))

    def mark(self, answer_id: str, done: bool, _access: Any, _uow: Any) -> AnswerView:
        chosen = next(one for one in self.all if one.answer.id == answer_id)
        self.lines = [one for one in self.all if one in self.lines and one is not chosen]
        self.done = [one for one in self.done if one is not chosen]
        if done:
            self.done.insert(0, chosen)
        else:
            self.lines = [one for one in self.all if one in self.lines or one is chosen]
        return chosen.answer


def open_list(bench: Bench) -> tuple[CarryOverPage, list[str]]:
    """The page in the window, and what it asked of the rooms."""
    asked: list[str] = []
    rooms: Any = SimpleNamespace(
        go=lambda room: asked.append(f"go {room}"),
        open_card=lambda person: asked.append(f"open {person}"),
        show=lambda page, right: None,
        clipboard=SimpleNamespace(copy=lambda number: asked.append(f"copy {number}")),
        home_desk=SimpleNamespace(refresh=lambda: asked.append("refresh")),
    )
    page = unit_rooms(bench.theme, bench.services, rooms, bench.context())["carry_over"]()
    assert isinstance(page, CarryOverPage)
    bench.show(page)
    bench.hands.settle()
    return page, asked


def visit_line(*, on: bool = False, masked: bool = False) -> MarkToCarry:
    """A visit whose mark the record system does not have."""
    visit = Visit("visit-1", "unit", "person-9", datetime(2026, 12, 1, 9, 30), mark=on)
    named = ("", "", ()) if masked else ("Märta", "Rydberg", ())
    return MarkToCarry(visit, PersonView("person-9", *named, None, masked, masked), on, NOON)


def names(page: CarryOverPage) -> list[str]:
    return [row.words.name.split()[0] for row in page.rows() if not row.words.done]


def groups(bench: Bench, lines: list[CarryOverView]) -> tuple[CarryGroup, ...]:
    return carry_groups(tuple(lines), bench.context(), TODAY)


def test_groups_stand_by_urgency_with_the_profiles_places(bench: Bench) -> None:
    made = groups(bench, list(reversed(waiting_lines())))
    assert [group.heading for group in made] == [
        "Remove in TakeCare",
        "Change the number in TakeCare",
        "Mark in TakeCare",
    ]
    carry = bench.context().profile.carry_over
    assert made[0].places == (carry.remove_place["en"],)
    assert made[2].places == (carry.mark_place["en"], carry.number_place["en"])


def test_only_what_is_entered_there_has_a_number_to_copy(bench: Bench) -> None:
    made = groups(bench, waiting_lines())
    numbers = {row.name.split()[0]: row.mobile for group in made for row in group.rows}
    assert numbers["Anna"] == ""
    assert numbers["Omar"] == "+46701740603"
    assert numbers["Lars"] == "+46701740604"


def test_a_masked_person_shows_nothing_but_that_there_is_one(bench: Bench) -> None:
    row = groups(bench, [line(2, "given", "Elsa", masked=True)])[0].rows[0]
    assert row.name == "Protected identity"
    assert (row.second, row.mobile) == ("", "")
    assert "Elsa" not in row.sentence


@pytest.mark.parametrize(
    ("days", "english", "swedish"),
    [
        (-1, "Since today", "Since today"),
        (0, "Since today", "Since today"),
        (1, "Since yesterday", "Since yesterday"),
        (3, "Since Wednesday, 3 days", "Since i onsdags, 3 days"),
        (9, "Since 12 Nov 2026, 9 days", "Since 12 nov 2026, 9 days"),
    ],
)
def test_the_age_is_said_in_words(days: int, english: str, swedish: str) -> None:
    assert age_of(TODAY - timedelta(days=days), TODAY, Formats("en")) == english
    assert age_of(TODAY - timedelta(days=days), TODAY, Formats("sv")) == swedish
    assert age_of(date(2026, 2, 28), date(2026, 3, 1), Formats("en")) == "Since yesterday"


def test_done_takes_the_line_away_and_goes_to_the_next(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    Register(monkeypatch, waiting_lines())
    page, asked = open_list(bench)
    assert QApplication.focusWidget() is page.rows()[0].buttons[0]
    bench.hands.key("Enter")
    bench.idle()
    bench.hands.settle()
    assert names(page) == ["Protected", "Omar", "Lars"]
    assert QApplication.focusWidget() is page.rows()[0].buttons[0]
    assert asked == ["refresh"]
    assert page.bar().note == "3 left"


def test_whose_lines_were_shown_is_noted_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = Register(monkeypatch, waiting_lines())
    open_list(bench)
    everybody = ("person-1", "person-2", "person-3", "person-4")
    assert register.noted == [("carry_over", everybody)]
    bench.hands.key("Enter")
    bench.idle()
    assert len(register.noted) == 1


def test_the_last_mark_can_be_taken_back(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    Register(monkeypatch, waiting_lines())
    page, _asked = open_list(bench)
    assert keys(page) == ["F4"]
    bench.hands.key("Enter")
    bench.idle()
    assert keys(page) == ["F4", "Ctrl+Z"]
    bench.hands.key("Ctrl+Z")
    bench.idle()
    assert names(page) == ["Anna", "Protected", "Omar", "Lars"]
    assert keys(page) == ["F4"]


def keys(page: CarryOverPage) -> list[str]:
    return [action.key for action in page.bar().secondary]


def test_what_was_marked_today_stays_with_a_way_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    Register(monkeypatch, waiting_lines())
    page, _asked = open_list(bench)
    for _line in range(2):
        bench.hands.key("Alt+M")
        bench.idle()
        bench.hands.settle()
    done = [row for row in page.rows() if row.words.done]
    assert [row.words.name.split()[0] for row in done] == ["Protected", "Anna"]
    done[1].buttons[0].click()
    bench.idle()
    assert names(page) == ["Anna", "Omar", "Lars"]


def test_the_line_one_stands_on_has_the_keys(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    Register(monkeypatch, waiting_lines())
    _page, asked = open_list(bench)
    for key in ("Down", "Down", "Alt+K", "F4"):
        bench.hands.key(key)
    assert asked == ["copy +46701740603", "open person-3"]


def test_arrows_go_between_lines_and_buttons(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    Register(monkeypatch, waiting_lines())
    page, asked = open_list(bench)
    bench.hands.key("Down")
    bench.hands.key("Down")
    omar = page.rows()[2]
    assert QApplication.focusWidget() is omar.buttons[1]
    bench.hands.key("Left")
    assert QApplication.focusWidget() is omar.buttons[0]
    bench.hands.key("Enter")
    assert asked == ["copy +46701740603"]
    bench.hands.key("Up")
    assert QApplication.focusWidget() is page.rows()[1].buttons[0]


def test_an_empty_list_says_so_and_leads_home(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    Register(monkeypatch, [])
    page, asked = open_list(bench)
    assert page.rows() == []
    bench.hands.key("Enter")
    assert asked == ["go home"]


def test_the_last_line_done_leaves_the_way_home(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    Register(monkeypatch, [line(4, "given", "Lars")])
    page, asked = open_list(bench)
    page.rows()[0].buttons[-1].click()
    bench.idle()
    bench.hands.settle()
    assert QApplication.focusWidget() is bench.window.shell.sheet.bar.primary_button
    bench.hands.key("Enter")
    assert asked == ["refresh", "go home"]


def test_what_could_not_be_marked_stays_and_says_why(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    Register(monkeypatch, waiting_lines())
    page, asked = open_list(bench)
    bench.runner.fails = RegisterError("disk_full")
    page.rows()[0].buttons[-1].click()
    bench.idle()
    assert len(page.rows()) == 4
    assert asked == []
    shown = [
        one.accessibleName() for one in page.findChildren(type(page._banner)) if one.isVisible()
    ]
    assert shown == [bench.context().sentences.error(RegisterError("disk_full"))[0]]


def test_a_visits_mark_is_carried_over_by_the_same_keys(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = Register(monkeypatch, waiting_lines()[3:])
    register.marks = [visit_line()]
    page, _ = open_list(bench)
    assert names(page) == ["Lars", "Märta"]
    bench.hands.key("Down")
    assert page.rows()[1].words.sentence == "No SMS for the visit Tuesday 1 December at\xa009.30"
    bench.hands.key("Alt+M")
    bench.hands.settle()
    assert names(page) == ["Lars"]
    bench.hands.key("Ctrl+Z")
    bench.hands.settle()
    assert names(page) == ["Lars", "Märta"]


def test_marks_to_remove_stand_first_and_a_masked_person_is_not_told(bench: Bench) -> None:
    lines = (visit_line(on=True), visit_line(masked=True))
    first, second = mark_groups(lines, bench.context(), TODAY)
    assert first.heading == "Remove the mark of a visit in TakeCare"
    assert "December" not in first.rows[0].sentence
    assert "December" in second.rows[0].sentence
