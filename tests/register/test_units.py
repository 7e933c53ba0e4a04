"""Units, the first start, what may be typed, and the application."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desk.errors import Refused, UserError
from desk.register import use_cases
from desk.register.commands import NewUnit
from desk.register.unit_views import ReceptionView

NEW = NewUnit(
    name=" Ekhaga barnavårdscentral ",
    short_name="Ekhaga",
    clinic="Ekhaga",
    profile="vgr",
    provider="Region Exempel",
    display="provider",
    sender="Ekhaga",
    phone="090-000 00 00",
    turn_to="receptionen",
    send_days_before=2,
    template="Hej {given_name}.",
    template_confirmed=False,
)


def test_the_first_start_happens_once(desk: Any) -> None:
    with pytest.raises(Refused) as caught:
        desk.run(lambda access, work: use_cases.set_up("Omar Said", NEW, work))
    assert caught.value.code == "already_set_up"


def test_a_new_unit_is_strict_and_its_makers(desk: Any) -> None:
    unit = desk.run(use_cases.create_unit, NEW, desk.judge)
    assert unit.name == "Ekhaga barnavårdscentral"
    assert unit.protected_identity == "forbid"
    assert unit.message.template == "Hej {given_name}."
    assert unit.message.confirmed_at is None
    names = [one.name for one in desk.run(use_cases.my_units)]
    assert names == ["Ekhaga barnavårdscentral", "Hälsocentralen Ekhaga"]
    there = replace(desk.access, unit_id=unit.id)
    assert desk.run(use_cases.unit, access=there) == unit


def test_settings_change_and_the_message_stays(desk: Any) -> None:
    before = desk.run(use_cases.unit)
    changed = replace(
        before, protected_identity="assess", minor_until=16, send_days_before=3, sender="Nytt"
    )
    after = desk.run(use_cases.change_unit, changed, "", desk.judge)
    assert after == replace(changed, sender=before.sender)
    assert desk.run(use_cases.verify).ok


def test_receptions_are_added_renamed_and_switched_off(desk: Any) -> None:
    before = replace(desk.run(use_cases.unit), send_days_before=2)
    new = ReceptionView("", " Barnmottagningen ", True, 15, 12)
    unit = desk.run(use_cases.change_unit, replace(before, receptions=(new,)), "", desk.judge)
    (made,) = unit.receptions
    assert (made.name, made.active, made.minor_until) == ("Barnmottagningen", True, 15)
    off = replace(made, name="Mottagning 2", active=False)
    unit = desk.run(use_cases.change_unit, replace(unit, receptions=(off,)), "", desk.judge)
    assert unit.receptions == (off,)
    stranger = replace(off, id="00000000-0000-7000-8000-000000000000")
    with pytest.raises(Refused):
        desk.run(use_cases.change_unit, replace(unit, receptions=(stranger,)), "", desk.judge)
    assert desk.run(use_cases.verify).ok


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"name": " "}, "unit_name_missing", "name"),
        ({"turn_to": ""}, "unit_turn_to_missing", "turn_to"),
        ({"phone": "ring oss"}, "unit_phone_wrong", "phone"),
        ({"check_in": "inte en länk"}, "unit_check_in_wrong", "check_in"),
        ({"send_days_before": None}, "unit_days_wrong", "send_days_before"),
        ({"send_days_before": 61}, "unit_days_wrong", "send_days_before"),
        ({"confirm_after_days": 3}, "unit_confirm_days_wrong", "confirm_after_days"),
        ({"mandate_days": 0}, "unit_confirm_days_wrong", "mandate_days"),
        ({"minor_until": 19}, "unit_minor_until_wrong", "minor_until"),
        ({"minor_until": 12}, "unit_ages_order", "minor_until"),
        ({"minor_until": 15, "own_number_from": 16}, "unit_ages_order", "own_number_from"),
        (
            {"receptions": (ReceptionView("", "", True),)},
            "reception_name_missing",
            "receptions.0.name",
        ),
        (
            {"receptions": (ReceptionView("", "A", True), ReceptionView("", "a ", True))},
            "reception_name_twice",
            "receptions.1.name",
        ),
        (
            {"receptions": (ReceptionView("", "A", True, 10),)},
            "unit_ages_order",
            "receptions.0.minor_until",
        ),
        ({"name": "Hudmottagningen Ekhaga"}, "unit_message_error", "name"),
    ],
)
def test_what_the_profile_does_not_allow_is_refused_at_its_field(
    desk: Any, changes: dict[str, Any], code: str, field: str
) -> None:
    unit = replace(desk.run(use_cases.unit), send_days_before=2)
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.change_unit, replace(unit, **changes), "", desk.judge)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_name_that_reveals_is_kept_with_its_reason_until_there_is_another(desk: Any) -> None:
    unit = replace(desk.run(use_cases.unit), send_days_before=2, name="Hudmottagningen Ekhaga")
    why = " Patienterna känner bara till det namnet. "
    decided = desk.run(use_cases.change_unit, unit, why, desk.judge)
    assert decided.name_decided
    assert decided.name_reason == why.strip()
    assert (decided.name_decider, decided.name_decided_at) == ("Sara Ek", desk.clock.now())
    other = replace(decided, name="Hälsocentralen Ekhaga")
    after = desk.run(use_cases.change_unit, other, "", desk.judge)
    assert not after.name_decided
    assert after.name_reason is None


def test_languages_are_switched_on_by_a_manager_who_is_noted(desk: Any) -> None:
    shipped = ("sv", "en", "ar")
    assert desk.run(use_cases.unit).languages_on == ("sv", "en")
    unit = desk.run(use_cases.switch_language, "ar", True, shipped)
    assert unit.languages_on == ("sv", "en", "ar")
    assert [(one.code, one.by) for one in unit.languages] == [("ar", "Sara Ek")]
    settings = replace(unit, send_days_before=2, languages=())
    assert desk.run(use_cases.change_unit, settings, "", desk.judge).languages == unit.languages
    assert desk.run(use_cases.switch_language, "ar", False, shipped).languages_on == ("sv", "en")
    for code in ("sv", "fi"):
        with pytest.raises(UserError):
            desk.run(use_cases.switch_language, code, True, shipped)
    assert desk.run(use_cases.verify).ok


@pytest.mark.parametrize("field", ["name", "profile", "provider", "sender", "phone", "template"])
def test_what_is_needed_is_asked_for(desk: Any, field: str) -> None:
    with pytest.raises(UserError) as caught:
        desk.run(use_cases.create_unit, replace(NEW, **{field: "  "}), desk.judge)
    assert (caught.value.code, caught.value.field) == ("unit_incomplete", field)


@pytest.mark.parametrize("sign", ["\0", "\x1b", "\x9f", "\ud800"])
def test_what_no_paper_could_hold_is_refused_at_its_field(desk: Any, sign: str) -> None:
    def make_unit(new: NewUnit, access: Any, work: Any) -> Any:
        return use_cases.create_unit(new, desk.judge, access, work)

    cases = [
        (make_unit, replace(NEW, name=f"Ek{sign}haga"), "name"),
        (make_unit, replace(NEW, template=f"Hej{sign}"), "template"),
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
    claimed = replace(desk.colleague(), roles=desk.access.roles)
    unit = desk.run(use_cases.unit)
    for job, *arguments in (
        (use_cases.create_unit, NEW, desk.judge),
        (use_cases.change_unit, unit, "", desk.judge),
        (use_cases.enter_message, desk.new_message(), desk.judge),
        (use_cases.confirm_message, desk.new_message(), desk.judge),
        (use_cases.message_versions,),
        (use_cases.decide_name, "Därför", desk.judge),
        (use_cases.switch_language, "ar", True, ("ar",)),
        (use_cases.keep_application, "{}"),
        (use_cases.load_application,),
        (use_cases.verify,),
    ):
        with pytest.raises(Refused) as caught:
            desk.run(job, *arguments, access=claimed)
        assert caught.value.code == "role_missing"
    assert desk.run(use_cases.save_answer, desk.yes(), access=claimed).answer.kind == "given"
