"""The application: kept, moved step by step, frozen when signed, every step with its trace."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.application import ApplicationView

DAY = date(2026, 11, 20)
DATA = '{"billing": {"company": "Region Exempel", "organisation_number": "232100-0016"}}'


def view(desk: Any) -> ApplicationView:
    return desk.run(use_cases.application)


def move(desk: Any, state: str, on: date = DAY, note: str = "") -> ApplicationView:
    return desk.run(use_cases.set_application_state, state, on, note)


def refusal(desk: Any, job: Any, *given: Any) -> str:
    with pytest.raises(UserError) as told:
        desk.run(job, *given)
    return told.value.code


def test_nothing_is_there_before_something_is_filled_in(desk: Any) -> None:
    seen = view(desk)
    assert seen.data is None
    assert seen.progress.state == "draft"
    assert seen.history == ()
    assert refusal(desk, use_cases.set_application_state, "signed", DAY, "") == (
        "application_missing"
    )


def test_the_first_word_kept_begins_a_draft(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    desk.run(use_cases.keep_application, DATA)
    seen = view(desk)
    assert seen.data == DATA
    assert [(kind, step.state, step.on) for kind, step in seen.history] == [("begun", "draft", DAY)]
    assert seen.history[0][1].by == desk.access.user_name


def test_each_step_has_its_day_and_who_noted_it(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    desk.clock.forward(days=3)
    for days, state in enumerate(("signed", "sent", "active"), start=1):
        seen = move(desk, state, DAY + timedelta(days))
    assert [(step.state, step.on, step.by) for step in seen.progress.reached] == [
        ("draft", DAY, desk.access.user_name),
        ("signed", DAY + timedelta(1), desk.access.user_name),
        ("sent", DAY + timedelta(2), desk.access.user_name),
        ("active", DAY + timedelta(3), desk.access.user_name),
    ]
    assert seen.progress.reached[1].at == desk.clock.now()
    assert desk.run(use_cases.verify).ok


def test_what_is_signed_is_frozen_until_a_new_application_is_begun(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    assert refusal(desk, use_cases.start_new_application) == "application_open"
    move(desk, "signed")
    assert refusal(desk, use_cases.keep_application, "{}") == "application_frozen"
    assert view(desk).data == DATA
    seen = desk.run(use_cases.start_new_application)
    assert seen.data == DATA
    desk.run(use_cases.keep_application, '{"other": 1}')
    seen = view(desk)
    assert seen.progress.state == "draft"
    assert [kind for kind, _step in seen.history] == ["begun", "reached", "begun"]
    assert desk.run(use_cases.verify).ok


def test_what_was_signed_stays_beside_a_new_application(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    move(desk, "signed")
    desk.run(use_cases.start_new_application)
    desk.run(use_cases.keep_application, '{"other": 1}')
    with desk.register.unit_of_work(desk.connection) as work:
        kept = [step.data for step in work.settings.application_states(desk.access.unit_id)]
    assert kept == [None, DATA, None]


def test_a_step_back_says_why_and_stays_in_the_history(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    move(desk, "signed")
    assert refusal(desk, use_cases.set_application_state, "draft", DAY, " ") == (
        "application_reason"
    )
    seen = move(desk, "draft", note="Wrong button")
    assert seen.progress.state == "draft"
    assert [(kind, step.note) for kind, step in seen.history] == [
        ("begun", ""),
        ("reached", ""),
        ("corrected", "Wrong button"),
    ]
    desk.run(use_cases.keep_application, '{"other": 1}')


def test_days_must_have_been_and_be_in_order(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    for state, on, code in (
        ("signed", DAY + timedelta(1), "application_future"),
        ("signed", DAY - timedelta(1), "application_day"),
        ("sent", DAY, "application_order"),
    ):
        assert refusal(desk, use_cases.set_application_state, state, on, "") == code
    assert view(desk).progress.state == "draft"


def test_a_note_is_one_line(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    move(desk, "signed")
    assert refusal(desk, use_cases.set_application_state, "draft", DAY, "a\nb") == (
        "text_not_allowed"
    )


def test_every_move_is_in_the_journal(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    move(desk, "signed")
    desk.run(use_cases.note_paper, "activation", "printed", None)
    rows = desk.bare().execute("SELECT action, details FROM journal ORDER BY number").fetchall()
    told = [(action, json.loads(details)) for action, details in rows]
    assert ("application_moved", {"correction": 0, "state": "signed"}) in told
    assert ("paper_made", {"how": "printed", "paper": "activation"}) in told


@pytest.mark.parametrize(
    "call",
    [
        (use_cases.application,),
        (use_cases.set_application_state, "signed", DAY, ""),
        (use_cases.start_new_application,),
        (use_cases.note_paper, "activation", "printed", None),
        (use_cases.note_paper, "mail", "saved", None),
    ],
)
def test_a_receptionist_may_not(desk: Any, call: tuple[Any, ...]) -> None:
    receptionist = desk.colleague("receptionist")
    with pytest.raises(Refused) as told:
        desk.run(*call, access=receptionist)
    assert told.value.code == "role_missing"


def test_a_receptionist_may_print_a_receipt(desk: Any) -> None:
    desk.run(
        use_cases.note_paper, "receipt", "printed", None, access=desk.colleague("receptionist")
    )


def test_the_caregivers_organisation_number_is_remembered(desk: Any) -> None:
    desk.run(use_cases.keep_application, DATA)
    second = desk.run(
        use_cases.create_unit, desk.new_unit(name="Filialen", short_name="Filialen"), desk.judge
    )
    other = desk.run(
        use_cases.create_unit,
        desk.new_unit(name="Kliniken", short_name="K", provider="Annan AB"),
        desk.judge,
    )
    own = replace(desk.access, unit_id=second.id)
    assert desk.run(use_cases.application, access=own).remembered == {
        "billing.organisation_number": "232100-0016"
    }
    assert desk.run(use_cases.application, access=replace(own, unit_id=other.id)).remembered == {}
