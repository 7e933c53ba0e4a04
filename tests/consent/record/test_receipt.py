"""The receipt's data: read whole, or every wrong field told."""

import copy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.consent.record.receipt import check_receipt

GLYPHS = frozenset(range(0x20, 0x250))
DATA: dict[str, Any] = {
    "profile": "vgr",
    "unit": {"name": "Ekhaga vårdcentral", "phone": "08-465 004 10", "turn_to": "receptionen"},
    "language": "sv",
    "date": "2026-11-20",
    "reference": "K7Q2",
    "patient": {"name": "Anna", "identity": "19610118-2803", "protected_identity": False},
    "answer": "yes",
    "decided_by": "patient",
    "recipients": [{"role": "patient", "name": "Anna", "mobile": "0701740605", "until": None}],
    "child_approves": None,
    "mandate": None,
    "until": None,
    "message": "Hej Anna.\nVälkommen.",
    "registered_by": "Maria Lund",
    "channel": "visit",
}


def check(data: object):
    return check_receipt(data, ("vgr", "vas"), ("sv", "en"), GLYPHS)


def changed(path: str, value: object) -> dict[str, Any]:
    data = copy.deepcopy(DATA)
    inner: Any = data
    *groups, last = path.replace("[0]", ".0").split(".")
    for group in groups:
        inner = inner[int(group) if group == "0" else group]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return data


def test_a_whole_consent_is_read() -> None:
    receipt, errors = check(DATA)
    assert errors == ()
    assert receipt is not None
    assert receipt.day == date(2026, 11, 20)
    assert receipt.recipients[0].mobile == "070-174 06 05"
    assert receipt.message == "Hej Anna.\nVälkommen."
    assert not receipt.protected


def test_a_no_needs_neither_message_nor_number() -> None:
    data = {**DATA, "answer": "no", "message": None, "recipients": [], "decided_by": None}
    receipt, errors = check(data)
    assert errors == ()
    assert receipt is not None
    assert not receipt.answer


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
    ],
)
def test_a_wrong_field_is_told_by_its_path(path: str, value: object, code: str) -> None:
    receipt, errors = check(changed(path, value))
    assert receipt is None
    assert [(error.path, error.code) for error in errors] == [(path, code)]


def test_a_number_that_is_no_mobile_is_told() -> None:
    _, errors = check(changed("recipients[0].mobile", "08-465 004 10"))
    assert [error.path for error in errors] == ["recipients[0].mobile"]


def test_every_wrong_field_is_told() -> None:
    data = changed("unit", None)
    data["date"] = data["message"] = ""
    _, errors = check(data)
    assert [error.path for error in errors] == ["date", "unit.name", "message"]


@pytest.mark.parametrize("data", [None, [], "x", 3, True])
def test_what_is_no_object_is_told(data: object) -> None:
    receipt, errors = check(data)
    assert receipt is None
    assert errors


def test_a_strange_key_is_told_without_its_line_breaks() -> None:
    _, errors = check({**DATA, "a\nb": 1})
    assert [error.path for error in errors] == ['"a\\nb"']


def test_nothing_typed_reaches_an_error() -> None:
    _, errors = check(changed("recipients[0].mobile", "070-SECRET"))
    assert "SECRET" not in repr(errors)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(key=st.sampled_from(sorted(DATA)), value=JSON)
def test_no_value_makes_it_stumble(key: str, value: object) -> None:
    receipt, errors = check({**DATA, key: value})
    assert (receipt is None) == bool(errors)
