"""Units, the first start, what may be typed, and the application."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.commands import NewUnit

NEW = NewUnit(
    name=" Ekhaga barnavårdscentral ",
    short_name="Ekhaga",
    clinic="Ekhaga",
    profile="vgr",
    provider="Region Exempel",
    display="provider",
    sender="Ekhaga",
    phone="090-000 00 00",
    turn_to="",
    template="Hej {given_name}.",
    template_confirmed=False,
)


def test_the_first_start_happens_once(desk: Any) -> None:
    with pytest.raises(Refused) as caught:
        desk.run(lambda access, work: use_cases.set_up("Omar Said", NEW, work))
    assert caught.value.code == "already_set_up"


def test_a_new_unit_is_strict_and_its_makers(desk: Any) -> None:
    unit = desk.run(use_cases.create_unit, NEW)
    assert unit.name == "Ekhaga barnavårdscentral"
    assert unit.protected_identity == "forbid"
    assert unit.message.template == "Hej {given_name}."
    assert unit.message.confirmed_at is None
    names = [one.name for one in desk.run(use_cases.my_units)]
    assert names == ["Ekhaga barnavårdscentral", "Hälsocentralen Ekhaga"]
    there = replace(desk.access, unit_id=unit.id)
    assert desk.run(use_cases.unit, access=there) == unit


def test_the_last_text_entered_is_the_one_in_force(desk: Any) -> None:
    desk.clock.forward(minutes=1)
    unit = desk.run(use_cases.enter_message, "Hej {given_name}.", True)
    assert unit.message.template == "Hej {given_name}."
    assert unit.message.confirmed_by == "Sara Ek"
    assert unit.message.confirmed_at == desk.clock.now()
    assert desk.run(use_cases.unit) == unit


def test_settings_change_and_the_message_stays(desk: Any) -> None:
    before = desk.run(use_cases.unit)
    changed = replace(before, protected_identity="assess", minor_until=16, sender="Nytt")
    after = desk.run(use_cases.change_unit, changed)
    assert after == changed
    assert desk.run(use_cases.verify).ok


@pytest.mark.parametrize("field", ["name", "profile", "provider", "sender", "phone", "template"])
def test_what_is_needed_is_asked_for(desk: Any, field: str) -> None:
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.create_unit, replace(NEW, **{field: "  "}))
    assert (caught.value.code, caught.value.field) == ("unit_incomplete", field)


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x9f", "\ud800"])
def test_what_no_paper_could_hold_is_refused_at_its_field(desk: Any, sign: str) -> None:
    cases = [
        (use_cases.create_unit, replace(NEW, name=f"Ek{sign}haga"), "name"),
        (use_cases.create_unit, replace(NEW, template=f"Hej{sign}"), "template"),
        (use_cases.save_answer, desk.yes(desk.draft(desk.patient(surname=f"Ek{sign}"))), "surname"),
        (use_cases.save_answer, replace(desk.yes(), sample_text=f"Hej{sign}"), "message"),
        (use_cases.keep_application, f'{{"a": "{sign}"}}', "application"),
    ]
    for job, argument, field in cases:
        with pytest.raises(UserError) as caught:
            desk.run(job, argument)
        assert (caught.value.code, caught.value.field) == ("text_not_allowed", field)


def test_a_search_for_anything_is_journalled(desk: Any) -> None:
    for query in ("a\0b", "\ud800", "a\nb", "\x1b[0m"):
        result = desk.run(use_cases.find_people, query)
        desk.run(use_cases.note_search, result, access=desk.because("\0"))
    assert desk.run(use_cases.verify).ok


def test_the_application_is_kept_over_its_former_self(desk: Any) -> None:
    assert desk.run(use_cases.load_application) is None
    for text in ('{"a": 1}', '{"a": "å"}'):
        desk.run(use_cases.keep_application, text)
        assert desk.run(use_cases.load_application) == text
    assert desk.run(use_cases.verify).ok


def test_a_receptionist_may_not_do_what_a_manager_does(desk: Any) -> None:
    from desk.register.ids import new_id
    from desk.register.records import UserRecord

    user = UserRecord(new_id(), "Omar Said")

    def hire(access: Any, work: Any) -> None:
        work.users.add(user)
        work.users.grant(user.id, access.unit_id, frozenset({"receptionist"}))
        work.journal.write("user_added", access)
        work.commit()

    desk.run(hire)
    claimed = replace(desk.access, user_id=user.id)
    unit = desk.run(use_cases.unit)
    for job, *arguments in (
        (use_cases.create_unit, NEW),
        (use_cases.change_unit, unit),
        (use_cases.enter_message, "Hej", True),
        (use_cases.keep_application, "{}"),
        (use_cases.load_application,),
        (use_cases.verify,),
    ):
        with pytest.raises(Refused) as caught:
            desk.run(job, *arguments, access=claimed)
        assert caught.value.code == "role_missing"
    assert desk.run(use_cases.save_answer, desk.yes(), access=claimed).answer.kind == "given"
