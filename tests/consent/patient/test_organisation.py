"""Organisation numbers: made-up ones, and a sole trader's."""

from __future__ import annotations

import pytest

from desk.consent.patient.organisation import check_organisation
from desk.consent.problem import Problem


@pytest.mark.parametrize("value", ["5599990008", "559999-0008", "16559999-0008", "165599990008"])
def test_ten_digits_with_or_without_hyphen_and_sixteen(value: str) -> None:
    found = check_organisation(value)
    assert (found.value, found.ok, found.canonical) == (value, True, "5599990008")
    assert found.problems == ()


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("", Problem("organisation_missing")),
        (" ", Problem("organisation_missing")),
        ("5599990008\n", Problem("organisation_characters")),
        ("SE5599990008", Problem("organisation_characters")),
        ("٥٥٩٩٩٩٠٠٠٨", Problem("organisation_characters")),
        ("55999900", Problem("organisation_too_short", 2)),
        ("16559999-00", Problem("organisation_too_short", 2)),
        ("55999900081", Problem("organisation_too_long")),
        ("5599-990008", Problem("organisation_shape")),
        ("5599990009", Problem("organisation_check_digit")),
        ("610118-2803", Problem("organisation_is_person")),
        ("19610118-2803", Problem("organisation_is_person")),
        ("196101182803", Problem("organisation_is_person")),
    ],
)
def test_what_is_refused_and_why(value: str, problem: Problem) -> None:
    found = check_organisation(value)
    assert (found.ok, found.canonical, found.problems) == (False, None, (problem,))
    assert "559999" not in repr(found)
