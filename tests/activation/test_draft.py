"""The application while it is filled in: what was typed stays, and each section knows its gaps."""

from dataclasses import replace
from datetime import date

import pytest

from desk.activation.application import check_application
from desk.activation.draft import (
    check_in_draft,
    draft_from_data,
    draft_sections,
    empty_draft,
    errors_in_draft,
    section_fields,
)
from desk.activation.example import example_draft
from desk.content.forms import load_form

FORM = load_form("activation")
TODAY = date(2026, 11, 21)


@pytest.fixture
def draft(setting):
    return example_draft(setting.profile, TODAY)


def test_an_empty_draft_has_one_row_to_type_in(setting) -> None:
    draft = empty_draft("vgr")
    assert draft.units == ("",)
    assert draft.value("billing.email") == ""
    assert draft.value("conditions.policy.done") is False


def test_typing_changes_one_field(draft) -> None:
    changed = draft.with_value("billing.email", "x").with_value("units[1].name", "Ny enhet")
    assert changed.value("billing.email") == "x"
    assert changed.units == (draft.units[0], "Ny enhet")
    assert draft.value("billing.email") != "x"


def test_rows_come_and_go_and_one_is_left(draft) -> None:
    assert draft.with_row().units == (*draft.units, "")
    assert draft.without_row(0).without_row(0).units == ("",)


def test_an_unknown_field_is_a_fault_of_ours(draft) -> None:
    with pytest.raises(KeyError):
        draft.with_value("billing.fax", "x")


def test_what_was_typed_survives_being_kept(draft) -> None:
    odd = draft.with_value("billing.phone", "ring mig").with_value("billing.town", "😀")
    assert draft_from_data(odd.to_data(TODAY)) == odd


def test_data_of_another_shape_is_no_stumbling_block() -> None:
    assert draft_from_data({"units": [3, {"name": 4}], "billing": "x", "profile": 3}).units == ("",)


def sections_of(draft, setting):
    found = check_application(draft.to_data(TODAY), setting).errors
    return draft_sections(draft, FORM, errors_in_draft(draft, found))


def test_a_whole_draft_has_nothing_left_to_mend(draft, setting) -> None:
    sections = sections_of(draft, setting)
    assert [section.key for section in sections] == list(FORM.filling)
    assert [section.open for section in sections] == [0, 0, 0, 0, 0]


def test_each_section_counts_its_own_gaps(draft, setting) -> None:
    draft = draft.with_value("billing.email", "x").with_value("conditions.policy.done", False)
    opened = {section.key: section.open for section in sections_of(draft, setting)}
    assert opened["billing"] == opened["conditions"] == 1


def test_a_name_that_gives_something_away_counts_in_its_own_section(draft, setting) -> None:
    rows = replace(draft, units=("Ekhaga", "", "Ekhaga cancermottagning"))
    rows = rows.with_value("message.display", "unit").with_value("message.text", "Hos {place}.")
    (units,) = [one for one in sections_of(rows, setting) if one.key == "units"]
    assert list(units.errors) == ["units[2].name"]


def test_the_date_of_a_condition_that_is_not_met_is_not_missed(draft, setting) -> None:
    for done in (False, ""):
        rows = draft.with_value("conditions.policy.date", "").with_value(
            "conditions.policy.done", done
        )
        (first, *_others) = sections_of(rows, setting)
        assert list(first.errors) == ["conditions.policy.done"]


def test_no_units_are_missed_in_the_first_row(setting) -> None:
    (units,) = [one for one in sections_of(empty_draft("vgr"), setting) if one.key == "units"]
    assert list(units.errors) == ["units[0].name"]


def test_rows_are_moved_and_put_in(draft) -> None:
    rows = replace(draft, units=("a", "", "c"))
    assert rows.with_row_moved(2, 0).units == ("c", "a", "")
    assert rows.with_row_moved(0, 2).units == ("", "c", "a")
    assert rows.with_rows(1, ("x", "y")).units == ("a", "x", "y", "c")
    assert rows.with_rows(0, ("x", "y")).units == ("a", "x", "y", "", "c")


def test_the_fields_of_a_section_stand_in_the_forms_order(draft) -> None:
    paths = [one.path for one in section_fields("units", draft.with_row(), FORM)]
    assert paths == ["units[0].name", "units[1].name", "units[2].name"]
    billing = section_fields("billing", draft, FORM)
    assert [one.path for one in billing][:2] == ["billing.unit", "billing.company"]
    assert all(FORM.word("en", one.label) for one in billing)


def test_an_empty_row_beside_a_filled_one_is_no_fault(draft, setting) -> None:
    assert check_in_draft("units[2].name", draft.with_row(), setting) is None
    alone = replace(draft, units=("",))
    assert check_in_draft("units[0].name", alone, setting) is not None


def test_a_condition_not_met_is_told_at_its_tick_alone(draft, setting) -> None:
    draft = draft.with_value("conditions.policy.done", False)
    draft = draft.with_value("conditions.policy.date", "")
    assert check_in_draft("conditions.policy.date", draft, setting) is None
    assert check_in_draft("conditions.policy.done", draft, setting) is not None
