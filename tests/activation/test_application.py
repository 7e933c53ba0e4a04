"""The application's data: read whole, or every wrong field told by its path."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk.activation.application import check_application
from desk.activation.checks import Setting
from desk.activation.example import example_draft
from desk.activation.fields import FIELDS
from desk.content.profiles import load_profiles


def put(data: dict[str, Any], path: str, value: object) -> None:
    inner: Any = data
    *groups, last = path.replace("[", ".").replace("]", "").split(".")
    for group in groups:
        inner = inner[int(group) if group.isdigit() else group]
    inner[last] = value


def wrong(data: object, setting: Setting) -> list[tuple[str, str]]:
    return [(error.path, error.code) for error in check_application(data, setting).errors]


def test_the_example_is_whole(data, setting) -> None:
    checked = check_application(data, setting)
    assert checked.errors == ()
    assert checked.application.units == (
        "Ekhaga husläkarmottagning",
        "Ekhaga vårdcentral, Norra filialen",
    )
    assert checked.application.done["policy"]


@pytest.mark.parametrize("profile", load_profiles().values(), ids=lambda profile: profile.name)
def test_there_is_a_whole_example_for_every_profile(profile, setting) -> None:
    own = Setting(profile, setting.words, setting.today, setting.glyphs)
    assert wrong(example_draft(profile, setting.today).to_data(setting.today), own) == []


REQUIRED = [one.path for one in FIELDS if one.required and one.kind not in ("rows", "check")]


@pytest.mark.parametrize("path", REQUIRED)
@pytest.mark.parametrize("value", [None, "", "  \n "])
def test_null_and_blank_are_missing(data, setting, path, value) -> None:
    put(data, path, value)
    assert wrong(data, setting) == [(path, "field_missing")]


@pytest.mark.parametrize("path", [one.path for one in FIELDS if not one.required])
def test_a_few_may_be_left_out(data, setting, path) -> None:
    put(data, path, None)
    assert wrong(data, setting) == []


TEXTS = [one.path for one in FIELDS if one.kind not in ("rows", "check", "choice")]


@pytest.mark.parametrize("path", [*TEXTS, "units[1].name"])
def test_what_cannot_be_set_is_told_even_for_a_draft(data, setting, path) -> None:
    for value, code in (
        ("x" * 301, "field_too_long"),
        ("Anna 😀", "field_no_glyph"),
        ("Anna\u200b", "field_control_character"),
        ("Anna\x07", "field_control_character"),
        ("\ud800", "field_no_glyph"),
        (17, "field_wrong_type"),
        (["x"], "field_wrong_type"),
    ):
        put(data, path, value)
        checked = check_application(data, setting)
        assert [(error.path, error.code) for error in checked.errors] == [(path, code)]
        assert checked.hindering(draft=True) == checked.errors


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("date", "21/11 2026", "date_unreadable"),
        ("conditions.policy.done", False, "condition_not_met"),
        ("conditions.policy.done", None, "field_missing"),
        ("conditions.policy.date", "2026-13-01", "date_unreadable"),
        ("conditions.policy.date", "2026-11-22", "date_in_future"),
        ("conditions.policy.date", "20261001", "date_unreadable"),
        ("units", [], "field_missing"),
        ("units", None, "field_missing"),
        ("units[1].name", "", "field_missing"),
        ("billing.organisation_number", "559999-9992", "organisation_check_digit"),
        ("billing.organisation_number", "19610118-2804", "identity_check_digit"),
        ("billing.phone", "ring mig", "phone_wrong"),
        ("billing.phone", "12345", "phone_wrong"),
        ("billing.mobile", "08-465 004 10", "mobile_fixed_line"),
        ("billing.email", "faktura@ekhaga", "email_wrong"),
        ("billing.email", "faktura ekhaga.example", "email_wrong"),
        ("billing.email", "a@b@ekhaga.example", "email_wrong"),
        ("billing.postcode", "1234", "postcode_wrong"),
        ("billing.postcode", "012 34", "postcode_wrong"),
        ("message.display", "none", "display_not_allowed"),
        ("message.text", "Hej {name}.", "text_placeholder_unknown"),
        ("message.text", "Besök på hud kl. {time}.", "text_names_speciality"),
        ("signatory.personal_identity_number", "19610118-2804", "identity_check_digit"),
        ("signatory.personal_identity_number", "991981000010", "identity_not_person"),
        ("signatory.date", "snart", "date_unreadable"),
    ],
)
def test_a_wrong_field_is_told_and_a_draft_bears_it(data, setting, path, value, code) -> None:
    put(data, path, value)
    checked = check_application(data, setting)
    assert [(error.path, error.code) for error in checked.errors] == [(path, code)]
    assert checked.hindering(draft=True) == ()
    assert checked.hindering(draft=False) == checked.errors


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("billing.organisation_number", "5599999991"),
        ("billing.organisation_number", "19610118-2803"),
        ("billing.organisation_number", "610118-2803"),
        ("signatory.personal_identity_number", "20130169-2388"),
        ("billing.postcode", "12345"),
        ("billing.postcode", "SE-123 45"),
        ("billing.phone", "+46 8 465 004 10"),
        ("billing.email", "för.namn+sms@ekhaga-vård.example"),
        ("billing.address", "Box 12\nPlan 3"),
        ("billing.town", "Łódź"),
        ("message.text", "Hej {{du}}.\nVälkommen."),
    ],
)
def test_what_is_right_is_let_through(data, setting, path, value) -> None:
    put(data, path, value)
    assert wrong(data, setting) == []


def test_values_are_composed_and_tidied(data, setting) -> None:
    put(data, "signatory.name", "  A\u030asa  ")
    assert check_application(data, setting).application.text("signatory.name") == "Åsa"


def test_a_speciality_in_a_merged_name_is_the_managers_decision(data, setting) -> None:
    put(data, "units[0].name", "Hudmottagningen Ekhaga")
    assert wrong(data, setting) == []


def test_a_condition_in_a_merged_name_is_nobodys_to_show(data, setting) -> None:
    put(data, "units[0].name", "Cancermottagningen Ekhaga")
    assert wrong(data, setting) == [("units[0].name", "text_names_condition")]
    put(data, "message.display", "provider")
    assert wrong(data, setting) == []


def test_unknown_fields_and_values_are_told(data, setting) -> None:
    data["colour"] = "blue"
    data["billing"]["fax"] = "08-465 004 11"
    data["message"]["display"] = "logo"
    assert sorted(wrong(data, setting)) == [
        ("billing.fax", "field_unknown"),
        ("colour", "field_unknown"),
        ("message.display", "field_unknown_value"),
    ]


def test_nothing_given_lacks_every_required_field(setting) -> None:
    checked = check_application({"profile": "stockholm-takecare"}, setting)
    paths = [error.path for error in checked.errors]
    assert paths == [
        "date",
        *(one.path for one in FIELDS if one.required and not one.path.endswith("x")),
    ]
    assert checked.hindering(draft=True) == ()


@pytest.mark.parametrize("value", [[], "text", 3, True])
def test_an_object_of_the_wrong_type_is_told_once(data, setting, value) -> None:
    data["billing"] = value
    assert wrong(data, setting) == [("billing", "field_wrong_type")]
    assert wrong(value, setting)[0][1] == "field_wrong_type"


def test_errors_stand_in_the_order_of_the_fields(data, setting) -> None:
    for path in ("signatory.email", "units[1].name", "units[0].name", "billing.town", "date"):
        put(data, path, "")
    assert [path for path, _ in wrong(data, setting)] == [
        "date",
        "units[0].name",
        "units[1].name",
        "billing.town",
        "signatory.email",
    ]


def test_nothing_typed_reaches_an_error(data, setting) -> None:
    put(data, "signatory.personal_identity_number", "19610118-2804")
    put(data, "billing.phone", "hemligt")
    assert "1961" not in repr(check_application(data, setting).errors)
    assert "hemligt" not in repr(check_application(data, setting).errors)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(key=st.sampled_from(["date", "conditions", "units", "billing", "message"]), value=JSON)
def test_no_value_makes_it_stumble(data, setting, key: str, value: object) -> None:
    assert check_application({**data, key: value}, setting).errors
