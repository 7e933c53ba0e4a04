"""The first start: answered with keys, stopped by what is wrong, never losing an answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from beginning import CODE, PASSWORD, PLACE, answered, begin, fill, page_of
from bench import Bench
from PySide6.QtWidgets import QApplication

from desk.window.first.account import CodePage, NamePage
from desk.window.first.answers import FirstAnswers, FirstStep
from desk.window.first.last import DonePage, TextPage
from desk.window.first.start import FirstStart
from desk.window.first.unit import UnitPage
from desk.window.widgets.text import Label


def steps(bench: Bench) -> list[tuple[str, str]]:
    """The left column: names and states."""
    return [(row._name, row.state) for row in bench.window.shell.left._steps]


def words_on(page: Any) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def test_keys_alone_answer_everything(bench: Bench) -> None:
    first = begin(bench)
    done: list[FirstAnswers] = []
    first.finished.connect(done.append)
    hands = bench.hands
    hands.key("Enter")
    assert first.step is FirstStep.REGION
    hands.key("1")
    hands.key("Enter")
    assert first.step is FirstStep.UNIT
    hands.write("Ekhaga kliniken")
    fill(bench, {"provider": "Region Ekhaga", "phone": "08-465 004 10"})
    page_of(bench).cards["provider"].setFocus()
    hands.key("Space")
    hands.key("Enter")
    assert first.step is FirstStep.MESSAGE
    page_of(bench).editor.confirm.setFocus()
    hands.key("Space")
    hands.key("Enter")
    assert first.step is FirstStep.NAME
    hands.write("Ingrid Holm")
    for row in ("login", "password", "eye", "again"):
        hands.key("Tab")
        if row in ("password", "again"):
            hands.write(PASSWORD)
    hands.key("Enter")
    assert first.step is FirstStep.CODE
    group = first.answers.code.split("-")[first.answers.code_group - 1]
    hands.write(group.lower())
    hands.key("Enter")
    assert first.step is FirstStep.DONE
    assert QApplication.focusWidget() is bench.window.shell.sheet.bar.primary_button
    hands.key("Enter")
    assert len(done) == 1
    answers = done[0]
    assert (answers.profile, answers.display) == ("stockholm-takecare", "provider")
    assert (answers.name, answers.user_name) == ("Ekhaga kliniken", "Ingrid Holm")
    assert answers.confirmed
    assert answers.turn_to == "08-465 004 10"
    assert (answers.login, answers.password) == ("ingrid.holm", PASSWORD)


def test_the_steps_read_as_a_summary(bench: Bench) -> None:
    begin(bench, answered(), FirstStep.NAME)
    rows = bench.window.shell.left._steps
    assert [row.state for row in rows] == [
        "done",
        "done",
        "done",
        "done",
        "now",
        "to_come",
        "to_come",
    ]
    assert "Ekhaga" in rows[2].accessibleName()
    assert "Confirmed by you" in rows[3].accessibleName()


def test_the_phone_follows_every_key(bench: Bench) -> None:
    begin(bench, answered(name=""), FirstStep.UNIT)
    phone = bench.window.shell.phone.phone
    fill(bench, {"name": "Nybo"})
    assert "Nybo" in phone.text()
    fill(bench, {"phone": "08-465 004 99"})
    assert "08-465 004 99" in phone.text()
    page_of(bench).cards["provider"].click()
    assert "Nybo" not in phone.text()
    assert "Ekhaga vård" in phone.text()


def test_no_system_chosen_stops(bench: Bench) -> None:
    first = begin(bench, step=FirstStep.REGION)
    bench.hands.key("Enter")
    assert first.step is FirstStep.REGION
    assert bench.window.shell.summary.isVisible()
    assert steps(bench)[1][1] == "to_mend"


def test_every_empty_field_is_told_at_once(bench: Bench) -> None:
    first = begin(bench, FirstAnswers(language="en").with_({"profile": "vgr"}), FirstStep.UNIT)
    bench.hands.key("Enter")
    assert first.step is FirstStep.UNIT
    page = page_of(bench)
    told = [problem.text for problem in page.problems()]
    assert len(told) == 8
    assert [row.error.text() for row in page.rows.values() if row.error.text()] == [
        text for text in told if text != "Choose what the message shows of the place."
    ]


@pytest.mark.parametrize(
    ("field", "typed"),
    [("phone", "ring oss"), ("send_days_before", "99"), ("sender", "Åsele"), ("sender", "123")],
)
def test_a_wrong_field_stops_at_its_place(bench: Bench, field: str, typed: str) -> None:
    first = begin(bench, answered("vgr", **{field: typed}), FirstStep.UNIT)
    bench.hands.key("Enter")
    assert first.step is FirstStep.UNIT
    page: UnitPage = page_of(bench)
    assert [problem.field for problem in page.problems()] == [page.rows[field].field]
    bench.hands.key("Enter")
    assert QApplication.focusWidget() is page.rows[field].field


def test_a_name_that_gives_the_care_away_stops_where_it_is_shown(bench: Bench) -> None:
    first = begin(
        bench, answered(name="Hudmottagningen", sender="Ekhaga", short_name="Eken"), FirstStep.UNIT
    )
    page: UnitPage = page_of(bench)
    assert "Hudmottagningen" in page.rows["name"].verdict.text()
    bench.hands.key("Enter")
    assert first.step is FirstStep.UNIT
    page.cards["provider"].setFocus()
    bench.hands.key("Space")
    assert not bench.window.shell.summary.isVisible()
    bench.hands.key("Enter")
    assert first.step is FirstStep.MESSAGE


@pytest.mark.parametrize(
    ("profile", "display", "days", "check_in"),
    [
        ("stockholm-takecare", True, False, False),
        ("vgr", True, True, False),
        ("vasterbotten-cosmic", False, False, True),
    ],
)
def test_what_the_profile_settles_is_not_asked(
    bench: Bench, profile: str, display: bool, days: bool, check_in: bool
) -> None:
    begin(bench, answered(profile), FirstStep.UNIT)
    page: UnitPage = page_of(bench)
    assert page.cards["provider"].isVisible() is display
    assert page.rows["send_days_before"].isVisible() is days
    assert page.rows["check_in"].isVisible() is check_in
    assert page.problems() == []


def test_a_text_that_gives_something_away_stops(bench: Bench) -> None:
    bad = "Blodprov {date} {time}"
    first = begin(bench, answered(template=bad), FirstStep.MESSAGE)
    bench.hands.key("Ctrl+Enter")
    assert first.step is FirstStep.MESSAGE
    page: TextPage = page_of(bench)
    assert page.editor.area.error
    assert first.answers.template == bad


def test_an_edited_text_loses_its_tick(bench: Bench) -> None:
    first = begin(bench, answered(), FirstStep.MESSAGE)
    page: TextPage = page_of(bench)
    assert page.editor.confirm.isChecked()
    page.editor.area.setFocus()
    bench.hands.write(" Welcome.")
    assert not page.editor.confirm.isChecked()
    assert first.answers.template is not None
    assert first.answers.template.endswith(" Welcome.")
    assert page.bar().note == "Not confirmed: no yes can be saved"


def test_an_unconfirmed_text_may_be_left_for_later(bench: Bench) -> None:
    first = begin(bench, answered(confirmed=False), FirstStep.MESSAGE)
    bench.hands.key("Ctrl+Enter")
    assert first.step is FirstStep.NAME
    bench.hands.key("Enter")
    bench.hands.key("Enter")
    assert "A yes can be saved when a manager has confirmed the text." in words_on(page_of(bench))


def test_no_name_stops(bench: Bench) -> None:
    first = begin(bench, answered(user_name="  "), FirstStep.NAME)
    bench.hands.key("Enter")
    assert first.step is FirstStep.NAME
    page: NamePage = page_of(bench)
    assert page.row.error.text() == "Write your name."


def test_back_keeps_every_answer(bench: Bench) -> None:
    first = begin(bench, answered(), FirstStep.NAME)
    before = first.answers
    for step in (FirstStep.MESSAGE, FirstStep.UNIT, FirstStep.REGION, FirstStep.LANGUAGE):
        bench.hands.key("Esc")
        assert first.step is step
    bench.hands.key("Esc")
    assert first.step is FirstStep.LANGUAGE
    assert first.answers == before


def test_changing_an_answer_comes_back_to_the_last_page(bench: Bench) -> None:
    first = begin(bench, answered(), FirstStep.DONE)
    bench.hands.key("Alt+2")
    assert first.step is FirstStep.UNIT
    fill(bench, {"name": "Nybo"})
    bench.hands.key("Enter")
    assert first.step is FirstStep.DONE
    assert "Nybo" in words_on(page_of(bench))
    bench.hands.key("Alt+6")
    bench.hands.key("Esc")
    assert first.step is FirstStep.DONE


def test_a_done_step_can_be_chosen(bench: Bench) -> None:
    first = begin(bench, answered(), FirstStep.NAME)
    bench.window.shell.left._steps[1].click()
    assert first.step is FirstStep.REGION


def test_the_last_page_says_where_the_register_will_lie(bench: Bench) -> None:
    begin(bench, answered(), FirstStep.DONE)
    shown = words_on(page_of(bench)).replace("\u200b", "")
    assert PLACE in shown


def test_while_the_register_is_made_a_second_press_does_nothing(bench: Bench) -> None:
    first = begin(bench, answered(), FirstStep.DONE)
    done: list[FirstAnswers] = []
    first.finished.connect(done.append)
    bench.hands.key("Enter")
    first.set_busy(True)
    bench.hands.key("Enter")
    assert len(done) == 1
    page: DonePage = page_of(bench)
    assert page.bar().primary == "Making the register"


def test_another_language_is_asked_for_at_once(bench: Bench) -> None:
    first = begin(bench)
    asked: list[str] = []
    first.language_chosen.connect(asked.append)
    bench.hands.key("2")
    assert asked == []
    bench.hands.key("1")
    assert asked == ["sv"]
    assert first.answers.language == "sv"


def test_a_register_that_is_there_can_be_opened_instead(bench: Bench) -> None:
    first = begin(bench)
    asked: list[int] = []
    first.open_other.connect(lambda: asked.append(1))
    bench.hands.key("Ctrl+O")
    assert asked == [1]


def test_the_shell_is_let_go_of(bench: Bench) -> None:
    first: FirstStart = begin(bench, answered(), FirstStep.NAME)
    first.end()
    bench.window.shell.left._steps[1].click()
    assert first.step is FirstStep.NAME


@pytest.mark.parametrize(
    ("password", "again", "words"),
    [
        ("", "", "Write a password."),
        ("kort", "kort", "The password is too short: it must have at least 10 characters."),
        (PASSWORD, "korrekt häst", "The two passwords are not the same."),
    ],
)
def test_a_password_that_will_not_do_stops(
    bench: Bench, password: str, again: str, words: str
) -> None:
    first = begin(bench, answered(password=password, again=again), FirstStep.NAME)
    bench.hands.key("Enter")
    assert first.step is FirstStep.NAME
    page: NamePage = page_of(bench)
    assert [problem.text for problem in page.problems()] == [words]


def test_the_code_must_be_typed_back(bench: Bench) -> None:
    first = begin(bench, answered(code_typed=""), FirstStep.CODE)
    bench.hands.key("Enter")
    assert first.step is FirstStep.CODE
    bench.hands.key("Enter")
    bench.hands.write("00000")
    bench.hands.key("Enter")
    page: CodePage = page_of(bench)
    assert page.panel.row.error.text() == "This is not group 4. Compare with the paper."


def test_the_code_is_printed_and_saved_but_not_beside_the_register(
    bench: Bench, home: Path, tmp_path: Path
) -> None:
    begin(bench, answered(), FirstStep.CODE)
    bench.hands.key("Ctrl+P")
    bench.idle()
    assert [title for title, _pdf in bench.printer.printed] == ["Recovery code"]
    assert bench.papers.listed[0].parts[0].text == CODE
    bench.chosen_file[0] = home / "code.pdf"
    bench.hands.key("Alt+S")
    bench.idle()
    assert "Not beside the register" in words_on(page_of(bench))
    assert not (home / "code.pdf").exists()
    bench.chosen_file[0] = tmp_path / "code.pdf"
    bench.hands.key("Alt+S")
    bench.idle()
    assert (tmp_path / "code.pdf").read_bytes().startswith(b"%PDF")


def test_a_register_that_is_made_asks_for_no_password(bench: Bench) -> None:
    window = bench.window
    first = FirstStart(
        bench.theme,
        bench.services,
        window.shell,
        PLACE,
        answered(),
        FirstStep.NAME,
        window,
        account=False,
    )
    first.begin()
    bench.idle()
    assert not page_of(bench).secret.isVisible()
    bench.hands.key("Enter")
    assert first.step is FirstStep.DONE
