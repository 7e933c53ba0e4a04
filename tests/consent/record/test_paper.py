"""The data of the papers on consent: read whole, or every wrong field told."""

import copy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper_data import DATA, GOD_MAN, data

from desk.consent.record.paper import CheckedPaper, Reading, check_paper

GLYPHS = frozenset(range(0x20, 0x250))
CONSENT = Reading("consent", ("vgr", "vas"), ("sv", "en"), GLYPHS)
RECEIPT = Reading("receipt", ("vgr", "vas"), ("sv", "en"), GLYPHS)
LEAFLET = Reading("information", ("vgr", "vas"), ("sv", "en"), GLYPHS)
BLANK = Reading("consent", ("vgr", "vas"), ("sv", "en"), GLYPHS, blank=True)
KEPT = Reading("consent", ("vgr", "vas"), ("sv", "en"), GLYPHS, kept=True)


def told(checked: CheckedPaper) -> list[tuple[str, str]]:
    return [(error.path, error.code) for error in checked.errors]


def changed(path: str, value: object) -> dict[str, Any]:
    given = copy.deepcopy(DATA)
    inner: Any = given
    *groups, last = path.replace("[0]", ".0").split(".")
    for group in groups:
        inner = inner[int(group) if group == "0" else group]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return given


def test_a_whole_consent_is_read() -> None:
    checked = check_paper(data(message="Hej Anna.\nVälkommen."), CONSENT)
    assert checked.errors == ()
    paper = checked.paper
    assert paper is not None
    assert paper.day == date(2026, 11, 20)
    assert paper.recipients[0].mobile == "070-174 06 05"
    assert paper.identity == "19610118-2803"
    assert paper.message == "Hej Anna.\nVälkommen."
    assert paper.unit.send_days_before == 2
    assert paper.answer
    assert not paper.protected


@pytest.mark.parametrize(
    ("checked", "day"), [("2026-11-19", date(2026, 11, 19)), (True, None), (None, None)]
)
def test_a_mandate_was_checked_on_a_day_or_only_checked(checked: object, day: date | None) -> None:
    given = data(**{**GOD_MAN, "mandate": {"covers_person": True, "checked": checked}})
    paper = check_paper(given, CONSENT).paper
    assert paper is not None
    assert paper.mandate is not None
    assert paper.mandate.checked == day


@pytest.mark.parametrize("reading", [CONSENT, RECEIPT, LEAFLET])
def test_a_no_needs_neither_message_nor_number(reading: Reading) -> None:
    given = data(answer="no", message=None, recipients=[], decided_by=None)
    checked = check_paper(given, reading)
    assert checked.errors == ()
    assert checked.paper is not None
    assert checked.paper.answer is False


def test_a_blank_one_needs_four_things_and_judges_the_others() -> None:
    assert told(check_paper({}, BLANK)) == [
        ("profile", "field_missing"),
        ("unit.name", "field_missing"),
        ("language", "field_missing"),
        ("date", "field_missing"),
    ]
    assert told(check_paper(changed("recipients[0].mobile", "08-465 004 10"), BLANK)) == [
        ("recipients[0].mobile", "mobile_fixed_line")
    ]


def test_a_number_that_the_register_kept_is_printed_as_it_is() -> None:
    given = changed("patient.identity", "19610118-2804")
    assert [path for path, _ in told(check_paper(given, CONSENT))] == ["patient.identity"]
    checked = check_paper(given, KEPT)
    assert checked.errors == ()
    assert checked.paper is not None
    assert checked.paper.identity == "19610118-2804"


def test_a_draft_bears_what_is_missing() -> None:
    checked = check_paper({"profile": "vgr", "unit": {"name": "x" * 301}}, CONSENT)
    assert checked.paper is not None
    assert [error.path for error in checked.hindering(draft=True)] == ["unit.name"]
    assert len(checked.hindering(draft=False)) > 5
    assert check_paper({}, CONSENT).hindering(draft=True)


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("profile", "skane", "field_unknown_value"),
        ("profile", ..., "field_missing"),
        ("unit.name", " ", "field_missing"),
        ("unit.colour", "blue", "field_unknown"),
        ("language", "ar", "field_unknown_value"),
        ("date", "2026-02-30", "date_unreadable"),
        ("date", 20261120, "field_wrong_type"),
        ("patient.name", "x" * 301, "field_too_long"),
        ("patient.name", "A😀", "field_no_glyph"),
        ("patient.name", "A\nB", "field_control_character"),
        ("patient.protected_identity", "no", "field_wrong_type"),
        ("patient.protected_identity", None, "field_missing"),
        ("answer", True, "field_wrong_type"),
        ("decided_by", "god_man", "field_unknown_value"),
        ("recipients", [], "field_missing"),
        ("recipients", {}, "field_wrong_type"),
        ("recipients[0].role", "friend", "field_unknown_value"),
        ("recipients[0].until", "tomorrow", "date_unreadable"),
        ("message", None, "field_missing"),
        ("until", "2026", "date_unreadable"),
        ("channel", "letter", "field_unknown_value"),
        ("patient.identity", None, "field_missing"),
        ("patient.identity", "19610118-2804", "identity_check_digit"),
        ("unit.send_days_before", 366, "field_out_of_range"),
        ("unit.send_days_before", "two", "field_wrong_type"),
        ("unit.send_days_before", True, "field_wrong_type"),
        ("unit.display", "street", "field_unknown_value"),
        ("unit.name_decided", "no", "field_wrong_type"),
        ("child_approves", "yes", "field_wrong_type"),
        ("mandate", "seen", "field_wrong_type"),
        ("reference", "19610118-2803", "reference_personal"),
        ("reference", "Ref 19610118-2803 a", "reference_personal"),
        ("reference", "070-174 06 05", "reference_personal"),
        ("patient.name", "\ufffdsa Ek", "field_no_glyph"),
    ],
)
def test_a_wrong_field_is_told_by_its_path(path: str, value: object, code: str) -> None:
    assert told(check_paper(changed(path, value), CONSENT)) == [(path, code)]


def test_every_wrong_field_is_told() -> None:
    given = changed("unit", None)
    given["date"] = given["message"] = ""
    paths = [path for path, _ in told(check_paper(given, CONSENT))]
    assert paths == ["unit.name", "date", "message"]


@pytest.mark.parametrize("given", [None, [], "x", 3, True])
def test_what_is_no_object_is_told(given: object) -> None:
    checked = check_paper(given, CONSENT)
    assert checked.paper is None
    assert checked.errors


def test_a_strange_key_is_told_without_its_line_breaks() -> None:
    assert told(check_paper({**DATA, "a\nb": 1}, CONSENT)) == [('"a\\nb"', "field_unknown")]


def test_nothing_typed_reaches_an_error() -> None:
    checked = check_paper(changed("recipients[0].mobile", "070-SECRET"), CONSENT)
    assert "SECRET" not in repr(checked.errors)
    assert "Anna" not in repr(check_paper(DATA, CONSENT))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(key=st.sampled_from(sorted(DATA)), value=JSON)
def test_no_value_makes_it_stumble(key: str, value: object) -> None:
    for reading in (CONSENT, LEAFLET, BLANK):
        checked = check_paper({**DATA, key: value}, reading)
        assert checked.errors or checked.paper is not None
